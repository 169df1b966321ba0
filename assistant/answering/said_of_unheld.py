"""What a document that is held says of one that is not: the row of a table, or the sentence that names it.

"Have all recommendations of A/99/7 been implemented?" is answered by the row of A/99/7 in another's table on
the implementation of recommendations; where nothing answers, the words that mention it are still shown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, Support, part_of_paragraph, whole_paragraph
from assistant.answering.status import document_heading, status_of
from assistant.answering.tables import LEAST_COLUMNS, Row, rows_of, told_row
from assistant.citations import format_citation
from assistant.sentences import split_sentences
from assistant.terms import all_near, stems_of

if TYPE_CHECKING:
    from assistant.answering.wording import Phrases
    from assistant.question import Query
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

NEAR = 0.85
# So many words beside the document are asked about at least: "Is it there?" has none.
LEAST_TERMS = 1
MOST_LISTED = 12
_SAID_OF = re.compile(
    r"(?i)\A\W*what\s+(?:does|did|do|is)\s+[^?]+?\s+(?:say|says|said|tell|state|write|report|note)s?\s+"
    r"(?:us\s+)?(?:about|of|on|regarding|concerning)\s+(?:the\s+)?(?:(?:report|document|review|note)\s+)?"
    r"(?P<what>[A-Z]+/\S*\d(?:\s\([^)?]*\))?)\W*\Z"
)


def row_on(
    library: Library, query: Query, symbol: str, mentioning: Sequence[StoredParagraph]
) -> Draft | None:
    """The row on the document ``symbol`` of a table whose title and columns have everything else that is
    asked; None where there is none, or more is asked than whether and how many."""
    if query.kind not in {"yes-no", "number"}:
        return None
    named = set(stems_of(symbol))
    asked = [t.stem for t in query.terms if not re.search(r"\d|/", t.surface) and t.stem not in named]
    if len(asked) < LEAST_TERMS:
        return None
    for stored in mentioning:
        row = _row(stored, symbol)
        head = _head(library, stored, row) if row is not None else None
        if row is None or head is None:
            continue
        above, columns = head
        known = stems_of(f"{' '.join(stored.section)} {' '.join(columns.cells)}")
        if all_near(asked, known, NEAR):
            of_row = part_of_paragraph(stored, row.start, row.end, status_of(stored))
            of_head = part_of_paragraph(above, columns.start, columns.end, status_of(above))
            over = f"{document_heading(stored.document)}: {_title(stored)}"
            if above is stored:
                return Draft(True, (Line(told_row(row, columns), (of_row, of_head), over),))
            # of a table that was cut in two the columns may have lost a part of their names
            lines = (Line(f"“{one.quote}”", (one,), bullet=True) for one in (of_head, of_row))
            first, second = lines
            return Draft(True, (replace(first, heading=over), second))
    return None


def mentions_of(symbol: str, mentioning: Sequence[StoredParagraph]) -> tuple[Support, ...]:
    """The row or the sentence of each paragraph that names the document; all of it where a footnote does."""
    return tuple(_mention(stored, symbol) for stored in mentioning)


def said_of_it(
    library: Library,
    query: Query,
    named: Sequence[DocumentRecord],
    unheld: Sequence[str],
    phrases: Phrases,
) -> Draft | None:
    """What the documents ``named`` say of one that is not held, where nothing else is asked: every row or
    sentence that names it, or that none does; None for other questions."""
    asked = _SAID_OF.match(query.text) if query.language == "en" else None
    if asked is None or len(unheld) != 1 or asked["what"] != unheld[0]:
        return None
    sources = {document.source for document in named}
    found = [stored for stored in library.mentions(symbol=unheld[0]) if stored.source in sources]
    supports = mentions_of(unheld[0], found)
    lines = tuple(Line(f"“{one.quote.strip()}”", (one,), bullet=len(found) > 1) for one in supports)
    notices = (phrases.no_document(unheld[0]),)
    if not lines:
        text = ", ".join(dict.fromkeys(document.label for document in named))
        return Draft(
            False, (Line(phrases.say("no_mentions_in", what=unheld[0], text=text)),), notices=notices
        )
    return Draft(True, lines[:MOST_LISTED], notices=notices).out_of_all(named)


def where_named(symbol: str, mentioning: Sequence[StoredParagraph], phrases: Phrases) -> Line:
    """That other documents mention it, and where."""
    places = dict.fromkeys(format_citation(one.label, [one.locator]) for one in mentioning)
    return Line(phrases.say("named_elsewhere", name=symbol, places="; ".join(places)))


def _mention(stored: StoredParagraph, symbol: str) -> Support:
    row = _row(stored, symbol)
    if row is not None:
        return part_of_paragraph(stored, row.start, row.end, status_of(stored))
    places = [r.start for r in stored.paragraph.references if symbol in {r.number, str(r.symbol)}]
    for span in split_sentences(stored.text):
        if _names(span.text, symbol) or any(span.start <= place < span.end for place in places):
            return part_of_paragraph(stored, span.start, span.end, status_of(stored))
    return whole_paragraph(stored, status_of(stored))


def _row(stored: StoredParagraph, symbol: str) -> Row | None:
    return next((row for row in rows_of(stored.text) if _names(" ".join(row.cells), symbol)), None)


def _head(library: Library, stored: StoredParagraph, row: Row) -> tuple[StoredParagraph, Row] | None:
    """The row that names the columns of ``row``, and where it stands: the first of its table, or of the one
    right before it, of which it is the rest."""
    first = rows_of(stored.text)[0]
    if len(row.cells) < LEAST_COLUMNS or len(first.cells) != len(row.cells):
        return None
    if first != row and _names_columns(first):
        return stored, first
    before = [p for p in library.paragraphs(stored.source) if p.position == stored.position - 1]
    rows = rows_of(before[0].text) if before else []
    if rows and len(rows[0].cells) == len(row.cells) and _names_columns(rows[0]):
        return before[0], rows[0]
    return None


def _names_columns(row: Row) -> bool:
    """Whether no cell is a symbol, a figure or empty."""
    return all(cell and not re.fullmatch(r"[\d\s.,–-]+|[A-Z]+/\S*\d\S*", cell) for cell in row.cells)


def _title(stored: StoredParagraph) -> str:
    """The heading over a table that is a title, not the head of a column that was taken for one."""
    return max(stored.section, key=len, default="")


def _names(text: str, symbol: str) -> bool:
    return re.search(rf"(?<![\w/]){re.escape(symbol)}(?![\w/])", text) is not None
