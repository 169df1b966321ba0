""" "And at the one after that?", "and the session after that one?" after a question on a session: the next.

"The one after" a paragraph is the next paragraph; where the question before asks about a session, it is that
which is counted on. Pure.
"""

from __future__ import annotations

import re

from assistant.carried_over import neighbouring
from assistant.names import SESSION
from assistant.question_words import OPENING

_ONE_AFTER = re.compile(
    rf"(?i)\A\W*{OPENING}(?:(?:what|how)\s+about\s+)?(?P<at>(?:at|in|during|for)\s+)?"
    r"(?:(?:when|where)\s+(?:is|was|will)\s+)?(?:the\s+(?:one|session|meeting)\s+(?P<way>before|after)(?:\s+(?:that|this|it)(?:\s+(?:one|session))?)?"
    r"|the\s+(?P<which>next|previous|following|preceding)(?:\s+session|(?(at)(?:\s+one)?|(?!))))\W*\Z"
)
_WORD = re.compile(rf"(?i)\A\W*{OPENING}(?P<word>when|where)\b")


def session_after(question: str, previous: str) -> str | None:
    """``previous`` asked of the session next to its own; None where it names none, or more is asked."""
    asked = _ONE_AFTER.match(question)
    if asked is None or SESSION.search(previous) is None:
        return None
    word = _WORD.match(question)
    if word is not None and not re.match(rf"(?i)\W*{word['word']}\b", previous):
        return None  # "when was the one before?" after "Who met at its tenth session?"
    which = asked["which"] or ("previous" if asked["way"].lower() == "before" else "next")
    return neighbouring(previous, f"the {which} session")
