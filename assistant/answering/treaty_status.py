"""Whether and when a State signed, ratified or acceded to a treaty, from the table of its parties.

"Has Norland ratified the Kelp Convention?" is told by no sentence where an annex lists "Norland | 4 May 2031
| 2 June 2032" under "Signature" and "Ratification, accession or succession". A dash in the row of a State is
a "No" as of the date of the table; a State that is in no row is no "No".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.status import status_of
from assistant.answering.tables import Row, is_known, rows_of, told_row
from assistant.question import Query
from assistant.retrieval import context_words
from assistant.terms import content_terms, stems_of
from assistant.verification.names import country_names_in

if TYPE_CHECKING:
    from assistant.answering.wording import Phrases
    from index.library import Library
    from index.records import StoredParagraph

_ACT = (
    r"(?P<act>sign(?:ed|s|atory)?|ratif(?:y|ied|ies)|acced(?:e|ed|es)|accession|part(?:y|ies)|join(?:ed)?|bound"
    r"|signature|ratification)"
)
_ASKS = re.compile(
    rf"(?i)\A\W*(?:and\s+)?(?:(?P<when>when|on (?:which|what) date|in (?:which|what) year)\s+)?"
    rf"(?:has|have|had|did|does|do|is|are|was|were)(?:n['’]t)?\s+(?P<who>[^?]+?)\s+(?:(?:yet|ever|already|also|not)\s+)*"
    rf"(?:become\s+|became\s+|been\s+)?(?:an?\s+|the\s+)?(?:state\s+)?{_ACT}\b(?P<what>[^?]*)\??\s*\Z"
)
_SIGNED = re.compile(r"(?i)\bsignatures?\b|\bsigned\b")
_BOUND = re.compile(r"(?i)\bratif|\baccession|\bacceded")
_DATE = re.compile(r"(?:19|20)\d\d")
_NOTHING = re.compile(r"[-–—.…]*")
_FRAME = frozenset(("state", "states", "treaty", "party", "parties", "instrument"))
_TREATY = re.compile(r"(?i)\b(?:convention|covenant|protocol|treaty|agreement|statute|charter|amendments?)\b")


def asks_of_a_treaty(query: Query) -> bool:
    """Whether the question is what someone has done about a treaty."""
    asked = _ASKS.match(query.text) if query.language == "en" else None
    return asked is not None and _TREATY.search(asked["what"]) is not None


def treaty_status(library: Library, query: Query, sources: Sequence[str], phrases: Phrases) -> Draft | None:
    """The row of the State asked about in the first table of parties to the treaty asked about, with "Yes" or
    "No" where its cells settle it; None where no table in ``sources`` has the State."""
    asked = _ASKS.match(query.text)
    if asked is None or not asks_of_a_treaty(query):
        return None
    states = {name for _, _, name in country_names_in(asked["who"])}
    treaty = [term for term in content_terms(f"x {asked['what']}") if term.word not in {"x", *_FRAME}]
    if len(states) != 1 or not treaty:
        return None
    for stored in (stored for source in sources for stored in library.paragraphs(source)):
        rows = rows_of(stored.text) if "| " in stored.text else []
        if not rows or not _BOUND.search(" ".join(rows[0].cells[1:])):
            continue
        headings, opening = " ".join(stored.section), library.first_paragraphs(stored.source, 1)
        kind = _TREATY.search(asked["what"])
        if kind is None or not is_known(stems_of(kind.group())[0], stems_of(headings)):
            continue  # of the Convention, where its Protocol is asked about
        known = stems_of(" ".join([context_words(stored.document), headings, *(p.text for p in opening)]))
        found = _row_of(rows, states)
        if found is not None and all(is_known(term.stem, known) for term in treaty):
            return _told(stored, asked, rows[0], found, phrases).out_of_library(library)
    return None


def _row_of(rows: Sequence[Row], states: set[str]) -> Row | None:
    """The one row whose first cell is the State."""
    width = len(rows[0].cells)
    found = [
        row
        for row in rows[1:]
        if len(row.cells) == width and {name for _, _, name in country_names_in(row.cells[0])} == states
    ]
    return found[0] if len(found) == 1 else None


def _told(stored: StoredParagraph, asked: re.Match[str], head: Row, row: Row, phrases: Phrases) -> Draft:
    status = status_of(stored)
    signed, bound = (_cell(head, row, column) for column in (_SIGNED, _BOUND))
    said = None if asked["when"] else _settles(asked["act"].lower(), signed, bound)
    supports = (
        part_of_paragraph(stored, row.start, row.end, status),
        part_of_paragraph(stored, head.start, head.end, status),
    )
    heading = stored.section[-1] if stored.section else ""
    answer = f"**{phrases.say(said)}** — " if said else ""
    return Draft(True, (Line(f"{answer}{told_row(row, head)}", supports, heading),))


def _cell(head: Row, row: Row, column: re.Pattern[str]) -> bool | None:
    """Whether the row has a date in the column: None where the table has no such column or the cell something
    else."""
    at = next((i for i, title in enumerate(head.cells) if i and column.search(title)), None)
    if at is None:
        return None
    cell = row.cells[at]
    return True if _DATE.search(cell) else False if _NOTHING.fullmatch(cell) else None


def _settles(act: str, signed: bool | None, bound: bool | None) -> str | None:
    """ "yes" or "no"; None where a date may be of another act: one that did not sign acceded or succeeded."""
    if act.startswith("sign"):
        return None if signed is None else "yes" if signed else "no"
    if bound is not True:
        return None if bound is None else "no"
    if act.startswith(("part", "join", "bound")):
        return "yes"
    return "yes" if act.startswith("ratif") and signed else None
