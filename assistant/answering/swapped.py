"""Who did what to whom, the wrong way round: "How many rockets did Norland fire at Thule?" where Thule fired them.

A figure, date or reason of what one State did to another is none of the other's. Shown only where both stand
in the sentence, the one that the question has act as the one that something is done to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.actors import asked_actor, does_it
from assistant.answering.close_reading import Reading
from assistant.terms import content_terms, nearness, stems_of
from assistant.verb_forms import past_of, third_person_of
from assistant.verification.names import countries_in

# So much of what the question says of the act stands in the sentence that tells it of the other.
LEAST_SHARED = 0.75
LEAST_WORDS = 2
KINDS = frozenset(("number", "reason", "date", "place", "statement", "list"))
# Between the one who acts and the verb.
_BETWEEN = r"(?:\s+(?:has|have|had|also|again|then|further|therefore|reportedly|allegedly|[a-z]+ly))*\s+"
_TOGETHER = re.compile(r"(?i)\b(?:with|and|alongside|as well as|by|or)\s+(?:the\s+)?\Z")
# Saying is done by both sides of a quarrel.
_SAYING = frozenset(
    stems_of(
        "say state declare claim allege announce express report call tell note stress inform reply respond"
        " reject deny condemn accuse agree meet sign support vote abstain receive have do be"
    )
)


def done_by_the_other(question: str, near: Sequence[Reading]) -> Reading | None:
    """The first of ``near``, best first, in which another State does to the one that ``question`` has act what
    it takes that one to have done; None where any of them has the one asked about do it."""
    asked = asked_actor(question)
    if asked is None or stems_of(asked.verb)[0] in _SAYING:
        return None
    actor = _meant(asked.actor)
    acted_on = [
        term.stem for term in content_terms(f"x {asked.rest}")[1:] if not countries_in(term.surface)
    ]
    if not actor or len(acted_on) < LEAST_WORDS:
        return None
    if any(does_it(question, reading.sentence.text) for reading in near):
        return None
    return next((r for r in near if _swaps(r.sentence.text, asked.verb, actor, acted_on)), None)


def _swaps(sentence: str, verb: str, actor: frozenset[str], acted_on: Sequence[str]) -> bool:
    stems = stems_of(sentence)
    there = sum(any(nearness(one, stem) >= 0.8 for stem in stems) for one in acted_on)
    if there < LEAST_SHARED * len(acted_on):
        return False
    named = countries_in(sentence)
    forms = "|".join({past_of(verb), third_person_of(verb), verb})
    for name, meant in named.items():
        acts = re.search(rf"\b{re.escape(name)}{_BETWEEN}(?:{forms})\b", sentence)
        if acts is not None and not meant & actor and not _of_something(name, sentence, acts.start()):
            return any(other & actor and _stands_after(one, sentence, acts.end()) for one, other in named.items())
    return False


def _of_something(name: str, sentence: str, at: int) -> bool:
    """Whether the State is only said to have something that acts: "the neighbours of Thule fired"."""
    before = re.search(r"\b(?P<noun>[A-Za-z]+) of (?:the )?\Z", sentence[:at])
    return before is not None and before["noun"].lower() not in {
        "government", "kingdom", "republic", "state", "forces", "army", "federation", "union", "representative"
    }  # fmt: skip


def _stands_after(name: str, sentence: str, at: int) -> bool:
    """Whether the State is named after the act, and not as one who takes part in it."""
    found = re.search(rf"\b{re.escape(name)}\b", sentence[at:])
    return found is not None and not _TOGETHER.search(sentence[: at + found.start()])


def _meant(text: str) -> frozenset[str]:
    return frozenset(country for meant in countries_in(text).values() for country in meant)
