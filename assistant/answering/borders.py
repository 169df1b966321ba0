"""Which countries border a lake is told by what says that they border it, not by what happened around it."""

from __future__ import annotations

import re

_ASKED = re.compile(
    r"(?i)\b(?:countr(?:y|ies)|states?|nations)\s+(?:that\s+|which\s+)?(?:do(?:es)?\s+)?"
    r"(?:borders?|neighbou?rs?|adjoins?|surrounds?|lies? (?:around|on|next to)"
    r"|(?:is|are) (?:next to|around|adjacent to))\b"
    r"(?!\s+(?:crossing|guard|control|point|post|agenc|management)\w*)"
)
_TOLD = re.compile(
    r"(?i)\b(?:border\w*|neighbou?r\w*|adjoin\w*|adjacent|surround\w*|riparian|littoral|shore\w*|coastal|shares?)\b"
)


def lacks_the_border(question: str, sentence: str) -> bool:
    """Whether ``question`` asks which countries lie at something, and ``sentence`` says so of none."""
    return _ASKED.search(question) is not None and _TOLD.search(sentence) is None
