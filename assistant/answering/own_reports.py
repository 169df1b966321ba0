"""What an officer who reports in writing said: the Secretary-General's words are his reports and notes.

"What did the Secretary-General say about seminars?" is not answered by what the Assembly asked of him.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.question import Query, analyse
from assistant.retrieval import gather
from assistant.surroundings import SurroundingsOf

if TYPE_CHECKING:
    from index.library import Library

MOST_REPORTS = 4
_OFFICER = (
    r"(?:Secretary-General|Executive Director|High Commissioner(?: for [A-Z]\w+(?: [A-Z]\w+)*)?|Secretariat)"
)
_ASKED = re.compile(
    rf"(?i:\A\W*(?:and\s+|but\s+)?what\s+(?:did|does|has|have))\s+(?i:the\s+)?(?P<who>{_OFFICER})\s+"
    r"(?i:say|said|report|reported|state|stated|note|noted|write|written|tell|conclude|concluded|observe|find|found"
    r"|recommend|recommended|propose|proposed|stress|emphasi[sz]e)\s+"
    r"(?i:about|on|of|regarding|concerning)\s+(?P<what>[^?]+?)\W*\Z"
)


@dataclass(frozen=True, slots=True)
class OwnReports:
    """``query`` is what the reports in ``sources`` are asked; they are the officer's own."""

    query: Query
    sources: tuple[str, ...]


def own_reports(library: Library, query: Query, surroundings: SurroundingsOf) -> OwnReports | None:
    """The reports of the officer whose words are asked for that speak of the matter; None where the
    question asks for no such words or no report of his is near."""
    asked = _ASKED.match(query.text) if query.language == "en" else None
    if asked is None:
        return None
    matter = analyse(f"What is said about {asked['what']}?")
    pattern = re.compile(
        rf"(?im)^[^\n.]{{0,80}}\b(?:report|note|bulletin)s?\s+(?:of|by)\s+the\s+{asked['who']}\b"
    )
    sources: dict[str, bool] = {}
    for candidate in gather(library, matter, surroundings).candidates:
        source = candidate.document.source
        if source not in sources:
            sources[source] = bool(pattern.search(library.document(source).masthead_text))
    own = tuple(source for source, is_own in sources.items() if is_own)[:MOST_REPORTS]
    return OwnReports(matter, own) if own else None
