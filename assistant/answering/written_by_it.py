"""What a body writes itself need not name it: its report is annexed to a letter that does.

"How often does the UNKELP secretariat report to its Board?" is told in UNKELP's own report, which says "the
Secretariat" and "the Board"; the letter that transmits the report says whose it is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.answerability import bodies_in
from assistant.answering.introduced import is_of_another, whose_words

if TYPE_CHECKING:
    from assistant.question import Query
    from assistant.retrieval import Candidate, Evidence
    from index.library import Library


def with_writers(library: Library, query: Query, evidence: Evidence) -> Evidence:
    """``evidence`` with whose words each annexed paragraph is, where the question names a body by its
    acronym: for other questions none is looked up."""
    if query.language != "en" or not bodies_in(query.text):
        return evidence
    return replace(evidence, candidates=tuple(_with_writer(library, one) for one in evidence.candidates))


def _with_writer(library: Library, candidate: Candidate) -> Candidate:
    stored = candidate.paragraph
    if not stored.locator.containers or not is_of_another(stored.document):
        return candidate
    writer = (whose_words(library, stored) or "").partition(", transmitted by ")[0]
    return replace(candidate, writer=writer)
