"""Small words of English questions that the files on follow-ups share: auxiliaries, what opens a follow-up.

Alternations to be put into a regular expression, and what is left of a question without its opening.
"""

from __future__ import annotations

import re

# "did the Board …", "may the Board …": what a clause in the order of a question begins with.
AUXILIARY = "did|does|do|has|have|had|was|were|is|are|will|would|can|could|should|shall|may|must"
PREPOSITION = (
    "in|on|at|by|for|from|since|until|till|to|with|without|under|between|among|against|about|of|towards|through"
    "|after|before|over|within|during"
)
# "By whom …", "How many …", "Did …": what a whole question begins with, after "and" or a preposition.
ASKS = (
    rf"(?:(?:{PREPOSITION})\s+)?"
    rf"(?:how|who|what|whom|whose|when|where|why|which|{AUXILIARY})\b"
)
# What a follow-up opens with, as the beginning of a pattern: "And so, …".
OPENING = r"(?:(?:and|but|so|then|also|ok(?:ay)?)[\s,]+)?"
_OPENS_AS_QUESTION = re.compile(rf"(?i)\A{ASKS}")
_OPENS = re.compile(r"(?i)\A\s*(?:and|but|so|then|also|ok(?:ay)?)[\s,]+(?=\S)")


def without_opening(question: str) -> str:
    """``"and who chaired it?"`` → ``"Who chaired it?"``."""
    plain = _OPENS.sub("", question)
    return plain[:1].upper() + plain[1:]


_ASKED_PLAINLY = re.compile(rf"(?i)\A\W*(?:(?:and|so|but)\s+)?{ASKS}[^?!]*[^\s?!.…]\s*\Z")


def with_question_mark(question: str) -> str:
    """``question`` with the mark that many leave out: "who chaired it" → "who chaired it?". Where a question
    ends is told by it."""
    return f"{question.rstrip()}?" if _ASKED_PLAINLY.match(question) else question


def said_as_a_question(text: str) -> str:
    """``"what did the Board do"`` → ``"What did the Board do?"``; what does not open as a question stays."""
    whole = with_question_mark(text)
    return whole[:1].upper() + whole[1:] if _OPENS_AS_QUESTION.match(whole) else text
