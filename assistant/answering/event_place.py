"""Where a seminar, a conference or the like is held is told by a sentence on that event, with a place.

"In which country will the 2031 tidal seminar take place?" is not answered by a sentence full of countries,
nor by where the seminar of another year was.
"""

from __future__ import annotations

import re

from assistant.names import MONTHS, years
from assistant.terms import nearness, stems_of
from assistant.verification.names import countries_in

SAME_WORD = 0.85
_OF_ONE_NAME = r"seminar|conference|congress|workshop|summit|symposium|forum|festival|exhibition"
_EVENT = rf"(?P<event>{_OF_ONE_NAME}|course|meeting|session)s?"
_TAKES_PLACE = (
    r"(?:take|takes|took|taken|taking) place|held|host(?:ed|s|ing)?|convened?|conven(?:es|ing)"
    r"|organi[sz]ed?"
)
_TOWN = r"(?:which|what) (?:[a-z]+ )?(?:country|city|town|place|venue|capital|state)\b"
_ASKED = re.compile(
    rf"(?i)\A\W*(?:(?:and|so)\s+)?(?:where\b|(?:in |at )?{_TOWN})[^?]*?\b{_EVENT}\b"
    rf"[^?]*?\b(?:{_TAKES_PLACE})\b"
    rf"|\b{_TOWN}[^?]*?\bhost(?:s|ed|ing)?\b[^?]*?\b(?P<hosted>{_OF_ONE_NAME})\b"
)
# These are said of each other, and of many things: by them alone nothing is told apart.
_OF_MANY_THINGS = frozenset(("meeting", "session", "course"))
# "in Varsk", "at St. Olm", "hosted by Norland"; "in May" is no place.
_PLACE = re.compile(
    rf"\b(?:in|at|to|near|outside|by|from)\s+(?:the\s+)?(?:city of\s+)?(?!(?:{MONTHS})\b)"
    r"(?!(?:Committee|Council|Assembly|Commission|Board|Secretary|United|Chair|Working)\b)[A-Z][\w.'’-]+"
)
_ONLINE = re.compile(r"(?i)\b(?:online|virtual(?:ly)?|hybrid|headquarters|remotely|video)\b")


def lacks_the_event(question: str, said: str, around: str) -> bool:
    """Whether the place of an event is asked for, and ``said`` is not on such an event or names no place; or
    the year asked about stands neither there nor in what is ``around`` it."""
    asked = _ASKED.search(question)
    if asked is None:
        return False
    event = (asked["event"] or asked["hosted"]).lower()
    if event not in _OF_MANY_THINGS and not _has(event, said):
        return True
    year = years(question)
    if event not in _OF_MANY_THINGS and year and not set(year) & set(years(f"{said} {around}")):
        return True
    return not (_PLACE.search(said) or _ONLINE.search(said) or countries_in(said))


def _has(word: str, text: str) -> bool:
    stem = stems_of(word)[0]
    return any(nearness(stem, other) >= SAME_WORD for other in stems_of(text))
