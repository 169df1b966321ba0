""" "And why does that matter?": the sentence beside what was cited that tells what comes of it.

A report states a fact and then, in the same paragraph or the next, what it means: "The decline affects the
ability of the Fund to …". Only there is it looked for, only a sentence that speaks of what was asked about is
told, and where there is none it is declined: that some other thing is important is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.status import status_of
from assistant.names import proper_names
from assistant.sentences import split_sentences
from assistant.terms import content_terms, stems_of
from assistant.why_that_matters import asks_why_it_matters, points_at_what_was_told

if TYPE_CHECKING:
    from assistant.answering.wording import Phrases
    from assistant.question import Query
    from index.library import Library
    from index.records import StoredParagraph

# "affects the ability of", "thereby limiting", "as a result", "is essential to".
CONSEQUENCE = re.compile(
    r"(?i)\b(?:(?:affect|impact|undermin|threaten|jeopardi[sz]|endanger|hinder|hamper|imped|imperil|compromis"
    r"|weaken|erod|constrain|restrict|limit|disrupt)(?:e|es|s|ed|ing)?\s+(?:the|its|their|our|efforts|progress|access|both)\b"
    r"|puts?\s+(?:[\w-]+\s+){1,6}?at\s+risk|poses?\s+(?:a|an|serious|significant|grave)\b"
    r"|(?:this|that|which|it)\s+(?:means|meant|implies)\b|as a (?:result|consequence)\b(?! of)|consequently"
    r"|(?:is|are|remains?)\s+(?:[a-z]+ly\s+)?(?:crucial|critical|essential|vital|indispensable|key)\s+(?:to|for)\b"
    r"|(?:has|have|had)\s+(?:[a-z]+\s+){0,3}?(?:consequences|implications|repercussions)\b)"
)
# Words that stand in every such question.
_EVERY = frozenset(stems_of("matter matters whether why reach reached according"))


def why_it_matters(
    library: Library, query: Query, typed: str, beside: Sequence[tuple[str, str]], phrases: Phrases
) -> Draft | None:
    """The first sentence of the paragraphs cited ``beside`` (source, locator), or of those right after them,
    that tells what comes of what ``query`` asks about; None where something else is asked."""
    if not beside or query.language != "en" or not asks_why_it_matters(typed):
        return None
    named = set(stems_of(" ".join(proper_names(query.text))))
    about = {term.stem for term in content_terms(query.text)} - _EVERY - named
    for stored in _cited_and_next(library, beside):
        for span in split_sentences(stored.text):
            tells = CONSEQUENCE.search(span.text) is not None
            if tells and about & set(stems_of(span.text)):
                support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
                line = Line(" ".join(support.quote.split()), (support,))
                return Draft(True, (line,)).out_of_library(library)
    if not points_at_what_was_told(typed):
        return None
    documents = list(dict.fromkeys(source for source, _ in beside))
    paragraphs = sum(len(library.paragraphs(source)) for source in documents)
    return Draft(False, (Line(phrases.declined(paragraphs, len(documents))),))


def _cited_and_next(library: Library, beside: Sequence[tuple[str, str]]) -> Iterator[StoredParagraph]:
    """The paragraphs cited, each followed by the one after it in its document."""
    told: set[tuple[str, str]] = set()
    for source, locator in beside:
        paragraphs = library.paragraphs(source) if locator else []
        at = next((n for n, one in enumerate(paragraphs) if str(one.locator) == locator), None)
        for stored in paragraphs[at : at + 2] if at is not None else []:
            place = (source, str(stored.locator))
            if place not in told:
                told.add(place)
                yield stored
