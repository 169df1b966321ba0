""" "What do the documents say about piracy?": what is said of a topic, document by document.

Of a document with a section headed so the first sentences of its paragraphs, of others that mention the topic
the sentence that the search puts first. All mentions are counted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.holdings import is_of_year
from assistant.answering.mentions import where_said
from assistant.answering.status import document_heading, document_order, status_of
from assistant.answering.summary import section_in_short, sections_about
from assistant.answering.wording import Phrases
from assistant.question import Query
from assistant.sentences import Span, split_sentences
from assistant.terms import all_near, stems_of
from assistant.topic_asked import bare_topic, news_asked, topic_asked, topic_in_a_year, topic_of_a_year

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

    Told = tuple[StoredParagraph, list[Line]]

MOST_DOCUMENTS = 6
# Of a section so many paragraphs are told, and of the only document that mentions the topic.
MOST_OF_A_SECTION = 3
MOST_OF_ONE = 4
SEARCHED = 100
# A heading, a signature, "Takes note of the report on it" and a row of a table say nothing about a topic.
LEAST_WORDS = 10
# Over these a document's first heading names whom it is for and from, and no topic.
_ADDRESSED = re.compile(r"(?i)\W*(?:identical )?(?:letters?|notes? verbales?|note) (?:dated|by|of|from)\b")


def on_topic(library: Library, query: Query, phrases: Phrases) -> Draft | None:
    """What the documents say on the topic that is all of a question; None for other questions, and where no
    paragraph has its words."""
    happened = topic_in_a_year(query.text)
    of_year = happened or topic_of_a_year(query.text)
    if of_year is not None:
        return _in_a_year(library, query, *of_year, phrases, dated=happened is None)
    topic = topic_asked(query.text) or (bare_topic(query.text) if query.kind == "statement" else None)
    return None if topic is None else told_of(library, query, topic, phrases)


def told_of(
    library: Library, query: Query, topic: str, phrases: Phrases, *, by_sections: bool = True
) -> Draft | None:
    """What the documents say of ``topic``, ``by_sections`` those first that are headed so; None where no
    paragraph has its words."""
    stems = stems_of(topic)
    if not stems:
        return None
    # a document that is held as two files is told once
    headed: dict[str, tuple[str, Sequence[StoredParagraph]]] = {}
    for heading, inside in sections_about(library, topic, stems) if by_sections else ():
        if not _ADDRESSED.match(heading):
            headed.setdefault(inside[0].document.label, (heading, inside))
    found = library.saying(topic)
    if not found and not headed:
        return None
    told: list[Told] = [
        (inside[0], section_in_short(library, heading, inside, MOST_OF_A_SECTION)[:MOST_OF_A_SECTION])
        for heading, inside in headed.values()
    ]
    mentioned = list(dict.fromkeys(stored.document.label for stored in found))
    alone = len(headed.keys() | set(mentioned)) == 1
    news = news_asked(query.text)
    telling = _telling(library, query, topic, [one for one in found if one.document.label not in headed])
    if news:
        telling.sort(key=lambda one: _newness(one.document))
    for stored in telling:
        if len(told) < (MOST_OF_ONE if alone else MOST_DOCUMENTS):
            told.append((stored, [_said(stored, query, topic, alone=alone)]))
    told.sort(key=lambda one: one[0].position)
    told.sort(key=lambda one: _newness(one[0].document) if news else document_order(one[0].document))
    lines = [line for _, of_document in told for line in of_document]
    if found:
        head = phrases.say(
            "mentions",
            what=f"“{topic}”",
            paragraphs=phrases.count("paragraph", len(found)),
            documents=phrases.count("document", len(mentioned)),
        )
        lines = [Line(head), *lines]
    all_shown = len(found) <= len(lines) - 1
    offered = query.asked_in == "en" and not all_shown
    follow_ups = (f"How many paragraphs mention {topic}?",) if offered else ()
    return Draft(True, tuple(lines), follow_ups=follow_ups).out_of_library(library)


def _in_a_year(
    library: Library, query: Query, topic: str, year: str, phrases: Phrases, *, dated: bool
) -> Draft | None:
    """The sentences that name the topic and the year together, of each document that which the search puts
    first; with ``dated`` those too that name the topic in a document of that year; None where there are
    none."""
    rank = {hit.paragraph.id: at for at, hit in enumerate(library.search(f"{topic} {year}", SEARCHED))}
    told: dict[str, list[tuple[StoredParagraph, Span]]] = {}
    for stored in sorted(library.saying(topic), key=lambda one: rank.get(one.id, SEARCHED)):
        of_then = dated and is_of_year(year, stored.document)
        spans = [
            s for s in split_sentences(stored.text) if (of_then or year in s.text) and _names(s.text, topic)
        ]
        if spans and "| " not in stored.text:
            told.setdefault(stored.document.label, []).append((stored, spans[0]))
    if not told:
        return None
    several = len(told) > 1
    most = MOST_OF_A_SECTION if several else MOST_OF_ONE
    lines: list[Line] = []
    for inside in sorted(told.values(), key=lambda one: document_order(one[0][0].document))[-MOST_DOCUMENTS:]:
        heading = document_heading(inside[0][0].document) if several else ""
        for stored, span in sorted(inside[:most], key=lambda one: one[0].position):
            support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
            lines.append(Line(span.text, (support,), heading, bullet=True))
            heading = ""
    head = phrases.say(
        "mentions",
        what=f"“{topic}” ({year})",
        paragraphs=phrases.count("paragraph", sum(map(len, told.values()))),
        documents=phrases.count("document", len(told)),
    )
    return Draft(True, (Line(head), *lines)).out_of_library(library)


def _newness(document: DocumentRecord) -> int:
    """Sorts documents by their date, the newest first and those without one last."""
    dated = document.masthead.date or str(document.year or "")
    return -int(f"{dated.replace('-', ''):0<8}") if dated else 0


def _names(text: str, topic: str) -> bool:
    return all_near(stems_of(topic), set(stems_of(text)))


def _said(stored: StoredParagraph, query: Query, topic: str, *, alone: bool) -> Line:
    """The sentence of a paragraph that speaks of the topic, under its document where it is not ``alone``."""
    start, end = where_said(stored, query, topic)
    heading = "" if alone else document_heading(stored.document)
    support = part_of_paragraph(stored, start, end, status_of(stored))
    return Line(stored.text[start:end], (support,), heading, bullet=True)


def _telling(
    library: Library, query: Query, topic: str, found: Sequence[StoredParagraph]
) -> list[StoredParagraph]:
    """Of each document the paragraph that the search puts first, one of its preamble last, of an only one all
    of them; best first."""
    rank = {hit.paragraph.id: at for at, hit in enumerate(library.search(topic, SEARCHED))}

    def tells(stored: StoredParagraph) -> bool:
        start, end = where_said(stored, query, topic)
        return len(stored.text[start:end].split()) >= LEAST_WORDS and "| " not in stored.text

    def order(stored: StoredParagraph) -> tuple[bool, int]:
        return stored.kind == "preambular", rank.get(stored.id, SEARCHED)

    best = sorted(filter(tells, found), key=order) or sorted(found, key=order)
    if len({stored.document.label for stored in found}) == 1:
        return best
    of_document: dict[str, StoredParagraph] = {}
    for stored in best:
        of_document.setdefault(stored.document.label, stored)
    return list(of_document.values())
