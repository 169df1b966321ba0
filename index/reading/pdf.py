"""PDF through pdfium: characters with size and position, laid out into blocks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from index.reading.base import Reading, UnreadableFile
from index.reading.fragments import Page
from index.reading.glyphs import read_page
from index.reading.layout import lay_out

FORMAT = "pdf"
MAX_PAGES = 5000
"""More pages than any United Nations document has; a file that claims more is refused."""
MAX_OCR_PAGES = 150
"""At about 4 seconds a page, what fits into the time that one file may take."""
MIN_CHARACTERS = 60
"""A page with a large picture and fewer characters than this (running header, page and job number) is a
scan."""
MIN_PICTURE = 0.6
"""Part of the page that pictures cover; photographs with a caption in the development documents reach
0.52."""


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
        pages, read_by_ocr = _read_scans(name, document, pages, warnings)
        title, author = document.get_metadata_value("Title"), document.get_metadata_value("Author")
    finally:
        document.close()
    blocks = lay_out(pages)
    return Reading(
        blocks=tuple(blocks),
        format=FORMAT,
        read_by_ocr=read_by_ocr,
        warnings=tuple(warnings),
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
    """A page that shows a picture as large as a page's text and has no text layer beyond running headers."""
    return page.picture > MIN_PICTURE and page.characters < MIN_CHARACTERS


def _read_scans(name: str, document: Any, pages: list[Page], warnings: list[str]) -> tuple[list[Page], bool]:
    """Pages without a text layer replaced by what OCR finds, and whether any was.

    Raises ``UnreadableFile`` when the whole file is such pages and tesseract is not installed.
    """
    from index.reading import ocr

    scans = [page for page in pages if is_scan(page)]
    if not scans:
        return pages, False
    has_text = any(page.characters >= MIN_CHARACTERS for page in pages)
    program = ocr.tesseract()
    if program is None:
        if not has_text:
            raise UnreadableFile(f"{name} is a scan without a text layer; to read it, {ocr.NEEDED}.")
        warnings.append(f"{_pages(scans)} a picture without text, not read: {ocr.NEEDED}.")
        return pages, False
    if len(scans) > MAX_OCR_PAGES:
        warnings.append(f"Only the first {MAX_OCR_PAGES} of {len(scans)} scanned pages were read.")
    read = {
        page.number: ocr.read_page_image(document, page.number, program) for page in scans[:MAX_OCR_PAGES]
    }
    found = [page for page in scans if page.number in read and read[page.number].fragments]
    if not found:
        if not has_text:
            raise UnreadableFile(f"{name} is a scan in which no text was found.")
        return pages, False
    warnings.append(f"{_pages(found)} a scan, read by OCR: errors are likely.")
    numbers = {page.number for page in found}
    return [_merged(page, read[page.number]) if page.number in numbers else page for page in pages], True


def _merged(page: Page, read: Page) -> Page:
    """What OCR found, and what the page's own text layer has beside the picture (a running header)."""
    own = {"".join(fragment.text.split()) for fragment in page.fragments}
    new = [fragment for fragment in read.fragments if "".join(fragment.text.split()) not in own]
    return replace(read, fragments=page.fragments + new)


def _pages(pages: list[Page]) -> str:
    numbers = ", ".join(str(page.number) for page in pages[:10]) + (" …" if len(pages) > 10 else "")
    return f"Page {numbers} is" if len(pages) == 1 else f"Pages {numbers} are"
