"""The two-sided masthead of a first page: organ on the left, symbol and distribution on the right."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from index.reading.blocks import Placed, block_of
from index.reading.fragments import Fragment, Page
from index.reading.lines import Line, line_of, rows_of
from index.reading.tables import Table
from index.reading.usual import Usual


def masthead_bottom(page: Page, fragments: Sequence[Fragment]) -> float:
    """How far down the page the two-sided masthead ("General Assembly | Distr.: General") reaches; 0 if
    none."""
    if page.number > 1:
        return 0.0
    right = [f for f in fragments if f.left > 0.5 * page.width and f.baseline < 0.45 * page.height]
    marks = re.compile(r"distr|original|english|general\b|limited|restricted|\d{4}$|^[A-Z]+/", re.I)
    if not any(re.search(r"distr|^original|^[A-Z]{1,5}/\S+\d", f.text, re.I) for f in right):
        return 0.0
    bottom = 0.0
    for fragment in sorted(right, key=lambda f: f.baseline):
        if bottom and fragment.baseline > bottom + 0.08 * page.height:
            break
        if marks.search(fragment.text) or fragment.baseline < 0.15 * page.height:
            bottom = fragment.baseline + 1
    return _left_goes_on(fragments, page, bottom) if bottom else bottom


def masthead_blocks(fragments: Sequence[Fragment], page: Page, usual: Usual) -> list[Placed]:
    """Left side (organ), then right side (symbol, distribution, date, language), each in lines."""
    blocks: list[Placed] = []
    middle = 0.5 * page.width
    for side in (
        [f for f in fragments if f.left <= middle],
        [f for f in fragments if f.left > middle],
    ):
        lines = [_without_tabs(line_of(row)) for row in rows_of(side)]
        run: list[Line] = []
        for line in lines:
            same = (
                run
                and abs(line.size - run[-1].size) < 0.6
                and line.baseline - run[-1].baseline < 1.6 * line.size
            )
            if run and not (same and side and side[0].left <= middle and line.bold and run[-1].bold):
                blocks.append(block_of(run, page, usual, "text"))
                run = []
            run.append(line)
        if run:
            blocks.append(block_of(run, page, usual, "text"))
    return blocks


def _without_tabs(line: Line) -> Line:
    """On one side of the masthead a wide gap is only justified type."""
    return replace(line, text=line.text.replace("\t", " "))


def _left_goes_on(fragments: Sequence[Fragment], page: Page, bottom: float) -> float:
    """``bottom`` moved below the lines of a long organ name that begins above it."""
    left = rows_of([f for f in fragments if f.left <= 0.5 * page.width])
    for above, below in itertools.pairwise(left):
        first, second = above.fragments[0], below.fragments[0]
        same = first.bold and second.bold and abs(first.size - second.size) < 0.6
        near = below.baseline - above.baseline < 1.6 * first.size and abs(first.left - second.left) < 3
        if above.baseline <= bottom < below.baseline and same and near:
            bottom = below.baseline + 1
    return bottom


def is_masthead_pair(table: Table, page: Page) -> bool:
    """Two organs side by side at the head of a joint document, each with its session."""
    return (
        page.number == 1
        and len(table.rows) <= 4
        and table.rows[-1].baseline < 0.45 * page.height
        and all(len(row.fragments) <= 2 for row in table.rows)
    )
