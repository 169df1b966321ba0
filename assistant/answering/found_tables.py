"""The tables of the documents that a search found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft
from assistant.answering.listing import text_above
from assistant.answering.table_cells import cell_of_table
from assistant.answering.tables import listed_in_table
from assistant.names import sessions
from assistant.question import Query
from assistant.retrieval import Candidate, Evidence

if TYPE_CHECKING:
    from index.library import Library
    from index.records import StoredParagraph

# Documents whose tables are looked through.
MOST_TABLED = 3


def with_tables(library: Library, query: Query, evidence: Evidence) -> list[Candidate]:
    """The candidates, then the tables of the documents that the first of them stand in: a search by words
    and meaning seldom finds figures and names in rows. No table of another session."""
    first = dict.fromkeys(candidate.paragraph.source for candidate in evidence.candidates)
    known = {candidate.paragraph.id for candidate in evidence.candidates}
    tables = [
        Candidate(stored, 0.0, len(known), around=" · ".join(stored.section))
        for source in list(first)[:MOST_TABLED]
        for stored in library.paragraphs(source)
        if "| " in stored.text and stored.id not in known
    ]
    found = [*evidence.candidates, *tables]
    return [one for one in found if not _of_another_session(library, query, one.paragraph)]


def _of_another_session(library: Library, query: Query, stored: StoredParagraph) -> bool:
    """Whether the sentence above a table puts it in another session than the one asked about."""
    if not query.sessions or "| " not in stored.text:
        return False
    told = sessions(text_above(library, stored))
    return bool(told) and not set(told) & set(query.sessions)


def in_table(query: Query, candidates: Sequence[Candidate]) -> Draft | None:
    """The rows, or the one cell, of a table among ``candidates`` that the question asks for."""
    return cell_of_table(query, candidates) or listed_in_table(query, candidates)
