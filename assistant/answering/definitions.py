"""What something is, means or stands for: a sentence that says so is preferred to one that uses the word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.acronyms import is_acronym
from assistant.answering.close_reading import Reading
from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.framing import framed, support_of
from assistant.answering.status import status_of
from assistant.answering.wording import Phrases
from assistant.question import Query
from assistant.sentences import split_sentences
from assistant.terms import all_near, content_terms, stems_of
from index.abbreviations import name_of_body

if TYPE_CHECKING:
    from index.library import Library
    from index.records import StoredParagraph

# A sentence that defines leads when it comes this near the best one.
NEAR_BEST = 0.72
SEARCHED = 30
_ASKS_FOR_MEANING = re.compile(
    r"(?i)\b(?:defin(?:e|ed|ition)\b.*?|what (?:is|was|are|were) meant by|what (?:is|was) the meaning of"
    r"|what (?:does|do|did)(?=.*\bmean\b)|what is understood by)\s*(?:the (?:term|word|expression)\s+)?"
    r"(?P<term>[^?]+?)(?:\s+mean)?\s*[?.]*\Z"
)
_WHAT_IS = re.compile(
    r"(?i)\A\W*(?:and\s+)?what(?:'s|\s+(?:is|are|was|were))\s+(?P<term>[^?]{2,90}?)\s*\??\Z"
)
# "What is a wreck?" wants a definition as "what is meant by" does; "What is a good example?" does not.
WHAT_IS_A = re.compile(
    r"(?i)\A\W*what\s+is\s+an?\s+(?!(?:good|bad|new|recent|typical|major|main)\b)(?:[a-z][\w-]*\s+){0,3}[a-z][\w-]+\W*\Z"
)
_STANDS_FOR = re.compile(
    r"(?i:\bwhat (?:does|do)\s+)(?:the (?:acronym|abbreviation)\s+)?[“\"']?"
    r"(?P<acronym>[A-Z][\w-]*[A-Z][\w-]*)[”\"']?(?i:\s+(?:stand for|mean))"
    r"|(?i:\bwhat(?:'s| is| are))\s+(?:the )?(?P<bare>[A-Z][A-Z-]+s?)\s*\?"
)
# After the term: what makes a sentence say what it is.
_DEFINES = re.compile(
    r"\s*[”\"']?\s*(?:,\s*(?:an?|the|which|known|established|adopted|created|set up)\b"
    r"|(?:is|are|was|were)\s+(?:an?|the|one of|defined|understood|established|created|set up|founded|adopted"
    r"|intended|designed|composed|made up)\b|means\b|refers to\b|consists? of\b|comprises?\b|serves? as\b"
    r"|shall mean\b|denotes?\b|includes?\b|\(hereinafter\b)"
)


def stands_for(library: Library, query: Query) -> Draft | None:
    """What an acronym is short for: where a text writes it out with the acronym in brackets or, of a known
    body, where a text has its name."""
    asked = _STANDS_FOR.search(query.text)
    if asked is None:
        return None
    acronym = asked["acronym"] or asked["bare"]
    if not is_acronym(acronym):
        return None
    for hit in library.search(acronym, SEARCHED):
        name = written_out(acronym, hit.paragraph.text)
        if name is not None:
            return _sentence_with(name, hit.paragraph).out_of_library(library)
    body = name_of_body(acronym)
    for hit in library.search(body, SEARCHED) if body else ():
        at = hit.paragraph.text.lower().find(str(body).lower())
        if at >= 0:
            found = hit.paragraph.text[at : at + len(str(body))]
            return _sentence_with(found, hit.paragraph).out_of_library(library)
    return None


def _sentence_with(name: str, stored: StoredParagraph) -> Draft:
    at = stored.text.find(name)
    span = next(s for s in split_sentences(stored.text) if s.start <= at < s.end)
    support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
    return Draft(True, (Line(f"**{name}** — “{span.text}”", (support,)),))


def written_out(acronym: str, text: str) -> str | None:
    """The name before ``(ACRONYM)`` in ``text``: as many words as it takes to spell the acronym's letters."""
    at = text.find(f"({acronym})")
    if at < 0:
        return None
    words = list(re.finditer(r"[^\s(),;]+", text[:at]))
    letters = [letter.lower() for letter in acronym.rstrip("s") if letter.isalpha()]
    for count in range(len(letters), min(len(letters) + 8, len(words)) + 1):
        taken = words[-count:]
        initials = iter(part[0].lower() for word in taken for part in word.group().split("-") if part)
        if taken[0].group()[0].lower() == letters[0] and all(letter in initials for letter in letters):
            return text[taken[0].start() : at].rstrip()
    return None


def term_asked(query: Query) -> str | None:
    """The term whose meaning or nature is asked for: "the Brennland Declaration"; None elsewhere."""
    asked = _ASKS_FOR_MEANING.search(query.text)
    if asked is None and query.kind in {"statement", "definition"}:
        asked = _WHAT_IS.match(query.text)
        # "What is the role of the Office in training?" asks about a role, "What is solitary duty?" what it is
        if asked is not None and len(content_terms(asked["term"])) > 4 and " of " in asked["term"]:
            return None
    return asked["term"].strip(" “”\"'") if asked is not None else None


def asks_for_meaning(query: Query) -> bool:
    """Whether a definition in words is asked for: "what is meant by", "define", "what is a wreck?"."""
    return _ASKS_FOR_MEANING.search(query.text) is not None or WHAT_IS_A.match(query.text) is not None


def defining(query: Query, readings: Sequence[Reading]) -> Reading | None:
    """Of the readings near the best, the one whose sentence says what the term is."""
    term = term_asked(query)
    if term is None:
        return None
    for reading in readings:
        if reading.score < NEAR_BEST * readings[0].score:
            break
        if defines(term, reading.sentence.text):
            return reading
    return None


def defines(term: str, sentence: str) -> bool:
    """Whether ``sentence`` says what ``term`` is: the term, then "is a", "means", "was established" …"""
    bare = re.sub(r"(?i)\A(?:the|an?)\s+", "", term)
    for found in re.finditer(re.escape(bare), sentence, re.IGNORECASE):
        if _DEFINES.match(sentence, found.end()):
            return True
    return False


def only_used(query: Query, readings: Sequence[Reading], phrases: Phrases) -> Draft | None:
    """For "what is meant by …": the sentence that uses the term, said not to define it."""
    term = term_asked(query)
    if term is None or not asks_for_meaning(query):
        return None
    wanted = [t.stem for t in content_terms(term)]
    for reading in readings:
        stems = stems_of(reading.sentence.text)
        if wanted and all_near(wanted, stems):
            said = f"{phrases.say('no_definition')} {framed(query, replace(reading, short=None), phrases)}"
            return Draft(True, (Line(said, (support_of(reading),)),))
    return None
