"""Who sits on a body is who its members are, and how many it has is how many those are. Pure.

"Who is on the Kelp Board?", "who sits on it", "How many members does the Kelp Board have?".
"""

from __future__ import annotations

import re

_BODY_NOUN = (
    r"(?:committee|commission|council|board|panel|bureau|group|team|tribunal|court|chamber|task force"
    r"|subcommittee|mechanism|assembly|delegation|secretariat|advisory body)"
)
# With a capital in it, or with the noun that says that it is a body.
_BODY = rf"(?:the\s+)?(?P<body>(?=[^?]*(?:(?-i:[A-Z])|\b{_BODY_NOUN}\b))[^?]+?)"
_WHO = re.compile(
    rf"(?i)\A\W*(?:and\s+|so\s+)?who(?:\s+all)?\s+(?:(?:is|are|was|were)\s+(?:currently\s+)?(?:sitting\s+)?on"
    rf"|sits?\s+on|sat\s+on|serves?\s+on|served\s+on|makes?\s+up|belongs?\s+to)\s+{_BODY}\s*\??\s*\Z"
)
_OTHER_BODY = _BODY.replace("<body>", "<other>")
_MANY = r"(?i)\A\W*(?:and\s+|so\s+)?how many (?P<what>members|experts|judges|seats)\s+"
_HOW_MANY = (
    re.compile(rf"{_MANY}(?:(?:does|did|do)\s+{_BODY}\s+have|has\s+{_OTHER_BODY}(?:\s+got)?)\s*\??\s*\Z"),
    re.compile(rf"{_MANY}(?:are|were|sit)\s+(?:there\s+)?(?:on|in|of)\s+{_BODY}\s*\??\s*\Z"),
)
# "The committee that follows this up" has no name by which its list could be told from others.
_UNNAMED = re.compile(
    rf"(?-i:{_BODY_NOUN})\s+(?:(?:that|which|who|to)\b|set up|established|created|appointed"
    r"|in charge|in \S+\d)"
)
_AGENDA = re.compile(r"(?i)\b(?:agenda|list|programme|record|table|behalf)\b")


def who_the_members_are(question: str) -> str:
    """``question`` as who the members of a body are, where it asks who is on it; else as it is."""
    asked = _WHO.match(question)
    if asked is None or _AGENDA.search(asked["body"]):
        return question
    return f"Who are the members of the {asked['body']}?"


def members_counted(question: str) -> str | None:
    """The question whose list answers how many members a body has; None for other questions."""
    for form in _HOW_MANY:
        asked = form.match(question)
        if asked is not None:
            body = asked["body"] or asked.groupdict().get("other")
            if body and _UNNAMED.match(body):
                return None  # any list of members would do, and one of them is meant
            return f"Who are the {asked['what'].replace('seats', 'members')} of the {body}?"
    return None


# "How big is the committee?": of so many members.
_HOW_BIG = re.compile(
    rf"(?i)\A\W*(?P<joined>(?:(?:and|but|so)[\s,]+)?)how (?:big|large)\s+(?:is|was|will be)\s+"
    rf"(?P<body>(?:the|that|this|its|their|an?)\s+(?:[\w’'-]+\s+){{0,4}}?{_BODY_NOUN}\b[^?]*?)\W*\Z"
)
_HAS_A_PURSE = re.compile(r"(?i)\b(?:budget|share|problem|debt|deficit|part|role|fund|office space)\b")


def members_for_size(question: str) -> str:
    """``question`` as how many members a body has, where it asks how big that is; else as it is."""
    asked = _HOW_BIG.match(question)
    if asked is None or _HAS_A_PURSE.search(asked["body"]):
        return question
    return f"{asked['joined']}How many members does {asked['body']} have?"
