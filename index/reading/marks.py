"""Which raised signs are note references: not the exponent of a unit, not an ordinal ending."""

from __future__ import annotations

import re

MARK = re.compile(
    r"^(?:\(?(?:\d{1,3}|[a-z]{1,2}|\*{1,4})\)?/?|\*{1,4}|[†‡§¶]+)(?:\s*,\s*(?:\d{1,3}|[a-z]))*[.,;:]?$"
)
_UNIT = re.compile(r"(?:^|[\s\d(/.,])(?:[mckd]?m|ft|in|yd|s)$")
_ORDINALS = ("st", "nd", "rd", "th", "er", "re", "e", "o", "a", "os", "as", "ème")


def is_mark(before: str, raised: str) -> bool:
    """Whether ``raised``, set high and small after ``before``, refers to a note."""
    raised = raised.strip()
    if not MARK.match(raised):
        return False
    if raised in ("2", "3") and _UNIT.search(before.rstrip()):
        return False
    if raised[0].isalpha() and before[-1:].isdigit() and raised in _ORDINALS:
        # "12th", "No": but a table's "1 234" with note a is a mark.
        return raised == "a"
    return True
