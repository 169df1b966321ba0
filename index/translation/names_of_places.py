"""A country by its name in another language than English: the lexicon read the other way round."""

from __future__ import annotations

import re
from functools import cache

from index.translation.lexicon import COLUMNS, PLACES, ForeignLanguage, entries

# What a State's full name has before its short one: "the Republic of Iraq".
FULL_NAME = re.compile(
    r"(?:(?:Islamic|Arab|Democratic|Federal|Plurinational|Bolivarian|Co-operative|Socialist|Oriental)\s+)*"
    r"(?:Republic|Kingdom|State|Commonwealth|Principality|Grand Duchy|Sultanate)\s+of"
    r"\s+(?:the\s+)?(?P<short>.+)"
)


def place_in(language: str, english: str) -> str | None:
    """ "the Republic of Chile" → "Chili"; None where the lexicon does not know the place."""
    if language not in COLUMNS:
        return None
    name = english.removeprefix("the ").strip()
    names = _names(language)
    full = FULL_NAME.fullmatch(name)
    return names.get(name.lower()) or (names.get(full["short"].lower()) if full else None)


@cache
def _names(language: ForeignLanguage) -> dict[str, str]:
    """The first name that the lexicon has for each place."""
    found: dict[str, str] = {}
    for entry in entries(language):
        if entry.field in PLACES and entry.field != "former_and_short_names":
            for english in (entry.english, *entry.others):
                found.setdefault(english.lower(), entry.term)
    return found
