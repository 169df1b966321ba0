"""A question typed without its mark is read as with it."""

from __future__ import annotations

import pytest

from assistant.question import analyse
from assistant.question_words import with_question_mark


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("who chaired it", "who chaired it?"),
        ("and what is UNKELP ", "and what is UNKELP?"),
        ("by when must it report", "by when must it report?"),
        ("did Norway vote for it", "did Norway vote for it?"),
        ("who chaired it?", "who chaired it?"),
        ("Is it so?!", "Is it so?!"),
        ("Whatever.", "Whatever."),
        ("Who knows…", "Who knows…"),
        ("kelp harvest 2031", "kelp harvest 2031"),
        ("tell me about kelp", "tell me about kelp"),
        ("whose", "whose"),
    ],
)
def test_only_a_question_gets_its_mark(typed: str, read: str) -> None:
    assert with_question_mark(typed) == read


@pytest.mark.parametrize(
    "question", ["What is UNKELP?", "How many piers were built in 2031?", "Who chairs the Board of Nets?"]
)
def test_a_question_is_taken_apart_alike_with_and_without_its_mark(question: str) -> None:
    with_mark, without = analyse(question), analyse(question.rstrip("?"))
    assert (without.text, without.kinds, without.terms) == (with_mark.text, with_mark.kinds, with_mark.terms)
    assert without.asked == question.rstrip("?")
