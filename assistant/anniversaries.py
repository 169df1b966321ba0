"""An event for "40 years of the Accord" is one for its fortieth anniversary, as documents say. Pure."""

from __future__ import annotations

import re

from assistant.names import CARDINALS, ORDINALS

# What stands before the years: an event "for", or what celebrates them.
_EVENT = (
    r"(?:(?:events?|ceremon(?:y|ies)|celebrations?|commemorations?|meetings?|conferences?|exhibitions?|gatherings?"
    r"|reception|panel|forum|summit|concert)\b[^?,;]{0,50}?\b(?:for|on|of)"
    r"|(?:mark|celebrat|commemorat|observ)(?:e?s|ed|e|ing)?)"
)
_NUMBER = rf"(?P<number>\d{{1,3}}|{'|'.join(sorted(CARDINALS, key=len, reverse=True))})"
_YEARS_OF = re.compile(
    rf"(?i)(?P<event>\b{_EVENT}\s+)(?:the\s+)?{_NUMBER}\s+years\s+(?:of|since|after)\s+"
    r"(?=the\s|its\s|(?-i:[A-Z]))"
)
_NTH = re.compile(r"(?i)\b(?P<number>\d{1,3})(?:st|nd|rd|th)\s+(?:anniversary|birthday|jubilee)\b")
_IN_WORDS = {number: word for word, number in ORDINALS.items()}


def as_anniversary(question: str) -> str:
    """``question`` with the years that an event is held for said as an anniversary."""
    question = _NTH.sub(lambda m: f"{_ordinal(int(m['number']))} anniversary", question)
    return _YEARS_OF.sub(lambda m: f"{m['event']}the {_nth(m['number'])} anniversary of ", question)


def _nth(number: str) -> str:
    return _ordinal(int(number) if number.isdigit() else CARDINALS[number.lower()])


def _ordinal(number: int) -> str:
    return _IN_WORDS.get(number, f"{number}th")
