"""Each of two that are compared, told by its own sentence: "Which is larger, the loan or the grant?"

Where no sentence counts both (`greater_of_two.py`), the one with the figure of the first and the one with
that of the second answer together, out of one document. A sentence that has no figure and only the word
"larger" in it answers nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product

from assistant.answering.close_reading import Reading
from assistant.answering.greater_of_two import greater_of_two
from assistant.answering.own_clause import told_in
from assistant.answering.sides_compared import MORE_THAN, SIZE, Sides, share, sides_of
from assistant.names import years
from assistant.question import Query
from assistant.terms import stems_of

# So near the best one the sentences of both must come, and have so much of what is asked of both.
NEAR_BEST = 0.6
LEAST_IN_COMMON = 0.5
_BY_SIZE = re.compile(rf"(?i)\b(?:{SIZE})\b|\b(?:is|are|was|were) there (?:more|less)\b")
# What is larger: so many words after it are of that.
_OF_WHAT = re.compile(rf"(?i)\b(?:{SIZE}|more|less)\s+(?P<what>[\w’'-]+(?:\s+[\w’'-]+)?)")
_COMPARES = re.compile(rf"(?i)\b(?:{SIZE}|more|less)\b[^.;]*\bthan\b|\bexceed|\boutnumber")


def each_compared(query: Query, readings: Sequence[Reading]) -> list[Reading]:
    """The sentence with the figure of the one and that with the figure of the other; empty where the best
    sentence counts both, or one of them has none."""
    sides = sides_of(query.text) if query.language == "en" and readings else None
    if sides is None or not sides.choice or greater_of_two(query.text, readings[0].sentence.text):
        return []
    near = [r for r in readings if r.score >= NEAR_BEST * readings[0].score and _may_tell(query, sides, r)]
    ones = [r for r in near if _is_of(sides.one, sides.other, r)]
    others = [r for r in near if _is_of(sides.other, sides.one, r)]
    pairs = [(one, other) for one, other in product(ones, others) if one.source == other.source]
    best = max(pairs, key=_together, default=None)
    return list(best) if best is not None else []


def _together(pair: tuple[Reading, Reading]) -> tuple[bool, float]:
    one, other = pair
    return one.locator == other.locator, one.score + other.score


def _may_tell(query: Query, sides: Sides, reading: Reading) -> bool:
    """Whether a sentence has a figure, of the year asked about where it names one, and enough of what is
    asked of both."""
    text = reading.sentence.text
    told = set(years(text))
    if reading.in_footnote or not told_in(text) or (query.years and told and not told & set(query.years)):
        return False
    return not sides.both or share(sides.both, stems_of(reading.text)) >= LEAST_IN_COMMON


def _is_of(own: Sequence[str], other: Sequence[str], reading: Reading) -> bool:
    """Whether a sentence is of one of the two: it has most of its words, and more of them than of the
    other's."""
    said = stems_of(reading.sentence.text)
    return share(own, said) > max(MORE_THAN, share(other, said))


def lacks_the_figures(question: str, said: str) -> bool:
    """Whether two are compared by their size, and what is ``said`` neither has a figure nor compares them:
    "larger" is said of something else there, or of nothing. "Several more ports" is of ports."""
    sides = sides_of(question) if _BY_SIZE.search(question) else None
    if sides is None or told_in(said):
        return False
    stems, asked = stems_of(said), {*sides.one, *sides.other, *sides.both}
    both = share(sides.one, stems) > MORE_THAN and share(sides.other, stems) > MORE_THAN
    of_them = any(asked & {*stems_of(found["what"])} for found in _OF_WHAT.finditer(said))
    return not (of_them or (both and _COMPARES.search(said)))
