"""The auxiliary that a Russian verb has in English: passives, denials, "did" and "does". Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from index.translation.english_forms import participle_of
from index.translation.pieces import Piece
from index.translation.russian_words import (
    REFLEXIVE_PASSIVE,
    SHORT_PARTICIPLE,
    is_verb,
    past_ends,
    short_participle_ends,
    source_of,
)

# A verb in the present, of several and of one; "согласен" is one for English.
OF_SEVERAL = re.compile(r"\w+(?:[ую]т|[ая]т)(?:ся)?|согласны")
OF_ONE = re.compile(r"\w+[еи]т(?:ся)?|соглас(?:ен|на|но)")
NOT = re.compile(r"(?:.* )?not")
TO_BE = frozenset(("was", "were", "is", "are", "will be", "be", "been", "can be", "must be", "should be"))
_SO_FAR = frozenset(("still", "until now", "already", "so far", "not yet", "still not", "now"))
_BE = {"did": "was", "does": "is", "do": "are"}
# What the lexicon has as a verb and its noun.
OF_A_DEED = re.compile(r"(?P<verb>[a-z]+) the (?P<noun>[a-z]+)")


def parted(pieces: Sequence[Piece], question: str) -> list[Piece]:
    """ "Продлен мандат", which the lexicon has as "extend the mandate", in two pieces."""
    found: list[Piece] = []
    for piece in pieces:
        first, space, last = question[piece.start : piece.end].partition(" ")
        phrase = OF_A_DEED.fullmatch(piece.english)
        word = first.lower().replace("ё", "е")
        if last == "ли" and piece.role == "word":
            at = piece.start + len(first)
            found.append(replace(piece, end=at))
            found.append(Piece(at + 1, piece.end, "did", "asking"))
        elif phrase and space and " " not in last and SHORT_PARTICIPLE.fullmatch(word):
            end = piece.start + len(first)
            found.append(replace(piece, english=phrase["verb"], end=end, others=()))
            found.append(replace(piece, english=phrase["noun"], start=end + 1))
        else:
            found.append(piece)
    return found


def with_passives(pieces: Sequence[Piece], question: str) -> list[Piece]:
    """ "Не решено" → "were not resolved", "были приняты" → "were adopted"."""
    many = any(piece.role == "asking" and piece.english == "how many" for piece in pieces)
    so_far = any(piece.english in _SO_FAR for piece in pieces)
    found: list[Piece] = []
    for at, piece in enumerate(pieces):
        ends = short_participle_ends(piece, question)
        if ends is None:
            found.append(piece)
            continue
        near = (*pieces[max(0, at - 2) : at], *pieces[at + 1 : at + 2])
        beside = [other.english for other in near]
        if not TO_BE.intersection(beside):
            several = ends == "ы" or (many and ends == "о")
            be = ("are" if so_far else "were") if several else ("is" if so_far else "was")
            place = len(found) - bool(found and NOT.fullmatch(found[-1].english))
            found.insert(place, Piece(piece.start, piece.start, be, "small"))
        found.append(replace(piece, english=participle_of(piece.english)))
    return found


def with_denials(pieces: list[Piece], question: str) -> list[Piece]:
    """ "Не подписал" → "did not sign"."""
    found = list(pieces)
    for at, (small, verb) in enumerate(pairwise(pieces)):
        if small.role != "small" or NOT.fullmatch(small.english) is None or not is_verb(verb):
            continue
        if past_ends(verb, question) is not None or OF_SEVERAL.fullmatch(source_of(verb, question)):
            told = small.english.removesuffix("not").strip()
            did = f"{told} {did_of(verb, question)} not".strip()
            found[at] = replace(small, english=did)
    return found


def did_of(verb: Piece, question: str) -> str:
    source = source_of(verb, question)
    if past_ends(verb, question) is None:
        if OF_SEVERAL.fullmatch(source):
            return "do"
        if OF_ONE.fullmatch(source):
            return "does"
    return "did"


def auxiliary_and_verb(verb: Piece, question: str) -> tuple[str, Piece]:
    """The auxiliary of a verb and what stands after its subject: "did" and "adopt", "was" and "held"."""
    did = did_of(verb, question)
    reflexive = REFLEXIVE_PASSIVE.fullmatch(source_of(verb, question)) is not None
    if reflexive or verb.english.startswith("be "):
        return _BE[did], done(verb)
    return did, verb


def done(verb: Piece) -> Piece:
    return replace(verb, english=participle_of(verb.english.removeprefix("be ")))


def without_be(verb: Piece) -> Piece:
    return replace(verb, english=verb.english.removeprefix("be "))
