"""Something that a thing has is asked for, the capital of a country or the maturity of a bond, and not told.

Two signs of one idea. Of a country the sentence itself must have the word, whatever the reader makes of it:
reports speak of countries in every sentence, and none of them need be of their capital. Of other things the
word may stand anywhere around the sentence, and the sign is asked only where the reader is not sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.terms import stems_of
from assistant.verification.names import countries_in

# What a country has, whose word stands wherever it is told.
_OF_A_COUNTRY = re.compile(
    r"(?i)\A\W*what(?:'s| is| was| are)\s+the\s+(?:(?:official|national|total|current|present)\s+)?"
    r"(?P<attribute>capital|population|currency|flag|anthem|area|language|religion|weather|climate|time|king|queen"
    r"|emperor|president|prime minister|monarch|altitude|gdp)\s+(?:city\s+)?(?:of|in)\s+(?P<of>[^?]+?)\W*\Z"
)
_OF_A_THING = re.compile(
    r"(?i)\bwhat (?:is|was|are|were|will be) (?:the |its |their )?(?:[\w-]+ ){0,2}?"
    r"(?P<attribute>maturity|interest|prices?|fees?|salary|age|weight|height|length|width|depth|area|population"
    r"|capacity|speed|temperature|capital|colour|telephone|nationality|tonnage|turnover|profit|yield|lifespan"
    r"|diameter|rent|deadline|birthplace|surname) of\b"
)


def lacks_what_a_country_has(question: str, said: str) -> bool:
    """Whether the capital, say, of a country is asked for, and ``said`` has no word of a capital."""
    asked = _OF_A_COUNTRY.match(question)
    if asked is None or not countries_in(asked["of"]):
        return False
    words = stems_of(said)
    return not all(stem in words for stem in stems_of(asked["attribute"]))


def lacks_what_a_thing_has(question: str, missing: Iterable[str]) -> bool:
    """Whether "the maturity of the bond" is asked for, and that word is among those ``missing``, stems that
    nothing around the sentence has."""
    asked = _OF_A_THING.search(question)
    return asked is not None and not set(stems_of(asked["attribute"])).isdisjoint(missing)
