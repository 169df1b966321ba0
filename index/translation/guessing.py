"""What no row of the lexicon has: names as written or sounded out, and words alike in English. Pure."""

from __future__ import annotations

import re
from dataclasses import replace

from index.analysis import fold
from index.translation.cognates import cognate
from index.translation.letters import names_in_latin, romanised
from index.translation.lexicon import places
from index.translation.pieces import TITLES, Piece
from index.translation.quoted import quotations_as_typed

# Letters of a word that is hardly one when it has a capital and a name beside it.
_TINY = 2
OF_A_PLACE = re.compile(r"(\w{3,})ск(?:ий|ая|ое|ие|ого|ому|им|ом|ой|ую|их|ими)")
# What the adjective leaves out of the name: "валлеттский" of "Валлетта".
_ENDS_OF_PLACES = ("", "а", "ия", "я", "ь", "и", "ы", "о")
BEFORE_A_PLACE = re.compile(r"(?i)\b(?:в|во|на)\s+[«\"“]?\Z")


def guessed(pieces: list[Piece], question: str, language: str) -> list[Piece]:
    """``pieces`` with a guess for each that was not understood, where there is one."""
    if language in ("fr", "es"):
        pieces = quotations_as_typed(pieces, question)
    found = [_guess(piece, question, language) if piece.role == "unknown" else piece for piece in pieces]
    return _whole_names(found, question) if language in ("fr", "es") else found


def _whole_names(pieces: list[Piece], question: str) -> list[Piece]:
    """ "An Seh" with both its parts: a small word or a number with a capital inside a question belongs to
    the name beside it."""
    found = list(pieces)
    for at, piece in enumerate(pieces):
        beside = [p for p in pieces[max(0, at - 1) : at + 2] if p.role == "name"]
        touches = any(
            question[p.end : piece.start] == " " or question[piece.end : p.start] == " " for p in beside
        )
        if touches and _may_be_part_of_a_name(piece, question):
            found[at] = replace(piece, english=question[piece.start : piece.end], role="name")
    return found


def _may_be_part_of_a_name(piece: Piece, question: str) -> bool:
    source = question[piece.start : piece.end]
    hardly_a_word = piece.role in ("small", "number") or len(source) <= _TINY
    inside = bool(question[: piece.start].strip(" ¿¡"))
    name = source.isalpha() and source.istitle() and piece.english not in TITLES
    return hardly_a_word and inside and name


def _guess(piece: Piece, question: str, language: str) -> Piece:
    source = question[piece.start : piece.end]
    first = not question[: piece.start].strip(" ¿¡«\"“'")
    if language in ("fr", "es"):
        if len(source) == 1:  # "a-t-il": what hyphens and apostrophes leave
            return replace(piece, role="small")
        if source[0].isupper() and not first:
            return replace(piece, english=source, role="name")
        like = cognate(source, language)
        if like is None:  # many words are the same in both languages: a help for finding, no more
            return replace(piece, others=(source,))
        return replace(piece, english=like, role="cognate")
    if language == "ru" and (place := _place_of(source)):
        return replace(piece, english=place, role="adjective")
    if language == "ru" and source[0].isupper() and not first:
        if source.isupper():
            return replace(piece, english=romanised(source).upper(), role="name")
        in_a_place = BEFORE_A_PLACE.search(question[: piece.start]) is not None
        english, *others = names_in_latin(source, in_a_place)
        return replace(piece, english=english, role="name", others=tuple(others))
    return piece


def _place_of(adjective: str) -> str | None:
    """ "лиссабонский" → Lisbon; None for what is no adjective of a place that the lexicon has."""
    match = OF_A_PLACE.fullmatch(fold(adjective))
    if match is None:
        return None
    stem, named = match[1], places("ru")
    stems = (stem, stem.removesuffix("ь"))
    return next((named[s + end] for s in stems for end in _ENDS_OF_PLACES if s + end in named), None)
