""" "Any exceptions?" to what was told: the clause "unless …", "except …" of the paragraph that was cited."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, Support, part_of_paragraph
from assistant.answering.status import status_of

if TYPE_CHECKING:
    from assistant.answering.wording import Phrases
    from assistant.question import Query
    from index.library import Library
    from index.records import StoredParagraph

_ASKED = re.compile(
    r"(?i)\A\W*(?:(?:and|but)\s+)?(?:(?:are|were|is|was) there\s+)?(?:any|no)\s+(?P<what>ex[a-z]{5,12})"
    r"(?P<rest>(?:\s+(?:to|from|for) (?:it|this|that|them|these|those))?(?:\s+according to [^?]+)?)\W*\Z"
)
_MEANT = ("exception", "exceptions", "exemption", "exemptions", "exclusions")
# "exeptions" is mistyped, "expenses" is another word.
ALIKE = 0.85
_CLAUSE = re.compile(
    r"(?i)\b(?:unless|except(?:ing)?|save (?:for|in)|with the exception of|(?:but )?not including|excluding"
    r"|exempt(?:s|ed|ing|ions?)?|provided that|(?:shall|do|does|should|will) not apply)\b"
    r"(?:[^.;\n]|\.(?!\s|\Z))*"
)
MOST_TOLD = 5


def asks_for_exceptions(question: str) -> bool:
    """Whether ``question`` asks for the exceptions to what was told, mistyped or not."""
    asked = _ASKED.match(question)
    return asked is not None and any(
        SequenceMatcher(None, asked["what"].lower(), meant).ratio() >= ALIKE for meant in _MEANT
    )


def exceptions(
    library: Library, query: Query, beside: Sequence[tuple[str, str]], phrases: Phrases
) -> Draft | None:
    """The exceptions that the paragraphs cited ``beside`` (source, locator), or the items of one of them,
    make; None where they make none."""
    if query.language != "en" or not asks_for_exceptions(query.text):
        return None
    told = list(_clauses(_cited(library, beside)))[:MOST_TOLD]
    if not told:
        return None
    lines = [Line(f"“{' '.join(one.quote.split())}”", (one,), bullet=len(told) > 1) for one in told]
    if len(lines) == 1:
        lines = [Line(f"**{phrases.say('yes')}** — {lines[0].text}", lines[0].supports)]
    return Draft(True, tuple(lines)).out_of_library(library)


def _cited(library: Library, beside: Sequence[tuple[str, str]]) -> Iterator[StoredParagraph]:
    """The paragraphs cited with all that has the same number: its items, its lead-in."""
    places = {(source, locator.split(".")[0]) for source, locator in beside if locator}
    for source in dict.fromkeys(source for source, _ in beside):
        for stored in library.paragraphs(source):
            locator = str(stored.locator)
            inside = stored.locator.containers and (source, locator) in set(beside)
            if inside or (not stored.locator.containers and (source, locator.split(".")[0]) in places):
                yield stored


def _clauses(paragraphs: Iterator[StoredParagraph]) -> Iterator[Support]:
    for stored in paragraphs:
        for clause in _CLAUSE.finditer(stored.text):
            end = clause.start() + len(clause.group().rstrip(" ,:"))
            yield part_of_paragraph(stored, clause.start(), end, status_of(stored))
