"""When what was put off takes place: a feast moved "from 13 July to 31 August" does not last seven weeks."""

from __future__ import annotations

import re

MOVED = re.compile(
    r"(?i)\b(?:postpon|reschedul|deferr?|mov|shift|push|delay|advanc|chang|extend|adjourn|brought for)\w*\b"
    r"[^.;:]{0,80}?\bfrom\s+\Z"
)
FROM_TO = re.compile(r"(?P<old>.*\d.*?)\s+(?:to|until)\s+(?P<new>\S.*\d.*)", re.DOTALL)
_THE_OLD_ONE = re.compile(
    r"(?i)\b(?:originally|initially|at first|first (?:planned|scheduled|set)|previous\w*|old|before)\b"
)


def where_moved(question: str, before: str, dates: str) -> str:
    """Of ``dates``, "13 July to 31 August 2031", the one that is asked for where what stands ``before`` them
    says that something was moved from the one to the other; ``dates`` as they are for anything else."""
    both = FROM_TO.fullmatch(dates) if MOVED.search(before) else None
    if both is None:
        return dates
    return both["old"] if _THE_OLD_ONE.search(question) else both["new"]
