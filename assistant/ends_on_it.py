"""A follow-up that ends on a pronoun: "When does the Secretary-General report to the Assembly on it?".

What is reported on was spoken of before; who reports, and to whom, are organs that every document names, and
no new subject.
"""

from __future__ import annotations

import re

_ENDS_ON = re.compile(
    r"(?i)\b(?:on|about|regarding|concerning|under|of|with)\s+(?:it|this|that|them|these|those)\W*\Z"
)
# What "it" is may have been said in the question itself: "What is the Fund, and what is said about it?".
_SAYS_WHAT = re.compile(
    r"(?i)(?<!\A)\b(?:and|or|but|if|when|while|because|after|before|that|which|who|whose|where)\b"
    r"(?!\s+(?:does|do|did|is|are|was|were|has|have|had|will|would|must|should|shall|can|may)\b)"
    r"(?!\W*\Z)"
)
_OPENS = re.compile(r"(?i)\A\W*(?:(?:and|but|so|also|then|ok|okay)\b[\s,]*)*")
_ORGAN = re.compile(
    r"(?:the\s+)?(?:UN\s+|United\s+Nations\s+)?(?:General\s+|Security\s+|Economic\s+and\s+Social\s+|Human\s+Rights\s+"
    r"|Advisory\s+|Executive\s+)?(?:Assembly|Council|Secretary-General|Secretariat|Committee|Commission|Board"
    r"|Chair\w*|President|SG|GA)(?:['’]s)?"
)


def ends_on_what_was_said(question: str) -> bool:
    """Whether ``question`` ends on a pronoun for what it does not say itself."""
    rest = _OPENS.sub("", question)
    found = _ENDS_ON.search(rest)
    return found is not None and _SAYS_WHAT.search(rest[: found.start()]) is None


def is_an_organ(name: str) -> bool:
    """Whether ``name`` is of an organ or officer that any document may name."""
    return _ORGAN.fullmatch(name.strip()) is not None
