"""Which documents a question means when it describes instead of naming: "the draft report of the session"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.idioms import in_documents_words
from assistant.names import MONTHS, sessions
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


_MONTH_NAMES = MONTHS.split("|")[:12]
# "the draft", "Italy's draft of April 2012", "the October 2012 report", "the Italian text".
_REFERENCE = re.compile(
    r"(?<![\w-])(?:(?:[Tt]he\s+)?(?P<owner>[A-Z][\w-]+)(?:'s|’s)|[Tt]he|[Tt]his)\s+(?P<before>(?:(?:[A-Z][\w-]+|\d{4}|revised)\s+){0,3})"
    r"(?P<kind>draft resolution|draft report|draft decision|draft|resolution|report|letter|note|text"
    r"|addendum)\b"
    r"(?P<after>(?:\s+(?:of|by|from|dated)\s+(?:the\s+)?(?:\d{1,2}\s+)?(?:[A-Z][\w-]+|\d{4})(?:\s+\d{4})?)?)"
)
# What tells one document from another in a reference: a year, a month, a country or an author.
_MARKS = re.compile(r"\b\d{4}\b|\b[A-Z][\w-]+")
# "Italian" and "Italy" begin alike.
_SAME_START = 4


@dataclass(frozen=True, slots=True)
class DocumentReference:
    """``text[start:end]`` of the question, the document it means, and all that it could mean.

    ``is_marked`` where a country, a date or an author tells it from others.
    """

    start: int
    end: int
    meant: DocumentRecord
    fitting: tuple[DocumentRecord, ...]
    is_marked: bool = False


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
    return one_of_each(found, query.asked_in), unknown


def one_of_each(documents: Sequence[DocumentRecord], language: str) -> list[DocumentRecord]:
    """Of a document held as several files, one: in ``language``, else in English, else the first."""
    best: dict[object, DocumentRecord] = {}
    for document in documents:
        key = document.symbol or document.source
        held = best.setdefault(key, document)
        if _prefers(language, document.language) < _prefers(language, held.language):
            best[key] = document
    return list(best.values())


def _prefers(asked_in: str, language: str) -> int:
    return 0 if language == asked_in else 1 if language == "en" else 2


def _of_resolution(library: Library, number: str) -> list[DocumentRecord]:
    """The documents that are the resolution of this number: "2788 (2025)" is S/RES/2788 (2025), where held.

    A number alone never names a resolution that the library does not hold: it may be any body's.
    """
    organs = ("S",) if "(" in number else ("A", "E", "S")
    found = [record for organ in organs for record in library.find(f"{organ}/RES/{number}")]
    if found or not number.isdigit():
        return found
    # "resolution 2788": one of the Security Council, whose numbers run on over the years
    council = [d for d in library.documents() if d.symbol and str(d.symbol).startswith(f"S/RES/{number} (")]
    return council if len(council) == 1 else []


def documents_described(
    query: Query, documents: Sequence[DocumentRecord], *, strict: bool = True
) -> list[DocumentRecord]:
    """The documents that fit the question's description best; empty when none or all fit alike.

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


def documents_referred_to(library: Library, query: Query) -> list[DocumentRecord]:
    """The documents that "the draft", "Italy's draft", "the October 2012 report" mean, each once."""
    meant = (reference.meant for reference in references(library, query))
    return list({document.source: document for document in meant}.values())


def without_references(query: Query, said: Sequence[DocumentReference]) -> Query:
    """``query`` without the words that refer to a document: inside it they are nothing to look for."""
    text = query.text
    for reference in sorted(said, key=lambda one: -one.start):
        text = f"{text[: reference.start].rstrip()} {text[reference.end :].lstrip()}".strip()
    gone = {term.stem for one in said for term in content_terms(query.text[one.start : one.end])} - {
        term.stem for term in content_terms(text)
    }
    return replace(
        query,
        text=text,
        searched=in_documents_words(text),
        terms=tuple(term for term in query.terms if term.stem not in gone),
    )


# "in the draft", "according to the letter", "the preamble of the draft".
_SOURCE_BEFORE = re.compile(
    r"(?i)\b(?:in|under|within|inside|according to|(?:preamble|paragraphs?|part|text|section|words) of"
    r"|from)\s*\Z"
)
_SUBJECT_BEFORE = re.compile(r"(?i)\b(?:did|does|do|has|would)\s*\Z")
_SAYS = re.compile(
    r"(?i)\s*(?:say|mention|state|provide|contain|call|request|ask|recommend|note|stress|refer|address|cover|propose"
    r"|recall|urge|invite|encourage|decide|tell|deal|speak|read)\b"
)


def is_the_source(query: Query, reference: DocumentReference) -> bool:
    """Whether the question is what the document says, and nothing about it: "in the draft"."""
    before, after = query.text[: reference.start], query.text[reference.end :]
    return bool(_SOURCE_BEFORE.search(before) or (_SUBJECT_BEFORE.search(before) and _SAYS.match(after)))


def references(library: Library, query: Query) -> list[DocumentReference]:
    """The references that have a document: one that fits alone, or the latest of a text and its revisions.

    A bare "the report" refers to none: too many documents are reports.
    """
    everything = library.documents()
    found: list[DocumentReference] = []
    for said in _REFERENCE.finditer(query.text):
        marks = f"{said['owner'] or ''} {said['before']} {said['after']}"
        kind = said["kind"].lower()
        if not _MARKS.search(marks) and "draft" not in kind:
            continue
        alike = [d for d in everything if is_of_kind(d, kind) or _is_like(d, kind)]
        fitting = [document for document in alike if _fits_reference(library, document, marks)]
        fitting = [d for d in fitting if is_of_kind(d, kind)] or [d for d in fitting if _is_like(d, kind)]
        current = [document for document in fitting if document.is_current]
        if len(fitting) == 1 or (len(current) == 1 and _are_versions(current[0], fitting)):
            found.append(
                DocumentReference(
                    said.start(),
                    said.end(),
                    (current or fitting)[0],
                    tuple(fitting),
                    bool(_MARKS.search(marks)),
                )
            )
    return found


def _are_versions(current: DocumentRecord, fitting: Sequence[DocumentRecord]) -> bool:
    """Whether all the documents are one text: ``current`` and what it revises."""
    revised = {version.source for version in current.versions if version.kind == "revises"}
    return all(document.source in revised or document is current for document in fitting)


def is_of_kind(document: DocumentRecord, kind: str) -> bool:
    """Whether a document is what is named; "the draft" alone is a draft resolution or decision."""
    own = (document.masthead.document_type or "").lower()
    if kind == "draft":
        return "draft" in own and "report" not in own
    return kind in own and ("draft" in own) == ("draft" in kind)


def _is_like(document: DocumentRecord, kind: str) -> bool:
    own = (document.masthead.document_type or "").lower()
    return kind in {"text", "document", "paper"} or kind in own


def _fits_reference(library: Library, document: DocumentRecord, said: str) -> bool:
    """Whether the year, month, country and author that a reference names are the document's."""
    date = document.masthead.date or ""
    if "revised" in said and "revised" not in (document.masthead.document_type or ""):
        return False
    for mark in _MARKS.finditer(said):
        word = mark.group()
        if word.isdigit():
            fits = word in {str(document.year or ""), date[:4]}
        elif word.capitalize() in _MONTH_NAMES:
            fits = date[5:7] == f"{_MONTH_NAMES.index(word.capitalize()) + 1:02d}"
        else:
            # Read only here: a whole document is read with it, and a library has thousands.
            masthead = library.document(document.source).masthead_text
            own = {token[:_SAME_START] for token in re.findall(r"[A-Z]\w+", masthead)}
            fits = word[:_SAME_START] in own
        if not fits:
            return False
    return True


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
