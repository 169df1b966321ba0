"""The numbered passages a language model is shown, and what each may be cited for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft
from assistant.answering.status import is_draft_resolution, status_of, would_do
from assistant.citations import format_citation
from assistant.documents_meant import documents_named
from assistant.llm.packing import Parcel, pack
from assistant.question import Query
from assistant.retrieval import context_words

if TYPE_CHECKING:
    from index.library import Library
    from index.records import StoredParagraph

# Paragraphs offered for packing, those of the extractive answer first.
OFFERED = 10
# What a paragraph of the extractive answer is worth against the best hit of the search.
QUOTED_WORTH = 2.0


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph as shown to the model. ``evidence`` are the texts that may bear a sentence out,
    ``context`` words about the document that may supply a name or a date; ``status`` is its standing in
    words."""

    stored: StoredParagraph
    shown: str
    evidence: tuple[str, ...]
    context: tuple[str, ...]
    status: str


def passages_for(
    library: Library, query: Query, extractive: Draft, budget: int, count: Callable[[str], int]
) -> list[Passage]:
    """Paragraphs that speak to ``query``, packed into ``budget`` tokens; the extractive answer's first."""
    offered = _offered(library, query, extractive)
    wanted = frozenset(term.word for term in query.terms)
    parcels = [
        Parcel(head=_head(stored), text=stored.text, value=value, lead=_lead(library, stored), wanted=wanted)
        for stored, value in offered
    ]
    return [
        passage_of(library, offered[packed.index][0], packed.text) for packed in pack(parcels, budget, count)
    ]


def passage_of(library: Library, stored: StoredParagraph, shown: str = "") -> Passage:
    """A paragraph as a passage, with all it may be cited for; ``shown`` is what the model reads of it."""
    return Passage(
        stored,
        shown,
        tuple(text for text in (_lead(library, stored), _as_evidence(stored)) if text),
        (context_words(stored.document), " · ".join(stored.section)),
        status_of(stored),
    )


def _offered(library: Library, query: Query, extractive: Draft) -> list[tuple[StoredParagraph, float]]:
    from index.filters import Filters

    named, _ = documents_named(library, query)
    filters = Filters(sources=tuple(document.source for document in named), kind=query.scope)
    offered: dict[int, tuple[StoredParagraph, float]] = {}
    for stored in _quoted(library, extractive):
        offered.setdefault(stored.id, (stored, QUOTED_WORTH))
    for rank, hit in enumerate(library.search(query.sought, OFFERED, filters=filters)):
        offered.setdefault(hit.paragraph.id, (hit.paragraph, 1.0 / (1.0 + 0.25 * rank)))
    return list(offered.values())[:OFFERED]


def _quoted(library: Library, extractive: Draft) -> Iterable[StoredParagraph]:
    for line in extractive.lines:
        for support in line.supports:
            stored = library.paragraph(support.document.source, support.locator) if support.locator else None
            if stored is not None:
                yield stored


def _head(stored: StoredParagraph) -> str:
    return f"{format_citation(stored.label, [str(stored.locator)])} ({status_of(stored)})"


def _lead(library: Library, stored: StoredParagraph) -> str:
    """The sentence a sub-paragraph hangs on; "" for a paragraph that stands alone."""
    parent = stored.locator.parent
    if not stored.locator.items or parent is None:
        return ""
    above = library.paragraph(stored.source, parent)
    return above.text if above else ""


def _as_evidence(stored: StoredParagraph) -> str:
    """What the paragraph bears out. "Requests …" of a draft bears out only that the draft would request."""
    if is_draft_resolution(stored):
        opening = would_do(stored.text)
        if opening is not None:
            verb, rest = opening
            return f"The draft resolution would {verb}{stored.text[rest:]}"
    return stored.text
