"""Nouns to rows of the catalogue and back, and what is written beside a document. No state of its own."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from sqlite3 import Connection, Row
from typing import Any, TypeVar

from index.model import Document, Footnote, Masthead, Paragraph, Reference
from index.plain import from_plain
from index.records import DocumentRecord
from index.symbols import Symbol
from index.versions import VersionTable

Noun = TypeVar("Noun", Paragraph, Footnote)


def next_generation(db: Connection) -> None:
    """Count a change, so that whoever remembers something about the library knows that it is out of date."""
    db.execute(
        """INSERT INTO settings VALUES ('generation', '1')
           ON CONFLICT(key) DO UPDATE SET value = CAST(value AS INTEGER) + 1"""
    )


def set_symbols(db: Connection, document_id: int, symbols: Iterable[Symbol], *, inferred: bool) -> None:
    """Replace the names of a document."""
    db.execute("DELETE FROM symbols WHERE document_id = ?", (document_id,))
    db.executemany(
        "INSERT INTO symbols VALUES (?, ?, ?, ?)",
        [(document_id, n, symbol.canonical, int(inferred)) for n, symbol in enumerate(symbols)],
    )


def year_of(document: Document) -> int | None:
    """The year of the document's date, else the year its symbol states."""
    date = document.masthead.date or ""
    if date[:4].isdigit():
        return int(date[:4])
    return next((symbol.year for symbol in document.symbols if symbol.year), None)


def insert_mentions(
    db: Connection,
    document_id: int,
    paragraph_id: int | None,
    footnote: str | None,
    references: Iterable[Reference],
) -> None:
    """Write the references that a paragraph, or a footnote of it, makes."""
    db.executemany(
        "INSERT INTO mentions VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                document_id,
                paragraph_id,
                footnote,
                reference.kind,
                reference.symbol.canonical if reference.symbol else None,
                reference.organ,
                reference.number,
                reference.text,
            )
            for reference in references
        ],
    )


def record_of(row: Row, symbols: tuple[Symbol, ...], versions: VersionTable) -> DocumentRecord:
    """The record that a row of ``documents`` is."""
    record = json.loads(row["record"])
    return DocumentRecord(
        id=row["id"],
        source=row["source"],
        label=row["label"],
        symbols=symbols,
        symbol_source=row["symbol_source"],
        masthead=from_plain(Masthead, record["masthead"]),
        language=row["language"],
        year=row["year"],
        subject=record.get("subject", ""),  # added in 0.2: what older versions stored has none until reparsed
        paragraphs=row["paragraph_count"],
        path=row["path"],
        indexed_at=row["indexed_at"],
        read_by_ocr=record["read_by_ocr"],
        versions=tuple(version for symbol in symbols for version in versions.get(symbol.canonical, ())),
        warnings=(*record["warnings"], *json.loads(row["remarks"])),
        derived=tuple(record.get("derived", ())),  # none in what was stored before they were told
    )


def paragraph_of(row: Row) -> Paragraph:
    """The paragraph that a row of ``paragraphs`` is."""
    return noun_of(Paragraph, row)


def noun_of(noun: type[Noun], row: Row) -> Noun:
    """The noun that a row with the columns ``plain`` and ``text`` is."""
    plain: Mapping[str, Any] = {**json.loads(row["plain"]), "text": row["text"]}
    return from_plain(noun, plain)


def as_json(plain: Any) -> str:
    """Compact JSON with letters as they are."""
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def ids_as_json(ids: Iterable[int]) -> str:
    """Ids for ``json_each``: any number of them in one parameter."""
    return json.dumps(list(ids))
