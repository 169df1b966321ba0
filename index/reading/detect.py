"""What a file is, by its content: names lie, first bytes rarely do."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Literal

Format = Literal[
    "pdf",
    "docx",
    "html",
    "text",
    "zip",
    "doc",
    "rtf",
    "odt",
    "image",
    "encrypted office",
    "other office",
    "unknown",
    "empty",
]

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"GIF8", b"BM")
_HTML = re.compile(rb"<(?:!doctype\s+html|html[\s>:]|head[\s>]|body[\s>]|meta\s|o:p>|w:WordDocument)", re.I)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def detect(data: bytes) -> Format:
    """The format of ``data``; "unknown" for bytes that are no text and no format that is read here."""
    head = data[:4096]
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        return "empty"
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return _zip_kind(data)
    if head.startswith(OLE):
        return _ole_kind(data)
    if head.lstrip().startswith(b"{\\rtf"):
        return "rtf"
    if head.startswith(_IMAGES):
        return "image"
    sample = head
    if head.startswith(_UTF16):
        try:
            sample = head[: len(head) // 2 * 2].decode("utf-16").encode()
        except UnicodeDecodeError:
            return "unknown"
    if _HTML.search(sample):
        return "html"
    if len(_CONTROL.findall(sample)) > len(sample) / 200:
        return "unknown"
    return "text"


def _zip_kind(data: bytes) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "word/document.xml" in names or any(
                re.fullmatch(r"word/document\d*\.xml", name) for name in names
            ):
                return "docx"
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                kind = archive.read("mimetype")
                return (
                    "odt" if kind.startswith(b"application/vnd.oasis.opendocument.text") else "other office"
                )
            return "other office" if "[Content_Types].xml" in names else "zip"
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError):
        return "zip"


def _ole_kind(data: bytes) -> Format:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "encrypted office"
    return "doc" if "WordDocument".encode("utf-16-le") in data else "other office"
