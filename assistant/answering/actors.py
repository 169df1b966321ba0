"""Who is asked to have acted, against who did: "the Commission adopted" where the Assembly did."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.terms import content_terms, nearness, stems_of

_NAME = (
    r"(?:the\s+)?[A-Z][\w'’-]*"
    r"(?:\s+(?:of|on|for|and|the|in|to|against)(?:\s+the)?\s+[A-Z][\w'’-]*|\s+[A-Z][\w'’-]*)*"
)
_ASKED = re.compile(
    rf"\b(?i:did|does|do|has|have|had)\s+(?P<actor>{_NAME})\s+(?P<verb>[a-z]+)\b(?P<rest>[^?]*)"
)
_PASSIVE = re.compile(
    rf"\b(?:was|were|been|is|are)\s+(?:\w+ly\s+)?(?P<verb>[a-z]+(?:ed|en|t|n))\s+by\s+(?P<actor>{_NAME})"
)
# The one who acts stands before the verb: a body or a State by name, or people by their part in a meeting.
_ACTIVE = re.compile(
    rf"(?P<actor>{_NAME}|\b(?:the\s+)?(?:[Pp]articipants|[Ss]peakers|[Dd]elegations|[Ee]xperts|[Mm]embers))"
    r"\s+(?:had\s+|has\s+|have\s+)?(?P<verb>[a-z]+(?:ed|s|t))\b"
)
_LEAST_WORDS = 2
_BODY = re.compile(
    r"\b(?:Commission|Council|Assembly|Conference|Committee|Board|Group|Bureau|Court|Meeting|Congress)\b"
)
# What is done once, by one: where another did it, the question is mistaken. Many recommend, say or request.
_ONCE = frozenset(
    stems_of(
        "adopt establish create found convene host organize elect appoint launch publish issue proclaim"
        " conclude approve open close build dissolve replace"
    )
)


@dataclass(frozen=True, slots=True)
class Acting:
    """``asked`` is who the question has act, ``told`` who the sentence has do the same."""

    asked: str
    told: str


def other_actor(question: str, sentence: str) -> Acting | None:
    """Who did it instead, where the sentence tells of another what the question takes one to have done.

    None unless the sentence has everything else that the question has: the act, and what was acted on.
    """
    asked = _ASKED.search(question)
    if asked is None:
        return None
    actor = asked["actor"]
    own = [stem for stem in stems_of(actor) if stem not in {"the", "of", "on", "for", "and"}]
    stems = stems_of(sentence)
    if any(stem in stems for stem in own[:1]) and all(stem in stems for stem in own):
        return None
    if stems_of(asked["verb"])[0] not in _ONCE:
        return None
    acted_on = [term.stem for term in content_terms(asked["rest"])]
    if len(acted_on) < _LEAST_WORDS or any(
        not any(nearness(stem, other) >= 0.8 for other in stems) for stem in acted_on
    ):
        return None
    verb = stems_of(asked["verb"])[0]
    for pattern in (_PASSIVE, _ACTIVE):
        for found in pattern.finditer(sentence):
            told = found["actor"]
            if nearness(verb, stems_of(found["verb"])[0]) >= 0.9 and not set(own) & set(stems_of(told)):
                return Acting(actor, told)
    return None


# A body decides in many words; a question that asks what it decided means all of them.
_DECIDES = stems_of("decide recommend adopt agree approve request elect endorse recognize take welcome note")


def acts(question: str, sentence: str) -> bool | None:
    """Whether the body that ``question`` asks about acts in ``sentence``; None where it asks about none.

    "What did the Commission decide?": not "the Council decided that the Commission should …".
    """
    asked = _ASKED.search(question)
    if asked is None or not _BODY.search(asked["actor"]):
        return None
    verb = stems_of(asked["verb"])[0]
    wanted = _DECIDES if verb in _DECIDES else [verb]
    name = re.escape(_BODY.findall(asked["actor"])[-1])
    for found in re.finditer(
        rf"\b{name}\b(?P<then>(?:,[^,]{{2,120}},)?(?:\s+(?:had|has|also|further))*\s+\w+)", sentence
    ):
        did = stems_of(found["then"].split()[-1])[0]
        if any(nearness(did, stem) >= 0.9 for stem in wanted):
            return True
    return False
