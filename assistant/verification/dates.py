"""Dates in running text: days, spans of days, months, years and spans of years, in either word order."""

from __future__ import annotations

import re
from dataclasses import dataclass

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December|"
    + (r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?")
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DAYS = rf"(?P<days>{_DAY}(?:(?:\s?-\s?|\s?,\s?|\s(?:to|and|or|until)\s|,\s?and\s){_DAY})*)"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_END = r"(?![\w/]|[.,]\d)"
DAY_MONTH = re.compile(rf"(?<![\w/.]){_DAYS}\s(?:of\s)?{_MONTH}(?:,?\s(?:of\s)?{_YEAR})?{_END}")
MONTH_DAY = re.compile(rf"\b{_MONTH}\s{_DAYS}(?:,?\s{_YEAR})?{_END}")
MONTH_YEAR = re.compile(rf"\b{_MONTH}(?:,|\sof)?\s{_YEAR}{_END}")
ISO = re.compile(
    r"(?<![\w/.-])(?P<year>(?:1[5-9]|20)\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?![\w-])"
)
YEARS = re.compile(
    r"(?<![\w/.,$€£-])(?P<first>(?:1[5-9]|20)\d\d)\s?(?:-|to)\s?(?P<last>(?:1[5-9]|20)?\d\d)(?![\w/]|[.,-]\d)"
)
YEAR = re.compile(r"(?<![\w/.,$€£-])(?P<year>(?:1[5-9]|20)\d\d)(?P<decade>s)?(?![\w/]|[.,-]\d)")
MONTH_ALONE = re.compile(
    r"\b(?:in|of|since|until|by|from|during|last|next|early|late|mid-?|and|to)\s"
    r"(?P<month>January|February|March|April|May|"
    r"June|July|August|September|October|November|December)\b"
)


@dataclass(frozen=True, slots=True)
class Date:
    """A date as far as the text states it; ``days`` are those named ("18, 19 and 22 April": 18, 19, 22)."""

    text: str
    start: int
    end: int
    year: int | None = None
    month: int | None = None
    days: tuple[int, ...] = ()
    last_year: int | None = None


def find_dates(text: str) -> tuple[Date, ...]:
    """All dates of a normalised text, in order, none inside another. A symbol such as E/2002/30 is none."""
    found: list[Date] = []
    taken = bytearray(len(text))

    def take(match: re.Match[str], **parts: object) -> None:
        if any(taken[match.start() : match.end()]):
            return
        taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
        found.append(Date(match.group(), match.start(), match.end(), **parts))  # type: ignore[arg-type]

    for match in ISO.finditer(text):
        take(match, year=int(match["year"]), month=int(match["m"]), days=(int(match["d"]),))
    for pattern in (DAY_MONTH, MONTH_DAY):
        for match in pattern.finditer(text):
            year = int(match["year"]) if match["year"] else None
            days = tuple(int(day) for day in re.findall(r"\d+", match["days"]))
            if all(1 <= day <= 31 for day in days):
                take(match, year=year, month=_month(match["month"]), days=days)
    for match in MONTH_YEAR.finditer(text):
        take(match, year=int(match["year"]), month=_month(match["month"]))
    for match in YEARS.finditer(text):
        first, last = int(match["first"]), match["last"]
        whole = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
        if first < whole <= first + 200:
            take(match, year=first, last_year=whole)
    for match in YEAR.finditer(text):
        decade = int(match["year"]) + 9 if match["decade"] else None
        take(match, year=int(match["year"]), last_year=decade)
    for match in MONTH_ALONE.finditer(text):
        take(match, month=_month(match["month"]))
    return tuple(sorted(found, key=lambda date: date.start))


def date_is_told(date: Date, told: tuple[Date, ...]) -> bool:
    """Do the dates ``told`` state ``date``? Evidence may be more precise, never less.

    A day and month may take its year from another date of the evidence ("on 18 April" under "April 2002"):
    texts give the year once.
    """
    years = {year for other in told for year in (other.year, other.last_year) if year is not None}
    if date.month is None:
        if date.last_year is not None:
            return any((o.year, o.last_year) == (date.year, date.last_year) for o in told) or (
                {date.year, date.last_year} <= years
            )
        return any(
            o.year == date.year
            or o.last_year == date.year
            or (o.year and o.last_year and date.year and o.year < date.year < o.last_year)
            for o in told
        )
    same_month = [o for o in told if o.month == date.month]
    if date.year is not None:
        same_month = [o for o in same_month if o.year in (None, date.year)]
        if date.year not in years:
            return False
    return (
        any(set(date.days) <= set(_covered(o.days, date.days)) for o in same_month) if same_month else False
    )


def _covered(days: tuple[int, ...], asked: tuple[int, ...]) -> tuple[int, ...]:
    """The days of a date. A span names its two ends: "16-25 April" does not say what was on the 20th."""
    if len(days) == 2 and len(asked) == 1 and days[0] < asked[0] < days[1] and days[1] - days[0] > 1:
        return ()
    return days


def _month(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]
