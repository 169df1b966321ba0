"""Which documents a question means when it describes instead of naming: "the draft report of the eleventh
session"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.names import sessions
from assistant.question import Query
from assistant.retrieval import context_words
from assistant.terms import content_terms, nearness, stems_of

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord

# Words that say which document is meant; a question without any of them describes none.
_DESCRIBES = re.compile(
    r"(?i)\b(?:report|resolution|decision|draft|letter|note|addendum|corrigendum|document|session"
    r"|conference|commission|committee|"
    r"council|assembly|board|meeting|paper|annex|rapport|informe|résolution|resolución)\b"
)


def documents_named(library: Library, query: Query) -> tuple[list[DocumentRecord], list[str]]:
    """The documents that symbols and labels in the question name, and the names that no document has."""
    found: list[DocumentRecord] = []
    unknown: list[str] = []
    for name in query.symbols:
        records = library.find(name)
        if records:
            found += [record for record in records if record not in found]
        else:
            unknown.append(name)
    for number in query.resolutions:
        found += [record for record in _of_resolution(library, number) if record not in found]
    return found, unknown


def _of_resolution(library: Library, number: str) -> list[DocumentRecord]:
    """The documents that are the resolution of this number: "2788 (2025)" is S/RES/2788 (2025), where it is
    held.

    A number alone never names a resolution that the library does not hold: it may be any body's.
    """
    organs = ("S",) if "(" in number else ("A", "E", "S")
    return [record for organ in organs for record in library.find(f"{organ}/RES/{number}")]


def documents_described(
    query: Query, documents: Sequence[DocumentRecord], *, strict: bool = True
) -> list[DocumentRecord]:
    """The documents that fit the question's description best; empty when it describes none or they all fit
    alike.

    With ``strict`` a session or year that the question states must be the document's own.
    """
    if not (_DESCRIBES.search(query.text) or query.years or query.sessions):
        return []
    scored = [(_fit(query, document, strict), document) for document in documents]
    best = max((score for score, _ in scored), default=0.0)
    if best < 1.0:
        return []
    chosen = [document for score, document in scored if score >= best - 0.25]
    return [] if len(chosen) == len(documents) and len(documents) > 1 else chosen


def _fit(query: Query, document: DocumentRecord, strict: bool) -> float:
    masthead = document.masthead
    words = context_words(document)
    stems = set(stems_of(words))
    score = 0.0
    if query.sessions:
        own = set(sessions(masthead.session or "")) or set(sessions(words))
        if own & set(query.sessions):
            score += 2.0
        elif strict and masthead.session:
            return 0.0
    if query.years:
        years = {
            str(document.year or ""),
            (masthead.date or "")[:4],
            *re.findall(r"\b\d{4}\b", masthead.dates or ""),
        }
        if years & set(query.years):
            score += 1.5
        elif strict:
            return 0.0
    kind = (masthead.document_type or "").lower()
    for asked in query.document_types[:1]:
        if asked in kind or asked in words.lower():
            score += 1.0
        elif kind and not set(asked.split()) & set(kind.split()):
            score -= 1.0
    for term in content_terms(query.text):
        if any(nearness(term.stem, stem) >= 0.9 for stem in stems):
            score += 0.35 if term.named else 0.2
    return score
