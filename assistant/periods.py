"""Periods of years: the budget year 2024/25, the biennium 2014–2015, 1 July 2024 to 30 June 2025."""

from __future__ import annotations

import re

from assistant.names import MONTHS

# "resolution 2024/25" of the Economic and Social Council is no period, nor is a part of a symbol.
_NUMBERED = r"(?<![\d/.])(?<!resolution )(?<!resolutions )(?<!decision )(?<!decisions )(?<!RES )"
_SHORT = re.compile(
    rf"{_NUMBERED}(?P<first>19\d\d|20\d\d)\s?[/–—-]\s?(?P<last>(?:19|20)\d\d|\d\d)(?![\d/]|[.,]\d|-\d)"
)
_DAY = rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{MONTHS})"
_LONG = re.compile(
    rf"\b(?:from\s+)?{_DAY}\s+(?P<first>\d{{4}})\s+(?:to|until|[–—-])\s+{_DAY}\s+(?P<last>\d{{4}})\b",
    re.IGNORECASE,
)


def periods(text: str) -> set[tuple[int, int]]:
    """(first year, last year) of every period in ``text``: "2024/25" is (2024, 2025)."""
    found = set()
    for match in (*_SHORT.finditer(text), *_LONG.finditer(text)):
        first, last = int(match["first"]), int(match["last"])
        if last < 100:
            last += first // 100 * 100
        if first < last:
            found.add((first, last))
    return found


def without_periods_of(text: str, heading: str) -> str:
    """``text`` without the periods that ``heading`` has: what stands under "Proposed budget for the period
    from 1 July 2030 to 30 June 2031" need not repeat that it is for 2030/31."""
    known = periods(heading)

    def kept(match: re.Match[str]) -> str:
        return " " if known and periods(match.group()) <= known else match.group()

    return _LONG.sub(kept, _SHORT.sub(kept, text))


def of_another_period(asked: set[tuple[int, int]], told: set[tuple[int, int]]) -> bool:
    """Whether what is ``told`` is of periods alone that none of those ``asked`` lies in."""
    if not asked or not told:
        return False
    return not any(first <= start and end <= last for start, end in asked for first, last in told)


# "In 2024, 76 new allegations" is of that year; resolution 2759 (2024) is of none.
_OF_YEAR = re.compile(
    r"(?i)\b(?:in|for|during|throughout|of)\s(?:(?:the (?:calendar |financial |fiscal )?year|early|late"
    rf"|{MONTHS})\s)?(?P<year>(?:19|20)\d\d)\b(?![/–-]\d)"
)
# "$103 million (2023: $168 million)" has a figure of the year after as well.
_YEAR_BEFORE = re.compile(r"\((?:in )?(?P<year>(?:19|20)\d\d): ")
# "A 14 per cent increase from 2023": what rose is not of 2023.
_COMPARED = re.compile(
    r"(?i)\b(?:increas\w+|decreas\w+|declin\w+|rise|rose|fall|fell|drop\w*|growth|grew|reduction|up|down|more|less"
    r"|higher|lower|compared)\b[^.;(]{0,40}?\s(?:from|than|over|on|with|to)\s(?:in |the year |that of )?"
    r"(?P<year>(?:19|20)\d\d)\b(?![/–-]\d| to )"
)


def of_other_years(year: int, text: str) -> bool:
    """Whether the figures of ``text`` are told in or for other years than ``year``, which it has at most to
    compare with."""
    compared = [match.span("year") for match in _COMPARED.finditer(text) if int(match["year"]) == year]
    named = [match.span() for match in re.finditer(rf"\b{year}\b", text)]
    if named:
        return len(compared) == len(named)
    before = {int(match["year"]) for match in _YEAR_BEFORE.finditer(text)}
    told = {int(match["year"]) for match in _OF_YEAR.finditer(text)} | {one + 1 for one in before}
    return bool(told) and year not in told and not any(a <= year <= b for a, b in periods(text))
