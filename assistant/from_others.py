""" "And from the 2021 reports?" after "How many of the recommendations are implemented?": of those.

What is asked of the part stays ("implemented"), and where the things come from is said beside the things, not
behind the verb. Pure: the question before and a fragment in, a question out.
"""

from __future__ import annotations

import re

from assistant.question_words import AUXILIARY

_FROM = r"(?:from|in|under|made in|issued in|out of)"
_TEXTS = (
    r"(?:reports?|reviews?|notes?|resolutions?|decisions?|letters?|audits?|evaluations?|sessions?|surveys?)"
)
_FRAGMENT = re.compile(
    rf"(?i)(?:the ones? |those )?(?P<where>{_FROM}\s+(?:the|its|their)\s+[^?]*\b{_TEXTS})\W*\Z"
)
# "How many of the recommendations | that the Fund has accepted | are implemented?"
_OF_THE = re.compile(
    rf"(?i)\A\W*how many (?:of )?(?:the|its|their)?\s*(?P<things>(?!(?:{AUXILIARY})\b)[^?]+?)"
    rf"(?P<old>\s+{_FROM}\s+(?:the|its|their)\s+[^?]*?\b{_TEXTS})?"
    rf"(?=\s+(?:that|which|who|{AUXILIARY})\b)"
)


def from_others(previous: str, fragment: str) -> str | None:
    """``previous`` asked of the things from where ``fragment`` says; None where it counts none, or the
    fragment says something else."""
    where, counted = _FRAGMENT.fullmatch(fragment), _OF_THE.match(previous)
    if where is None or counted is None:
        return None
    return f"{previous[: counted.end('things')]} {where['where']}{previous[counted.end() :]}"
