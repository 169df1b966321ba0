"""What a text itself does, as against what it recalls that another one did.

"Until when did resolution 9 (2031) extend the mandate?" is told by what resolution 9 decides; its preamble,
"Recalling resolution 7 (2030), which extended the mandate until May", tells of resolution 7.
"""

from __future__ import annotations

import re

from assistant.answering.close_reading import Reading
from assistant.answering.foremost import is_operative, near_one_first
from assistant.question import Query

_ACT = (
    r"(?:extend|renew|prolong|establish|create|set(?:ting)? up|decide|request|authori[sz]e|terminate|impose"
    r"|lift|appoint|increase|raise|reduce|approve|endorse|limit|designate|mandate|demand|urge|entrust)"
)
_TEXT = (
    r"(?:(?:the|this|that|its)\s+)?(?:(?:security|general|economic|human)\s+[\w\s]{3,30}?(?:council|assembly)\s+)?"
    r"(?:draft\s+|revised\s+)*(?:(?:resolution|decision|text|draft)\b|[A-Z]+/\S+)"
)
_ACTIVE = re.compile(rf"(?i)\b(?:did|does|do|has|had|would|will)\s+{_TEXT}[^?]{{0,60}}?\b{_ACT}")
_PASSIVE = re.compile(
    rf"(?i)\b(?:is|was|were|been|are|be)\b[^?]*?\b{_ACT}(?:e?d|t)?\b[^?]*?\b(?:by|in|under|through)\s+{_TEXT}"
)
# An operative paragraph that comes this near is told in place of one of the preamble.
NEAR_BEST = 0.5


def asks_what_a_text_does(query: Query) -> bool:
    """Whether the question is what a text, named or "the resolution", decides by one of its acts."""
    text = query.asked if query.asked_in == "en" and query.asked else query.text
    return query.language == "en" and bool(_ACTIVE.search(text) or _PASSIVE.search(text))


def only_recalls(query: Query, reading: Reading) -> bool:
    """Whether the question is what a text does, and the sentence is of its preamble."""
    return reading.candidate.paragraph.kind == "preambular" and asks_what_a_text_does(query)


def own_acts_first(query: Query, readings: list[Reading]) -> list[Reading]:
    """The readings; where the question is what a text does, one of what it does in front of its preamble."""
    if not readings or not only_recalls(query, readings[0]):
        return readings
    return near_one_first(readings, is_operative, NEAR_BEST)
