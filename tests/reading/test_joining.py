"""Lines back into running text, and which raised signs are note marks."""

from __future__ import annotations

import pytest

from index.reading.joining import Vocabulary, halves, join_lines
from index.reading.marks import is_mark


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("the harbour", "is open", "the harbour is open"),
        ("see A/TIDE/", "4/Add.1", "see A/TIDE/4/Add.1"),
        ("https://example.org/a-long-", "name", "https://example.org/a-long-name"),
        ("the non-", "governmental bodies", "the non-governmental bodies"),
        ("the Sub-", "Commission", "the Sub-Commission"),
        ("paras. 4–", "7", "paras. 4–7"),
        ("sixty\ufffe", "seventh session", "sixty-seventh session"),
        ("港口", "开放", "港口开放"),
        ("either /", "or", "either / or"),
        ("", "alone", "alone"),
    ],
)
def test_lines_are_joined(first: str, second: str, whole: str) -> None:
    assert join_lines(first, second) == whole


def test_the_documents_own_words_decide_about_a_hyphen() -> None:
    words = Vocabulary(["the development of harbours", "a decision-making body"])
    assert join_lines("the develop-", "ment", words) == "the development"
    assert join_lines("a decision-", "making body", words) == "a decision-making body"


def test_halves_of_a_word() -> None:
    assert halves("the develop-", "ment of") == ("develop", "ment")
    assert halves("the Sub-", "Commission") is None
    assert halves("the end", "ment") is None


@pytest.mark.parametrize("sign", ["1", "23", "*", "**", "a", "1,", "(3)", "5.", "2, 3", "†", "1/"])
def test_note_marks(sign: str) -> None:
    assert is_mark("the report", sign)


@pytest.mark.parametrize(
    ("before", "sign"), [("40 km", "2"), ("(m", "3"), ("the 12", "th"), ("N", "umber"), ("the report", "see")]
)
def test_raised_signs_that_are_no_note_marks(before: str, sign: str) -> None:
    assert not is_mark(before, sign)
