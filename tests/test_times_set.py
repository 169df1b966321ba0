"""The times that a text sets, the exceptions it makes, and recommendations by whom they are for."""

from __future__ import annotations

import pytest

from assistant.answering import recommendations_to, signed_by, times_set
from assistant.answering.exceptions import asks_for_exceptions


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Are there any exceptions?", True),
        ("any exeptions?", True),
        ("Are there any exemptions to this according to resolution 9 (2031)?", True),
        ("any expenses?", False),
        ("any experts?", False),
        ("Are there any exceptions for fishers of kelp?", False),
    ],
)
def test_exceptions_are_asked_for_with_a_slip_too(question: str, *, asks: bool) -> None:
    assert asks_for_exceptions(question) is asks


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("when is the next report due", True),
        ("When is the next report due according to resolution 9 (2031)?", True),
        ("by when must its report be submitted?", True),
        ("when was the report published?", False),
        ("when is the payment due?", False),
        ("when is the report of the Board on piers due?", False),
    ],
)
def test_when_a_report_is_due(question: str, *, asks: bool) -> None:
    assert (times_set._REPORT_DUE.match(question) is not None) is asks


@pytest.mark.parametrize(
    ("question", "asks"),
    [("by when", True), ("And until when?", True), ("by when did it close?", False), ("when?", False)],
)
def test_a_bare_by_when(question: str, *, asks: bool) -> None:
    assert (times_set._BY_WHEN.match(question) is not None) is asks


@pytest.mark.parametrize(
    ("sentence", "time"),
    [
        ("Requests the Board to submit by 31 May 2032 a report", "by 31 May 2032"),
        ("At its ninth session, the Board should paint the piers.", "ninth session"),
        ("Requests the Board to report at its 2033 session", "2033 session"),
        ("The Board should, by the end of 2033, paint the piers.", "by the end of 2033"),
        ("At the beginning of 2033, the Board should paint.", "at the beginning of 2033"),
        ("Requests that the Board reports every six months on piers", "every six months"),
        ("Requests the Board to report within 90 days", "within 90 days"),
        ("Requests the Board, recalling the storm in 2030, to paint the piers", ""),
        ("The piers opened by 31 May 2030, and the Council requests more", ""),
        ("Requests the Board to meet on 3 May 2032", ""),
    ],
)
def test_the_time_that_a_sentence_sets(sentence: str, time: str) -> None:
    asked = times_set._ASKS_FOR_IT.search(sentence)
    assert asked is not None
    assert times_set._time_in(sentence, asked.start(), strong=True) == time


@pytest.mark.parametrize(
    ("sentence", "is_report"),
    [
        ("to submit to it by 31 May 2032 a further report", True),
        ("to report thereon to the Council", True),
        ("reports to the Council every three months", True),
        ("to consider the report of the Board", False),
        ("to stop the sale of kelp", False),
    ],
)
def test_what_asks_for_a_report(sentence: str, *, is_report: bool) -> None:
    assert (times_set._REPORT.search(sentence) is not None) is is_report


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Which recommendations are for the general assembly?", "general assembly"),
        ("Which of the recommendations are addressed to the Board in A/99/12?", "Board"),
        ("What recommendations were made to executive heads?", "executive heads"),
        ("Which recommendations were accepted?", None),
        ("Which decisions are for the Board?", None),
    ],
)
def test_for_whom_recommendations_are(question: str, body: str | None) -> None:
    asked = recommendations_to._ASKED.match(question)
    assert (asked["body"] if asked is not None else None) == body


@pytest.mark.parametrize(
    ("rest", "is_the_letter"),
    [("", True), (" the letter", True), (" it in ", False), (" the agreement", False), (" in ", True)],
)
def test_the_letter_is_signed_and_not_what_it_tells_of(rest: str, *, is_the_letter: bool) -> None:
    assert (signed_by._THE_LETTER.match(rest) is not None) is is_the_letter
