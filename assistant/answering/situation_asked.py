""" "What is the security situation in Norland?": the section of the newest report on Norland headed so.

No sentence says it: a section tells it in a dozen paragraphs, and the words "security situation" stand in its
heading and above the tables of an annex, whose captions a search finds first.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.as_of_now import date_in_words
from assistant.answering.sections import Part, parts_told, paths_of
from assistant.answering.status import document_order
from assistant.documents_meant import one_of_each
from assistant.question import analyse
from assistant.retrieval import context_words
from assistant.terms import all_near, content_terms, stems_of

if TYPE_CHECKING:
    from assistant.answering.draft import Draft
    from assistant.answering.wording import Phrases
    from assistant.question import Query
    from index.library import Library
    from index.records import DocumentRecord

_ASKS = (
    r"(?i)\A\W*(?:so\s+)?(?:(?:what|how)(?:['’]s| is| was)|describe|tell me about)\s+"
    r"(?:the\s+)?"
)
_END = r"(?:\s+(?:like|now|today|currently|at present))*\W*\Z"
SITUATION = re.compile(
    rf"{_ASKS}(?:(?:current|present|latest|overall|general)\s+)*"
    r"(?P<what>(?:[a-z-]+\s+){0,4}?(?:situation|conditions))(?:\s+(?:with\s+)?(?P<behind>[a-z]{4,}(?:\s[a-z]{4,})?))?\s+"
    rf"(?:like\s+)?(?:in|of|on)\s+(?:the\s+)?(?P<where>[^?,;]+?){_END}"
)
# As a gloss from the Chinese has it: "What is the situation Norland security?".
GLOSSED = re.compile(
    rf"{_ASKS}(?P<what>situation)\s+(?P<where>(?-i:(?:[A-Z][\w-]+\s+)+))(?P<behind>[a-z]+(?:\s[a-z]+)?){_END}"
)
NEAR = 0.9
MOST_PARTS = 3


def situation_asked(library: Library, query: Query, phrases: Phrases) -> Draft | None:
    """That section in short; None for other questions, and where the newest current document that has the
    place in its title has no section, outside its annexes, headed by all the words that are asked for."""
    if query.language != "en":
        return None
    asked = SITUATION.match(query.text) or (GLOSSED.match(query.text) if query.asked_in != "en" else None)
    if asked is None or query.citations or query.years or query.dates:
        return None
    where = [term.stem for term in content_terms(f"in {asked['where']}")]
    words = [term.stem for term in content_terms(f"the {asked['behind'] or ''} {asked['what']}")]
    fitting = [
        d
        for d in one_of_each(library.documents(), query.asked_in)
        if d.is_current and where and all_near(where, set(stems_of(context_words(d))), NEAR)
    ]
    for document in sorted(fitting, key=document_order, reverse=True):
        parts = _parts(library, document, words)
        told = parts_told(library, parts[:MOST_PARTS]) if parts else None
        if told is not None:
            return _dated(told, document, phrases)
    return None


def _dated(draft: Draft, document: DocumentRecord, phrases: Phrases) -> Draft:
    """``draft`` under the date of the document: a situation is that of its day."""
    first, *others = draft.lines
    when = date_in_words(document.masthead.date or "", phrases.language)
    return (
        replace(draft, lines=(first.under(phrases.say("as_of_then", date=when)), *others)) if when else draft
    )


def _parts(library: Library, document: DocumentRecord, words: list[str]) -> list[Part]:
    own = [p for p in library.paragraphs(document.source) if p.text.strip() and not p.locator.containers]
    fitting = [path for path in paths_of(own) if words and all_near(words, set(stems_of(path[-1])), NEAR)]
    highest = [path for path in fitting if not any(path[: len(one)] == one for one in fitting if one != path)]
    return [
        Part(document, path[-1], tuple(p for p in own if p.section[: len(path)] == path), analyse(""))
        for path in highest
    ]
