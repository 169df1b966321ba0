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
    rf"\b(?i:did|does|do|has|have|had)\s+(?P<actor>{_NAME})\s+(?P<verb>(?!be(?:en|ing)?\b)[a-z]+)\b(?P<rest>[^?]*)"
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
# An instrument that is adopted once: "the Convention" in a question is the one the documents are about.
_THE_INSTRUMENT = re.compile(
    r"(?i)\s*the\s+(?:\w+\s+){0,2}(?:convention|treaty|protocol|covenant|charter|statute)\s*\Z"
)
# Characters between who acts and the verb; a list of many States may stand there.
_REACH = 240
# Another verb between them: someone else acts.
_FINITE = re.compile(
    r"(?:is|was|are|were|which|who|(?!stated|reported|indicated|announced|noted|stressed|declared)[a-z]{3,}ed)"
)
_BODY = re.compile(
    r"\b(?:Commission|Council|Assembly|Conference|Committee|Board|Group|Bureau|Court|Meeting|Congress)\b"
)
# What is done once, by one: where another did it, the question is mistaken. Many recommend, say or request.
ONCE = frozenset(
    stems_of(
        "adopt establish create found convene host organize elect appoint launch publish issue proclaim"
        " conclude approve open close build dissolve replace"
    )
)


# "What does he accuse Norway of?": done to Norway, by whoever it is.
_DONE_TO = re.compile(
    r"\b(?i:what)\b[^?]{0,30}?\b(?:did|does|do|has|have|had)\s+(?P<who>[^?]+?)\s+"
    r"(?:accuse|suspect|charge|blame|reproach|criticize|criticise|denounce|condemn|convict|warn|remind|inform|notify"
    r"|deprive|thank|praise|commend|fault|indict|sanction|punish)d?\s+"
    rf"(?P<whom>{_NAME})\s+(?:of|for|about|with|over)\W*\Z"
)
# … where Norway itself speaks: "Norway alleged", "the representative of Norway had accused".
_SPEAKS = (
    r"(?:\s(?:has|had|have|also|further|then|again|[a-z]+ly))*\s(?:accus|alleg|claim|charg|blam|den(?:y|i)|reject"
    r"|say|said|stat|declar|denounc|condemn|protest|complain|contend|maintain|assert|report|inform|request|demand"
    r"|warn|call|express|remind|recall|not|stress|criticiz|thank|prais|commend)(?:ed|es|e|s|ied|ies|ing)?\b(?!\s+by\b)"
)


@dataclass(frozen=True, slots=True)
class Acting:
    """``asked`` is who the question has act, ``told`` who the sentence has do the same."""

    asked: str
    told: str


@dataclass(frozen=True, slots=True)
class AskedAct:
    """Who is asked to have done what: "the Board", "elect", " Ms. Oh in 2031"."""

    actor: str
    verb: str
    rest: str


def asked_actor(question: str) -> AskedAct | None:
    """Who and what act a question takes for granted, by name; None where it asks of none."""
    asked = _ASKED.search(question)
    return AskedAct(asked["actor"], asked["verb"], asked["rest"]) if asked is not None else None


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
    if stems_of(asked["verb"])[0] not in ONCE:
        return None
    acted_on = [term.stem for term in content_terms(asked["rest"])]
    least = 1 if _THE_INSTRUMENT.match(asked["rest"]) else _LEAST_WORDS
    if len(acted_on) < least or any(
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


def does_it(question: str, sentence: str) -> bool | None:
    """Whether the one that ``question`` has act does so in ``sentence``: stands before the verb with no other
    verb between them, or after "by". None where the question names no one who acts."""
    asked = _ASKED.search(question)
    if asked is None:
        return None
    verb, name = stems_of(asked["verb"])[0], re.escape(asked["actor"].split()[-1])
    for found in re.finditer(rf"(?<!\b[Ii]n )\b{name}\b", sentence):
        for word in re.finditer(r"[\w-]+|[.;]", sentence[found.end() : found.end() + _REACH]):
            if word.group() in {".", ";"}:
                break
            stem = stems_of(word.group())
            if stem and nearness(stem[0], verb) >= 0.85:
                return True
            if _FINITE.fullmatch(word.group()):
                break
        by = sentence[max(0, found.start() - _REACH) : found.start()]
        if re.search(r"\bby (?:the )?(?:[A-Z][\w'’-]*,? (?:of |and |for |on |the )*){0,8}\Z", by) and any(
            nearness(s, verb) >= 0.85 for s in stems_of(by)
        ):
            return True
    return False


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


def acts_where_acted_on(question: str, sentence: str) -> bool:
    """Whether the one to whom ``question`` has something done does nothing in ``sentence`` but speak: what
    Norway alleged is not what it is accused of. False where the question asks no such thing."""
    asked = _DONE_TO.search(question)
    if asked is None:
        return False
    name = re.escape(re.sub(r"(?i)\Athe\s+", "", asked["whom"]))
    named = list(re.finditer(rf"\b{name}\b", sentence))
    return bool(named) and all(re.match(_SPEAKS, sentence[found.end() :]) for found in named)
