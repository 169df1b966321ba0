"""What a body did is not what speakers said of the matter.

"What did UNODC do about firearms?" was answered by what "many speakers" had highlighted.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.acronyms import spelled_out
from assistant.answering.how_many_spoke import ONE_SPOKE, SEVERAL_SPOKE
from assistant.terms import content_terms, stems_of
from index.abbreviations import name_of_body

if TYPE_CHECKING:
    from assistant.answering.draft import Draft
    from assistant.question import Query

DOING_ASKED = re.compile(
    r"(?i)\A\W*(?:and\s+|so\s+)?what\s+(?:did|does|do|has|have|had|is|was)\s+(?P<body>(?:the\s+)?[^?]{2,80}?)\s+"
    r"(?:do|done|doing)\s+(?:about|on|for|against|with|in|to|concerning|regarding)\b"
)
_GENERIC = frozenset(stems_of("speaker delegation representative participant observer expert delegate"))


def tells_what_speakers_said(query: Query, draft: Draft) -> bool:
    """Whether a question is what a body did about something, and every line of ``draft`` tells what speakers
    said without naming that body."""
    asked = DOING_ASKED.match(query.text) if query.language == "en" else None
    lines = [line for line in draft.lines if line.supports]
    if asked is None or not lines or _GENERIC & set(stems_of(asked["body"])):
        return False
    return all(
        (ONE_SPOKE.search(said) or SEVERAL_SPOKE.search(said)) and not names(asked["body"], said)
        for said in (" ".join(support.quote for support in line.supports) for line in lines)
    )


def names(body: str, said: str) -> bool:
    """Whether ``said`` has the name of ``body``, its acronym or what that stands for."""
    words = set(stems_of(said))
    for term in content_terms(f"x {body}"):
        if term.word == "x":
            continue
        full = name_of_body(term.word)
        if term.stem in words or spelled_out(term.surface, said):
            return True
        if full is not None and all(part.stem in words for part in content_terms(full)):
            return True
    return False
