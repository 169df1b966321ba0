"""What a French or Spanish question quotes that is no French or Spanish: « affiliate personnel ».

A short English term has none of the small words by which a language is told, so it is known by this, that
the lexicon has no word for most of it. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.translation.pieces import Piece

QUOTATION = re.compile(r"[«“\"„]\s?(?P<inside>[^«»“”\"„]{2,80}?)\s?[»”\"“]")


def quotations_as_typed(pieces: Sequence[Piece], question: str) -> list[Piece]:
    """``pieces`` with each quotation that the lexicon does not understand in one, as it was typed."""
    found = list(pieces)
    for match in QUOTATION.finditer(question):
        start, end = match.span("inside")
        inside = [piece for piece in found if start <= piece.start and piece.end <= end]
        words = [piece for piece in inside if piece.role != "small"]
        unknown = [piece for piece in words if piece.role == "unknown"]
        if not unknown or 2 * len(unknown) < len(words) or any(piece.role == "kept" for piece in inside):
            continue
        at = found.index(inside[0])
        typed = Piece(start, end, f'"{match["inside"]}"', "kept")
        found[at : at + len(inside)] = [typed]
    return found
