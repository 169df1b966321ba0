"""Positioned fragments → blocks in reading order. Pure: knows pages and fragments, not PDF.

The rules are those of typesetting, not of one template: a paragraph's lines have one pitch, one size and one
left edge; a line ends early only where its paragraph ends (else the next word would have stood on it); notes
are smaller, at the foot, and begin with their mark; text on one baseline with wide gaps is a table, a label
or
two columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.model import Block
from index.reading.blocks import Placed, alone, goes_on, paragraphs, table_block, usual_right
from index.reading.columns import Gutter, known_gutter, regions
from index.reading.figures import with_figures
from index.reading.fragments import Fragment, Page
from index.reading.furniture import drop_header_rules, furniture
from index.reading.lines import Line, Row, contents_line, line_of, rows_of
from index.reading.masthead import is_masthead_pair, masthead_blocks, masthead_bottom
from index.reading.mirror import is_mirrored, mirrored, unmirrored
from index.reading.notes import note_blocks, notes_top
from index.reading.ruled import frames
from index.reading.tables import Table, continued, find_tables
from index.reading.usual import Usual, usual_in


def lay_out(pages: Sequence[Page]) -> list[Block]:
    """Blocks of all pages in reading order."""
    turned = {page.number: page.width for page in pages if is_mirrored(page)}
    if turned:
        pages = [mirrored(page) if page.number in turned else page for page in pages]
        blocks = _lay_out(pages)
        return [unmirrored([b], turned[b.page])[0] if b.page in turned else b for b in blocks]
    return _lay_out(pages)


def _lay_out(pages: Sequence[Page]) -> list[Block]:
    hidden = furniture(pages)
    drop_header_rules(pages)
    usual = usual_in(pages, hidden)
    gutter = known_gutter(pages, hidden)
    blocks: list[Block] = []
    last: Placed | None = None
    table: Table | None = None
    for page in pages:
        placed, table = _page_blocks(page, hidden, usual, table, gutter)
        own = [item for item in placed if item.block.style == "text" and item.lines]
        right = usual_right(own, usual)
        for item in placed:
            if item.block.style == "text" and item.lines:
                first = item is own[0]
                rest = first and last is not None and goes_on(last, item, right)
                blocks.append(replace(item.block, continues=rest))
            else:
                blocks.append(item.block)
        if any(item.block.style in ("text", "table") for item in placed):
            body = [item for item in placed if item.block.style in ("text", "table")]
            last = body[-1] if body[-1].lines else None
            if last is not None:
                last.right = right
    return blocks


def _page_blocks(
    page: Page, hidden: set[int], usual: Usual, table: Table | None, gutter: Gutter | None
) -> tuple[list[Placed], Table | None]:
    """The blocks of a page, and the table that is open at its end. ``table`` is that of the page before,
    ``gutter`` the strip between columns that other pages show."""
    seen = [f for f in page.fragments if id(f) not in hidden]
    hidden_here = [f for f in page.fragments if id(f) in hidden]
    head = [alone(f, page, "furniture") for f in hidden_here if f.baseline < page.height / 2]
    foot = [alone(f, page, "furniture") for f in hidden_here if f.baseline >= page.height / 2]
    turned = [f for f in seen if f.turned]
    seen = [f for f in seen if not f.turned]
    foot_top = notes_top(page, seen, usual)
    body = [f for f in seen if f.baseline < foot_top]
    notes = [f for f in seen if f.baseline >= foot_top]
    result = head
    head_bottom = masthead_bottom(page, body)
    if head_bottom:
        top = [f for f in body if f.baseline <= head_bottom]
        body = [f for f in body if f.baseline > head_bottom]
        result += masthead_blocks(top, page, usual)
    going_on = None
    if table is not None:
        framed = min((frame.top for frame in frames(page, body)), default=page.height)
        going_on = continued(rows_of([f for f in body if f.baseline < framed]), table, usual)
    if going_on is not None:
        result.append(table_block(going_on, page, usual))
        bottom = going_on.rows[-1].baseline + 1
        body = [f for f in body if f.baseline > bottom]
    table = going_on if going_on is not None and going_on.is_open else None
    for region in regions(body, page, gutter) if body else ():
        blocks, tables = _region_blocks(region, page, usual)
        result += blocks
        table = next((found for found in reversed(tables) if found.is_open and found.edges), None)
    result += [alone(f, page, "text") for f in turned]
    result = with_figures(result, page, usual)
    result += note_blocks(notes, page, usual)
    return result + foot, table


def _region_blocks(
    fragments: Sequence[Fragment], page: Page, usual: Usual
) -> tuple[list[Placed], list[Table]]:
    rows = rows_of(fragments)
    blocks: list[Placed] = []
    tables: list[Table] = []
    lines: list[Line] = []
    for item in find_tables(rows, page, usual):
        if isinstance(item, Table) and is_masthead_pair(item, page):
            for at in (0, 1):
                lines += [line_of(Row([row.fragments[at]])) for row in item.rows if len(row.fragments) > at]
        elif isinstance(item, Table):
            blocks += paragraphs(lines, page, usual)
            lines = []
            blocks.append(table_block(item, page, usual))
            tables.append(item)
        else:
            lines.append(contents_line(line_of(item)))
    return blocks + paragraphs(lines, page, usual), tables
