"""A paragraph as a reader is given it: its words, and one line that says where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from assistant.reader.base import Passage

if TYPE_CHECKING:
    from index.records import StoredParagraph

# Characters of each part of the context. A question may mean a document by any of them; together they stay
# within the sixty pieces that a reader takes.
LABEL, TITLE, HEADING, LEAD_IN = 80, 90, 80, 160
# What parts a footnote from the text before it.
NOTE = "\n"


def passage_of(paragraph: StoredParagraph, lead_in: str = "", notes: Sequence[str] = ()) -> Passage:
    """A paragraph, and footnotes of it, with its document, last heading and ``lead_in`` in front. Each note
    stands ``NOTE`` after what is before it."""
    masthead = paragraph.document.masthead
    named = (
        _clipped(paragraph.document.label, LABEL),
        _clipped(masthead.title or "", TITLE),
        masthead.session or "",
        masthead.date or "",
    )
    heading = _clipped(paragraph.section[-1], HEADING) if paragraph.section else ""
    parts = (", ".join(part for part in named if part), heading, lead_in[-LEAD_IN:])
    return Passage(NOTE.join([paragraph.text, *notes]), " · ".join(part for part in parts if part))


def starts_of(texts: Sequence[str]) -> list[int]:
    """Where each of the texts of a passage, the paragraph and then its notes, begins in it."""
    return list(accumulate((len(text) + len(NOTE) for text in texts[:-1]), initial=0))


def _clipped(text: str, size: int) -> str:
    """The beginning of ``text`` within ``size`` characters, whole words."""
    return text if len(text) <= size else text[:size].rsplit(" ", 1)[0]
