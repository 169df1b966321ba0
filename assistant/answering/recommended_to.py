"""What somebody recommends to, or wants of, those asked about: told from the list that is addressed to them.

"Development partners are encouraged to: (a) …; (b) …" answers what is recommended to donors, and "The
system should: …" does not. An item is told with the words over it, that say whose it is. Where the items
do not name the matter one by one, and the document is about it, they all are the answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.answering.addressees import asks_it_of
from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.listing import OPENS_LIST, children_of, items, items_below
from assistant.answering.organs import organ_asked
from assistant.answering.requests_asked import Request, request_asked, whether_requested
from assistant.answering.source_said import is_the_source_said, names_a_source
from assistant.answering.status import status_of
from assistant.authors import author_of
from assistant.question import Query, analyse
from assistant.retrieval import gather
from assistant.sentences import split_sentences
from assistant.surroundings import SurroundingsOf
from assistant.terms import Term, all_near, content_terms, stems_of

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

# So many documents of those found are looked through for the list.
MOST_LOOKED_THROUGH = 8
# A letter of so many paragraphs is about one thing: a call in it is made on that.
SHORT = 40
MOST_TOLD = 8
_NEAR = 0.8


def recommended_to(
    library: Library, query: Query, named: Sequence[DocumentRecord], surroundings: SurroundingsOf
) -> Draft | None:
    """The recommendations or requests asked about, of the list addressed to those asked about; None where
    something else is asked, or no document found has such a list on the matter."""
    if query.language != "en":
        return None
    asked = request_asked(query.text)
    requests = [asked] if asked is not None else whether_requested(query.text)
    if not requests or organ_asked(f"did {requests[0].by or 'it'} decide") is not None:
        return None  # what an organ asks stands in its resolutions
    for document in list(named) or _found(library, query, requests, surroundings):
        for request in requests:
            draft = _of_document(library, document, request)
            if draft is not None:
                return draft.out_of_library(library) if not named else draft.out_of_all(named)
    return None


def _found(
    library: Library, query: Query, requests: Sequence[Request], surroundings: SurroundingsOf
) -> Iterator[DocumentRecord]:
    by = requests[0].by
    if not names_a_source(by):
        by = ""
    distinct: dict[str, DocumentRecord] = {}
    for asked in (query, analyse(f"What is recommended on {requests[0].topic}?")):
        for candidate in gather(library, asked, surroundings).candidates:
            distinct.setdefault(candidate.document.source, candidate.document)
    for document in list(distinct.values())[:MOST_LOOKED_THROUGH]:
        if not by or is_the_source_said(by, document, library):
            yield document


def _of_document(library: Library, document: DocumentRecord, request: Request) -> Draft | None:
    """What the lists of ``document`` that are addressed to those asked about say on the matter."""
    terms = content_terms(f"on {request.topic}")
    terms = [term for term in terms if not (request.is_whether and _how(term.word))]
    if not terms:
        return None
    about_it = not request.is_whether and _is_about(library, document, terms)
    paragraphs = library.paragraphs(document.source)
    for stored in paragraphs:
        opening = _opening(stored, request)
        if opening is None:
            continue
        below = children_of(library, stored) or items_below(library, stored)
        on_it = [item for item in below if _has(terms, item.text)]
        if about_it and (not on_it or 2 * len(on_it) >= len(below)):  # the call is on it as a whole
            on_it = below
        if on_it and len(on_it) <= MOST_TOLD:
            return Draft(True, (opening, *(line for item in on_it for line in items(library, item))))
    return None


def _how(word: str) -> bool:
    """Whether a word says only how it is done: "officially"."""
    return len(word) > 5 and word.endswith("ly")


def _opening(stored: StoredParagraph, request: Request) -> Line | None:
    """The words that open a list addressed to those asked about; None of any other paragraph."""
    if stored.kind in {"operative", "preambular"} or not OPENS_LIST.search(stored.text):
        return None
    last = split_sentences(stored.text)[-1]
    if not asks_it_of(request.whom, last.text):
        return None
    support = part_of_paragraph(stored, last.start, last.end, status_of(stored))
    return Line(f"“{' '.join(last.text.split())}”", (support,))


def _has(terms: Sequence[Term], text: str) -> bool:
    return all_near((term.stem for term in terms), stems_of(text), _NEAR)


def _is_about(library: Library, document: DocumentRecord, terms: Sequence[Term]) -> bool:
    """Whether a document is about the matter: its title says so, or it is a short letter and one paragraph of
    it does. A report speaks of much that its recommendations to one are not on."""
    masthead = document.masthead
    if _has(terms, masthead.title or ""):
        return True
    if document.paragraphs > SHORT or author_of(masthead.title, masthead.document_type) is None:
        return False
    return any(_has(terms, stored.text) for stored in library.paragraphs(document.source))
