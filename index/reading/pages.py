"""The picture of a page, for a source panel that marks the cited paragraph on it."""

from __future__ import annotations

import io
import threading
from pathlib import Path

from index.reading.base import UnreadableFile

MAX_PIXELS = 20_000_000
_PDFIUM = threading.Lock()
"""pdfium is not safe in threads; web servers call from many."""


def render_page(path: Path, page: int, scale: float = 1.5) -> bytes:
    """Page ``page`` (from 1) of a PDF as PNG, ``scale`` pixels a point.

    The scale is lowered where the picture would pass 20 million pixels. Raises ``UnreadableFile`` when the
    file
    is no readable PDF or has no such page.
    """
    import pypdfium2 as pdfium

    with _PDFIUM:
        try:
            document = pdfium.PdfDocument(path)
        except (pdfium.PdfiumError, OSError) as error:
            raise UnreadableFile(f"{path.name} is not a readable PDF; its pages cannot be shown.") from error
        try:
            if not 1 <= page <= len(document):
                raise UnreadableFile(f"{path.name} has {len(document)} pages; there is no page {page}.")
            sheet = document[page - 1]
            width, height = sheet.get_size()
            scale = min(scale, (MAX_PIXELS / max(1.0, width * height)) ** 0.5)
            picture = sheet.render(scale=scale).to_pil()
        finally:
            document.close()
    out = io.BytesIO()
    picture.save(out, format="PNG", optimize=False)
    return out.getvalue()


def page_size(path: Path, page: int) -> tuple[float, float]:
    """Width and height of page ``page`` (from 1) in PDF points. Raises as ``render_page``."""
    import pypdfium2 as pdfium

    with _PDFIUM:
        try:
            document = pdfium.PdfDocument(path)
        except (pdfium.PdfiumError, OSError) as error:
            raise UnreadableFile(f"{path.name} is not a readable PDF; its pages cannot be shown.") from error
        try:
            if not 1 <= page <= len(document):
                raise UnreadableFile(f"{path.name} has {len(document)} pages; there is no page {page}.")
            width, height = document[page - 1].get_size()
        finally:
            document.close()
    return width, height
