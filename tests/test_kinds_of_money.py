"""An amount budgeted is never told as spent, nor one spent as received."""

from __future__ import annotations

import pytest

from assistant.answering.kinds_of_money import of_other_money


@pytest.mark.parametrize(
    ("question", "sentence", "other"),
    [
        ("How much did the Mission spend?", "The proposed budget amounted to $207,000.", True),
        ("How much did the Mission spend?", "Expenditure totalled $164,000 of a budget of $207,000.", False),
        ("How much did the Mission spend?", "It cost $164,000.", False),
        ("What was the expenditure of the Force?", "The Assembly appropriated $56,000.", True),
        ("What was the revenue of the Fund?", "Expenditure fell to $104,000.", True),
        ("What was the revenue of the Fund?", "Contributions to the Fund reached $103,000.", False),
        ("What is the budget of the Force?", "It received $3,000.", True),
        # what is held was not raised this year
        ("How much money did the Fund raise?", "The Fund held assets of $506 million.", True),
        ("How much money did the Fund raise?", "The Fund mobilized $21 million in contributions.", False),
        ("What concerns were raised about it?", "The Fund held assets of $506 million.", False),
        # what is owed is another thing
        ("How much does the Mission cost?", "Unpaid contributions to the Mission were $410 million.", True),
        ("What is the budget of the Mission?", "It had a shortfall of $4 million.", True),
        ("How much did the Fund receive?", "An outstanding amount of $4 million remains.", True),
        (
            "How much does the Mission cost?",
            "$7 million was appropriated, of which $2 million is unpaid.",
            False,
        ),
        ("How much is unpaid?", "Unpaid contributions to the Mission were $410 million.", False),
        ("What is the funding gap of the Fund?", "The funding gap is $4 million.", False),
        ("How many letters are outstanding?", "Nine letters are outstanding.", False),
        # two kinds asked about, or none, or none told
        ("How much of the budget was spent?", "The Assembly appropriated $56,000.", False),
        ("How much did it cost?", "The proposed budget amounted to $207,000.", False),
        ("How much did the Mission spend?", "In 2034 it was $164,000.", False),
    ],
)
def test_money_of_one_kind_answers_nothing_of_another(question: str, sentence: str, other: bool) -> None:
    assert of_other_money(question, sentence) is other
