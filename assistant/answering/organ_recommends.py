"""What an organ recommended on a matter by its own resolutions: the paragraphs in which they recommend it.

"Noting that the Secretary-General recommends …" is his recommendation and not the Council's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answering.body_acts import is_work_of
from assistant.answering.body_recommends import recommendation_asked, speaks_of
from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.framing import does_or_would
from assistant.answering.holdings import documents_about
from assistant.answering.listing import OPENS_LIST, items_under
from assistant.answering.organs import Organ, is_its_own, verbs_of
from assistant.answering.status import document_heading, document_order, status_of
from assistant.documents_meant import one_of_each
from assistant.question import Query
from assistant.sentences import split_sentences
from assistant.terms import content_terms

if TYPE_CHECKING:
    from assistant.answering.draft import Support
    from assistant.answering.wording import Phrases
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

MOST_TOLD = 8
_RECOMMENDS = re.compile(r"(?:(?:Also|Further|Again|Strongly|Therefore)\s+)*Recommends\b")


def recommends(stored: StoredParagraph) -> bool:
    """Whether a paragraph of a resolution is one by which it recommends something."""
    return stored.kind == "operative" and _RECOMMENDS.match(stored.text.lstrip(" “")) is not None


def organ_recommends(library: Library, query: Query, phrases: Phrases) -> Draft | None:
    """What the resolutions of the organ asked about recommend on the matter; None where they recommend
    nothing on it, or another thing is asked."""
    asked = recommendation_asked(query)
    if asked is None or asked[1] or query.citations or query.resolutions:
        return None
    organ, _, topic = asked
    terms, adopted = content_terms(f"on {topic}"), _adopted(library, organ)
    if not terms or not adopted:
        return None
    on_it = {one.source for one in documents_about(library, topic, terms, adopted, in_passing=False)}
    found = [
        stored
        for document in sorted(one_of_each(adopted, "en"), key=document_order)
        for stored in library.paragraphs(document.source)
        if recommends(stored) and (document.source in on_it or speaks_of(terms, stored.text))
    ]
    lines: list[Line] = []
    for stored in found[-MOST_TOLD:]:
        first, *items = _told(library, stored, phrases, several=len(found) > 1)
        lines += [first.under(document_heading(stored.document)), *items]
    return Draft(True, tuple(lines)).out_of_all(adopted) if lines else None


def is_recommended_by_others(library: Library, query: Query, draft: Draft) -> bool:
    """Whether what an organ recommended is asked, of which resolutions are held, and nothing that ``draft``
    cites is recommended by it."""
    asked = recommendation_asked(query)
    supports = [support for line in draft.lines for support in line.supports]
    if asked is None or not supports or not _adopted(library, asked[0]):
        return False
    return not any(_is_by(library, asked[0], support) for support in supports)


def _is_by(library: Library, organ: Organ, support: Support) -> bool:
    stored = library.paragraph(support.document.source, support.locator) if support.locator else None
    if stored is None or (stored.kind == "operative" and is_its_own(organ, support.document)):
        return True
    around = f"{' '.join(stored.section)} {stored.text} {stored.document.masthead.title or ''}".lower()
    verbs = verbs_of(organ, support.quote, around)
    return stored.kind != "preambular" and any(verb.lower().startswith("recommend") for verb, _ in verbs)


def _adopted(library: Library, organ: Organ) -> list[DocumentRecord]:
    return [
        document
        for document in library.documents()
        if document.masthead.document_type in {"resolution", "decision"} and is_work_of(organ, document)
    ]


def _told(library: Library, stored: StoredParagraph, phrases: Phrases, *, several: bool) -> list[Line]:
    span = split_sentences(stored.text)[0]
    support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
    text = does_or_would(span.text.rstrip(" ;,."), phrases, draft=False)
    items = items_under(library, stored) if OPENS_LIST.search(span.text) else []
    return [Line(text, (support,), bullet=several or bool(items)), *items]
