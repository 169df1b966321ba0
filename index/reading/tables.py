"""Tables by alignment: rows whose text stands in columns, given as Markdown so that no two figures touch."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.reading.joining import Vocabulary, join_lines

if TYPE_CHECKING:
    from index.reading.glyphs import Fragment, Page
    from index.reading.layout import Row

_LABELLED = re.compile(
    r"^(?:\d{1,3}(?:\.\d{1,3}){0,3}\.?|[\[(]?(?:[a-z]{1,2}|[ivxl]{1,6}|\d{1,3}|[A-Z])[\])]|[ivxl]{1,6}\.|[a-zA-Z]\.|[IVXLC]{1,6}\.?"
    r"|[•▪◦‣●■–—·*o-]|\*{1,4}|\d{1,3}/)$"
)
_LEADERS = re.compile(r"(?:\.\s?){4,}|…{2,}")


@dataclass(slots=True)
class Table:
    """Consecutive rows in columns."""

    rows: list[Row]

    def columns(self) -> list[tuple[float, float]]:
        """Left and right edge of each column: the gaps that no fragment of a several-column row crosses."""
        spans = sorted(
            (f.left, f.right) for row in self.rows if len(row.fragments) > 1 for f in row.fragments
        )
        # A heading that spans columns would weld them together: leave out what covers two others of one row.
        merged: list[list[float]] = []
        for left, right in spans:
            if merged and left < merged[-1][1] - 0.5:
                merged[-1][1] = max(merged[-1][1], right)
            else:
                merged.append([left, right])
        return [(left, right) for left, right in merged]

    def cells(self) -> list[list[list[str]]]:
        """Rows of cells of lines."""
        columns = self.columns()
        rows: list[list[list[str]]] = []
        last_baseline: float | None = None
        for row in self.rows:
            cells: list[list[str]] = [[] for _ in columns]
            for fragment in row.fragments:
                cells[_column(fragment, columns)].append(without_marks(fragment))
            continues = (
                last_baseline is not None
                and rows
                and row.baseline - last_baseline < 1.32 * row.size * 1.1
                and not cells[0]
            )
            if continues:
                for at, lines in enumerate(cells):
                    rows[-1][at].extend(lines)
            else:
                rows.append(cells)
            last_baseline = row.baseline
        return rows

    def markdown(self, vocabulary: Vocabulary | None = None) -> str:
        """``| a | b |`` lines, one a row; a bar inside a cell is escaped."""
        lines = []
        for cells in self.cells():
            joined = []
            for cell in cells:
                text = ""
                for line in cell:
                    text = join_lines(text, line, vocabulary)
                joined.append(text.replace("|", "\\|"))
            lines.append("| " + " | ".join(joined) + " |")
        return "\n".join(lines)


def _column(fragment: Fragment, columns: Sequence[tuple[float, float]]) -> int:
    """The column that holds most of the fragment."""
    best, best_overlap = 0, float("-inf")
    for at, (left, right) in enumerate(columns):
        overlap = min(right, fragment.right) - max(left, fragment.left)
        if overlap > best_overlap + 0.01:
            best, best_overlap = at, overlap
    return best


def without_marks(fragment: Fragment) -> str:
    """A cell's text: a mark glued to a figure would change the figure."""
    text = fragment.text
    for start, end in reversed(fragment.marks):
        if end - start < len(text):
            text = text[:start] + text[end:]
    return text.strip()


def find_tables(rows: Sequence[Row], page: Page, pitch: float) -> Iterator[Row | Table]:
    """``rows`` in order, the tables among them taken together."""
    flags = [_in_columns(row) for row in rows]
    at = 0
    while at < len(rows):
        if not flags[at]:
            yield rows[at]
            at += 1
            continue
        end = _table_end(rows, flags, at, page, pitch)
        if end is None:
            yield rows[at]
            at += 1
        else:
            yield Table(list(rows[at:end]))
            at = end


def _in_columns(row: Row) -> bool:
    fragments = row.fragments
    if len(fragments) < 2:
        return False
    if any(_LEADERS.search(f.text) for f in fragments):
        return False
    first = fragments[0]
    is_label = _LABELLED.match(first.text) or first.size < 0.85 * fragments[1].size
    return not (is_label and len(fragments) == 2)


def _table_end(
    rows: Sequence[Row], flags: Sequence[bool], start: int, page: Page, pitch: float
) -> int | None:
    """One past the last row of the table that starts at ``start``; None when it is no table."""
    last = start
    at = start + 1
    while at < len(rows):
        gap = rows[at].baseline - rows[at - 1].baseline
        if gap > 3.2 * pitch:
            break
        if flags[at]:
            last = at
        elif not _may_be_inside(rows, at, start, page) or at - last > 6:
            break
        at += 1
    return last + 1 if last > start else None


def _may_be_inside(rows: Sequence[Row], at: int, start: int, page: Page) -> bool:
    """A row of one fragment between rows of columns: a cell's second line or a heading inside the table."""
    fragment = rows[at].fragments[0]
    width = fragment.right - fragment.left
    return width < 0.45 * page.width or (len(rows[at].fragments) > 1)
