"""A count of none is a count: "No claims were pending" answers how many were.

A sentence without a figure was taken for none that counts, and one that has a figure of something else ("No
new names were added, with two removed") gave that figure for an answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.added_or_removed import change_asked, tells_the_change
from assistant.question import Query
from assistant.terms import nearness, stems_of

SAME_WORD = 0.8
# "No new names were added", "there were no casualties", "none of the claims was paid".
NONE_OF_THEM = re.compile(
    r"(?i)\b(?P<none>(?:no|none\s+of\s+the|none\s+of\s+these|none\s+of\s+its|none\s+of\s+their)\s+"
    r"(?P<things>(?!one\b|longer\b|later\b|less\b|fewer\b|more\s+than\b|doubt\b)[\w’'/-]+"
    r"(?:\s+(?!(?:that|which|who|whose|was|were|is|are|has|have|had)\b)[\w’'/-]+){0,7}?))\s+"
    r"(?:was|were|is|are|(?:has|have|had)\s+been)\b(?P<rest>(?:\s+[\w’'-]+){1,8})"
)
NO_THERE = re.compile(
    r"(?i)\bthere\s+(?:was|were|is|are|(?:has|have|had)\s+been)\s+(?P<none>no\s+"
    r"(?P<things>(?!one\b|longer\b|later\b|less\b|fewer\b|more\s+than\b|doubt\b)[\w’'/-]+"
    r"(?:\s+[\w’'/-]+){0,5}))"
)


def none_of(query: Query, nouns: Sequence[str], sentence: str) -> str:
    """The words of ``sentence`` that say there are none of what ``query`` counts, ``nouns`` the stems of it:
    "No new names"; "" where it does not say so."""
    said = {term.stem for term in query.terms if not term.named} - set(nouns)
    change = change_asked(query.text)
    for found in NONE_OF_THEM.finditer(sentence):
        rest = found["rest"]
        if change is not None:
            if tells_the_change(change, rest):
                return found["none"]
            continue
        of_them = _any_near(nouns, found["things"])
        if of_them and (not said or _any_near(tuple(said), rest)):
            return found["none"]
    for found in NO_THERE.finditer(sentence):
        if change is None and _any_near(nouns, _head(found["things"])) and not _more_is_asked(query, nouns):
            return f"no {_head(found['things'])}"
    return ""


def _head(things: str) -> str:
    """The things themselves, without where and when: "human casualties" of "human casualties in the port"."""
    return re.split(r"(?i)\s+(?:in|on|at|of|for|from|to|by|with|during|among|that|which|who)\b", things)[0]


def _more_is_asked(query: Query, nouns: Sequence[str]) -> bool:
    """Whether the things are asked about as doing or undergoing something: "how many ships were sunk"."""
    return re.search(r"(?i)\bhow many\b[^?]*\b(?:there|happened|occurred)\b", query.text) is None


def _any_near(stems: Sequence[str], text: str) -> bool:
    words = stems_of(text)
    return any(nearness(stem, other) >= SAME_WORD for stem in stems for other in words)
