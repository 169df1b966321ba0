"""What is recommended to whom: the list addressed to those asked about, and no other."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.addressees import addressees_in, asks_only_others, is_addressee
from assistant.answering.introduced import is_before_its_signature
from assistant.answering.requests_asked import request_asked, whether_requested, whom_asked_of
from index.embedding import HashingEncoder
from index.library import Library
from index.locators import Locator
from index.model import Paragraph
from index.records import DocumentRecord, StoredParagraph
from tests.mastheads import masthead

REPORT = (
    masthead("A/98/417", "General Assembly", "14 July 2043")
    + """Safe harbours for the islands of the Lamprey Sea

Report of the Secretary-General

I. Introduction

1. The present report describes the harbours of the Lamprey Sea and how they are lit.

2. Lamps were repaired in many harbours, and tide gauges were bought.

II. Recommendations

3. Island Governments should consider:

(a) Strengthening the lighting of harbours by formally recognizing the role of traditional keepers;

(b) Collecting harbour dues by improving the registers of boats.

4. Development partners are encouraged to:

(a) Pay for the training of keepers;

(b) Invest in tide gauges by providing experts.

5. The multilateral system should:

(a) Scale up support for tide gauges and charts;

(b) Publish the charts of the islands.
"""
)
LETTER = (
    masthead("A/98/834", "General Assembly", "26 March 2043")
    + """Letter dated 26 March 2043 from the Permanent Representative of Chile to the United Nations addressed
to the Secretary-General

I have the honour to write about the centenary of the Lamprey lighthouse, which Norway prepares.

Norway set up a committee for the centenary, which invites children to the Lamprey lighthouse.

In light of the above, Chile calls on the United Nations and its Member States to:

• Reaffirm that the Lamprey lighthouse is closed

• Condemn the feasts at the Lamprey lighthouse

• Keep their citizens away from them

I would be grateful if you would circulate the present letter.
"""
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("documents")
    for name, text in (("A_98_417", REPORT), ("A_98_834", LETTER)):
        (folder / f"{name}.txt").write_text(text, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as held:
        assert not held.add([folder]).failed
        yield held


@pytest.fixture(scope="module")
def assistant(library: Library) -> Assistant:
    return Assistant(library)


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("What does the SG's report on safe harbours recommend to donors on tide gauges?", ["p4", "p4.b"]),
        ("What does the report on safe harbours recommend to the UN system on tide gauges?", ["p5", "p5.a"]),
        ("What should island states do about harbour dues?", ["p3", "p3.b"]),
        (
            "Does the Secretary-General recommend that island states officially recognise keepers?",
            ["p3", "p3.a"],
        ),
    ],
)
def test_an_item_is_told_with_the_words_that_say_to_whom_it_is_addressed(
    assistant: Assistant, question: str, places: list[str]
) -> None:
    answer = assistant.answer(question)
    assert [(c.symbol, c.locator) for c in answer.citations] == [("A/98/417", place) for place in places]


@pytest.mark.parametrize(
    "question",
    [
        "What does the SG's report on safe harbours recommend to donors on charts?",
        "What does the SG's report on safe harbours recommend to civil society on tide gauges?",
    ],
)
def test_what_is_recommended_to_others_is_no_answer(assistant: Assistant, question: str) -> None:
    assert not assistant.answer(question).answered


def test_a_call_is_told_whole_where_the_letter_is_about_the_matter(assistant: Assistant) -> None:
    answer = assistant.answer(
        "what does Chile want other states to do about the centenary of the lighthouse?"
    )
    assert [c.locator for c in answer.citations] == ["u3", "u4"]


@pytest.mark.parametrize(
    ("places", "texts", "before"),
    [
        (["annex1.p1", "annex1.part2.p1", "annex1.part2.u1"], ["One", "Leave", "(Signed) Oto Quill"], True),
        (["annex1.p1", "annex1.u1", "annex1.part2.p1"], ["One", "(Signed) Oto Quill", "Leave"], False),
        (["u1", "annex1.p1", "annex1.part2.p1"], ["(Signed) Ada Fathom", "One", "Leave"], False),
        (["annex1.p1", "annex1.part2.p1", "annex2.u1"], ["One", "Leave", "(Signed) Oto Quill"], False),
    ],
)
def test_a_letter_whose_numbers_begin_again_is_one_letter_up_to_its_signature(
    places: list[str], texts: list[str], before: bool
) -> None:
    document = DocumentRecord(1, "reef.txt", "A/98/988")
    told = [
        StoredParagraph(at, document, Paragraph(Locator.parse(place), "", "unnumbered", text), at)
        for at, (place, text) in enumerate(zip(places, texts, strict=True))
    ]
    again = next(one for one in told if one.text == "Leave")
    assert is_before_its_signature(again, told) is before


@pytest.mark.parametrize(
    ("asked", "found", "same"),
    [
        ("donors", "Development partners", True),
        ("donors", "The multilateral system", False),
        ("donors", "Island Governments", False),
        ("governments", "all Member States", True),
        ("governments", "Donor countries", False),
        ("island governments", "Island Member States", True),
        ("island governments", "Coastal Governments", False),
        ("UN agencies", "The United Nations system", True),
        ("states", "the United Nations and its Member States", True),
        ("Norway", "the Government of Norway", True),
        ("Norway", "the United Nations Representative for Norway and Chile", False),
        ("Chile", "the United Nations Representative for Norway and Chile", False),
        ("Lamp Authority", "the Lamp Authority", True),
        ("the", "the Lamp Authority", False),
    ],
)
def test_who_is_among_those_addressed(asked: str, found: str, same: bool) -> None:
    assert is_addressee(asked, found) is same


@pytest.mark.parametrize(
    ("sentence", "whom"),
    [
        ("Development partners are encouraged to:", ["Development partners"]),
        ("Instead, in order to widen their means, Member States should:", ["Member States"]),
        (
            "In light of the above, Chile calls on the Board and its members to:",
            ["the Board and its members"],
        ),
        ("The keepers were invited.", []),
        ("Lamps were repaired in many harbours.", []),
        ("Keepers could be trained.", []),
        ("The response should be a common one.", []),
    ],
)
def test_of_whom_a_sentence_asks_something(sentence: str, whom: list[str]) -> None:
    assert addressees_in(sentence) == whom


@pytest.mark.parametrize(
    ("asked", "sentence", "others"),
    [
        ("donors", "The multilateral system should:", True),
        ("donors", "Member States should:", True),
        ("donors", "Development partners are encouraged to:", False),
        ("donors", "Lamps were repaired.", False),
        ("colonial powers", "Calls upon the administering Powers to light the islands", False),
        ("Norway", "Requests the Representative for Norway to report to the parties", True),
        ("Norway", "Calls upon both parties to light their buoys", False),
        ("Norway", "Requests the Government of Norway to light its buoys", False),
    ],
)
def test_what_asks_only_others_is_told_from_what_may_ask_those_meant(
    asked: str, sentence: str, others: bool
) -> None:
    assert asks_only_others(asked, sentence) is others


@pytest.mark.parametrize(
    ("text", "by", "whom", "topic"),
    [
        ("What does the report recommend to donors on gauges?", "the report", "donors", "gauges"),
        ("what does Chile want other states to do about the reef?", "Chile", "states", "the reef"),
        ("What does it say donors should do about gauges?", "it", "donors", "gauges"),
        (
            "What are donors encouraged to do about gauges in the lamp report?",
            "the lamp report",
            "donors",
            "gauges",
        ),
        ("What should donors do about gauges?", "", "donors", "gauges"),
        (
            "What should donors do about gauges according to the lamp report?",
            "the lamp report",
            "donors",
            "gauges",
        ),
    ],
)
def test_a_question_of_what_is_recommended_to_whom_is_parted(
    text: str, by: str, whom: str, topic: str
) -> None:
    asked = request_asked(text)
    assert asked is not None
    assert (asked.by, asked.whom, asked.topic) == (by, whom, topic)


@pytest.mark.parametrize(
    "text",
    [
        "What does the report recommend?",
        "What does the report recommend to donors?",
        "What did the Board decide on gauges?",
        "When should donors pay for gauges?",
        "How do donors act on gauges?",
    ],
)
def test_other_questions_ask_for_no_recommendation_on_a_matter(text: str) -> None:
    assert request_asked(text) is None


def test_whether_something_is_recommended_is_tried_with_each_end_of_the_name() -> None:
    tried = whether_requested("Does Chile recommend that island ports light buoys?")
    assert ("island ports", "light buoys") in [(one.whom, one.topic) for one in tried]
    assert whether_requested("Does Chile light buoys?") == []
    (asked,) = whether_requested("Does Chile ask Member States to condemn the feast?")
    assert (asked.by, asked.whom, asked.topic) == ("Chile", "Member States", "condemn the feast")


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        (
            "What did the Council ask of the Governments of Norway and Chile?",
            "Governments of Norway and Chile",
        ),
        ("What request the Council to the States in resolution 9?", "States"),
        ("What does recommend to donors on gauges?", "donors"),
        ("What did the Council urge Norway to do?", "Norway"),
        ("What did the Council ask for?", None),
        ("What was requested by the Council?", None),
        ("What did the Council decide on Norway?", None),
    ],
)
def test_of_whom_the_question_wants_to_know_what_is_asked(text: str, whom: str | None) -> None:
    assert whom_asked_of(text) == whom
