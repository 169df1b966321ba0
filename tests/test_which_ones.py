""" "Which ones are …?" is asked of what the question before counts."""

from __future__ import annotations

import pytest

from assistant.verbless import whole_question
from assistant.which_ones import things_counted, which_ones

TYPED = "kelp review report how many recommendations"
WHOLE = "How many evaluations did the Kelp Fund complete in 2031?"


@pytest.mark.parametrize(
    ("previous", "typed", "understood"),
    [
        (TYPED, "which ones are for the board", "Which recommendations are for the board?"),
        (WHOLE, "and which of them were about piers?", "Which evaluations were about piers?"),
        (WHOLE, "which ones?", None),
        (WHOLE, "which evaluations were late?", None),
        ("Who chairs the Kelp Fund?", "which ones are late?", None),
    ],
)
def test_ones_are_what_was_counted(previous: str, typed: str, understood: str | None) -> None:
    assert which_ones(typed, previous) == understood


@pytest.mark.parametrize(
    ("previous", "things"),
    [
        (TYPED, "recommendations"),
        ("how many pier claims are still open", "pier claims"),
        ("Which evaluations were late?", ""),
        ("how much kelp was sold", ""),
    ],
)
def test_what_a_question_counts(previous: str, things: str) -> None:
    assert things_counted(previous) == things


@pytest.mark.parametrize(
    ("previous", "typed", "understood"),
    [
        ("how many pier claims are still open", "why so slow?", "Why are pier claims so slow?"),
        ("harbour budget 2031 how many posts", "why so many?", "Why so many posts?"),
        (
            "how many divers were sent to Norland",
            "why so many?",
            "Why were so many divers sent to Norland?",
        ),
        ("harbour budget 2031", "why so much?", None),
    ],
)
def test_why_so_is_asked_of_what_was_counted(previous: str, typed: str, understood: str | None) -> None:
    assert whole_question(typed, previous, "") == understood
