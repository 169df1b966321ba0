"""How a date has slipped is told by the sentence with the dates, not by the one that says that it slipped.

"How has the opening date of the pier slipped?": "planned for 2031, postponed to the end of 2032 and further
extended into 2033" answers, with what is said of it right after; "the opening dates have therefore slipped"
does not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.close_reading import Reading
from assistant.names import YEAR
from assistant.question import Query
from assistant.terms import nearness, stems_of

SAME_WORD = 0.8
# A sentence that says how a date moved has so many years at least.
LEAST_YEARS = 3
# So many sentences are told, the one with most of the dates and what follows it in its paragraph.
MOST_TOLD = 3
_MOVED = r"(?:slip|chang|mov|shift|postpon|delay|push|extend|revis|evolv|deferr|reschedul)"
_DATE = (
    r"(?:dates?|deadlines?|schedules?|timetables?|timelines?|time ?frames?|completion|finish|end|opening"
    r"|launch|delivery)"
)
_ASKED = re.compile(
    rf"(?i)\bhow\s+(?:(?:far|much|often)\s+)?(?:has|have|did|had|was|were|is)\s+[^?]*\b{_DATE}\b[^?]*\b{_MOVED}\w*"
)
_MOVES = re.compile(
    r"(?i)\b(?:postpon|delay|extend|defer|reschedul|slip|push|mov|shift|revis|prolong|put off|brought forward"
    r"|instead of|later than|from (?:[A-Z][a-z]+ )?(?:19|20)\d\d to)\w*"
)
_GENERAL = frozenset(stems_of("date deadline schedule timetable timeline year time slip change move finish"))


def asks_how_a_date_slipped(question: str) -> bool:
    """Whether it is asked how a date or a schedule has moved."""
    return _ASKED.search(question) is not None


def tells_how_it_slipped(sentence: str) -> bool:
    """Whether a sentence tells several dates to which something was put off."""
    return _MOVES.search(sentence) is not None and len({*YEAR.findall(sentence)}) >= LEAST_YEARS


def how_it_slipped(query: Query, readings: Sequence[Reading]) -> list[Reading]:
    """The sentence of the document found that has most of the dates, with those after it that have further
    ones; empty where none has several, or another thing is asked."""
    if query.language != "en" or not readings or not asks_how_a_date_slipped(query.text):
        return []
    source = readings[0].source
    telling = [
        reading
        for reading in readings
        if reading.source == source
        and not reading.in_footnote
        and "| " not in reading.text
        and tells_how_it_slipped(reading.sentence.text)
        and _is_on_it(query, reading)
    ]
    best = max(telling, key=lambda r: (len({*YEAR.findall(r.sentence.text)}), r.score), default=None)
    if best is None:
        return []
    after = (
        r
        for r in readings
        if (r.source, r.locator) == (source, best.locator)
        and r.sentence.start > best.sentence.start
        and {*YEAR.findall(r.sentence.text)} - {*YEAR.findall(best.sentence.text)}
    )
    return [best, *sorted(after, key=lambda r: r.sentence.start)][:MOST_TOLD]


def _is_on_it(query: Query, reading: Reading) -> bool:
    """Whether the paragraph or its headings have a word of what the date is of; one document may be on
    nothing else."""
    said = stems_of(" ".join((reading.text, *reading.candidate.paragraph.section, reading.candidate.around)))
    title = stems_of(reading.candidate.document.masthead.title or "")
    matter = [t.stem for t in query.terms if t.stem not in _GENERAL]
    return any(nearness(stem, other) >= SAME_WORD for stem in matter for other in (*said, *title))
