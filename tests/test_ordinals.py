"""Ordinals in words, and the sessions that they number."""

from __future__ import annotations

import pytest

from index.ordinals import find_ordinal, session_number, short_session


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("Twenty-eighth session", "28"),
        ("Eleventh session", "11"),
        ("Sixth session", "6"),
        ("Seventy‑ninth session", "79"),
        ("One hundred and third session", "103"),
        ("Thirtieth session", "30"),
        ("28th", "28"),
        ("51e session", "51"),
        ("Reconvened second session", "2"),
        ("Special session", None),
        ("", None),
        (None, None),
    ],
)
def test_a_session_number_is_read_in_words_and_figures(printed: str | None, number: str | None) -> None:
    assert session_number(printed) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Eleventh session", 11),
        ("the Twenty‑eighth session", 28),
        ("Seventy fifth session", 75),
        ("One hundred and twenty-first session", 121),
    ],
)
def test_an_ordinal_in_words_is_found_where_it_stands(text: str, number: int) -> None:
    found = find_ordinal(text)
    assert found is not None
    assert found[0] == number
    assert text[found[2] :] == " session"


@pytest.mark.parametrize("text", ["Annual session", "2025 session", "firstly", ""])
def test_what_is_no_ordinal(text: str) -> None:
    assert find_ordinal(text) is None


def test_sessions_are_printed_short() -> None:
    assert short_session("Twenty-first special session") == "21st special session"
    assert short_session("One hundred and twelfth session") == "112th session"
    assert short_session("2025 session") == "2025 session"
    assert short_session("Resumed session") == "resumed session"
