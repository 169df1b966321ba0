"""A cell that holds sentences: of a row of them the cell that is of what is asked, and of it the sentence.

"How many jobs were created in Norland?" over "2030 (actual) | 2031 (actual)", each a paragraph on another
country: the cell that names Norland, and in it the sentence with the jobs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.asked_figure import asked_in
from assistant.answering.draft import Line, Support, part_of_paragraph
from assistant.answering.status import status_of
from assistant.answering.tables import Row
from assistant.question import Query
from assistant.sentences import Span, split_sentences
from assistant.terms import all_near, nearness, stems_of
from assistant.verification.names import countries_meant

if TYPE_CHECKING:
    from index.records import StoredParagraph

# A cell of so many words is no label and no figure.
LEAST_WORDS = 12
NEAR = 0.85


def cell_sentences(query: Query, stored: StoredParagraph, row: Row, head: Row | None) -> Line | None:
    """The sentence of the one cell of ``row`` that the question is about, with the first of that cell where
    only that names whose it is; None where no cell holds sentences, or it is not clear which is meant."""
    cells = _cells(stored.text, row)
    told = [at for at, cell in enumerate(cells) if len(cell.text.split()) >= LEAST_WORDS]
    chosen = _cell_meant(query, [(at, cells[at].text) for at in told])
    if chosen is None:
        return None
    spans = _sentences(cells[chosen])
    noun = [stem for token in asked_in(query).noun for stem in stems_of(token.text)]
    spans = [one for one in spans if noun and all_near(noun, stems_of(one.text), NEAR)] or spans
    best = max(spans, key=lambda span: (_share(query, span.text), -span.start))
    names = _names_asked(query)
    first = _sentences(cells[chosen])[0]
    whose = first != best and bool(names) and not _names(names, best.text) and _names(names, first.text)
    shown = [first, best] if whose else [best]
    status = status_of(stored)
    supports: list[Support] = [part_of_paragraph(stored, one.start, one.end, status) for one in shown]
    title = ""
    if head is not None and len(head.cells) == len(row.cells):
        title = head.cells[chosen]
        supports.append(part_of_paragraph(stored, head.start, head.end, status))
    quoted = " … ".join(f"“{one.text}”" for one in shown)
    return Line(f"{title}: {quoted}" if title else quoted, tuple(supports))


def _cells(text: str, row: Row) -> list[Span]:
    """Where the cells of a row stand in the paragraph, empty ones too."""
    found: list[Span] = []
    at = row.start
    for cell in row.cells:
        start = text.find(cell, at, row.end) if cell else at
        if start < 0:
            return []
        found.append(Span(start, start + len(cell), cell))
        at = start + len(cell)
    return found


def _sentences(cell: Span) -> list[Span]:
    return [
        Span(cell.start + one.start, cell.start + one.end, one.text) for one in split_sentences(cell.text)
    ] or [cell]


def _cell_meant(query: Query, cells: Sequence[tuple[int, str]]) -> int | None:
    """The cell that names the country or name asked about, where just one does; else the one with clearly
    more of the question than any other."""
    names = _names_asked(query)
    naming = [(at, text) for at, text in cells if _names(names, text)] if names else list(cells)
    if len(naming) == 1:
        return naming[0][0]
    ranked = sorted(naming, key=lambda one: -_share(query, one[1]))
    if not ranked or (len(ranked) > 1 and _share(query, ranked[0][1]) == _share(query, ranked[1][1])):
        return None
    return ranked[0][0]


def _names_asked(query: Query) -> list[str]:
    return [term.surface for term in query.terms if countries_meant(term.surface)] or [
        term.surface for term in query.terms if term.named and not re.search(r"\d", term.word)
    ]


def _names(names: Sequence[str], text: str) -> bool:
    """Whether ``text`` has any of ``names``, a country by another name of it too."""
    there = countries_meant(text)
    return any(countries_meant(name) & there or re.search(rf"\b{re.escape(name)}\b", text) for name in names)


def _share(query: Query, text: str) -> int:
    """How many of the words of the question ``text`` has."""
    known = stems_of(text)
    return sum(any(nearness(term.stem, word) >= NEAR for word in known) for term in query.terms)
