"""The parts of a Word file: unpacked with limits, styles and notes made ready."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import Any

from index.reading.base import UnreadableFile
from index.reading.docx_numbering import Numbering, W

MAX_PART_BYTES = 150_000_000
"""The largest part seen in a development document unpacks to 6 MB."""
_DC = "{http://purl.org/dc/elements/1.1/}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


@dataclass(slots=True)
class Style:
    """What a paragraph style passes on: list, outline level, bold."""

    name: str = ""
    based_on: str | None = None
    number: str | None = None
    at: int | None = None
    outline: int | None = None
    bold: bool | None = None
    italic: bool | None = None
    centred: bool | None = None
    size: float | None = None
    indent: float | None = None


@dataclass(slots=True)
class Package:
    """The parts of the file that are needed, parsed."""

    document: Any
    styles: dict[str, Style]
    default_style: str | None
    numbering: Numbering
    footnotes: dict[str, Any]
    endnotes: dict[str, Any]
    related: dict[str, Any] = field(default_factory=dict)
    """Headers and footers by relation id."""
    title: str | None = None
    author: str | None = None


def open_package(name: str, data: bytes) -> Package:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    damaged = UnreadableFile(f"{name} is a damaged Word file; open and save it again in Word or LibreOffice.")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, EOFError) as error:
        raise damaged from error

    def part(path: str) -> Any | None:
        try:
            info = archive.getinfo(path)
            if info.file_size > MAX_PART_BYTES:
                raise UnreadableFile(f"{name} holds a part of {info.file_size:,} bytes and was refused.")
            with archive.open(info) as member:
                content = member.read(MAX_PART_BYTES + 1)
            if len(content) > MAX_PART_BYTES:
                raise UnreadableFile(f"{name} holds a part that is too large and was refused.")
            return etree.fromstring(content, parser)
        except KeyError:
            return None
        except (
            etree.XMLSyntaxError, zipfile.BadZipFile, zlib.error, OSError, RuntimeError, NotImplementedError,
            EOFError, ValueError,
        ):  # fmt: skip
            return None

    with archive:
        document = part("word/document.xml")
        if document is None:
            others = [n for n in archive.namelist() if re.fullmatch(r"word/document\d*\.xml", n)]
            document = part(others[0]) if others else None
        if document is None or document.find(f"{W}body") is None:
            raise damaged
        styles, default = _styles(part("word/styles.xml"))
        related: dict[str, Any] = {}
        relations = part("word/_rels/document.xml.rels")
        for relation in relations if relations is not None else ():
            if not isinstance(relation.tag, str):
                continue
            target = (relation.get("Target") or "").lstrip("/").removeprefix("word/")
            if re.fullmatch(r"(?:header|footer)\d*\.xml", target):
                element = part(f"word/{target}")
                if element is not None:
                    related[relation.get("Id") or ""] = element
        core = part("docProps/core.xml")
        return Package(
            document=document,
            styles=styles,
            default_style=default,
            numbering=Numbering(part("word/numbering.xml")),
            footnotes=_notes(part("word/footnotes.xml"), "footnote"),
            endnotes=_notes(part("word/endnotes.xml"), "endnote"),
            related=related,
            title=_core(core, "title"),
            author=_core(core, "creator"),
        )


def _core(root: Any | None, name: str) -> str | None:
    element = root.find(f"{_DC}{name}") if root is not None else None
    text = (element.text or "").strip() if element is not None else ""
    return text or None


def _notes(root: Any | None, name: str) -> dict[str, Any]:
    if root is None:
        return {}
    return {
        e.get(f"{W}id", ""): e for e in root.findall(f"{W}{name}") if e.get(f"{W}type") in (None, "normal")
    }


def _styles(root: Any | None) -> tuple[dict[str, Style], str | None]:
    styles: dict[str, Style] = {}
    default = None
    for element in root.findall(f"{W}style") if root is not None else ():
        if element.get(f"{W}type") != "paragraph":
            continue
        key = element.get(f"{W}styleId", "")
        style = Style(name=child_value(element, "name") or "", based_on=child_value(element, "basedOn"))
        read_properties(element.find(f"{W}pPr"), style)
        looks = element.find(f"{W}rPr")
        if looks is not None:
            style.bold, style.italic = is_on(looks, "b"), is_on(looks, "i")
            style.size = half_points(looks)
        styles[key] = style
        if element.get(f"{W}default") in ("1", "true"):
            default = key
    for style in styles.values():
        _inherit(style, styles)
    return styles, default


def _inherit(style: Style, styles: dict[str, Style]) -> None:
    seen = set()
    parent = style.based_on
    while parent in styles and parent not in seen:
        seen.add(parent)
        base = styles[parent]
        for name in ("number", "at", "outline", "bold", "italic", "centred", "size", "indent"):
            if getattr(style, name) is None:
                setattr(style, name, getattr(base, name))
        parent = base.based_on


def read_properties(properties: Any | None, style: Style) -> None:
    if properties is None:
        return
    listed = properties.find(f"{W}numPr")
    if listed is not None:
        number, at = child_value(listed, "numId"), child_value(listed, "ilvl")
        style.number = number if number is not None else style.number
        style.at = integer(at) if at is not None else style.at
    outline = child_value(properties, "outlineLvl")
    if outline is not None and integer(outline) < 9:
        style.outline = integer(outline)
    align = child_value(properties, "jc")
    if align is not None:
        style.centred = align == "center"
    indent = properties.find(f"{W}ind")
    if indent is not None:
        left = indent.get(f"{W}left", indent.get(f"{W}start"))
        if left is not None:
            style.indent = integer(left) / 20


def child_value(element: Any, name: str) -> str | None:
    child = element.find(f"{W}{name}")
    return None if child is None else child.get(f"{W}val")


def is_on(looks: Any, name: str) -> bool | None:
    element = looks.find(f"{W}{name}")
    return None if element is None else element.get(f"{W}val") not in ("0", "false", "off", "none")


def half_points(looks: Any, name: str = "sz") -> float | None:
    size = child_value(looks, name)
    return integer(size) / 2 if size else None


def integer(value: str | None) -> int:
    try:
        return int(float(value)) if value else 0
    except (ValueError, OverflowError):
        return 0
