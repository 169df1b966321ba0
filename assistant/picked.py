"""Which of the questions offered is meant, after it was asked which document: "the newest one", "the second".

Pure: what was typed and the turn that offered in, the question meant out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.names import ordinal_value

if TYPE_CHECKING:
    from assistant.model import Turn

_PICKED = re.compile(
    r"(?i)\A\W*(?:(?:no|sorry|ok(?:ay)?|i mean|i meant|i want|take|use)[\s,]+)*(?:the\s+)?"
    r"(?:(?P<newest>newest|latest|most recent)"
    r"|(?P<nth>first|second|third|fourth|fifth|sixth|1st|2nd|3rd|4th|5th|6th|last)"
    r"|(?P<mark>[A-Z]+/[^\s,?]+(?:\s\(\w+\))?|(?:19|20)\d\d))"
    r"(?:\s+(?:one|document|report|resolution|letter|text|draft|file))?"
    r"(?:,?\s+(?:i mean(?:t)?|please|thanks))*\W*\Z"
)


def picked(question: str, last: Turn) -> str | None:
    """The offered question that ``question`` picks, newest first as they were offered; None where nothing was
    offered because it was unclear which document was meant."""
    offered = last.answer.follow_ups
    found = _PICKED.match(question)
    if found is None or last.answer.answered or last.answer.nearest or len(offered) < 2:
        return None
    if found["newest"]:
        return offered[0]
    if found["mark"]:
        marked = [one for one in offered if found["mark"].lower() in one.lower()]
        return marked[0] if len(marked) == 1 else None
    number = len(offered) if found["nth"].lower() == "last" else ordinal_value(found["nth"].lower())
    return offered[number - 1] if number is not None and 1 <= number <= len(offered) else None
