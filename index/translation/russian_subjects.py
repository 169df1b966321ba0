"""What is the subject where it stands after its Russian verb, and how many are meant. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.translation.counting import plural
from index.translation.pieces import NOUN, Piece
from index.translation.russian_words import is_verb, past_ends, source_of

# Cases in which a noun belongs to the one before it: "руководство Фонда".
GENITIVE = re.compile(r".*(?:[аяыи]|[ое]в|[еоы]й|[ое]го|[ыи]х)")
_TAKES_MORE = frozenset(
    ("number", "percentage", "share", "amount", "level", "majority", "part", "proportion")
)
_DETERMINERS = frozenset(("the", "this", "all", "their", "its", "our", "each", "both", "such"))
_FULL_NOUNS = 3
# What numbers a document is no quotation.
_SHORT = 20


def subject_size(pieces: Sequence[Piece], question: str) -> int:
    """How many of the first pieces are the subject: adjectives, a noun, and whose it is."""
    at = 0
    while at < len(pieces) and (
        pieces[at].role in ("adjective", "number")
        or (pieces[at].role == "small" and pieces[at].english in _DETERMINERS)
    ):
        at += 1
    if at == len(pieces) or pieces[at].role not in (*NOUN, "kept"):
        return 0 if at == len(pieces) or pieces[at].role == "small" else at
    head, at = pieces[at], at + 1
    named = head.english[:1].isupper()
    several = source_of(head, question).endswith(("ы", "и"))
    nouns = 1
    if (
        head.english in _TAKES_MORE
        and at < len(pieces)
        and pieces[at].role in NOUN
        and not past_ends(pieces[at], question)
    ):
        at += 1
    while at < len(pieces) and nouns < _FULL_NOUNS and _belongs(pieces[at], question):
        capital = question[pieces[at].start].isupper()
        if not capital and (named or several or nouns > 1):
            break
        nouns += pieces[at].role in NOUN
        at += 1
    if at < len(pieces) and pieces[at].role == "kept" and pieces[at].end - pieces[at].start < _SHORT:
        at += 1  # "резолюция 2788"
    joined = at + 1 < len(pieces) and named and pieces[at].english == "and"
    if joined and pieces[at + 1].role in NOUN and pieces[at + 1].english[:1].isupper():
        at += 2
    return at


def _belongs(piece: Piece, question: str) -> bool:
    """Whether a piece may stand in the genitive: by its ending, or as a name that has none."""
    if piece.role not in (*NOUN, "adjective") or (is_verb(piece) and past_ends(piece, question)):
        return False
    source = question[piece.start : piece.end]
    return source[:1].isupper() or GENITIVE.fullmatch(source.lower()) is not None


def in_the_plural(pieces: list[Piece], question: str) -> list[Piece]:
    """The pieces with their first noun in the plural, where it is one: "должны ли государства"."""
    at = next((at for at, piece in enumerate(pieces) if piece.role in NOUN), None)
    if at is None or not source_of(pieces[at], question).endswith(("ы", "и", "а", "я", "ев", "ов")):
        return pieces
    return [*pieces[:at], replace(pieces[at], english=plural(pieces[at].english)), *pieces[at + 1 :]]


def may_be_several(piece: Piece, question: str) -> bool:
    """Whether a noun may be more than one: all but a name in the singular."""
    if not piece.english[:1].isupper() or piece.english.endswith("s"):
        return True
    return source_of(piece, question).endswith(("ы", "и", "е"))
