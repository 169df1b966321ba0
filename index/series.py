"""Whose document a symbol is: the organ and body of its series, and what else the series alone tells.

"CAT/C/…" is a document of the Committee against Torture whether or not its first page says so. The list of
series is ``series.txt``. What is printed comes before all of this (``index.structure.filled``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from index.ordinals import ordinal_word
from index.symbols import Symbol

PRINCIPAL = {
    "A": "General Assembly",
    "S": "Security Council",
    "E": "Economic and Social Council",
    "T": "Trusteeship Council",
}
# What follows the organ in a document that it has under no other body: a session, a year, a number, a kind.
_OWN = re.compile(r"(?:\d+|E?S-\d+|SS\..+|RES|DEC|PRST|INF|NGO|(?:L|R|CRP|WP|PV|SR|INF)\.\d+.*)(?: \(.*\))?")
# "WG.2" under a series is another body's.
_BODY_SEGMENT = re.compile(
    r"(?:AC|CN|C|CONF|EG|EM|GE|IRG|MEM|PC|PCN|PREPCOM|SC|Sub|WG)(?:\.[\dIVX]+)?(?:\(.*\))?|WP"
)
_ADOPTED = frozenset(("RES", "DEC", "PRST"))
_BY_LETTER = {"L": "Limited", "R": "Restricted"}
# Since its thirty-first session the Assembly's symbols begin with the session, the Council's since 1978 with
# the year.
FIRST_OF_ASSEMBLY, FIRST_OF_COUNCIL = 31, 1978
_ASSEMBLY = re.compile(
    r"A/(?:(?:RES|DEC|C\.[1-6]|BUR|HRC|HRC/RES|HRC/DEC)/)?(?P<number>\d{1,3})/(?!(?:Add|Amend|Corr|Rev)\b)"
)
_COUNCIL = re.compile(r"E/(?:(?:RES|DEC)/)?(?P<year>(?:19|20)\d\d)/")


@dataclass(frozen=True, slots=True)
class Series:
    """A row of the list. ``years`` are the first and the last, None where the series never was another's;
    ``own_only`` is its "!"."""

    prefix: str
    organ: str | None
    body: str | None
    years: tuple[int, int] | None = None
    own_only: bool = False

    def has(self, symbol: Symbol) -> bool:
        """Whether ``symbol`` is of this series, and not of another body's under it."""
        name, prefix = symbol.canonical, self.prefix
        if not name.startswith(prefix) or name[len(prefix) : len(prefix) + 1] not in ("/", "(", "."):
            return False
        rest = symbol.segments[prefix.count("/") + 1 :]
        if any(_BODY_SEGMENT.fullmatch(segment) for segment in rest):
            return False
        if self.own_only and not (rest and _OWN.fullmatch(rest[0])):
            return False
        return self.years is None or (
            symbol.year is not None and self.years[0] <= symbol.year <= self.years[1]
        )


@lru_cache(maxsize=1)
def known_series() -> tuple[Series, ...]:
    """The series of ``series.txt``, the longest name first."""
    text = Path(__file__).with_name("series.txt").read_text(encoding="utf-8")
    rows = [_row(line) for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(sorted(rows, key=lambda row: -len(row.prefix)))


@lru_cache(maxsize=1)
def _by_root() -> dict[str, tuple[Series, ...]]:
    rows: dict[str, list[Series]] = {}
    for row in known_series():
        rows.setdefault(row.prefix.partition("/")[0], []).append(row)
    return {root: tuple(listed) for root, listed in rows.items()}


def _row(line: str) -> Series:
    prefix, organ, body, years = ([field.strip() for field in line.split(";")] + [""])[:4]
    first, _, last = years.partition("-")
    return Series(
        prefix.rstrip("!"),
        organ or None,
        body or None,
        (int(first), int(last or 9999)) if years else None,
        prefix.endswith("!"),
    )


@lru_cache(maxsize=10_000)
def series_of(symbol: Symbol) -> Series | None:
    """The series that ``symbol`` is of. Of a body that the list does not have only the organ is known, or
    only that it is none of those in the list; None where the list has nothing of the kind."""
    kin = _by_root().get(symbol.root.partition(".")[0], ())
    listed = next((row for row in kin if row.has(symbol)), None)
    if listed is not None:
        return listed
    organ = PRINCIPAL.get(symbol.root)
    if organ is None or len(symbol.segments) < 2:
        return Series(symbol.root, None, None) if kin else None
    own = _OWN.fullmatch(symbol.segments[1]) and not any(
        _BODY_SEGMENT.fullmatch(segment) for segment in symbol.segments[1:]
    )
    return Series(symbol.root, organ, organ if own else None)


@lru_cache(maxsize=1)
def organs_of_series() -> frozenset[str]:
    """The organs whose further bodies have series of their own."""
    return frozenset(row.organ for row in known_series() if row.organ) | set(PRINCIPAL.values())


def is_of_principal_organ(symbol: Symbol) -> bool:
    """Whether ``symbol`` is of a principal organ's own documents: "A/80/44", "S/RES/2780 (2025)"."""
    series = series_of(symbol)
    return series is not None and series.body is not None and series.body == series.organ


def bodies_of(symbols: Iterable[Symbol]) -> tuple[str, ...]:
    """The bodies whose documents ``symbols`` are, each once: of a document of two organs, both."""
    found = [series.body for symbol in symbols if (series := series_of(symbol)) and series.body]
    return tuple(dict.fromkeys(found))


def distribution_of(symbol: Symbol) -> str | None:
    """What the symbol says of distribution: drafts are limited (L), confidential papers restricted (R), and
    what a principal organ adopts or has before it in its own name is general."""
    letter = symbol.series or ""
    if letter in _BY_LETTER:
        return _BY_LETTER[letter]
    if letter in _ADOPTED or (not letter and is_of_principal_organ(symbol) and symbol.root != "T"):
        return "General"
    return None


def session_of(symbol: Symbol) -> str | None:
    """The session that the symbol begins with: "Eightieth session", "2025 session"."""
    if found := _ASSEMBLY.match(symbol.canonical):
        number = int(found["number"])
        of_council = symbol.canonical.startswith("A/HRC/")
        word = ordinal_word(number) if of_council or number >= FIRST_OF_ASSEMBLY else None
        return f"{word} session" if word else None
    found = _COUNCIL.match(symbol.canonical)
    if found and int(found["year"]) >= FIRST_OF_COUNCIL:
        return f"{found['year']} session"
    return None
