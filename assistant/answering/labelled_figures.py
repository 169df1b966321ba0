"""A figure in a table of two columns, which says itself neither whose nor of what it is.

"Expenditure for 2024/25 | $55,269,000" is of the mission in the title, "Statistical Institute | $25 000" of
the Government in the sentence above: "… its Government would make the following contributions:".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.acronyms import is_acronym
from assistant.answering.draft import Draft, Line, Support, part_of_paragraph, whole_paragraph
from assistant.answering.listing import opening_above
from assistant.answering.status import status_of
from assistant.answering.tables import Row, is_known, rows_of
from assistant.question import Query
from assistant.retrieval import Candidate, context_words
from assistant.terms import all_near, content_terms, stems_of

if TYPE_CHECKING:
    from index.library import Library
    from index.records import StoredParagraph

_FIGURE = re.compile(r"[($]*\d")
_YEARS = re.compile(r"\b\d{4}(?:/\d{2,4})?\b")
# "What is the difference", "why", "did it rise": a figure is no answer.
_ASKS_A_FIGURE = re.compile(
    r"(?i)\A\W*(?:and\s+)?(?:how (?:much|many)|what|which)\b(?![^?]*\b(?:difference|compared?|than)\b)"
)
NEAR = 0.85
# "Spend" is as good as "expenditure" where all of a label is asked for.
LIKE = 0.8
# One word of the question, its verb, need stand nowhere: "How much did Chile pledge to …?"
MOST_UNKNOWN = 1
LEAST_OF_LABEL = 2
MOST_OF_A_LABEL = 8


@dataclass(frozen=True, slots=True)
class _Figure:
    stored: StoredParagraph
    row: Row
    lead_in: StoredParagraph | None


def asks_a_figure(query: Query) -> bool:
    """Whether one figure may answer: not where a difference, a reason or yes or no is asked for."""
    if query.language != "en":
        return False
    return _ASKS_A_FIGURE.match(query.text) is not None or _is_a_label(query)


def _is_a_label(query: Query) -> bool:
    """Whether a question is no sentence but the words of a label with a year: "Kelp Force budget 2031/32"."""
    short = len(query.text.split()) <= MOST_OF_A_LABEL
    return query.kind == "statement" and short and _YEARS.search(query.text) is not None


def labelled_figure(library: Library, query: Query, candidates: Sequence[Candidate]) -> Draft | None:
    """The figure whose label, with its lead-in and document, is all that the question says; None for none or
    for several."""
    found: dict[tuple[str, ...], _Figure] = {}
    for candidate in candidates:
        stored = candidate.paragraph
        if "| " not in stored.text:
            continue
        rows = [row for row in rows_of(stored.text) if _has_one_figure(row)]
        named = [row for row in rows if _names_label(query, row.cells[0])]
        if not named:
            continue
        lead_in = opening_above(library, stored)
        for row in named:
            if _is_all_asked(query, row, stored, lead_in):
                found.setdefault((stored.document.label, *row.cells), _Figure(stored, row, lead_in))
    longest = max((len(figure.row.cells[0]) for figure in found.values()), default=0)
    best = [figure for figure in found.values() if len(figure.row.cells[0]) == longest]
    return _told(best[0]) if len(best) == 1 else None


def _has_one_figure(row: Row) -> bool:
    """Whether a row is a label and a figure, and no more."""
    return len(row.cells) > 1 and _FIGURE.match(row.cells[1]) is not None and not any(row.cells[2:])


def _names_label(query: Query, label: str) -> bool:
    """Whether the question has every word of a row's label and every year in it; "Total" names none."""
    terms = [term for term in content_terms(f"x {label}") if term.stem != "x"]
    words = [term.stem for term in terms if not re.search(r"\d", term.word)]
    asked = [term.stem for term in query.terms]
    there = all_near(words, asked, LIKE)
    years = _YEARS.findall(label)
    enough = len(words) + len(years) >= LEAST_OF_LABEL
    return bool(words) and enough and there and all(year in query.text for year in years)


def _is_all_asked(query: Query, row: Row, stored: StoredParagraph, lead_in: StoredParagraph | None) -> bool:
    """Whether the names and years asked for are those of the row, its lead-in, headings or document."""
    said = f"{row.cells[0]} {lead_in.text if lead_in is not None else ''}"
    around = f"{context_words(stored.document)} {' '.join(stored.section)}"
    known = stems_of(f"{said} {around}")
    terms = [term for term in query.terms if not re.search(r"\d", term.word)]
    unknown = [term for term in terms if not is_known(term.stem, known)]
    if any(term.named or is_acronym(term.surface) for term in unknown) or len(unknown) > MOST_UNKNOWN:
        return False
    return all(year in f"{said} {around}" for year in query.years)


def _told(figure: _Figure) -> Draft:
    stored, row, lead_in = figure.stored, figure.row, figure.lead_in
    supports: list[Support] = [part_of_paragraph(stored, row.start, row.end, status_of(stored))]
    text = f"**{row.cells[1]}** — {row.cells[0]}"
    if lead_in is not None:
        supports.insert(0, whole_paragraph(lead_in, status_of(lead_in)))
        text = f"{text}: “{lead_in.text.strip()}”"
    return Draft(True, (Line(text, tuple(supports)),))
