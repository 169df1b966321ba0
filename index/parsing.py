"""From a file to a ``Document``, and from a ``Document`` to the JSON of the contract."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from index.errors import PinciteError
from index.manifest import EMPTY, Manifest, read_manifest
from index.model import Document, Paragraph, Reference
from index.reading import read_blocks
from index.structure.document import build_document
from index.structure.document_types import status
from index.structure.filled import filled, printed_and_derived
from index.structure.naming import document_label, name_document

__all__ = ["Manifest", "NoSuchFile", "document_to_json", "parse_bytes", "parse_file"]


class NoSuchFile(PinciteError):
    """The file to parse is not there or cannot be opened."""


def parse_file(path: Path, *, root: Path | None = None, manifest: Manifest | None = None) -> Document:
    """The structure of the file at ``path``. ``source`` is its path below ``root`` (its name without one),
    with forward slashes. Without ``manifest`` the ``manifest.csv`` beside the file is read, if there is one.

    Raises ``NoSuchFile`` or ``UnreadableFile``.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        raise NoSuchFile(
            f"{path} was not read: {reason}. Check the name and your right to read it."
        ) from error
    source = path.relative_to(root).as_posix() if root is not None else path.name
    return parse_bytes(source, data, manifest=read_manifest(path.parent) if manifest is None else manifest)


def parse_bytes(name: str, data: bytes, *, manifest: Manifest | None = None) -> Document:
    """The structure of a file given as bytes; ``name`` becomes its source. Raises ``UnreadableFile``."""
    return filled(name_document(build_document(read_blocks(name, data), name), (manifest or EMPTY).row(name)))


def document_to_json(document: Document) -> dict[str, Any]:
    """The object that ``pincite parse --json`` prints: the masthead as printed, what follows apart."""
    masthead, derived = printed_and_derived(document.masthead, document.derived)
    return {
        "source": document.source,
        "symbol": str(document.symbol) if document.symbol else None,
        "symbols": [str(symbol) for symbol in document.symbols],
        "symbol_source": document.symbol_source,
        "label": document_label(document),
        "status": status(document.masthead, document.symbol),
        "masthead": masthead,
        "derived": derived,
        "language": document.language,
        "read_by_ocr": document.read_by_ocr,
        "headings": [
            {"text": heading.text, "level": heading.level, "before": heading.before}
            for heading in document.headings
        ],
        "paragraphs": [_paragraph_to_json(paragraph) for paragraph in document.paragraphs],
        "footnotes": [
            {
                "locator": str(note.locator),
                "mark": note.mark,
                "text": note.text,
                "cited_in": [str(locator) for locator in note.cited_in],
                "references": [_reference_to_json(reference) for reference in note.references],
            }
            for note in document.footnotes
        ],
        "contents": [asdict(entry) for entry in document.contents],
        "masthead_text": document.masthead_text,
        "furniture": list(document.furniture),
        "warnings": list(document.warnings),
    }


def _paragraph_to_json(paragraph: Paragraph) -> dict[str, Any]:
    return {
        "locator": str(paragraph.locator),
        "number": paragraph.number,
        "kind": paragraph.kind,
        "text": paragraph.text,
        "section": list(paragraph.section),
        "pages": list(paragraph.pages),
        "speaker": paragraph.speaker,
        "references": [_reference_to_json(reference) for reference in paragraph.references],
        "notes": [{"footnote": str(note.footnote), "position": note.position} for note in paragraph.notes],
    }


def _reference_to_json(reference: Reference) -> dict[str, Any]:
    return {
        "kind": reference.kind,
        "text": reference.text,
        "start": reference.start,
        "end": reference.end,
        "symbol": str(reference.symbol) if reference.symbol else None,
        "organ": reference.organ,
        "number": reference.number,
    }
