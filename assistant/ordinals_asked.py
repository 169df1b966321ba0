"""Ordinals of a question, in words or in figures: "its eighty-first session", "its 81st session".

What stands next to one is written as it is. Pure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.ordinals import ORDINALS, find_ordinal

_WORDS = {number: word for word, number in ORDINALS.items()}
_FIGURES = re.compile(r"(?i)(?<![\w/.-])(?P<number>\d{1,4})(?:st|nd|rd|th)\b")
_SUFFIX = {1: "st", 2: "nd", 3: "rd"}
_TEENS = range(10, 20)


@dataclass(frozen=True, slots=True)
class Ordinal:
    """``number`` as an ordinal at ``text[start:end]``; ``in_figures`` says how it is written there."""

    number: int
    start: int
    end: int
    in_figures: bool = False


def ordinal_in(text: str) -> Ordinal | None:
    """The first ordinal of ``text``; None when there is none."""
    spelled, figures = find_ordinal(text), _FIGURES.search(text)
    if figures is not None and (spelled is None or figures.start() < spelled[1]):
        return Ordinal(int(figures["number"]), figures.start(), figures.end(), in_figures=True)
    return Ordinal(*spelled) if spelled is not None else None


def next_to(ordinal: Ordinal, step: int) -> str:
    """``"82nd"`` next to ``"81st"``, ``"ninth"`` before ``"tenth"``; "" where there is none."""
    number = ordinal.number + step
    if number < 1:
        return ""
    if not ordinal.in_figures:
        return _WORDS.get(number, "")
    suffix = "th" if number % 100 in _TEENS else _SUFFIX.get(number % 10, "th")
    return f"{number}{suffix}"
