"""A short follow-up and what it is about, in one well-worded question.

"And who abstained?" is asked of the text, "What is the target?" of the thing it is a target of, any other of
the one document that the answer before came from. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.model import Citation
from assistant.names import DATE, PERIOD, YEAR
from assistant.question_words import AUXILIARY
from assistant.topic import base_verb
from assistant.verb_forms import PAST
from assistant.what_was_named import text_named

# "What is the target", "Who are the other experts": of what, may follow.
_ENDS_IN_A_THING = re.compile(
    r"(?i)\b(?:is|are|was|were)\s+(?:the|its|their)\s+(?:[a-z-]+\s+){0,3}(?!.*(?:ed|ing)\Z)[a-z-]{3,}\Z"
)
_VOTED = re.compile(r"(?i)\b(?:abstain(?:ed)?|voted?)\Z")
_NAMED = re.compile(r"(?:(?i:the|an?|this|that)\s+|(?=[A-Z]))(?P<rest>\S.*)\Z")
# "Norway a candidate to the Board": two things in a row, from a question turned round.
_TWO_IN_A_ROW = re.compile(
    r"\b(?!(?:of|in|on|for|to|by|at|with|from|and|or|against|under|between|into|as|about|on|than|against|over)\b)"
    r"[\w'’)-]+\s+(?:a|an|the|its|their)\s",
)
_VERB = re.compile(rf"(?i)\b(?:{AUXILIARY}|be|been)\b")
_TIME = re.compile(rf"(?:{DATE.pattern}|{PERIOD.pattern}|{YEAR.pattern})", re.IGNORECASE)
_LONGEST = 12


def hung_on(stem: str, topic: str, cited: Sequence[Citation]) -> str | None:
    """``stem``, a question without its mark, said to be about ``topic``, or about the one document among
    ``cited``; None where neither can be said well."""
    stem = stem.rstrip("?!. ")
    text = text_named(topic)
    if text:
        return f"{stem} {'on' if _VOTED.search(stem) else 'according to'} {text}?"
    if _TIME.search(stem):
        topic = re.sub(
            rf"\s+(?:in|at|as at|as of|on|during|since|by|for|from)\s+{_TIME.pattern}\Z", "", topic
        )
    named = is_a_thing(topic)
    if named and _ENDS_IN_A_THING.search(stem):
        return f"{stem} of {topic}?"
    document = _only_document(cited)
    if document:
        return f"{stem} {'on' if _VOTED.search(stem) else 'according to'} {document}?"
    return f"{stem} regarding {topic}?" if named else None


def is_a_thing(topic: str) -> bool:
    """Whether words taken from a question are a name or a thing, and no piece of a clause."""
    found = _NAMED.match(topic)
    if found is None or len(topic.split()) > _LONGEST or _VERB.search(topic):
        return False
    if _TWO_IN_A_ROW.search(found["rest"]) or base_verb(topic) is not None:
        return False
    return re.search(rf"\b{PAST}(?:\s+(?:to|that)\b|\Z)", topic) is None


def _only_document(cited: Sequence[Citation]) -> str:
    symbols = {one.symbol for one in cited}
    only = symbols.pop() if len(symbols) == 1 else None
    return only or ""
