"""A follow-up without a subject keeps to the document that the conversation is at, or is declined."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.model import Answer, Conversation
from assistant.thread import names_of, settled, thread_of, without_absent
from index.embedding import HashingEncoder
from index.library import Library

KELP = """United Nations\\
S/RES/9 (2031)

Security Council

## Resolution 9 (2031)

The Security Council,

1\\. *Decides* to forbid the sale of kelp to Norland unless such sale is authorized in each case by the Kelp Committee under its no-objection procedure;

2\\. *Decides* to extend the mandate of the Kelp Mission until 31 May 2032;

3\\. *Requests* the Secretary-General to submit to it by 31 January 2032 a further report on the kelp of Norland.
"""  # noqa: E501
PIERS = """United Nations\\
S/RES/10 (2031)

Security Council

## Resolution 10 (2031)

The Security Council,

1\\. *Calls upon* Sudland to repair its piers;

2\\. *Decides* to extend the mandate of the Pier Mission until 30 June 2033.

Adopted at the 105th meeting by 14 votes to none.
"""
SUDLAND = """United Nations\\
A/99/12

General Assembly

## Letter dated 3 March 2031 from the Permanent Representative of Sudland to the United Nations addressed to the Secretary-General

I write about the summer camp of Blorv, which Norland uses to teach propaganda to children of occupied piers.

Sudland condemns the crimes committed by Norland at the camp of Blorv.

(Signed) Anna Berg
Permanent Representative

## Annex

## Statement on the camp of Blorv by the Ministry of Piers

The Ministry condemns the camp of Blorv as well.

(Signed) Otto Price
Minister of Piers
"""  # noqa: E501
REVIEW = """United Nations\\
JIU/REP/2031/2

Joint Inspection Unit

## Review of lighthouses

1\\. Three formal recommendations on lighthouses have been issued as a result of the review.

### Recommendation 1

At its ninety-first session, the General Assembly should request that all lighthouses be counted.

### Recommendation 2

Executive heads of harbours should, by the end of 2033, paint their lighthouses.

### Recommendation 3

By the end of 2032, the General Assembly should consider a lighthouse fund.
"""
OTHER = """United Nations\\
E/2031/39

Economic and Social Council

## Report of the Tide Commission

1\\. Mr. Ivo Jahn was elected Chair of the Working Group on Tides.

2\\. The next regular report is scheduled for November 2033.

(Signed) Mona Nunez
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("files")
    texts = {"kelp": KELP, "piers": PIERS, "sudland": SUDLAND, "review": REVIEW, "other": OTHER}
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as opened:
        assert not opened.add([folder]).failed
        yield opened


def _last_of(library: Library, *questions: str) -> Answer:
    assistant, conversation = Assistant(library), Conversation()
    for question in questions:
        answer = assistant.answer(question, conversation)
        conversation = conversation.with_turn(answer)
    return conversation.turns[-1].answer


def _symbols(answer: Answer) -> set[str | None]:
    return {cited.symbol for cited in answer.citations}


ABOUT_KELP = "What does resolution 9 (2031) forbid?"


def test_a_vote_on_another_resolution_is_no_vote_on_this_one(library: Library) -> None:
    answer = _last_of(library, ABOUT_KELP, "was there a vote?")
    assert not answer.answered
    assert "S/RES/9 (2031)" in answer.standalone_question


def test_exceptions_are_those_of_the_paragraph_cited(library: Library) -> None:
    answer = _last_of(library, ABOUT_KELP, "any exeptions?")
    assert [cited.quote for cited in answer.citations] == [
        "unless such sale is authorized in each case by the Kelp Committee under its no-objection procedure"
    ]


def test_the_next_report_is_that_which_the_resolution_requests(library: Library) -> None:
    answer = _last_of(library, ABOUT_KELP, "when is the next report due")
    assert "**By 31 January 2032**" in answer.text
    assert _symbols(answer) == {"S/RES/9 (2031)"}


def test_a_report_on_another_matter_is_not_the_next_one(library: Library) -> None:
    answer = _last_of(library, "What does A/99/12 say about Blorv?", "when is the next report due")
    assert not answer.answered


def test_the_signature_is_that_of_the_letter_and_not_of_its_annex(library: Library) -> None:
    answer = _last_of(library, "What does A/99/12 say about Blorv?", "who signed")
    assert "**Anna Berg**" in answer.text
    assert "Otto Price" not in answer.text


def test_after_a_declined_question_its_document_is_still_what_is_spoken_of(library: Library) -> None:
    declined = _last_of(library, "camp of blorv letter, how many tents were sold to the bank of norland")
    assert not declined.answered
    thread = thread_of(Conversation().with_turn(declined))
    assert thread is None or len(thread.files) <= 1
    answer = _last_of(library, "camp of blorv letter, how many tents were sold to the bank", "who signed")
    assert _symbols(answer) <= {"A/99/12"}
    assert "Nunez" not in answer.text


def test_the_answer_of_somebody_is_not_what_is_told_about_them(library: Library) -> None:
    answer = _last_of(library, "What does A/99/12 say about Blorv?", "what did norland answer")
    assert not answer.answered


def test_which_ones_are_the_recommendations_for_the_body_that_is_named(library: Library) -> None:
    before = "how many recommendations does the review of lighthouses have"
    answer = _last_of(library, before, "which ones are for the general assembly")
    assert "**Recommendation 1**" in answer.text
    assert "**Recommendation 3**" in answer.text
    assert "**Recommendation 2**" not in answer.text
    answer = _last_of(library, before, "which ones are for the general assembly", "by when")
    assert "**Ninety-first session**" in answer.text
    assert "**By the end of 2032**" in answer.text
    assert "2033" not in answer.text


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("What did the Kelp Fund ask of Norland?", ["Kelp Fund", "Norland"]),
        ("What does S/RES/9 (2031) say about Norland?", ["Norland"]),
        ("KELPFOR mandate renewal 2031", ["KELPFOR"]),
        ("What did the Security Council decide in November 2031?", []),
        ("who signed the letter about the camp", []),
    ],
)
def test_names_tell_one_subject_from_others(question: str, names: list[str]) -> None:
    assert names_of(question) == names


def test_a_word_that_stands_nowhere_is_not_taken_over(library: Library) -> None:
    asked = "How do the Zorgblatt lighthouses relate to the piers?"
    typed = "how do they relate to the piers?"
    assert without_absent(library, asked, typed) == "How do the lighthouses relate to the piers?"
    assert without_absent(library, asked, asked) == asked  # what was typed stays


def test_only_what_stands_before_its_noun_can_be_left_out(library: Library) -> None:
    asked = "How many troops does the mandate of ZORGFOR have?"
    assert without_absent(library, asked, "how many troops does it have") == asked


@pytest.mark.parametrize("year", ["2031", "2029"])
def test_what_was_asked_of_one_year_was_not_asked_of_a_resolution_of_another(
    library: Library, year: str
) -> None:
    asked = f"mandate of the Pier Mission {year}, who paints its lighthouses?"
    place = _last_of(library, "When does the mandate of the Pier Mission end?").citations[:1]
    assert {cited.symbol for cited in place} == {"S/RES/10 (2031)"}
    declined = Answer(asked, asked, False, "…", nearest=place)
    kept = settled(library, Conversation().with_turn(declined)).turns[0].answer.nearest
    assert bool(kept) is (year == "2031")
