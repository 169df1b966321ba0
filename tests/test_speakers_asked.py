"""Who spoke about a matter asks for what was said about it, each time with its speaker."""

from __future__ import annotations

import pytest

from assistant.question import analyse
from assistant.speakers_asked import what_speakers_said


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("Who spoke about kelp?", "What did speakers say about kelp?"),
        ("who all spoke on the upkeep of harbours", "What did speakers say about the upkeep of harbours?"),
        ("Which delegations commented on the draft plan?", "What did speakers say about the draft plan?"),
        ("Who said something about seals?", "What did speakers say about seals?"),
        ("And who brought up the quay?", "What did speakers say about the quay?"),
    ],
)
def test_who_spoke_about_a_matter_is_read_as_what_was_said(question: str, read: str) -> None:
    assert what_speakers_said(question) == read
    assert analyse(question).text == read


@pytest.mark.parametrize(
    "question",
    [
        "Who spoke at the seventh session?",
        "Who spoke on behalf of the Group of 77?",
        "Who spoke about kelp on behalf of the Group of 77?",
        "Who spoke on 3 May 2035?",
        "Who spoke on Monday?",
        "Who spoke?",
        "Which countries spoke about kelp?",
        "What did Norland say about kelp?",
        "The Chair spoke about kelp.",
    ],
)
def test_other_questions_about_speakers_stay(question: str) -> None:
    assert what_speakers_said(question) == question
