"""A table that lists what is asked for: its rows, each cited where it stands.

"Who are the members of the Committee?" finds no sentence where an annex has a table of them; the rows say
little by themselves, their heading says what they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.kind_of_rows import are_of_kind
from assistant.answering.rows_asked import rows_asked
from assistant.answering.status import status_of
from assistant.kinds_of_names import kind_of_name
from assistant.question import Query
from assistant.retrieval import Candidate, context_words
from assistant.terms import content_terms, nearness, stems_of
from index.abbreviations import name_of_body
from index.analysis import fold

if TYPE_CHECKING:
    from index.records import StoredParagraph

MOST_ROWS = 40
LEAST_ROWS = 2
LEAST_COLUMNS = 3
# Of a list of names set in columns.
LEAST_LISTED_COLUMNS = 2
LEAST_NAMED = 0.9
_ASIDE = re.compile(r"\s*\([^()]*\)")
_BARE_FIGURE = re.compile(r"(?!(?:19|20)\d\d\Z)[($]*\d[\d\s.,]*[)%]*|[–-]")
# The share of the question's other words that the table's heading, its document or its rows must have; of the
# names all.
LEAST_SHARE = 0.5
_LISTED = re.compile(
    r"(?i)\b(?:who (?:are|were)|which|what (?:are|were)|list|name)\s+"
    r"(?:(?:the|all|other|present|current|new|are|were)\s+)*"
    r"(?P<kind>(?!of\b)[a-z][\w-]+)"
)
# The title of a table may run over two lines.
_TITLE = re.compile(r"(?:Table|Figure)\b|(?!.*[.:;]\Z)(?=.{1,240}\Z)")
# A line without bars below a row only ends its first cell: "and climate preparedness".
_ENDS_A_CELL = re.compile(r"[a-z(][^.:;]{0,60}\Z")
# The number of a row, or nothing, where its name should be.
_NO_LABEL = re.compile(r"\W*|\d{1,3}\.?")
# The line under the head of a table in Markdown.
_RULE = re.compile(r":?-+:?")
# "Who is the Vice-Chair of …?", "Who chairs …?": an office that a row gives its holder.
_OFFICE = re.compile(
    r"(?i)\bwho (?:(?:is|was|are|were) (?:the )?"
    r"(?P<office>(?:vice-?|co-)?(?:chair|president|rapporteur|secretary)\w*)"
    r"|chairs|chaired)\b"
)
MOST_HOLDERS = 6
# "Who are the members of the Committee on Kelp?": of a body, whose membership its annex lists.
_MEMBERS = re.compile(
    r"(?i)\A\W*(?:(?:and|please)\s+)*(?:who|what|which|list|name)\s+(?:(?:are|were|all|the|current|present|its)\s+)*"
    r"(?:(?:state|individual|independent|expert)\s+)?members\s+of\s+(?:the\s+)?(?P<body>[A-Z])"
)
# "members of the kelp committee": by its whole name, in capitals or not.
_OF_BODY = re.compile(
    r"(?i)\bmembers\s+of\s+(?:the\s+)?(?P<body>(?:[\w'’-]+\s+){1,6}?"
    r"(?:committee|council|board|commission|panel|court|tribunal|bureau|working group))\b"
)
_LETTER = re.compile(r"[^\W\d]")
_SHORT_FORMS = re.compile(r"(?i)\b(?:abbreviations?|acronyms?|glossary)\b")
# A row of labels, "Chair: Vice-Chairs:", lists no further member.
_LABELS = re.compile(r"\w:\s*\Z")


@dataclass(frozen=True, slots=True)
class Row:
    """``text[start:end]`` of the paragraph without the bars around it."""

    start: int
    end: int
    cells: tuple[str, ...]


def rows_of(text: str) -> list[Row]:
    """The rows of a table as it is stored, one a line between bars under its title; empty for what is no
    table."""
    found: list[Row] = []
    for line in re.finditer(r"[^\n]+", text):
        if not line.group().startswith("|"):
            if len(found) >= LEAST_ROWS and _ENDS_A_CELL.match(line.group()):
                last = found.pop()
                cells = (f"{last.cells[0]} {line.group().strip()}", *last.cells[1:])
                found.append(Row(last.start, line.end(), cells))
                continue
            if found or not _TITLE.match(line.group()):
                return []
            continue
        inside = line.group().strip(" |")
        # an empty cell at the edge is one: "| | 2031 | 2032 |" names the columns after the first
        between = line.group().strip().removeprefix("|").removesuffix("|")
        cells = tuple(cell.strip() for cell in between.split("|"))
        if not inside or all(_RULE.fullmatch(cell) for cell in cells):
            continue
        if len(found) > 1 and len(cells) >= LEAST_COLUMNS and cells == found[0].cells:
            continue  # the head, which every further page of a table repeats
        start = line.start() + line.group().index(inside)
        row = Row(start, start + len(inside), cells)
        if found and _begins(found[-1], row):
            before = found.pop()
            row = Row(before.start, row.end, (f"{before.cells[0]} {cells[0]}", *cells[1:]))
        elif found and _goes_on(row, found[-1]):
            row = Row(found[-1].start, row.end, (f"{found[-1].cells[0]} {cells[0]}", *found[-1].cells[1:]))
            found.pop()
        found.append(row)
    return found


def head_of(rows: Sequence[Row]) -> Row | None:
    """The row that names the columns: the first of a table with at least three, none of it a bare figure."""
    if len(rows) < LEAST_ROWS or len(rows[0].cells) < LEAST_COLUMNS:
        return None
    first = rows[0]
    return first if not any(_BARE_FIGURE.fullmatch(cell) for cell in first.cells) else None


def told_row(row: Row, head: Row | None, years: Sequence[str] = ()) -> str:
    """A row as words: "Harbours — 2033 planned: 5; 2033 actual: 3", of columns that name a year only those of
    ``years`` where there are some; "Harbours: 5" in a table of two columns without a head."""
    label, *cells = row.cells
    if head is None or len(head.cells) != len(row.cells):
        filled = [cell for cell in cells if cell]
        return f"{label}: {filled[0]}" if len(filled) == 1 else " — ".join([label, *filled])
    columns = [(title, cell) for title, cell in zip(head.cells[1:], cells, strict=True) if title and cell]
    dated = [(title, cell) for title, cell in columns if any(year in title for year in years)]
    if not dated and _NO_LABEL.fullmatch(label):  # a number or a dash names no row
        columns = [(title, cell) for title, cell in zip(head.cells[1:], cells, strict=True) if cell]
        untitled = next((at for at, (title, _) in enumerate(columns) if not title), None)
        label = columns.pop(untitled)[1] if untitled is not None else ""
    said = "; ".join(f"{title}: {cell}" if title else cell for title, cell in dated or columns)
    return f"{label} — {said}" if label and not _NO_LABEL.fullmatch(label) else said


def is_list_of_names(rows: Sequence[Row]) -> bool:
    """Whether a table is one list of States and organizations set in columns, without a row of heads: its
    cells stand in no relation to each other, "Albania | Ireland" is no pair."""
    cells = [cell for row in rows for cell in row.cells if cell]
    if len(rows) < LEAST_ROWS or max(len(row.cells) for row in rows) < LEAST_LISTED_COLUMNS:
        return False
    named = [cell for cell in cells if kind_of_name(_ASIDE.sub("", cell)) in {"state", "body", "organ"}]
    heads = rows[0].cells
    return all(cell in named or not cell for cell in heads) and len(named) >= LEAST_NAMED * len(cells)


def read_down(text: str, rows: Sequence[Row]) -> list[tuple[int, int]]:
    """Where the cells of such a table stand in ``text``, column by column."""
    columns: dict[int, list[tuple[int, int]]] = {}
    for row in rows:
        for column, cell in enumerate(re.finditer(r"[^|\n]+", text[row.start : row.end])):
            said = cell.group().strip()
            if said:
                start = row.start + cell.start() + cell.group().index(said)
                columns.setdefault(column, []).append((start, start + len(said)))
    return [place for column in sorted(columns) for place in columns[column]]


def _begins(before: Row, row: Row) -> bool:
    """Whether a row has only the first words of the label that the next one ends: "Cases closed or", "found
    to be unfounded | 5"."""
    filled = [cell for cell in before.cells if cell]
    return len(filled) == 1 and before.cells[0] != "" and bool(re.match(r"[a-z]", row.cells[0]))


def _goes_on(row: Row, before: Row) -> bool:
    """Whether a row only ends the first cell of the one before: "(Focal point for …)" alone."""
    filled = [cell for cell in row.cells if cell]
    return len(filled) == 1 and len(before.cells) > 1 and bool(re.match(r"[(a-z]", filled[0]))


def asks_for_members(query: Query) -> bool:
    """Whether the members of a body are asked for."""
    return query.language == "en" and _MEMBERS.match(query.text) is not None


def listed_in_table(query: Query, candidates: Sequence[Candidate]) -> Draft | None:
    """The rows of the first table among ``candidates`` that is of what the question asks for."""
    holders = _holders(query, candidates)
    if holders is not None:
        return holders
    asked = _LISTED.search(query.text)
    if (
        asked is None
        or query.language != "en"
        or query.kind not in {"list", "person", "speaker", "statement"}
    ):
        return None
    kind = stems_of(asked["kind"])[0]
    others = [term for term in query.terms if term.stem != kind]
    of_body = _OF_BODY.search(query.text)
    body = fold(of_body["body"]) if of_body else ""
    for candidate in candidates:
        stored = candidate.paragraph
        rows = rows_of(stored.text)
        if len(rows) < LEAST_ROWS or len({len(row.cells) for row in rows}) > 2:
            continue
        if any("?" in heading for heading in stored.section[-1:]):
            continue  # what was replied to a question of a survey
        if _SHORT_FORMS.search(" ".join(stored.section[-1:])) and not _SHORT_FORMS.search(query.text):
            continue  # what the letters stand for is no list of organizations
        heading = stems_of(" ".join([" ".join(rows[0].cells), *stored.section[-1:]]))
        if not any(nearness(kind, stem) >= 0.8 or stem.startswith(kind) for stem in heading):
            continue
        known = [*heading, *known_around(candidate)]
        there = [term for term in others if is_known(term.stem, known)]
        years = [year for year in query.years if year in stored.text]
        share = (len(there) + len(years)) / max(1, len(others) + len(query.years))
        if body and body not in fold(
            f"{context_words(candidate.document)} {candidate.around} {stored.section}"
        ):
            continue  # the members of another body
        if share < LEAST_SHARE or any(term.named and term not in there for term in others):
            continue
        if not _all_have_it(query, stored, heading):
            continue
        labels = [next(filter(_LETTER.search, row.cells), "") for row in rows[1:]]
        if not are_of_kind(kind, labels):
            continue
        return _listed(query, candidate, rows, kind)
    return None


def _all_have_it(query: Query, stored: StoredParagraph, heading: Sequence[str]) -> bool:
    """Whether all rows of a table have what the question asks of them, as its heading or a year says: not
    every office listed "got a bad audit"."""
    asked = rows_asked(query.text)
    if asked is None:
        return True
    if asked.denied:
        return False
    condition = [term.stem for term in content_terms(f"x {asked.condition}") if term.stem != "x"]
    above = [*heading, *stems_of(f"{stored.text.split('|')[0]} {' '.join(stored.section)}")]
    by_year = any(year in stored.text for year in query.years)
    return by_year or all(
        is_known(stem, [*above, *stems_of(context_words(stored.document))]) for stem in condition
    )


def _holders(query: Query, candidates: Sequence[Candidate]) -> Draft | None:
    """The rows that give the office asked about to someone, in a table of the body asked about."""
    asked = _OFFICE.search(query.text) if query.language == "en" else None
    if asked is None:
        return None
    office = (asked["office"] or "chair").lower().removesuffix("s")
    named = [term.stem for term in query.terms if term.named and term.stem not in stems_of(office)]
    if not named:
        return None
    for candidate in candidates:
        stored = candidate.paragraph
        held = [row for row in rows_of(stored.text) if _gives(row, office)]
        if not 1 <= len(held) <= MOST_HOLDERS:
            continue
        known = known_around(candidate)
        if not all(is_known(stem, known) for stem in named):
            continue
        lines = [
            Line(
                " — ".join(cell for cell in row.cells if cell),
                (part_of_paragraph(stored, row.start, row.end, status_of(stored)),),
                bullet=len(held) > 1,
            )
            for row in held
        ]
        return Draft(True, tuple(lines))
    return None


def _gives(row: Row, office: str) -> bool:
    """Whether a row gives someone exactly this office: "(Chair)" is not "(Vice-Chair)"."""
    pattern = rf"(?i)(?<![\w-]){re.escape(office)}(?:person|man|woman)?(?![\w-])"
    return re.search(pattern, " ".join(row.cells)) is not None


def known_around(candidate: Candidate) -> list[str]:
    """The stems of a table and of what stands around it: headings, masthead, document."""
    return stems_of(f"{context_words(candidate.document)} {candidate.around} {candidate.paragraph.text}")


def is_known(stem: str, known: Sequence[str]) -> bool:
    """Whether a word, or the body it is the acronym of, is among ``known``."""
    if any(nearness(stem, word) >= 0.8 for word in known):
        return True
    name = name_of_body(stem)
    return name is not None and set(stems_of(name)) <= set(known)


def _listed(query: Query, candidate: Candidate, rows: Sequence[Row], kind: str) -> Draft:
    stored = candidate.paragraph
    headed = any(nearness(kind, stem) >= 0.8 for stem in stems_of(" ".join(rows[0].cells)))
    told = list(rows[1:] if headed else rows)
    narrowed = [row for row in told if any(year in " ".join(row.cells) for year in query.years)]
    told = [row for row in narrowed or told if not _LABELS.search(row.cells[0])]
    title = stored.section[-1] if stored.section else candidate.document.label
    status = status_of(stored)
    lines = [
        Line(f"**{len(told)}** — {title}:", (part_of_paragraph(stored, rows[0].start, rows[0].end, status),))
    ]
    for row in told[:MOST_ROWS]:
        text = " — ".join(cell for cell in row.cells if cell)
        lines.append(Line(text, (part_of_paragraph(stored, row.start, row.end, status),), bullet=True))
    return Draft(True, tuple(lines))
