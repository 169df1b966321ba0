"""Paragraphs that tell the same of others: "In May, the Board sent reminders to those whose reports were
overdue …" stands twice under one heading, each time with other names.

A list out of one of them is no list of all. They are told together, each with its place, and without a
number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, whole_paragraph
from assistant.answering.status import status_of
from assistant.question import Query
from assistant.terms import content_terms, nearness, stems_of

if TYPE_CHECKING:
    from index.library import Library
    from index.records import StoredParagraph

# So many words two paragraphs must open with alike.
LEAST_ALIKE = 7
# Of so many characters at most; what is longer is better opened than read here.
MOST_OF_ONE = 900
MOST_SISTERS = 4
SAME_WORD = 0.8
_COUNTED = re.compile(r"\A\*\*\d{1,3}\*\* — ")
_WORD = re.compile(r"[\w’'-]+")
_PLURAL = re.compile(
    r"(?i)\b(?!(?:this|was|has|does|unless|across|status|process|address)\b)[a-z]{3,}(?<!s)s\b"
)


def with_sisters(library: Library, draft: Draft, query: Query) -> Draft:
    """``draft`` with the paragraphs that tell the same of others beside the one it rests on, where names are
    listed out of one; or with all under a heading that is just what is asked for."""
    if not draft.answered or query.language != "en" or len(draft.lines) != 1:
        return draft
    if query.kind not in {"list", "statement"}:
        return draft
    line = draft.lines[0]
    if len(line.supports) != 1 or not line.supports[0].locator or line.heading:
        return draft
    support = line.supports[0]
    stored = library.paragraph(support.document.source, support.locator)
    if stored is None or "| " in stored.text or not stored.section:
        return draft
    counted = _COUNTED.match(line.text) is not None
    beside = [
        one
        for one in library.paragraphs(support.document.source)
        if one.section == stored.section
        and one.locator.leaf != stored.locator.leaf
        and len(one.text) <= MOST_OF_ONE
        and one.kind == stored.kind
    ]
    if counted and query.kind == "list":
        alike = (one for one in beside if _open_alike(one.text, stored.text))
        sisters = [one for one in alike if _says_as_much(query, one, stored)]
    elif not counted and _PLURAL.search(query.text):
        sisters = [one for one in beside if _is_headed_by_what_is_asked(query, one, stored)]
    else:
        return draft
    if not 0 < len(sisters) < MOST_SISTERS:
        return draft
    ordered = sorted([stored, *sisters], key=lambda one: one.position)
    return replace(draft, lines=tuple(map(_told, ordered)))


def _told(stored: StoredParagraph) -> Line:
    return Line(f"“{stored.text.strip()}”", (whole_paragraph(stored, status_of(stored)),), bullet=True)


def _open_alike(one: str, other: str) -> bool:
    first, second = (_WORD.findall(text)[:LEAST_ALIKE] for text in (one, other))
    return len(first) == LEAST_ALIKE and first == second


def _says_as_much(query: Query, one: StoredParagraph, other: StoredParagraph) -> bool:
    """Whether ``one`` has every word of the question that ``other`` has."""
    there, here = stems_of(one.text), stems_of(other.text)
    return all(_near(term.stem, there) for term in query.terms if _near(term.stem, here))


def _is_headed_by_what_is_asked(query: Query, one: StoredParagraph, other: StoredParagraph) -> bool:
    """Whether the heading over both is a word of the question, which both have."""
    heading = [term.stem for term in content_terms(other.section[-1])]
    asked = [term.stem for term in query.terms]
    if len(heading) != 1 or not _near(heading[0], asked):
        return False
    return _near(heading[0], stems_of(one.text)) and _near(heading[0], stems_of(other.text))


def _near(stem: str, others: Sequence[str]) -> bool:
    return any(nearness(stem, other) >= SAME_WORD for other in others)
