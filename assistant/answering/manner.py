"""How a text was adopted, where a question asks it: "Was the resolution adopted by consensus?".

A sentence that tells that something was adopted, and not how, is no answer to it. Pure.
"""

from __future__ import annotations

import re

_MANNER = (
    r"(?:by consensus|unanimous\w*|without (?:a )?(?:vote|objection|opposition)|by acclamation|consensus"
    r"|(?:by |a |on a |recorded |roll-call )+(?:majority|vote|ballot)|\d+ votes?|votes? to \w+"
    r"|abstention\w*|abstain\w*"
    r"|voted? (?:for|against|in favour)|put to (?:a|the) vote|no (?:vote|objection))"
)
_ASKED = re.compile(
    rf"(?i)\b(?:adopt|approve|pass|agree|endorse|accept|elect|appoint)(?:e?d)?\b[^?]*\b{_MANNER}"
    rf"|\b{_MANNER}[^?]*\b(?:adopt|approve|pass|agree|endorse|accept|elect|appoint)(?:e?d|ion|al)?\b"
)
_TOLD = re.compile(rf"(?i)\b{_MANNER}")


def lacks_the_manner(question: str, said: str) -> bool:
    """Whether ``question`` asks how something was adopted and ``said`` does not tell it."""
    return _ASKED.search(question) is not None and _TOLD.search(said) is None
