""" "How many operative paragraphs does the draft have?": counted in the document, with the first and last.

No sentence says it, so that the search declines, and what stands in the file is plain.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.status import status_of
from assistant.sentences import split_sentences

if TYPE_CHECKING:
    from assistant.answering.draft import Support
    from assistant.question import Query
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

ASKED = re.compile(
    r"(?i)\A\W*(?:and\s+)?how\s+many\s+(?:(?P<kind>operative|preambular|preamble|numbered)\s+)?(?:paragraphs|clauses)\s+"
    r"(?:(?:does|do|did)\s+[^?]*?\b(?:have|contain|comprise)|are\s+(?:there\s+)?in\b[^?]*|has\b[^?]*)\W*\Z"
)
# A paragraph by its number alone, no item of its list and none of an annex.
_NUMBERED = {
    "operative": re.compile(r"op\d+"),
    "preambular": re.compile(r"pp\d+"),
    "": re.compile(r"p\d+[a-z]?"),
}


def paragraphs_counted(library: Library, query: Query, documents: Sequence[DocumentRecord]) -> Draft | None:
    """The number of paragraphs of the kind asked for in the one document of ``documents``; None where another
    question is asked, or it has none of the kind."""
    asked = ASKED.match(query.text) if query.language == "en" else None
    if asked is None or len(documents) != 1:
        return None
    (document,) = documents
    kind = (asked["kind"] or "").lower().replace("preamble", "preambular").replace("numbered", "")
    counted = [
        stored
        for stored in library.paragraphs(document.source)
        if any(form.fullmatch(str(stored.locator)) for form in _forms(kind))
    ]
    if not counted:
        return None
    ends = (counted[0], counted[-1]) if len(counted) > 1 else (counted[0],)
    said = f"**{len(counted)}** — {f'{kind} ' if kind else ''}paragraphs of {document.label}"
    return Draft(True, (Line(said, tuple(_opening(stored) for stored in ends)),)).out_of_all(documents)


def _forms(kind: str) -> Sequence[re.Pattern[str]]:
    return [_NUMBERED[kind]] if kind else list(_NUMBERED.values())


def _opening(stored: StoredParagraph) -> Support:
    first = next(iter(split_sentences(stored.text)))
    return part_of_paragraph(stored, first.start, first.end, status_of(stored))
