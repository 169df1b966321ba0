"""A document said by what it is, in front of the question put to it: "norland letter about the quay, what do
they want from states".

The phrase in front picks the document: its kind, and its words in the title, in the author's name or in the
text. Where just one fits, the question is put to that one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.acronyms import is_acronym
from assistant.authors import author_of
from assistant.documents_meant import is_of_kind, one_of_each
from assistant.retrieval import context_words
from assistant.terms import Term, content_terms, nearness, stems_of
from assistant.verification.names import countries_meant
from index.abbreviations import name_of_body

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord

_KIND = (
    r"(?:draft resolution|draft decision|draft report|note verbale|amendment|declaration|resolution"
    r"|decision|letter"
    r"|report|note|draft|paper)"
)
_FRONT = re.compile(
    rf"(?i)\A\W*(?:(?:and|so|ok)[\s,]+)?(?:the\s+)?(?P<front>(?:(?!{_KIND}\b|what\b|which\b|who\b|is\b|does\b|did\b)[\w’'-]+\s+){{0,6}}"
    rf"(?P<kind>{_KIND})(?P<after>(?:\s+(?!what\b|who\b|whom\b|when\b|how\b|why\b|which\b|where\b|does\b|did\b|is\b)[\w’'-]+){{0,6}}))"
    r"\s*[,:;–—-]*\s+(?P<asked>(?:and\s+)?(?:what|who|whom|when|how|why|where)\b[^?]*?)\W*\Z"
)
_SAID = re.compile(r"(?i)\b(?P<do>do|does|did|is|are|was|were)\s+(?P<who>it|they|he|she)\b")
_OWN = re.compile(r"(?i)\b(?:its|their)\b")
_NO_TOPIC = frozenset(
    stems_of("from by on about of the to in at for dated regarding concerning un new latest last")
)
# A word of the topic that no title has must stand in so many paragraphs: more than one mention.
LEAST_PARAGRAPHS = 2
SHORT = 3
# Longer documents speak of many things.
MOST_READ = 400


def question_in_front(question: str) -> re.Match[str] | None:
    """The phrase in front of a question, its kind of document, and the question; None where nothing stands
    so in front."""
    found = _FRONT.match(question)
    if found is None or re.search(r"\d", found["front"]):
        return None  # a number names the document by itself
    return found


def put_to_the_one_in_front(question: str, library: Library) -> tuple[str, DocumentRecord] | None:
    """The question put to the one document that the phrase in front of it fits, by its symbol; None where no
    document fits, or several."""
    said = question_in_front(question)
    if said is None:
        return None
    kind = said["kind"].lower()
    topic = [
        term
        for term in content_terms(f"x {said['front']}")
        if term.stem not in _NO_TOPIC and term.stem not in stems_of(kind) and term.word != "x"
    ]
    meant = _fitting(topic, kind, library) if topic else None
    if meant is None or meant.symbol is None:
        return None
    symbol, asked = str(meant.symbol), said["asked"].removeprefix("and ").strip()
    spoken = _SAID.search(asked)
    if spoken is not None:
        verb = {"do": "does", "are": "is", "were": "was"}.get(spoken["do"].lower(), spoken["do"].lower())
        put = f"{asked[: spoken.start()]}{verb} {symbol}{asked[spoken.end() :]}"
    else:
        own = _OWN.search(asked)
        put = f"{asked[: own.start()]}{symbol}’s{asked[own.end() :]}" if own else f"In {symbol}, {asked}"
    return f"{put[:1].upper()}{put[1:]}?", meant


def _fitting(topic: Sequence[Term], kind: str, library: Library) -> DocumentRecord | None:
    held = [d for d in library.documents() if d.symbol and _is_one(d, kind)]
    held = one_of_each(held, "en")
    called = [d for d in held if _is_called(topic, kind, d)]
    if len(called) == 1:
        return called[0]
    titled = [d for d in held if all(_is_in_masthead(library, term, d) for term in topic)]
    if titled:
        return titled[0] if len(titled) == 1 else None
    # the masthead has some of it, the text speaks of the rest
    partly = [d for d in held if len(topic) == 1 or any(_is_in_masthead(library, term, d) for term in topic)]
    told = [
        d for d in partly if all(_is_in_masthead(library, t, d) or _speaks_of(library, t, d) for t in topic)
    ]
    return told[0] if len(told) == 1 else None


def _is_one(document: DocumentRecord, kind: str) -> bool:
    title = (document.masthead.title or "").lower()
    return is_of_kind(document, kind) or (kind in {"declaration", "paper"} and kind in title)


def _is_called(topic: Sequence[Term], kind: str, document: DocumentRecord) -> bool:
    """Whether the title begins with the phrase: "the Halvard Declaration"."""
    title = [stem for stem in stems_of(document.masthead.title or "") if stem not in _NO_TOPIC]
    return title[: len(topic) + 1] == [*(term.stem for term in topic), stems_of(kind)[-1]]


def _is_in_masthead(library: Library, term: Term, document: DocumentRecord) -> bool:
    masthead = document.masthead
    author = author_of(masthead.title, masthead.document_type)
    words = f"{context_words(document)} {author.who if author else ''} {document.subject}"
    states = countries_meant(f"{term.surface} {term.surface.title()}")
    if states:  # the letter of a State, or a text whose title names it
        return bool(countries_meant(author.who if author else words) & states)
    return _has(library, term, frozenset(stems_of(words)))


def _speaks_of(library: Library, term: Term, document: DocumentRecord) -> bool:
    if document.paragraphs > MOST_READ:
        return False
    told = (frozenset(stems_of(p.text)) for p in library.paragraphs(document.source))
    least = LEAST_PARAGRAPHS if document.paragraphs > SHORT else 1
    return sum(_has(library, term, words) for words in told) >= least


def _has(library: Library, term: Term, words: frozenset[str]) -> bool:
    if term.stem in words or any(nearness(term.stem, word) >= 0.9 for word in words):
        return True
    if not is_acronym(term.surface.upper()):
        return False
    longs = [name_of_body(term.surface), *library.written_out(term.surface)]
    return any(long is not None and set(stems_of(long)) <= words for long in longs)
