"""What a document is, as far as only the whole library can tell: inferred symbols, versions, doubles.

Worked out again whenever documents come or go, so that an inference falls when the document it rests on
leaves.
"""

from __future__ import annotations

import json
from collections import Counter
from sqlite3 import Connection

from index.catalogue import Catalogue, set_symbols
from index.labels import document_label
from index.model import Document
from index.plain import from_plain
from index.symbols import Symbol
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
        """SELECT id, source, plain, symbol_source FROM documents
           WHERE symbol_source IS NULL OR symbol_source = 'inferred'"""
    ).fetchall()
    for row in rows:
        document = from_plain(Document, json.loads(row["plain"]))
        symbol = infer(db, row["id"], document)
        current = db.execute("SELECT canonical FROM symbols WHERE document_id = ?", (row["id"],)).fetchone()
        if (current["canonical"] if current else None) == (symbol.canonical if symbol else None):
            continue
        symbols = (symbol,) if symbol else ()
        set_symbols(db, row["id"], symbols, inferred=True)
        label = document_label(document.masthead, symbols, row["source"])
        db.execute(
            "UPDATE documents SET symbol_source = ?, label = ? WHERE id = ?",
            ("inferred" if symbol else None, label, row["id"]),
        )
        # The lexical index holds a document's names beside its words.
        db.execute(
            "INSERT OR REPLACE INTO outbox SELECT 'lexical', id, 0 FROM paragraphs WHERE document_id = ?",
            (row["id"],),
        )


def infer(db: Connection, document_id: int, document: Document) -> Symbol | None:
    """The symbol that the references of other documents prove for ``document``; None when none does."""
    return None


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
