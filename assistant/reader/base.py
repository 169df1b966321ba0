"""What a reader is: a question and passages in; out of each, how likely it answers, and with which words.

An encoder compares a question and a paragraph that were read apart; a reader reads them together, which tells
"when was it opened" from "when was it closed" (a cross-encoder: Nogueira and Cho, arXiv:1901.04085).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

# How many of the pieces that answer best stand for a span: one alone is chance, and all of a long sentence
# dilute the few that answer.
STRONGEST = 4
# The logit of what was not read.
UNREAD = -12.0


@dataclass(frozen=True, slots=True)
class Passage:
    """``text`` to be read for an answer; ``context`` is what a reader must know of where it stands."""

    text: str
    context: str = ""


@dataclass(frozen=True, slots=True)
class PassageReading:
    """One passage as read. ``answers`` is the logit that it answers the question; ``pieces`` are its words'
    pieces as (start, end, logit): characters of ``Passage.text``, and whether the answer is made of them."""

    answers: float
    pieces: tuple[tuple[int, int, float], ...] = ()

    def of(self, start: int, end: int) -> float:
        """The logit that the answer stands in ``text[start:end]``: the mean of its strongest pieces,
        ``UNREAD`` where none of it was read."""
        inside = sorted((logit for s, e, logit in self.pieces if s < end and e > start), reverse=True)
        best = inside[:STRONGEST]
        return sum(best) / len(best) if best else UNREAD


class Reader(Protocol):
    """Judges passages by reading each together with the question. Safe in many threads."""

    @property
    def fingerprint(self) -> str:
        """Changes whenever readings would."""
        ...

    def read(self, question: str, passages: Sequence[Passage]) -> list[PassageReading]:
        """One reading a passage, in their order. A long passage is read in windows; none of it is left
        out."""
        ...
