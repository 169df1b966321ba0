"""A new deadline is told by the sentence that sets it: "I wish to request an extension … until 7 May".

The sentence that has most of the question's words is the one that recalls the report and its old deadline.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.close_reading import Reading
from assistant.answering.foremost import in_front
from assistant.names import DATE
from assistant.question import Query

# So near the best one such a sentence of its document must come, among so many.
NEAR_BEST = 0.5
AMONG = 24
_ASKED = re.compile(
    r"(?i)\b(?:new|later|extended|revised|postponed|further)\s+(?:\w+\s+){0,2}?(?:deadline|time[- ]?limit"
    r"|due date|date)\b"
    r"|\b(?:deadline|time[- ]?limit|due date)\b[^?]*\b(?:extended|moved|postponed|put off|pushed back"
    r"|prolonged)\b"
    r"|\b(?:extension|postponement|prolongation|delay)\b[^?]*\b(?:deadline|time[- ]?limit|submi\w+)\b"
    r"|\b(?:extend|postpone|push back|put off|prolong)\b[^?]*\b(?:deadline|time[- ]?limit|submission)\b"
)
_PUTS_OFF = re.compile(
    r"(?i)\b(?:exten(?:d|ds|ded|ding|sion)|postpon\w+|prolong\w*|defer\w*|delay\w*|(?:new"
    r"|revised) deadline|further time"
    r"|additional time|put off|pushed back)\b(?P<after>[^.;]{0,220})"
)
_UP_TO = re.compile(r"(?i)\b(?:until|to|till|by|through|deadline (?:of|is))\s+\Z")


def asks_for_a_new_deadline(question: str) -> bool:
    """Whether the question is to when something was put off: "What new deadline …?"."""
    return _ASKED.search(question) is not None


def sets_a_new_deadline(sentence: str) -> bool:
    """Whether a sentence puts something off to a date that it names."""
    return any(
        _UP_TO.search(
            f"{found.group()[: found.start('after') - found.start()]}{found['after'][: date.start()]}"
        )
        for found in _PUTS_OFF.finditer(sentence)
        for date in DATE.finditer(found["after"])
    )


def new_deadline_first(query: Query, readings: list[Reading], read: Sequence[Reading]) -> list[Reading]:
    """The readings; where a new deadline is asked for and the best one sets none, the sentence of its
    document that does is in front, of all that were ``read``: it need not name again what is put off."""
    if query.language != "en" or not readings or not asks_for_a_new_deadline(query.text):
        return readings
    best = readings[0]
    if sets_a_new_deadline(best.sentence.text):
        return readings
    near = (r for r in read[:AMONG] if r.source == best.source and r.score >= NEAR_BEST * best.score)
    found = next((r for r in near if sets_a_new_deadline(r.sentence.text)), None)
    return readings if found is None else in_front(found, readings)
