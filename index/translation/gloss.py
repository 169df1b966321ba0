"""The English gloss of a question: what is searched for and judged with, never shown as a translation."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from index.analysis import fold
from index.translation.framing import framed
from index.translation.guessing import guessed
from index.translation.lexicon import COLUMNS, entries
from index.translation.matching import matched
from index.translation.pieces import Piece

_TELLING = frozenset(("word", "adjective", "number", "kept", "name", "cognate"))

# Chinese that asks in so many characters says what about: "表决结果如何", what was the vote.
_WHOLE_QUESTION = 6


@dataclass(frozen=True, slots=True)
class Gloss:
    """``text`` is the question in English words; ``pieces`` where each of them comes from, in the order of
    the question."""

    text: str
    language: str
    pieces: tuple[Piece, ...]
    question: str

    @property
    def not_understood(self) -> tuple[str, ...]:
        """The words of the question that have no English."""
        return tuple(self.question[p.start : p.end] for p in self.pieces if p.role == "unknown")

    @property
    def understood(self) -> float:
        """The share of the question's content, by letters, that has an English; a likeness counts half."""
        whole = sum(p.end - p.start for p in self.pieces if p.role in _TELLING or p.role == "unknown")
        guessed_share = sum((p.end - p.start) / 2 for p in self.pieces if p.role == "cognate")
        missed = sum(p.end - p.start for p in self.pieces if p.role == "unknown")
        return 1.0 - (missed + guessed_share) / whole if whole else 0.0

    @property
    def for_words(self) -> str:
        """The gloss with the further readings of its ambiguous words, for finding by words."""
        others = [other for piece in self.pieces for other in piece.others]
        return " ".join([self.text, *others])


def gloss(question: str, language: str) -> Gloss | None:
    """The gloss of ``question``; None where ``language`` is not one the lexicon has, or nothing is left."""
    if language not in COLUMNS:
        return None
    pieces = guessed(matched(question, language), question, language)
    text = framed(pieces, question, language, lambda piece: _less_its_and(piece, question))
    if not any(piece.english and _tells(piece, language) for piece in pieces):
        return None
    return Gloss(text, language, tuple(pieces), question)


def _less_its_and(piece: Piece, question: str) -> bool:
    """Whether an Arabic word means the same without its first letter, which is "and" then."""
    source = question[piece.start : piece.end]
    if fold(source) in _terms():
        return False  # "وزير الخارجية"
    found = matched(source[1:], "ar") if source[1:].strip() else []
    return len(found) == 1 and found[0].english.lower() == piece.english.lower()


@cache
def _terms() -> frozenset[str]:
    return frozenset(fold(entry.term) for entry in entries("ar"))


def _tells(piece: Piece, language: str) -> bool:
    whole = language == "zh" and piece.role == "asking" and piece.end - piece.start >= _WHOLE_QUESTION
    return piece.role in _TELLING or whole
