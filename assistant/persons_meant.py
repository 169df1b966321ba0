"""Whom "he" and "she" mean: a person whom the last question asked for and the answer names.

Pure: the turns so far in, a name out; "" where the conversation names no such person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.kinds_of_names import names_in
from assistant.model import Turn
from assistant.question_words import OPENING
from assistant.verification.names import countries_in

_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
_PART = rf"(?:(?:de|da|van|von|bin|al|el)[ -])?(?:{_CAPITAL}\.|{_CAPITAL}[\w'’-]*)"
_TITLES = "Mr|Ms|Mrs|Dr|Sir|Dame|Judge|Justice|Ambassador|Professor|Sheikh"
# "When was Ms. Brook President?": no part of her name.
_OFFICES = "President|Vice|Chair|Director|Minister|Secretary|Member|Judge|Registrar|Head|Rapporteur"
_TITLED = re.compile(rf"\b(?:{_TITLES})\b\.?(?:\s(?!(?:{_OFFICES})){_PART})+")
# "Ada Brook (Norland)" and, at the head of a sentence, "Ada Brook is".
_WITH_COUNTRY = re.compile(rf"(?P<name>{_CAPITAL}[\w'’-]+(?:\s{_PART}){{1,4}})\s\((?P<country>[^)]+)\)")
_AT_HEAD = re.compile(
    rf"\A\W*(?P<name>{_CAPITAL}[\w'’-]+(?:\s{_PART}){{1,4}})(?=,?\s(?:is|was|has|an?|the|who)\b)"
)
_ASKS_FOR_A_PERSON = re.compile(
    rf"(?i)\A\W*{OPENING}(?:(?:by|to|for|of|with)\s+)?(?:who|whom|whose"
    r"|(?:which|what)\s+(?:[\w'’-]+\s+){0,3}?(?:judge|expert|member|person|candidate|official|officer|minister|ambassador"
    r"|rapporteur|coordinator|envoy|commissioner|chair|president|director|inspector|author)s?)\b"
)
# What an answer leads with: "**Ada Brook** — Norway".
_LEAD = re.compile(r"\A[^*]{0,120}\*\*(?P<name>[^*\n]{3,60})\*\*")
_UNRESOLVED = re.compile(r"(?i)\b(?:he|she|him|her|his|hers)\b")
_MEN, _WOMEN = re.compile(r"\A(?:Mr|Sir|Sheikh)\b"), re.compile(r"\A(?:Ms|Mrs|Dame)\b")
_OF_A_WOMAN = re.compile(r"(?i)\A(?:she|her|hers)\Z")


def person_meant(pronoun: str, turns: Sequence[Turn], *, asked_for: bool = False) -> str:
    """The person that ``pronoun`` ("he", "her") stands for after ``turns``; ``asked_for`` says that the last
    question is known to ask for a person."""
    for turn in reversed(turns[-3:]):
        previous = turn.answer.standalone_question
        spoken_of = _named_in_question(previous)
        if asked_for or _ASKS_FOR_A_PERSON.match(previous):
            told = [name for cited in turn.answer.citations for name in persons_in(cited.quote)]
            told = _led_with(turn.answer.text) or told
            others = [name for name in told if not any(_same(name, one) for one in spoken_of)]
            if fitting := _fitting(pronoun, others):
                return fitting
        if spoken_of:
            return _fitting(pronoun, spoken_of)
        if turn.answer.answered and not _UNRESOLVED.search(previous):
            return ""
    return ""


def _led_with(text: str) -> list[str]:
    """The person whom an answer leads with."""
    lead = _LEAD.match(text)
    if lead is None:
        return []
    return [name.text for name in names_in(f"by {lead['name']}") if name.kind == "person"][:1]


def persons_in(text: str) -> list[str]:
    """The persons named in a passage, by title, with their country, or as what it begins with."""
    found = [(match.start(), match.group()) for match in _TITLED.finditer(text)]
    for match in _WITH_COUNTRY.finditer(text):
        if countries_in(match["country"]) and not any(match["name"] in name for _, name in found):
            found.append((match.start(), match["name"]))
    head = _AT_HEAD.match(text)
    if head and not found and any(name.kind == "person" for name in names_in(f"by {head['name']}")):
        found.append((0, head["name"]))
    return list(dict.fromkeys(name for _, name in sorted(found)))


def _named_in_question(question: str) -> list[str]:
    titled = [re.sub(r"['’]s?\Z", "", match.group()) for match in _TITLED.finditer(question)]
    if titled:
        return titled
    return [n.text for n in names_in(question) if n.kind == "person" and n.whole == n.start]


def _fitting(pronoun: str, names: Sequence[str]) -> str:
    """The first of ``names`` that ``pronoun`` can mean, as these documents call a person named before: "Ms.
    Brook", not "Ada Brook"."""
    wrong, title = (_MEN, "Ms.") if _OF_A_WOMAN.match(pronoun) else (_WOMEN, "Mr.")
    name = next((name for name in names if not wrong.match(name)), "")
    return name if not name or _TITLED.match(name) else f"{title} {name.split()[-1]}"


def _same(one: str, other: str) -> bool:
    return one.split()[-1] == other.split()[-1]
