"""Who did what to whom, the wrong way round: "How many kites did Norland fire at Thule?" where Thule did.

A figure, date or reason of what one State did to another is none of the other's. Shown only where both stand
in the sentence, the one that the question has act as the one that something is done to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.actors import asked_actor, does_it
from assistant.answering.close_reading import Reading
from assistant.names import YEAR
from assistant.terms import content_terms, nearness, stems_of
from assistant.verb_forms import past_of, third_person_of
from assistant.verification.names import countries_in, countries_meant

KINDS = frozenset(("number", "reason", "date", "place", "statement", "list"))
# So much of what the question says of the act, and at least so many words, stands in the sentence.
LEAST_SHARED = 0.75
LEAST_WORDS = 2
# Between the one who acts and the verb.
_BETWEEN = r"(?:\s+(?:has|have|had|also|again|then|further|therefore|[a-z]+ly))*\s+"
_TOGETHER = re.compile(r"(?i)\b(?:with|and|alongside|as well as|by|or)\s+(?:the\s+)?\Z")
_OF = re.compile(r"\b(?P<noun>[A-Za-z]+) of (?:the )?\Z")
_IS_THE_STATE = frozenset(
    ("government", "kingdom", "republic", "state", "forces", "army", "federation", "union", "representative")
)
# Saying is done by both sides of a quarrel, agreeing by all.
_SAYING = frozenset(
    stems_of(
        "say state declare claim allege announce express report call tell note stress inform reply respond"
        " reject deny condemn accuse agree meet sign support vote abstain receive have do be"
    )
)


def done_by_the_other(question: str, near: Sequence[Reading]) -> Reading | None:
    """The first of ``near``, best first, in which another State does to the one that ``question`` has act
    what it takes that one to have done; None where any of them has the one asked about do it."""
    asked = asked_actor(question)
    if asked is None or stems_of(asked.verb)[0] in _SAYING:
        return None
    actor = countries_meant(asked.actor)
    matter = question.replace(asked.actor, " ", 1).replace(f" {asked.verb}", " ", 1)
    terms = [
        term.stem
        for term in content_terms(matter)
        if not (countries_in(term.surface) or YEAR.fullmatch(term.word))
    ]
    if not actor or len(terms) < LEAST_WORDS:
        return None
    if any(does_it(question, reading.sentence.text) for reading in near):
        return None
    return next((r for r in near if _swaps(r.sentence.text, asked.verb, actor, terms)), None)


def _swaps(sentence: str, verb: str, actor: frozenset[str], terms: Sequence[str]) -> bool:
    """Whether another State than ``actor`` does it in ``sentence``, and ``actor`` is named after that."""
    stems = stems_of(sentence)
    there = sum(any(nearness(one, stem) >= 0.8 for stem in stems) for one in terms)
    if there < LEAST_SHARED * len(terms):
        return False
    named = countries_in(sentence)
    forms = "|".join({past_of(verb), third_person_of(verb), verb})
    for name, meant in named.items():
        acts = re.search(rf"\b{re.escape(name)}{_BETWEEN}(?:{forms})\b", sentence)
        if acts is not None and not meant & actor and not _of_something(sentence[: acts.start()]):
            affected = (one for one, other in named.items() if other & actor)
            return any(_stands_after(one, sentence, acts.end()) for one in affected)
    return False


def _of_something(before: str) -> bool:
    """Whether the State after ``before`` is only said to have something that acts: "the birds of Thule"."""
    noun = _OF.search(before)
    return noun is not None and noun["noun"].lower() not in _IS_THE_STATE


def _stands_after(name: str, sentence: str, at: int) -> bool:
    """Whether the State is named after the act, and not as one who takes part in it."""
    found = re.search(rf"\b{re.escape(name)}\b", sentence[at:])
    return found is not None and not _TOGETHER.search(sentence[: at + found.start()])
