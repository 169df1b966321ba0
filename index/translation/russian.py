"""A Russian question in the order of an English one. Pure.

"Принят ли мандат" → "was mandate adopted", "согласен ли Фонд с" → "does Fund agree with": whom a Russian verb
is said of stands after it, and Russian passives have no verb of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.translation.counting import plural
from index.translation.pieces import Piece
from index.translation.russian_asking import subject_first
from index.translation.russian_senses import with_senses
from index.translation.russian_subjects import subject_size
from index.translation.russian_verbs import TO_BE, parted, with_denials, with_passives
from index.translation.russian_whether import asked_whether
from index.translation.russian_words import is_several, past_ends, source_of


def as_english_asks(pieces: Sequence[Piece], question: str) -> list[Piece]:
    """The pieces of a Russian question as English has them: in which sense, of how many, by whom."""
    told = [_several(piece, question) for piece in with_senses(pieces, question)]
    told = with_denials(with_passives(parted(told, question), question), question)
    if len(told) > 1 and told[0].english in ("but", "and") and told[0].role == "small":
        told = told[1:]  # "а Чили согласна?"
    if len(told) > 2 and told[0].english == "is there" and source_of(told[1], question) == "у":
        size = subject_size(told[2:], question) + 2
        have = replace(told[1], english="have", role="word")
        return [replace(told[0], english="does"), *told[2:size], have, *told[size:]]
    whether = next((at for at, piece in enumerate(told) if at and _is_whether(piece, question)), None)
    if whether is not None:
        return asked_whether(told, whether, question)
    if not any(piece.role == "asking" and piece.english for piece in told):
        be = next((piece for piece in told if piece.role == "small" and piece.english in TO_BE), None)
        return [replace(be, role="asking"), *(piece for piece in told if piece is not be)] if be else told
    return [_was_done(piece, question) for piece in subject_first(told, question)]


def _is_whether(piece: Piece, question: str) -> bool:
    return piece.role == "asking" and source_of(piece, question) == "ли"


def _several(piece: Piece, question: str) -> Piece:
    return replace(piece, english=plural(piece.english)) if is_several(piece, question) else piece


def _was_done(piece: Piece, question: str) -> Piece:
    """ "Be held", where it still stands after its subject, → "was held"."""
    if not piece.english.startswith("be ") or past_ends(piece, question) is None:
        return piece
    return replace(piece, english=f"was {piece.english[3:]}")
