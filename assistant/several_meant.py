"""What "they" or "them" stands for where nothing was counted: what was acted on, or who acts in a clause.

"By when did the Regent promise to hold elections?" speaks of the elections, "Did the Fund grant any waivers
of its fee?" of the waivers, "List the ratings the Fund's auditors gave to ships" of the auditors. Pure:
questions in, phrases out; "" where a question shows none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.model import Turn
from assistant.topic import several_of
from assistant.verb_forms import PAST
from assistant.what_was_named import agent_in

_DETERMINER = (
    r"(?:(?:any|some|the|its|their|his|her|all|more|further|other|several|many|new|two|three|four|five"
    r"|\d+)\s+)*"
)
_NOUN = r"(?!(?:in|on|at|by|for|to|of|from|with|during|since|last|this|next)\b)[a-z-]+"
# "grant any waivers of its management fee", "promise to hold elections", "not pay its debts"
_ACTED_ON = re.compile(
    rf"(?:(?:not|also|ever|actually|really)\s+)?[a-z]+\s+(?:to\s+[a-z]+\s+)?{_DETERMINER}"
    rf"(?P<things>(?:{_NOUN}\s+){{0,2}}?(?!(?:this|its|has|was|does)\b)[a-z]{{3,}}(?<![sui])s\b"
    rf"(?P<of>\s+of\s+(?:(?P<whose>its|their)|the|an?)?\s*{_NOUN}(?:\s+{_NOUN}){{0,2}})?)"
)
# "set up a fund": one thing.
_ONE_ACTED_ON = re.compile(
    rf"(?:(?:not|also|ever|actually|really)\s+)?[a-z]+\s+(?:(?:up|out)\s+)?an?\s+"
    rf"(?P<thing>(?:{_NOUN}\s+){{0,2}}?[a-z]{{3,}})(?=\s*\?|\s+(?:in|on|at|by|for|to|from|with|during|last|this)\b)"
)
# "list the ratings UNKELP's auditors gave to ships"
_IN_A_CLAUSE = re.compile(
    r"\A\W*(?i:please\s+)?(?i:list|name|show(?:\s+me)?|give\s+me|tell\s+me|(?:what|which)\s+(?:are|were))\s+"
    r"(?i:all\s+)?(?:(?i:the)\s+)?(?:[a-z-]+\s+){1,3}?(?:(?:that|which)\s+)?"
    rf"(?P<who>(?:the\s+)?[A-Z][\w'’.-]*(?:\s+(?!(?:{PAST}))[\w'’-]+){{0,4}}?)\s+(?:(?:has|have|had)\s+)?{PAST}"
)
# "the exact date for the elections": of the things it is for.
_OF_THINGS = re.compile(
    r"\b(?:for|of|on|about|to|at|by) (?P<things>the (?:[a-z-]+ ){0,2}?[a-z]{3,}(?<![sui])s)\Z"
)
_POSSESSIVE = re.compile(r"\b(?:its|their)\b")
# What a thing does and nobody who acts: "What did they cost?"
THINGS_DO = re.compile(
    r"(?i)\s+(?:cost|amount|come|total|last|expire|concern|cover|apply|matter|take place)\b"
)


def things_acted_on(question: str) -> str:
    """``"Did the Fund grant any waivers of its fee last year?"`` → ``"the waivers of the Fund's fee"``."""
    agent = agent_in(question)
    found = _ACTED_ON.match(question.partition(agent)[2].strip()) if agent else None
    if found is None or several_of(question):
        return ""
    return f"the {_with_owner(found['things'], agent)}"


def thing_acted_on(question: str) -> str:
    """``"Did the Board set up a kelp fund in 2031?"`` → ``"the kelp fund"``."""
    agent = agent_in(question)
    found = _ONE_ACTED_ON.match(question.partition(agent)[2].strip()) if agent else None
    return f"the {found['thing']}" if found else ""


def things_at_the_end(topic: str) -> str:
    """``"the exact date for the elections"`` → ``"the elections"``."""
    found = _OF_THINGS.search(topic)
    return found["things"] if found else ""


def who_acts(turns: Sequence[Turn]) -> str:
    """Who acts in the latest of the last three questions that says so, or in a clause of it."""
    for turn in reversed(turns[-3:]):
        question = turn.answer.standalone_question
        clause = _IN_A_CLAUSE.match(question)
        agent = clause["who"] if clause else agent_in(question)
        if agent:
            return agent
    return ""


def _with_owner(things: str, agent: str) -> str:
    return _POSSESSIVE.sub(f"{agent}'s", things)
