"""A bare "Yes" is told only of what the sentence says in the question's own words, or the reader is sure of.

"Is the Inspection Unit independent?" was answered Yes by "the first independent review" of the Unit, "Was the
Secretary-General asked to resign?" by others who had been called upon to resign: every word of the question
stood in the sentence or around it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.names import MONTHS, YEAR
from assistant.terms import content_terms, nearness, stems_of

if TYPE_CHECKING:
    from assistant.answering.close_reading import Reading

# Of 31 questions that newcomers asked and were told "Yes" (29 November to 1 December 2026), 17 rightly: the
# rightly told have all their words in the sentence, but for three of which the reader makes .6 and more; of
# the 14 wrong ones 2 pass.
LEAST_OWN = 0.95
LEAST_READ = 0.35
SURELY_READ = 0.6
LEAST_THERE = 0.3
NEARLY_READ = 0.4
# "Was anything said of it?", "Is there a ceasefire?"
_ASKS_FOR_THERE = re.compile(
    r"(?i)\A\W*(?:is|are|was|were)\s+there\b|\A\W*(?:did|has|have|was|were)\s+(?:any|some)\w*\b"
)
# In other forms than the question's the words must stand close together.
LEAST_EXACT = 0.9
LEAST_TOGETHER = 0.95
_SAME = 0.9
# A list of those present says of each that it was, under a lead-in that need not name the meeting.
_ATTENDS = re.compile(r"(?i)\b(?:attend|represent|participat|took part|take part|were present)\w*")
_EXACT = 1.0
_TIME = re.compile(rf"(?i)(?:{YEAR.pattern}|{MONTHS})")


def is_surely_so(question: str, reading: Reading) -> bool:
    """Whether the sentence of ``reading``, with the one it leans back on, says what is asked so nearly word
    for word, or so plainly to the reader, that "Yes" is told."""
    signs, said = reading.signs, " ".join(reading.with_before)
    if min(signs.reads, signs.paragraph_reads) >= SURELY_READ:
        return True
    if _ASKS_FOR_THERE.match(question):
        return signs.reads >= LEAST_THERE or signs.together >= LEAST_TOGETHER
    if own_words(question, said, _EXACT) == 1.0 or (_ATTENDS.search(question) and _ATTENDS.search(said)):
        return True
    if own_words(question, said, _SAME) < LEAST_OWN or signs.reads < LEAST_READ:
        return False
    return own_words(question, said, _EXACT) >= LEAST_EXACT or signs.together >= LEAST_TOGETHER


def is_read(reading: Reading) -> bool:
    """Whether the reader comes near to taking the sentence for an answer."""
    return reading.signs.reads >= NEARLY_READ


def own_words(claim: str, said: str, least: float) -> float:
    """The share of the content words of ``claim``, without times, that stand in ``said`` as near as
    ``least``; 0 where it has none."""
    terms = [term for term in content_terms(claim) if not _TIME.fullmatch(term.word)]
    stems = stems_of(said)
    there = [term for term in terms if any(nearness(term.stem, stem) >= least for stem in stems)]
    return len(there) / len(terms) if terms else 0.0
