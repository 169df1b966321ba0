"""Names of bodies and States typed without their capitals, as they are printed.

"the committee on enforced disappearances" is the Committee on Enforced Disappearances, "libya" Libya. A name
is told from other words by its capitals: without them "and on libya?" names no State.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.verification.names import names_of_countries
from index.abbreviations import known_bodies
from index.series import known_series

# In small letters these are words.
_WORDS = frozenset(("us", "car", "polish", "lao", "america", "turkey", "guinea", "chad", "thai", "serb"))
_SHORT = frozenset(("uk", "usa", "uae", "drc", "dprk", "ussr"))
# "the un", "un women": in French and Spanish "un" is an article.
_UN = re.compile(
    r"\b(?:(?<=the )un\b|un(?= (?:women|volunteers?|people|personnel|staff|police|secretariat"
    r"|agenc\w+|charter|resolutions?|security|general|peacekeep\w+|system|headquarters|missions?|officials?|employees)\b))"
)


# "by october 2025"; "may" and "march" are words where no number stands beside them.
_MONTHS = re.compile(
    r"\b(?:january|february|april|june|july|august|september|october|november|december"
    r"|(?:may|march)(?=\s+(?:\d{1,2}\b|\d{4}\b))|(?<=\d )(?:may|march))\b"
)


def with_capitals(question: str) -> str:
    """``question`` with the names of States and known bodies as printed that are typed in small letters."""
    text = _bodies().sub(_as_printed, question)
    text = _states().sub(lambda found: _state_as_printed(found.group()), text)
    text = _MONTHS.sub(lambda found: found.group().capitalize(), text)
    return _UN.sub("UN", text)


def is_known_body(name: str) -> bool:
    """Whether a body of the United Nations, or one known to it, is called ``name``."""
    return name.lower() in _names_of_bodies()


def _as_printed(found: re.Match[str]) -> str:
    typed = found.group()
    return typed if typed.isupper() else _names_of_bodies()[typed.lower()]


def _state_as_printed(typed: str) -> str:
    return typed.upper() if typed in _SHORT else _names_of_states().get(typed, typed)


@lru_cache(maxsize=1)
def _names_of_bodies() -> dict[str, str]:
    """Known bodies of two words and more, by their names in small letters."""
    names = [long for _, long in known_bodies()]
    names += [body for row in known_series() for body in (row.organ, row.body) if body]
    return {name.lower(): name for name in names if " " in name}


@lru_cache(maxsize=1)
def _bodies() -> re.Pattern[str]:
    longest_first = sorted(_names_of_bodies(), key=len, reverse=True)
    return re.compile(rf"(?i)(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")


@lru_cache(maxsize=1)
def _names_of_states() -> dict[str, str]:
    """States and their people by their names in small letters, but for those that are words then."""
    return {name.lower(): name for name in names_of_countries() if name.lower() not in _WORDS}


@lru_cache(maxsize=1)
def _states() -> re.Pattern[str]:
    longest_first = sorted({*_names_of_states(), *_SHORT}, key=len, reverse=True)
    return re.compile(rf"(?<![\w/.-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w/-]|\.\w)")
