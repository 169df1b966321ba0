"""A deadline is told by "by", "before", "no later than", "within": a date alone is none."""

from __future__ import annotations

import re

from assistant.names import MONTHS

_ASKED = re.compile(
    r"(?i)\bdeadlines?\b|\bdue dates?\b|\bby (?:when|what date|which date|what time)\b|\btime limits?\b"
    r"|\bwhen (?:is|are|was|were)\b[^?]*\bdue\b"
    r"|\bhow (?:much time|long)\b[^?]*\bto (?:submit|reply|respond|apply|report)\b"
)
_MONTHS = "|".join(MONTHS.split("|")[:12])
_NUMBERS = r"\d|one\b|two\b|three\b|four\b|five\b|six\b|ten\b|twelve\b|thirty\b|sixty\b|ninety\b"
_TOLD = re.compile(
    r"(?i)\bdeadlines?\b|\bdue (?:on|in|by|at|for|date|to be)\b|\bexpir\w+|\btime limits?\b|\bscheduled\b"
    r"|\b(?:by|until|till|before|prior to|than|within|up to|every|in time for)\s+"
    r"(?:(?:the|an?|its|each)\s+)?"
    r"(?:(?:end|beginning|middle|start|first|second|third|fourth|last|next)\s+"
    r"(?:(?:half|quarter|week|part)\s+)?(?:of\s+)?(?:the\s+)?)?"
    rf"(?:{_NUMBERS}|{_MONTHS}|years?\b|months?\b|weeks?\b|days?\b|[\w-]+ session\b)"
    r"|\bat (?:its|the|their) (?:[\w-]+ ){1,3}session\b"
    r"|\bannually\b|\bat the latest\b"
)


def lacks_the_deadline(question: str, told: str) -> bool:
    """Whether ``question`` asks by when something is to be done, and ``told`` sets no such time."""
    return _ASKED.search(question) is not None and _TOLD.search(told) is None
