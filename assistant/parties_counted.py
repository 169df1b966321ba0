"""How many signatories, parties or members: "And how many signatories?" after "How many States are parties
to the Convention?".

No signatory is a party of its own: it is asked how many there are. Pure: questions in, a question out.
"""

from __future__ import annotations

import re

from assistant.another_time import BEFORE_THE_TIME
from assistant.question_words import OPENING

_WHO = (
    r"(?:(?:contracting|States|state)\s+)?(?:signatories|parties|ratifications|accessions|signatures"
    r"|members|member States|observers)"
)
_ASKED = re.compile(
    rf"(?i)\A\W*{OPENING}how many\s+(?P<who>{_WHO})"
    r"(?:\s+(?:are|were) there|\s+(?:has|does|did) it(?: have)?)?\W*\Z"
)
# "How many States are parties to the Convention", "How many countries belong to the Board"
_BEFORE = re.compile(
    r"(?i)\A\W*(?:and\s+)?how many\s+(?:(?!(?:are|were|have|has)\b)[\w-]+\s+){1,4}?"
    rf"(?:(?P<past>were)|(?:are|have become|became))\s+(?:currently\s+|now\s+)?{_WHO}\s+(?:to|of|in)\s+"
    rf"(?P<what>[^?]+?)(?P<time>{BEFORE_THE_TIME}[^?]*)\?*\s*\Z"
)
# "How many States have ratified the Convention"
_JOINED = re.compile(
    r"(?i)\A\W*(?:and\s+)?how many\s+(?:(?!(?:are|were|have|has)\b)[\w-]+\s+){1,4}?"
    r"(?:(?:have|has|had)\s+(?:already\s+)?)?(?P<past>signed|ratified|acceded to|joined|accepted)\s+"
    r"(?P<what>(?:the\s+|its\s+|(?-i:[A-Z]))[^?]+?)"
    rf"(?P<time>{BEFORE_THE_TIME}[^?]*)\?*\s*\Z"
)
_OF = re.compile(r"(?i)(?:members|member States|ratifications)\Z")


def parties_counted(question: str, previous: str) -> str | None:
    """ "How many signatories to the Convention are there?"; None where something else was counted."""
    asked = _ASKED.match(question)
    before = _BEFORE.match(previous) or _JOINED.match(previous) if asked else None
    if asked is None or before is None:
        return None
    time = before["time"].strip()
    are = "were" if time and before["past"] else "are"
    of = "of" if _OF.search(asked["who"]) else "to"
    return f"How many {asked['who']} {of} {before['what']} {are} there{f' {time}' if time else ''}?"
