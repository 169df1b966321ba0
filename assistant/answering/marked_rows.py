"""Which things have a mark in the column asked for: the rows of a table that do.

"Which offices need some improvement?" is answered by the rows with a mark, or a figure, under "Some
improvement needed", or with these words in a cell; the row "Offices | 7 | 5 | 2" only sums them up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.rows_asked import rows_asked
from assistant.answering.status import status_of
from assistant.answering.table_cells import is_of_this_table
from assistant.answering.tables import Row, rows_of
from assistant.question import Query
from assistant.retrieval import Candidate
from assistant.terms import all_near, content_terms, stems_of

NEAR = 0.85
MOST_ROWS = 40
LEAST_COLUMNS = 3
MOST_WORDS_OF_A_VALUE = 8
_NO_MARK = re.compile(r"\W*|0|(?i:no|none|nil|n/?a)")
_FIGURE = re.compile(r"\d[\d ,.]*")
# The words of a column or a cell, and the rows with what stands in it.
_Found = tuple[str, list[tuple[Row, str]]]
# No marks: "Term ends | 2033".
_YEAR = re.compile(r".*\b(?:19|20)\d\d\b.*")
_GIVES = frozenset(stems_of("rated rating marked assigned given got gets received need needs shown get give"))
_TOTAL = re.compile(r"(?i)(?:grand |sub-?)?total\b")


def marked_rows(query: Query, candidates: Sequence[Candidate]) -> Draft | None:
    """The rows of the first table among ``candidates`` whose column, or whose word in one, the question has
    whole; None where it asks for no rows, or for those without a mark."""
    asked = rows_asked(query.text) if query.language == "en" else None
    if asked is None or asked.denied:
        return None
    kind, said = stems_of(asked.kind), stems_of(asked.condition)
    tables = [(candidate, rows_of(candidate.paragraph.text)) for candidate in candidates]
    tables = [(one, rows) for one, rows in tables if len(rows) > 1 and len(rows[0].cells) >= LEAST_COLUMNS]
    for finds in (_under_a_column, _with_a_value):
        for candidate, rows in tables:
            head, body = rows[0], [row for row in rows[1:] if len(row.cells) == len(rows[0].cells)]
            found = finds(head, body, said)
            if found is None:
                continue
            title, marked = found
            told, of_rows = _of_the_kind(kind, head.cells[0], _title(candidate, rows), marked, body)
            words = frozenset((*stems_of(title), *of_rows)) | _GIVES
            if told and is_of_this_table(query.terms, words, candidate):
                return _told(candidate, head, title, told)
    return None


def _under_a_column(
    head: Row, body: Sequence[Row], said: Sequence[str]
) -> tuple[str, list[tuple[Row, str]]] | None:
    """The title of the one column all of whose words are ``said``, and the rows with a mark in it."""
    columns = [(at, title) for at, title in enumerate(head.cells) if at and _is_said(title, said)]
    if not columns:
        return None
    at, title = max(columns, key=lambda column: len(column[1]))
    marked = [(row, row.cells[at]) for row in body if not _NO_MARK.fullmatch(row.cells[at])]
    # a column that is filled in every row marks none of them
    if not marked or len(marked) == len(body) or any(_YEAR.fullmatch(mark) for _, mark in marked):
        return None
    return title, marked


def _with_a_value(
    head: Row, body: Sequence[Row], said: Sequence[str]
) -> tuple[str, list[tuple[Row, str]]] | None:
    """The words of the one cell, in a column after the first, that are all ``said``, and the rows with it."""
    values = {
        cell
        for row in body
        for cell in row.cells[1:]
        if not re.search(r"\d", cell) and len(cell.split()) <= MOST_WORDS_OF_A_VALUE and _is_said(cell, said)
    }
    if not values:
        return None
    value = max(values, key=lambda one: (len(one), one))
    return value, [(row, value) for row in body if value in row.cells[1:]]


def _is_said(title: str, said: Sequence[str]) -> bool:
    stems = [term.stem for term in content_terms(f"x {title}") if term.stem != "x"]
    return bool(stems) and all_near(stems, said, NEAR)


def _label(row: Row) -> str:
    """The first cell of a row that has letters: before it may stand its number."""
    return next((cell for cell in row.cells if re.search(r"[^\W\d]", cell)), row.cells[0])


def _title(candidate: Candidate, rows: Sequence[Row]) -> list[str]:
    """The words above a table and in the first cells of its head: what its rows are."""
    stored = candidate.paragraph
    above = stored.text[: rows[0].start]
    return stems_of(" ".join((*rows[0].cells[:2], above, *stored.section[-1:])))


def _of_the_kind(
    kind: Sequence[str],
    first: str,
    title: Sequence[str],
    marked: Sequence[tuple[Row, str]],
    body: Sequence[Row],
) -> tuple[list[Row], list[str]]:
    """The marked rows that are of the kind asked for by the ``first`` cell of the head, their labels or the
    ``title``, without those that only head or sum up others; and the
    words of the kind by which they are known.
    """
    labels = [_label(row) for row in body]
    rows: list[Row] = []
    for row, mark in marked:
        label = _label(row)
        longer = sum(other != label and other.startswith(label) for other in labels)
        if not (_TOTAL.match(label) or longer > 1 or _sums_up(row, mark, body)):
            rows.append(row)
    if all_near(kind[-1:], stems_of(first), NEAR):
        return rows, [kind[-1]]
    # "UN-Women country offices": whose they are stands above the table
    named = [stems_of(label) for label in labels if all_near(kind[-1:], stems_of(label), NEAR)]
    own = [stem for stem in kind if any(all_near([stem], label, NEAR) for label in named)]
    if named:
        return [row for row in rows if all_near(own, stems_of(_label(row)), NEAR)], own
    return (rows, [kind[-1]]) if all_near(kind[-1:], title, NEAR) else ([], [])


def _sums_up(row: Row, mark: str, body: Sequence[Row]) -> bool:
    """Whether the figure in a row is the sum of those in the rows below it."""
    if not _FIGURE.fullmatch(mark) or int(re.sub(r"\D", "", mark) or 0) < 2:
        return False
    # the figure of the last of the columns that have it: before it stand those of all
    at = len(row.cells) - 1 - row.cells[::-1].index(mark)
    whole, so_far = int(re.sub(r"\D", "", mark)), 0
    for below in body[body.index(row) + 1 :]:
        cell = below.cells[at]
        so_far += int(re.sub(r"\D", "", cell) or 0) if _FIGURE.fullmatch(cell) else 0
        if so_far >= whole:
            return so_far == whole
    return False


def _told(candidate: Candidate, head: Row, title: str, rows: Sequence[Row]) -> Draft:
    stored, status = candidate.paragraph, status_of(candidate.paragraph)
    above = part_of_paragraph(stored, head.start, head.end, status)
    lines = [Line(f"**{len(rows)}** — {title}:", (above,))]
    for row in rows[:MOST_ROWS]:
        support = part_of_paragraph(stored, row.start, row.end, status)
        figure = next((cell for cell in row.cells[1:] if cell == title), "")
        text = (
            _label(row) if figure or len(rows[0].cells) != len(head.cells) else _with_figure(row, head, title)
        )
        lines.append(Line(text, (support,), bullet=True))
    return Draft(True, tuple(lines))


def _with_figure(row: Row, head: Row, title: str) -> str:
    """ "Southern region: 3"; a bare mark, or "1" of one thing, is not told."""
    cell = row.cells[head.cells.index(title)] if title in head.cells else ""
    return f"{_label(row)}: {cell}" if _FIGURE.fullmatch(cell) and cell != "1" else _label(row)
