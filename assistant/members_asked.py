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
            return f"Who are the {asked['what'].replace('seats', 'members')} of the {body}?"
    return None
