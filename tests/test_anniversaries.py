"""Years that an event is held for are an anniversary."""

from __future__ import annotations

import pytest

from assistant.anniversaries import as_anniversary
from assistant.question import analyse


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (
            "Who spoke at the event for 40 years of the Kelp Accord?",
            "Who spoke at the event for the fortieth anniversary of the Kelp Accord?",
        ),
        (
            "Who opened the ceremony marking twenty-five years since the tide law?",
            "Who opened the ceremony marking the twenty-fifth anniversary of the tide law?",
        ),
        ("What happened on the 75th anniversary?", "What happened on the seventy-fifth anniversary?"),
        (
            "How was the 50th birthday of the Board marked?",
            "How was the fiftieth anniversary of the Board marked?",
        ),
        ("What did 40 years of war cost?", "What did 40 years of war cost?"),
        ("Who has 40 years of experience?", "Who has 40 years of experience?"),
        ("Which meetings took 40 years of work?", "Which meetings took 40 years of work?"),
        ("When was the 40th session?", "When was the 40th session?"),
    ],
)
def test_years_of_an_event_are_an_anniversary(typed: str, read: str) -> None:
    assert as_anniversary(typed) == read


def test_no_figure_need_stand_in_the_answer() -> None:
    assert analyse("Who were the panellists at the event for 40 years of the Kelp Accord?").figures == ()
