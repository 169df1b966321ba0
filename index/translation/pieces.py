"""A stretch of a question and what it is in English."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# asking: a question word or phrase; small: a preposition, an article; name: kept or spelled out by letters.
Role = Literal["asking", "small", "word", "adjective", "number", "kept", "name", "cognate", "unknown"]

NOUN: frozenset[Role] = frozenset(("word", "name", "cognate"))
ADJECTIVES_FOLLOW = frozenset(("fr", "es", "ar"))
TITLES = frozenset(("Mr.", "Ms."))


@dataclass(frozen=True, slots=True)
class Piece:
    """``question[start:end]`` reads ``english``; ``others`` are further readings, for finding by words.

    ``english`` is empty for what is dropped and for what was not understood (``role`` "unknown").
    """

    start: int
    end: int
    english: str
    role: Role
    others: tuple[str, ...] = ()
