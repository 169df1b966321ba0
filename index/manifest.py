"""``manifest.csv`` beside documents: what their owner knows of them that they do not say themselves.

A header row names the columns: ``file`` and any of ``symbol``, ``language`` and the masthead's fields. A
value given here comes before whatever the document says.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from index.errors import PinciteError
from index.model import Masthead
from index.symbols import NotASymbol, parse_symbols

NAME = "manifest.csv"
_MASTHEAD_FIELDS = frozenset(f.name for f in fields(Masthead))


class BadManifest(PinciteError):
    """A manifest that cannot be used; the message names the file, the line and the remedy."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The rows of a manifest by file name (as written in it, with forward slashes)."""

    rows: Mapping[str, Mapping[str, str]]

    def row(self, source: str) -> Mapping[str, str]:
        """What the manifest says of ``source``, found by its whole path or by its name; empty when
        nothing."""
        return self.rows.get(source) or self.rows.get(source.rsplit("/", 1)[-1]) or {}


EMPTY = Manifest({})


def parse_manifest(text: str, where: str = NAME) -> Manifest:
    """The manifest that ``text`` is. Raises ``BadManifest`` for an unknown column or a symbol that is
    none."""
    reader = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    columns = [(name or "").strip().lower() for name in reader.fieldnames or ()]
    if "file" not in columns:
        raise BadManifest(f"{where}: the first line must name the columns, one of them “file”.")
    known = _MASTHEAD_FIELDS | {"file", "symbol", "language"}
    unknown = [name for name in columns if name and name not in known]
    if unknown:
        raise BadManifest(f"{where}: unknown column “{unknown[0]}”; known are {', '.join(sorted(known))}.")
    rows: dict[str, Mapping[str, str]] = {}
    for line, raw in enumerate(reader, start=2):
        row = {
            (key or "").strip().lower(): (value or "").strip()
            for key, value in raw.items()
            if isinstance(value, str)
        }
        name = row.pop("file", "").replace("\\", "/")
        if not name:
            continue
        if row.get("symbol"):
            try:
                parse_symbols(row["symbol"])
            except NotASymbol as error:
                raise BadManifest(f"{where}, line {line}: {error}") from error
        rows[name] = {key: value for key, value in row.items() if key and value}
    return Manifest(rows)


def read_manifest(folder: Path) -> Manifest:
    """The manifest of ``folder``, empty when it has none. Raises ``BadManifest``."""
    path = folder / NAME
    if not path.is_file():
        return EMPTY
    try:
        return parse_manifest(path.read_text(encoding="utf-8-sig"), str(path))
    except UnicodeDecodeError as error:
        raise BadManifest(f"{path} is not UTF-8; save it as UTF-8 and index again.") from error
