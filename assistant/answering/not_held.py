"""A document that the library does not hold, but tells of: "What did the report A/71/818 introduce?"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line
from assistant.answering.said_of_unheld import mentions_of, row_on, where_named
from assistant.retrieval import gather

if TYPE_CHECKING:
    from assistant.answering.extractive import Extraction
    from assistant.answering.wording import Phrases
    from assistant.question import Query
    from index.library import Library
    from index.records import StoredParagraph

# Paragraphs that mention the document and are read for the answer; those shown where none answers.
MOST_READ = 12
MOST_SHOWN = 3


def not_held(
    library: Library, query: Query, unknown: Sequence[str], extraction: Extraction, phrases: Phrases
) -> Draft:
    """What the paragraphs that mention the ``unknown`` documents say to the question, after the sentence that
    the library does not hold them; that sentence, and where they are mentioned, where none answers."""
    said = tuple(phrases.no_document(name) for name in unknown)
    each = {name: library.mentions(symbol=name) for name in unknown}
    mentioning = [stored for found in each.values() for stored in found]
    if not mentioning:
        return Draft(False, tuple(map(Line, said)))
    for name, found in each.items() if query.language == "en" else ():
        row = row_on(library, query, name, found)
        if row is not None:
            return replace(row, notices=(*said, *row.notices)).out_of_library(library)
    draft = _from(library, query, mentioning[:MOST_READ], extraction, phrases)
    if draft.answered:
        return replace(draft, notices=(*said, *draft.notices))
    where = (where_named(name, found[:MOST_SHOWN], phrases) for name, found in each.items() if found)
    nearest = (one for name, found in each.items() for one in mentions_of(name, found[:MOST_SHOWN]))
    return Draft(False, (*map(Line, said), *where), nearest=tuple(nearest)[:MOST_SHOWN])


def _from(
    library: Library,
    query: Query,
    paragraphs: Sequence[StoredParagraph],
    extraction: Extraction,
    phrases: Phrases,
) -> Draft:
    """The answer out of ``paragraphs`` alone."""
    sources = list(dict.fromkeys(stored.source for stored in paragraphs))
    evidence = gather(library, query, extraction.surroundings, sources=sources, beside=paragraphs)
    known = {stored.id for stored in paragraphs}
    candidates = tuple(c for c in evidence.candidates if c.paragraph.id in known)
    return extraction.answer(query, replace(evidence, candidates=candidates), phrases)
