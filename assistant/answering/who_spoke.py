"""Who took the floor: "Which countries spoke in 2031?" is every record of statements, observers' as well.

A report records them in sentences of their own: "Statements were made by the representatives of …",
"Observers for … also made statements". One of these alone is no complete list. "Which observers spoke?" asks
for the second kind alone, whatever they are observers for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.countries import listed_countries
from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.listed_names import listed_names, series_at
from assistant.answering.status import document_heading, document_order, status_of
from assistant.documents_meant import one_of_each
from assistant.names import sessions
from assistant.question import Query
from assistant.retrieval import context_words
from assistant.sentences import split_sentences
from assistant.terms import content_terms

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord

MOST_DOCUMENTS = 3
# Where no document, year or session is named, it is looked for among so many paragraphs found, and in one
# document alone: many have an item 5.
LOOKED_AT = 5
_ASKED = re.compile(
    r"(?i)\A\W*(?:(?:and|please)\s+)?(?:which|what|list|name)\s+(?:(?:the|all|member|other)\s+)*"
    r"(?P<who>countries|states|delegations|governments|observers)\s+"
    r"(?:(?:that|which|who|whose\s+representatives)\s+)?(?:also\s+)?"
    r"(?:spoke|took the floor|made (?:a )?statements?)\b(?P<rest>[^?]*)\W*\Z"
)
_ITEM = re.compile(r"(?i)\b(?:agenda )?item\s+(?P<item>\d+)")
_RECORD = re.compile(
    r"(?i)\bstatements?\b[^.;]{0,80}\b(?:made|heard|delivered)\b|\b(?:made|heard|delivered)\b[^;]{0,60}\bstatements?\b"
    r"|\btook the floor\b|\bObservers? (?:for|of)\b.*\bstatements?\b"
)
_BY_STATES = re.compile(r"(?i)\b(?:representatives?|observers?|delegations?)\s+(?:of|for|from)\b")
_REPRESENTATIVES = re.compile(r"(?i)\brepresentatives of\b")
_OBSERVERS = re.compile(r"\b[Oo]bserver(?P<several>s)?\s+(?:for|of|from)\s+")
# One observer alone: what stands up to the verb.
_ONE = re.compile(r"(?:the\s+)?(?P<name>[A-Z][^,;.]*?)\s+(?:also\s+)?(?:made|took|delivered)\b")
_UP_TO_THE_END = re.compile(r"(?:\s+(?:also\s+)?(?:made|took|delivered)\b[^,]*)?\.?\s*\Z")
_WHERE = re.compile(
    r"(?i)\b(?:in|at|on|during|under)\b|\b(?:the|agenda|items?|sessions?|meetings?|year)\b|\d+"
)


def who_spoke(library: Library, query: Query, named: Sequence[DocumentRecord]) -> Draft | None:
    """The countries recorded as speaking in the documents of the year or session asked about, or in those
    ``named``; None where something else is asked or nothing is recorded."""
    asked = _ASKED.match(query.text) if query.language == "en" else None
    if asked is None or content_terms(_WHERE.sub(" ", _without_ordinals(asked["rest"]))):
        return None
    item = _ITEM.search(asked["rest"])
    most = MOST_DOCUMENTS
    if named:
        documents = list(named)
    elif query.years or query.sessions:
        documents = [d for d in library.documents() if _is_of(query, d)]
    elif item is not None:
        hits = [hit.paragraph.document for hit in library.search(query.text, LOOKED_AT)]
        documents, most = list({document.source: document for document in hits}.values()), 1
    else:
        return None
    told: list[tuple[DocumentRecord, list[Line]]] = []
    for document in sorted(one_of_each(documents, "en"), key=document_order):
        observers = asked["who"].lower() == "observers"
        lines, names = _records(library, document, item["item"] if item else None, observers=observers)
        if lines:
            first = lines[0]
            listed = f"**{len(names)}** — {'; '.join(names)}.\n\n{first.text}"
            told.append((document, [Line(listed, first.supports), *lines[1:]]))
    if not 0 < len(told) <= most:
        return None
    headed = len(told) > 1
    return Draft(
        True,
        tuple(
            line.under(document_heading(document)) if headed and line is own[0] else line
            for document, own in told
            for line in own
        ),
    ).out_of_all(documents)


def _without_ordinals(text: str) -> str:
    return re.sub(r"(?i)\b[\w-]+(?:st|nd|rd|th|first|second|third)\s+(?=session|meeting)", " ", text)


def _is_of(query: Query, document: DocumentRecord) -> bool:
    if document.language != "en" or not (document.masthead.document_type or ""):
        return False
    years = {str(document.year or ""), (document.masthead.date or "")[:4]}
    if query.years and not years & set(query.years):
        return False
    own = set(sessions(f"{document.masthead.session or ''} {context_words(document)}"))
    return not query.sessions or bool(own & set(query.sessions))


def _records(
    library: Library, document: DocumentRecord, item: str | None, *, observers: bool
) -> tuple[list[Line], list[str]]:
    """The sentences of a document that record statements of countries, or of ``observers`` alone, and who
    made them, each once; none where it cannot be told of one sentence whose names they are."""
    lines: list[Line] = []
    names: list[str] = []
    for stored in library.paragraphs(document.source):
        if stored.kind in {"operative", "preambular"}:
            continue
        for span in split_sentences(stored.text):
            if not _RECORD.search(span.text) or not _BY_STATES.search(span.text):
                continue
            told = _ITEM.search(span.text)
            if item is not None and told is not None and told["item"] != item:
                continue
            if observers and not _OBSERVERS.search(span.text):
                continue
            heard = _observers(span.text) if observers else _countries(span.text)
            if not heard:
                if observers:
                    return [], []
                continue
            support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
            lines.append(Line(f"“{span.text}”", (support,)))
            names += [name for name in heard if name not in names]
    return lines, names


def _countries(sentence: str) -> list[str]:
    known = listed_countries(sentence, "")
    if not known and _REPRESENTATIVES.search(sentence):
        return listed_names(sentence)  # States, known or not; observers may be of anything
    return known


def _observers(sentence: str) -> list[str]:
    """Whom the observers of ``sentence`` speak for; none where that cannot be told for sure."""
    names: list[str] = []
    for said in _OBSERVERS.finditer(sentence):
        after = sentence[said.end() :]
        one = None if said["several"] else _ONE.match(after)
        named = [one["name"]] if one else series_at(after)[0] or _each_with_its_article(after)
        if not named:
            return []
        names += named
    return names


def _each_with_its_article(text: str) -> list[str]:
    """The names of "the A of B and C, the D and the E of F.": where each has an article of its own, the "and"
    inside a name parts nothing; none where two places could be where the last name begins."""
    first, *others = re.split(r",\s+the\s+", _UP_TO_THE_END.sub("", text).removeprefix("the "))
    if not others or "," in first + "".join(others):
        return []
    *middle, last = others
    parts = re.split(r"\s+and\s+the\s+", last)
    return [first, *middle, *parts] if len(parts) == 2 else []
