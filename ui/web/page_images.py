"""The picture of a page with the cited paragraph marked on it, for documents that were read from a PDF."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path

from index.model import Box
from index.reading.pages import page_size, render_page
from index.records import DocumentRecord

_MARK = (255, 224, 90, 90)
_MARGIN = 3.0
"""Points around a box: the boxes of a reader touch the letters."""


def pdf_of(record: DocumentRecord) -> Path | None:
    """The PDF that a document was read from, while it is still where it was."""
    path = Path(record.path) if record.path else None
    return path if path is not None and path.suffix.lower() == ".pdf" and path.is_file() else None


def page_with_boxes(pdf: Path, page: int, boxes: Iterable[Box]) -> bytes:
    """Page ``page`` (from 1) as PNG with ``boxes`` (PDF points from the top left) tinted as by a highlighter.

    Raises ``index.reading.base.UnreadableFile`` when the file has no such page.
    """
    from PIL import Image, ImageDraw

    picture = Image.open(io.BytesIO(render_page(pdf, page))).convert("RGBA")
    width, _ = page_size(pdf, page)
    scale = picture.width / width
    tint = Image.new("RGBA", picture.size, (0, 0, 0, 0))
    draw = ImageDraw.Draw(tint)
    for box in boxes:
        left, top, right, bottom = (
            (edge + margin) * scale
            for edge, margin in (
                (box.left, -_MARGIN),
                (box.top, -_MARGIN),
                (box.right, _MARGIN),
                (box.bottom, _MARGIN),
            )
        )
        if left < right and top < bottom:
            draw.rectangle((left, top, right, bottom), fill=_MARK)
    out = io.BytesIO()
    Image.alpha_composite(picture, tint).convert("RGB").save(out, format="PNG", optimize=True)
    return out.getvalue()
