"""The document list: one row a document, found again by words of its symbol, title, body or date. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from index.records import DocumentRecord
from index.structure.naming import printed_date


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """What the list shows of a document. ``name`` is its symbol or, where that is unknown, its label."""

    source: str
    name: str
    has_symbol: bool
    title: str
    detail: str
    status: str
    language: str
    haystack: str


def document_row(record: DocumentRecord) -> DocumentRow:
    """The row of one document."""
    masthead = record.masthead
    names = [str(symbol) for symbol in record.symbols]
    detail = " · ".join(filter(None, (masthead.session, printed_date(masthead.date or ""))))
    title = record.subject or masthead.title or masthead.body or masthead.organ or record.source
    fields = (*names, record.label, title, masthead.body, masthead.organ, detail, masthead.document_type)
    return DocumentRow(
        source=record.source,
        name=record.label,
        has_symbol=bool(names),
        title=title,
        detail=detail,
        status=masthead.document_type or "",
        language=record.language,
        haystack=" ".join(filter(None, (*fields, masthead.dates, masthead.date, record.source))).casefold(),
    )


def matching(rows: Iterable[DocumentRow], words: str) -> list[DocumentRow]:
    """The rows that contain every word of ``words``; all of them when there is none."""
    wanted = words.casefold().split()
    return [row for row in rows if all(word in row.haystack for word in wanted)]
