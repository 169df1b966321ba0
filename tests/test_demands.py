"""What a declaration or a letter asks of whom, and the document that a phrase in front picks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.demands import whom_asked
from assistant.document_in_front import put_to_the_one_in_front, question_in_front
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

DECLARATION = (
    masthead("A/CONF.943/2043/1", "General Assembly", "4 August 2043")
    + """Halvard Declaration on the Keeping of Lighthouses

1. We underlined the role of the lamp wardens. Norway took part in the meeting.

2. We called on Norway to light its buoys and to publish its charts.

3. In this context, Norway must free all wardens.

4. We demanded the immediate repair of all lamps. This must include the reopening by Norway of its harbours.

5. Chile said that Peru must pay. We urged Chile to pay its share.

6. We reaffirmed the need for the Lamp Authority to publish its accounts.
"""
)
LETTER = (
    masthead("A/97/834", "General Assembly", "26 March 2043")
    + """Letter dated 26 March 2043 from the Permanent Representative of Chile to the United Nations addressed
to the Secretary-General

I have the honour to bring to your attention the closing of the Lamprey lighthouse. The Lamprey lighthouse was
built in 1900.

The keepers of the Lamprey lighthouse have been sent home.

In light of the above, Chile calls on the United Nations and its Member States to:

• Reaffirm that the Lamprey lighthouse is open to all

• Condemn the closing of the lighthouse

I would request you to circulate the present letter.
"""
)
OTHER_LETTER = (
    masthead("A/97/835", "General Assembly", "27 March 2043")
    + """Letter dated 27 March 2043 from the Permanent Representative of Chile to the United Nations addressed
to the Secretary-General

I have the honour to write about kelp. Chile calls on all States to plant kelp.
"""
)
DRAFT = (
    masthead("E/2043/L.25", "Economic and Social Council", "22 July 2043", distribution="Limited")
    + """Joint Programme on Unlit Vessels (JPUV)

Draft resolution

The Economic and Social Council,

Recalling its resolution 2041/24 of 26 July 2041,

1. Urges Member States to light their vessels;

2. Requests the Secretary-General to report on lamps;

3. Also urges Member States to train keepers.
"""
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("documents")
    for name, text in (
        ("A_CONF.943_2043_1", DECLARATION),
        ("A_97_834", LETTER),
        ("A_97_835", OTHER_LETTER),
        ("E_2043_L.25", DRAFT),
    ):
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
        ("What does A/CONF.943/2043/1 demand from Norway?", ["p2", "p3", "p4"]),
        ("What does the Halvard Declaration ask of Norway?", ["p2", "p3", "p4"]),
        ("what does the halvard declaration want norway to do", ["p2", "p3", "p4"]),
        ("What does A/CONF.943/2043/1 demand of Chile?", ["p5"]),
        ("What does A/CONF.943/2043/1 ask of the Lamp Authority?", ["p6"]),
    ],
)
def test_every_sentence_that_asks_it_of_them_is_told(
    assistant: Assistant, question: str, places: list[str]
) -> None:
    answer = assistant.answer(question)
    assert answer.answered
    assert [c.locator for c in answer.citations] == places


def test_what_leans_on_the_sentence_before_is_told_with_it(assistant: Assistant) -> None:
    answer = assistant.answer("What does A/CONF.943/2043/1 demand from Norway?")
    assert any(
        c.quote.startswith("We demanded") and c.quote.endswith("of its harbours.") for c in answer.citations
    )


def test_a_letter_that_a_phrase_in_front_picks_is_asked_with_the_items_that_it_opens(
    assistant: Assistant,
) -> None:
    answer = assistant.answer("chile letter about the lamprey lighthouse, what do they want from states")
    assert {c.symbol for c in answer.citations} == {"A/97/834"}
    assert any(c.quote.startswith("In light of the above, Chile calls on") for c in answer.citations)
    assert any("Condemn the closing" in c.quote for c in answer.citations)
    assert any("A/97/834" in said for said in answer.notices)


def test_a_draft_that_the_acronym_of_its_title_picks_is_asked(assistant: Assistant) -> None:
    answer = assistant.answer("jpuv draft resolution what does it want member states to do")
    assert [(c.symbol, c.locator) for c in answer.citations] == [
        ("E/2043/L.25", "op1"),
        ("E/2043/L.25", "op3"),
    ]


def test_the_one_who_is_written_to_is_asked_as_you(assistant: Assistant) -> None:
    answer = assistant.answer("What does A/97/834 ask of the Secretary-General?")
    assert len(answer.citations) == 1
    assert answer.citations[0].quote.endswith("I would request you to circulate the present letter.")


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("What does A/9 demand from Norway?", "Norway"),
        ("what does A/9 want member states to do", "member states"),
        ("What did they ask of the Board?", "Board"),
        ("What does A/9 call on Norway to do?", "Norway"),
        ("What must Norway do according to A/9?", "Norway"),
        ("What is Norway asked to do in A/9?", "Norway"),
        ("what does A/9 want", ""),
        ("What does A/9 say about Norway?", None),
        ("When does A/9 ask for a report?", None),
        ("Does A/9 urge Norway to act?", None),
    ],
)
def test_of_whom_the_question_wants_to_know_what_is_asked(text: str, whom: str | None) -> None:
    assert whom_asked(text) == whom


@pytest.mark.parametrize(
    ("question", "front", "asked"),
    [
        ("chile letter about kelp, what do they want", "chile letter about kelp", "what do they want"),
        ("jpuv draft resolution what does it want", "jpuv draft resolution", "what does it want"),
        ("The Chilean letter on the quay: who signed it?", "Chilean letter on the quay", "who signed it"),
        ("the kelp report, when was it issued?", "kelp report", "when was it issued"),
    ],
)
def test_a_document_in_front_of_its_question_is_seen(question: str, front: str, asked: str) -> None:
    found = question_in_front(question)
    assert found is not None
    assert (found["front"], found["asked"]) == (front, asked)


@pytest.mark.parametrize(
    "question",
    [
        "What does the letter want?",
        "resolution 42, what does it say?",
        "Which report says when it was issued?",
        "the letter about kelp",
        "Chile and Peru, what do they want?",
    ],
)
def test_other_questions_have_no_document_in_front(question: str) -> None:
    assert question_in_front(question) is None


@pytest.mark.parametrize(
    ("question", "put"),
    [
        ("chile letter about the lamprey lighthouse, what do they want", "What does A/97/834 want?"),
        ("chile letter about kelp, what is its date", "What is A/97/835’s date?"),
        ("jpuv draft resolution who is to report", "In E/2043/L.25, who is to report?"),
        ("halvard declaration, what does it say", "What does A/CONF.943/2043/1 say?"),
        ("chile letter, what do they want", None),
        ("norway letter about kelp, what do they want", None),
    ],
)
def test_the_question_is_put_to_the_one_document_that_fits(
    library: Library, question: str, put: str | None
) -> None:
    found = put_to_the_one_in_front(question, library)
    assert (found[0] if found else None) == put
