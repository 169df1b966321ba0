""" "In how many did it find a violation?" after "How many complaints are pending?": in how many complaints.

"How many were women?" counts among what was counted (`carried_over.counted_again`); where somebody acts, or a
preposition stands before, the noun is only left out; so it is where those who were counted did something else
to the same thing ("how many turned it down?"). Pure.
"""

from __future__ import annotations

import re

from assistant.asked_for import asked_in, clause_of
from assistant.question_words import without_opening
from assistant.verb_forms import PAST
from assistant.which_ones import things_counted

_ELIDED = re.compile(
    r"(?i)\A(?P<opening>\W*(?:(?:and|but|so)\s+)?(?:"
    r"(?:in|of|for|on|at|by|to|from|with|under|against)\s+how many"
    r"(?=\s+(?:did|does|do|has|have|had|was|were|is|are)\s)"
    r"|how many(?=\s+(?:did|does|do|has|have|had)\s+(?:it|they|he|she|the|its|their|(?-i:[A-Z]))\b)))"
)
# "how many turned it down", "how many have rejected it"
_DID_IT = re.compile(
    rf"(?i)\A(?P<opening>\W*(?:(?:and|but|so)\s+)?how many)"
    rf"(?=\s+(?:(?:have|had|has)\s+)?{PAST}\s+(?:it|them|this|that|so)\b)"
)
# What those counted did it to: "accepted | the plan", "abstained on | resolution 99 (2031)".
_DONE_TO = re.compile(
    rf"\b{PAST}\s+(?:(?:on|for|to|against|with)\s+)?"
    r"(?P<what>(?:(?:the|its|their)\s+|(?:draft\s+)?(?:resolution|decision)\s+(?=\d)|[A-Z])(?:(?!\b(?:in|by|at|on|since)\s"
    r"(?:the |its )?[^?]*(?:\d{4}|session))[^?])+)\?*\s*\Z"
)
_IT = re.compile(r"(?i)\b(?:it|them|this|that)\b")


def with_what_was_counted(question: str, previous: str) -> str | None:
    """``question`` with the noun that ``previous`` counts; None where none is left out, or nothing is
    counted."""
    did_it = _DID_IT.match(question) if _counts_doers(previous) else None
    if did_it is not None:
        question = _with_object(question, did_it.end(), previous)
        things = things_counted(previous)
        return without_opening(f"{did_it['opening']} {things}{question[did_it.end() :]}") if things else None
    elided = _ELIDED.match(question)
    things = things_counted(previous) if elided is not None else ""
    if elided is None or not things or things.startswith("of "):
        return None
    return f"{elided['opening']} {things}{question[elided.end() :]}"


def _counts_doers(previous: str) -> bool:
    """Whether ``previous`` counts those who did something: "How many States accepted the plan?"."""
    asked = asked_in(previous)
    return asked is not None and asked.counted and clause_of(asked.said) is None


def _with_object(question: str, start: int, previous: str) -> str:
    """ "how many turned the plan down" of "how many turned it down" after "How many accepted the plan?"."""
    what = _DONE_TO.search(previous)
    it = _IT.search(question, start)
    if what is None or it is None:
        return question
    return f"{question[: it.start()]}{what['what'].strip()}{question[it.end() :]}"
