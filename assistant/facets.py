"""A question that asks several things at once: of one subject in several years, or about several subjects."""

from __future__ import annotations

import re

from assistant.names import YEAR
from assistant.question import Query, analyse

MOST = 4
_ABOUT_TWICE = re.compile(
    r"(?i)\A(?P<head>.*?\b(?P<word>about|on|regarding"
    r"|concerning)\s+)(?P<first>[^?]+?)\s+and\s+(?P=word)\s+(?P<second>[^?]+?)(?P<tail>\??)\s*\Z"
)
_PERIOD = re.compile(r"\b((?:19|20)\d\d)\s?[-–/]\s?((?:19|20)\d\d)\b")
_YEAR_LIST = re.compile(
    rf"(?:,?\s*\b(?:(?:both\s+)?(?:in|of|between|from|for|over|during|since)\s+)?(?:the\s+)?(?:years?"
    rf"|documents?\s+of)?\s*{YEAR.pattern})"
    rf"(?:\s*(?:,\s*and|,|and|or|to|[-–])\s*(?:(?:what|how)\s+)?(?:in\s+)?(?:the\s+)?{YEAR.pattern})+",
    re.IGNORECASE,
)


def facets(query: Query) -> list[Query]:
    """The questions that together are ``query``; only itself when it asks one thing.

    "… about kidnapping and about piracy" is two; "… in 2002, 2012 and 2019" is one for each year.
    """
    twice = _ABOUT_TWICE.match(query.text)
    if twice:
        texts = [f"{twice['head']}{twice[part]}{twice['tail']}" for part in ("first", "second")]
        return [analyse(text) for text in texts]
    years = separate_years(query)
    if len(years) > 1:
        bare = without_years(query)
        return [analyse(f"{bare} in {year}?") for year in years[:MOST]]
    return [query]


def separate_years(query: Query) -> tuple[str, ...]:
    """The years the question asks about one by one; the two of "the biennium 2013-2014" are one period."""
    together = {year for period in _PERIOD.finditer(query.text) for year in period.groups()}
    return tuple(year for year in query.years if year not in together)


def without_years(query: Query) -> str:
    """The question without its list of years; all the years go when they stand in no list."""
    text = query.text.rstrip("?!. ")
    listed = _YEAR_LIST.sub("", text)
    if YEAR.search(listed):
        listed = re.sub(
            rf"(?i)\s*(?:,|\band\b)?\s*(?:\b(?:in|of|from|between|and)\s+)?{YEAR.pattern}", "", text
        )
    return re.sub(r"\s+", " ", listed).strip(" ,")
