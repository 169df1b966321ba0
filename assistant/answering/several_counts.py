"""Several counts asked at once: "How many gold, silver and bronze seals were given?" is answered by three.

The first of them in bold reads as the answer to the whole. So either each of the things counted has its own
figure in the sentence, and all of them stand in front, or none does.
"""

from __future__ import annotations

import re
from itertools import takewhile

from assistant.answering.own_clause import told_in
from assistant.terms import stems_of

_WORD = r"(?!(?:and|or|how)\b)[^\W\d_][\w’'-]*"
_VERB = (
    r"(?:did|does|do|was|were|are|is|has|have|had|will|would|can|could|should|went|took|got|came|there|in|at|on"
    r"|by|to|of|for|from|[a-z-]{2,}ed)"
)
# What follows "how many": "gold, silver and bronze" in front of their noun or their verb.
_SERIES = re.compile(
    rf"(?i)\bhow many\s+(?P<first>{_WORD}(?:\s+{_WORD}){{0,2}}?(?:,\s+{_WORD}(?:\s+{_WORD}){{0,2}}?)*)"
    rf",?\s+and\s+(?:how many\s+)?(?P<last>{_WORD}(?:\s+{_WORD}){{0,3}}?)\s+{_VERB}\b"
)
# What is counted stands so near its figure.
NEAR_ITS_FIGURE = 3
# Between two that are told in one row: "11 gold, about 30 silver and 25 bronze".
_JOINED = re.compile(
    r"\s*[,;]?\s*(?:and|as well as|plus)?\s*"
    r"(?:(?:over|about|around|nearly|almost|some|approximately|at least|more than)\s+)*"
)


def things_counted(question: str) -> tuple[str, ...]:
    """The things whose counts ``question`` asks for, in its words; empty where it counts one."""
    found = _SERIES.search(question)
    return () if found is None else (*re.split(r",\s+", found["first"]), found["last"])


def counts_of_each(things: tuple[str, ...], sentence: str) -> list[tuple[int, int]]:
    """Where ``sentence`` has the figures of all ``things`` with what they count, those of one row together;
    empty where one of them has no figure, or two."""
    row = told_in(sentence)
    found: list[tuple[int, int]] = []
    for thing in things:
        ends = [(told.amount.start, _end_of(thing, sentence, told.amount.end)) for told in row]
        own = [(start, end) for start, end in ends if end]
        if len(own) != 1:
            return []
        found += own
    if len({start for start, _ in found}) < len(things):
        return []  # one figure for several of them
    rows: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if rows and _JOINED.fullmatch(sentence, rows[-1][1], start):
            rows[-1] = (rows[-1][0], end)
        else:
            rows.append((start, end))
    return rows


def _end_of(thing: str, sentence: str, at: int) -> int:
    """Where ``thing`` ends right after the figure that ends ``at``, as much of it as stands there; 0 where
    not even its first word does."""
    first, *others = thing.split()
    words = list(re.finditer(r"[\w’'-]+", sentence[at:]))
    for index, word in enumerate(words[:NEAR_ITS_FIGURE]):
        if word.group()[0].isdigit() or re.search(r"[,;.]|\band\b", sentence[at : at + word.start()]):
            return 0
        if stems_of(word.group()) == stems_of(first):
            further = zip(words[index + 1 :], others, strict=False)
            same = takewhile(lambda pair: stems_of(pair[0].group()) == stems_of(pair[1]), further)
            return at + max((one.end() for one, _ in same), default=word.end())
    return 0
