"""The state in which things are counted: "how many claims are still open?" asks for those pending, not for
all.

What is open in a question may be pending, outstanding or unresolved in the text.
"""

from __future__ import annotations

import re

# Words of one state; a question has one of them, a clause that says the same another.
_STATES: tuple[re.Pattern[str], ...] = tuple(
    re.compile(rf"(?i)\b(?:{words})\b")
    for words in (
        r"open|pending|unresolved|outstanding|unsettled|undecided|ongoing"
        r"|under (?:consideration|review|investigation)"
        r"|(?:not|never) (?:yet )?(?:been )?(?:resolved|settled|decided|closed|implemented)"
        r"|remain(?:s|ed)? to be \w+|awaiting(?: \w+)?|yet to be \w+",
        r"(?<!not )(?<!not yet )(?<!not been )(?<!yet been )"
        r"(?:closed|settled|resolved|completed|concluded|finali[sz]ed|disposed of)",
        r"overdue|late|delayed|behind schedule|past (?:their|its|the) (?:deadline|due date)",
        r"vacant|unfilled|unoccupied|empty|not (?:yet )?(?:been )?filled",
        r"rejected|refused|declined|turned down|denied|inadmissible|not accepted|dismissed",
        r"missing|unaccounted for|disappeared",
    )
)
# "Open" is a state of claims, no deed: "were opened" is another thing. It stands after the verb.
_ASKED = re.compile(
    r"(?i)\bhow many\b[^?]*?\b(?:is|are|was|were|remain(?:s|ed)?|still|stand|stood|be|been|being|currently"
    r"|yet)\s+(?:(?:still|yet|currently|now|all|now|listed as|considered)\s+)*(?P<state>[^?]+)"
)


def state_asked(question: str) -> re.Pattern[str] | None:
    """The words of the state that the things counted are asked to be in; None where the question has none."""
    asked = _ASKED.search(question)
    if asked is None:
        return None
    return next((state for state in _STATES if state.match(asked["state"])), None)


def tells_the_state(state: re.Pattern[str], clause: str, question: str) -> bool:
    """Whether ``clause`` says that what it counts is in ``state``, in words that name not already what is
    counted: in "how many outstanding issues are still open?" all are outstanding."""
    names = {found[0].lower() for found in state.finditer(_ASKED.sub(_without_state, question))}
    return any(found[0].lower() not in names for found in state.finditer(clause))


def _without_state(asked: re.Match[str]) -> str:
    return asked[0][: asked.start("state") - asked.start()]
