"""Who was elected to an office is told by a sentence on an election, to that office, of that very body.

"Who was elected chair of the Kelp Board?" is not answered by who attended a meeting "in her capacity as
Chair", nor by who was elected chair of another body or its Vice-Chair.
"""

from __future__ import annotations

import re

from assistant.terms import nearness, stems_of
from index.abbreviations import name_of_body

SAME_WORD = 0.85
_CHAIR = r"chair(?:person|man|woman)?"
_ROLE = (
    rf"(?P<role>(?:vice|co|deputy)[- ](?:{_CHAIR}|president)s?|{_CHAIR}|president|rapporteur|speaker"
    r"|moderator|secretary(?:[- ]general)?|executive director|director(?:[- ]general)?|judge|registrar"
    r"|prosecutor|treasurer)"
)
_ASKED = re.compile(
    r"(?i)\b(?:who|whom|which (?:person|candidate|member|expert|ambassador|delegate))\s+"
    r"(?:(?:was|were|is|got|has been|have been|had been|did\s[^?]{3,60}?)\s+)?(?:re-?)?elect(?:ed)?\s+"
    rf"(?:(?:as|to be|to serve as)\s+)?(?:(?:the|its|their|a)\s+)?(?:new\s+|next\s+)?{_ROLE}\b"
    r"(?:\s+(?:of|for)\s+(?:the\s+)?(?P<body>[^?]+))?"
)
# Where the name of the body ends: "… Board in June 2031", "… Board at its tenth session".
_ENDS = re.compile(
    r"(?i)\s+(?:(?:in|on|for|during|since|by)\s+(?:[a-z]+\s+)?(?:19|20)\d\d\b"
    r"|(?:at|during|in) (?:its|the|their)\b"
    r"|(?:last|this) (?:year|month)\b|\Z).*"
)
_ELECTS = re.compile(r"(?i)\b(?:(?:re-?)?elect(?:s|ed|ing|ion|ions)?|acclamation|chosen|chose|voted)\b")
_OFFICERS = re.compile(r"(?i)\b(?:officers|bureau)\b")
_SMALL = frozenset(stems_of("the of on for and in to a an its annual session"))
# So much of the body's name, as the question has it, stands where the election is told.
LEAST_OF_A_NAME = 0.75


def lacks_the_election(question: str, said: str, around: str) -> bool:
    """Whether it is asked who was elected to an office, and ``said``, the sentence with what it leans on,
    tells of no election, of one to another office, or ``around`` it the body has another name."""
    asked = _ASKED.search(question)
    if asked is None:
        return False
    if not _ELECTS.search(said):
        return True
    role = re.sub(rf"(?i){_CHAIR}", "chair", asked["role"].lower().rstrip("s")).replace(" ", "-")
    if role not in _offices_in(said) and not _OFFICERS.search(said):
        return True
    return asked["body"] is not None and not _is_named(_ENDS.sub("", asked["body"]), f"{said} {around}")


_OFFICE = re.compile(rf"(?i)\b{_ROLE}s?\b")


def _offices_in(text: str) -> set[str]:
    """The offices that ``text`` names: "Vice-Chairs" is none of a Chair."""
    found = (match["role"].lower().rstrip("s") for match in _OFFICE.finditer(text))
    return {re.sub(rf"(?i){_CHAIR}", "chair", role).replace(" ", "-") for role in found}


def _is_named(body: str, everything: str) -> bool:
    spelled = " ".join(name_of_body(word) or word for word in body.split() if word)
    stems = [stem for stem in stems_of(spelled) if stem not in _SMALL]
    there = stems_of(everything)
    found = sum(any(nearness(stem, other) >= SAME_WORD for other in there) for stem in stems)
    return not stems or found >= LEAST_OF_A_NAME * len(stems)
