"""What something must contain: the lead-in "all notices should include:" with its list.

A long paragraph that mentions the notices has more words of "What details must be in the notices of
deliveries to …?" than the short lead-in that opens what is asked for.
"""

from __future__ import annotations

import re

from assistant.terms import nearness, stems_of

_ALIKE = 0.9
_MUST = r"(?:must|should|shall|need(?:s)? to|ha(?:ve|s) to|(?:is|are) to|(?:is|are) required to|ought to)"
_CONTAIN = r"(?:include|contain|comprise|cover|state|specify|indicate|provide|set out|give|list|consist of)"
_THINGS = (
    r"(?:details?|information|particulars|elements?|data|items?|points?|things?|facts|contents|documents"
    r"|documentation)"
)
_ASKED = re.compile(
    rf"(?i)\bwhat\s+(?:(?:kinds? of|other)\s+)?(?:{_THINGS}\s+)?{_MUST}\s+(?:be\s+(?:in|included in"
    rf"|contained in|given in"
    rf"|provided in|stated in|part of|set out in)\s+)(?P<inside>[^?]+)"
    rf"|\bwhat\s+(?:(?:kinds? of|other)\s+)?(?:{_THINGS}\s+)?{_MUST}\s+(?P<subject>[^?]+?)\s+{_CONTAIN}\b"
)
# The thing itself stands before what it is of: "the notices of deliveries".
_HEAD_ENDS = re.compile(
    r"(?i)\s+(?:of|to|for|on|under|by|from|in|about|that|which|submitted|sent|made|referred)\b"
)
_OPENS = re.compile(
    rf"(?i)(?P<subject>[^.;:]{{3,120}}?)\s+{_MUST}\s+(?:also\s+"
    rf"|at least\s+)?(?:{_CONTAIN})\b[^.;:]{{0,60}}:?\s*\Z"
)


def must_contain(question: str) -> str:
    """The stem of the thing of which it is asked what it must contain; "" where another question is asked."""
    asked = _ASKED.search(question)
    if asked is None:
        return ""
    thing = _HEAD_ENDS.split(asked["inside"] or asked["subject"] or "")[0]
    return next(reversed(stems_of(thing)), "")


def opens_contents(question: str, lead: str) -> bool:
    """Whether it is asked what something must contain, and ``lead`` opens the list of just that."""
    thing = must_contain(question)
    opened = _OPENS.search(lead.strip()) if thing else None
    return opened is not None and any(nearness(thing, stem) >= _ALIKE for stem in stems_of(opened["subject"]))
