"""How documents stand to each other by their symbols: revisions, corrigenda, addenda, parts.

Worked out from the symbols of the documents held and of those they mention, so that "a corrigendum exists"
can be said of a document whose corrigendum is only known from a reference.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from sqlite3 import Connection
from typing import get_args

from index.records import Version, VersionKind
from index.symbols import Symbol

VersionTable = Mapping[str, Sequence[Version]]

_INVERSE: dict[VersionKind, VersionKind] = {
    "revises": "revised by",
    "corrects": "corrected by",
    "extends": "extended by",
    "part of": "has part",
}
_ORDER = {kind: rank for rank, kind in enumerate(get_args(VersionKind))}


def relations(symbol: Symbol, others: Mapping[str, Symbol]) -> list[tuple[VersionKind, Symbol]]:
    """What ``symbol`` revises, corrects, extends or is part of among ``others`` (by canonical text)."""
    found: list[tuple[VersionKind, Symbol]] = []
    whole = symbol.whole
    if whole != symbol and whole.canonical in others:
        found.append(("part of", whole))
    parent = symbol.parent
    if parent is None:
        return found
    kind, number = symbol.modifiers[-1]
    if kind == "Rev":
        earlier = [parent, *(Symbol(f"{parent}/Rev.{n}") for n in range(1, number))]
        found.extend(("revises", other) for other in earlier if other.canonical in others)
    elif kind == "Corr" and parent.canonical in others:
        found.append(("corrects", parent))
    elif kind == "Add" and parent.canonical in others:
        found.append(("extends", parent))
    return found


def store_versions(db: Connection) -> None:
    """Work out the table ``versions`` anew, and which documents are current; inside the caller's
    transaction."""
    held = {row[0] for row in db.execute("SELECT canonical FROM symbols")}
    mentioned = {
        row[0] for row in db.execute("SELECT DISTINCT symbol FROM mentions WHERE symbol IS NOT NULL")
    }
    known = {canonical: Symbol(canonical) for canonical in held | mentioned}
    for symbol in [Symbol(canonical) for canonical in held]:
        # A corrigendum corrects its document also where nobody else names that document.
        for other in (symbol.parent, symbol.whole):
            if other:
                known.setdefault(other.canonical, other)
    rows = set()
    for canonical, symbol in known.items():
        for kind, other in relations(symbol, known):
            if canonical in held or other.canonical in held:
                rows.add((canonical, kind, other.canonical))
                rows.add((other.canonical, _INVERSE[kind], canonical))
    db.execute("DELETE FROM versions")
    db.executemany("INSERT INTO versions VALUES (?, ?, ?)", sorted(rows))
    db.execute(
        """UPDATE documents SET is_current = NOT EXISTS (
               SELECT 1 FROM symbols s JOIN versions v ON v.symbol = s.canonical AND v.kind = 'revised by'
               JOIN symbols later ON later.canonical = v.other WHERE s.document_id = documents.id)"""
    )


def read_versions(db: Connection, names: Iterable[Symbol]) -> VersionTable:
    """What is known of the symbols given: their versions, those the library holds with their source."""
    table: dict[str, list[Version]] = {}
    rows = db.execute(
        """SELECT v.symbol, v.kind, v.other,
                  (SELECT min(d.source) FROM symbols s JOIN documents d ON d.id = s.document_id
                   WHERE s.canonical = v.other) AS source
           FROM versions v WHERE v.symbol IN (SELECT value FROM json_each(?))""",
        (json.dumps([symbol.canonical for symbol in names]),),
    )
    for row in rows:
        version = Version(row["kind"], Symbol(row["other"]), row["source"])
        table.setdefault(row["symbol"], []).append(version)
    for versions in table.values():
        versions.sort(key=lambda version: (_ORDER[version.kind], version.symbol))
    return table
