""" "What is the Joint Inspection Unit?": a sentence that says what it is, else what is said of it.

A sentence in which a name occurs is no answer to what it is, however near it comes. Where no document says
what something is, that is said, and what they tell of it, document by document.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.framing import does_or_would
from assistant.answering.on_topic import told_of
from assistant.answering.status import is_draft_resolution, status_of
from assistant.answering.wording import Phrases
from assistant.names import proper_names
from assistant.sentences import split_sentences
from assistant.terms import all_near, content_terms, stems_of

if TYPE_CHECKING:
    from assistant.question import Query
    from index.library import Library

_WHAT_IS = re.compile(
    r"(?i)\A\W*(?:and\s+|so\s+)?what(?:['’]s|\s+(?:is|are|was|were))\s+(?:exactly\s+)?(?:(?:the|an?)\s+)?"
    r"(?P<term>[^?,;:]{3,90}?)\s*\?*\s*\Z"
)
MOST_WORDS = 12
SEARCHED = 30
# What makes a sentence say what its subject is, the plainest first.
_SAYS = (
    r"(?:is|are|was|were)\s+(?:an?|one of the|the (?:only|main|principal|first|sole|highest|most|largest))\b"
    r"|means\b|refers? to\b|denotes?\b|consists? of\b|serves? as\b",
    r"(?:is|are|was|were)\s+(?:established|created|set up|founded|launched|composed|made up|designed"
    r"|intended)\b"
    r"|(?:is|are|was|were)\s+(?:responsible|entrusted|charged|tasked)\b|(?:is|are) the\b"
    r"|(?:has|have) the mandate\b|(?:is|are|was|were) mandated\b",
    r",\s*(?:an?\s+(?!number\b|total\b)|which (?:is|was|are|were)\b)",
)
# "The United Nations Kelp Index is …"
_WHOSE = r"(?:[A-Z][\w’'-]*\s+(?:of\s+|for\s+)?){0,5}"
_BRACKET = r"(?:\s*\([^)]{1,40}\))?\s*[”\"']?\s*"


def what_it_is(library: Library, query: Query, phrases: Phrases) -> Draft | None:
    """What the name that is all of a question stands for; None for other questions, and where no document
    has the name."""
    plain = query.language == "en" and query.kind in {"statement", "definition"}
    term = name_asked(query.text) if plain else None
    if term is None:
        return None
    return _defined(library, term, phrases) or _told(library, query, term, phrases)


def name_asked(question: str) -> str | None:
    """The name that ``question`` asks what it is: "Joint Inspection Unit"; None where more is asked, or where
    what is asked for is no name."""
    asked = _WHAT_IS.match(question)
    if asked is None or len(asked["term"].split()) > MOST_WORDS:
        return None
    term = asked["term"].strip(" “”\"'")
    whole = proper_names(f"x {term}") == [term]
    return term if whole and " " in term else None


def _defined(library: Library, term: str, phrases: Phrases) -> Draft | None:
    """The sentence that says what ``term`` is in the plainest way, of the search's first first."""
    named = re.escape(term)
    found = library.saying(term)
    for form in _SAYS:
        says = re.compile(
            rf"(?:\A|[.;:“(]\s*|,\s+)(?i:(?:the|an?)\s+)?{_WHOSE}(?i:{named}){_BRACKET}(?:{form})"
        )
        for stored in found:
            for span in split_sentences(stored.text):
                if says.search(span.text):
                    draft = is_draft_resolution(stored)
                    operative = draft or stored.kind == "operative"
                    said = does_or_would(span.text, phrases, draft=draft) if operative else span.text
                    support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
                    return Draft(True, (Line(said, (support,)),)).out_of_library(library)
    return None


def _told(library: Library, query: Query, term: str, phrases: Phrases) -> Draft | None:
    """What the documents say of ``term``, under the words that none says what it is."""
    told = told_of(library, query, term, phrases, by_sections=False)
    if told is None:
        return None if _is_spoken_of(library, term) else _nowhere(library, term, phrases)
    notices = (phrases.say("says_not_what"), *told.notices)
    return Draft(True, told.lines, notices=notices, follow_ups=told.follow_ups).out_of_library(library)


def _is_spoken_of(library: Library, term: str) -> bool:
    """Whether a document's title or a paragraph that a search finds has all the words of ``term``."""
    wanted = [word.stem for word in content_terms(term)]
    titles = (document.masthead.title or "" for document in library.documents())
    found = (hit.paragraph.text for hit in library.search(term, SEARCHED))
    return any(all_near(wanted, stems_of(text)) for text in (*titles, *found))


def _nowhere(library: Library, term: str, phrases: Phrases) -> Draft:
    documents, paragraphs = library.counts()
    said = (
        phrases.say("declined"),
        phrases.say("absent", name=term),
        phrases.searched(paragraphs, documents),
    )
    return Draft(False, (Line(" ".join(said)),))
