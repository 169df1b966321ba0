"""The month and the author of the documents that are asked for."""

from __future__ import annotations

import pytest

from assistant.answering.date_and_author import author_asked, language_asked, months_asked


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Which documents from June 2031 do you have?", {"2031-06"}),
        ("what do you have of may 2031 and July 2032", {"2031-05", "2032-07"}),
        ("What do you have on 2031?", set()),
        ("Which documents may 2031 readers want?", {"2031-05"}),  # the month and the verb look alike
        ("What marches were held in 2031?", set()),
    ],
)
def test_a_month_is_one_with_its_year(text: str, months: set[str]) -> None:
    assert months_asked(text) == months


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Do you have any documents in Spanish?", "es"),
        ("Which French documents do you hold?", "fr"),
        ("Which reports written in Arabic are there?", "ar"),
        ("What do you have on Spanish harbours?", None),
        ("Which documents are on Chinese lanterns in Kelp Bay?", None),
    ],
)
def test_a_language_is_what_the_documents_are_in(text: str, language: str | None) -> None:
    assert language_asked(text) == language


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("which letters from chile are in the library", True),
        ("Do you have any letters by the Permanent Representative of Chile?", True),
        ("Which letters on Chile do you have?", False),
        ("Which reports from 2031 do you have?", False),
    ],
)
def test_a_state_is_the_author_where_letters_are_from_it(text: str, named: bool) -> None:
    assert bool(author_asked(text)) is named
