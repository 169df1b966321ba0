"""What is asked of the asker's own affairs: "Is my salary going to be cut?", "What should my Government do?".

No document speaks of who types. Its words stand in many a sentence all the same ("employees earn less …"),
and none of these is an answer. Pure.
"""

from __future__ import annotations

import re
from typing import Literal

OfAsker = Literal["opinion", "asker"]

_OWN = r"(?:my|our)"
# "My documents", "my last question", "for my briefing": what was handed in, what is typed, what it is for.
_NOT_OWN = (
    r"(?:\w+ )?(?:documents?|files?|reports?|texts?|papers?|pdfs?|uploads?|library|collection|folder"
    r"|questions?|search|quer(?:y|ies)|request|screen|meeting|speech|statement|briefing|thesis|dissertation|research"
    r"|paper|article|essay|work|notes?|opinion|understanding|knowledge|point|mind)\b"
)
_WHOSE = (
    rf"\b{_OWN}\s+(?!{_NOT_OWN})(?P<own>[a-z][a-z'’-]+(?:\s+(?!will|is|are|be|do|does|has|have)[a-z'’-]+)?)"
)
# What one does with documents: "How do I search?", "What do I need to know?".
_READS = (
    r"(?:know|find|see|read|search|use|ask|cite|quote|refer|look|understand|learn|start|begin|open|add|upload|say"
    r"|mean|think|believe|interpret|call|define|tell|not|really)"
)
_TO_DO = (
    r"(?:do|say|vote|argue|respond|reply|act|answer|support|oppose|propose|sign|ratify|join|adopt|take"
    r"|push|ask)"
)
# What somebody ought to do, who is the asker or the asker's own.
_ADVICE = re.compile(
    rf"(?i)\b(?:what|how|whom?|which)\b[^?]*\b(?:should|shall|must|ought|can|could)\s+(?:{_OWN}\s+[^?]*?|i|we)\s+"
    rf"(?:to\s+)?{_TO_DO}\b"
    rf"|\A\W*(?:should|must|shall|ought)\s+(?:{_OWN}\s+[^?]*?|i|we)\b"
    rf"|\bwhat\s+(?:position|stance|side|line|approach)\s+(?:should|shall|must)\s+(?:{_OWN}\s+[^?]*?|i|we)\b"
)
# What becomes of them: of questions alone, a text that is pasted has its own "our".
_BECOMES = re.compile(
    rf"(?i)\A\W*(?:and\s+|so\s+|but\s+)?(?:(?:when|why|how(?:\s+(?:much|many|long|soon))?(?:\s+[a-z]+){{0,2}}?"
    rf"|what|where|which)\s+)?"
    r"(?:(?:is|are|was|were|will|would|does|do|did|has|have|can|could|may|might)\s+(?:[^?]*?\s)?"
    rf"{_WHOSE}"
    rf"|(?:am|was|will|do|did|would)\s+(?:i|we)\s+(?!(?:(?:need|have|want|get)\s+to\s+)?{_READS}\b|have\s+(?!to\b))"
    r"[a-z]+)"
)
_PASTED = re.compile(r"[\"“«][^\"”»]*[\"”»]?")
# "our planet", "our common future": everybody's.
_EVERYBODYS = re.compile(
    r"(?i)\bour (?:planet|common|world|shared|future|ocean|climate|oceans|seas|peoples?)\b"
)


def of_the_asker(question: str) -> OfAsker | None:
    """Whether ``question`` asks what the asker should do, or of the asker's own affairs; None for others."""
    said = _PASTED.sub(" ", question)
    if _ADVICE.search(said):
        return "opinion"
    if _EVERYBODYS.search(said):
        return None
    return "asker" if _BECOMES.search(said) else None


def what_is_own(question: str) -> str | None:
    """What the asker calls "my": "salary"; None where nothing is called so."""
    found = re.search(_WHOSE, _PASTED.sub(" ", question), re.IGNORECASE)
    return found["own"].split()[0] if found else None
