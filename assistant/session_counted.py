"""The session after, or before, the one that was asked about: "And at the session after that one?" is asked
of the tenth after a question about the ninth. Pure.
"""

from __future__ import annotations

import re

from assistant.names import ORDINALS, SESSION, sessions

_THING = r"(?:(?:regular|annual|substantive)\s+)?(?P<thing>session|congress|conference|one)"
_THAT = r"(?:\s+(?:that|this)(?:\s+(?:one|session|congress|conference))?|\s+it)?"
# "the session after that one", "the next session after it": by its place alone.
_BY_PLACE = re.compile(
    rf"(?i)\bthe\s+(?:next\s+|previous\s+)?{_THING}\s+(?:(?P<after>after|following)|(?P<before>before|preceding))"
    rf"{_THAT}(?=\s*(?:[?.!,]|\Z))"
)
# "And at the next session?" after a question about one; "When is the next session?" is of today.
_NEXT = re.compile(
    rf"(?i)\A(?P<opening>\W*(?:(?:and|so|but)\s+)?(?:(?:what|how)\s+about\s+)?(?:(?:at|in|during|for)\s+)?)the\s+"
    rf"(?:(?P<after>next|following|subsequent)|(?P<before>previous|preceding|prior))\s+{_THING}{_THAT}\W*\Z"
)
_IN_WORDS = {number: word for word, number in ORDINALS.items()}


def with_session_counted(question: str, previous: str) -> str | None:
    """``question`` with the number of the session it means, counted from the one that ``previous`` asks
    about; None where it means none so, or one session is not what was asked about."""
    found = _NEXT.match(question) or _BY_PLACE.search(question)
    asked = sessions(previous)
    named = SESSION.search(previous)
    if found is None or named is None or len(asked) != 1 or sessions(question):
        return None
    number = asked[0] + (1 if found["after"] else -1)
    ordinal = _IN_WORDS.get(number, f"{number}th")
    start = found.end("opening") if found.re is _NEXT else found.start()
    said = f"the {ordinal} {named[3].lower()}" if number > 0 else ""
    end = found.end() if found.re is _BY_PLACE else len(question)
    return f"{question[:start]}{said}{question[end:] or '?'}" if said else None
