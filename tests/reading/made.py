"""Files made for the tests, with invented bodies: PDFs set line by line, Word files from a few elements."""

from __future__ import annotations

import ctypes
import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

FONTS = {"": "Times-Roman", "b": "Times-Bold", "i": "Times-Italic"}


@dataclass(frozen=True)
class Set:
    """One run of type: where it stands (points from the top left corner), what, how large, "b" or "i"."""

    left: float
    top: float
    text: str
    size: float = 10.0
    look: str = ""


@dataclass(frozen=True)
class Line:
    """A drawn rule."""

    left: float
    top: float
    right: float
    width: float = 0.5


def pdf(*pages: Sequence[Set | Line], size: tuple[float, float] = (612.0, 792.0), rotate: int = 0) -> bytes:
    """A PDF with one page for each list."""
    import pypdfium2.raw as raw

    document = raw.FPDF_CreateNewDocument()
    fonts = {look: raw.FPDFText_LoadStandardFont(document, name.encode()) for look, name in FONTS.items()}
    for number, items in enumerate(pages):
        page = raw.FPDFPage_New(document, number, *size)
        for item in items:
            if isinstance(item, Line):
                path = raw.FPDFPageObj_CreateNewRect(
                    item.left, size[1] - item.top - item.width, item.right - item.left, item.width
                )
                raw.FPDFPath_SetDrawMode(path, raw.FPDF_FILLMODE_ALTERNATE, False)
                raw.FPDFPage_InsertObject(page, path)
                continue
            run = raw.FPDFPageObj_CreateTextObj(document, fonts[item.look], item.size)
            encoded = (item.text + "\0").encode("utf-16-le")
            buffer = ctypes.create_string_buffer(encoded, len(encoded))
            raw.FPDFText_SetText(run, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)))
            raw.FPDFPageObj_Transform(run, 1, 0, 0, 1, item.left, size[1] - item.top)
            raw.FPDFPage_InsertObject(page, run)
        if rotate:
            raw.FPDFPage_SetRotation(page, rotate)
        raw.FPDFPage_GenerateContent(page)
        raw.FPDF_ClosePage(page)
    content = _saved(raw, document)
    raw.FPDF_CloseDocument(document)
    return content


def _saved(raw: Any, document: Any) -> bytes:
    out = io.BytesIO()

    class Writer(raw.FPDF_FILEWRITE):  # type: ignore[misc]
        pass

    def write(_: Any, data: Any, length: int) -> int:
        out.write(ctypes.string_at(data, length))
        return 1

    writer = Writer(version=1)
    writer.WriteBlock = type(writer.WriteBlock)(write)
    raw.FPDF_SaveAsCopy(document, ctypes.byref(writer), 0)
    return out.getvalue()


def paragraph(
    top: float, *lines: str, left: float = 123.0, label: str = "", indent: float = 24.0, size: float = 10.0
) -> list[Set | Line]:
    """Lines at 12-point pitch; the label, if any, at the left edge and the first line set in."""
    items: list[Set | Line] = []
    for number, text in enumerate(lines):
        start = left + indent if number == 0 and label else left
        if number == 0 and label:
            items.append(Set(left, top, label, size))
        items.append(Set(start, top + 12 * number, text, size))
    return items


FULL = "The Commission on Tidal Affairs noted the report on harbours and asked the secretariat to"
"""About as wide as the text of a page in 10 points."""

W_NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R_NS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def docx(body: str, **parts: str) -> bytes:
    """A DOCX with ``body`` inside w:body; ``parts`` are contents of word/NAME.xml without declaration."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml", f"<w:document {W_NS} {R_NS}><w:body>{body}</w:body></w:document>"
        )
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content)
    return out.getvalue()


def p(text: str, properties: str = "", *, run: str = "") -> str:
    """A paragraph element of one run."""
    start = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    look = f"<w:rPr>{run}</w:rPr>" if run else ""
    return f"<w:p>{start}<w:r>{look}<w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"


def listed(text: str, number: int, level: int = 0) -> str:
    """A paragraph of list ``number`` at ``level``."""
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def numbering(*levels: tuple[str, str], start: int = 1, overrides: str = "") -> str:
    """numbering.xml with one list of (format, text) levels and instances 1 and 2 of it."""
    inside = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start if at == 0 else 1}"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (kind, text) in enumerate(levels)
    )
    return (
        f'<w:numbering {W_NS}><w:abstractNum w:abstractNumId="0">{inside}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{overrides}</w:num></w:numbering>'
    )
