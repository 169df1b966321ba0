""" "Where is resolution 56/120 mentioned?": every paragraph that does, by document, counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, islice
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, part_of_paragraph, whole_paragraph
from assistant.answering.status import document_heading, document_order, status_of
from assistant.answering.wording import Phrases
from assistant.documents_meant import is_of_kind
from assistant.mentions_asked import MentionsAsked, mentions_asked
from assistant.question import Query
from assistant.sentences import split_sentences
from assistant.terms import all_near, stems_of
from assistant.topic import topic_of
from index.filters import Filters

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord, Hit, StoredParagraph

# So many paragraphs are shown; where there are more, so many documents with the first of each.
_MOST = 25
# … where it is only asked whether there is any.
_FEW = 6
_NEAREST = 3
# "the draft resolution" may be one of so many; "the report" of more is any document.
_MOST_ALIKE = 5
_FRAME = re.compile(
    r"(?i)\A.*?\b(?:mentions?|cites?|refers? to|references?|about|discuss(?:es)?"
    r"|(?:talks?|speaks?) (?:about|of)|say (?:any|some)thing on)\s+"
    r"|\b(?:where|is|are|was|were|which|what|paragraphs?|documents?|mentioned|cited|referred to"
    r"|in the library|all|the|in|do|does)\b"
)


def where_mentioned(
    library: Library, query: Query, named: Sequence[DocumentRecord], phrases: Phrases
) -> Draft | None:
    """The paragraphs that mention what the question asks to be found, of the documents ``named`` where there
    are any; None when it names nothing to look for."""
    asked = mentions_asked(query.text)
    whether = asked is not None and asked.whether
    if asked is None or any(symbol in asked.what for symbol in query.symbols):
        named = ()  # a document that is named is what is looked for
    elif asked.text and not named:
        if query.symbols:
            return None  # it is not held, and others do not stand for it
        kind = asked.text.lower().removeprefix("the ")
        alike = [one for one in library.documents() if is_of_kind(one, kind)]
        named = alike if len(alike) <= _MOST_ALIKE else ()
    what, found = _found(library, query, asked, named)
    if not what:
        return None
    by_number = bool(query.resolutions or (query.symbols and not named))
    said = what if by_number else f"“{what}”"
    if not found:
        near = [] if by_number else library.search(what, _NEAREST, filters=_within(named))
        if _stand_apart(what, near):
            return None  # "trafficking in stolen property" of "trafficking in property": not word for word
        nearest = tuple(whole_paragraph(hit.paragraph, status_of(hit.paragraph)) for hit in near)
        if named:
            text = ", ".join(dict.fromkeys(document.label for document in named))
            return Draft(False, (Line(phrases.say("no_mentions_in", what=said, text=text)),), nearest=nearest)
        return Draft(False, (Line(phrases.say("no_mentions", what=said)),), nearest=nearest)
    found.sort(key=lambda stored: (document_order(stored.document), stored.source, stored.position))
    head = phrases.say(
        "mentions",
        what=said,
        paragraphs=phrases.count("paragraph", len(found)),
        documents=phrases.count("document", len({stored.document.label for stored in found})),
    )
    shown = list(_each(found, query, what, _FEW if whether else _MOST))
    if len(found) > len(shown) and not whether:
        shown = list(_by_document(found, query, what, phrases))
    left = len(found) - len(shown) if whether else len({s.document.label for s in found}) - len(shown)
    if len(shown) < len(found) and left > 0:
        rest = phrases.count("paragraph" if whether else "document", left)
        shown.append(Line(phrases.say("and_more", rest=rest), bullet=True))
    draft = Draft(True, (Line(f"**{phrases.say('yes')}** — {head}" if whether else head), *shown))
    draft = replace(draft, notices=_looked_in(named, phrases))
    return draft.out_of_all(named) if named else draft.out_of_library(library)


def _each(found: Sequence[StoredParagraph], query: Query, what: str, most: int) -> Iterator[Line]:
    """The sentences that make the mention, under the names of their documents."""
    several = len({stored.document.label for stored in found}) > 1
    shown = ""
    for stored in found[:most]:
        heading = document_heading(stored.document) if stored.document.label != shown and several else ""
        shown = stored.document.label
        yield _line(stored, query, what, heading)


def _by_document(
    found: Sequence[StoredParagraph], query: Query, what: str, phrases: Phrases
) -> Iterator[Line]:
    """Each document with how many of its paragraphs make the mention, and the first of them."""
    for _, group in islice(groupby(found, lambda stored: stored.document.label), _MOST):
        inside = list(group)
        counted = phrases.count("paragraph", len(inside))
        yield _line(inside[0], query, what, f"{document_heading(inside[0].document)} — {counted}")


def _line(stored: StoredParagraph, query: Query, what: str, heading: str) -> Line:
    start, end = where_said(stored, query, what)
    support = part_of_paragraph(stored, start, end, status_of(stored))
    return Line(stored.text[start:end], (support,), heading, bullet=True)


def _stand_apart(what: str, near: Sequence[Hit]) -> bool:
    """Whether one of the paragraphs found has all the words of ``what``, though not together."""
    wanted = stems_of(what)
    return len(wanted) > 1 and any(_has_all(hit.paragraph.text, wanted) for hit in near)


def _within(named: Sequence[DocumentRecord]) -> Filters:
    return Filters(sources=tuple(document.source for document in named))


def _looked_in(named: Sequence[DocumentRecord], phrases: Phrases) -> tuple[str, ...]:
    if not named:
        return ()
    what = ", ".join(dict.fromkeys(document.label for document in named))
    return (phrases.say("looked_in", what=what, documents=phrases.count("document", len(named))),)


def _found(
    library: Library, query: Query, asked: MentionsAsked | None, named: Sequence[DocumentRecord]
) -> tuple[str, list[StoredParagraph]]:
    """What is looked for, and the paragraphs that mention it."""
    sources = {document.source for document in named}
    if query.resolutions:
        number = re.sub(r"\s+", " ", query.resolutions[0]).strip()
        found = library.mentions(number=number)
        return number, [one for one in found if not sources or one.source in sources]
    if query.symbols and not named:
        return query.symbols[0], library.mentions(symbol=query.symbols[0])
    what = asked.what if asked else topic_of(_FRAME.sub(" ", query.text)) or ""
    if not stems_of(what):
        return "", []
    return what, library.saying(what, filters=_within(named))


def _has_all(text: str, wanted: list[str]) -> bool:
    stems = set(stems_of(text))
    return all_near(wanted, stems)


def where_said(stored: StoredParagraph, query: Query, what: str) -> tuple[int, int]:
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
