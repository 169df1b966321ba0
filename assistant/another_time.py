"""A time of a follow-up put for the time of the question before: "And in 2012?", "at its third session".

A year alone stands for a whole date: "And in 1973?" after June 1972 asks for the year, not for June 1973. A
reporting date comes again every year and keeps its day: "as at 30 June 2031". Pure.
"""

from __future__ import annotations

import re

from assistant.names import DATE, PERIOD, SESSION, YEAR

TIME_SAID = rf"(?:{DATE.pattern}|{PERIOD.pattern}|{YEAR.pattern})"
# Where a phrase ends that is replaced: before the time, which stays.
BEFORE_THE_TIME = (
    rf"(?=\s+(?:in|at|as at|as of|on|during|since|by|for|from|between)\s+(?:its\s+|the\s+)?"
    rf"(?:{TIME_SAID}|{SESSION.pattern})|[?.!\s]*\Z)"
)
_PLACED = re.compile(r"(?i)(?:in|on|at|during|for|by|en|durante|pendant|в|за)\b")
# What the date comes every year after: "as at 30 June", "the period ended 31 December".
_EVERY_YEAR = re.compile(r"(?i)\b(?:as at|as of|end(?:ed|ing|s)|by|until|before|after|since|from)\s+\Z")
_BEFORE_DATE = re.compile(r"(?i)(?P<word>in|on|of|for|from|at|during|dated)\s+\Z")
# "the June 1972 resolution": the date says which, and stands between no prepositions.
_SAYS_WHICH = re.compile(r"(?i)(?:\b(?:the|an?|its|their|this|that)\s+|\A\W*)\Z")


def another_time(previous: str, fragment: str) -> str | None:
    """``previous`` asked of the time that ``fragment`` names, which is added where it had none; None where
    the fragment names no time."""
    whole = _year_for_date(previous, fragment)
    if whole is not None:
        return whole
    for pattern in (DATE, SESSION, PERIOD, YEAR):
        new, old = pattern.search(fragment), pattern.search(previous)
        if new and not old and pattern is PERIOD:
            old = YEAR.search(previous)
        if new and not old and pattern is YEAR:
            old = PERIOD.search(previous)
        if new and old:
            return previous[: old.start()] + new.group() + previous[old.end() :]
        if new:
            preposition = "" if _PLACED.match(fragment) else "in "
            return f"{previous.rstrip('?!. ')} {preposition}{fragment}?"
    return None


def _year_for_date(previous: str, fragment: str) -> str | None:
    year, old = YEAR.search(fragment), DATE.search(previous)
    if year is None or old is None or not YEAR.search(old.group()):
        return None
    if any(pattern.search(fragment) for pattern in (DATE, SESSION, PERIOD)):
        return None
    before, after = previous[: old.start()], previous[old.end() :]
    if _EVERY_YEAR.search(before):
        return None
    placed = _BEFORE_DATE.search(before)
    if placed is None:
        in_ = "" if _SAYS_WHICH.search(before) else "in "
        return f"{before}{in_}{year.group()}{after}"
    word = placed["word"]
    word = word if word.lower() in {"of", "for", "from"} else "in"
    return f"{before[: placed.start()]}{word} {year.group()}{after}"
