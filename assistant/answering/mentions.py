""" "Where is resolution 56/120 mentioned?": every paragraph that does, by document, counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.status import document_heading, document_order, status_of
from assistant.answering.wording import Phrases
from assistant.question import Query
from assistant.sentences import split_sentences
from assistant.terms import all_near, stems_of
from assistant.topic import topic_of

if TYPE_CHECKING:
    from index.library import Library
    from index.records import StoredParagraph

_MOST = 25
_FRAME = re.compile(
    r"(?i)\A.*?\b(?:mentions?|cites?|refers? to|references?|about|discuss(?:es)?|talks? about)\s+"
    r"|\b(?:where|is|are|was|were|which|what|paragraphs?|documents?|mentioned|cited|referred to"
    r"|in the library|all|the|in|do|does)\b"
)


def where_mentioned(library: Library, query: Query, phrases: Phrases) -> Draft | None:
    """The paragraphs that mention what the question names; None when it names nothing to look for."""
    what, found = _found(library, query)
    if not what:
        return None
    if not found:
        return Draft(False, (Line(phrases.say("no_mentions", what=what)),))
    found.sort(key=lambda stored: (document_order(stored.document), stored.position))
    documents = list(dict.fromkeys(stored.source for stored in found))
    head = phrases.say(
        "mentions",
        what=what,
        paragraphs=phrases.count("paragraph", len(found)),
        documents=phrases.count("document", len(documents)),
    )
    lines = [Line(head)]
    shown = ""
    for stored in found[:_MOST]:
        start, end = _where(stored, query, what)
        heading = document_heading(stored.document) if stored.source != shown and len(documents) > 1 else ""
        shown = stored.source
        support = part_of_paragraph(stored, start, end, status_of(stored))
        lines.append(Line(stored.text[start:end], (support,), heading, bullet=True))
    if len(found) > _MOST:
        rest = phrases.count("paragraph", len(found) - _MOST)
        lines.append(Line(phrases.say("and_more", rest=rest), bullet=True))
    return Draft(True, tuple(lines)).out_of_library(library)


def _found(library: Library, query: Query) -> tuple[str, list[StoredParagraph]]:
    if query.resolutions:
        number = re.sub(r"\s+", " ", query.resolutions[0]).strip()
        return number, library.mentions(number=number)
    if query.symbols:
        return query.symbols[0], library.mentions(symbol=query.symbols[0])
    what = topic_of(_FRAME.sub(" ", query.text)) or ""
    wanted = stems_of(what)
    if not wanted:
        return "", []
    hits = library.search(what, 60)
    return what, [hit.paragraph for hit in hits if _has_all(hit.paragraph.text, wanted)]


def _has_all(text: str, wanted: list[str]) -> bool:
    stems = set(stems_of(text))
    return all_near(wanted, stems)


def _where(stored: StoredParagraph, query: Query, what: str) -> tuple[int, int]:
    """The sentence of the paragraph that makes the mention; the whole paragraph where a footnote does."""
    for reference in stored.paragraph.references:
        if what in {reference.number, str(reference.symbol)}:
            for span in split_sentences(stored.text):
                if span.start <= reference.start < span.end:
                    return span.start, span.end
    wanted = stems_of(what)
    for span in split_sentences(stored.text):
        if what in span.text or _has_all(span.text, wanted):
            return span.start, span.end
    return 0, len(stored.text)
