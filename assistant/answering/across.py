"""One question put to several documents: a comparison, a development, the same matter in several years.

Each document is read by itself, so that one which says much does not drown another that says little; only
those that really speak to the question are kept, in time order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.status import document_order
from assistant.question import Query, analyse, without_documents
from assistant.retrieval import Evidence, gather
from assistant.surroundings import SurroundingsOf

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord

MOST_DOCUMENTS = 6
MOST_OF_A_YEAR = 3
MOST_OF_A_SPAN = 12
SEARCHED = 60

Part = tuple[Query, Evidence]

# What "Compare what A/1 and A/2 say about kelp" leaves without its documents.
_COMPARES = re.compile(
    r"(?i)\A\W*(?:please\s+)?compare\s+(?:what\s+)?(?:(?:and|with|in|,)\s+)*(?:says?|said|tells?|told)\s+"
    r"(?=(?:about|on|of|regarding|concerning)\b)"
)


def asked_of_each(query: Query) -> Query:
    """What a comparison asks of each document it names: "What is said about kelp?"."""
    bare = without_documents(query)
    text, compares = _COMPARES.subn("What is said ", bare.text)
    return replace(analyse(text), kinds=query.kinds) if compares and bare is not query else bare


def parts_by_document(
    library: Library, query: Query, documents: Sequence[DocumentRecord], surroundings: SurroundingsOf
) -> list[Part]:
    """The question with the evidence of each document by itself, in time order."""
    return [
        (query, gather(library, query, surroundings, sources=[document.source]))
        for document in sorted(documents, key=document_order)
    ]


def documents_that_speak(library: Library, query: Query) -> list[DocumentRecord]:
    """The documents with the best paragraphs on the question, at most ``MOST_DOCUMENTS``."""
    found: dict[str, DocumentRecord] = {}
    for hit in library.search(query.searched, SEARCHED):
        found.setdefault(hit.paragraph.source, hit.paragraph.document)
    return list(found.values())[:MOST_DOCUMENTS]


def documents_between(library: Library, query: Query, first: str, last: str) -> list[DocumentRecord]:
    """The documents from ``first`` to ``last`` with the best paragraphs on the question."""
    from index.filters import Filters

    filters = Filters(year_from=int(first), year_to=int(last))
    found: dict[str, DocumentRecord] = {}
    for hit in library.search(query.searched, SEARCHED, filters=filters):
        found.setdefault(hit.paragraph.source, hit.paragraph.document)
    return list(found.values())[:MOST_OF_A_SPAN]


def documents_of_years(library: Library, query: Query, years: Sequence[str]) -> list[DocumentRecord]:
    """The documents of each year with the best paragraphs on the question; none unless every year has one."""
    from index.filters import Filters

    found: dict[str, DocumentRecord] = {}
    for year in years:
        of_year: dict[str, DocumentRecord] = {}
        filters = Filters(year_from=int(year), year_to=int(year))
        for hit in library.search(query.searched, SEARCHED // 3, filters=filters):
            of_year.setdefault(hit.paragraph.source, hit.paragraph.document)
        if not of_year:
            return []
        found |= dict(list(of_year.items())[:MOST_OF_A_YEAR])
    return list(found.values())
