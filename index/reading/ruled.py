"""Tables told by their rules: a horizontal rule broken at the column edges, as Word and typesetters draw
it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from index.reading.fragments import Fragment, Page, Rule

SAME_LINE = 1.6
"""Points: pieces of one rule (and of the corners between cells) are drawn this close."""
MIN_CELL = 8.0
"""Points: a shorter piece is a corner, not a cell's edge."""


STRONG = 1.0
"""Points: the rules below a table's head and at its end; those above it are half as thick."""


@dataclass(slots=True)
class RuleLine:
    """The pieces of one horizontal line across a table, and the column edges between them."""

    top: float
    left: float
    right: float
    edges: tuple[float, ...]
    thickness: float


@dataclass(slots=True)
class Frame:
    """The area of one table: its rule lines from top to bottom and all column edges inside it."""

    lines: list[RuleLine]

    @property
    def top(self) -> float:
        return self.lines[0].top

    @property
    def bottom(self) -> float:
        return self.lines[-1].top

    @property
    def left(self) -> float:
        return min(line.left for line in self.lines)

    @property
    def right(self) -> float:
        return max(line.right for line in self.lines)

    @property
    def is_unclosed(self) -> bool:
        """Whether the only strong rule is the one below the head: the table goes on over the page's end."""
        strong = [line for line in self.lines if line.thickness > STRONG]
        return len(strong) == 1 and strong[0] is self.lines[-1]

    def edges(self) -> list[float]:
        """Column edges, left to right, those nearer than a cell taken together."""
        found: list[float] = []
        for edge in sorted(edge for line in self.lines for edge in line.edges):
            if not found or edge - found[-1] > MIN_CELL:
                found.append(edge)
        return found


def frames(page: Page, fragments: Sequence[Fragment]) -> list[Frame]:
    """The ruled tables of a page, top to bottom. ``fragments`` is the text that may stand in them."""
    lines = _rule_lines(page.rules, page.width)
    result: list[Frame] = []
    current: list[RuleLine] = []
    for line in lines:
        if current and _same_table(current, line, fragments, page):
            current.append(line)
            continue
        _keep(current, result)
        current = [line]
    _keep(current, result)
    return result


def column_edges(page: Page, left: float, right: float) -> list[float]:
    """The edges between table columns that rules show between two places across the page."""
    lines = _rule_lines(page.rules, page.width)
    return [edge for line in lines for edge in line.edges if left < edge < right]


def _keep(lines: list[RuleLine], result: list[Frame]) -> None:
    while lines and not lines[0].edges and len(lines) > 1 and not lines[1].edges:
        lines = lines[1:]
    if len(lines) > 1 and any(line.edges for line in lines):
        result.append(Frame(lines))


def _rule_lines(rules: Sequence[Rule], width: float) -> list[RuleLine]:
    flat = sorted((rule for rule in rules if rule.bottom - rule.top < 3), key=lambda rule: rule.top)
    flat = [rule for rule in flat if rule.right - rule.left < 0.98 * width or rule.right <= width]
    lines: list[RuleLine] = []
    for _, group in itertools.groupby(_clustered(flat), key=lambda item: item[0]):
        pieces = sorted((rule for _, rule in group), key=lambda rule: rule.left)
        cells = [piece for piece in pieces if piece.right - piece.left >= MIN_CELL]
        if not cells or sum(piece.right - piece.left for piece in cells) < 0.25 * width:
            continue
        edges = tuple(
            (first.right + second.left) / 2
            for first, second in itertools.pairwise(cells)
            if second.left - first.right < 14
        )
        thickness = max(piece.bottom - piece.top for piece in cells)
        lines.append(RuleLine(cells[0].top, cells[0].left, cells[-1].right, edges, thickness))
    return lines


def _clustered(rules: Sequence[Rule]) -> list[tuple[int, Rule]]:
    result: list[tuple[int, Rule]] = []
    number = 0
    for at, rule in enumerate(rules):
        if at and rule.top - rules[at - 1].top > SAME_LINE:
            number += 1
        result.append((number, rule))
    return result


def _same_table(lines: list[RuleLine], line: RuleLine, fragments: Sequence[Fragment], page: Page) -> bool:
    """Whether ``line`` goes on the table of ``lines``: inside its outline, and cells between, not text."""
    last = lines[-1]
    left, right = min(each.left for each in lines), max(each.right for each in lines)
    if line.left < left - 8 or line.right > right + 8:
        # A rule under some columns of the head may come before the full ones, not the other way round.
        return False
    between = [f for f in fragments if last.top < f.baseline < line.top + 1]
    if not between:
        return line.top - last.top < 40
    if _closes(lines, line):
        return not any(f.left < left - 6 or f.right > right + 6 for f in between)
    if _spans_columns(last, line) and len(between) < 4:
        return True
    if any(f.left < left - 6 or f.right > right + 6 for f in between):
        return False
    edges = line.edges or last.edges
    if sum(any(f.left + 4 < edge < f.right - 4 for edge in edges) for f in between) > 2:
        return False
    if _fill_columns(between, edges):
        return True
    if last.thickness > 1.0 and line.thickness < 0.8:
        # A strong rule closes a table and a light one opens the next; between them stands the next one's
        # title.
        return False
    middle = (last.top + line.top) / 2
    return any(
        rule.bottom - rule.top > 4
        and rule.right - rule.left < 3
        and rule.top < middle < rule.bottom
        and left - 3 < rule.left < right + 3
        for rule in page.rules
    ) or (len(between) < 4 and (line.thickness > 1.0 or bool(line.edges and not last.edges)))


def _closes(lines: list[RuleLine], line: RuleLine) -> bool:
    """Whether a strong rule as long as the strong one below the head closes the table, whatever runs across
    its columns between."""
    strong = [each for each in lines if each.thickness > STRONG]
    if len(strong) != 1 or line.thickness <= STRONG or strong[0] is not lines[-1] or len(lines) < 2:
        return False
    same = abs(line.left - strong[0].left) < 4 and abs(line.right - strong[0].right) < 4
    return same and bool(strong[0].edges)


def _spans_columns(last: RuleLine, line: RuleLine) -> bool:
    """Whether a light rule stands below the head of several columns, from one column's edge on."""
    light = last.thickness <= STRONG and line.thickness <= STRONG
    shorter = line.right - line.left < 0.9 * (last.right - last.left)
    return light and shorter and any(abs(line.left - edge) < 8 for edge in last.edges)


def _fill_columns(fragments: Sequence[Fragment], edges: Sequence[float]) -> bool:
    """Whether some line has text in two columns."""
    for first in fragments:
        for second in fragments:
            if abs(first.baseline - second.baseline) < 2 and any(
                first.right <= edge + 4 and second.left >= edge - 4 for edge in edges
            ):
                return True
    return False
