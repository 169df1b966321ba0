"""What a State proposed in writing: "What did Norway propose?" where it is the sponsor of a draft."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft
from assistant.answering.status import document_order
from assistant.answering.summary import summary_of
from assistant.verification.names import countries_in

if TYPE_CHECKING:
    from assistant.answering.wording import Phrases
    from assistant.question import Query
    from index.library import Library
    from index.records import DocumentRecord

MOST_DRAFTS = 3
_ASKED = re.compile(
    r"(?i)\A\W*(?:and\s+)?what\s+(?:(?:draft|text|resolution)s?\s+)?(?:did|has|have)\s+(?:the\s+)?(?P<who>[^?]+?)\s+"
    r"(?:proposed?|submit(?:ted)?|sponsor(?:ed)?|table[d]?|introduced?|put forward)\s*(?:in\s+\d{4})?\W*\Z"
)


def proposed_by(library: Library, query: Query, phrases: Phrases) -> Draft | None:
    """What the drafts of the State asked about would do, in time order; None where it is asked of no State
    or no draft has it for a sponsor."""
    asked = _ASKED.match(query.text) if query.language == "en" else None
    meant = countries_in(asked["who"]) if asked is not None else {}
    if asked is None or not meant:
        return None
    wanted = {country for countries in meant.values() for country in countries}
    drafts = [d for d in library.documents() if _is_draft(d) and _of_year(query, d)]
    own = [d for d in drafts if wanted & _sponsors(library.document(d.source).masthead_text)]
    if not 0 < len(own) <= MOST_DRAFTS:
        return None
    lines = [line for d in sorted(own, key=document_order) for line in summary_of(library, d, phrases).lines]
    return Draft(True, tuple(lines)).out_of_all(own)


def _is_draft(document: DocumentRecord) -> bool:
    kind = (document.masthead.document_type or "").lower()
    return "draft" in kind and "report" not in kind


def _of_year(query: Query, document: DocumentRecord) -> bool:
    return not query.years or str(document.year or "") in query.years


_SPONSORS = re.compile(
    r"(?im)^(?P<who>[^\n:]{3,400}):\s*(?:revised\s+|joint\s+)*draft\s+(?:resolution|decision)"
)


def _sponsors(masthead: str) -> set[str]:
    """The countries before "…: draft resolution" in a masthead."""
    return {
        country
        for line in _SPONSORS.finditer(masthead)
        for countries in countries_in(line["who"]).values()
        for country in countries
    }
