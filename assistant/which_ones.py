""" "Which ones are for the Assembly?" after a question that counts things: which of those things.

Pure: the follow-up and the question before in, the whole question out.
"""

from __future__ import annotations

import re

from assistant.asked_for import asked_in

_ONES = re.compile(
    r"(?i)\A\W*(?:(?:and|so|but)[\s,]+)?which (?:ones?|of (?:them|these|those)) "
    r"(?P<rest>(?:are|were|is|was|have|had|has|do|did|does|would|should|went|come|came|concern|deal|need)\b[^?]+?)\W*\Z"
)
# Typed as keywords, "report on kelp how many recommendations" counts them as well.
_HOW_MANY = re.compile(r"(?i)\bhow many (?P<things>(?:[a-z-]+ ){0,2}?[a-z-]{3,}s)\b")
_MOST_WORDS = 3


def which_ones(question: str, previous: str) -> str | None:
    """``question`` with what ``previous`` counts in place of "ones"; None where it counts nothing."""
    ones = _ONES.match(question)
    if ones is None:
        return None
    asked = asked_in(previous)
    loosely = _HOW_MANY.search(previous)
    things = asked.things if asked is not None and asked.counted else loosely["things"] if loosely else ""
    if not things or len(things.split()) > _MOST_WORDS:
        return None
    return f"Which {things} {ones['rest']}?"
