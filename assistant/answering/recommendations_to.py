"""Which recommendations of a report are for one body: each headed "Recommendation 6" in which that body
"should" do something, with its number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line, whole_paragraph
from assistant.answering.status import status_of

if TYPE_CHECKING:
    from assistant.question import Query
    from index.library import Library
    from index.records import DocumentRecord

_ASKED = re.compile(
    r"(?i)\A\W*(?:(?:and|so)\s+)?(?:which|what)\s+(?:of the\s+)?recommendations\s+(?:are|were|is|was)\s+"
    r"(?:(?:addressed|directed|made|meant|intended)\s+)?(?:for|to|at)\s+(?:the\s+)?"
    r"(?P<body>[a-z][\w’'-]*(?:\s+[a-z][\w’'-]*){0,6}?)(?:\s+(?:in|of|according to)\s+(?P<where>[^?]+))?\W*\Z"
)
_HEADED = re.compile(r"(?i)\A(?P<number>Recommendation\s+(?:No\.\s*)?[A-Z]?\d+(?:\.\d+)?)\b")
_ITS_OWN_NUMBER = re.compile(r"(?i)\A(?P<number>Recommendation\s+(?:No\.\s*)?[A-Z]?\d+)\b\s*[.:–—-]?\s*")
# Who does it stands before "should", after the time by which: "By 2032, the Board should …".
_ACTOR = (
    r"(?:[^.;:]{{0,120}}?[\s,])?(?:the\s+)?{body}(?:[^.;:]{{0,60}}?)\s+"
    r"(?:should|is recommended to|may wish to)\b"
)


def recommendations_to(library: Library, query: Query, meant: Sequence[DocumentRecord]) -> Draft | None:
    """The numbered recommendations of the one document ``meant`` that are for the body asked about; None
    where it has none, or something else is asked."""
    asked = _ASKED.match(query.text) if query.language == "en" else None
    if asked is None or len(meant) != 1:
        return None
    names = [re.escape(asked["body"]).replace("\\ ", r"\s+")]
    acts = re.compile(rf"(?i)\A{_ACTOR.format(body=rf'(?:{names[0]})')}")
    lines = []
    for stored in library.paragraphs(meant[0].source):
        headed = _HEADED.match(stored.section[-1]) if stored.section else None
        own = _ITS_OWN_NUMBER.match(stored.text)
        number = (own or headed or {"number": ""})["number"]
        if not number or acts.match(stored.text[own.end() if own else 0 :]) is None:
            continue
        support = whole_paragraph(stored, status_of(stored))
        lines.append(Line(f"**{number}** — “{' '.join(support.quote.split())}”", (support,), bullet=True))
    return Draft(True, tuple(lines)).out_of_all(meant) if lines else None
