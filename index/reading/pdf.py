"""PDF through pdfium: characters with size and position, laid out into blocks."""

from __future__ import annotations

from typing import Any

from index.model import Block
from index.reading.base import Reading, UnreadableFile
from index.reading.glyphs import Page, read_page
from index.reading.layout import lay_out

FORMAT = "pdf"
MAX_PAGES = 5000
"""More pages than any United Nations document has; a file that claims more is refused."""
MIN_CHARACTERS = 12
"""A page with an image and fewer characters than this (a stamped page number) is a picture of text."""


def read_pdf(name: str, data: bytes) -> Reading:
    """The blocks of a PDF. Raises ``UnreadableFile`` for what is encrypted, broken or no PDF."""
    import pypdfium2 as pdfium
    import pypdfium2.raw as raw

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise UnreadableFile(_why(name, str(error))) from error
    try:
        count = len(document)
        if count > MAX_PAGES:
            raise UnreadableFile(
                f"{name} says that it has {count:,} pages; Pincite reads at most {MAX_PAGES:,}."
            )
        if count == 0:
            raise UnreadableFile(f"{name} is a PDF without pages; nothing to read.")
        pages, warnings = _read_pages(raw, document, count)
        title, author = document.get_metadata_value("Title"), document.get_metadata_value("Author")
    finally:
        document.close()
    blocks, layout_warnings = lay_out(pages)
    return Reading(
        blocks=tuple(blocks),
        format=FORMAT,
        warnings=(*warnings, *layout_warnings),
        page_sizes=tuple((page.width, page.height) for page in pages),
        title=title or None,
        author=author or None,
    )


def _read_pages(raw: Any, document: Any, count: int) -> tuple[list[Page], list[str]]:
    pages: list[Page] = []
    warnings: list[str] = []
    for number in range(1, count + 1):
        try:
            pages.append(read_page(raw, document.raw, number))
        except ValueError:
            warnings.append(f"Page {number} is damaged and was not read.")
            pages.append(Page(number, 0.0, 0.0, [], []))
    return pages, warnings


def _why(name: str, error: str) -> str:
    if "password" in error.lower():
        return f"{name} is protected by a password; remove the password and add it again."
    return f"{name} is not a readable PDF (damaged or cut short); get the file again."


def is_scan(page: Page) -> bool:
    """A page that shows something but has no text layer."""
    return page.characters < MIN_CHARACTERS and (page.images > 0 or len(page.rules) > 200)


def words_of(blocks: tuple[Block, ...]) -> int:
    return sum(len(block.text.split()) for block in blocks)
