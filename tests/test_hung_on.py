"""A short follow-up and what it is about, in one question that reads well."""

from __future__ import annotations

import pytest

from assistant.hung_on import hung_on, is_a_thing
from assistant.model import Citation


def _cited(*symbols: str) -> tuple[Citation, ...]:
    return tuple(Citation(1, name, name, "p1", f"{name}.txt", "x", 0, 1, "x") for name in symbols)


ONE = _cited("E/XY/9", "E/XY/9")
TWO = _cited("E/XY/9", "E/XY/10")


@pytest.mark.parametrize(
    ("stem", "topic", "cited", "understood"),
    [
        ("Who abstained", "resolution 99 (2031)", ONE, "Who abstained on resolution 99 (2031)?"),
        ("Who abstained", "the Council", ONE, "Who abstained on E/XY/9?"),
        ("Who are the other experts", "the Kelp Panel", ONE, "Who are the other experts of the Kelp Panel?"),
        ("When are the elections", "Norway a candidate to the Board", TWO, None),
        (
            "When are the elections",
            "Norway a candidate to the Board",
            ONE,
            "When are the elections according to E/XY/9?",
        ),
        ("Who objected", "of signatories", ONE, "Who objected according to E/XY/9?"),
        ("Who objected", "of signatories", TWO, None),
        ("Who objected", "the Kelp Accord", TWO, "Who objected regarding the Kelp Accord?"),
        ("What was approved for 2032", "UNKELP for 2031", (), "What was approved for 2032 regarding UNKELP?"),
    ],
)
def test_what_it_is_about(stem: str, topic: str, cited: tuple[Citation, ...], understood: str | None) -> None:
    assert hung_on(stem, topic, cited) == understood


@pytest.mark.parametrize(
    ("topic", "expected"),
    [
        ("the Kelp Panel on piers", True),
        ("Norway", True),
        ("Norway a candidate to the Board", False),
        ("designate the commander", False),
        ("what was asked", False),
        ("the plan expected to cost more", False),
        ("the mandate of the Kelp Panel extended", False),
    ],
)
def test_a_thing_is_no_piece_of_a_clause(topic: str, *, expected: bool) -> None:
    assert is_a_thing(topic) is expected
