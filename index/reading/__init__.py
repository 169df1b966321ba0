"""Readers: bytes in, blocks out, one module a format. ``read_blocks`` picks the reader by content."""

from __future__ import annotations

from index.reading.base import Reading, UnreadableFile
from index.reading.detect import detect

__all__ = ["MAX_BYTES", "Reading", "UnreadableFile", "read_blocks"]

MAX_BYTES = 300_000_000
"""A larger file is refused: the largest United Nations document (a year's budget with all its plates) is 90
MB."""


def read_blocks(name: str, data: bytes) -> Reading:
    """The blocks of one file. ``name`` is for messages only: the format is told by the content.

    Raises ``UnreadableFile`` (one sentence: which file, why, what to do) for whatever cannot be read.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableFile(f"{name} is larger than {MAX_BYTES // 1_000_000} MB; split it or leave it out.")
    kind = detect(data)
    if kind == "pdf":
        from index.reading.pdf import read_pdf

        return read_pdf(name, data)
    if kind == "docx":
        from index.reading.docx import read_docx

        return read_docx(name, data)
    if kind == "html":
        from index.reading.html import read_html

        return read_html(name, data)
    if kind == "text":
        from index.reading.text import read_text

        return read_text(name, data)
    if kind in ("doc", "rtf", "odt"):
        from index.reading.legacy import read_legacy

        return read_legacy(name, data, kind)
    if kind == "image":
        from index.reading.ocr import read_image

        return read_image(name, data)
    raise UnreadableFile(_refusal(name, kind))


def _refusal(name: str, kind: str) -> str:
    reasons = {
        "empty": f"{name} is empty.",
        "zip": f"{name} is an archive inside an archive or a damaged one; unpack it and add the files in it.",
        "encrypted office": f"{name} is protected by a password; remove the password and add it again.",
        "other office": f"{name} is no text document; save it as PDF or DOCX and add that.",
        "unknown": f"{name} is not a format that Pincite reads (PDF, DOCX, DOC, RTF, ODT, HTML, text, ZIP).",
    }
    return reasons[kind]
