"""How much something changed, and what a part of it costs, are no answer to what it costs."""

from __future__ import annotations

import pytest

from assistant.answering.told_as_change import is_a_change, is_of_a_part

NEEDS = (
    "The needs for 2031 amount to $15,740, reflecting an increase of $807, or 5.4 per cent, compared with "
    "the approved level of $14,932 for 2030."
)


@pytest.mark.parametrize(
    ("question", "sentence", "figure", "change"),
    [
        ("How much does UNKELP cost?", NEEDS, "$807", True),
        ("How much does UNKELP cost?", NEEDS, "$14,932", True),
        ("How much does UNKELP cost?", NEEDS, "$15,740", False),
        ("How much did the needs increase?", NEEDS, "$807", False),
        ("What is the budget?", "It was cut by some $900.", "$900", True),
        ("What is the budget?", "It is $900 less than before.", "$900", True),
        ("What is the budget?", "The budget is $900.", "$900", False),
        ("What is the budget?", "A budget of $900 was approved.", "$900", False),
        ("How much did it spend?", "It spent a total of $900.", "$900", False),
    ],
)
def test_a_change_is_no_amount(question: str, sentence: str, figure: str, *, change: bool) -> None:
    start = sentence.index(figure)
    assert is_a_change(question, sentence, start, start + len(figure)) is change


@pytest.mark.parametrize(
    ("question", "sentence", "part"),
    [
        ("What is the budget of UNKELP?", "The assessed portion of the budget amounts to $30.", True),
        ("How much is the assessed portion?", "The assessed portion of the budget amounts to $30.", False),
        ("How much does UNKELP cost?", "The resources for operational costs amount to $15.", True),
        ("What are the operational costs?", "The resources for operational costs amount to $15.", False),
        ("How much does UNKELP cost?", "Staff costs fell; the budget is $15.", False),
        ("How much does UNKELP cost?", "The costs of UNKELP amount to $15.", False),
    ],
)
def test_a_sum_of_a_part_is_not_that_of_all(question: str, sentence: str, *, part: bool) -> None:
    assert is_of_a_part(question, sentence, sentence.index("$")) is part
