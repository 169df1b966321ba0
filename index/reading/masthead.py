"""The two-sided masthead of a first page: organ on the left, symbol and distribution on the right."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.reading.blocks import Placed, block_of
from index.reading.fragments import Fragment, Page
from index.reading.lines import Line, Row, line_of, rows_of
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
    return bottom


def masthead_blocks(fragments: Sequence[Fragment], page: Page, usual: Usual) -> list[Placed]:
    """Left side (organ), then right side (symbol, distribution, date, language), each in lines."""
    blocks: list[Placed] = []
    middle = 0.5 * page.width
    for side in (
        [f for f in fragments if f.left <= middle],
        [f for f in fragments if f.left > middle],
    ):
        lines = [line_of(Row([f])) for row in rows_of(side) for f in row.fragments]
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


def is_masthead_pair(table: Table, page: Page) -> bool:
    """Two organs side by side at the head of a joint document, each with its session."""
    return (
        page.number == 1
        and len(table.rows) <= 4
        and table.rows[-1].baseline < 0.45 * page.height
        and all(len(row.fragments) <= 2 for row in table.rows)
    )
