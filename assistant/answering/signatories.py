"""How many signed an instrument or are parties to it: the figure of that instrument, and of that standing.

"As at 31 January, the Protocol on Kelp had 71 signatories and 14 parties, and the Protocol on Tides 48
signatories and 6 parties" holds four figures, and one answers. A sentence on the Convention answers nothing
about its Protocol. Pure: question and sentence in, figure out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from assistant.answering.parties_counted import counts_parties, counts_those_that_are_not
from assistant.names import CARDINALS
from assistant.terms import all_near, stems_of

Standing = Literal["signed", "party"]

_NOUN = r"(?:convention|protocol|treaty|treaties|agreement|covenant|statute|charter|accord|pact|instrument)s?"
_SIGNED = r"(?:signed|signatory|signatories|signatures)"
_PARTY = (
    r"(?:ratified|acceded|joined|part(?:y|ies)|ratifications?|accessions?|members?"
    r"|instruments of (?:ratification|accession))"
)
_AFTER = (
    r"according to|as|at|by|in|on \d|until|when|so far|now|since|have|has|had|are|were|there|got|received"
)
_END = rf"(?=\s*(?:,|\?|\Z)|\s+(?:{_AFTER})\b)"
_WHAT = rf"(?P<what>(?:the\s+|its\s+)?[^?,]*?\b{_NOUN}\b[^?,]*?){_END}"
_ASKED = (
    re.compile(
        rf"(?i)\bhow many\s+(?:[\w-]+\s+){{1,4}}?(?:(?:have|has|had|are|were)\s+)?"
        rf"(?:(?:already|now|become|became|currently|a|state|states)\s+)*(?P<standing>{_SIGNED}|{_PARTY})\s+(?:(?:to|of)\s+)?{_WHAT}"
    ),
    re.compile(
        rf"(?i)\bhow many\s+(?:states?\s+)?(?P<standing>{_SIGNED}|{_PARTY})\s+"
        rf"(?:(?:does|do|did|has|have|had|(?:are|were) there (?:to|of|for)|to|of)\s+)?{_WHAT}"
    ),
)
_NUMBER = rf"(?P<number>\d[\d,]*|(?:{'|'.join(CARDINALS)})\b)"
_TOLD = re.compile(
    rf"(?i)(?<![\w/,.]){_NUMBER}\s+(?:(?:states|countries|member|contracting|further|more|other)\s+)*"
    rf"(?:(?:had|have|has)\s+)?(?:(?:already|become|became)\s+)*(?:states\s+)?(?P<standing>{_SIGNED}|{_PARTY})\b"
    r"(?:\s+(?:to\s+)?(?P<instrument>it\b|(?:(?:the|this|that|its|each|both|either)\b|(?-i:[A-Z]))[^;.]*?"
    rf"(?=;|\.|\Z|,?\s+and\s+(?:{'|'.join(CARDINALS)}|\d))))?"
)
_BOUNDARY = re.compile(r";|,\s+and\s+(?=the\b)|\bwhile\b|\A")
_AND = re.compile(r",?\s+and\s+(?:some\s+|the\s+)?")
_SEVERAL = re.compile(r"(?i)\b(?:each|both|either|protocols|instruments)\b")
_FRAME = frozenset(
    stems_of(
        "the its it as at of to on for against and in had have has were are a an states parties party"
        " convention protocol treaty agreement covenant statute charter accord pact instrument united nations"
    )
)
SAME_WORD = 0.85


@dataclass(frozen=True, slots=True)
class Count:
    """``number``, as written, of those that have ``standing`` in the instrument that ``region`` names."""

    number: str
    standing: Standing
    region: str


def figure_of_instrument(question: str, sentence: str) -> str | None:
    """The figure of ``sentence`` that answers ``question``; "" where several may, or none for sure; None
    where no count of an instrument is asked for or told."""
    matching = _matching(question, sentence)
    if matching is None:
        return None
    sure = {count.number for count in matching if not _SEVERAL.search(count.region)}
    return sure.pop() if len(sure) == 1 and len(matching) == 1 else ""


def of_another_instrument(question: str, sentence: str) -> bool:
    """Whether ``sentence`` counts those of other instruments or of another standing than asked for, or speaks
    of parties and does not count them."""
    matching = _matching(question, sentence)
    if matching is None or matching:
        return asks_for_parties(question) and _counts_others(question, sentence)
    return True


def asks_for_parties(question: str) -> bool:
    """Whether it is asked how many signed an instrument or are parties to it."""
    return any(form.search(question) for form in _ASKED)


# A table or a list of parties has no verb; what has no figure at all is told by others.
_FIGURE = re.compile(rf"(?i)\b(?:\d+|{'|'.join(CARDINALS)})\b")
_OF_PARTIES = re.compile(
    r"(?i)\b(?:states?\s+part(?:y|ies)|part(?:y|ies)\s+to|ratif\w+|acced\w+|accessions?|signator\w+)\b"
)
_DENIED = re.compile(r"(?i)\b(?:not|never|yet to|n['’]t)\b")


def _counts_others(question: str, sentence: str) -> bool:
    if "| " in sentence or not _FIGURE.search(sentence) or not _OF_PARTIES.search(sentence):
        return False
    if _DENIED.search(question):
        return not counts_those_that_are_not(sentence)
    return not counts_parties(sentence)


def _matching(question: str, sentence: str) -> list[Count] | None:
    asked = next((match for form in _ASKED if (match := form.search(question))), None)
    told = list(counts_in(sentence)) if asked else []
    if asked is None or not told:
        return None
    standing, noun = _standing(asked["standing"]), _noun(asked["what"])
    regions = stems_of(" ".join(count.region for count in told))
    own = [
        stem
        for word in asked["what"].split()
        for stem in stems_of(word)
        # a word in small letters that no instrument of the sentence has need be no part of a name
        if stem not in _FRAME and (word[:1].isupper() or all_near([stem], regions, SAME_WORD))
    ]
    return [
        count
        for count in told
        if count.standing == standing and _noun(count.region) == noun and _is_named(own, count.region)
    ]


def counts_in(sentence: str) -> Iterator[Count]:
    """Every count of signatories or parties that names its instrument, in the order of the sentence."""
    region = ""
    found = list(_TOLD.finditer(sentence))
    for at, told in enumerate(found):
        named = told["instrument"] or ""
        following = found[at + 1] if at + 1 < len(found) else None
        if not named and following is not None and _AND.fullmatch(sentence[told.end() : following.start()]):
            named = following["instrument"] or ""  # "77 parties and 98 signatories to the Convention"
        before = sentence[: told.start()]
        start = [boundary.end() for boundary in _BOUNDARY.finditer(before)][-1]
        if re.search(rf"(?i)\b{_NOUN}\b", named):
            region = named
        elif not named and re.search(rf"(?i)\b{_NOUN}\b", before[start:]):
            region = before[start:]
        if region:
            yield Count(told["number"], _standing(told["standing"]), region)


def _standing(said: str) -> Standing:
    return "signed" if re.fullmatch(rf"(?i){_SIGNED}", said) else "party"


def _noun(said: str) -> str:
    """The first noun that says what kind of instrument it is, in the singular."""
    found = re.search(rf"(?i)\b{_NOUN}\b", said)
    return found.group().lower().removesuffix("s") if found else ""


def _is_named(own: list[str], region: str) -> bool:
    """Whether ``region`` has the words that tell the instrument from others, or has no such words at all."""
    there = [stem for stem in stems_of(region) if stem not in _FRAME]
    if not there or _SEVERAL.search(region):
        return True
    return all_near(own, there, SAME_WORD)
