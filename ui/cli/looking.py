"""`pincite parse`, `documents` and `show`: what a file or the library says, as read."""

from __future__ import annotations

import argparse
import re
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from index.errors import PinciteError
from index.filters import language_code
from index.structure.filled import printed_and_derived
from ui.cli.options import add_filters, add_library, add_verb, filters_of, open_to_read
from ui.cli.output import counted, print_json, print_line, say, wrapped

if TYPE_CHECKING:
    from index.library import Library
    from index.model import Document
    from index.records import DocumentRecord, StoredParagraph


class NotThere(PinciteError):
    """The document or paragraph asked for does not exist."""


def register(verbs: Any) -> None:
    """Add the verbs of this file to the command line."""
    parser = add_verb(verbs, "parse", parse, "the structure of one file, without indexing it")
    parser.add_argument("file", type=Path, metavar="FILE")
    parser = add_verb(verbs, "documents", documents, "what the library holds")
    add_library(parser)
    add_filters(parser)
    parser = add_verb(verbs, "show", show, "a document or one paragraph, as stored")
    parser.add_argument(
        "name",
        metavar="SYMBOL[#LOCATOR]",
        help="E/CN.15/2002/10#p13.b, 'E/CN.15/2002/10, para. 13 (b)', or a file's name",
    )
    parser.add_argument("--language", help="which language version: en, fr, es, ru, zh or ar")
    add_library(parser)


def parse(options: argparse.Namespace) -> int:
    """Print the structure of a file; of an archive, one object a member."""
    from index.manifest import read_manifest
    from index.parsing import document_to_json
    from index.reading.isolation import ReadError, read_one

    file: Path = options.file.absolute()
    if not file.is_file():
        raise NotThere(f"There is no file {options.file}; check the spelling.")
    results = read_one(file, root=file.parent, manifest=read_manifest(file.parent))
    failed = [result for result in results if isinstance(result, ReadError)]
    for error in failed:
        say(f"pincite: {error}")
    for result in results:
        if isinstance(result, ReadError):
            continue
        if not options.json:
            _print_document(result)
        elif len(results) == 1:
            print_json(document_to_json(result))
        else:
            print_line(document_to_json(result))
    return 1 if failed else 0


def documents(options: argparse.Namespace) -> int:
    """List the documents that pass the filters."""
    from index.none_pass import why_none_pass

    with open_to_read(options) as library:
        records = library.documents(filters_of(options))
        why = why_none_pass(library, filters_of(options))
    if options.json:
        print_json([record_to_json(record) for record in records])
        return 0
    for record in records:
        title = record.masthead.title or ""
        print("  ".join(part for part in (record.label, title, f"[{record.source}]") if part))
        for version in record.versions:
            print(f"    {version.kind} {version.symbol}{'' if version.source else ' (not in this library)'}")
    say(why or counted(len(records), "document"))
    return 0


def show(options: argparse.Namespace) -> int:
    """Print a document, or a paragraph with its sub-paragraphs."""
    with open_to_read(options) as library:
        name, locator = _name_and_locator(library, options.name)
        record = _chosen(library, name, options.language)
        if locator:
            return _show_paragraph(library, record, locator, as_json=options.json)
        document = library.document(record.source)
    if options.json:
        from index.parsing import document_to_json

        print_json({**record_to_json(record), **document_to_json(document)})
    else:
        _print_document(document, record)
    return 0


def _chosen(library: Library, name: str, language: str | None) -> DocumentRecord:
    """The document called ``name``, in ``language`` or the first of its languages."""
    records = library.find(name)
    if not records:
        raise NotThere(f"This library holds no document “{name}”; `pincite documents` lists what it holds.")
    code = language_code(language) if language else None
    versions = [record for record in records if code in (None, record.language)]
    if not versions:
        held = ", ".join(sorted({record.language for record in records}))
        raise NotThere(f"This library holds {name} only in: {held}.")
    if len(versions) > 1:
        others = ", ".join(record.source for record in versions[1:])
        say(f"pincite: showing {versions[0].source}; the same document is also in {others}.")
    return versions[0]


def _show_paragraph(library: Library, record: DocumentRecord, locator: str, *, as_json: bool) -> int:
    found = library.paragraph(record.source, locator) or library.paragraph(
        record.source, _as_operative(locator)
    )
    if found is None:
        document = library.document(record.source)
        note = next((note for note in document.footnotes if str(note.locator) == locator), None)
        if note is None:
            raise NotThere(
                f"{record.label} has no {locator}; `pincite show '{record.symbol or record.source}'` "
                "shows what it has."
            )
        if as_json:
            print_json({**_identity(record), "locator": str(note.locator), "kind": "footnote", **_text(note)})
        else:
            print(f"{record.label}, footnote {note.mark}\n{wrapped(note.text)}")
        return 0
    children = library.children(record.source, found.locator)
    if as_json:
        parts = [paragraph_to_json(child) for child in children]
        print_json({**paragraph_to_json(found), "sub_paragraphs": parts})
        return 0
    print(f"{record.label}, {found.locator.printed}")
    if found.section:
        print(" > ".join(found.section))
    print(wrapped(found.text))
    for child in children:
        print(wrapped(f"{_last_part(child)} {child.text}", indent="    "))
    return 0


def _name_and_locator(library: Library, text: str) -> tuple[str, str]:
    """A document's name and a locator in stored form, from "SYMBOL#p13.b", "SYMBOL#para. 13 (b)" or a
    citation as printed, "SYMBOL, para. 13 (b)"; the locator is empty where the whole document is meant."""
    name, hash_, locator = text.partition("#")
    if hash_:
        return name, _stored_form(locator) or locator
    if not library.find(text):
        for comma in (place for place, character in enumerate(text) if character == ","):
            locator = _stored_form(text[comma + 1 :]) or ""
            if locator:
                return text[:comma], locator
    return text, ""


def _stored_form(locator: str) -> str | None:
    """A locator in stored form, from either form; None for what is neither."""
    from index.locators import Locator, NotALocator

    for parse_form in (Locator.parse, Locator.parse_printed):
        try:
            return str(parse_form(locator))
        except NotALocator:
            continue
    return None


def _as_operative(locator: str) -> str:
    """The locator of an operative paragraph, for which print says "para. 3 (a)" too: "op3.a" for "p3.a"."""
    return re.sub(r"(?:^|(?<=\.))p(?=\d)", "op", locator)


def _last_part(paragraph: StoredParagraph) -> str:
    number = paragraph.number.split()
    return number[-1] if number else str(paragraph.locator)


def _identity(record: DocumentRecord) -> dict[str, Any]:
    return {
        "symbol": str(record.symbol) if record.symbol else None,
        "label": record.label,
        "source": record.source,
    }


def _text(note: Any) -> dict[str, Any]:
    return {"mark": note.mark, "text": note.text, "cited_in": [str(place) for place in note.cited_in]}


def record_to_json(record: DocumentRecord) -> dict[str, Any]:
    """A document's identity, masthead and standing, with the field names of `parse --json`."""
    masthead, derived = printed_and_derived(record.masthead, record.derived)
    return {
        **_identity(record),
        "symbols": [str(symbol) for symbol in record.symbols],
        "symbol_source": record.symbol_source,
        "masthead": masthead,
        "derived": derived,
        "language": record.language,
        "year": record.year,
        "paragraphs": record.paragraphs,
        "read_by_ocr": record.read_by_ocr,
        "current": record.is_current,
        "versions": [
            {"kind": version.kind, "symbol": str(version.symbol), "source": version.source}
            for version in record.versions
        ],
        "path": record.path,
        "indexed_at": record.indexed_at,
        "warnings": list(record.warnings),
    }


def paragraph_to_json(paragraph: StoredParagraph) -> dict[str, Any]:
    """A stored paragraph with the document it stands in."""
    return {
        **_identity(paragraph.document),
        "locator": str(paragraph.locator),
        "number": paragraph.number,
        "kind": paragraph.kind,
        "text": paragraph.text,
        "section": list(paragraph.section),
        "pages": list(paragraph.paragraph.pages),
        "references": [
            {
                "kind": reference.kind,
                "text": reference.text,
                "symbol": str(reference.symbol) if reference.symbol else None,
                "organ": reference.organ,
                "number": reference.number,
            }
            for reference in paragraph.paragraph.references
        ],
    }


def _print_document(document: Document, record: DocumentRecord | None = None) -> None:
    masthead = document.masthead
    known = document.symbols[0] if document.symbols else None
    print(record.label if record else known or f"{document.source}: symbol not stated")
    for name, value in asdict(masthead).items():
        if value:
            whence = " (not printed)" if name in document.derived else ""
            print(f"  {name.replace('_', ' ')}: {value}{whence}")
    section: tuple[str, ...] = ()
    for paragraph in document.paragraphs:
        if paragraph.section != section:
            section = paragraph.section
            print(f"\n{' > '.join(section)}")
        depth = "    " * (len(paragraph.locator.parts) - 1)
        print(wrapped(f"[{paragraph.locator}] {paragraph.text}", indent=depth))
    for note in document.footnotes:
        print(wrapped(f"[{note.locator}] {note.mark} {note.text}"))
    for warning in record.warnings if record else document.warnings:
        say(f"note: {warning}")
