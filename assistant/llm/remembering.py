"""What a language model is told of the conversation: the latest turns, whole ones, within a token budget."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.llm.packing import FRAME_TOKENS
from assistant.model import Conversation, Turn

_MARKER = re.compile(r"\s?\[\d+\]")


def remembered(conversation: Conversation, budget: int, count: Callable[[str], int]) -> list[str]:
    """The latest turns as text, oldest first, of no more than ``budget`` tokens (as ``count`` counts them).

    Packed newest first and never cut: the first turn that does not fit ends it, so that no gap is left.
    """
    turns: list[str] = []
    left = budget
    for turn in reversed(conversation.turns):
        text = as_text(turn)
        left -= count(text) + FRAME_TOKENS
        if left < 0:
            break
        turns.append(text)
    return turns[::-1]


def as_text(turn: Turn) -> str:
    """The question as it was understood, the answer without its markers, and the places it cites."""
    answer = turn.answer
    said = _MARKER.sub("", answer.text).strip()
    places = dict.fromkeys(one.citation or one.symbol or one.label for one in answer.citations)
    cited = f"\nCited: {'; '.join(places)}" if places else ""
    return f"Question: {answer.standalone_question}\nAnswer: {said}{cited}"
