"""Headings that are a person and a State, "Rolf Berg (Norway)": nothing else says of which State who is.

A list of nominees gives each a heading and below it a life told with "she" and "he". Asked who the Norwegian
nominee is, or of which country Rolf Berg is, the heading answers; the first sentence under it is cited.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.acronyms import spelled_out
from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.holders import PERSON
from assistant.answering.status import status_of
from assistant.answering.tables import is_known
from assistant.question import Query
from assistant.retrieval import context_words
from assistant.sentences import split_sentences
from assistant.terms import content_terms, stems_of
from assistant.verification.names import countries_in
from assistant.verification.wording import normalise

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

MOST_SEARCHED = 30
MOST_NAMED = 4
_HEADING = re.compile(rf"(?P<name>{PERSON})\s+\((?P<state>[A-ZÀ-Þ][^()]+(?:\([^()]*\))?)\)\*?")
_WHO = re.compile(r"(?i)\A\W*(?:and\s+)?who(?:'s|’s|\s+(?:is|are|was|were))\s+(?P<what>.+)")
_COUNTRY = re.compile(
    r"(?i)\A\W*(?:and\s+)?(?:(?:(?:from|of)\s+)?(?:which|what)\s+(?:countr(?:y|ies)|state|nationality|citizenship)"
    r"\b.*?\b(?:is|does|was|did|are)|where\s+(?:is|does|was)(?=[^?]*\bfrom\b))\s+(?P<who>[A-ZÀ-Þ][^?]+)"
)


def named_in_heading(library: Library, query: Query, named: Sequence[DocumentRecord]) -> Draft | None:
    """The person of the State asked for, or the State of the person, by the heading that has both; None where
    no heading does."""
    if query.language != "en":
        return None
    who, country = _WHO.match(query.text), _COUNTRY.match(query.text)
    if country is not None:
        found = [
            (stored, heading)
            for stored, heading in _headed(library, query, named)
            if set(stems_of(heading["name"])) <= set(stems_of(country["who"]))
        ]
        lines = [_line(stored, heading["state"], heading["name"]) for stored, heading in found[:1]]
    elif who is not None and (asked := countries_in(who["what"])):
        meant = frozenset(state for states in asked.values() for state in states)
        of = [
            term
            for term in content_terms(f"x {who['what']}")
            if term.word != "x" and not any(term.surface in said for said in asked)
        ]
        found = [
            (stored, heading)
            for stored, heading in _headed(library, query, named)
            if any(states & meant for states in countries_in(normalise(heading["state"])).values())
            and of
            and all(_is_around(term.stem, term.surface, stored) for term in of)
        ]
        lines = [
            _line(stored, heading["name"], heading["state"], bullet=len(found) > 1)
            for stored, heading in found
        ]
    else:
        return None
    if not 0 < len(lines) <= MOST_NAMED:
        return None
    told = Draft(True, tuple(lines))
    return told.out_of_all(named) if named else told.out_of_library(library)


def _headed(
    library: Library, query: Query, named: Sequence[DocumentRecord]
) -> Iterator[tuple[StoredParagraph, re.Match[str]]]:
    """The first paragraph under each such heading of ``named``, or of the documents that a search finds."""
    sources = [document.source for document in named]
    sources = sources or [hit.paragraph.source for hit in library.search(query.searched, MOST_SEARCHED)]
    for source in dict.fromkeys(sources):
        seen: set[str] = set()
        for stored in library.paragraphs(source):
            heading = _HEADING.fullmatch(stored.section[-1]) if stored.section else None
            if heading is not None and stored.section[-1] not in seen:
                seen.add(stored.section[-1])
                yield stored, heading


def _is_around(stem: str, surface: str, stored: StoredParagraph) -> bool:
    around = f"{context_words(stored.document)} {' '.join(stored.section[:-1])}"
    return is_known(stem, stems_of(around)) or spelled_out(surface, around) is not None


def _line(stored: StoredParagraph, short: str, beside: str, *, bullet: bool = False) -> Line:
    first = split_sentences(stored.text)[0]
    support = part_of_paragraph(stored, first.start, first.end, status_of(stored))
    return Line(f"**{short}** — {beside}: “{first.text}”", (support,), bullet=bullet)
