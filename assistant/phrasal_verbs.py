"""A pronoun inside a verb of two words: "How many turned it down?" is "How many turned down it?". Pure.

So the verb stays whole when the pronoun is said out by many words, and "down" is no change of a figure.
"""

from __future__ import annotations

import re

_PARTED = re.compile(
    r"(?i)\b(?P<verb>(?:turn|vot|shut|call|set|tak|tear|put|carr(?:y|i)|giv|bring|send|hand|back|lay|keep)\w*"
    r"|took|gave|brought|sent|laid|kept|shut|tore)\s+(?P<pronoun>it|them|this|that|these|those)\s+"
    r"(?P<particle>down|up|off|out|over|back|away|on)(?=\s*(?:[?.!,]|\Z|\b(?:in|at|by|and)\b))"
)


def with_verb_whole(question: str) -> str:
    """``question`` with the pronoun of such a verb after it."""
    return _PARTED.sub(r"\g<verb> \g<particle> \g<pronoun>", question)
