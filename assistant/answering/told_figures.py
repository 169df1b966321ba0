"""A figure as a document tells it, with what can be computed from two of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.names import CARDINALS

_FIGURE = re.compile(
    r"(?P<currency>US\$|\$|€|£)?\s?(?P<number>[A-Za-z-]+|\d{1,3}(?:[, ]\d{3})+|\d+(?:\.\d+)?)"
    r"(?P<unit>\s(?:million|billion|per cent)|%)?"
)


@dataclass(frozen=True, slots=True)
class ToldFigure:
    """``said`` as told, ``number`` of it, ``value`` in units of ``unit`` with so many ``decimals``."""

    said: str
    number: str
    value: float
    currency: str
    unit: str
    decimals: int


def told_figure(said: str) -> ToldFigure | None:
    """The figure that ``said`` is and nothing besides: "$1.5 million", "forty", not "over 40"."""
    found = _FIGURE.fullmatch(said)
    if found is None:
        return None
    plain = re.sub(r"[, ]", "", found["number"])
    value = float(plain) if plain[0].isdigit() else CARDINALS.get(plain.lower())
    if value is None:
        return None
    decimals = len(plain.partition(".")[2]) if plain[0].isdigit() else 0
    return ToldFigure(said, found["number"], value, found["currency"] or "", found["unit"] or "", decimals)


def difference_of(first: ToldFigure, second: ToldFigure) -> str | None:
    """How much lies between two figures, in their unit; None where they are not of one kind."""
    if (first.currency, first.unit) != (second.currency, second.unit):
        return None
    decimals = max(first.decimals, second.decimals)
    return f"{first.currency}{abs(first.value - second.value):,.{decimals}f}{first.unit}"
