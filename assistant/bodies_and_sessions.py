"""Bodies and sessions as questions name them, and whose documents they likely ask for.

"What did the Committee on Lamps say about Oland?" is answered by the Committee's own documents, if by any,
and "What was decided at its 2025 annual session?" by the papers of that session.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from index.abbreviations import name_of_body
from index.filters import Filters
from index.series import PRINCIPAL

if TYPE_CHECKING:
    from index.library import Library

BODY_NOUN = "Council|Assembly|Committee|Commission|Board|Conference|Forum|Court|Secretary-General"
BODY = (
    rf"(?P<body>(?-i:(?:[A-Z][\w’'-]*\s+(?:(?:of|on|for|and|the|against)\s+)*){{0,6}}?(?:{BODY_NOUN})"
    r"(?:\s+(?:on|of|for|against)(?:,?\s+(?:the\s+)?(?:and\s+|of\s+)?(?:the\s+)?[A-Z][\w’'-]*)+)*|[A-Z]{3,10}))"
)
_KIND = r"(?:annual|regular|special|emergency|organizational|substantive|resumed|first|second|third)"
# Sessions that boards and councils name by their year.
_OF_A_YEAR = (
    rf"(?:(?:19|20)\d\d\s+(?:{_KIND}\s+){{0,3}}session"
    rf"|(?:{_KIND}\s+){{1,3}}session,?\s+(?:(?:of|in|for)\s+)?(?:19|20)\d\d)"
)
SESSION = (
    rf"(?:{_OF_A_YEAR}|(?!(?:last|past|latest|most)\b)(?:[a-z]+(?:-[a-z]+)?|\d{{1,3}})(?:st|nd|rd|th)"
    rf"\s+(?:{_KIND}\s+){{0,2}}session)"
)
_AT_SESSION = re.compile(
    rf"(?i)\b(?:at|in|during|for|of|to)\s+(?:(?:its|the|their)|(?:the\s+)?{BODY}['’]s?)"
    rf"\s+(?P<session>{_OF_A_YEAR})\b"
)
_NAMED = re.compile(rf"(?i)\b{BODY}")
_BODY_SAYS = re.compile(
    rf"(?i)\b(?:do|does|did|has|have)\s+(?:the\s+)?{BODY}\s+(?:\w+ly\s+)?"
    r"(?:say|said|report|reported|note|noted|state|stated|observe|observed|find|found|conclude|concluded"
    r"|recommend|recommended|write|written)\b"
)


def held_body(name: str, library: Library, *, whole: bool = False) -> str | None:
    """``name``, or what stands before a comma in it, if a body of the library is called so ("Committee on
    Lamps" of "Committee on Lamps, Oland"); None where none is. ``whole`` allows no less than all of it."""
    commas = [] if whole else [match.start() for match in re.finditer(",", name)]
    parts = [name, *(name[:comma] for comma in reversed(commas))]
    return next((part for part in parts if library.documents(Filters(body=part))), None)


def session_asked_for(question: str, library: Library) -> tuple[Filters, str] | None:
    """The papers of the session that ``question`` names by its year, of the body that it names first, and the
    words that say so; None where it names none or there are no papers of it."""
    found = _AT_SESSION.search(question)
    if found is None:
        return None
    of_session = Filters(session=found["session"])
    names = [found["body"]] if found["body"] else [match["body"] for match in _NAMED.finditer(question)]
    for name in names:
        body = held_body(name_of_body(name) or name, library)
        if body is not None and library.documents(replace(of_session, body=body)):
            return replace(of_session, body=body), found.group()
    return (of_session, found.group()) if library.documents(of_session) else None


def body_asked_to_speak(question: str, library: Library) -> tuple[Filters, str] | None:
    """The documents of the body that ``question`` asks what it said, and its name; None where it asks of
    none, or of one that the library has no document of. Of the principal organs most documents are the words
    of others."""
    found = _BODY_SAYS.search(question)
    if found is None:
        return None
    spelled = name_of_body(found["body"])
    if spelled is None and " " not in found["body"]:
        return None  # "the Committee": any
    body = held_body(spelled or found["body"], library, whole=True)
    if body is None or body in PRINCIPAL.values():
        return None
    return Filters(body=body), found["body"]
