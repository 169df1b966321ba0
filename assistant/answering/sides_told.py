"""The two sides of "What is the difference between smuggling and trafficking?": both have to be told, each
by its own noun.

Pure.
"""

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


# "The Varsk seminars": a name and what has it.
_NAMED_THING = re.compile(
    r"\A(?:[Tt]he\s+)?[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*)*\s(?P<noun>[a-z][a-z-]{3,})\W*\Z"
)


def lacks_the_thing(side: str, told: str) -> bool:
    """Whether one side of a comparison is a thing with a name ("the Varsk seminars"), and ``told`` speaks of
    no such thing: whatever else was in Varsk is none."""
    thing = _NAMED_THING.match(side)
    if thing is None:
        return False
    noun, words = stems_of(thing["noun"])[0], stems_of(told)
    return all(nearness(noun, word) < 0.85 for word in words)
