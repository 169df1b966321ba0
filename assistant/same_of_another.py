""" "What about the members of the Board?" after "How many members does the Fund have?": asked of the Board.

Pure: the question before and the words put to it in, a question out; None where it does not ask for the same.
"""

from __future__ import annotations

import re

from assistant.another_time import BEFORE_THE_TIME

_SAME_OF = re.compile(r"(?i)(?:for\s+)?(?:the\s+|its\s+)?(?P<noun>[a-z]+)\s+of\s+(?P<whose>\S.*)")
_HAS = (
    r"(?P<before>{noun}\s+(?:does|do|did|has|have|had)\s+)(?P<who>[^?]+?)"
    r"(?=\s+(?:have|had|got|include|comprise)\b)"
)
# By what its holder does, the holder of an office.
_DOES = {
    "chair": "chair",
    "chairs": "chair",
    "chairperson": "chair",
    "head": "head",
    "leader": "lead",
    "president": "preside over",
}


def same_of_another(previous: str, fragment: str) -> str | None:
    """``previous`` asked of the one whose members, chair or posts ``fragment`` names."""
    asked = _SAME_OF.fullmatch(fragment.strip(" ?."))
    if asked is None:
        return None
    noun = asked["noun"].lower()
    does = _DOES.get(noun)
    patterns = [_HAS.format(noun=rf"\b{noun}")]
    if does is not None:
        patterns.append(rf"(?P<before>\bwho\s+{does}(?:s|d|ed)?\s+)(?P<who>[^?]+?){BEFORE_THE_TIME}")
    for pattern in patterns:
        same = re.search(rf"(?i){pattern}", previous)
        if same:
            return previous[: same.start("who")] + asked["whose"] + previous[same.end("who") :]
    return None
