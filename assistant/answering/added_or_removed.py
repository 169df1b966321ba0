"""How many were added to a list, or taken off it, is not how many stand on it.

"How many names were put on the list in 2031?" was answered by "As at 31 December 2031, the list comprised 255
names".
"""

from __future__ import annotations

import re
from typing import Literal

Change = Literal["added", "removed"]

_LISTED = r"(?:list|register|roster|schedule|annex|registry|inventory|blacklist|watch ?list)s?"
# What a question asks to have been done to the things counted.
ASKED: dict[Change, re.Pattern[str]] = {
    "added": re.compile(
        r"(?i)\bhow many\b[^?]*\b(?:added|newly\s+(?:listed|designated|inscribed|registered|included)"
        rf"|(?:put|placed|included|inscribed|entered|listed)\s+(?:on|onto|in|into)\b[^?]*?\b{_LISTED}\b)"
    ),
    "removed": re.compile(
        r"(?i)\bhow many\b[^?]*\b(?:removed|de-?listed|struck\s+off|deleted|taken\s+(?:off|out\s+of)"
        r"|dropped\s+from)\b"
    ),
}
# How a text tells that it was done.
TOLD: dict[Change, re.Pattern[str]] = {
    "added": re.compile(
        r"(?i)\b(?:add(?:ed|s|ing)?|additions?|new|newly|(?:put|placed|included|inscribed|entered|listed)\s+"
        r"(?:on|onto|in|into)|inclusions?|designat(?:ed|ions?)|inscri(?:bed|ptions?)|joined)\b"
    ),
    "removed": re.compile(
        r"(?i)\b(?:remov(?:ed|es?|als?|ing)|de-?list(?:ed|ings?)|struck\s+(?:off|from)|delet(?:ed|ions?)"
        r"|taken\s+(?:off|out)|dropped|withdrawn|lifted)\b"
    ),
}
# A total that stands: "the list comprised", "as at 31 December", "there are 89 entities on".
STANDS = re.compile(
    r"(?i)\b(?:compris(?:es?|ed|ing)|consist(?:s|ed)?\s+of|contain(?:s|ed)?|(?:stands?|stood)\s+at"
    r"|(?:there\s+(?:are|were)|has|had)\s+\d+|includ(?:es?|ed)\s+(?:the\s+names\s+of\s+)?\d+|in\s+total"
    r"|a\s+total\s+of|as\s+(?:at|of)\s+\d+|currently)\b"
)


def change_asked(question: str) -> Change | None:
    """Whether it is asked how many were added, or removed; None for other questions."""
    found: list[Change] = [change for change, form in ASKED.items() if form.search(question)]
    return found[0] if len(found) == 1 else None


def tells_the_change(change: Change, text: str) -> bool:
    """Whether ``text`` says that something was added, or removed."""
    return TOLD[change].search(text) is not None


def tells_only_what_stands(question: str, sentence: str) -> bool:
    """Whether a change of a list is asked for, and the sentence tells how many stand on it."""
    change = change_asked(question)
    return change is not None and not tells_the_change(change, sentence) and bool(STANDS.search(sentence))
