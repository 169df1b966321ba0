"""The catalogue: documents, paragraphs, footnotes and mentions in SQLite, the single source of truth.

Everything else (vectors in Chroma, the lexical index) is derived. A change to a document and the note of
what the derived stores must do about it (the outbox) are one transaction.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Connection, Row
from typing import Any

from index.abbreviations import Abbreviations, find_abbreviations, known_bodies
from index.database import Database
from index.filters import NO_FILTERS, Filters, documents_where
from index.migrations import MIGRATIONS
from index.model import Document, Footnote, Paragraph
from index.ordinals import session_number
from index.plain import from_plain, to_plain
from index.records import DocumentRecord, Failure, StoredParagraph
from index.rows import (
    as_json,
    ids_as_json,
    insert_mentions,
    next_generation,
    noun_of,
    paragraph_of,
    record_of,
    set_symbols,
    year_of,
)
from index.subject import subject_of
from index.symbols import Symbol
from index.versions import VersionTable, read_versions

CATALOGUE_NAME = "catalogue.sqlite"

# A file of that name, or something inside an archive or folder of that name.
_AT_OR_UNDER = "(source = ? OR substr(source, 1, ?) = ?)"


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a document's text comes from: enough to know whether it must be read again."""

    path: str | None
    content_hash: str
    reader: str

    def has_same_text(self, other: Provenance) -> bool:
        """Whether the same bytes were read by the same reader, wherever they lie."""
        return self.content_hash == other.content_hash and self.reader == other.reader


@dataclass(frozen=True, slots=True)
class StoredPiece:
    """A vector of a part of a paragraph in one space. ``vector`` is float16 bytes."""

    space_id: int
    piece: int
    start: int
    end: int
    digest: bytes
    vector: bytes


class Catalogue:
    """Reading and writing of the truth. Safe to use from many threads; writes are serialised."""

    def __init__(self, folder: Path, *, read_only: bool) -> None:
        self.database = Database(folder / CATALOGUE_NAME, MIGRATIONS, read_only=read_only)
        self._remembered = threading.local()  # as connections are: what one sees, another may not yet

    def close(self) -> None:
        self.database.close()

    # ---- settings

    def setting(self, key: str, default: str | None = None) -> str | None:
        row = self._one("SELECT value FROM settings WHERE key = ?", key)
        return str(row["value"]) if row else default

    def set(self, key: str, value: str) -> None:
        with self.database.write() as db:
            db.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (key, value))

    # ---- writing documents

    def put(
        self, document: Document, provenance: Provenance, pieces: Sequence[Sequence[StoredPiece]] = ()
    ) -> int:
        """Store a document, replacing what was stored under its source; returns its id.

        ``pieces[i]`` are the vectors of ``document.paragraphs[i]``.
        """
        with self.database.write() as db:
            previous = db.execute("SELECT id FROM documents WHERE source = ?", (document.source,)).fetchone()
            if previous:
                self._delete(db, previous["id"])
            db.execute("DELETE FROM failures WHERE source = ?", (document.source,))
            document_id = self._insert_document(db, document, provenance)
            paragraph_ids = self._insert_paragraphs(db, document_id, document.paragraphs)
            self._insert_footnotes(db, document_id, document, paragraph_ids)
            db.executemany(
                "INSERT OR IGNORE INTO abbreviations VALUES (?, ?, ?)",
                [
                    (document_id, found.short, found.long)
                    for paragraph in document.paragraphs
                    for found in find_abbreviations(paragraph.text)
                ],
            )
            for paragraph_id, stored in zip(paragraph_ids, pieces, strict=False):
                self.add_pieces(db, paragraph_id, stored)
            db.executemany(
                "INSERT OR REPLACE INTO outbox VALUES ('lexical', ?, 0)", [(i,) for i in paragraph_ids]
            )
            self._touch(db)
        return document_id

    def _delete(self, db: Connection, document_id: int) -> None:
        db.execute(
            """INSERT OR REPLACE INTO outbox
               SELECT 'space:' || pieces.space_id, paragraph_id, 1 + max(piece) FROM pieces
               JOIN paragraphs ON paragraphs.id = paragraph_id
               WHERE document_id = ? GROUP BY pieces.space_id, paragraph_id""",
            (document_id,),
        )
        db.execute(
            "INSERT OR REPLACE INTO outbox SELECT 'lexical', id, 0 FROM paragraphs WHERE document_id = ?",
            (document_id,),
        )
        db.execute("DELETE FROM documents WHERE id = ?", (document_id,))

    def _insert_document(self, db: Connection, document: Document, provenance: Provenance) -> int:
        from index.structure.naming import document_label

        masthead = document.masthead
        rest = to_plain(replace(document, paragraphs=(), footnotes=()))
        columns: dict[str, Any] = {
            "source": document.source,
            "path": provenance.path,
            "content_hash": provenance.content_hash,
            "reader": provenance.reader,
            "indexed_at": datetime.now(UTC).isoformat(timespec="seconds"),
            "symbol_source": document.symbol_source,
            "label": document_label(document),
            "language": document.language,
            "organ": masthead.organ,
            "body": masthead.body,
            "session": masthead.session,
            "session_number": session_number(masthead.session),
            "date": masthead.date,
            "year": year_of(document),
            "document_type": masthead.document_type,
            "distribution": masthead.distribution,
            "title": masthead.title,
            "paragraph_count": len(document.paragraphs),
            "plain": as_json(rest),
            "record": as_json(
                {
                    "masthead": to_plain(masthead),
                    "subject": subject_of(document),
                    "read_by_ocr": document.read_by_ocr,
                    "warnings": list(document.warnings),
                    "derived": list(document.derived),
                }
            ),
        }
        cursor = db.execute(
            f"INSERT INTO documents ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})",
            tuple(columns.values()),
        )
        document_id = int(cursor.lastrowid or 0)
        set_symbols(db, document_id, document.symbols, inferred=False)
        return document_id

    def _insert_paragraphs(
        self, db: Connection, document_id: int, paragraphs: Sequence[Paragraph]
    ) -> list[int]:
        row = db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'paragraphs'").fetchone()
        first = (row["seq"] if row else 0) + 1
        ids = list(range(first, first + len(paragraphs)))
        rows = []
        for position, (paragraph_id, paragraph) in enumerate(zip(ids, paragraphs, strict=True)):
            plain = to_plain(paragraph)
            plain.pop("text", None)
            locator, kind = str(paragraph.locator), paragraph.kind
            rows.append((paragraph_id, document_id, position, locator, kind, paragraph.text, as_json(plain)))
        db.executemany("INSERT INTO paragraphs VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
        if ids:
            db.execute(
                "UPDATE documents SET first_paragraph = ?, last_paragraph = ? WHERE id = ?",
                (ids[0], ids[-1], document_id),
            )
        for paragraph_id, paragraph in zip(ids, paragraphs, strict=True):
            insert_mentions(db, document_id, paragraph_id, None, paragraph.references)
        return ids

    def footnote_texts(self, documents: Iterable[int]) -> dict[tuple[int, str], str]:
        """Texts of the footnotes of these documents by document and locator."""
        rows = self._all(
            """SELECT document_id, locator, text FROM footnotes
               WHERE document_id IN (SELECT value FROM json_each(?))""",
            json.dumps(sorted(set(documents))),
        )
        return {(row["document_id"], row["locator"]): row["text"] for row in rows}

    def _insert_footnotes(
        self, db: Connection, document_id: int, document: Document, paragraph_ids: Sequence[int]
    ) -> None:
        by_locator = {
            paragraph.locator.parts: i
            for paragraph, i in zip(document.paragraphs, paragraph_ids, strict=True)
        }
        for position, footnote in enumerate(document.footnotes):
            plain = to_plain(footnote)
            plain.pop("text", None)
            db.execute(
                "INSERT INTO footnotes VALUES (?, ?, ?, ?, ?)",
                (document_id, position, str(footnote.locator), footnote.text, as_json(plain)),
            )
            where: list[int | None] = [
                by_locator[cited.parts] for cited in footnote.cited_in if cited.parts in by_locator
            ]
            for paragraph_id in where or [None]:
                insert_mentions(db, document_id, paragraph_id, str(footnote.locator), footnote.references)

    def add_pieces(self, db: Connection, paragraph_id: int, pieces: Iterable[StoredPiece]) -> None:
        """Store the vectors of one paragraph and tell the outbox; inside a transaction of the caller."""
        stored = list(pieces)
        db.executemany(
            "INSERT INTO pieces (paragraph_id, space_id, piece, start, end, digest, vector)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(paragraph_id, p.space_id, p.piece, p.start, p.end, p.digest, p.vector) for p in stored],
        )
        counts: dict[int, int] = {}
        for piece in stored:
            counts[piece.space_id] = max(counts.get(piece.space_id, 0), piece.piece + 1)
        db.executemany(
            "INSERT OR REPLACE INTO outbox VALUES (?, ?, ?)",
            [(f"space:{space_id}", paragraph_id, count) for space_id, count in counts.items()],
        )

    def _touch(self, db: Connection) -> None:
        """Note that something changed: other processes reload, and identities are worked out again."""
        next_generation(db)
        db.execute("INSERT OR REPLACE INTO settings VALUES ('identities', 'stale')")

    # ---- files: what was read, and with what outcome

    def provenances(self) -> dict[str, Provenance]:
        """What every file read to its end was, by source: one document, an archive of several, or a
        failure."""
        rows = self._all(
            """SELECT source, path, content_hash, reader FROM documents
               UNION ALL SELECT source, path, content_hash, reader FROM failures
               UNION ALL SELECT source, path, content_hash, reader FROM archives"""
        )
        return {row["source"]: Provenance(row["path"], row["content_hash"], row["reader"]) for row in rows}

    def move(self, source: str, provenance: Provenance) -> None:
        """Note that a file, with what is inside it if it is an archive, now lies elsewhere."""
        with self.database.write() as db:
            for table in ("documents", "failures", "archives"):
                db.execute(
                    f"UPDATE {table} SET path = ? WHERE {_AT_OR_UNDER}",
                    (provenance.path, *_at_or_under(source)),
                )

    def failures_of(self, source: str) -> list[Failure]:
        """Why a file, or members of an archive, could not be read the last time."""
        rows = self._all(
            f"SELECT source, error FROM failures WHERE {_AT_OR_UNDER} ORDER BY source", *_at_or_under(source)
        )
        return [Failure(row["source"], row["error"]) for row in rows]

    def put_failure(self, failure: Failure, provenance: Provenance) -> None:
        """Note that a file cannot be read, so that it is not tried again until it or the reader changes.
        What was stored of an earlier version of it goes: it is not what the file says any more."""
        with self.database.write() as db:
            self.remove(failure.source)
            db.execute(
                "INSERT OR REPLACE INTO failures VALUES (?, ?, ?, ?, ?)",
                (failure.source, provenance.path, provenance.content_hash, provenance.reader, failure.error),
            )

    def close_archive(self, source: str, provenance: Provenance, members: Sequence[str]) -> list[str]:
        """Note that an archive was read to its end and held ``members``; removes and returns what it holds no
        more."""
        with self.database.write() as db:
            held = self._all(f"SELECT source FROM documents WHERE {_AT_OR_UNDER}", *_at_or_under(source))
            stale = [row["source"] for row in held if row["source"] not in set(members)]
            for member in stale:
                self.remove(member)
            db.execute(
                "INSERT OR REPLACE INTO archives VALUES (?, ?, ?, ?)",
                (source, provenance.path, provenance.content_hash, provenance.reader),
            )
        return stale

    def remove(self, source: str) -> list[str]:
        """Remove a document, or all documents of an archive or folder, and any note of failure; returns the
        sources of the documents removed."""
        with self.database.write() as db:
            rows = db.execute(
                f"SELECT id, source FROM documents WHERE {_AT_OR_UNDER}", _at_or_under(source)
            ).fetchall()
            for row in rows:
                self._delete(db, row["id"])
            for table in ("failures", "archives"):
                db.execute(f"DELETE FROM {table} WHERE {_AT_OR_UNDER}", _at_or_under(source))
            if rows:
                self._touch(db)
        return [row["source"] for row in rows]

    # ---- reading documents

    def records(self, filters: Filters = NO_FILTERS) -> list[DocumentRecord]:
        """The documents that pass, by date and symbol order of their label."""
        if filters == NO_FILTERS:
            return list(self._every_record())
        return self._chosen(filters)

    def _every_record(self) -> list[DocumentRecord]:
        """All records, remembered as long as nothing was written: a question asks for them several times, and
        of five thousand documents they take a tenth of a second to read."""
        db = self.database.connection
        if db.in_transaction:
            return self._chosen(NO_FILTERS)  # what is rolled back must not be remembered
        # What others wrote, and what this connection did.
        state = (db.execute("PRAGMA data_version").fetchone()[0], db.total_changes)
        known = getattr(self._remembered, "records", None)
        if known is None or known[0] is not db or known[1] != state:
            known = self._remembered.records = (db, state, self._chosen(NO_FILTERS))
        records: list[DocumentRecord] = known[2]
        return records

    def _chosen(self, filters: Filters) -> list[DocumentRecord]:
        where, values = documents_where(filters)
        rows = self._all(f"SELECT d.* FROM documents d WHERE {where} ORDER BY d.label, d.source", *values)
        return self._records(rows)

    def records_by_id(self, ids: Iterable[int]) -> dict[int, DocumentRecord]:
        """Records of the documents with these ids; unknown ids are left out."""
        rows = self._all(
            "SELECT * FROM documents WHERE id IN (SELECT value FROM json_each(?))", ids_as_json(ids)
        )
        return {record.id: record for record in self._records(rows)}

    def record_of_source(self, source: str) -> DocumentRecord | None:
        row = self._one("SELECT * FROM documents WHERE source = ?", source)
        return self._records([row])[0] if row else None

    def records_of_symbol(self, symbol: Symbol) -> list[DocumentRecord]:
        """Every document that has ``symbol`` among its names."""
        rows = self._all(
            """SELECT d.* FROM documents d JOIN symbols s ON s.document_id = d.id
               WHERE s.canonical = ? ORDER BY d.language <> 'en', d.language, d.source""",
            symbol.canonical,
        )
        return self._records(rows)

    def _records(self, rows: Sequence[Row]) -> list[DocumentRecord]:
        ids = ids_as_json(row["id"] for row in rows)
        symbols: dict[int, list[Symbol]] = {}
        for row in self._all(
            """SELECT document_id, canonical FROM symbols
               WHERE document_id IN (SELECT value FROM json_each(?)) ORDER BY document_id, position""",
            ids,
        ):
            symbols.setdefault(row["document_id"], []).append(Symbol(row["canonical"]))
        names = [symbol for listed in symbols.values() for symbol in listed]
        versions: VersionTable = read_versions(self.database.connection, names)
        return [record_of(row, tuple(symbols.get(row["id"], ())), versions) for row in rows]

    def document(self, source: str) -> Document | None:
        """The whole document as it was parsed, with the symbol the library inferred where it states none."""
        row = self._one("SELECT * FROM documents WHERE source = ?", source)
        if row is None:
            return None
        paragraphs = self._all("SELECT * FROM paragraphs WHERE document_id = ? ORDER BY position", row["id"])
        footnotes = self._all("SELECT * FROM footnotes WHERE document_id = ? ORDER BY position", row["id"])
        document = replace(
            from_plain(Document, json.loads(row["plain"])),
            paragraphs=tuple(paragraph_of(p) for p in paragraphs),
            footnotes=tuple(noun_of(Footnote, f) for f in footnotes),
        )
        if row["symbol_source"] == "inferred":
            record = self._records([row])[0]
            document = replace(document, symbols=record.symbols, symbol_source="inferred")
        return document

    # ---- reading paragraphs

    def paragraphs_by_id(self, ids: Sequence[int]) -> list[StoredParagraph]:
        """The paragraphs with these ids, in the order of ``ids``; ids that are gone are left out."""
        rows = self._all(
            "SELECT * FROM paragraphs WHERE id IN (SELECT value FROM json_each(?))", ids_as_json(ids)
        )
        stored = {paragraph.id: paragraph for paragraph in self._stored(rows)}
        return [stored[i] for i in ids if i in stored]

    def paragraphs_where(self, condition: str, *values: Any) -> list[StoredParagraph]:
        """Paragraphs ``p`` of documents ``d`` for which an SQL condition holds, in reading order."""
        return self._stored(
            self._all(
                f"""SELECT p.* FROM paragraphs p JOIN documents d ON d.id = p.document_id
                    WHERE {condition} ORDER BY d.date, d.source, p.position""",
                *values,
            )
        )

    def mentioning(self, condition: str, *values: Any) -> list[StoredParagraph]:
        """Paragraphs with a mention ``m`` (in their text or in a footnote of theirs) for which ``condition``
        holds."""
        return self.paragraphs_where(
            f"p.id IN (SELECT m.paragraph_id FROM mentions m WHERE {condition})", *values
        )

    def _stored(self, rows: Sequence[Row]) -> list[StoredParagraph]:
        records = self.records_by_id({row["document_id"] for row in rows})
        return [
            StoredParagraph(row["id"], records[row["document_id"]], paragraph_of(row), row["position"])
            for row in rows
            if row["document_id"] in records
        ]

    def counts(self) -> tuple[int, int]:
        """How many documents and paragraphs there are."""
        row = self._one("SELECT (SELECT count(*) FROM documents) d, (SELECT count(*) FROM paragraphs) p")
        return (row["d"], row["p"]) if row else (0, 0)

    def abbreviations(self) -> Abbreviations:
        """The abbreviations that the documents explain, those that most documents explain so first; then the
        well-known ones of bodies that they do not explain."""
        rows = self._all("SELECT short, long FROM abbreviations GROUP BY short, long ORDER BY count(*) DESC")
        explained = {row["short"] for row in rows}
        known = [pair for pair in known_bodies() if len(pair[0]) > 2 and pair[0] not in explained]
        return Abbreviations.of([*((row["short"], row["long"]) for row in rows), *known])

    def piece_count(self, space_id: int) -> int:
        """How many vectors a space has."""
        row = self._one("SELECT count(*) n FROM pieces WHERE space_id = ?", space_id)
        return int(row["n"]) if row else 0

    def languages(self) -> list[str]:
        """The languages of the documents, the most frequent first, English first of equals."""
        rows = self._all(
            """SELECT language, count(*) n FROM documents GROUP BY language
               ORDER BY n DESC, language <> 'en', language"""
        )
        return [row["language"] for row in rows]

    def _one(self, sql: str, *values: Any) -> Row | None:
        row: Row | None = self.database.connection.execute(sql, values).fetchone()
        return row

    def _all(self, sql: str, *values: Any) -> list[Row]:
        return self.database.connection.execute(sql, values).fetchall()


def _at_or_under(source: str) -> tuple[str, int, str]:
    return source, len(source) + 1, f"{source}/"
