"""Kinds of answers on the sample collection: summaries, corrections by later documents, what is held."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant import Assistant
from assistant.answering import asked
from assistant.answering.draft import Draft, Line, whole_paragraph
from assistant.answering.wording import Phrases, plural_category
from assistant.language import Language
from assistant.model import Answer
from assistant.question import Query
from assistant.retrieval import Evidence, gather
from assistant.surroundings import SurroundingsOf
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

SAMPLE = Path(__file__).parent.parent / "ui" / "sample" / "collection"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([SAMPLE]).failed
        yield Assistant(library)


def cited(answer: Answer) -> list[str]:
    return [citation.citation for citation in answer.citations]


def test_a_report_is_summed_up_by_its_purpose_and_the_beginning_of_each_part(assistant: Assistant) -> None:
    answer = assistant.answer("Summarize E/CN.29/2015/4")
    assert cited(answer)[:2] == ["E/CN.29/2015/4", "E/CN.29/2015/4, para. 3"]
    assert "requested the Secretary-General to report" in answer.citations[1].quote  # what "that request" was
    assert "**V. The Trust Fund for Coastal Signals**" in answer.text
    assert all(sentence.citations for sentence in answer.sentences)


def test_of_a_subject_in_a_report_the_section_headed_so_is_summed_up(assistant: Assistant) -> None:
    answer = assistant.answer("Summarize what E/CN.29/2015/4 says about the Trust Fund")
    assert answer.text.startswith("**E/CN.29/2015/4** — V. The Trust Fund for Coastal Signals")
    assert "Introduction" not in answer.text


def test_of_a_subject_that_heads_no_section_the_paragraphs_that_speak_of_it_are_told(
    assistant: Assistant,
) -> None:
    answer = assistant.answer("Summarize the training of keepers in E/CN.29/2015/4")
    assert "E/CN.29/2015/4, para. 31" in cited(answer)
    *told, corrigendum = answer.citations
    assert all("train" in citation.quote for citation in told)
    assert "Corr.1" in corrigendum.citation


def test_of_what_stands_nowhere_in_a_report_no_summary_of_the_whole_is_given(assistant: Assistant) -> None:
    assert not assistant.answer("Summarize what E/CN.29/2015/4 says about whales").answered


def test_a_draft_resolution_is_summed_up_by_what_it_would_do(assistant: Assistant) -> None:
    answer = assistant.answer("Summarize E/CN.29/2015/L.3")
    assert "The draft resolution would:" in answer.text
    assert "- call upon “Member States to ensure" in answer.text
    assert "- take note “with appreciation" in answer.text
    assert len(answer.citations) == 9  # the masthead and eight operative paragraphs


def test_of_a_text_and_its_revision_the_revision_is_meant_and_the_other_offered(assistant: Assistant) -> None:
    answer = assistant.answer("Summarize the draft resolution")
    assert {citation.symbol for citation in answer.citations} == {"E/CN.29/2015/L.3/Rev.1"}
    assert answer.follow_ups == ("Summarize E/CN.29/2015/L.3",)
    assert any("E/CN.29/2015/L.3/Rev.1" in notice for notice in answer.notices)


@pytest.mark.parametrize(
    "question", ["What is E/CN.29/2015/7 about?", "E/CN.29/2015/7", "Tell me about E/CN.29/2015/7"]
)
def test_a_document_named_alone_is_summed_up(assistant: Assistant, question: str) -> None:
    assert "Expert Group on the Training and Welfare of Keepers" in assistant.answer(question).text


def test_the_correction_of_a_paragraph_is_given_with_it(assistant: Assistant) -> None:
    answer = assistant.answer("What does paragraph 20 of E/CN.29/2015/4 say?")
    assert cited(answer) == ["E/CN.29/2015/4, para. 20", "E/CN.29/2015/4/Corr.1, para. 2"]
    assert "28 instructors" in answer.text


def test_a_paragraph_that_the_corrigendum_leaves_alone_is_given_alone(assistant: Assistant) -> None:
    answer = assistant.answer("What does paragraph 21 of E/CN.29/2015/4 say?")
    assert cited(answer) == ["E/CN.29/2015/4, para. 21"]


def test_a_superseded_paragraph_comes_with_its_revision(assistant: Assistant) -> None:
    answer = assistant.answer("What does paragraph 3 of E/CN.29/2015/L.3 say?")
    assert cited(answer) == ["E/CN.29/2015/L.3, para. 3", "E/CN.29/2015/L.3/Rev.1, para. 3"]
    assert any("not the latest text" in notice for notice in answer.notices)


def test_a_paragraph_unchanged_in_the_revision_is_not_given_twice(assistant: Assistant) -> None:
    answer = assistant.answer("What does paragraph 1 of E/CN.29/2015/L.3 say?")
    assert cited(answer) == ["E/CN.29/2015/L.3, para. 1"]
    assert any("not the latest text" in notice for notice in answer.notices)


def test_what_is_held_of_a_year_is_listed_in_time_order(assistant: Assistant) -> None:
    answer = assistant.answer("What do you have on 2015?")
    assert answer.text.startswith("This library holds 9 documents:")
    assert "Draft report: International cooperation in the preservation" in answer.text
    assert not assistant.answer("What do you have on 1999?").answered


def test_mentions_are_counted_in_words(assistant: Assistant) -> None:
    text = assistant.answer("Where is resolution 67/402 mentioned?").text
    assert text.startswith("67/402 is mentioned in 3 paragraphs of 3 documents:")


LANGUAGES: list[Language] = ["en", "fr", "es", "ru", "zh", "ar"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_phrase(language: Language) -> None:
    from assistant.answering.wording import _table

    english, other = _table("en"), _table(language)
    assert set(other.phrases) == set(english.phrases)
    for key, phrase in english.phrases.items():
        blanks = {word.split("}")[0] for word in phrase.split("{")[1:]}
        assert blanks == {word.split("}")[0] for word in other.phrases[key].split("{")[1:]}, key


@pytest.mark.parametrize(
    ("language", "number", "said"),
    [
        ("en", 1, "1 document"), ("en", 1200, "1,200 documents"), ("fr", 0, "0 document"),
        ("ru", 21, "21 документ"), ("ru", 12, "12 документов"), ("ru", 34, "34 документа"),
        ("ar", 2, "وثيقتين"), ("ar", 9, "9 وثائق"), ("ar", 12, "12 وثيقة"), ("zh", 3, "3份文件"),
    ],
)  # fmt: skip
def test_what_is_counted_agrees_with_its_number(language: Language, number: int, said: str) -> None:
    assert Phrases(language).count("document", number) == said
    assert plural_category("en", 1) == "one"


def test_a_statement_after_a_list_stands_apart_from_it(assistant: Assistant) -> None:
    from assistant.answering.compose import compose

    stored = assistant.library.paragraphs("E-CN.29-2015-9.md")[0]
    support = (whole_paragraph(stored),)
    draft = Draft(True, (Line("one", support, bullet=True), Line("two", support)))
    assert compose(draft, "?", "?").text == "- one [1]\n\ntwo [1]"


def test_what_changed_is_told_paragraph_by_paragraph(assistant: Assistant) -> None:
    answer = assistant.answer("What changed between the draft resolution and its revision?")
    assert answer.text.startswith("E/CN.29/2015/L.3/Rev.1 compared with E/CN.29/2015/L.3:")
    assert "by the end of 2018” — now: “" in answer.text
    assert "Added: “Recognizing that the safety of navigation" in answer.text
    assert "Left out: “Noting that the Convention has not yet entered into force" in answer.text


def test_what_changed_on_one_matter_is_only_that(assistant: Assistant) -> None:
    answer = assistant.answer(
        "Compare what the draft resolution and the revised draft say about solitary duty"
    )
    assert cited(answer) == ["E/CN.29/2015/L.3, para. 6", "E/CN.29/2015/L.3/Rev.1, para. 6"]


def test_documents_compared_have_an_entry_each_in_time_order(assistant: Assistant) -> None:
    answer = assistant.answer(
        "Compare what E/CN.29/2015/4 and E/CN.29/2015/7 say about the training of keepers"
    )
    assert answer.text.index("**E/CN.29/2015/7**") < answer.text.index("**E/CN.29/2015/4**")


def test_yes_or_no_leads_where_the_text_settles_it(assistant: Assistant) -> None:
    answer = assistant.answer("Does the unspent balance suffice to meet the requests for assistance?")
    assert answer.text.startswith("**No** — “The unspent balance of $225,000 does not suffice")
    assert cited(answer) == ["E/CN.29/2015/4, para. 25"]


def test_a_lead_in_that_names_what_is_asked_opens_the_list(assistant: Assistant) -> None:
    answer = assistant.answer("What were the obstacles to ratification?")
    assert answer.text.startswith("**5** — The obstacles most frequently mentioned were:")
    assert len(answer.citations) == 6


def test_an_item_that_opens_a_list_of_its_own_comes_with_it(assistant: Assistant) -> None:
    answer = assistant.answer("Which countries were assisted within the Lights in common project?")
    assert [citation.locator for citation in answer.citations][-2:] == ["p18.d.i", "p18.d.ii"]


def test_names_in_one_sentence_are_listed_with_their_count(assistant: Assistant) -> None:
    text = assistant.answer("Which countries contributed to the Trust Fund in 2013-2014?").text
    assert text.startswith("**5** — Brennland; Corvia; Estavia; Halmark; Varsk.")


def test_a_term_that_is_used_and_not_defined_is_said_to_be_so(assistant: Assistant) -> None:
    answer = assistant.answer("What is meant by solitary duty?")
    assert answer.answered
    assert answer.text.startswith("The documents do not define this. They say:")


@pytest.mark.parametrize(
    ("question", "corrects"),
    [
        ("When did the Commission adopt the Brennland Declaration?", "participants adopted the"),
        ("In which year did the General Assembly establish the Trust Fund?", "by the Secretary"),
        ("When did the Security Council adopt the Convention on Lighthouses?", "Assembly adopted"),
    ],
)  # fmt: skip
def test_another_body_is_said_to_have_acted(assistant: Assistant, question: str, corrects: str) -> None:
    answer = assistant.answer(question)
    assert answer.text.startswith("The documents do not say so. What they say:")
    assert corrects in answer.text


def test_the_draft_in_a_question_is_the_draft_resolution(assistant: Assistant) -> None:
    from assistant.documents_meant import documents_referred_to
    from assistant.question import analyse

    def meant(question: str) -> list[str]:
        return [document.label for document in documents_referred_to(assistant.library, analyse(question))]

    assert meant("What does Estavia's draft of April 2015 say?") == ["E/CN.29/2015/L.3"]
    assert meant("What does the May 2015 draft resolution say?") == ["E/CN.29/2015/L.3/Rev.1"]
    assert meant("What does the report say?") == []
    assert meant("What does Portugal's draft say?") == []


def test_a_draft_is_not_said_to_be_adopted(assistant: Assistant) -> None:
    answer = assistant.answer("Has E/CN.29/2015/L.3/Rev.1 been adopted?")
    assert answer.text.startswith("This is a draft. Nothing in this library shows that it was adopted.")
    assert "E/CN.29/2015/L.1/Add.2, para. 18" in cited(answer)


def test_the_reading_taken_is_stated_and_the_other_offered(assistant: Assistant) -> None:
    answer = assistant.answer("Has the draft resolution been adopted?")
    assert answer.notices[0] == "I took this as a question about E/CN.29/2015/L.3/Rev.1."
    assert answer.follow_ups == ("Has E/CN.29/2015/L.3 been adopted?",)


CONCLUDING = (
    masthead("E/CN.29/2031/4", "Economic and Social Council", "4 March 2031", markdown=True)
    + """Commission on Kelp

# Kelp in the region

Report of the Secretary-General

## I. Introduction

1. The present report describes how kelp is grown in nine States of the region.

## II. Conclusions and recommendations

2. Kelp is grown in more places than it was. It sells well.

3. States should keep a register of kelp farms by 2033.

Source: survey of the region.
"""
)


@pytest.mark.parametrize(
    "question",
    [
        "What are the recommendations of E/CN.29/2031/4?",
        "conclusions of E/CN.29/2031/4",
        "What are the main conclusions of E/CN.29/2031/4?",
    ],
)
def test_conclusions_asked_for_are_the_section_of_that_name(tmp_path: Path, question: str) -> None:
    (tmp_path / "E-CN.29-2031-4.md").write_text(CONCLUDING, encoding="utf-8")
    with Library.open(tmp_path / "library", encoders=[HashingEncoder()]) as library:
        library.add([tmp_path / "E-CN.29-2031-4.md"])
        answer = Assistant(library).answer(question)
    assert [citation.locator for citation in answer.citations] == ["p2", "p3"]
    assert answer.citations[0].quote == "Kelp is grown in more places than it was."


def test_what_is_held_is_listed_by_type_and_by_number(tmp_path: Path) -> None:
    for number in (9661, 9662):
        text = f"United Nations\nS/RES/{number} (2031)\nSecurity Council\n6 August 2031\n\n"
        text += f"Resolution {number} (2031)\n\nThe Security Council,\n\n"
        text += "Concerned about kelp,\n\n1. Decides to protect kelp."
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "E-CN.29-2031-4.md").write_text(CONCLUDING, encoding="utf-8")
    with Library.open(tmp_path / "library", encoders=[HashingEncoder()]) as library:
        library.add([tmp_path])
        assistant = Assistant(library)
        held = assistant.answer("Resolutions from 2031?")
        one = assistant.answer("Do you have resolution 9661?")
        none = assistant.answer("Do you have resolution 9242?")
    assert [citation.symbol for citation in held.citations] == ["S/RES/9661 (2031)", "S/RES/9662 (2031)"]
    assert [citation.symbol for citation in one.citations] == ["S/RES/9661 (2031)"]
    assert not none.answered
    assert "9242" in none.text


def test_of_a_document_that_is_not_held_is_told_what_the_documents_that_mention_it_say(
    assistant: Assistant,
) -> None:
    answer = assistant.answer("Who prepared the background paper E/CN.29/2014/CRP.3?")
    assert "prepared by the Secretariat" in answer.text
    assert cited(answer) == ["E/CN.29/2015/7, para. 7"]
    assert "There is no document E/CN.29/2014/CRP.3 in this library." in answer.notices


def test_what_is_not_said_of_a_document_that_is_not_held_is_not_made_up(assistant: Assistant) -> None:
    answer = assistant.answer("What does E/CN.29/2014/CRP.3 say about kelp?")
    assert not answer.answered
    assert answer.text.startswith("There is no document E/CN.29/2014/CRP.3 in this library.")
    unknown = assistant.answer("What does E/CN.29/1999/77 say about kelp?")
    assert unknown.text == "There is no document E/CN.29/1999/77 in this library."


@pytest.mark.parametrize(
    ("question", "documents"),
    [
        ("What would the revised draft resolution invite Member States to do?", 1),
        ("Which resolutions does E/CN.29/2015/L.3 recall?", 1),
        ("Compare E/CN.29/2015/L.3 and E/CN.29/2015/L.3/Rev.1.", 2),
        ("What changed between E/CN.29/2015/L.3 and E/CN.29/2015/L.3/Rev.1?", 2),
        ("Where is resolution 4/2 mentioned?", 9),
        ("Who was elected Chair of the Expert Group on the Training and Welfare of Keepers?", 9),
        ("Was E/CN.29/2015/L.3 adopted?", 9),
        ("Summarize E/CN.29/2015/4", 1),
    ],
)
def test_how_much_was_examined_is_what_was_read_for_that_kind_of_answer(
    assistant: Assistant, question: str, documents: int
) -> None:
    answer = assistant.answer(question)
    assert answer.examined is not None
    assert answer.examined.documents == documents
    held = {d.source: len(assistant.library.paragraphs(d.source)) for d in assistant.library.documents()}
    cited = sum(held[source] for source in {citation.source for citation in answer.citations})
    if documents == 9:
        assert answer.examined.paragraphs == sum(held.values())
    elif documents == len({citation.source for citation in answer.citations}):
        assert answer.examined.paragraphs == cited


@pytest.mark.parametrize(
    "question", ["What does paragraph 9 of E/CN.29/2015/4 say?", "How many documents are there?"]
)
def test_where_nothing_was_looked_through_nothing_is_said_to_have_been(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.answer(question)
    assert answer.answered
    assert answer.examined is None
    assert answer.examined_said == ""


@pytest.mark.parametrize(
    ("question", "there", "not_there"),
    [
        (
            "What changed between E/CN.29/2015/L.3 and E/CN.29/2015/L.3/Rev.1 in the preamble?",
            "24 States have become parties",
            "solitary duty",
        ),
        (
            "What changed between E/CN.29/2015/L.3 and E/CN.29/2015/L.3/Rev.1 in the operative part?",
            "solitary duty",
            "24 States have become parties",
        ),
        (
            "What changes were made to the preamble in E/CN.29/2015/L.3/Rev.1?",
            "24 States have become parties",
            "solitary duty",
        ),
    ],
)
def test_changes_of_one_part_of_a_text_are_told_of_that_part_alone(
    assistant: Assistant, question: str, there: str, not_there: str
) -> None:
    answer = assistant.answer(question)
    assert there in answer.text
    assert not_there not in answer.text


def test_one_question_is_looked_for_once_whatever_is_made_of_it(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_for: list[tuple[str, tuple[str, ...]]] = []

    def counting(library: Library, query: Query, surroundings: SurroundingsOf, **more: Any) -> Evidence:
        looked_for.append((query.text, tuple(more.get("sources", ()))))
        return gather(library, query, surroundings, **more)

    monkeypatch.setattr(asked, "gather", counting)
    assistant.answer("What did the Commission decide on the training of keepers?")
    assert looked_for
    assert len(looked_for) == len(set(looked_for))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When was E/CN.29/2015/4 issued?", "4 March 2015"),
        ("Who submitted E/CN.29/2015/L.3?", "Estavia"),
    ],
)
def test_of_a_document_named_by_its_symbol_alone_the_masthead_tells(
    assistant: Assistant, question: str, told: str
) -> None:
    answer = assistant.answer(question)
    assert answer.text.startswith(told)
    assert [citation.locator for citation in answer.citations] == [""]


def test_what_a_document_says_was_issued_is_not_its_own_date(assistant: Assistant) -> None:
    answer = assistant.answer("When, according to E/CN.29/2015/4, was the legislative guide issued?")
    assert not answer.text.startswith("4 March 2015")
