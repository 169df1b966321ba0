"""A table as it is stored, ``| a | b |`` a line, cut into rows and cells to be shown as one. No HTML here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ui.web.segments import Segment

# A line between bars, and the rule that Markdown draws under the head of a table.
ROW = re.compile(r"\|(?P<cells>.*)\|\s*", re.DOTALL)
RULE = re.compile(r"\|(?:\s*:?-{3,}:?\s*\|)+\s*")
BAR = re.compile(r"(?<!\\)\|")
SEVERAL_BARS = re.compile(r"(?:\s*(?<!\\)\|(?:\s*:?-{3,}:?\s*(?=\|))?)+\s*")
# "37 339.0", "(29.7)", "–", "$5", "18 %": set to the end of its column.
FIGURE = re.compile(r"(?:[-–—−]|\(?[-–−+]?[$€£]?\s?\d[\d\s.,/]*\)?\s?%?)(?:\s?[a-z*])?")
YEAR = re.compile(r"(?:1[89]|20)\d\d(?:[-–/](?:1[89]|20)?\d\d)?")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; ``span`` is more than 1 where its row has fewer cells than others."""

    segments: tuple[Segment, ...]
    span: int = 1

    @property
    def text(self) -> str:
        """What stands in it, without the marks of notes."""
        return "".join(segment.text for segment in self.segments if not segment.is_note).strip()

    @property
    def is_figure(self) -> bool:
        """Whether it is nothing but an amount, or the dash that stands for none."""
        return FIGURE.fullmatch(self.text) is not None


@dataclass(frozen=True, slots=True)
class Row:
    """A row; one of the head names the columns."""

    cells: tuple[Cell, ...]
    is_head: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a paragraph: words, or the ``rows`` of a table."""

    segments: tuple[Segment, ...] = ()
    rows: tuple[Row, ...] = ()


def is_row(line: str) -> bool:
    """Whether ``line`` is a row of a stored table."""
    return ROW.fullmatch(line) is not None


def without_bars(quote: str) -> str:
    """The words of a quoted table in one line: " | " between its cells, empty ones and the rule left out."""
    return SEVERAL_BARS.sub(" | ", quote).strip(" |\n") if quote.lstrip().startswith("|") else quote


def blocks(segments: Iterable[Segment]) -> tuple[Block, ...]:
    """The ``segments`` of a paragraph in order, its tables apart. Only bars and rules are left out."""
    made: list[Block] = []
    words: list[Segment] = []
    rows: list[Row] = []

    def close_words() -> None:
        if any(segment.text.strip() for segment in words):
            made.append(Block(segments=tuple(words)))
        words.clear()

    def close_rows() -> None:
        if rows:
            made.append(Block(rows=with_head(rows)))
        rows.clear()

    for line in _lines(segments):
        text = "".join(segment.text for segment in line if not segment.is_note)
        if RULE.fullmatch(text):
            continue
        if is_row(text):
            close_words()
            rows.append(Row(_cells(line)))
        else:
            close_rows()
            words += line
    close_rows()
    close_words()
    return tuple(made)


def with_head(rows: Sequence[Row]) -> tuple[Row, ...]:
    """``rows`` of one table, those that name its columns marked, short ones spread to its width."""
    width = max(len(row.cells) for row in rows)
    head = _head(rows)
    return tuple(
        Row((*row.cells[:-1], replace(row.cells[-1], span=1 + width - len(row.cells))), is_head=n < head)
        for n, row in enumerate(rows)
    )


def _head(rows: Sequence[Row]) -> int:
    """How many rows name columns: those with nothing in the first one, and the next if it has no figures but
    years. A table without figures below (names in columns) has no head that could be told."""
    head = 0
    while head < len(rows) and not rows[head].cells[0].text:
        head += 1
    if head < len(rows) and not any(c.is_figure and not YEAR.fullmatch(c.text) for c in rows[head].cells):
        head += 1
    below = [cell for row in rows[head:] for cell in row.cells[1:]]
    return head if any(cell.is_figure for cell in below) else 0


def _lines(segments: Iterable[Segment]) -> list[list[Segment]]:
    """Segments line by line; each line but the last keeps its line break."""
    lines: list[list[Segment]] = [[]]
    for segment in segments:
        if segment.is_note:
            lines[-1].append(segment)
            continue
        for piece in segment.text.splitlines(keepends=True):
            lines[-1].append(replace(segment, text=piece))
            if piece.endswith("\n"):
                lines.append([])
    return [line for line in lines if line]


def _cells(line: Iterable[Segment]) -> tuple[Cell, ...]:
    cells: list[list[Segment]] = [[]]
    for segment in line:
        if segment.is_note:
            # A note is set after the bar that follows its word as often as before it.
            at = -2 if len(cells) > 1 and not cells[-1] else -1
            cells[at].append(segment)
            continue
        first, *others = BAR.split(segment.text)
        for n, piece in enumerate((first, *others)):
            if n:
                cells.append([])
            if piece.strip():
                cells[-1].append(replace(segment, text=piece.replace("\\|", "|")))
    return tuple(Cell(tuple(cell)) for cell in cells[1:-1]) or (Cell(()),)
