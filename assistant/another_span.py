"""A stretch of time of a follow-up put for that of the question before: "and over the last ten years?".

"And in general?" takes the place away that was asked about, and nothing is looked for instead. Pure.
"""

from __future__ import annotations

import re

from assistant.another_time import TIME_SAID
from assistant.kinds_of_names import names_in

_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|few|couple of)"
_UNIT = r"(?:years?|decades?|months?|weeks?|days?|quarters?|century|biennium)"
_RELATIVE = (
    rf"(?:over|in|during|for|within|throughout|since)\s+the\s+(?:last|past|previous|next|coming|first|preceding)\s+"
    rf"(?:{_NUMBER}\s+)?{_UNIT}"
)
# "since the war began", "since the beginning of the war", "before the war"
_SINCE = r"(?:since|before|after)\s+(?:the|its|their)\s+[\w\s’'-]{3,40}?"
_SPAN = re.compile(
    rf"(?i)(?:{_RELATIVE}|{_SINCE}|since\s+{TIME_SAID}|before\s+{TIME_SAID}|after\s+{TIME_SAID})"
)
_OLD = re.compile(
    rf"(?i)\s+(?:{_RELATIVE}\b|since\s+(?:the|its|their)\s+[^?]+|(?:since|before|after|in|during)\s+{TIME_SAID})"
    r"(?=\s*\?*\s*\Z)"
)
_IN_GENERAL = re.compile(
    r"(?i)(?:in general|(?:more )?generally|overall|worldwide|globally|everywhere|elsewhere"
    r"|in (?:all|other|any) countries|(?:in|around|across|all over) the world)"
)
_PLACED = re.compile(r"(?i)\s+(?:in|for|from|at|of|within|across)\s+(?:the\s+)?\Z")


def another_span(previous: str, fragment: str) -> str | None:
    """``previous`` asked of the stretch of time that ``fragment`` is; None where it is none."""
    if _SPAN.fullmatch(fragment) is None:
        return None
    plain = previous.rstrip("?!. ")
    old = _OLD.search(plain)
    return f"{plain[: old.start()] if old else plain} {fragment}?"


def in_general(previous: str, fragment: str) -> str | None:
    """``previous`` without the State or place it asks about, after "and in general?"; None without one."""
    if _IN_GENERAL.fullmatch(fragment) is None:
        return None
    plain = previous.rstrip("?!. ")
    for name in reversed(names_in(plain)):
        placed = _PLACED.search(plain[: name.whole])
        if name.kind == "state" and placed is not None:
            return f"{plain[: placed.start()]}{plain[name.end :]}?"
    return None
