"""Who was there: "Who attended the seminar?" is answered by what records it, where nothing says more.

"The meeting was attended by 28 experts from 19 States." names nobody, and is all that a report tells. Shown
only where one document alone records who attended what is asked about.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.status import status_of
from assistant.answering.tables import is_known
from assistant.question import Query
from assistant.retrieval import context_words
from assistant.sentences import split_sentences
from assistant.terms import content_terms, stems_of

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

LOOKED_AT = 5
MOST_SENTENCES = 6
ASKED = re.compile(
    r"(?i)\A\W*(?:and\s+)?who\s+(?:else\s+|all\s+)?(?:has\s+|had\s+)?"
    r"(?:attended|participated\s+in|took\s+part\s+in|(?:was|were)\s+(?:present|represented)\s+(?:at|in))\s+(?P<what>[^?;]+)"
)
RECORD = re.compile(
    r"(?i)\b(?:was|were)\s+attended\s+by\b|\b(?:also|had)\s+(?:attended|participated|taken\s+part)\b"
    r"|\b(?:participants?|experts|representatives|delegations|members|observers|speakers|States|Parties)\b[^.;]{0,120}?"
    r"\b(?:attended|participated\s+in|took\s+part\s+in|were\s+represented)\b"
)


def who_attended(library: Library, query: Query) -> Draft | None:
    """The sentences that record who attended; None where something else is asked, or not one document alone
    among those found records it."""
    asked = ASKED.match(query.text) if query.language == "en" else None
    terms = [term.stem for term in content_terms(asked["what"])] if asked is not None else []
    if not terms:
        return None
    told: dict[str, tuple[DocumentRecord, list[Line]]] = {}
    for hit in library.search(query.searched, LOOKED_AT):
        document = hit.paragraph.document
        if document.source in told or document.language != "en":
            continue
        lines = [line for stored in library.paragraphs(document.source) for line in _recorded(stored, terms)]
        if lines:
            told[document.source] = (document, lines)
    if len(told) != 1:
        return None
    ((document, lines),) = told.values()
    return Draft(True, tuple(lines)).out_of_all([document]) if len(lines) <= MOST_SENTENCES else None


def _recorded(stored: StoredParagraph, terms: list[str]) -> list[Line]:
    """The sentences of a paragraph that record who attended what ``terms`` are of."""
    if stored.kind in {"operative", "preambular"} or not RECORD.search(stored.text):
        return []
    around = stems_of(" ".join([context_words(stored.document), *stored.section, stored.text]))
    if not all(is_known(term, around) for term in terms):
        return []
    found = []
    for span in split_sentences(stored.text):
        if RECORD.search(span.text):
            support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
            found.append(Line(f"“{span.text}”", (support,)))
    return found
