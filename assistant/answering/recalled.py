"""Which resolutions a resolution recalls or reaffirms: every paragraph that does, not the nearest one.

"Recalling its resolution 12 (2031)," and "Recalling also its resolutions 14 (2032) and 15 (2033)," stand in
two paragraphs, and the answer is in both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, whole_paragraph
from assistant.answering.status import is_draft_resolution, status_of
from assistant.answering.wording import Phrases
from assistant.question import Query, without_documents
from assistant.retrieval import context_words
from assistant.terms import nearness, stems_of

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph

_ASKED = re.compile(
    r"(?i)\b(?:which|what|list|name)\b[^?]*?\bresolutions\b[^?]*?\b"
    r"(?P<act>recall|reaffirm|reiterat|cit|mention|refer|invok|bear|not)(?:e|es|s|ed|ing)?\b"
)
# "Recalling further its resolutions": what the paragraph does with them.
_DOES = re.compile(
    r"\A\W*(?P<act>Recall|Reaffirm|Reiterat|Bearing in mind|Mindful|Guided|Having regard|Not|Referr)"
    r"(?:ing|s|es|e)?\b"
)
_NUMBER = re.compile(
    r"(?<![\d/(])(?P<number>\d{1,4}(?:\s[A-Z])?\s\((?:\d{4}|[IVXLC]+|[A-Z]{1,2}-[IVXL]+)\)|\d{2}/\d{1,3}(?:\s[A-Z])?)(?![\d/])"
)
# Verbs of the question that any such paragraph does.
_ANY = frozenset(("cit", "mention", "refer", "invok", "bear"))
_FRAME = frozenset(
    stems_of(
        "earlier previous other resolution security council general assembly recall reaffirm reiterate cite"
        " mention refer invoke preamble begin beginning start number relevant note"
    )
)


def resolutions_recalled(
    library: Library, query: Query, documents: Sequence[DocumentRecord], phrases: Phrases
) -> Draft | None:
    """The paragraphs in which the one resolution of ``documents`` recalls others, with the numbers of these;
    None where the question is another, or it recalls none."""
    asked = _ASKED.search(query.text)
    if asked is None or query.language != "en" or len(documents) != 1:
        return None
    act = asked["act"].lower()
    told = [
        stored
        for stored in library.paragraphs(documents[0].source)
        if stored.kind == "preambular" and numbers_recalled(stored.text, act)
    ]
    told = _on_the_matter(query, documents[0], told)
    if not told:
        return None
    numbers = list(dict.fromkeys(n for stored in told for n in numbers_recalled(stored.text, act)))
    lines = []
    for stored in told:
        key = "preamble_draft" if is_draft_resolution(stored) else "preamble"
        said = f"{phrases.say(key)} “{stored.text.strip().rstrip(' ;,')}”"
        lines.append(Line(said, (whole_paragraph(stored, status_of(stored)),), bullet=len(told) > 1))
    counted = f"**{len(numbers)}** — {'; '.join(numbers)}."
    first, *others = lines
    first = first.under(counted) if others else replace(first, text=f"{counted}\n\n{first.text}")
    return Draft(True, (first, *others)).out_of_all(documents[:1])


def numbers_recalled(text: str, act: str) -> list[str]:
    """The numbers of the resolutions that a paragraph recalls, or does with them what ``act``, the beginning
    of a verb, says; empty where it does something else."""
    does = _DOES.match(text)
    if does is None or "resolution" not in text:
        return []
    if act not in _ANY and not does["act"].lower().startswith(act):
        return []
    return [match["number"] for match in _NUMBER.finditer(text, text.index("resolution"))]


def _on_the_matter(
    query: Query, document: DocumentRecord, told: Sequence[StoredParagraph]
) -> list[StoredParagraph]:
    """Those that have most of what the question says the resolutions are on; all where none has."""
    whose = stems_of(context_words(document))
    topic = [
        term.stem
        for term in without_documents(query).terms
        if term.stem not in _FRAME
        and not any(c.isdigit() for c in term.word)
        and not any(nearness(term.stem, word) >= 0.9 for word in whose)
    ]

    def has(stored: StoredParagraph) -> int:
        words = stems_of(stored.text)
        return sum(any(nearness(stem, word) >= 0.85 for word in words) for stem in topic)

    fitting = [stored for stored in told if topic and has(stored) * 2 > len(topic)]
    return fitting or list(told)
