"""Evidence for a question: hybrid search, constraints of document and place, and what stands around a
paragraph.

``ParagraphRetriever`` is the same search as a llama-index retriever, for people who build on that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from assistant.question import Query
from assistant.surroundings import SurroundingsOf

if TYPE_CHECKING:
    from index.filters import Filters
    from index.library import Library
    from index.records import DocumentRecord, Hit, StoredParagraph

# How many paragraphs are read closely for one question, and how many a search returns to choose them from.
CLOSE_READING = 16
BEST_WORDS = 8
SEARCHED = 30
# The place among the hits of paragraphs that a conversation is at and the search did not find.
BESIDE = 3


# A rapporteur's country says nothing about what a document is about.
_PERSONS = re.compile(r"(?im)^\W*(?:rapporteur|chair(?:man|person)?|president)\W*:.*$")


# "It was noted that …" leans on nothing.
_LEANS_BACK = re.compile(
    r"(?:This|These|Those|Such|That|They|He|She|His|Her|Their|Its|The (?:latter|former|same|above))\s"
    r"|It\s(?!(?:is|was|has been|had been|should|would|must) (?:\w+ ){0,2}?"
    r"(?:\w+ed|said|felt|noted|important|necessary|essential|clear|also)\b)"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A paragraph that may answer. ``score`` orders candidates of one question; ``cosines`` are those of the
    dense spaces (-1 to 1); ``around`` are the words of headings, lead-in and masthead that a reader sees
    beside it; ``lexical`` its words' score (BM25) against that of the best paragraph, 0 to 1; ``lead_in`` the
    words that an item of a list hangs on; ``before`` the paragraph before one that opens on "This one";
    ``writer`` whose words an annexed paragraph is, where that was looked up."""

    paragraph: StoredParagraph
    score: float
    rank: int
    cosines: dict[str, float] = field(default_factory=dict)
    around: str = ""
    fits: bool = True
    lexical: float = 0.0
    lead_in: str = ""
    before: str = ""
    writer: str = ""

    @property
    def document(self) -> DocumentRecord:
        return self.paragraph.document

    @property
    def hangs_on(self) -> str:
        """The words that the paragraph is understood by: see ``what_it_hangs_on``."""
        return self.lead_in or self.before


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was found, and how much was searched for it."""

    candidates: tuple[Candidate, ...]
    paragraphs_searched: int
    documents_searched: int
    sources: tuple[str, ...] = ()


def gather(
    library: Library,
    query: Query,
    surroundings: SurroundingsOf,
    *,
    sources: Sequence[str] = (),
    beside: Sequence[StoredParagraph] = (),
) -> Evidence:
    """The candidates for ``query``, best first; ``sources`` restricts to documents the question names.

    ``beside`` are paragraphs to be read whether the search finds them or not.
    """
    from index.filters import Filters
    from index.records import Hit

    # A question read as typed in Spanish is for documents in Spanish: of English ones nothing can be judged.
    own = query.language != "en" and query.language in library.languages()
    filters = Filters(sources=tuple(sources), kind=query.scope, language=query.language if own else None)
    hits = list(library.search(query.sought, SEARCHED, filters=filters))
    hits = _with_best_words(library, query, hits, filters)
    for narrower in _narrower(query, filters):
        known = {hit.paragraph.id for hit in hits}
        more = library.search(query.sought, SEARCHED // 3, filters=narrower)
        hits += [hit for hit in more if hit.paragraph.id not in known]
    known = {hit.paragraph.id for hit in hits}
    hits[BESIDE:BESIDE] = [Hit(stored, 0.0) for stored in beside if stored.id not in known]
    most = max((hit.parts.get("lexical", 0.0) for hit in hits), default=0.0)
    candidates = [_candidate(library, query, hit, rank, surroundings, most) for rank, hit in enumerate(hits)]
    candidates.sort(key=lambda candidate: (not candidate.fits, candidate.rank))
    paragraphs, documents = _searched(library, sources)
    return Evidence(tuple(candidates[:CLOSE_READING]), paragraphs, documents, tuple(sources))


def _with_best_words(library: Library, query: Query, hits: list[Hit], filters: Filters) -> list[Hit]:
    """The hits with the best of the lexical index moved up among them.

    Fusion by rank forgets by how much a paragraph with all of a question's rare words leads; close reading
    does not
    mind a few more candidates.
    """
    from index.records import Hit

    lexical = library.searcher.lexical(query.searched, BEST_WORDS, library.searcher.scope(filters))
    known = {hit.paragraph.id: hit for hit in hits}
    missing = [identity for identity, _ in lexical if identity not in known]
    for stored, score in zip(
        library.paragraphs_by_id(missing), (s for i, s in lexical if i in missing), strict=False
    ):
        known[stored.id] = Hit(stored, 0.0, {"lexical": score})
    leading = [known[identity] for identity, _ in lexical if identity in known]
    merged: dict[int, Hit] = {}
    for place in range(max(len(hits), len(leading))):
        for ranked in (hits, leading):
            if place < len(ranked):
                merged.setdefault(ranked[place].paragraph.id, ranked[place])
    return list(merged.values())


def context_words(document: DocumentRecord) -> str:
    """What the masthead says, as words a question may use to mean the document."""
    masthead = document.masthead
    fields = (
        document.label, masthead.organ, masthead.body, masthead.session, masthead.place, masthead.dates,
        masthead.date, masthead.title, masthead.document_type, masthead.agenda_item,
    )  # fmt: skip
    # Of an organ's own document the body is the organ: it is said once.
    return " · ".join(dict.fromkeys(field for field in fields if field))


def _narrower(query: Query, filters: Filters) -> list[Filters]:
    """Filters for the documents that a question points at by session or year, searched besides the whole."""
    found = []
    if query.sessions and not filters.sources:
        found.append(replace(filters, session=str(query.sessions[0])))
    if query.years and not filters.sources:
        found += [replace(filters, year_from=int(year), year_to=int(year)) for year in query.years[:4]]
    return found


def _candidate(
    library: Library, query: Query, hit: Hit, rank: int, surroundings: SurroundingsOf, most: float
) -> Candidate:
    """``most`` is the best lexical score of all hits."""
    stored = hit.paragraph
    lead_in = _lead_in(library, stored)
    before = "" if lead_in else _what_it_leans_on(library, stored)
    surrounding = surroundings.document(stored.document)
    masthead = f"{_PERSONS.sub('', surrounding.masthead)} · {surrounding.opening}"
    around = " · ".join([*stored.section, lead_in or before, context_words(stored.document), masthead])
    cosines = {name: value for name, value in hit.parts.items() if name != "lexical"}
    lexical = hit.parts.get("lexical", 0.0) / most if most > 0 else 0.0
    return Candidate(
        stored, hit.score, rank, cosines, around, _fits(query, stored, around), lexical, lead_in, before
    )


def what_it_hangs_on(library: Library, stored: StoredParagraph) -> str:
    """The words that a paragraph is understood by: the lead-in of an item, the paragraph before "This mission
    would …"; "" where it stands alone."""
    return _lead_in(library, stored) or _what_it_leans_on(library, stored)


def _lead_in(library: Library, stored: StoredParagraph) -> str:
    parent = stored.locator.parent
    if not stored.locator.items or parent is None:
        return ""
    above = library.paragraph(stored.source, parent)
    return above.text if above else ""


def _what_it_leans_on(library: Library, stored: StoredParagraph) -> str:
    """The paragraph before one that opens on what it said: "This mission would provide protection"."""
    if not _LEANS_BACK.match(stored.text):
        return ""
    before = library.neighbours(stored.source, stored.locator, before=1, after=0)
    return before[0].text if len(before) == 2 and before[0].section == stored.section else ""


def _fits(query: Query, stored: StoredParagraph, around: str) -> bool:
    """Whether years and sessions of the question are met by the paragraph or its document."""
    from assistant.names import sessions

    everything = f"{around} {stored.text}"
    if query.years and not any(year in everything for year in query.years):
        return False
    return not query.sessions or bool(set(query.sessions) & set(sessions(everything)))


def _searched(library: Library, sources: Sequence[str]) -> tuple[int, int]:
    if not sources:
        documents, paragraphs = library.counts()
        return paragraphs, documents
    return sum(len(library.paragraphs(source)) for source in sources), len(sources)


def paragraph_retriever(library: Library, k: int = 10, *, filters: Filters | None = None) -> Any:
    """The library's search as a llama-index ``BaseRetriever``: one ``TextNode`` a paragraph, with its
    citation; only of what passes ``filters``."""
    from llama_index.core.retrievers import BaseRetriever
    from llama_index.core.schema import NodeWithScore, QueryBundle, TextNode

    from assistant.citations import format_citation
    from assistant.finding import Finder
    from index.filters import NO_FILTERS

    finder = Finder(library)

    class ParagraphRetriever(BaseRetriever):
        """Ranked paragraphs of a ``Library``; ``metadata["citation"]`` is the printed pinpoint citation."""

        def _retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
            return [
                NodeWithScore(
                    node=TextNode(
                        id_=f"{hit.paragraph.source}#{hit.paragraph.locator}",
                        text=hit.paragraph.text,
                        metadata={
                            "citation": format_citation(hit.paragraph.label, [hit.paragraph.locator]),
                            "source": hit.paragraph.source,
                            "locator": str(hit.paragraph.locator),
                            "section": " / ".join(hit.paragraph.section),
                        },
                    ),
                    score=hit.score,
                )
                for hit in finder.find(query_bundle.query_str, k, filters=filters or NO_FILTERS)
            ]

    return ParagraphRetriever()
