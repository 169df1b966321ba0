"""What somebody was given to do is told by the sentence that opens the list of it.

"What jobs was the rapporteur given?" is not answered by the sentence that founds the post, but by the one
beside it: "The Board decided that the Rapporteur should engage in the following activities: …".
"""

from __future__ import annotations

import re

from assistant.answering.close_reading import Reading
from assistant.answering.foremost import in_front
from assistant.question import Query

# So near the best one the sentence must come, in its paragraph and in its document.
NEAR_BEST = 0.4
NEAR_ELSEWHERE = 0.7
_TASKS = r"(?:jobs?|tasks?|duties|functions?|responsibilit(?:y|ies)|activities|assignments?)"
_GIVEN = (
    r"(?:given|assigned|entrusted|allocated|handed|set|asked to do|told to do|expected to do|supposed to do)"
)
_ASKED = re.compile(
    rf"(?i)\b(?:what|which)\s+(?:(?:are|were|is|was)\s+the\s+)?(?:[\w-]+\s+){{0,2}}?{_TASKS}\s+(?:(?:was|were"
    rf"|is|are|has|have|had|did|does|do|will|should|must)\s+)[^?]*\b"
    rf"(?:{_GIVEN}|carry out|perform|do|have|undertake)\b"
    rf"|\bwhat\s+(?:was|were|is|are)\s+[^?]+\b(?:tasked|charged|entrusted)\s+(?:with|to do)\b"
    rf"|\bwhat\s+(?:was|were|is|are)\s+[^?]+\b{_GIVEN}\s*(?:to do)?\W*\Z"
)
_OPENS = re.compile(
    rf"(?i)\b(?:the following\s+(?:[\w-]+\s+){{0,3}}?{_TASKS}\b"
    rf"|(?:(?:core|main|key|principal)\s+)?{_TASKS}\b[^.;:]{{0,60}}?\b(?:are|were|shall be|will be"
    r"|include[ds]?|as follows|of)(?=\s*:|\s*\(a\))"
    r"|(?:entrusted|charged|tasked)\s+with\b[^.;:]{0,60}(?=\s*:))[^.;]{0,80}:"
)


def asks_for_tasks(question: str) -> bool:
    """Whether it is asked what somebody was given to do."""
    return _ASKED.search(question) is not None


def opens_tasks(sentence: str) -> bool:
    """Whether a sentence opens a list of tasks."""
    return _OPENS.search(sentence) is not None


def tasks_first(query: Query, readings: list[Reading]) -> list[Reading]:
    """The readings; where tasks are asked for and the best one opens no list of them, the sentence beside it
    that does is in front."""
    if query.language != "en" or not readings or not asks_for_tasks(query.text):
        return readings
    best = readings[0]
    if opens_tasks(best.sentence.text):
        return readings
    beside = (
        r
        for r in readings
        if r.source == best.source
        and r.score >= (NEAR_BEST if r.locator == best.locator else NEAR_ELSEWHERE) * best.score
    )
    found = next((r for r in beside if opens_tasks(r.sentence.text)), None)
    return readings if found is None else in_front(found, readings)
