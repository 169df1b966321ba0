"""Questions of what is so "according to the SG's report on tides": only that document answers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft
from assistant.answering.source_said import is_the_source_said, names_a_source
from assistant.documents_meant import one_of_each
from assistant.terms import content_terms

if TYPE_CHECKING:
    from assistant.question import Query
    from index.library import Library
    from index.records import DocumentRecord

# Of more documents than these what is said is no name.
MOST_MEANT = 3
_ACCORDING = re.compile(
    r"(?i)[,;]?\s*\b(?:according to|as told (?:in|by)|going by)\s+(?P<by>(?:the\s+|an?\s+)?[^?,;]*?"
    r"\b(?:report|letter|note verbale|note|study|review|paper)\b(?!\s+of\s+the\s+\w+\s+meeting)[^?,;]*?)"
    r"(?P<after>\s*[,?]|\s*\Z)"
)


@dataclass(frozen=True, slots=True)
class AccordingTo:
    """``question`` without its source, which ``by`` says."""

    by: str
    question: str


def according_to(text: str) -> AccordingTo | None:
    """What is asked of a source that is said in words, by more than its kind; None for other questions."""
    found = _ACCORDING.search(text)
    if found is None or not names_a_source(found["by"]):
        return None
    before, after = text[: found.start()].strip(" ,"), text[found.end() :].strip(" ,?")
    question = f"{before} {after}".strip()
    if not content_terms(f"on {question}"):
        return None
    return AccordingTo(found["by"].strip(), f"{question[:1].upper()}{question[1:]}")


def sources_meant(library: Library, query: Query, asked: AccordingTo) -> list[DocumentRecord]:
    """The documents that are the source said; none where it may be many."""
    fitting = [
        one for one in library.documents() if one.symbol and is_the_source_said(asked.by, one, library)
    ]
    meant = one_of_each(fitting, query.asked_in)
    return meant if len(meant) <= MOST_MEANT else []


def rests_on(draft: Draft, documents: list[DocumentRecord]) -> bool:
    """Whether all that a draft tells stands in ``documents``."""
    sources = {one.source for one in documents}
    return all(support.document.source in sources for line in draft.lines for support in line.supports)
