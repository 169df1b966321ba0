"""A question of a set, with what a right answer must cite and say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Answerable = Literal["yes", "no", "false premise"]


@dataclass(frozen=True, slots=True)
class Question:
    """One row of a question set.

    ``turns`` are the questions asked before in the same conversation, oldest first. ``expected`` are the
    requirements, all of which a right answer meets; each is citations as printed, with " | " between
    alternatives (``evals.expected`` reads them). ``also`` are citations that are not needed but not wrong
    either. ``facts`` must appear in the answer and ``forbidden`` phrases must not; "|" separates spellings,
    any of which will do. ``conversation`` ties questions that are not independent, for the confidence
    intervals; it falls back on the first turn, so that follow-ups of one beginning form one cluster.
    ``line`` is where the row starts in its file.
    """

    id: str
    text: str
    turns: tuple[str, ...] = ()
    answerable: Answerable = "yes"
    expected: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    kind: str = ""
    difficulty: str = ""
    tags: tuple[str, ...] = ()
    conversation: str = ""
    line: int = 0

    @property
    def cluster(self) -> str:
        """Questions with the same value were asked in one conversation."""
        return self.conversation or (self.turns[0] if self.turns else self.text)

    @property
    def labels(self) -> tuple[str, ...]:
        """Everything a report can be filtered by: kind, difficulty and tags."""
        return tuple(dict.fromkeys(filter(None, (self.kind, self.difficulty, *self.tags))))
