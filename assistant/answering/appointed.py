"""Who was appointed to a body: all whom the text lists under "I have appointed the following experts:".

"Whom did the Secretary-General pick for the Kelp Panel?" was answered by the next sentence of the letter, "I
have designated Ms. Berg to serve as Coordinator of the Panel": one of four, in another role.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.listing import MOST_ITEMS, children_of, items, items_below
from assistant.answering.stands_around import stand_around
from assistant.answering.status import document_order, status_of
from assistant.authors import author_of
from assistant.names import CARDINALS, MONTHS
from assistant.terms import Term, all_near, stems_of
from index.filters import Filters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.question import Query
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

SEARCHED = 40
# What a letter is on often stands in the paragraph before the list.
BESIDE = 2
_VERB = (
    r"(?:appoint(?:s|ed)?|pick(?:s|ed)?|nam(?:e|es|ed)|choose|chooses|chose|chosen|select(?:s|ed)?"
    r"|designat(?:e|es|ed)|put)"
)
ASKS = re.compile(
    r"(?i)\A\W*(?:and\s+)?(?:who|whom|which\s+(?:\w+\s+)?(?:experts|persons|people|members|individuals))\s+"
    rf"(?:(?:did|does|do|has|have|was|were|is|are|had|been)\s+)(?P<by>(?:(?!{_VERB}\b)[\w’'.-]+\s+){{0,5}}?)"
    rf"{_VERB}\b(?P<what>[^?]*)"
)
# One in a role of their own: not all whom the list has.
ONE_ROLE = re.compile(
    r"(?i)\b(?:as|to\s+be|to\s+(?:serve|act)\s+as|to\s+(?:head|lead|chair|run|coordinate))\b"
    r"(?!\s+(?:(?:the|its|their|an?)\s+)?(?:new\s+)?(?:\w+\s+)?(?:members?|experts?|mediators)\b)"
)
APPOINTS = re.compile(
    r"(?i)\b(?:appoint(?:s|ed)?|designat(?:es|ed)|nominat(?:es|ed)|nam(?:es|ed)|select(?:s|ed))\s+(?:as\s+)?"
    rf"the\s+following\s+(?:(?:{'|'.join(CARDINALS)}|\d+)\s+)?(?P<whom>(?:[\w’'-]+\s+){{0,5}}?[\w’'-]+)\s*:\s*\Z"
)
# Words of such a question that say no more than that somebody was appointed to something.
_FRAME = frozenset(
    stems_of(
        "who whom which expert experts person persons people member members individual individuals sit sits"
        " serve serving appoint appointed pick picked name named choose chose chosen select selected"
        " designate designated put new panel panels group team body sanctions committee"
    )
)
# In front of the verb these name nobody.
_NO_NAME = frozenset(stems_of("the a he she they it we i you been newly recently also un"))
_FIRST_PERSON = re.compile(r"\bI\s+(?:have\s+|had\s+|hereby\s+|also\s+)*\Z")
_MONTH = frozenset(month.lower() for month in MONTHS.split("|"))


def appointed(library: Library, query: Query) -> Draft | None:
    """All whom a text appoints to what ``query`` asks about; None where it asks for one in a role, or no such
    list, or more than one document's, is found."""
    asked = ASKS.match(query.text) if query.language == "en" else None
    if asked is None or ONE_ROLE.search(asked["what"]):
        return None
    by = set(stems_of(asked["by"]))
    terms = [
        term
        for term in query.terms
        if term.stem not in _FRAME and term.stem not in by and term.word.lower() not in _MONTH
        if not any(character.isdigit() for character in term.word)
    ]
    if not any(term.named for term in terms):
        return None  # "Who was appointed to the panel?" is asked of which?
    phrase = f"appointed the following experts members: {asked['what']}"
    hits = [hit.paragraph for hit in library.search(phrase, SEARCHED)]
    sources = tuple(dict.fromkeys(one.source for one in hits))
    inside = library.search("I have appointed the following:", SEARCHED, filters=Filters(sources=sources))
    found = {one.id: one for one in (*hits, *(hit.paragraph for hit in inside))}.values()
    fitting = [
        one
        for one in found
        if APPOINTS.search(one.text)
        and _is_on(library, terms, one)
        and _is_by(library, asked["by"], one)
        and _is_of_the_time(query, one.document)
    ]
    if not fitting:
        return None
    newest = max((one.document for one in fitting), key=document_order)
    [first, *others] = [one for one in fitting if one.source == newest.source]
    listed = children_of(library, first) or items_below(library, first)
    if others or not listed:
        return None
    head = part_of_paragraph(first, 0, len(first.text), status_of(first))
    lines = [Line(f"“{' '.join(first.text.split())}”", (head,))]
    for child in listed:
        lines += items(library, child)
    return Draft(True, tuple(lines[: MOST_ITEMS + 1])).out_of_library(library)


def _is_on(library: Library, terms: Sequence[Term], stored: StoredParagraph) -> bool:
    """Whether what is asked about stands in the paragraph, just before it or over it."""
    before = library.neighbours(stored.source, stored.locator, before=BESIDE, after=0)
    return stand_around(terms, stored, " ".join(one.text for one in before))


def _is_by(library: Library, by: str, stored: StoredParagraph) -> bool:
    """Whether the one who is said to appoint does: named in front of the verb; where the text says "I", as
    its author or by the signature under it."""
    who = [stem for stem in stems_of(by) if stem not in _NO_NAME]
    if not who:
        return True
    verb = APPOINTS.search(stored.text)
    before = stored.text[: verb.start()] if verb is not None else ""
    if _FIRST_PERSON.search(before):
        author = author_of(stored.document.masthead.title, stored.document.masthead.document_type)
        signed = (
            one.text
            for one in library.paragraphs(stored.source)
            if one.text.lstrip().startswith("(Signed)")
            and one.locator.containers == stored.locator.containers
        )
        before = " ".join((author.who if author is not None else "", *signed))
    return all_near(who, stems_of(before))


def _is_of_the_time(query: Query, document: DocumentRecord) -> bool:
    return not query.years or str(document.year) in query.years
