"""The difference between two answers is that of their figures, or is not told."""

from __future__ import annotations

import pytest

from assistant.answering.between_answers import difference, difference_asked
from assistant.answering.wording import Phrases
from assistant.model import Answer, Citation, Conversation


def _answer(text: str, quote: str = "", *, answered: bool = True) -> Answer:
    quote = quote or text.replace("*", "")
    cited = Citation(1, "E/XY.3/2031/10", "E/XY.3/2031/10", "p9", "a.txt", quote, 0, len(quote), quote)
    return Answer("How many?", "How many?", answered, text, citations=(cited,) if answered else ())


def _after(*answers: Answer) -> Conversation:
    conversation = Conversation()
    for answer in answers:
        conversation = conversation.with_turn(answer)
    return conversation


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("**$56,300**", "**$55,800**", "**$500** — $56,300 − $55,800"),
        ("**76**", "**63**", "**13** — 76 − 63"),
        ("**Six**", "**9**", "**3** — 9 − Six"),
        ("**1.5 million**", "**3 million**", "**1.5 million** — 3 million − 1.5 million"),
        ("**81.3 per cent**", "**96.2 per cent**", "**14.9 per cent** — 96.2 per cent − 81.3 per cent"),
    ],
)
def test_the_difference_is_computed_and_cites_both(first: str, second: str, told: str) -> None:
    conversation = _after(_answer(first), _answer(second))
    answer = difference("And the difference?", conversation, Phrases())
    assert answer.answered
    assert answer.text == f"{told} (computed from the two answers before) [1][2]"
    assert [citation.n for citation in answer.citations] == [1, 2]
    assert answer.standalone_question.startswith("What is the difference between ")


@pytest.mark.parametrize(
    "answers",
    [
        (_answer("**76**"),),
        (_answer("**76**"), _answer("None was found.", answered=False)),
        (_answer("**$76**"), _answer("**63**")),
        (_answer("**76 per cent**"), _answer("**63**")),
        (_answer("**2 million**"), _answer("**63**")),
        (_answer("**76**\n\n**A/1**"), _answer("**63**")),
        (_answer("**Lima**"), _answer("**63**")),
        (_answer("**76**", "Others."), _answer("**63**")),
        (_answer("A sentence with 76."), _answer("**63**")),
    ],
)
def test_where_there_are_not_two_figures_of_one_kind_it_is_declined(answers: tuple[Answer, ...]) -> None:
    answer = difference("What is the difference between the two?", _after(*answers), Phrases("fr"))
    assert not answer.answered
    assert not answer.citations
    assert answer.text.startswith("Les deux dernières réponses")


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("What is the difference between the two?", True),
        ("And what's the difference?", True),
        ("the difference between these figures?", True),
        ("By how much do they differ?", True),
        ("By how much is the first higher than the second?", True),
        ("What is the difference between the two drafts on kelp?", False),
        ("What is the difference between Norway and Chile?", False),
        ("By how much did the budget grow?", False),
        ("How much was the second one?", False),
    ],
)
def test_what_asks_for_the_difference_of_what_was_told(question: str, asked: bool) -> None:
    assert difference_asked(question, _after(_answer("**76**"))) is asked
    assert not difference_asked(question, Conversation())
