"""Who signed a letter: the names over its own signatures, not those under what it transmits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, whole_paragraph
from assistant.answering.holders import holders_in
from assistant.answering.status import status_of

if TYPE_CHECKING:
    from assistant.question import Query
    from index.library import Library
    from index.records import DocumentRecord

_ASKED = re.compile(r"(?i)\A\W*(?:and\s+)?(?:who|by whom)\s+(?:(?:has|was)\s+)?signed\b(?P<rest>[^?]*)")
# "Who signed the agreement in A/1?" asks for what the letter tells.
_THE_LETTER = re.compile(
    r"(?i)\A(?:\s+(?:the|this|that|identical|letters?|notes?|verbales?|documents?|in|of|according|to))*\s*\Z"
)
_SIGNED = "(Signed)"


def signed_by(library: Library, query: Query, named: Sequence[DocumentRecord]) -> Draft | None:
    """The signatures of the one document ``named``, those under its own text where it has some; None where
    it has none, or something else is asked."""
    asked = _ASKED.match(query.text) if query.language == "en" else None
    if asked is None or len(named) != 1:
        return None
    rest = asked["rest"]
    for symbol in query.symbols:
        rest = rest.replace(str(symbol), " ")
    if not _THE_LETTER.match(rest):
        return None
    signatures = [p for p in library.paragraphs(named[0].source) if p.text.lstrip().startswith(_SIGNED)]
    signatures = [p for p in signatures if not p.locator.containers] or signatures
    lines = []
    for stored in signatures:
        name = next((f"**{holder.name}** — " for holder in holders_in(stored.text)), "")
        quote = " ".join(stored.text.split())
        support = whole_paragraph(stored, status_of(stored))
        lines.append(Line(f"{name}“{quote}”", (support,), bullet=len(signatures) > 1))
    return Draft(True, tuple(lines)).out_of_all(named) if lines else None
