"""How much something changed is told from what to what, or by how much; what rose answers nothing about what
fell."""

from __future__ import annotations

import pytest

from assistant.answering.changes_told import (
    asks_how_much_it_changed,
    change_in,
    direction_asked,
    went_so,
    went_the_other_way,
)
from assistant.question import analyse


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("By how much did the kelp harvest fall?", True),
        ("by what percentage did fees rise", True),
        ("how much did poverty drop in Norland?", True),
        ("How much has the crew increased since 2031?", True),
        ("How much did Norland pay?", False),
        ("How many boats are there?", False),
        ("How much kelp was harvested?", False),
        ("How many more boats are needed?", False),
    ],
)
def test_a_question_of_how_much_it_changed_is_known(question: str, asked: bool) -> None:
    assert asks_how_much_it_changed(question) is asked


POVERTY = (
    "While 3.1 million people were poor, Norland made progress in reducing the rate from 30.1 per cent in "
    "2014 to 17.4 per cent in 2019."
)
NEEDS = (
    "The needs for kelp amount to $56,279 and reflect a decrease of $1,039, or 1.8 per cent, from last year."
)
CUT = "It recommends that the resources be reduced by $451,600, from $56,279,700 to $55,828,100."


@pytest.mark.parametrize(
    ("question", "sentence", "told"),
    [
        ("How much did poverty drop?", POVERTY, "from 30.1 per cent in 2014 to 17.4 per cent in 2019"),
        (
            "How much did trips drop?",
            "Fares rose, while the trips were reduced from 55 to 50.",
            "from 55 to 50",
        ),
        ("How much did revenue fall?", "Revenue fell by 39 per cent to $103 million.", "39 per cent"),
        ("By how much did the needs fall?", NEEDS, "$1,039"),
        ("By how much are the resources to be reduced?", CUT, "$451,600"),
        ("How much did the crew grow?", "The crew numbered 40, a 14 per cent increase.", "14 per cent"),
        # what it was or is now is not how much it changed
        ("How much did revenue fall?", "Revenue declined to $101 million in 2034.", ""),
        ("How much did the rate fall?", "A rate of 13 per cent was a decrease from 23 per cent in 2033.", ""),
        # … nor what went the other way, nor one of several changes
        ("By how much did the needs rise?", NEEDS, ""),
        (
            "How much did it grow?",
            "It had a 14 per cent increase from 2033 and a 77 per cent increase from 2029.",
            "",
        ),
    ],
)
def test_a_change_is_told_from_what_to_what_or_by_how_much(question: str, sentence: str, told: str) -> None:
    assert change_in(question, sentence) == told


@pytest.mark.parametrize(
    ("question", "direction"),
    [
        ("Which causes went down?", "down"),
        ("which types of issues increased in 2034", "up"),
        ("What fell in 2034?", "down"),
        ("What did the Board say about falling income?", None),
        ("What is the increase?", None),
        ("Did the causes go down?", None),
        ("Why did the causes go down?", None),
    ],
)
def test_the_way_asked_about_is_known(question: str, direction: str | None) -> None:
    assert direction_asked(analyse(question)) == direction


@pytest.mark.parametrize(
    ("sentence", "down", "only_up"),
    [
        ("The share of leaks showed a decrease in 2034.", True, False),
        ("The share of knots increased.", False, True),
        ("Leaks fell and knots rose.", True, False),
        ("Leaks remained the main cause.", False, False),
    ],
)
def test_a_sentence_goes_one_way_or_the_other(sentence: str, down: bool, only_up: bool) -> None:
    assert went_so("down", sentence) is down
    assert went_the_other_way("down", sentence) is only_up
