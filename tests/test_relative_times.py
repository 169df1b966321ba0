"""The year before is not answered by a sentence that knows one year alone."""

from __future__ import annotations

import pytest

from assistant.answering.relative_times import lacks_the_relative_time


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What is the budget of UNKELP in the previous year?", "The budget of UNKELP amounts to $5,000."),
        ("How many divers were there the year before?", "In 2031 there were nine divers."),
        ("What was decided at the following session?", "At its ninth session the Board decided to wait."),
        ("How many ships came a year later?", "Nine ships came in 2031."),
    ],
)
def test_another_time_must_be_told(question: str, told: str) -> None:
    assert lacks_the_relative_time(question, told)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "What is the budget of UNKELP in the previous year?",
            "It was $5,000, compared with $4,000 in 2030.",
        ),
        ("How many divers were there the year before?", "There were nine, two more than in 2030."),
        ("What was decided at the previous session?", "At its previous session the Board decided to wait."),
        ("What is the budget of UNKELP in 2031?", "The budget of UNKELP amounts to $5,000."),
        ("What happened before the session?", "The divers met."),
        ("Who chaired the last session?", "Ms. Oh chaired the session."),
    ],
)
def test_what_tells_it_or_is_not_asked_for_it(question: str, told: str) -> None:
    assert not lacks_the_relative_time(question, told)
