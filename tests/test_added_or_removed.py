"""How many were added to a list, or taken off it, is not how many stand on it."""

from __future__ import annotations

import pytest

from assistant.answering.added_or_removed import (
    STANDS,
    change_asked,
    tells_only_what_stands,
    tells_the_change,
)


@pytest.mark.parametrize(
    ("question", "change"),
    [
        ("How many names were added to the list?", "added"),
        ("How many ships were put on the list in 2031?", "added"),
        ("How many ships were newly listed?", "added"),
        ("How many names were taken off the register?", "removed"),
        ("How many ships were delisted?", "removed"),
        ("How many names are on the list?", None),
        ("How many nets were put in the water?", None),
        ("How many names were added and removed?", None),
        ("Which names were added?", None),
    ],
)
def test_which_change_is_asked(question: str, change: str | None) -> None:
    assert change_asked(question) == change


@pytest.mark.parametrize(
    ("text", "added", "removed"),
    [
        ("Two ships were added.", True, False),
        ("Two names were delisted.", False, True),
        ("Six ships were placed on the list.", True, False),
        ("The list comprises 12 names.", False, False),
        ("No new names were added, with two removed.", True, True),
    ],
)
def test_what_tells_the_change(text: str, *, added: bool, removed: bool) -> None:
    assert (tells_the_change("added", text), tells_the_change("removed", text)) == (added, removed)


@pytest.mark.parametrize(
    ("sentence", "stands"),
    [
        ("The list comprised the names of 255 ships.", True),
        ("The register stood at 12.", True),
        ("The agenda included 21 items.", True),
        ("As at 4 May, the list had 12 names.", True),
        ("Two names were removed.", False),
        ("The agenda included items on kelp.", False),
    ],
)
def test_what_tells_a_total_that_stands(sentence: str, stands: bool) -> None:
    assert bool(STANDS.search(sentence)) is stands


def test_a_total_answers_no_question_for_a_change() -> None:
    asked, total = "How many names were added to the list?", "The list comprised 255 names."
    assert tells_only_what_stands(asked, total)
    assert not tells_only_what_stands(asked, "Three were added, so that the list comprised 255 names.")
    assert not tells_only_what_stands("How many names are on the list?", total)
