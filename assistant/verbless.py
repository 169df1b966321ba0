"""Follow-ups that are no sentences: "Why so late?", "How many of them at night?", "Any exceptions?", "Only
the operative ones".

Pure: the follow-up and the question before in, a whole question out; None where the form is not one of these.
"""

from __future__ import annotations

import re

from assistant.asked_for import asked_in, clause_asked, things_in_full
from assistant.carried_over import neighbouring
from assistant.names import SESSION
from assistant.question_words import AUXILIARY
from assistant.topic import several_of
from assistant.verb_forms import PAST, begins_with_participle
from assistant.what_was_named import treaty_in
from assistant.which_ones import things_counted

_VERB = re.compile(rf"(?i)\b(?:{AUXILIARY})\b|\b{PAST}")
_OF_THEM = re.compile(
    r"(?i)\A\W*(?:and\s+)?how (?:many|much) of (?:them|these|those|that|it)\s+(?P<how>[^?]+?)\W*\Z"
)
# "live without electricity": a verb and no place.
_DO = re.compile(
    r"(?i)(?:still |also |actually |now )?"
    r"(?:live|work|lack|need|want|remain|belong|receive|get|come|speak|support"
    r"|attend|involve|use|own|face|depend|participate|contribute|sign|pay)\s"
)
_WHY_SO = re.compile(r"(?i)\A\W*(?:and\s+|but\s+)?why\s+(?P<how>[^?]+?)\W*\Z")
_WERE = re.compile(r"(?i)(?P<were>are|were|is|was|have|had|has)\s+(?P<rest>[^?]+?)\W*\Z")
_SO_MANY = re.compile(r"(?i)so (?:many|few)\W*\Z")
_NOUN = re.compile(r"(?i)(?:the|this|that|these|such|an?)\s")
_ANY = re.compile(r"(?i)\A\W*(?:and\s+)?(?P<any>any|no)\s+(?P<what>[a-z][\w -]*?)\W*\Z")
_ONLY = re.compile(
    r"(?i)\A\W*(?:and\s+|but\s+|no,?\s+)?(?:only|just)\s+(?:(?:those|the ones?)\s+(?P<in>(?:in|on"
    r"|for|from|about|by|of)\s[^?]+?)"
    r"|(?:the\s+)?(?P<scope>preambular|operative)\s+(?:ones?|paragraphs?|part|clauses?))(?:,?\s+please)?\W*\Z"
)
_NEXT_ONE = re.compile(
    r"(?i)\A\W*(?:and\s+)?(?P<asks>(?:when|where|when and where|how long)\s+(?:is|was|will|does"
    r"|did)\s+(?:be\s+)?)"
    r"(?:the\s+)?(?P<which>next|previous|following|last)\s+(?:one|session|meeting)?(?P<rest>\b[^?]*)\?*\s*\Z"
)
_LAST_ONE = re.compile(
    r"(?i)\A\W*(?:and\s+)?(?P<head>(?:which|what|who)\s+(?:was|is|were|are)\s+the\s+(?:first|last"
    r"|latest|next|only|most recent))"
    r"\s+(?P<one>ones?)\s+(?P<rest>to\s[^?]+|that\s[^?]+|who\s[^?]+)\?*\s*\Z"
)
_THE_FIRST = re.compile(
    r"(?i)\A\W*(?:and\s+)?"
    r"(?P<head>(?:which|what|who)\s+(?:was|is)\s+the\s+(?:very\s+)?(?:first|second|third|last))\W*\Z"
)

# "to accede": to what, was said before.
_JOINS = re.compile(r"(?i)to (?:(?P<to>accede|adhere|become a party)|join|ratify|sign|accept|leave|denounce)")


def whole_question(question: str, previous: str, text: str) -> str | None:
    """``question`` as a sentence of its own; ``text`` is the text that ``previous`` names, or ""."""
    return (
        _of_them(question, previous)
        or _why_so(question, previous)
        or _any(question, text)
        or _only(question, previous, text)
        or _next_one(question, previous)
        or _last_one(question, previous)
        or _first_of_them(question, previous)
    )


def _of_them(question: str, previous: str) -> str | None:
    """ "How many of them at night?": "How many of the divers were at night?"."""
    asked = _OF_THEM.match(question)
    if asked is None or _VERB.search(asked["how"]) or begins_with_participle(asked["how"]):
        return None
    things = several_of(previous)
    were = "" if _DO.match(asked["how"]) else "were "
    return f"How many of the {things} {were}{asked['how'].strip()}?" if things else None


def _why_so(question: str, previous: str) -> str | None:
    """ "Why so late?": what the question before says was done."""
    so = _WHY_SO.match(question)
    if so is None or _VERB.search(so["how"]) or len(so["how"].split()) > 4:
        return None
    if _NOUN.match(so["how"]):
        return None
    clause = clause_asked(previous)
    if clause is not None:
        return f"Why {clause} {so['how'].strip()}?"
    # "How many claims are still open?" … "Why so slow?": why the claims are.
    things = things_counted(previous)
    if not things or not so["how"].lower().startswith("so "):
        return None
    if _SO_MANY.match(so["how"]):
        asked = asked_in(previous)
        were = _WERE.match(asked.said) if asked is not None else None
        if were is not None:
            return f"Why {were['were']} {so['how'].strip()} {things} {were['rest']}?"
        return f"Why {so['how'].strip()} {things}?"
    return f"Why are {things} {so['how'].strip()}?"


def _any(question: str, text: str) -> str | None:
    """ "Any exceptions?" of the text that was asked about."""
    asked = _ANY.match(question)
    if (
        asked is None
        or _VERB.search(asked["what"])
        or re.search(r"(?i)\b(?:more|else|other)\b", asked["what"])
    ):
        return None
    are = "Are" if re.search(r"(?<![sui])s\Z", asked["what"].strip()) else "Is"
    according = f" according to {text}" if text else ""
    return f"{are} there any {asked['what'].strip()}{according}?"


def _only(question: str, previous: str, text: str) -> str | None:
    """ "Only those in Norway", "only the preambular ones"."""
    asked = _ONLY.match(question)
    if asked is None:
        return None
    if asked["in"]:
        return f"{previous.rstrip('?!. ')} {asked['in'].strip()}?"
    return f"What do the {asked['scope'].lower()} paragraphs of {text} say?" if text else None


def _next_one(question: str, previous: str) -> str | None:
    """ "And when is the next one?" after the tenth session: when is the eleventh."""
    asked = _NEXT_ONE.match(question)
    session = SESSION.search(previous)
    if asked is None or session is None or asked["which"].lower() == "last":
        return None
    other = neighbouring(session.group(), f"the {asked['which']} session")
    if other is None:
        return None
    of = re.match(
        r"\s+(?:of|on)\s+[^?]+?(?=\s+(?:held|take|begin|start|last|end)\b|\s*[?.!]|\s*\Z)",
        previous[session.end() :],
    )
    whose = of.group() if of else _whose(previous)
    asks = asked["asks"].strip()
    return f"{asks[0].upper()}{asks[1:]} the {other}{whose}{asked['rest'].rstrip()}?"


def _whose(previous: str) -> str:
    """Whose "its tenth session" is: of who holds it."""
    holds = re.search(
        r"(?i)\b(?:did|does|will)\s+(?P<who>(?:the\s+)?[A-Z][^?]*?)\s+(?:hold|have|meet|open|close|begin)\b",
        previous,
    )
    return f" of {holds['who']}" if holds else ""


def _last_one(question: str, previous: str) -> str | None:
    """ "Which was the last one to join?": "one" is one of what was counted."""
    asked, things = _LAST_ONE.match(question), several_of(previous)
    if asked is None or not things or " " in things:
        return None
    one = things if asked["one"].lower() == "ones" else singular(things)
    rest = asked["rest"].strip()
    joins = _JOINS.fullmatch(rest)
    treaty = treaty_in(previous) if joins else ""
    if joins and treaty:
        rest = f"{rest} to {treaty}" if joins["to"] else f"{rest} {treaty}"
    return f"{asked['head'][0].upper()}{asked['head'][1:]} {one} {rest}?"


def _first_of_them(question: str, previous: str) -> str | None:
    """ "Who was the first?" after "Which divers spoke on kelp?": the first diver that spoke on kelp."""
    asked, things = _THE_FIRST.match(question), several_of(previous)
    full = things_in_full(previous) if asked and things else ""
    if asked is None or not full.startswith(f"{things} ") or " " in things:
        return None
    return f"{asked['head'][0].upper()}{asked['head'][1:]} {singular(things)}{full[len(things) :]}?"


def singular(noun: str) -> str:
    """``"countries"`` → ``"country"``, ``"States"`` → ``"State"``."""
    if re.search(r"(?:series|species|means)\Z", noun):
        return noun
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
