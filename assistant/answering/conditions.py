"""When something will be done is told by what has to come first, too: "Upon the repair of the pier, the Board
will hand over its boats" has no date, and answers "When will the Board hand over its boats?".
"""

from __future__ import annotations

import re

# Of what is to come; what happened has a date, or "after the war" says too little.
_ASKS_WHEN_TO_COME = re.compile(
    r"(?i)\A\W*(?:(?:and|but|so|under what conditions?|by|from|since)\s+)*when\s+"
    r"(?:will|shall|would|should|can|could|may|must|does|do|is|are)\b"
)
_ASKS_UNTIL = re.compile(
    r"(?i)\b(?:until|till|up to) when\b|\bhow long\b[^?]*\b(?:will|shall|would|should|must|do|does|is|are)\b"
)
_TO_COME = r"(?:will|shall|would|should|must|may|can|is to|are to)"
_FIRST = r"(?:upon|once|as soon as|only after|after|following|when)"
_BEFORE = re.compile(rf"(?i)\A\W*{_FIRST}\s+(?!that\b|this\b)[^;]{{6,200}}?,\s[^;]*?\b{_TO_COME}\b")
_AFTER = re.compile(
    rf"(?i)\b{_TO_COME}\b[^;]{{3,160}}?\b(?:only\s+)?{_FIRST}\s+(?=[a-z])(?!that\b|this\b|enquiry\b|consider)"
)
_UNTIL = re.compile(
    rf"(?i)\b(?:{_TO_COME}|continue|remain)\b[^;]{{0,160}}?\b(?:until|till|as long as)\s+"
    r"(?!now\b|then\b)(?=[a-z])"
)

_UNTIL_A_DEED = re.compile(
    r"(?i)\b(?:until|till)\s+"
    r"(?!(?:the\s+)?(?:(?:end|beginning|start|middle|early|late|mid|first|second|third|last|close)\b))(?=[a-z])"
    r"[^;]*?\b(?:is|are|has|have|was|were|had|can|could|will|would)\b[^;]*\Z"
)


def tells_a_condition(question: str, sentence: str) -> bool:
    """Whether ``question`` asks when, or until when, something will be, and ``sentence`` says what must come
    first or what ends it."""
    if _ASKS_UNTIL.search(question):
        return _UNTIL.search(sentence) is not None
    if not _ASKS_WHEN_TO_COME.match(question):
        return False
    return bool(_BEFORE.search(sentence) or _AFTER.search(sentence))


def ends_by_a_condition(question: str, before: str) -> bool:
    """Whether it is asked until when, and the words ``before`` a date say that it is until something else is
    done."""
    return bool(_ASKS_UNTIL.search(question)) and _UNTIL_A_DEED.search(before) is not None
