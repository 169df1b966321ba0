"""One cell of a table: where the row that the question names meets the column that it asks for.

"Who are the country rapporteurs for Armenia?" is answered by no sentence; the row of Armenia under "Country
rapporteurs" answers it, cited as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.status import status_of
from assistant.answering.tables import Row, is_known, known_around, rows_of, told_row
from assistant.question import Query
from assistant.retrieval import Candidate
from assistant.terms import Term, content_terms, nearness

# The share of the question's other words that the table's heading or its document must have; of the names
# all.
LEAST_SHARE = 0.5
NEAR = 0.85
_ASIDE = re.compile(r"\s*\([^()]*\)")
_TITLES = frozenset(("mr", "ms", "mrs", "dr", "professor", "judge"))
_FIGURE = re.compile(r"\d")
# Asked how or why, a cell is no answer.
_ASKS_WHY = re.compile(
    r"(?i)\A\W*(?:why|how (?!many|much|long|often|large|high)|did|does|do|is|are|was|were|has|have)\b"
)


# … asked how many, a day is none.
_ASKS_HOW_MANY = re.compile(r"(?i)\A\W*(?:and |but |so )?how (?:many|much)\b")
# "Which offices …?" is answered by names; "which year", "which share" by a figure.
_ASKS_FOR_NAMES = re.compile(
    r"(?i)\A\W*(?:and\s+|but\s+|so\s+)?(?:who|which|what)\s+(?:of\s+)?(?:the\s+)?(?:[\w'’-]+\s+){0,4}?"
    r"(?!(?:years?|numbers?|amounts?|percentages?|shares?|proportions?|sums?|figures?|rates?|scores?|sessions?|dates?"
    r"|totals?|levels?|costs?|budgets?|days?|months?)\b)[\w-]+(?:s|ies|people|men|women|children)\s+"
    r"(?!(?:is|was|does|has)\b)"
)
_BARE_FIGURE = re.compile(r"[($]*\d[\d\s.,]*[)%]*")
_YEAR = re.compile(r"(?:19|20)\d\d(?:/\d{2,4})?")
# "Fraud and financial irregularities": its first part names the row, but not of persons or of names.
_OF_PARTS = re.compile(r"(?P<first>[^,&/]+?)(?:,| and | or | & |/)\s*(?P<rest>[^A-Z]+)\Z")
# "Other complaints" are not complaints as such.
_OTHER = re.compile(r"\bother\b")
_PERSONS = re.compile(
    r"(?i)\b(?:wom[ae]n|m[ae]n|girls?|boys?|child(?:ren)?|females?|males?|adults?|persons?|people|staff|civilians?"
    r"|military|police|officers?|adolescents?|youth|students?|teachers?|refugees?|migrants?)\b"
)
_DAY = re.compile(r"\A\W*\d{1,2}\s+[A-Z][a-z]{2,8}\.?\s+\d{4}\W*\Z")


@dataclass(frozen=True, slots=True)
class _Cell:
    """What stands in ``row`` under the head's cell number ``column``; ``fit`` counts the words that match."""

    head: Row
    row: Row
    column: int
    fit: int
    words: frozenset[str]


def cell_of_table(query: Query, candidates: Sequence[Candidate]) -> Draft | None:
    """The cell that answers, of the first table among ``candidates`` that has just one."""
    if query.language != "en" or _ASKS_WHY.match(query.text):
        return None
    asked = [*(term.stem for term in query.terms), *query.years, *_OTHER.findall(query.text.lower())]
    counted = _ASKS_HOW_MANY.match(query.text) is not None
    others = _REST.search(query.text) is not None
    names = _ASKS_FOR_NAMES.match(query.text) is not None
    for candidate in candidates:
        cell = _cell(asked, rows_of(candidate.paragraph.text), counted=counted, others=others)
        if cell is None or (names and _BARE_FIGURE.fullmatch(cell.row.cells[cell.column])):
            continue
        if is_of_this_table(query.terms, cell.words, candidate):
            return _told(candidate, cell, query)
    return None


def _cell(asked: Sequence[str], rows: Sequence[Row], *, counted: bool, others: bool) -> _Cell | None:
    """The one cell whose row and column the words of the question name, with a number where it is
    ``counted``, of "Other revenue" only where ``others`` are asked for; None for none or several."""
    found: list[_Cell] = []
    head: Row | None = None
    for row in rows:
        if head is None or row.cells == head.cells or _names_years(row):
            head = row
            continue
        key = frozenset[str]() if _is_the_rest(row, others=others) else _named(row.cells[0], asked)
        if key and len(row.cells) == len(head.cells):
            columns = [(at, _named_in_part(title, asked)) for at, title in enumerate(head.cells) if at]
            for at, words in columns:
                if words and row.cells[at] and not (counted and lacks_a_count(row.cells[at])):
                    found.append(_Cell(head, row, at, len(key) + len(words), key | words))
    most = max((cell.fit for cell in found), default=0)
    best = [cell for cell in found if cell.fit == most]
    return best[0] if len(best) == 1 else None


# "Other revenue" is what remains of it.
_REST = re.compile(r"(?i)\b(?:other|others|remaining|miscellaneous)\b")


def _is_the_rest(row: Row, *, others: bool) -> bool:
    return not others and _REST.match(row.cells[0].strip()) is not None


def _names_years(row: Row) -> bool:
    """Whether a row names the years that the columns below it are of."""
    filled = [cell for cell in row.cells[1:] if cell]
    return len(filled) > 1 and all(_YEAR.fullmatch(cell) for cell in filled)


def lacks_a_count(cell: str) -> bool:
    """Whether a cell has no number, or is a day: "23 Dec. 2010"."""
    return not _FIGURE.search(cell) or _DAY.match(cell) is not None


def _named(cell: str, asked: Sequence[str]) -> frozenset[str]:
    """The words of a row's first cell where the question has them all, or all of its first part, or the
    surname of a person."""
    plain = _ASIDE.sub("", cell)
    stems = [term.stem for term in content_terms(f"x {plain}") if term.stem != "x"]
    if not stems or _FIGURE.search(plain) or (_OTHER.match(plain.lower()) and "other" not in asked):
        return frozenset()
    there = frozenset(word for stem in stems for word in asked if nearness(stem, word) >= NEAR)
    lacking = [stem for stem in stems if not any(nearness(stem, word) >= NEAR for word in asked)]
    if not lacking:
        return there
    first = _OF_PARTS.match(plain)
    if first is not None and not _PERSONS.search(plain):
        own = [term.stem for term in content_terms(f"x {first['first']}") if term.stem != "x"]
        if own and not any(stem in lacking for stem in own):
            return frozenset(word for stem in own for word in asked if nearness(stem, word) >= NEAR)
    words = plain.split()
    person = len(words) in (2, 3) and all(word[:1].isupper() for word in words)
    return there if person and stems[-1] not in lacking else frozenset()


def _named_in_part(title: str, asked: Sequence[str]) -> frozenset[str]:
    """The words of the question that a column's head has; none unless at least half of the head is there."""
    stems = [term.stem for term in content_terms(_ASIDE.sub("", title))]
    there = [stem for stem in stems if any(nearness(stem, word) >= NEAR for word in asked)]
    if not stems or 2 * len(there) < len(stems):
        return frozenset()
    return frozenset(word for stem in there for word in asked if nearness(stem, word) >= NEAR)


def is_of_this_table(terms: Sequence[Term], words: frozenset[str], candidate: Candidate) -> bool:
    """Whether what else is asked than ``words`` stands around a table: its names all, of the rest half."""
    others = [term for term in terms if term.stem not in words and term.word not in _TITLES]
    known = known_around(candidate)
    there = [term for term in others if is_known(term.stem, known)]
    if any(term.named and term not in there for term in others):
        return False
    return not others or len(there) / len(others) >= LEAST_SHARE


def _told(candidate: Candidate, cell: _Cell, query: Query) -> Draft:
    stored, status = candidate.paragraph, status_of(candidate.paragraph)
    supports = (
        part_of_paragraph(stored, cell.row.start, cell.row.end, status),
        part_of_paragraph(stored, cell.head.start, cell.head.end, status),
    )
    if query.kind == "comparison":  # "compared with the plan": one column is no answer
        return Draft(True, (Line(told_row(cell.row, cell.head, query.years), supports),))
    title = cell.head.cells[cell.column]
    text = f"**{cell.row.cells[cell.column]}** — {cell.row.cells[0]}, {title[:1].lower()}{title[1:]}"
    return Draft(True, (Line(text, supports),))
