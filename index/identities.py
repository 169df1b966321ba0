"""What a document is, as far as only the whole library can tell: inferred symbols, versions, doubles.

Worked out again whenever documents come or go, so that an inference falls when the document it rests on
leaves.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from sqlite3 import Connection

from index.catalogue import Catalogue
from index.filters import NO_FILTERS, Filters
from index.model import Document
from index.plain import from_plain
from index.rows import set_symbols, year_of
from index.structure.naming import infer_symbol, label_of
from index.versions import store_versions


def work_out_identities(catalogue: Catalogue) -> None:
    """Bring inferred symbols, labels, versions and remarks up to date; no work when nothing changed."""
    if catalogue.setting("identities") == "known":
        return
    with catalogue.database.write() as db:
        _infer_symbols(db, catalogue)
        store_versions(db)
        _remark_on_doubles(db)
        db.execute("INSERT OR REPLACE INTO settings VALUES ('identities', 'known')")


def _infer_symbols(db: Connection, catalogue: Catalogue) -> None:
    """Give documents that state no symbol the one that another document's reference proves, or take it
    back."""
    rows = db.execute(
        """SELECT d.id, d.source, d.plain, s.canonical FROM documents d
           LEFT JOIN symbols s ON s.document_id = d.id
           WHERE d.symbol_source IS NULL OR d.symbol_source = 'inferred'"""
    ).fetchall()
    companions: dict[str | None, list[Document]] = {}
    for row in rows:
        document = from_plain(Document, json.loads(row["plain"]))
        session = document.masthead.session
        if session not in companions:
            companions[session] = list(_of_session(catalogue, session))
        symbol = infer_symbol(document, companions[session])
        if row["canonical"] == (symbol.canonical if symbol else None):
            continue
        symbols = (symbol,) if symbol else ()
        set_symbols(db, row["id"], symbols, inferred=True)
        db.execute(
            "UPDATE documents SET symbol_source = ?, label = ?, year = ? WHERE id = ?",
            (
                "inferred" if symbol else None,
                label_of(symbols, document.masthead, row["source"]),
                year_of(replace(document, symbols=symbols)),
                row["id"],
            ),
        )
        # The lexical index holds a document's names beside its words.
        db.execute(
            "INSERT OR REPLACE INTO outbox SELECT 'lexical', id, 0 FROM paragraphs WHERE document_id = ?",
            (row["id"],),
        )


def _of_session(catalogue: Catalogue, session: str | None) -> Iterator[Document]:
    """The documents of a session, each with the paragraphs that mention a symbol: all an inference can rest
    on."""
    for record in catalogue.records(Filters(session=session) if session else NO_FILTERS):
        if record.masthead.session != session:
            continue
        mentioning = catalogue.paragraphs_where(
            "d.id = ? AND EXISTS (SELECT 1 FROM mentions m WHERE m.paragraph_id = p.id AND symbol NOT NULL)",
            record.id,
        )
        paragraphs = tuple(stored.paragraph for stored in mentioning)
        yield Document(record.source, masthead=record.masthead, paragraphs=paragraphs)


def _remark_on_doubles(db: Connection) -> None:
    """Two documents with one symbol in one language are both kept, and both say so."""
    rows = db.execute(
        """SELECT d.id, d.source, d.language, s.canonical
           FROM documents d JOIN symbols s ON s.document_id = d.id"""
    ).fetchall()
    counts = Counter((row["canonical"], row["language"]) for row in rows)
    remarks: dict[int, list[str]] = {}
    for row in rows:
        if counts[row["canonical"], row["language"]] < 2:
            continue
        others = sorted(
            other["source"]
            for other in rows
            if (other["canonical"], other["language"]) == (row["canonical"], row["language"])
            and other["id"] != row["id"]
        )
        remarks.setdefault(row["id"], []).append(
            f"{row['canonical']} is also the symbol of {', '.join(others)}; both are kept."
        )
    db.execute("UPDATE documents SET remarks = '[]' WHERE remarks <> '[]'")
    db.executemany(
        "UPDATE documents SET remarks = ? WHERE id = ?",
        [(json.dumps(sentences, ensure_ascii=False), i) for i, sentences in remarks.items()],
    )
