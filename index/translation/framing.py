"""The pieces of a question put in an order that reads as an English question. Pure.

What asks comes first ("piracy in which region increased?" becomes "in which region increased piracy?"), an
adjective before its noun, and a question without a word that asks is one for yes or no.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from index.translation.numerals import joined_ordinals
from index.translation.pieces import Piece

_ADJECTIVES_FOLLOW = frozenset(("fr", "es", "ar"))
_NOUN = frozenset(("word", "name", "cognate"))
# "Combien de", and what else may stand between the question and its noun, in letters.
_NEAR = 6
_OF_SEVERAL = frozenset(("how many", "which ones", "what are"))
_PLURALS = frozenset(("people", "women", "men", "children", "staff", "personnel", "police", "data", "youth"))
_IRREGULAR = {"child": "children", "person": "people", "woman": "women", "man": "men"}
_COMMA = re.compile(r"\s*[,，、،]")
_ASKS = re.compile(r"[?？؟]\W*\Z")


def framed(pieces: Sequence[Piece], question: str, language: str) -> str:
    """One line of English."""
    told = [piece for piece in pieces if piece.english]
    if language in _ADJECTIVES_FOLLOW:
        told = _adjectives_first(told, question)
    told = _counted_in_plural(_asking_first(told))
    words = "".join(_with_space(piece, after, question) for piece, after in zip_longest(told, told[1:]))
    asks = _ASKS.search(question) is not None
    if asks and not any(piece.role == "asking" for piece in told):
        words = f"Did {words}"
    line = joined_ordinals(words)
    return line[:1].upper() + line[1:] + ("?" if asks else "")


def _counted_in_plural(pieces: list[Piece]) -> list[Piece]:
    """ "How many signatory" → "how many signatories": of what is counted or listed there are several."""
    for at, piece in enumerate(pieces):
        if piece.role == "asking" and piece.english in _OF_SEVERAL:
            noun = next((n for n in range(at + 1, min(at + 4, len(pieces))) if pieces[n].role in _NOUN), None)
            if noun is not None and 0 <= pieces[noun].start - piece.end <= _NEAR:
                plural = replace(pieces[noun], english=_plural(pieces[noun].english))
                return [*pieces[:noun], plural, *pieces[noun + 1 :]]
    return pieces


def _plural(noun: str) -> str:
    first, _, last = noun.rpartition(" ")
    if last in _IRREGULAR:
        return f"{first} {_IRREGULAR[last]}".strip()
    if (noun[:1].isupper() and noun != "State") or noun[-1:] == "s" or noun.rsplit(" ", 1)[-1] in _PLURALS:
        return noun
    if noun[-1:] == "y" and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("sh", "ch", "x")) else f"{noun}s"


def _with_space(piece: Piece, following: Piece | None, question: str) -> str:
    """The English of a piece and what parts it from the next: a comma where the question has one or another
    name begins, the hyphen of a name in two parts."""
    if following is None:
        return piece.english
    if piece.role == following.role == "name" and question[piece.end : following.start] == "-":
        return f"{piece.english}-"
    names = piece.role in _NOUN and following.role in _NOUN
    names = names and piece.english.rsplit(" ", 1)[-1][:1].isupper() and following.english[:1].isupper()
    return f"{piece.english}, " if names or _COMMA.match(question, piece.end) else f"{piece.english} "


def _adjectives_first(pieces: list[Piece], question: str) -> list[Piece]:
    ordered: list[Piece] = []
    noun: int | None = None
    for piece in pieces:
        touches = bool(ordered) and not question[max(p.end for p in ordered) : piece.start].strip("- ’'")
        if piece.role == "adjective" and noun is not None and touches:
            ordered.insert(noun, piece)
            continue
        noun = len(ordered) if piece.role in _NOUN else None
        ordered.append(piece)
    return ordered


def _asking_first(pieces: list[Piece]) -> list[Piece]:
    asking = [at for at, piece in enumerate(pieces) if piece.role == "asking"]
    if len(asking) > 1:  # "quand est-ce que": the particle asks nothing more
        pieces = [p for p in pieces if not (p.role == "asking" and p.english == "did")]
        asking = [at for at, piece in enumerate(pieces) if piece.role == "asking"]
    if not asking:
        return pieces
    first = asking[0]
    while first and pieces[first - 1].role == "small":
        first -= 1
    return pieces[first:] + pieces[:first]
