"""A question of a word or two that many documents speak to: the document taken is said, the others offered.

"How many troops?" is answered for one mission where three tell; nothing in it says which is meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft
from assistant.answering.wording import Phrases
from assistant.question import Query
from assistant.terms import all_near, stems_of

if TYPE_CHECKING:
    from assistant.retrieval import Evidence
    from index.records import DocumentRecord

MOST_OFFERED = 3
MOST_TERMS = 1
# Words with which anything is asked.
_ANYTHING = frozenset(
    stems_of(
        "happen say tell decide do give make take number situation matter issue question about new"
        " know latest extend"
    )
)


def with_others_offered(draft: Draft, query: Query, evidence: Evidence, phrases: Phrases) -> Draft:
    """``draft`` with the document it is of and the question put to the others, where so little is asked that
    it fits several; unchanged where it rests on several itself."""
    told = {support.document.source: support.document for line in draft.lines for support in line.supports}
    if not draft.answered or len(told) != 1 or query.asked_in != "en" or not is_vague(query):
        return draft
    (chosen,) = told.values()
    others = [document for document in _speaking(query, evidence) if document.label != chosen.label]
    if not others:
        return draft
    asked = query.text.rstrip("?!. ")
    offered = tuple(f"{asked} in {document.label}?" for document in others[:MOST_OFFERED])
    taken = phrases.say("meant", document=chosen.label)
    return replace(draft, notices=(*draft.notices, taken), follow_ups=(*offered, *draft.follow_ups))


def is_vague(query: Query) -> bool:
    """Whether a question says no time, no document and no more than one thing."""
    if query.years or query.sessions or query.dates or query.citations or query.resolutions or query.figures:
        return False
    said = [term for term in query.terms if term.stem not in _ANYTHING]
    return len(said) <= MOST_TERMS


def _speaking(query: Query, evidence: Evidence) -> Sequence[DocumentRecord]:
    """The documents among those found, each once, with a paragraph that has what is asked about."""
    stems = [term.stem for term in query.terms if term.stem not in _ANYTHING] or [t.stem for t in query.terms]
    found: dict[str, DocumentRecord] = {}
    for candidate in evidence.candidates:
        words = stems_of(candidate.paragraph.text)
        if all_near(stems, words):
            document = candidate.document
            found.setdefault(document.label, document)
    return list(found.values())
