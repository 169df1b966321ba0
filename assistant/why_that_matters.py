""" "And why does that matter?" after a question: that is what the question before was about.

"Did the Fund reach its target?" is followed up by "Why does it matter whether the Fund reached its target?".
Pure: the follow-up and the question before in, a question out.
"""

from __future__ import annotations

import re

from assistant.amounts_and_persons import amount_asked
from assistant.asked_for import number_of_things, told_of
from assistant.hung_on import is_a_thing
from assistant.question_words import OPENING
from assistant.topic import topic_of

_ASKED = re.compile(
    rf"(?i)\A\W*{OPENING}(?:why\s+(?:does|did|would|should|is|was)\s+(?:that|this|it)\s+"
    r"(?:(?:even|really|so)\s+)?(?:matter|important|significant|relevant|(?:such\s+)?an?\s+(?:problem|concern|issue|worry))"
    r"|so what"
    r"|what\s+(?:is|are|was|were|would be)\s+(?:the\s+)?(?:consequences?|effects?|impact|implications?)"
    r"(?:\s+of\s+(?:that|this|it))?"
    r"|what\s+(?:effects?|impact|consequences?|implications?)\s+(?:does|do|did|will|would)\s+(?:that|this|it)\s+have)"
    r"(?:\s+for\s+(?:it|them|the [a-z]+))?\W*\Z"
)
_POINTS = re.compile(r"(?i)\b(?:that|this|it|so what)\b")
_YES_NO = re.compile(r"(?i)\A\W*(?P<said>(?:did|does|do|has|have|had)\s[^?]+)\?*\s*\Z")


def asks_why_it_matters(typed: str) -> bool:
    """Whether ``typed`` asks nothing but what comes of that which was told, or why it is important."""
    return _ASKED.match(typed) is not None


def points_at_what_was_told(typed: str) -> bool:
    """Whether ``typed`` asks so of that which was told: "so what?", "why does it matter?"."""
    return asks_why_it_matters(typed) and _POINTS.search(typed) is not None


def why_that_matters(typed: str, previous: str) -> str | None:
    """``typed`` with what "that" is after ``previous``; None where it asks something else, or that is not
    plain."""
    if not asks_why_it_matters(typed):
        return None
    asked = _YES_NO.match(previous)
    told = told_of(asked["said"]) if asked else None
    if told is not None and told[0]:
        return f"Why does it matter whether {' '.join(part for part in told if part)}?"
    meant = number_of_things(previous) or amount_asked(previous)
    topic = topic_of(previous)
    if not meant and topic.startswith("the ") and is_a_thing(topic):
        meant = topic
    return f"Why does {meant} matter?" if meant else None
