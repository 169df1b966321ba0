"""Who voted against or abstained, where the record of the vote names nobody. Pure.

"Adopted by 13 votes to none" tells that nobody voted against, which a quote alone leaves to the reader; "by 9
votes to 2" tells how many did and not who.
"""

from __future__ import annotations

import re
from typing import Literal

Told = Literal["nobody", "unnamed", ""]

_UNVOTED = re.compile(r"(?i)\b(?:unanimously|without a v[oa]te|by consensus)\b")
# Scanned pages have "votes io none".
_TO = re.compile(r"(?i)\bvotes?\s+(?:to|io|lo)\s+(?P<against>\w+)")
_ABSTAINED = re.compile(r"(?i)\b(?:(?P<number>\w+)\s+)?abst\w+")
_NONE = frozenset(("none", "0", "no", "nil", "zero"))
# What may follow the votes where no abstention is told: the mark of a footnote, the end.
_ENDS = re.compile(r"[\s.\d*\[\]]*\Z")


def nobody_or_unnamed(record: str, vote: str) -> Told:
    """Whether a ``record`` that names none of those who cast the ``vote`` ("against", "abstained") tells that
    nobody did, or how many; "" where it tells neither."""
    if _UNVOTED.search(record):
        return "nobody"
    votes = _TO.search(record)
    if vote == "against":
        if votes is None:
            return ""
        return "nobody" if votes["against"].lower() in _NONE else "unnamed"
    abstained = _ABSTAINED.search(record)
    if abstained is not None:
        return "nobody" if (abstained["number"] or "").lower() in _NONE else "unnamed"
    return "nobody" if votes is not None and _ENDS.match(record, votes.end()) else ""
