""" "List all resolutions cited in the report": every resolution, decision or document a document mentions.

Each once, in the order in which the document first mentions it, with the words of the mention.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, Support, part_of_paragraph
from assistant.answering.status import status_of

if TYPE_CHECKING:
    from assistant.question import Query
    from index.library import Library
    from index.model import Reference
    from index.records import DocumentRecord, StoredParagraph

_THINGS = (
    r"(?:(?:security council|general assembly|other|un|earlier|previous|relevant) )*"
    r"(?P<{0}>resolution|decision|document)s"
)
_CITES = r"(?:cites?|mentions?|refers? to|references?|quotes?|names?)"
_CITED = r"(?:cited|mentioned|referred to|referenced|quoted|named|listed)"
_ASKED = tuple(
    re.compile(rf"(?i)\A\W*{form}")
    for form in (
        # "List all resolutions cited in A/1", "which documents are mentioned in the report?"
        rf"(?:(?:please )?(?:list|name|show|give|find)(?: me)?|which|what)(?: are)?(?: (?:all|every|the|of))*"
        rf" {_THINGS.format('what')}(?: (?:that )?(?:are|were|is))? {_CITED} (?:in|by)\b",
        # "Which resolutions does A/1 cite?"
        rf"(?:which|what) (?:other )?{_THINGS.format('what')} (?:does|do|did) [^?]*?\b{_CITES}\W*\Z",
    )
)
# More mentions of one than these are not each cited.
MOST_PLACES = 3
MOST = 60


def references_cited(library: Library, query: Query, documents: Sequence[DocumentRecord]) -> Draft | None:
    """What the one document of ``documents`` cites of the kind asked for; None where another question is
    asked, or it cites none."""
    asked = next((m for pattern in _ASKED if (m := pattern.match(query.text))), None)
    if asked is None or query.language != "en" or len(documents) != 1:
        return None
    kind = asked["what"].lower()
    found: dict[str, list[Support]] = {}
    for stored in library.paragraphs(documents[0].source):
        for reference in stored.paragraph.references:
            name = _name(reference, kind, documents[0])
            if name is not None:
                found.setdefault(name, []).append(_place(stored, reference))
    if not found:
        return None
    lines = [
        Line(
            f"{name}: “{places[0].quote}”" if places[0].quote != name else name,
            tuple(places[:MOST_PLACES]),
            bullet=True,
        )
        for name, places in list(found.items())[:MOST]
    ]
    head, *others = lines
    return Draft(True, (head.under(f"**{len(found)}** — {'; '.join(found)}."), *others)).out_of_all(documents)


def _name(reference: Reference, kind: str, document: DocumentRecord) -> str | None:
    """By what a mention of the kind asked for is told: its symbol, else its number."""
    is_text = reference.number is not None
    said = reference.text.lower()
    if is_text == (kind == "document") or (is_text and ("decision" in said) != (kind == "decision")):
        return None
    if reference.symbol is not None:
        name = reference.symbol.canonical
        return None if name == str(document.symbol or "") else name
    return f"{kind} {reference.number}" if is_text else None


def _place(stored: StoredParagraph, reference: Reference) -> Support:
    return part_of_paragraph(stored, reference.start, reference.end, status_of(stored))
