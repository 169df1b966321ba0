"""Things of a kind that are asked for by what they have: "Which offices got a bad audit?"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ASKED = re.compile(
    r"(?i)\A\W*(?:and\s+|so\s+)?(?:which|what)\s+(?:of\s+the\s+|(?:are|were)\s+the\s+)?"
    r"(?P<kind>(?:[\w’'-]+\s+){0,4}?[\w’'-]+s)\s+"
    r"(?:(?:of|at|in|from|by)\s+(?:the\s+)?(?P<whose>(?:[\w’'-]+\s+){1,4}?))?"
    r"(?P<rest>(?:are|were|was|had|has|have|got|gets?|received?|did|do|need\w*|show\w*|with|rated|marked"
    r"|assigned|given|that|which|[a-z]{3,}ed)\b.*)\Z"
)
_DENIED = re.compile(r"(?i)\b(?:not|never|no|without|neither|nor|except)\b|n['’]t\b")


@dataclass(frozen=True, slots=True)
class RowsAsked:
    """``kind`` are the things asked for ("offices"), ``condition`` what they have ("got a bad audit");
    ``denied`` where those are asked for that do not have it."""

    kind: str
    condition: str
    denied: bool


def rows_asked(question: str) -> RowsAsked | None:
    """What is asked for by what it has; None for a question of another form."""
    asked = _ASKED.match(question)
    if asked is None:
        return None
    return RowsAsked(asked["kind"], asked["rest"], _DENIED.search(question) is not None)
