"""What may stand in bold in front of a sentence: no interval for a length, no "three other States" for the
States, and both of "five system-wide and one multi-agency report".

"How many States are on the Council?" had "Three" over "All Council members and three other States spoke",
"How long will the Mission stay?" "Four months" over "to report every four months".
"""

from __future__ import annotations

import re

from assistant.names import DATE, figures

_HOW_LONG = re.compile(r"(?i)\b(?:for\s+)?how\s+long\b|\buntil\s+when\b")
_EVERY = re.compile(r"(?i)\b(?:every|each|per|within|after)\s+(?:the\s+first\s+)?\Z")
_UNTIL = re.compile(rf"(?i)\buntil\s+(?P<date>{DATE.pattern})")
OTHERS = re.compile(r"(?i)\A\s*(?:other|further|additional|more)\b")
_ASKS_FOR_OTHERS = re.compile(r"(?i)\b(?:other|others|further|additional|more|else|besides|apart)\b")
_HOW_OLD = re.compile(r"(?i)\bhow\s+old\b|\b(?:what|which)\s+age\b")
_BEFORE_AND = re.compile(r"(?P<one>[\w,.]+)\s+(?P<kind>[\w-]+)\s+and\s+\Z")
_AFTER = re.compile(r"\A\s+(?P<kind>[\w-]+)\s+(?P<noun>[a-z]+)\b")
_HOW_MANY = re.compile(r"(?i)\bhow\s+many\s+(?P<noun>[a-z-]+)")


def fitting(question: str, sentence: str, told: str) -> str:
    """``told``, the short answer to ``question`` found in ``sentence``, where it may stand in front of it; ""
    where it measures another thing, and the whole where it is half of a count."""
    at = sentence.lower().find(told.lower()) if told else -1
    if at < 0:
        return told
    before, after = sentence[:at], sentence[at + len(told) :]
    if _HOW_LONG.search(question) and _EVERY.search(before):
        limit = _UNTIL.search(before)
        return f"Until {limit['date']}" if limit is not None else ""
    if _HOW_OLD.search(question) and not figures(told):
        return ""
    if OTHERS.match(after) and _HOW_MANY.search(question) and not _ASKS_FOR_OTHERS.search(question):
        return ""
    return _with_the_other_kind(question, before, told, after)


def _with_the_other_kind(question: str, before: str, told: str, after: str) -> str:
    """ "five system-wide and one multi-agency report": both are reports."""
    asked, one, other = _HOW_MANY.search(question), _BEFORE_AND.search(before), _AFTER.match(after)
    if asked is None or one is None or other is None or not figures(one["one"]):
        return told
    if asked["noun"].rstrip("s").lower() != other["noun"].rstrip("s").lower():
        return told
    if re.search(rf"(?i)\b(?:{re.escape(one['kind'])}|{re.escape(other['kind'])})\b", question):
        return told  # of one kind alone
    return f"{one['one'][:1].upper()}{one['one'][1:]} {one['kind']} and {told.lower()} {other['kind']}"
