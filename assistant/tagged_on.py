"""What is tagged on to a question and asks for nothing more: "Were there more nets or more boats? Give both
numbers." The answer to the question has the numbers, and alone such words can only be answered wrongly. Pure.
"""

from __future__ import annotations

import re

_GIVE = (
    r"(?:(?:and\s+)?(?:please\s+)?(?:give|show|tell|state|quote|include|provide|name)(?:\s+(?:me|us))?|with|i\s+(?:need|want))"
    r"\s+(?:(?:both|all|the|two|three|exact|precise|of|their)\s+)+"
    r"(?:numbers?|figures?|values?|amounts?|sums?|totals?|percentages?|dates?|years?)"
)
_ALONE = re.compile(rf"(?i)\W*{_GIVE}(?:,?\s*(?:please|pls|thanks))?\W*")
# In the same sentence only after a stop: "Which States give the figures?" is a question.
_AT_THE_END = re.compile(rf"(?i)\s*[,;(–—]\s*{_GIVE}(?:,?\s*(?:please|pls|thanks))?\s*(?P<end>\??)[\s.!)]*\Z")
# "On which area did it spend most? And how much?"
_HOW_MUCH = re.compile(
    r"(?i)\W*(?:and\s+)?(?:by\s+|exactly\s+)?how\s+(?:much|many)(?:\s+(?:exactly|was it|were there))?\W*"
)
_MOST = re.compile(
    r"(?i)\b(?:which|what|who|where)\b[^?]*\b(?:most|least|fewest|largest|biggest|smallest|highest|lowest|greatest"
    r"|larger|bigger|smaller|higher|lower|greater|more|fewer|less)\b"
)


def asks_nothing_more(piece: str, before: str) -> bool:
    """Whether ``piece``, said after the question ``before``, asks only for what its answer tells anyway."""
    if _ALONE.fullmatch(piece):
        return True
    return _HOW_MUCH.fullmatch(piece) is not None and _MOST.search(before) is not None


def without_tag(question: str) -> str:
    """``question`` without the numbers that it asks for at its end."""
    return _AT_THE_END.sub(r"?", question) if _AT_THE_END.search(question) else question
