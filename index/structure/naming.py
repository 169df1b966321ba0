"""What a document is called: its symbols in order of trust, and a label where no symbol is known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from datetime import date

from index.model import Document, Masthead, SymbolSource
from index.ordinals import short_session
from index.symbols import Symbol, parse_symbols, symbol_from_file_name


def printed_date(iso: str) -> str:
    """ "2019-05-23" as "23 May 2019"; what is no ISO date as it is."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{day.day} {day:%B} {day.year}"


def document_label(document: Document) -> str:
    """What to call the document: its symbol, or what its masthead allows and that the symbol is not
    stated."""
    return label_of(document.symbols, document.masthead, document.source)


def label_of(symbols: Iterable[Symbol], masthead: Masthead, source: str) -> str:
    """As ``document_label``, from the parts a catalogue keeps."""
    for symbol in symbols:
        return str(symbol)
    what = masthead.document_type or masthead.title
    pieces = [
        masthead.body or masthead.organ,
        short_session(masthead.session) if masthead.session else None,
        what,
        printed_date(masthead.date) if masthead.date else None,
    ]
    known = [piece for piece in pieces if piece]
    if not known:
        known = [source.rsplit("/", 1)[-1]]
    return ", ".join([*known, "symbol not stated"])


def name_document(document: Document, row: Mapping[str, str]) -> Document:
    """The document with its manifest row and its file name set against what its masthead says: manifest
    before file name before masthead, unless the file name contradicts the masthead. A joint document keeps
    all its names, the one found first in front."""
    masthead_names = {f.name for f in fields(Masthead)}
    masthead = replace(
        document.masthead, **{key: value for key, value in row.items() if key in masthead_names}
    )
    document = replace(document, masthead=masthead, language=row.get("language", document.language))
    own = document.symbols
    warnings = document.warnings
    source: SymbolSource
    if row.get("symbol"):
        given, source = parse_symbols(row["symbol"]), "manifest"
    else:
        from_name = symbol_from_file_name(document.source)
        if from_name is None:
            return document
        given, source = (from_name,), "file name"
    if own and not set(given) & set(own):
        names = " and ".join(map(str, own))
        # The United Nations' own download service names some files by another document's symbol: what is
        # printed on the document outweighs what a file happens to be called, but not its owner's manifest.
        used = names if source == "file name" else str(given[0])
        warnings = (*warnings, f"The masthead says {names}, the {source} {given[0]}; {used} is used.")
        if source == "file name":
            return replace(document, warnings=warnings)
        own = ()
    if source == "file name" and own:
        source = "masthead"  # the name only agrees with what is printed, and says which name to put first
    symbols = tuple(dict.fromkeys([*given, *own]))
    return replace(document, symbols=symbols, symbol_source=source, warnings=warnings)


def infer_symbol(document: Document, others: Iterable[Document]) -> Symbol | None:
    """The symbol under which other documents of the library list this one; None unless exactly one fits.

    A list of documents before a body gives kind, title and symbol ("Report of the Secretary-General on
    promoting the ratification of … (E/CN.15/2002/10)"). It is this document's when the kind of document and
    every word of weight in the title are there, the year is the document's, and the symbol's body met then.
    """
    title, kind = document.masthead.title, document.masthead.document_type
    if document.symbols or not title or not kind or "draft" in kind or len(_weighty(title)) < 4:
        return None
    wanted = _weighty(title)
    found: set[Symbol] = set()
    for other in others:
        if other.source == document.source or not _same_meeting(document.masthead, other.masthead):
            continue
        for paragraph in other.paragraphs:
            if len(paragraph.references) != 1 or paragraph.references[0].symbol is None:
                continue
            reference = paragraph.references[0]
            listed = paragraph.text[: reference.start]
            words = _weighty(listed)
            if kind.split()[0] in listed.lower() and wanted <= words and len(words - wanted) <= 6:
                symbol = reference.symbol
                if symbol is not None and _fits(symbol, document.masthead, kind):
                    found.add(symbol)
    return found.pop() if len(found) == 1 else None


def _same_meeting(first: Masthead, second: Masthead) -> bool:
    return first.session == second.session and (first.body or first.organ) == (second.body or second.organ)


def _fits(symbol: Symbol, masthead: Masthead, kind: str) -> bool:
    is_addendum = bool(symbol.modifiers) and symbol.modifiers[-1][0] == "Add"
    if is_addendum != kind.endswith("(addendum)"):
        return False  # an addendum and what it is added to often have one title
    return symbol.year is None or masthead.date is None or masthead.date[:4] == str(symbol.year)


_SMALL = frozenset(
    [
        "the",
        "and",
        "for",
        "with",
        "from",
        "into",
        "its",
        "their",
        "thereto",
        "therein",
        "which",
        "that",
        "against",
        "report",
        "note",
    ]
)


def _weighty(text: str) -> frozenset[str]:
    """The words of a title that count: without small words, endings cut so that "ratification" stays
    itself."""
    return frozenset(w for w in re.findall(r"[^\W\d_]{3,}", text.lower()) if w not in _SMALL)
