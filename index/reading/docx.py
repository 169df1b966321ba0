"""Word's DOCX: text with its computed list numbers, notes, tables; tracked changes as if accepted."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from index.model import Block, BlockStyle
from index.reading.base import Reading, UnreadableFile
from index.reading.docx_numbering import W, format_number
from index.reading.docx_package import (
    MC,
    Package,
    R,
    Style,
    child_value,
    half_points,
    is_on,
    open_package,
    read_properties,
)
from index.reading.fragments import is_right_to_left
from index.reading.marks import is_mark

FORMAT = "docx"
_SKIPPED = frozenset(
    W + name
    for name in ("del", "moveFrom", "instrText", "delText", "delInstrText", "pPr", "rPr", "sdtPr", "sdtEndPr")
)
_CONTENTS = re.compile(
    r"(?i)\W*(?:contents|sommaire|table des matières|índice|содержание|目录|المحتويات)\W*$"
)
_MASTHEAD = re.compile(r"United Nations|Nations Unies|Naciones|Организация|联合国|الأمم")
_PAGE_CELL = re.compile(r"^(?:\d{1,4}(?:[-–]\d{1,4})?|[ivxlc]+)$")


@dataclass(slots=True)
class _Run:
    """Text of one look."""

    text: str
    bold: bool
    italic: bool
    raised: bool
    size: float | None


def read_docx(name: str, data: bytes) -> Reading:
    """The blocks of a DOCX. Raises ``UnreadableFile`` when it is damaged or not Word's format."""
    package = open_package(name, data)
    reader = _Reader(package)
    blocks = reader.read()
    if not any(block.text for block in blocks):
        raise UnreadableFile(f"{name} has no text; if it holds pictures of pages, save it as PDF.")
    return Reading(
        blocks=tuple(blocks),
        format=FORMAT,
        warnings=tuple(reader.warnings),
        title=package.title,
        author=package.author,
    )


class _Reader:
    """Walks the body once, in order: list numbers and note numbers are counters."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.warnings: list[str] = []
        self.note_count = 0
        self.endnote_count = 0
        self.pending_notes: list[Block] = []
        self.endnotes: list[Block] = []
        self.boxes: list[Block] = []
        self.carry: list[_Run] = []

    def read(self) -> list[Block]:
        body = self.package.document.find(f"{W}body")
        blocks = list(self._edges(body))
        contents_next = False
        for element in _content(body):
            if element.tag == f"{W}p":
                found = self._paragraph(element)
                if found is not None:
                    contents_next = bool(_CONTENTS.match(found.text))
                    blocks.append(found)
            elif element.tag == f"{W}tbl":
                blocks += self._table(element, contents_next)
            blocks += self.boxes
            blocks += self.pending_notes
            self.boxes, self.pending_notes = [], []
        return [block for block in blocks + self.endnotes if block.text]

    def _edges(self, body: Any) -> Iterator[Block]:
        """Headers and footers: the first page's header is part of the masthead, the rest is furniture."""
        seen: set[str] = set()
        references = [e for kind in ("headerReference", "footerReference") for e in body.iter(f"{W}{kind}")]
        references.sort(key=lambda e: e.get(f"{W}type") != "first")
        for reference in references:
            root = self.package.related.get(reference.get(f"{R}id", ""))
            if root is None:
                continue
            texts = [" ".join("".join(r.text for r in self._runs(p)).split()) for p in root.iter(f"{W}p")]
            first = reference.tag == f"{W}headerReference" and reference.get(f"{W}type") == "first"
            masthead = first and any(_MASTHEAD.search(text) for text in texts)
            for text in texts:
                if text and text not in seen:
                    seen.add(text)
                    yield Block(text, style="text" if masthead else "furniture")
        self.pending_notes, self.boxes = [], []

    # paragraphs

    def _style(self, element: Any) -> Style:
        properties = element.find(f"{W}pPr")
        named = child_value(properties, "pStyle") if properties is not None else None
        base = self.package.styles.get(named or self.package.default_style or "", Style())
        own = Style(name=base.name)
        read_properties(properties, own)
        for name in ("number", "at", "outline", "bold", "italic", "centred", "size", "indent"):
            if getattr(own, name) is None:
                setattr(own, name, getattr(base, name))
        return own

    def _paragraph(self, element: Any) -> Block | None:
        style = self._style(element)
        runs = self._runs(element, style)
        properties = element.find(f"{W}pPr")
        if properties is not None and properties.find(f"{W}rPr/{W}del") is not None:
            # The paragraph's mark is deleted: its text goes on in the next paragraph.
            self.carry += runs
            return None
        if self.carry:
            runs, self.carry = self.carry + runs, []
        label = ""
        if any(run.text.strip() for run in runs) and style.number and style.number != "0":
            label = self.package.numbering.label(style.number, style.at or 0)
        return _block(runs, label, style)

    def _runs(self, element: Any, style: Style | None = None) -> list[_Run]:
        runs: list[_Run] = []
        self._collect(element, style or Style(), runs, None)
        return runs

    def _collect(self, element: Any, style: Style, runs: list[_Run], looks: Any | None) -> None:
        for child in element:
            tag = child.tag
            if not isinstance(tag, str) or tag in _SKIPPED:
                continue
            if tag == f"{W}r":
                look = child.find(f"{W}rPr")
                if look is not None and is_on(look, "vanish"):
                    continue
                self._collect(child, style, runs, look if look is not None else child)
            elif tag == f"{MC}AlternateContent":
                choice = child.find(f"{MC}Choice")
                chosen = choice if choice is not None else child.find(f"{MC}Fallback")
                if chosen is not None:
                    self._collect(chosen, style, runs, looks)
            elif tag == f"{W}txbxContent":
                self._box(child)
            elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                self._note(child, element, runs)
            elif (text := _text_of(child, tag)) is not None:
                runs.append(_run(text, looks, style))
            else:
                self._collect(child, style, runs, looks)

    def _box(self, element: Any) -> None:
        kept, self.boxes = self.boxes, []
        inside: list[Block] = []
        for item in _content(element):
            if item.tag == f"{W}p":
                block = self._paragraph(item)
                if block is not None:
                    inside.append(block)
            elif item.tag == f"{W}tbl":
                inside += self._table(item, False)
        self.boxes = kept + inside + self.boxes

    def _note(self, reference: Any, run: Any, runs: list[_Run]) -> None:
        identifier = reference.get(f"{W}id", "")
        endnote = reference.tag == f"{W}endnoteReference"
        source = self.package.endnotes if endnote else self.package.footnotes
        element = source.get(identifier)
        if element is None:
            return
        mark = ""
        if reference.get(f"{W}customMarkFollows") in ("1", "true", "on"):
            # The mark is the text of this run: it is collected as any raised text is.
            mark = "".join(text.text or "" for text in run.findall(f"{W}t")).strip()
            symbol = run.find(f"{W}sym")
            mark = mark or ("*" if symbol is not None else "")
        if not mark:
            if endnote:
                self.endnote_count += 1
                kind = "lowerRoman" if self.package.footnotes else "decimal"
                mark = format_number(self.endnote_count, kind)
            else:
                self.note_count += 1
                mark = str(self.note_count)
            runs.append(_Run(mark, False, False, True, None))
        text = " ".join(
            " ".join("".join(r.text for r in self._runs(p)).split()) for p in element.iter(f"{W}p")
        ).strip()
        text = re.sub(rf"^{re.escape(mark)}(?=\s|$)", "", text).strip()
        block = Block(f"{mark} {text}", style="footnote", note_marks=((0, len(mark)),))
        (self.endnotes if endnote else self.pending_notes).append(block)

    # tables

    def _table(self, table: Any, is_contents: bool) -> list[Block]:
        rows = [[self._cell(cell) for cell in _cells(row)] for row in _rows(table)]
        rows = [row for row in rows if any(block.text for cell in row for block in cell)]
        flat = [block for row in rows for cell in row for block in cell if block.text]
        if not flat:
            return []
        # Notes to a table often stand in its last row.
        notes = [row for row in rows if all(b.style == "footnote" for cell in row for b in cell if b.text)]
        rows = [row for row in rows if row not in notes]
        below = [block for row in notes for cell in row for block in cell if block.text]
        if not rows:
            return below
        texts = [[" ".join(map(_without_marks, cell)) for cell in row] for row in rows]
        if any(re.match(r"(?:Distr\b|Distr\.|Original\s*:)", block.text) for block in flat):
            return flat
        if max(len(row) for row in rows) == 1:
            return flat
        if is_contents or _is_contents(texts):
            return [_contents_row(row) for row in texts if any(row)]
        filled = {at for row in texts for at, text in enumerate(row) if text}
        if len(filled) == 1:
            return flat
        lines = ["| " + " | ".join(text.replace("|", "\\|") for text in row) + " |" for row in texts]
        return [Block("\n".join(lines), style="table"), *below]

    def _cell(self, cell: Any) -> list[Block]:
        blocks: list[Block] = []
        for item in _content(cell):
            if item.tag == f"{W}p":
                block = self._paragraph(item)
                if block is not None:
                    blocks.append(block)
            elif item.tag == f"{W}tbl":
                blocks += self._table(item, False)
        return blocks


def _content(parent: Any) -> Iterator[Any]:
    """Paragraphs and tables in order, through content controls and accepted insertions."""
    for child in parent:
        if child.tag in (f"{W}p", f"{W}tbl"):
            yield child
        elif child.tag in (
            f"{W}sdt",
            f"{W}sdtContent",
            f"{W}ins",
            f"{W}moveTo",
            f"{W}customXml",
            f"{W}smartTag",
        ):
            yield from _content(child)
        elif child.tag == f"{MC}AlternateContent":
            choice = child.find(f"{MC}Choice")
            yield from _content(choice if choice is not None else child)


def _rows(table: Any) -> Iterator[Any]:
    for child in table:
        if child.tag == f"{W}tr":
            if child.find(f"{W}trPr/{W}del") is None:
                yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
            yield from _rows(child)


def _cells(row: Any) -> Iterator[Any]:
    for child in row:
        if child.tag == f"{W}tc":
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml"):
            yield from _cells(child)


def _text_of(element: Any, tag: str) -> str | None:
    """The text that one element of a run stands for; None when it is a container to look into."""
    if tag == f"{W}t":
        return element.text or ""
    if tag in (f"{W}tab", f"{W}ptab"):
        return "\t"
    if tag in (f"{W}br", f"{W}cr"):
        return "\n"
    if tag == f"{W}noBreakHyphen":
        return "-"
    if tag == f"{W}softHyphen":
        return ""
    if tag == f"{W}sym":
        code = element.get(f"{W}char") or ""
        return {"F02A": "*", "F0B7": "•"}.get(code.upper(), "")
    if tag in (f"{W}footnoteRef", f"{W}endnoteRef", f"{W}lastRenderedPageBreak"):
        return ""
    return None


def _run(text: str, look: Any | None, style: Style) -> _Run:
    bold, italic, raised, size = style.bold, style.italic, False, style.size
    if look is not None:
        # Word keeps a second set of properties for right-to-left scripts: bold Arabic is w:bCs.
        suffix = "Cs" if is_right_to_left(text) else ""
        own = is_on(look, f"b{suffix}")
        bold = bold if own is None else own
        own = is_on(look, f"i{suffix}")
        italic = italic if own is None else own
        raised = child_value(look, "vertAlign") == "superscript" or child_value(look, "rStyle") in (
            "FootnoteReference",
            "EndnoteReference",
        )
        size = half_points(look, f"sz{suffix}") or size
    return _Run(text, bool(bold), bool(italic), raised, size)


def _block(runs: list[_Run], label: str, style: Style) -> Block:
    """Runs joined, space collapsed, raised figures noted as note marks."""
    text = ""
    marks: list[tuple[int, int]] = []
    bold = italic = True
    size: float | None = None
    for run in runs:
        piece = run.text.replace("\t", " ").replace("\n", " ").replace("\xa0", " ")
        piece = re.sub(r" {2,}", " ", piece)
        if not text or text.endswith(" "):
            piece = piece.lstrip(" ")
        if not piece:
            continue
        stripped = piece.strip()
        if run.raised and is_mark(text, stripped):
            start = len(text) + piece.index(stripped)
            marks.append((start, start + len(stripped)))
        elif stripped:
            bold, italic = bold and run.bold, italic and run.italic
            size = size or run.size
        text += piece
    text = text.rstrip()
    if label and text:
        gap = len(label) + 1
        text, marks = f"{label} {text}", [(start + gap, end + gap) for start, end in marks]
    asterisk = re.match(r"\*{1,4}(?= ?\S)", text)
    opens_with_mark = bool(asterisk) or bool(marks and marks[0][0] == 0)
    is_note = "footnote" in style.name.lower() or (opens_with_mark and (size or 10) < 9.5)
    if is_note and asterisk and not (marks and marks[0][0] == 0):
        marks.insert(0, asterisk.span())
    heading = style.outline is not None or bool(re.match(r"(?i)heading \d", style.name))
    kind: BlockStyle = "footnote" if is_note and marks and marks[0][0] == 0 else "text"
    return Block(
        text,
        style=kind,
        level=(style.outline or 0) + 1 if heading and not label.rstrip(".").isdigit() else None,
        bold=bold and bool(text),
        italic=italic and bool(text),
        centred=bool(style.centred),
        size=size,
        indent=style.indent,
        note_marks=tuple(marks),
        continues=False,
    )


def _is_contents(rows: list[list[str]]) -> bool:
    """Rows that end in a page number, of a table that has nothing else in figures."""
    ends = [row for row in rows if row and _PAGE_CELL.match(row[-1].strip())]
    pages = [int(row[-1]) for row in ends if row[-1].strip().isdigit()]
    rising = all(first <= second for first, second in itertools.pairwise(pages))
    return (
        len(ends) >= 3
        and len(ends) >= 0.7 * len(rows)
        and rising
        and bool(re.match(r"(?i)page|\W*$", rows[0][-1]))
    )


def _without_marks(block: Block) -> str:
    """A cell's text: a mark glued to a figure would change the figure."""
    text = block.text
    for start, end in reversed(block.note_marks):
        text = text[:start] + text[end:]
    return text.strip()


def _contents_row(row: list[str]) -> Block:
    cells = [re.sub(r"(?:\s*\.){3,}", "", cell).strip() for cell in row]
    return Block("\t".join(cell for cell in cells if cell))
