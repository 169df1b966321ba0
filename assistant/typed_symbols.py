"""Names of documents and bodies as people type them, written as they are printed.

"S-RES-276 (1970)", "sres 276", "UNSCR 276", "SC res. 276/1970" and "resolution 276 of 1970" are S/RES/276
(1970), "unicef" and "Unicef" are UNICEF; nothing else in a question changes. How names of bodies and States
typed without capitals are printed says `typed_names`.
"""

from __future__ import annotations

import re
from functools import cache

from assistant.typed_names import with_capitals
from index.abbreviations import known_bodies

_YEAR = r"(?:19|20)\d\d"
# "276 (1970)", "276/1970", "276 1970": the year after the number of a resolution of the Security Council.
_COUNCIL_NUMBER = rf"(?P<number>\d{{1,4}})(?:\s?[(/]\s?(?P<year>{_YEAR})\)?|\s(?P<bare>{_YEAR})\b)?(?![\d/])"
_DASHED = re.compile(r"\b(?P<organ>[SAE])[-_ ]RES[-_ /](?P<number>\d{1,4})(?:[-_/](?P<second>\d{1,4}))?\b")
# As it is said, without a stroke: "sres 2787", "SRES661", "s res 276 (1970)", "a res 85 3", "s/res 2787".
_SPOKEN = re.compile(
    rf"(?<![\w/.-])(?i:(?P<organ>[sae])[ /_-]?res[ /_.-]?)(?P<number>\d{{1,4}})"
    rf"(?:\s?\(?(?P<year>{_YEAR})\b\)?|[ /_-](?P<second>\d{{1,4}})\b)?(?![\w/])"
)
_DASHED_YEAR = re.compile(
    rf"(?<![\w/-])(?P<organ>[SE])[-_](?P<year>{_YEAR})[-_](?P<number>\d{{1,4}})(?![\w/-])"
)
_YEAR_OF_SYMBOL = re.compile(rf"\bS/RES/(?P<number>\d{{1,4}})(?:\s?\(\s?|/|-|\s)(?P<year>{_YEAR})\b\s?\)?")
_RESOLUTION = r"(?i:res(?:olution)?\b\.?|r\b\.?)"
_COUNCIL = re.compile(
    rf"\b(?:(?:UN\s?)?SCR|(?i:UN\s?SCR)|(?:(?:UN\s?)?SC|(?i:UN\s?SC))\s{_RESOLUTION})\s?(?i:no\.\s?)?{_COUNCIL_NUMBER}"
)
_ASSEMBLY = re.compile(
    rf"\b(?:(?:UN\s?)?GAR|(?:UN\s?)?GA\s{_RESOLUTION})\s?(?i:no\.\s?)?(?P<number>\d{{1,2}}/\d{{1,3}})(?![\d/])"
)
_OF_YEAR = re.compile(
    rf"\b(?P<word>[Rr]es(?:olution|\.))\s(?i:no\.\s?)?(?P<number>\d{{1,4}})"
    rf"(?:\s?/\s?|,?\s(?:of|from)\s|\s(?=\d))(?P<year>{_YEAR})\b(?!/)"
)
# Shorter acronyms may be words, but for those of the United Nations ("unv"); these are words or persons too.
_LEAST_LETTERS = 4
_LEAST_LETTERS_BEHIND_UN = 3
_OTHERWISE = frozenset(("GRECO", "IRENA", "CEPA"))

# "did the us ratify": no pronoun, after "the".
_CALLED = {"us": "United States", "usa": "United States", "uk": "United Kingdom"}
_STATES = re.compile(r"\bthe (?P<state>us|usa|uk)\b(?!-)")
# States that texts write out and people do not: "women in the DPRK", "violations in CAR".
_WRITTEN_OUT = {
    "CAR": "Central African Republic",
    "DPRK": "Democratic People's Republic of Korea",
    "DRC": "Democratic Republic of the Congo",
    "PNG": "Papua New Guinea",
    "UAE": "United Arab Emirates",
}
_SHORT_STATES = re.compile(
    rf"(?P<article>\b[Tt]he\s+)?(?<![\w./(-])(?P<state>{'|'.join(_WRITTEN_OUT)})(?![\w./)-])(?!\s+stand)"
)


def as_printed(question: str) -> str:
    """``question`` with the documents and bodies it names in their printed form."""
    text = _acronym().sub(lambda found: found.group().upper(), question)
    text = with_capitals(_DASHED.sub(_slashed, text))
    text = _SPOKEN.sub(_spoken, text)
    text = _DASHED_YEAR.sub(r"\g<organ>/\g<year>/\g<number>", text)
    text = _COUNCIL.sub(_of_the_council, text)
    text = _ASSEMBLY.sub(r"A/RES/\g<number>", text)
    text = _OF_YEAR.sub(r"resolution \g<number> (\g<year>)", text)
    text = _SHORT_STATES.sub(_written_out, text)
    text = _STATES.sub(lambda found: f"the {_CALLED[found['state'].lower()]}", text)
    return _YEAR_OF_SYMBOL.sub(r"S/RES/\g<number> (\g<year>)", text)


def _written_out(found: re.Match[str]) -> str:
    article = found["article"] or "the "
    name = _WRITTEN_OUT[found["state"]]
    return name if name.startswith("Papua") else f"{article}{name}"


@cache
def _acronym() -> re.Pattern[str]:
    """An acronym of a known body, in whatever case it is typed."""
    acronyms = sorted(
        short
        for short, _ in known_bodies()
        if short.isalpha() and short.isupper() and short not in _OTHERWISE
        if len(short) >= (_LEAST_LETTERS_BEHIND_UN if short.startswith("UN") else _LEAST_LETTERS)
    )
    return re.compile(rf"(?i)(?<![\w./-])(?:{'|'.join(acronyms)})(?![\w/-]|\.\w)")


def _slashed(found: re.Match[str]) -> str:
    """ "A-RES-85-3" → "A/RES/85/3"; of the Council the second number is a year."""
    organ, number, second = found["organ"], found["number"], found["second"]
    if second is None:
        return f"{organ}/RES/{number}"
    return f"S/RES/{number} ({second})" if organ == "S" else f"{organ}/RES/{number}/{second}"


def _spoken(found: re.Match[str]) -> str:
    """ "ares 85 3" → "A/RES/85/3"; of the Council a second number is a year, else it is no symbol."""
    organ, number = found["organ"].upper(), found["number"]
    if organ == "S":
        known = found["year"] or (found["second"] if re.fullmatch(_YEAR, found["second"] or "") else None)
        if found["second"] and known is None:
            return found.group()
        return f"S/RES/{number} ({known})" if known else f"S/RES/{number}"
    second = found["second"] or found["year"]
    return f"{organ}/RES/{number}/{second}" if second else found.group()


def _of_the_council(found: re.Match[str]) -> str:
    """By its symbol with the year that tells it; else as a resolution of that number."""
    year = found["year"] or found["bare"]
    return f"S/RES/{found['number']} ({year})" if year else f"resolution {found['number']}"
