"""Items that stand inside a paragraph: "… to: (i) prepare a model law, (ii) spread word, (iii) report"."""

from __future__ import annotations

import re

from assistant.sentences import Span

_MARK = re.compile(r"(?<!\w)\((?P<mark>[a-z]|[ivx]{1,5}|\d{1,2})\)\s")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


def inline_items(text: str) -> dict[str, Span]:
    """The items of ``text`` by their mark ("a", "ii", "3"), each from its mark to the next; empty unless
    they count up from the first."""
    marks = list(_MARK.finditer(text))
    for first in (_ROMAN[0], "a", "1"):
        chosen: list[re.Match[str]] = []
        for mark in marks:
            if mark["mark"] == _nth(first, len(chosen)):
                chosen.append(mark)
        if len(chosen) > 1:
            line_end = text.find("\n", chosen[-1].end())
            ends = [*(mark.start() for mark in chosen[1:]), line_end if line_end > 0 else len(text)]
            return {
                mark["mark"]: _span(text, mark.start(), end) for mark, end in zip(chosen, ends, strict=True)
            }
    return {}


def _nth(first: str, number: int) -> str | None:
    if first == "1":
        return str(number + 1)
    if first == "a":
        return chr(ord("a") + number) if number < 26 else None
    return _ROMAN[number] if number < len(_ROMAN) else None


def _span(text: str, start: int, end: int) -> Span:
    kept = re.sub(r"[\s,;]*(?:\b(?:and|or))?[\s,;]*\Z", "", text[start:end])
    return Span(start, start + len(kept), kept)
