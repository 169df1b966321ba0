""" "What do you have on 2012?": what the library holds, document by document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, Support
from assistant.answering.status import document_heading, document_order
from assistant.answering.wording import Phrases
from assistant.documents_meant import documents_described
from assistant.question import Query
from assistant.terms import nearness, stems_of

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord

_MOST = 40
_FRAME_STEMS = frozenset(
    stems_of("document documents library collection have hold indexed loaded available many list there")
)


def describe_holdings(library: Library, query: Query, phrases: Phrases) -> Draft:
    """The documents that fit the question, or all of them, in time order."""
    everything = sorted(library.documents(), key=document_order)
    asked = [term for term in query.terms if term.stem not in _FRAME_STEMS]
    chosen = everything
    if query.years or query.sessions or asked:
        chosen = documents_described(query, everything) if query.years or query.sessions else []
        topical = [term for term in asked if not term.word.isdigit()]
        if topical and not chosen:
            chosen = _about(library, query, [term.stem for term in topical])
    if not chosen:
        return Draft(False, (Line(phrases.say("have_none", what=" ".join(t.surface for t in asked))),))
    lines = [Line(phrases.say("have", count=len(chosen), total=len(everything)))]
    lines += [_line(library, document) for document in sorted(chosen, key=document_order)[:_MOST]]
    if len(chosen) > _MOST:
        lines.append(Line(phrases.say("more", count=len(chosen) - _MOST), bullet=True))
    follow_ups = tuple(f"Summarize {document.label}" for document in chosen[:3])
    return Draft(True, tuple(lines), follow_ups=follow_ups)


def _about(library: Library, query: Query, stems: list[str]) -> list[DocumentRecord]:
    found: dict[str, DocumentRecord] = {}
    for hit in library.search(query.text, 40):
        words = set(stems_of(f"{hit.paragraph.text} {' '.join(hit.paragraph.section)}"))
        if all(any(nearness(stem, word) >= 0.8 for word in words) for stem in stems):
            found.setdefault(hit.paragraph.source, hit.paragraph.document)
    return list(found.values())


def _line(library: Library, document: DocumentRecord) -> Line:
    title = document.masthead.title or ""
    text = f"{document_heading(document)}: {title}" if title else document_heading(document)
    return Line(text, tuple(filter(None, [title_support(library, document)])), bullet=True)


def title_support(library: Library, document: DocumentRecord) -> Support | None:
    """The title as it stands in the masthead, as support for what a document is."""
    masthead = library.document(document.source).masthead_text
    if not masthead.strip():
        return None
    title = (document.masthead.title or "").strip()
    at = masthead.find(title) if title else -1
    if at < 0:
        first = masthead.strip().splitlines()[0]
        at, title = masthead.find(first), first
    return Support(document, "", masthead, at, at + len(title), "masthead")
