"""The name of a board that several bodies share, which names them all on every one of its papers."""

from __future__ import annotations

import re

LONG_NAME = re.compile(r"United Nations(?: (?:(?:for|of|the|on) )*[A-Z][\w-]*)+")
_NAME = rf"(?:{LONG_NAME.pattern}|UN-[A-Z]\w+|[A-Z]{{3,}})"
# "Board of the Kelp Programme, the Reef Fund and the Tide Office", "UNABC/UNDEF/UNGHI".
JOINT = re.compile(
    rf"(?:\b[Bb]oards?\s+of\s+(?:the\s+)?{_NAME}(?:\s*,\s*(?:and\s+)?(?:the\s+)?{_NAME}|\s+and\s+(?:the\s+)?{_NAME})+"
    r"|\b(?:UN-[A-Z]\w+|[A-Z]{3,})(?:/(?:UN-[A-Z]\w+|[A-Z]{3,}))+)"
)


def without_joint_names(text: str) -> str:
    """``text`` without the names that bodies sharing a board bear together."""
    return JOINT.sub(" ", text)
