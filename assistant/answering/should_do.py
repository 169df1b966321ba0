"""What States should do on a matter: the sentences that call on them, or say that they should, on that.

"What should States do about kelp?" is answered by "Urges Member States to plant kelp", with its document, and
not by a side sentence that has the words; where no text asks anything of States on it, that is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from assistant.answering.addressees import addressees_in, is_addressee
from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.framing import does_or_would
from assistant.answering.listing import OPENS_LIST, items_under
from assistant.answering.requests_asked import request_asked
from assistant.answering.status import document_heading, document_order, is_draft_resolution, status_of
from assistant.question import Query
from assistant.sentences import split_sentences
from assistant.terms import Term, all_near, content_terms, stems_of

if TYPE_CHECKING:
    from assistant.answering.wording import Phrases
    from index.library import Library
    from index.records import StoredParagraph

SEARCHED = 80
MOST_TOLD = 6
MOST_OF_A_DOCUMENT = 3
_STATES = re.compile(r"(?i)(?:un\s+)?(?:member\s+)?(?:states?(?:\s+parties)?|governments?|countries|nations)")
# "UNKELP, in consultation with Member States": those who help are not asked.
_BESIDE = re.compile(
    r"(?i),?\s+(?:in\s+(?:\w+\s+)?(?:consultation|cooperation|collaboration|coordination|partnership)\s+with"
    r"|upon request|at the request of|together with|among|between"
    r"|to\s+(?:request|invite|assist|support|help|encourage))\b"
)
_SAME = 0.8


def states_asked(text: str) -> str | None:
    """The matter on which it is asked what States should do; None of other questions."""
    request = request_asked(text)
    if request is None or request.by or not _STATES.fullmatch(request.whom):
        return None
    return request.topic


def should_do(library: Library, query: Query, phrases: Phrases) -> Draft | None:
    """What the documents ask of States on the matter, document by document; declined where they ask nothing;
    None where another thing is asked."""
    topic = states_asked(query.text) if query.language == "en" else None
    terms = content_terms(f"on {topic}") if topic is not None else []
    if not terms:
        return None
    told: dict[str, list[StoredParagraph]] = {}
    lines: dict[str, list[Line]] = {}
    for hit in library.search(f"States should {topic}", SEARCHED):
        stored = hit.paragraph
        of_it = lines.setdefault(stored.source, [])
        if len(of_it) >= MOST_OF_A_DOCUMENT or sum(map(len, lines.values())) >= MOST_TOLD:
            continue
        of_it += list(_lines(library, stored, terms, phrases))[: MOST_OF_A_DOCUMENT - len(of_it)]
        told.setdefault(stored.source, []).append(stored)
    found = sorted(
        (source for source in lines if lines[source]), key=lambda s: document_order(told[s][0].document)
    )
    documents, paragraphs = library.counts()
    if not found:
        return Draft(False, (Line(phrases.declined(paragraphs, documents)),))
    shown = [
        one
        for source in found
        for one in (lines[source][0].under(document_heading(told[source][0].document)), *lines[source][1:])
    ]
    return Draft(True, tuple(shown)).out_of_library(library)


def _lines(library: Library, stored: StoredParagraph, terms: list[Term], phrases: Phrases) -> Iterator[Line]:
    if stored.kind == "preambular" or stored.text.startswith("| "):
        return
    for span in split_sentences(stored.text):
        if not asks_of_states(span.text) or not _has(terms, span.text):
            continue
        support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
        text = " ".join(span.text.split())
        if stored.kind == "operative" and not span.start:
            text = does_or_would(text.rstrip(" ;,."), phrases, draft=is_draft_resolution(stored))
        else:
            text = f"“{text}”"
        yield Line(text, (support,), bullet=True)
        if OPENS_LIST.search(span.text):
            yield from items_under(library, stored)


def asks_of_states(sentence: str) -> bool:
    """Whether a sentence asks something of States, and not of another with their help."""
    return any(is_addressee("States", _BESIDE.split(whom)[0]) for whom in addressees_in(sentence)[:1])


def _has(terms: list[Term], text: str) -> bool:
    return all_near((term.stem for term in terms), stems_of(text), _SAME)
