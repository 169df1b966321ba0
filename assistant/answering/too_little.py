"""Questions that say too little for what was found to be an answer to them.

"Will people lose their jobs?" is no question about the trust that people may lose, "lunar mining rules" none
about the rules of coal mining, and "Who ordered it?" asks of anything. A question of many words, or with a
name, is found by them; of so few each must stand in what answers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft
from assistant.keywords import are_keywords
from assistant.pronouns import EXPLETIVE
from assistant.retrieval import context_words
from assistant.terms import all_near, stems_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from assistant.question import Query
    from index.library import Library

# A yes or no is asked in so few words that each counts.
MOST_WORDS = 3
# A list of keywords may lack less than this share of them.
MOST_LACKING = 1 / 3
LEAST_NEAR = 0.8
_POINTS = re.compile(r"(?i)\b(?:it|this|that|they|them|these|those|he|she|him|her)\b")
# "the fact that", "that it": no pronoun that stands for a thing.
_JOINS = re.compile(
    r"(?i)\bthat\s+(?:the|a|an|it|they|all|each|any|no)\b|\b(?:this|that|these|those)\s+[a-z]{3,}"
)
_SETTLED = re.compile(r"\*\*")
# What is said of a thing is in the question alone: "Did anyone speak about it?".
_SAYING = frozenset(stems_of("speak talk say mention ask tell discuss raise refer address report state"))


def asks_too_little(
    library: Library, query: Query, draft: Draft, beside: Collection[tuple[str, str]] = ()
) -> bool:
    """Whether ``draft`` has not what so short a question asks about; never of an answer from the documents
    that the answer before cited (``beside``), where a pronoun may stand for that of one of them alone; nor of
    one that is settled by "Yes" or "No"."""
    if not draft.answered or query.language != "en" or query.asked_in != "en":
        return False
    supports = [support for line in draft.lines for support in line.supports]
    files = {source for source, _ in beside}
    told = {support.document.source for support in supports}
    if not supports or (told & files and (len(files) == 1 or not points_at_nothing(query))):
        return False
    if query.years or query.dates or query.sessions or query.resolutions or query.citations or query.figures:
        return False
    if points_at_nothing(query):
        return True
    stems = [term.stem for term in query.terms if term.stem not in _SAYING]
    keywords = query.kind == "statement" and are_keywords(query.text)
    unsettled = query.kind == "yes-no" and not _SETTLED.match(draft.lines[0].text)
    if not stems or (not unsettled and any(term.named for term in query.terms)):
        return False
    if not keywords and not (unsettled and len(stems) <= MOST_WORDS):
        return False
    said: set[str] = set()
    for support in supports:
        stored = library.paragraph(support.document.source, support.locator) if support.locator else None
        section = " ".join(stored.section) if stored is not None else ""
        said |= set(stems_of(f"{support.text} {section} {context_words(support.document)}"))
    lacking = sum(not all_near([stem], said, LEAST_NEAR) for stem in stems)
    return lacking >= MOST_LACKING * len(stems) if keywords else lacking > 0


def points_at_nothing(query: Query) -> bool:
    """Whether a question is a verb and a pronoun, and nothing else: "Who ordered it?"."""
    if len(query.terms) > 1 or query.names:
        return False
    bare = _JOINS.sub(" ", EXPLETIVE.sub(" ", query.text))
    return _POINTS.search(bare) is not None
