""" "In how many did it find a violation?" after "How many complaints are pending?": in how many complaints.

"How many were women?" counts among what was counted (`carried_over.counted_again`); where somebody acts, or a
preposition stands before, the noun is only left out. Pure.
"""

from __future__ import annotations

import re

from assistant.which_ones import things_counted

_ELIDED = re.compile(
    r"(?i)\A(?P<opening>\W*(?:(?:and|but|so)\s+)?(?:"
    r"(?:in|of|for|on|at|by|to|from|with|under|against)\s+how many"
    r"(?=\s+(?:did|does|do|has|have|had|was|were|is|are)\s)"
    r"|how many(?=\s+(?:did|does|do|has|have|had)\s+(?:it|they|he|she|the|its|their|(?-i:[A-Z]))\b)))"
)


def with_what_was_counted(question: str, previous: str) -> str | None:
    """``question`` with the noun that ``previous`` counts; None where none is left out, or nothing is
    counted."""
    elided = _ELIDED.match(question)
    things = things_counted(previous) if elided is not None else ""
    if elided is None or not things or things.startswith("of "):
        return None
    return f"{elided['opening']} {things}{question[elided.end() :]}"
