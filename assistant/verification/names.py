"""Names of people, places, countries and bodies: found by their capitals, compared with all their other
names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.verification.dates import MONTHS
from assistant.verification.numbers import NUMBER_WORDS
from assistant.verification.wording import Token, normalise, stem, tokenise, words
from index.abbreviations import known_bodies

_LINKS = frozenset(
    {"of", "the", "and", "for", "on", "in", "de", "du", "la", "le", "von", "van", "al", "bin", "to"}
)
# Capitalised in the house style of the United Nations, or titles: they name no one by themselves.
_COMMON = words(
    """state states member members government governments party parties committee commission council
    conference convention protocol protocols assembly secretary-general secretariat general resolution report
    draft office organization programme session article chapter annex charter president chair chairman
    chairperson vice minister ministers mr mrs ms dr sir internet english executive director group working
    congress parliament national international court board treaty declaration action plan fund department
    representative ambassador deputy chief special rapporteur i"""
)
# Apostrophes and hyphens made plain, each by one character: places in the text stay what they are.
_SAME_LENGTH = str.maketrans(dict.fromkeys("\u2018\u2019", "'") | dict.fromkeys("\u2010\u2011\u00ad", "-"))
# "Brennland River Basin Organization" names no country but a body.
_GOES_ON_AS_A_NAME = re.compile(
    r"(?: [A-Z][a-z]+(?: (?:of|for|on|and)(?: the)?)?)*? "
    r"(?:Agreement|Authority|Bank|Basin|Bureau|Cent(?:re|er)|Commission|Committee|Conference|Council|Court|Forum"
    r"|Fund|Group|Institute|Mission|Office|Organi[sz]ation|Partnership|Process|Programme|Society|Union"
    r"|University)\b"
)
# "Latin America" is no country.
_PART_OF_A_CONTINENT = re.compile(r"(?:Latin|North|South|Central) \Z")
_WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitalised words of the sentence; ``words`` are the tokens that must be found, links left
    out."""

    text: str
    start: int
    end: int
    words: tuple[Token, ...]


def find_names(text: str, tokens: Sequence[Token] | None = None) -> tuple[Name, ...]:
    """The names in a normalised text, countries apart (:func:`countries_in` knows them whole).

    A sentence's first word counts only when it is an acronym or the next word has a capital too: "Ali
    Saryazdi said", but not "Many speakers" or "Terrorism".
    """
    tokens = tokenise(text) if tokens is None else tokens
    taken = bytearray(len(text))
    for match in _country_pattern().finditer(text):
        taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    found: list[Name] = []
    run: list[Token] = []

    def close() -> None:
        while run and run[-1].lower in _LINKS:
            run.pop()
        kept = tuple(token for token in run if _names_something(token) and not taken[token.start])
        if kept:
            found.append(Name(text[run[0].start : run[-1].end], run[0].start, run[-1].end, kept))
        run.clear()

    for at, token in enumerate(tokens):
        if run and text[run[-1].end : token.start].strip(" ."):
            close()
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        joined = following is not None and following.capital and not text[token.end : following.start].strip()
        a_name = token.capital and (not token.first or token.acronym or (joined and token.content))
        # "Nineteen States": a capital only because the sentence opens with it.
        a_name = a_name and not (token.first and token.lower in NUMBER_WORDS)
        if a_name or (run and token.lower in _LINKS):
            run.append(token)
        else:
            close()
    close()
    return tuple(found)


def names_of_countries() -> frozenset[str]:
    """The names of all countries and their people, as written."""
    return frozenset(_countries())


def countries_in(text: str) -> dict[str, frozenset[str]]:
    """Every mention of a country or its people in a normalised text → the countries it may mean
    ("Congolese": two)."""
    table = _countries()
    return {match.group(): table[match.group()] for match in _country_pattern().finditer(text)}


def countries_meant(text: str) -> frozenset[str]:
    """The countries that ``text`` may name, by their United Nations names."""
    return frozenset(country for meant in countries_in(text).values() for country in meant)


def country_names_in(text: str) -> list[tuple[int, int, str]]:
    """Where countries stand in ``text`` under a name of theirs, and the UN name of each; not their people,
    and not where the name only opens a longer one ("Brennland River Basin Organization")."""
    plain = text.translate(_SAME_LENGTH)
    table, names = _countries(), _country_names()
    return [
        (match.start(), match.end(), next(iter(table[match.group()])))
        for match in _country_pattern().finditer(plain)
        if match.group() in names
        and len(table[match.group()]) == 1
        and not _GOES_ON_AS_A_NAME.match(plain, match.end())
        and not (match.group() == "America" and _PART_OF_A_CONTINENT.search(plain[: match.start()]))
    ]


class KnownNames:
    """Every name the evidence holds, with its aliases: what a name of the sentence is looked up in.

    ``words`` are the stems of all its words, capitalised or not.
    """

    def __init__(self, texts: Iterable[str], tokens: Iterable[Token] | None = None) -> None:
        body = " ".join(normalise(text) for text in texts)
        tokens = tokenise(body) if tokens is None else tuple(tokens)
        self._folded = _fold(body)
        self.words = {word for token in tokens for word in (token.stem, *_parts(token.lower))}
        self._printed = frozenset(token.text.removesuffix("'s") for token in tokens)
        self._acronyms = _acronyms_spelled_out(body)
        self._countries = frozenset(c for meant in countries_in(body).values() for c in meant)

    def missing(self, name: Name) -> tuple[Token, ...]:
        """The words of ``name`` that no form of it in the texts accounts for."""
        if self._has_alias(name.text):
            return ()
        return tuple(word for word in name.words if not self._has_word(word))

    def missing_countries(self, text: str) -> list[str]:
        """Mentions of countries in ``text`` that these texts do not mention in any form."""
        return [said for said, meant in countries_in(text).items() if not meant & self._countries]

    def knows(self, name: str) -> bool:
        """Whether the texts have ``name`` by another form of it: an acronym, or written out."""
        return self._has_alias(name)

    def _has_word(self, token: Token) -> bool:
        if token.acronym and len(token.text) > 2:
            # "WHO" is not found in "who".
            return token.text in self._printed or self._has_alias(token.text)
        if token.stem in self.words or all(
            p in self.words or stem(p) in self.words for p in _parts(token.lower)
        ):
            return True
        return self._has_alias(token.text)

    def _has_alias(self, text: str) -> bool:
        key = _fold(text.removesuffix("'s"))
        if text in self._acronyms or key in self._acronyms.values():
            return True
        other = _bodies().get(key)
        return other is not None and re.search(rf"(?<!\w){re.escape(other)}(?!\w)", self._folded) is not None


@lru_cache(maxsize=1)
def _countries() -> dict[str, frozenset[str]]:
    """Name or adjective, as written → the UN names of the countries it may mean."""
    table: dict[str, set[str]] = {}
    for line in _lines("countries.txt"):
        names = [name.strip() for name in re.split(r"[;,]", line)]
        for name in names:
            table.setdefault(name.removeprefix("the "), set()).add(names[0])
    return {name: frozenset(meant) for name, meant in table.items()}


@lru_cache(maxsize=1)
def _country_names() -> frozenset[str]:
    """The names of countries as written, without adjectives and people."""
    lines = (line.split(";")[0] for line in _lines("countries.txt"))
    return frozenset(name.strip().removeprefix("the ") for line in lines for name in line.split(","))


@lru_cache(maxsize=1)
def _country_pattern() -> re.Pattern[str]:
    longest_first = sorted(_countries(), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?!\w|-[A-Z])")


@lru_cache(maxsize=1)
def _bodies() -> dict[str, str]:
    """Folded acronym → folded full name, and the reverse."""
    pairs = [(_fold(short), _fold(long)) for short, long in known_bodies()]
    return {one: other for short, full in pairs for one, other in ((short, full), (full, short))}


def _lines(name: str) -> list[str]:
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _fold(text: str) -> str:
    if text.isascii():
        return normalise(text).casefold()
    decomposed = unicodedata.normalize("NFD", normalise(text).casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).strip()


@lru_cache(maxsize=20_000)
def _parts(lower: str) -> tuple[str, ...]:
    """A hyphenated or slashed word in its parts, accents folded, the genitive dropped."""
    return tuple(part for part in re.split(r"[-/'.&]", _fold(lower.removesuffix("'s"))) if part)


def _acronyms_spelled_out(body: str) -> dict[str, str]:
    """Acronym → folded full name, where the text gives both ("… Office on Drugs and Crime (UNODC)") or
    initials."""
    found: dict[str, str] = {}
    for match in re.finditer(r"\(([A-Z][A-Za-z]*[A-Z])\)", body):
        words = re.findall(r"[\w'-]+", body[max(0, match.start() - 160) : match.start()])
        letters = list(match.group(1).casefold())
        for size in range(len(letters), min(len(words), 2 * len(letters) + 2) + 1):
            tail = words[-size:]
            if tail[0][:1].casefold() == letters[0]:
                found[match.group(1)] = _fold(" ".join(tail))
                break
    for match in re.finditer(r"(?:[A-Z][\w-]+(?:\s(?:of|the|and|for|on|in)){0,2}\s){1,8}[A-Z][\w-]+", body):
        capitals = "".join(word[0] for word in match.group().split() if word[0].isupper())
        if len(capitals) >= 3:
            found.setdefault(capitals, _fold(match.group()))
    return found


def _names_something(token: Token) -> bool:
    lower = token.lower.removesuffix("'s")
    if not token.text[0].isalpha() or lower in _LINKS or not token.content or len(lower) < 2:
        return False
    return lower not in _COMMON and lower not in MONTHS and lower not in _WEEKDAYS
