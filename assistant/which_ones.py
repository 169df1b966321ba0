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
_MOST_WORDS = 4


def which_ones(question: str, previous: str) -> str | None:
    """``question`` with what ``previous`` counts in place of "ones"; None where it counts nothing."""
    ones = _ONES.match(question)
    things = things_counted(previous) if ones is not None else ""
    return f"Which {things} {ones['rest']}?" if ones is not None and things else None


def things_counted(previous: str) -> str:
    """What a question counts: "recommendations" of "report on kelp how many recommendations"; "" where it
    counts nothing, or what takes many words to say."""
    asked = asked_in(previous)
    if asked is not None:
        return asked.things if asked.counted and len(asked.things.split()) <= _MOST_WORDS else ""
    loosely = _HOW_MANY.search(previous)
    return loosely["things"] if loosely else ""
