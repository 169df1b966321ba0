"""Names that a sentence says are of another kind than is asked for: "groups such as the Tide Front, …".

Asked which countries border a lake, a row of three names in a sentence on that lake may be of armed groups;
the noun that opens the row says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_OPENS = re.compile(
    r"(?i)\b(?P<kind>[a-z-]+)(?:\s+(?:of|in|from)\s+[^,.;:()]{1,40}?)?,?\s*"
    r"(?:such as|including|namely|like|e\.g\.|:|\()\s*(?:the\s+)?\Z"
)
_GROUPS = re.compile(
    r"(?i)(?:group|organi[sz]ation|entit|part(?:y|ies)\b|faction|militia|movement|compan|firm|bank"
    r"|agenc|institution|bod(?:y|ies)|mission|programme|fund|cit(?:y|ies)|town|village|district|province"
    r"|port|river"
    r"|lake"
    r"|language|convention|treat|instrument|person|official|minister|expert|leader|individual"
    r"|terrorist|affiliate)"
)
# "Countries in the group, such as", "Parties such as" may be States all the same.
_STATES = re.compile(r"(?i)(?:countr(?:y|ies)|states?|governments?|nations?|members?|parties)\Z")
_NO_STATE = re.compile(
    r"(?i)\b(?:Front|Group|Army|Brigades?|Movement|Organi[sz]ation|Agency|Bank|Ministry|Institute"
    r"|University|Company"
    r"|Ltd|Inc|Programme|Office|Province|Haram|Al-\w+|Working|Panel|Board|Department|Authority)\b|\bal-\w+"
)


def of_another_kind(sentence: str, names: Sequence[str]) -> bool:
    """Whether ``names``, a row of ``sentence``, are no countries: what opens them says that they are groups,
    bodies, towns, or most of them are called so themselves."""
    if sum(_NO_STATE.search(name) is not None for name in names) * 2 > len(names):
        return True
    starts = [at for name in names if (at := sentence.find(name)) >= 0]
    opened = _OPENS.search(sentence[: min(starts)]) if starts else None
    if opened is None or _STATES.match(opened["kind"]):
        return False
    return _GROUPS.match(opened["kind"]) is not None
