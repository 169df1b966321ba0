"""The catalogue's tables, as numbered steps that run once each. Never edit a step that was released; add
one."""

from __future__ import annotations

import sqlite3

from index.abbreviations import find_abbreviations
from index.database import Migration

MIGRATIONS: list[Migration] = []


def migration(step: Migration) -> Migration:
    """Register a step; steps run in the order they stand in this file."""
    MIGRATIONS.append(step)
    return step


def _run(connection: sqlite3.Connection, *statements: str) -> None:
    # Not executescript: it commits first, and a step must be all or nothing.
    for statement in statements:
        connection.execute(statement)


@migration
def m001_documents(db: sqlite3.Connection) -> None:
    """Documents and their paragraphs. ``plain`` is the whole noun as JSON (index.plain); columns are for
    queries."""
    _run(
        db,
        "CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
        """CREATE TABLE documents (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            source TEXT NOT NULL UNIQUE,
            path TEXT,
            content_hash TEXT NOT NULL,
            reader TEXT NOT NULL,
            indexed_at TEXT NOT NULL,
            symbol_source TEXT,
            label TEXT NOT NULL,
            language TEXT NOT NULL,
            organ TEXT, body TEXT, session TEXT, session_number TEXT,
            date TEXT, year INTEGER, document_type TEXT, distribution TEXT, title TEXT,
            is_current INTEGER NOT NULL DEFAULT 1,
            first_paragraph INTEGER, last_paragraph INTEGER,
            paragraph_count INTEGER NOT NULL,
            remarks TEXT NOT NULL DEFAULT '[]',
            plain TEXT NOT NULL)""",
        """CREATE TABLE symbols (
            document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
            position INTEGER NOT NULL, canonical TEXT NOT NULL, inferred INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (document_id, position)) WITHOUT ROWID""",
        "CREATE INDEX symbols_by_name ON symbols (canonical)",
        # AUTOINCREMENT: a paragraph's id is never used again, so an index entry of a replaced paragraph
        # can be recognised as stale and can never be taken for another paragraph.
        """CREATE TABLE paragraphs (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
            position INTEGER NOT NULL, locator TEXT NOT NULL, kind TEXT NOT NULL,
            text TEXT NOT NULL, plain TEXT NOT NULL)""",
        "CREATE UNIQUE INDEX paragraphs_in_order ON paragraphs (document_id, position)",
        "CREATE INDEX paragraphs_by_locator ON paragraphs (document_id, locator)",
        """CREATE TABLE footnotes (
            document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
            position INTEGER NOT NULL, locator TEXT NOT NULL, text TEXT NOT NULL, plain TEXT NOT NULL,
            PRIMARY KEY (document_id, position)) WITHOUT ROWID""",
        """CREATE TABLE mentions (
            document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
            paragraph_id INTEGER REFERENCES paragraphs(id) ON DELETE CASCADE,
            footnote TEXT, kind TEXT NOT NULL, symbol TEXT, organ TEXT, number TEXT, text TEXT NOT NULL)""",
        "CREATE INDEX mentions_by_symbol ON mentions (symbol)",
        "CREATE INDEX mentions_by_number ON mentions (number)",
        "CREATE INDEX mentions_by_paragraph ON mentions (paragraph_id)",
        "CREATE INDEX mentions_by_document ON mentions (document_id)",
        """CREATE TABLE failures (
            source TEXT PRIMARY KEY, path TEXT, content_hash TEXT NOT NULL, reader TEXT NOT NULL,
            error TEXT NOT NULL) WITHOUT ROWID""",
        # An archive that was read to its end. Its members are documents of their own,
        # "archive.zip/member.pdf".
        """CREATE TABLE archives (
            source TEXT PRIMARY KEY, path TEXT, content_hash TEXT NOT NULL, reader TEXT NOT NULL)
            WITHOUT ROWID""",
    )


@migration
def m002_vectors(db: sqlite3.Connection) -> None:
    """Vectors are kept here as well as in Chroma: a damaged or missing Chroma folder is rebuilt without
    encoding anything again, a filtered search reads just its subset, and processes that do not own the
    folder can search."""
    _run(
        db,
        """CREATE TABLE spaces (
            id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, fingerprint TEXT NOT NULL UNIQUE,
            dimensions INTEGER NOT NULL, collection TEXT NOT NULL UNIQUE, state TEXT NOT NULL)""",
        """CREATE TABLE pieces (
            id INTEGER PRIMARY KEY,
            paragraph_id INTEGER NOT NULL REFERENCES paragraphs(id) ON DELETE CASCADE,
            space_id INTEGER NOT NULL REFERENCES spaces(id) ON DELETE CASCADE,
            piece INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
            digest BLOB NOT NULL, vector BLOB NOT NULL)""",
        "CREATE UNIQUE INDEX pieces_by_paragraph ON pieces (paragraph_id, space_id, piece)",
        # The outbox: written in the transaction that changes a paragraph, emptied when the derived store has
        # acknowledged. After a crash what is left in it says exactly what the stores may lack.
        """CREATE TABLE outbox (
            store TEXT NOT NULL, paragraph_id INTEGER NOT NULL, pieces INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (store, paragraph_id)) WITHOUT ROWID""",
    )


@migration
def m003_versions(db: sqlite3.Connection) -> None:
    """How symbols stand to each other ("revised by", "corrected by"…), worked out by index.versions."""
    _run(
        db,
        """CREATE TABLE versions (
            symbol TEXT NOT NULL, kind TEXT NOT NULL, other TEXT NOT NULL,
            PRIMARY KEY (symbol, kind, other)) WITHOUT ROWID""",
    )


@migration
def m004_records(db: sqlite3.Connection) -> None:
    """What a record shows, apart from the rest of the document: a search must not unpack whole documents."""
    _run(
        db,
        "ALTER TABLE documents ADD COLUMN record TEXT NOT NULL DEFAULT '{}'",
        """UPDATE documents SET record = json_object(
               'masthead', json(coalesce(plain -> '$.masthead', '{}')),
               'read_by_ocr', json(coalesce(plain -> '$.read_by_ocr', 'false')),
               'warnings', json(coalesce(plain -> '$.warnings', '[]')))""",
        # The planner prefers this index and then reads a whole space for a handful of paragraphs.
        "DROP INDEX IF EXISTS pieces_by_space",
    )


@migration
def m005_abbreviations(db: sqlite3.Connection) -> None:
    """The abbreviations each document explains, found by index.abbreviations."""
    _run(
        db,
        """CREATE TABLE abbreviations (
            document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
            short TEXT NOT NULL, long TEXT NOT NULL,
            PRIMARY KEY (document_id, short, long)) WITHOUT ROWID""",
    )
    for row in db.execute("SELECT document_id, text FROM paragraphs WHERE instr(text, '(') > 0").fetchall():
        db.executemany(
            "INSERT OR IGNORE INTO abbreviations VALUES (?, ?, ?)",
            [(row[0], found.short, found.long) for found in find_abbreviations(row[1])],
        )


@migration
def m006_vectors_of_texts(db: sqlite3.Connection) -> None:
    """An answer compares sentences that were embedded when they were indexed: found by their text, they need
    no encoder."""
    _run(db, "CREATE INDEX pieces_by_digest ON pieces (digest)")
