"""What "that" or "they" stands for after a question for an amount or for who did something.

"How much did the Fund spend on piers in 2031?" asks for what the Fund spent: a later "that" is "what the Fund
spent on piers in 2031". "Who was hurt in Lima?" asks for people: a later "they" is "those who were hurt in
Lima". Pure: questions in, phrases out; "" or None where a question is not of such a form.
"""

from __future__ import annotations

import re

from assistant.asked_for import told_of
from assistant.carried_over import NEIGHBOUR
from assistant.question_words import AUXILIARY, OPENING
from assistant.verb_forms import PAST, begins_with_past

_HOW_MUCH = re.compile(
    rf"(?i)\A\W*{OPENING}how much\s+"
    rf"(?P<noun>(?!(?:{AUXILIARY}|of|more|less)\b)[a-z][\w -]*?\s+)??"
    rf"(?P<said>(?:{AUXILIARY})\s[^?]+)\?"
)
_WHAT_AMOUNT = re.compile(
    rf"(?i)\A\W*{OPENING}(?:what|which)\s+(?P<noun>(?:total\s+|overall\s+)?(?:amount|sum|share|percentage|proportion))"
    r"\s+(?:is|was|has been|had been|were|are)\s+(?P<said>[a-z]+ed\b[^?]+)\?"
)
_HAD = frozenset(("have", "get"))
_WHO = re.compile(
    rf"(?i)\A\W*{OPENING}who\s+(?P<else>else\s+)?(?P<did>(?:was|were|has|have|had|is|are)\s+"
    rf"(?:not\s+|been\s+|also\s+)*(?:[a-z]+ed|shot|hurt|held|met|elected|sent|put)\b|{PAST})(?P<rest>[^?]*)\?"
)
_ACCORDING = re.compile(r"(?i),?\s+according to .*\Z")
_PLURAL_OF = {"was": "were", "has": "have", "is": "are"}
_WHO_ELSE = re.compile(rf"(?i)\A\W*{OPENING}who(?:m)?\s+else(?:\s+(?P<did>[^?]+?))?\s*\?*\s*\Z")
# A share of it, or more or less of it, or its fall: "that" is an amount.
SHARE = re.compile(
    r"(?i)\b(?:what|which)\s+(?:share|percentage|proportion|part|fraction|per\s?cent)\b|\bhow much of\s+\Z"
    r"|\bby how much (?:is|was|are|were|did|does|has)\s+\Z"
)
CHANGES = re.compile(
    r"(?i)\s+(?:(?:so|really|again|then|ever|actually)\s+)?(?:fall|fell|rise|rose|risen|fallen|drop|dropped|decline|declined|increase|increased|decrease"
    r"|decreased|grow|grew|grown|shrink|shrank|double|doubled|change|changed|go (?:up|down)|went (?:up|down)"
    r"|(?:so |too )?(?:high|low|small|large)(?:er)?)\b"
)


def amount_asked(previous: str) -> str:
    """ "what the Fund spent on piers in 2031", "the revenue of the Fund in 2031"; "" where no amount was
    asked for."""
    plain = _ACCORDING.sub("?", previous)
    amount = _WHAT_AMOUNT.match(plain)
    if amount is not None:
        return f"the {amount['noun'].lower()} {amount['said'].strip()}"
    found = _HOW_MUCH.match(plain)
    if found is None:
        return ""
    noun, said = (found["noun"] or "").strip(), found["said"].strip()
    auxiliary, _, rest = said.partition(" ")
    told = told_of(said)
    if told is not None and (not told[0] or told[0].lower() == "been"):
        told = None  # "had been assessed": it is not said who did
    if told is None and auxiliary.lower() in {"was", "were", "is", "are", "has", "had", "have"}:
        if not re.match(r"(?:been\s+)?[a-z]+(?:ed|en|nt|id|ld|ut)\b", rest):
            return ""
        return f"the {noun} that {said}" if noun else f"what {said}"
    if told is None:
        return ""
    subject, verb, after = told
    if noun and verb in {"had", "has", "have", "got"}:
        return f"the {noun} of {subject} {after}".strip()
    return f"{f'the {noun} that' if noun else 'what'} {subject} {verb} {after}".strip()


def how_much_is(fragment: str, previous: str) -> str | None:
    """ "And the cash available?" after a question for an amount: "How much is the cash available?"."""
    thing = re.fullmatch(r"(?:the|its|their)\s+[a-z][a-z -]*", fragment.rstrip("?!. "))
    much = re.match(r"(?i)\W*(?:and\s+)?how much(?P<of>\s+of)?\b", previous)
    if thing is None or much is None or not (much["of"] or amount_asked(previous)):
        return None
    if NEIGHBOUR.search(fragment):  # "and the year before?"
        return None
    return f"How much {'are' if re.search(r'(?<![sui])s$', thing.group()) else 'is'} {thing.group()}?"


def persons_asked(previous: str) -> str:
    """ "those who were hurt in Lima" of "Who was hurt in Lima?"; "" where it is not asked who did or suffered
    something."""
    found = _WHO.match(_ACCORDING.sub("?", previous))
    if found is None:
        return ""
    first, _, verb = found["did"].partition(" ")
    first = _PLURAL_OF.get(first.lower(), first)
    return f"those who {first} {verb}{found['rest']}".replace("  ", " ").strip()


def who_else(question: str, previous: str) -> str | None:
    """ "Who else was hurt?", "Who else?" after "Who was hurt in Lima?": "Who else was hurt in Lima?"; None
    where something else is asked."""
    asked, before = _WHO_ELSE.match(question), _WHO.match(previous)
    if asked is None or before is None:
        return None
    did = (asked["did"] or "").strip().rstrip("?!. ")
    said = f"{before['did']}{before['rest']}".strip()
    if did and not _same_deed(did, before["did"]):
        return None
    if did and len(did.split()) > len(before["did"].split()):
        return None  # "Who else was hurt in Oslo?" says where itself
    return f"Who else {said}?"


def _same_deed(one: str, other: str) -> bool:
    def bare(deed: str) -> str:
        return re.sub(rf"(?i)\A(?:{AUXILIARY})\s+(?:been\s+)?", "", deed).lower()

    return bare(one) == bare(other) or (begins_with_past(one) and one.lower() == other.lower())
