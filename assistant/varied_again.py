"""A follow-up that takes up the one before it: "And in Chile?", "And Norway?"; the year before the one that
only the answer says; "What about gangs?" after "Tell me about Norway".

Pure: what was asked and answered in, a question out; None where the form is not one of these.
"""

from __future__ import annotations

import re

from assistant.carried_over import NEIGHBOUR, neighbouring
from assistant.kinds_of_names import kind_of_name, names_in, without_article
from assistant.model import Turn
from assistant.names import PERIOD, YEAR
from assistant.question_words import OPENING

_PLACED = re.compile(r"(?i)\A(?:in|on|at|for|of|to|from|by|with|about|against)\s+")
_FRAGMENT = re.compile(rf"(?i)\A\W*{OPENING}(?:(?:what|how) about\s+)?(?P<rest>[^?]+?)\W*\Z")
_MOST_WORDS = 6
_TOPIC = re.compile(
    r"(?i)\A\W*(?:(?:please\s+)?tell me|what do (?:the|your) documents say|what is (?:said|known))\s+about\s+"
    r"(?P<name>(?-i:[A-Z])[^?,.]*?)\W*\Z"
)
_MATTER = re.compile(r"(?:the\s+)?[a-z][a-z-]+(?:\s[a-z-]+){0,2}")


def varied_again(fragment: str, last: Turn) -> str | None:
    """The question before with ``fragment`` for what the follow-up before put there, asked of the year beside
    the one that the answer names, or with its State kept."""
    return (
        _neighbour_of_answer(fragment, last) or _same_place(fragment, last) or _in_that_state(fragment, last)
    )


def _neighbour_of_answer(fragment: str, last: Turn) -> str | None:
    previous = last.answer.standalone_question
    said = NEIGHBOUR.fullmatch(fragment.strip(" ?."))
    if said is None or "year" not in said.group().lower() or YEAR.search(previous) or PERIOD.search(previous):
        return None
    year = YEAR.search(last.answer.citations[0].quote) if last.answer.citations else None
    if year is None:
        return f"{previous.rstrip('?!. ')} in {re.sub(r'(?i)^(?:in|at|during) ', '', fragment.strip(' ?.'))}?"
    return neighbouring(f"{previous.rstrip('?!. ')} in {year.group()}?", fragment)


def _same_place(fragment: str, last: Turn) -> str | None:
    """ "And Norway?" after "And to Chile?": Norway for Chile, not for what else the question names."""
    previous = last.answer.standalone_question
    new = fragment.strip(" ?.")
    before = _FRAGMENT.match(last.question)
    if before is None or _PLACED.match(new) or len(last.question.split()) > _MOST_WORDS:
        return None
    old = _PLACED.sub("", before["rest"])
    names = names_in(f"about {old}")
    if len(names) != 1 or without_article(old) != names[0].text or previous.count(old) != 1:
        return None
    if last.question.strip() == previous.strip() or kind_of_name(new) != kind_of_name(old):
        return None
    return previous.replace(old, new)


def _in_that_state(fragment: str, last: Turn) -> str | None:
    topic = _TOPIC.match(last.answer.standalone_question)
    matter = _MATTER.fullmatch(fragment.strip(" ?."))
    if topic is None or matter is None or kind_of_name(topic["name"]) != "state":
        return None
    previous = last.answer.standalone_question
    return f"{previous[: topic.start('name')]}{matter.group()} in {topic['name']}"
