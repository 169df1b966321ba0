"""Whether a document's body or session is the one asked for, however either is written. Pure.

A body is asked for by its name, by a part of it or by its acronym, a session by its number in words or
figures or by its year and kind ("2025 annual session" is "Annual Session of 2025"). SQLite calls these as
functions.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from index.abbreviations import name_of_body
from index.analysis import fold
from index.ordinals import session_number
from index.series import bodies_of, session_of
from index.symbols import Symbol

_SMALL = frozenset(("the", "a", "an", "of", "on", "for", "and", "in", "to", "with", "by", "at"))
_LONGEST_ACRONYM = 12
# Shorter ones are words too ("cat", "who"): among others they count in capitals only.
_TELLING = 4
# Too common as words of questions to be among the bodies that a search knows by their acronym.
_OF_ORGANS = {
    "sc": "Security Council",
    "unsc": "Security Council",
    "unga": "General Assembly",
}


def plain(text: str) -> str:
    """Words with one blank between them, case, accents and punctuation gone: "Children’s" is "children s"."""
    return " ".join(re.findall(r"\w+", fold(text)))


def acronyms_in(asked: str) -> list[str]:
    """The words of ``asked`` that may be acronyms: in capitals, or known, or the only word there is."""
    words = re.findall(r"[^\W_]+(?:[-&][^\W_]+)*", asked)
    return [
        word
        for word in words
        if 1 < len(word) <= _LONGEST_ACRONYM
        and (
            len(words) == 1
            or sum(map(str.isupper, word)) > 1
            or (len(word) >= _TELLING and name_of_body(word) is not None)
        )
    ]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a body's name must have: ``phrase`` from the beginning of a word on, as a whole word where it is
    an acronym; or else one of each set of ``long_forms`` and the words of ``rest``."""

    phrase: str
    whole: bool
    long_forms: tuple[tuple[str, ...], ...] = ()
    rest: str = ""

    def is_in(self, name: str) -> bool:
        held = f" {name} "
        if f" {self.phrase}{' ' if self.whole else ''}" in held:
            return True
        named = all(any(f" {long} " in held for long in longs) for longs in self.long_forms)
        return bool(self.long_forms) and named and f" {self.rest}" in held


@lru_cache(maxsize=1_000)
def wanted_body(asked: str, learned: str = "[]") -> Wanted:
    """What ``asked`` means. ``learned`` are abbreviations that documents explain, as JSON: [short, long]."""
    asked = re.sub(r"(?i)\A\s*the\s+|['’]s?\s*\Z", "", asked)
    asked = _organs().get(plain(asked), asked)
    explained = [(fold(short), plain(long)) for short, long in json.loads(learned)]
    found: list[tuple[str, ...]] = []
    rest = asked
    for word in acronyms_in(asked):
        own = name_of_body(word) or _OF_ORGANS.get(fold(word), "")
        known = [own, *(long for short, long in explained if short == fold(word))]
        longs = tuple(dict.fromkeys(plain(long) for long in known if long))
        if longs:
            found.append(longs)
            rest = re.sub(rf"\b{re.escape(word)}\b", " ", rest)
    words = plain(rest).split()
    while words and words[0] in _SMALL:
        words.pop(0)
    while words and words[-1] in _SMALL:
        words.pop()
    acronym = bool(found) or (asked.isupper() and len(asked.split()) == 1)
    return Wanted(plain(asked), acronym, tuple(found), " ".join(words))


@lru_cache(maxsize=1)
def _organs() -> dict[str, str]:
    """The principal organs by their names in all languages."""
    from index.structure.masthead_words import ORGANS  # slow to import, and seldom needed

    return {plain(printed): name for printed, name in ORGANS.items()}


@lru_cache(maxsize=50_000)
def body_fits(name: str | None, asked: str, learned: str | None) -> bool:
    """Whether a body or organ called ``name`` is one that ``asked`` means."""
    return bool(name) and wanted_body(asked, learned or "[]").is_in(plain(name or ""))


@lru_cache(maxsize=50_000)
def symbol_fits_body(canonical: str, asked: str, learned: str | None) -> bool:
    """Whether the series of a symbol is that of the body asked for, which the document may print in another
    language."""
    return any(body_fits(body, asked, learned) for body in _bodies_of_symbol(canonical))


# Of every document, whatever is asked: of five thousand it takes a tenth of a second once.
@lru_cache(maxsize=100_000)
def _bodies_of_symbol(canonical: str) -> tuple[str, ...]:
    return bodies_of([Symbol(canonical)])


@lru_cache(maxsize=100_000)
def _session_of_symbol(canonical: str) -> str | None:
    return session_of(Symbol(canonical))


@lru_cache(maxsize=50_000)
def title_fits_body(title: str | None, asked: str, learned: str | None) -> bool:
    """Whether a title is that of a report of the body asked for: it may be issued by the one above it."""
    from index.structure.reporting import reporting_body

    return body_fits(reporting_body([title or ""]), asked, learned)


@dataclass(frozen=True, slots=True)
class Session:
    """A session as named: by its number, by its year, or both; ``kinds`` such as "special" and "annual"."""

    number: str | None
    years: frozenset[str]
    kinds: frozenset[str]
    words: str


_KINDS = {
    kind: name
    for name, kinds in (
        ("regular", "regular ordinary ordinaire ordinario"),
        ("annual", "annual annuelle anual"),
        ("special", "special extraordinary speciale extraordinaire extraordinario"),
        ("emergency", "emergency urgence emergencia"),
        ("organizational", "organizational organisation organizacion"),
        ("substantive", "substantive sustantivo"),
        ("resumed", "resumed reprise"),
    )
    for kind in kinds.split()
}


@lru_cache(maxsize=10_000)
def session_named(text: str) -> Session:
    """The session that ``text`` names."""
    words = plain(text)
    without_years = re.sub(r"\b(?:19|20)\d\d\b", " ", text)
    kinds = frozenset(_KINDS[word] for word in words.split() if word in _KINDS)
    years = frozenset(re.findall(r"\b(?:19|20)\d\d\b", words))
    return Session(session_number(without_years), years, kinds, words)


@lru_cache(maxsize=50_000)
def session_fits(printed: str | None, asked: str) -> bool:
    """Whether the session ``printed`` on a document is the one asked for.

    A number must be the same, a year too where both say one; a kind that is asked for must be there, but that
    a numbered session is a regular one goes without saying.
    """
    if not printed:
        return False
    has, want = session_named(printed), session_named(asked)
    if not (want.number or want.years):
        return bool(want.words) and want.words in has.words
    if want.number and want.number != has.number:
        return False
    if want.years and not (want.years & has.years or (want.number and not has.years)):
        return False
    unsaid = {"regular"} if want.number and not want.years else set()
    return want.kinds - unsaid <= has.kinds


@lru_cache(maxsize=50_000)
def symbol_fits_session(canonical: str, asked: str) -> bool:
    """Whether a symbol begins with the session asked for: A/80/44 is of the eightieth."""
    return session_fits(_session_of_symbol(canonical), asked)


def sql_functions() -> tuple[tuple[str, int, Callable[..., bool]], ...]:
    """(name, number of arguments, function) of what filters call."""
    return (
        ("body_fits", 3, body_fits),
        ("symbol_fits_body", 3, symbol_fits_body),
        ("title_fits_body", 3, title_fits_body),
        ("session_fits", 2, session_fits),
        ("symbol_fits_session", 2, symbol_fits_session),
    )
