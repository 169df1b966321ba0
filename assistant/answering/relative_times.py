"""A time that is told by another: "the previous year" of a budget is no year of which the text says nothing.

A sentence that names no other time cannot be of the year before, or after, the one that was spoken of.
"""

from __future__ import annotations

import re

_TIME = r"(?:year|period|session|biennium|budget|cycle|month|quarter|decade|meeting)s?"
_ASKED = re.compile(
    rf"(?i)\b(?:(?:the|its|their)\s+)?(?:previous|preceding|prior)\s+{_TIME}\b|\b(?:the\s+)?{_TIME}\s+(?:before|earlier)\b"
    rf"|\b(?:the\s+)?(?:following|subsequent)\s+{_TIME}\b|\b(?:the\s+)?{_TIME}\s+(?:after|later)\b"
)
_TOLD = re.compile(
    r"(?i)\b(?:previous|preceding|prior|last|earlier|before|former|following|subsequent|next|later|after|than"
    r"|compared|comparison|versus|against|increase|decrease|rose|fell|up from|down from|respectively)\w*"
)


def lacks_the_relative_time(question: str, told: str) -> bool:
    """Whether ``question`` asks of a time before or after another, and ``told`` speaks of no such time."""
    return _ASKED.search(question) is not None and _TOLD.search(told) is None
