"""What no row of the lexicon has: names as written or sounded out, and words alike in English. Pure."""

from __future__ import annotations

from dataclasses import replace

from index.translation.cognates import cognate
from index.translation.letters import romanised
from index.translation.pieces import Piece


def guessed(pieces: list[Piece], question: str, language: str) -> list[Piece]:
    """``pieces`` with a guess for each that was not understood, where there is one."""
    return [_guess(piece, question, language) if piece.role == "unknown" else piece for piece in pieces]


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
    if language == "ru" and source[0].isupper() and not first:
        return replace(piece, english=romanised(source), role="name")
    return piece
