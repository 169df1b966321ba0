"""The two sides of "What is the difference between smuggling and trafficking?": both have to be told. "
"Pure."""

from __future__ import annotations

import re

from assistant.terms import nearness, stems_of

_SIDES = re.compile(
    r"(?i)\bdifferences? between (?:the |an? )?(?P<one>[^?,]{3,50}?) and (?:the "
    r"|an? )?(?P<other>[^?,]{3,50}?)"
    r"(?=\s+(?:in|on|according|under|as)\b|\W*\Z)"
)


def lacks_a_side(question: str, said: str) -> bool:
    """Whether ``question`` asks for the difference of two things in words, and ``said`` names one at most."""
    sides = _SIDES.search(question)
    if sides is None or re.search(r"\d", sides.group()):
        return False
    words = stems_of(said)
    return not all(
        any(nearness(stem, word) >= 0.95 for stem in stems_of(side) for word in words)
        for side in (sides["one"], sides["other"])
    )
