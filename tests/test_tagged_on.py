"""What is tagged on to a question is no question of its own."""

from __future__ import annotations

import pytest

from assistant.question import split_questions
from assistant.tagged_on import asks_nothing_more, without_tag


@pytest.mark.parametrize(
    ("piece", "before", "nothing"),
    [
        ("give both numbers", "Were there more nets or more boats?", True),
        ("Please give me the figures.", "How many nets were there?", True),
        ("and tell me both amounts, thanks", "Which is larger, the loan or the grant?", True),
        ("And how much?", "On which port did the Fund spend the most?", True),
        ("how many exactly?", "Who lost the most boats?", True),
        ("And how much?", "Did Norland pay the Fund?", False),
        ("Give the names.", "How many States signed?", False),
        ("And how much did it cost?", "On which port did the Fund spend the most?", False),
        ("Which figures are wrong?", "How many nets were there?", False),
        ("Give both sides.", "Who won?", False),
    ],
)
def test_a_tag_asks_nothing_more(piece: str, before: str, nothing: bool) -> None:
    assert asks_nothing_more(piece, before) is nothing


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "Which is larger, the loan or the grant, give both numbers?",
            "Which is larger, the loan or the grant?",
        ),
        (
            "More nets or more boats in 2031 - give the figures",
            "More nets or more boats in 2031 - give the figures",
        ),
        ("Are there more nets or boats; with both figures please", "Are there more nets or boats?"),
        ("Which States give the figures?", "Which States give the figures?"),
        (
            "Who must, by the Accord, give two dates of birth?",
            "Who must, by the Accord, give two dates of birth?",
        ),
    ],
)
def test_a_tag_in_the_sentence_is_taken_off(question: str, asked: str) -> None:
    assert without_tag(question) == asked


def test_a_message_of_a_question_and_its_tag_is_one_question() -> None:
    assert split_questions("Were there more nets or more boats? give both numbers") == [
        "Were there more nets or more boats?"
    ]
    assert split_questions("Give both numbers") == ["Give both numbers"]
    assert len(split_questions("How many nets were there? And who owned them?")) == 2
