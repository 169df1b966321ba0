"""What is asked of October 2025 is not told by a sentence on October 2024, nor by one on another month."""

from __future__ import annotations

import re

from assistant.names import MONTHS

_ENGLISH = "|".join(MONTHS.split("|")[:12])
_ASKED = re.compile(rf"\b(?P<month>{_ENGLISH}),?\s+(?P<year>(?:19|20)\d\d)\b")
_YEAR_AFTER = re.compile(r"(?:\s+(?:to|and|[-–—])\s+\d{1,2}\s+[A-Z][a-z]+)?,?\s+(?P<year>(?:19|20)\d\d)\b")
# "after the piers were closed in January 2031": when something else was.
_OF_ANOTHER_EVENT = re.compile(r"(?i)\b(?:after|since|when|before|following|until|while|once|as)\b(?!\s*\Z)")


def of_another_month(question: str, told: str, date: str | None) -> bool:
    """Whether ``question`` names a month of a year, and ``told``, or the ``date`` of its document (ISO 8601),
    has months, and not that one."""
    asked = _ASKED.search(question)
    if asked is None or _OF_ANOTHER_EVENT.search(question[: asked.start()]):
        return False
    month, year = asked["month"], asked["year"]
    number = _ENGLISH.split("|").index(month) + 1
    if (date or "").startswith(f"{year}-{number:02d}"):
        return False
    named = list(re.finditer(rf"\b(?:{_ENGLISH})\b", told))
    for said in named:
        after = _YEAR_AFTER.match(told, said.end())
        if said.group() == month and (after is None or after["year"] == year):
            return False
    return bool(named)
