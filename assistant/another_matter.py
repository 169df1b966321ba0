"""What was asked about replaced by what "and on piers?" names: "about", "on" and "regarding" say one thing.

"And on Norway?" after "What did the Council decide about the Lima mission?" is asked about Norway. Pure.
"""

from __future__ import annotations

import re

from assistant.another_time import BEFORE_THE_TIME
from assistant.names import DATE, YEAR
from index.ordinals import ORDINAL_WORDS

# "on 3 May" says when, "on its third report" which.
_NEW = re.compile(
    rf"(?i)(?P<word>about|on|regarding|concerning)\s+(?!(?:its|their|the)\s+(?:{ORDINAL_WORDS})\b)"
    rf"(?P<what>(?!{DATE.pattern}|{YEAR.pattern}).+)"
)
_OCCASION = r"\s+(?:in|at|during)\s+(?:the|its)\s+(?-i:[a-z])"
_OLD = re.compile(
    rf"(?i)\b(?:about|regarding|concerning)\s+(?P<what>[^?]*?)(?:(?={_OCCASION})|{BEFORE_THE_TIME})"
)
_ON = re.compile(r"(?i)\son\s")


def another_matter(previous: str, fragment: str) -> str | None:
    """ "And about piers?", "and on piers?" after "What did it say about the Oran depot in 2031?": all that
    "about" governs, whichever word of that meaning it is."""
    new = _NEW.match(fragment)
    old = _OLD.search(previous) if new else None
    if new is None or old is None or not old["what"]:
        return None
    if new["word"].lower() == "on" and _ON.search(previous[: old.start()]):
        return None  # "the report on Norway": for that
    return previous[: old.start("what")] + new["what"] + previous[old.end("what") :]
