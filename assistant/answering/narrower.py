"""A count of some is no count of all: "273 volunteers with disabilities" does not say how many there were.

What narrows the things counted stands right after them ("with …", "aged …", "from …") or before them
("female"); where the question has it too, it asks for just those.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.answering.own_clause import Told
from assistant.terms import content_terms, nearness, stems_of

SAME_WORD = 0.8
# So many words after a figure may stand before the noun it counts, the noun among them.
MOST_BEFORE_NOUN = 5
_WORD = re.compile(r"[\w’'-]+")
_NARROWS = re.compile(
    r"\A,?\s+(?P<how>with(?:out)?|aged|from|under(?= the age)|over(?= the age)|younger than|older than"
    r"|who (?:had|have|has|were fully|are fully|identif\w+)|whose|fully funded|partially funded|living with"
    r"|of (?:African|European|Asian|indigenous)\b)\s*"
    r"(?P<what>(?:(?!\b(?:was|were|is|are|had|has|have|will|by|to|in|across|during|and)\b)[\w’'$%-]+\s?){0,6})"
)
# "From 134 countries" are all of them.
_ALL_OF = re.compile(
    r"(?:more than |over |some |about |around |all |the |nearly |at least |various |different |many )*"
    r"(?:\d|all\b)"
)
_KIND_OF = re.compile(
    r"(?i)female|women|male|men|youth|young|national|international|refugee|online|onsite|local|former|junior|senior"
    r"|civilian|military|uniformed|disabled|elderly|indigenous|foreign|domestic|temporary|part-time"
)
_TOTAL_BEFORE = re.compile(
    r"(?i)\b(?:total(?:l?ing)?|record(?:-breaking|-high)?|overall|altogether|in all)(?:\s+[\w’'-]+){0,2}\s*\Z"
)
_TOTAL_AFTER = re.compile(r"(?i)\A(?:[^.;,]{0,60}?)\b(?:in total|altogether|in all|overall)\b")


def is_narrowed(question: str, noun: Collection[str], after: str) -> bool:
    """Whether a figure, which ``after`` follows, counts some of the things (``noun``, their stems) that the
    question counts all of."""
    asked = stems_of(question)

    def lacks(words: str) -> bool:
        said = [term.stem for term in content_terms(words)]
        return bool(said) and not any(nearness(one, other) >= SAME_WORD for one in said for other in asked)

    words = list(_WORD.finditer(after))[:MOST_BEFORE_NOUN]
    at = next((n for n, word in enumerate(words) if _is_of(word[0], noun)), None)
    if at is None:
        return False
    if any(_KIND_OF.fullmatch(word[0]) and lacks(word[0]) for word in words[:at]):
        return True
    last = max((word for word in words[at:] if _is_of(word[0], noun)), key=lambda word: word.end())
    found = _NARROWS.match(after[last.end() :])
    if found is None or (found["how"] == "from" and _ALL_OF.match(found["what"])):
        return False
    return lacks(found["what"])


def tells_a_total(told: Told) -> bool:
    """Whether a figure is told as that of all: "a total of 234 staff", "a record 14,631"."""
    return bool(_TOTAL_BEFORE.search(told.before) or _TOTAL_AFTER.match(told.after))


def _is_of(word: str, noun: Collection[str]) -> bool:
    return any(nearness(one, other) >= SAME_WORD for one in stems_of(word) for other in noun)
