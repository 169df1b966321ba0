"""HTML: pages of United Nations sites, and what Word saves as a web page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from index.model import Block, BlockStyle
from index.reading.base import Reading, UnreadableFile
from index.reading.docx_numbering import format_number
from index.reading.marks import is_mark

FORMAT = "html"
MAX_BYTES = 60_000_000
_SKIPPED = frozenset(
    ("script", "style", "head", "noscript", "template", "form", "button", "select", "svg", "iframe")
)
_FURNITURE = frozenset(("nav", "footer", "aside"))
_BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure
    footer
    h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table ul
    """.split()  # noqa: SIM905 - a word list is read more easily than forty quoted strings
)
_LIST_FORMATS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w\-]+)", re.I)
_NOTE_LINK = re.compile(r"#(?:_?ftn|_?edn|fn|footnote|note)(?!.*ref)", re.I)
_BACK_LINK = re.compile(r"#.*(?:ftnref|ednref|fnref|footnote-?ref|noteref)", re.I)
_LIST_STYLE = re.compile(r"list-style(?:-type)?:[^;]*?(lower|upper)-(alpha|latin|roman)")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


@dataclass(slots=True)
class _Look:
    """What the elements around a text say about it."""

    bold: bool = False
    italic: bool = False
    raised: bool = False
    centred: bool = False
    level: int | None = None
    style: BlockStyle = "text"

    def with_(self, **changes: Any) -> _Look:
        values = {name: getattr(self, name) for name in _Look.__slots__}
        values.update(changes)
        return _Look(**values)


@dataclass(slots=True)
class _Pieces:
    """The text of the block being gathered."""

    parts: list[tuple[str, _Look]] = field(default_factory=list)
    label: str = ""


def read_html(name: str, data: bytes) -> Reading:
    """The blocks of a web page. Raises ``UnreadableFile`` when there is no text in it."""
    from lxml import etree
    from lxml import html as lxml_html

    if len(data) > MAX_BYTES:
        raise UnreadableFile(f"{name} is larger than {MAX_BYTES // 1_000_000} MB of HTML; split it.")
    parser = lxml_html.HTMLParser(huge_tree=False, no_network=True, remove_pis=True)
    try:
        root = lxml_html.document_fromstring(decode(data), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableFile(f"{name} is not readable HTML.") from error
    reader = _Reader()
    body = root.find("body")
    reader.walk(body if body is not None else root, _Look())
    reader.flush()
    if not any(block.style != "furniture" for block in reader.blocks):
        raise UnreadableFile(f"{name} is a web page without text.")
    title = root.findtext(".//title")
    return Reading(
        blocks=tuple(reader.blocks),
        format=FORMAT,
        warnings=(),
        title=" ".join(title.split()) if title else None,
    )


def decode(data: bytes) -> str:
    """Bytes of a page as text: byte order mark, declared character set, UTF-8, else Western European."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    if data.startswith(b"\xef\xbb\xbf"):
        return data[3:].decode("utf-8", "replace")
    found = _CHARSET.search(data[:4096])
    for encoding in (found.group(1).decode("ascii") if found else "utf-8", "utf-8"):
        try:
            return _without_declaration(data.decode(encoding))
        except (UnicodeDecodeError, LookupError):
            continue
    return _without_declaration(data.decode("cp1252", "replace"))


def _without_declaration(text: str) -> str:
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", text)


class _Reader:
    """Walks the tree once and closes a block wherever the page starts a new line of thought."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.pieces = _Pieces()
        self.notes = False

    def walk(self, element: Any, look: _Look) -> None:
        tag = element.tag if isinstance(element.tag, str) else None
        if tag is None or tag in _SKIPPED or _is_hidden(element):
            return
        if tag == "br":
            self.add("\n", look)
            return
        if tag == "table":
            self.flush(look)
            self.table(element, look)
            return
        inner = self._look(element, tag, look)
        if tag in ("ol", "ul"):
            self.flush(look)
            self.items(element, tag, inner)
            return
        is_block = tag in _BLOCKS
        if is_block:
            self.flush(look)
        self.add(element.text, inner)
        for child in element:
            self.walk(child, inner)
            self.add(child.tail, inner)
        if is_block:
            self.flush(inner)

    def _look(self, element: Any, tag: str, look: _Look) -> _Look:
        style = (element.get("style") or "").replace(" ", "").lower()
        changes: dict[str, Any] = {}
        if tag in ("b", "strong", "th") or "font-weight:bold" in style:
            changes["bold"] = True
        if tag in ("i", "em") or "font-style:italic" in style:
            changes["italic"] = True
        if tag == "sup" or "vertical-align:super" in style or "footnotereference" in _classes(element):
            changes["raised"] = True
        href = element.get("href") or ""
        if tag == "a" and (_NOTE_LINK.match(href) or _BACK_LINK.match(href)):
            changes["raised"] = True
        if tag == "center" or element.get("align") == "center" or "text-align:center" in style:
            changes["centred"] = True
        if re.fullmatch(r"h[1-6]", tag):
            changes.update(level=int(tag[1]), style="heading", bold=True)
        if tag in _FURNITURE or element.get("role") in ("navigation", "banner", "contentinfo", "search"):
            changes["style"] = "furniture"
        if _is_note(element):
            changes["style"] = "footnote"
        return look.with_(**changes) if changes else look

    def items(self, element: Any, tag: str, look: _Look) -> None:
        kind = _LIST_FORMATS.get(element.get("type") or "", "decimal")
        css = _LIST_STYLE.search(element.get("style") or "")
        if css:
            kind = css.group(1) + ("Roman" if css.group(2) == "roman" else "Letter")
        number = _integer(element.get("start"), 1)
        for child in element:
            if child.tag == "li":
                number = _integer(child.get("value"), number)
                label = "•" if tag == "ul" else _label(number, kind)
                number += 1
                if not re.match(r"\s*(?:\(?[\dA-Za-z]{1,4}[.)]|•)\s", child.text_content()[:12]):
                    self.pieces.label = label
                self.walk(child, look)
                self.pieces.label = ""
            else:
                self.walk(child, look)

    def table(self, element: Any, look: _Look) -> None:
        rows = [row for row in element.iter("tr") if _nearest_table(row) is element]
        cells = [[cell for cell in row if cell.tag in ("td", "th")] for row in rows]
        cells = [row for row in cells if row]
        nested = any(cell.find(".//table") is not None for row in cells for cell in row)
        texts = [[" ".join(_visible_text(cell).split()) for cell in row] for row in cells]
        filled = [row for row in texts if any(row)]
        widest = max((sum(map(bool, row)) for row in filled), default=0)
        long_text = any(len(text) > 900 for row in filled for text in row)
        masthead = any(re.match(r"Distr\.?|Original\s*:", text) for row in filled for text in row)
        if nested or widest <= 1 or masthead or (long_text and widest <= 2):
            # A table that only places things on the page, not one of figures.
            for row in cells:
                for cell in row:
                    self.walk_inside(cell, look)
            return
        lines = ["| " + " | ".join(text.replace("|", "\\|") for text in row) + " |" for row in filled]
        if lines:
            self.blocks.append(
                Block("\n".join(lines), style="furniture" if look.style == "furniture" else "table")
            )

    def walk_inside(self, cell: Any, look: _Look) -> None:
        self.flush(look)
        inner = self._look(cell, str(cell.tag), look)
        self.add(cell.text, inner)
        for child in cell:
            self.walk(child, inner)
            self.add(child.tail, inner)
        self.flush(inner)

    def add(self, text: str | None, look: _Look) -> None:
        if text:
            self.pieces.parts.append((text, look))

    def flush(self, look: _Look | None = None) -> None:
        parts = self.pieces.parts
        if not any(text.strip() for text, _ in parts):
            self.pieces.parts = []
            return
        # Two line breaks in a row end a paragraph on older pages.
        run: list[tuple[str, _Look]] = []
        breaks = 0
        for text, part_look in parts:
            if text == "\n":
                breaks += 1
                run.append((" ", part_look))
                continue
            if breaks > 1 and text.strip():
                self._emit(run)
                run = []
            if text.strip():
                breaks = 0
            run.append((text, part_look))
        self._emit(run)
        self.pieces.parts = []
        self.pieces.label = ""

    def _emit(self, run: list[tuple[str, _Look]]) -> None:
        text = ""
        marks: list[tuple[int, int]] = []
        bold = italic = True
        look = next((each for piece, each in run if piece.strip()), _Look())
        for piece, each in run:
            piece = re.sub(r"\s+", " ", piece.replace("\xad", ""))
            if not text or text.endswith(" "):
                piece = piece.lstrip(" ")
            if not piece:
                continue
            stripped = piece.strip()
            plain = stripped.strip("[]()")
            if each.raised and plain and is_mark(text, plain):
                start = len(text) + piece.index(stripped)
                marks.append((start, start + len(stripped)))
            elif stripped:
                bold, italic = bold and each.bold, italic and each.italic
            text += piece
        text = text.rstrip()
        if not text:
            return
        if self.pieces.label:
            gap = len(self.pieces.label) + 1
            text, marks = f"{self.pieces.label} {text}", [(a + gap, b + gap) for a, b in marks]
            self.pieces.label = ""
        style = look.style
        if style == "footnote":
            text, marks = _note_text(text, marks)
        self.blocks.append(
            Block(
                text,
                style=style,
                level=look.level,
                bold=bold,
                italic=italic,
                centred=look.centred,
                note_marks=tuple(marks),
            )
        )


def _note_text(text: str, marks: list[tuple[int, int]]) -> tuple[str, list[tuple[int, int]]]:
    """A note as other readers give it: its mark first, without brackets."""
    found = re.match(r"[\[(]?(\d{1,3}|[ivxl]{1,5}|\*{1,4}|[a-z])[\])]?\.?\s*", text)
    if not found:
        return text, marks
    mark = found.group(1)
    return f"{mark} {text[found.end() :]}", [(0, len(mark))]


def _label(number: int, kind: str) -> str:
    return f"{format_number(number, kind)}." if kind == "decimal" else f"({format_number(number, kind)})"


def _classes(element: Any) -> str:
    return (element.get("class") or "").lower()


def _is_note(element: Any) -> bool:
    identifier = element.get("id") or ""
    return bool(re.fullmatch(r"(?:ftn|edn|fn|footnote-?)\d+", identifier)) or bool(
        re.search(r"mso(?:footnote|endnote)text", _classes(element))
    )


def _is_hidden(element: Any) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


def _nearest_table(row: Any) -> Any:
    return next(row.iterancestors("table"), None)


def _visible_text(cell: Any) -> str:
    """A cell's text; raised signs that refer to notes are left out, glued to a figure they would change
    it."""
    parts = []
    for element in cell.iter():
        if not isinstance(element.tag, str) or element.tag in _SKIPPED:
            continue
        raised = element.tag == "sup" and is_mark("1", (element.text or "").strip())
        if not raised:
            parts.append(element.text or "")
        if element is not cell:
            parts.append(" " if element.tag in _BLOCKS or element.tag == "br" else "")
            parts.append(element.tail or "")
    return "".join(parts)


def _integer(value: str | None, default: int) -> int:
    try:
        return int(value) if value is not None else default
    except ValueError:
        return default
