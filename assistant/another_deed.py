"""Another deed done to the same thing: "And ratified?" after "How many States signed the Accord?". Pure."""

from __future__ import annotations

import re

from assistant.question_words import AUXILIARY

# "ratified it", "not rejected"
_DEED = re.compile(r"(?i)(?P<deed>(?:not )?[a-z]{2,}ed)(?:\s+(?:it|them|this|that|these|those|so))?")
_DONE_BEFORE = re.compile(
    r"(?i)(?P<aid>\b(?:had|have|has|was|were|been) (?:not )?)(?P<deed>(?!been\b)[a-z]{2,}(?:ed|en))\b"
)
# "How many States signed the Accord?"
_COUNTED_DID = re.compile(
    rf"(?i)\b(?:how many|which) (?:(?!(?:{AUXILIARY})\b)[\w'’-]+ ){{1,3}}?"
    r"(?P<deed>(?!need\b|speed\b)[a-z]{2,}ed)\s+(?=the |an? |it\b|[A-Z])"
)
# "How many of the complaints that the Court had registered were heard?": asked of the part is the last deed.
_OF_A_PART = re.compile(
    r"(?i)\A\W*how many of (?:the|these|those|them)\b[^?]*\b(?:were|was|are|is|have|has|had|been) (?:not )?"
    r"(?P<deed>(?!been\b)[a-z]{2,}(?:ed|en)\b[^?]*?)\W*\Z"
)


def another_deed(previous: str, fragment: str) -> str | None:
    """``previous`` with the deed of ``fragment`` for its own; None where either has none."""
    deed = _DEED.fullmatch(fragment)
    before = _OF_A_PART.match(previous) or _DONE_BEFORE.search(previous) or _COUNTED_DID.search(previous)
    if deed is None or before is None:
        return None
    return previous[: before.start("deed")] + deed["deed"] + previous[before.end("deed") :]
