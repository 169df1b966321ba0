"""What a reader gives: the blocks of a file in reading order, and what the file says about itself."""

from __future__ import annotations

from dataclasses import dataclass

from index.errors import PinciteError
from index.model import Block


class UnreadableFile(PinciteError):
    """A file that cannot be read; the message says which one, why, and what to do."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One file as a reader sees it, before any structure is known.

    ``blocks`` are in reading order; every word of the file is in one of them. ``format`` is a short
    lower-case name ("text", "pdf", "docx", "html"). ``page_sizes`` are (width, height) in PDF points, one a
    page, empty for formats without pages. ``title`` and ``author`` are what the file's own properties say: a
    hint, often wrong, never evidence for a symbol. ``warnings`` are sentences for the user about what is
    doubtful.
    """

    blocks: tuple[Block, ...]
    format: str
    read_by_ocr: bool = False
    warnings: tuple[str, ...] = ()
    page_sizes: tuple[tuple[float, float], ...] = ()
    title: str | None = None
    author: str | None = None
