"""What one document says: of a matter, or in its preamble as a whole.

"What is said about tourism in the draft resolution?" is answered from the draft or not at all; "What does the
preamble of resolution 837 say?" by its preambular paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.close_reading import Reading
from assistant.answering.draft import Draft
from assistant.answering.lookup import line_of
from assistant.question import Query, without_documents
from assistant.terms import Term, all_near, content_terms, stems_of

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord

MOST_SENTENCES = 6
MOST_PARAGRAPHS = 40
# Words that name a document or a part of one.
_OF_TEXTS = frozenset(
    stems_of(
        "preamble preambular operative paragraph part section text draft resolution decision council security"
        " general assembly economic social contain state content read list all"
    )
)
_COUNTED = re.compile(r"(?i)\bhow many\b")


def whole_part(library: Library, query: Query, documents: Sequence[DocumentRecord]) -> Draft | None:
    """All preambular, or all operative, paragraphs of the one document of ``documents``, where the question
    asks for that part and says nothing of a matter; ``query`` is without what refers to the document."""
    if query.scope is None or len(documents) != 1 or query.kind not in {"statement", "summary", "list"}:
        return None
    if _topic(query, documents[0]) or _COUNTED.search(query.text):
        return None
    paragraphs = library.paragraphs(documents[0].source)
    inside = [stored for stored in paragraphs if stored.kind == query.scope and stored.text.strip()]
    if not inside:
        return None
    lines = tuple(line_of(stored, bullet=True) for stored in inside[:MOST_PARAGRAPHS])
    return Draft(True, lines).out_of(len(paragraphs), 1)


def _topic(query: Query, document: DocumentRecord) -> list[Term]:
    bare = re.sub(r"\S*\d\S*", " ", without_documents(query).text)
    own = stems_of(f"{document.label} {document.masthead.organ or ''}")
    return [t for t in content_terms(bare) if t.stem not in _OF_TEXTS and t.stem not in own]


def that_speak(query: Query, readings: Sequence[Reading]) -> list[Reading]:
    """The readings whose sentence has all that the question asks about; one a paragraph, in their order."""
    topic = [term.stem for term in query.terms if term.stem not in _OF_TEXTS]
    if not topic:
        return []
    found: dict[int, Reading] = {}
    for reading in readings:
        words = set(stems_of(reading.sentence.text))
        if all_near(topic, words, 0.8):
            found.setdefault(reading.candidate.paragraph.id, reading)
    return list(found.values())[:MOST_SENTENCES]
