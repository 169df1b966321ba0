"""A question that asks several things at once: of one subject in several years, or about several subjects."""

from __future__ import annotations

import re

from assistant.kinds_of_names import kind_of_name
from assistant.names import MONTHS, YEAR, proper_names
from assistant.question import Query, analyse

MOST = 4
_ABOUT_TWICE = re.compile(
    r"(?i)\A(?P<head>.*?\b(?P<word>about|on|regarding"
    r"|concerning)\s+)(?P<first>[^?]+?)\s+and\s+(?P=word)\s+(?P<second>[^?]+?)(?P<tail>\??)\s*\Z"
)
# The words by which two are set side by side; what is asked of each goes without them.
_COMPARES = re.compile(
    r"(?i)\A\W*(?:please\s+)?(?:compare|contrast|how (?:do|did|does)|what (?:is|are|was|were) the "
    r"differences? (?:between|in|of))\s+(?:the differences? between\s+)?"
)
_DIFFER = re.compile(r"(?i)\s+differ(?:ed|s)?\b(?: from each other)?|\bdifferently\b")
_JOINED = re.compile(r"\s+(?:and|with)\s+(?P<article>the\s+)?")
_BOTH = re.compile(r"(?i)\bboth\s+(?=(?:the\s+)?\Z)")
_ARTICLE = re.compile(r"(?i)\bthe\s+\Z")
_PRESENT_OF = {
    "said": "say", "stated": "state", "did": "do", "decided": "decide", "recommended": "recommend",
    "proposed": "propose", "requested": "request", "reported": "report", "found": "find", "asked": "ask",
    "called": "call", "stressed": "stress", "noted": "note", "thought": "think", "argued": "argue",
}  # fmt: skip
# What follows a name: "Algeria in S/2031/4".
_IN_WHAT = re.compile(r"\s(?:in|at|on|under|to|for)\s")
_THAN = re.compile(r"(?i)\bthan\b")
_PERIOD = re.compile(r"\b((?:19|20)\d\d)\s?[-–/]\s?((?:19|20)\d\d)\b")
# "between 11 May 2024 and 2 May 2025": one time from its beginning to its end.
_FROM_TO = re.compile(
    rf"(?i)\b(?:between|from)\s+(?:\d{{1,2}}\s+)?(?:{MONTHS})\s+(\d{{4}})\s+(?:and|to|until|till)\s+"
    rf"(?:\d{{1,2}}\s+)?(?:{MONTHS})\s+(\d{{4}})\b"
)
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
    if len(years) > 1 and not is_one_question_of_two_years(query):
        bare = without_years(query)
        return [analyse(f"{bare} in {year}?") for year in years[:MOST]]
    return [query]


def is_one_question_of_two_years(query: Query) -> bool:
    """Whether yes or no is asked of two years together: "Was more sold in 2031 than in 2030?"."""
    return query.kind == "yes-no" and _THAN.search(query.text) is not None


def sides(query: Query) -> list[str]:
    """What a comparison of two names of one kind asks of each: "Compare what Chad and Peru said" → "What did
    Chad say?", "What did Peru say?"; empty for other questions."""
    if query.kind != "comparison" or query.language != "en":
        return []
    text = _DIFFER.sub("", query.text)
    for name in proper_names(text):
        at = text.find(name)
        for joined in _JOINED.finditer(name):
            first, second = name[: joined.start()], _IN_WHAT.split(name[joined.end() :], maxsplit=1)[0]
            kinds = {kind_of_name(first), kind_of_name(second)}
            if len(kinds) > 1 or kind_of_name(name) in {"state", "time"}:
                continue
            before = _BOTH.sub("", _COMPARES.sub("", text[:at]))
            after = text[at + joined.end() + len(second) :].rstrip("?!. ")
            own = "the " if joined["article"] else ""
            other = _ARTICLE.sub("", before) + own
            return [_asked_of_one(start, side, after) for start, side in ((before, first), (other, second))]
    return []


def _asked_of_one(before: str, name: str, after: str) -> str:
    """ "what ", "Peru", " said of kelp" → "What did Peru say of kelp?"; "the views of ", "Peru", "" → "The
    views of Peru"."""
    said = re.match(r"\s+(?P<verb>[a-z]+)\b", after)
    what = re.fullmatch(r"(?i)what (?P<article>the )?", before)
    if said and what and said["verb"] in _PRESENT_OF:
        return f"What did {what['article'] or ''}{name} {_PRESENT_OF[said['verb']]}{after[said.end() :]}?"
    return f"{before[:1].upper()}{before[1:]}{name}{after}"


def separate_years(query: Query) -> tuple[str, ...]:
    """The years the question asks about one by one; the two of "the biennium 2013-2014" are one period,
    as are those of "between May 2013 and May 2014"."""
    periods = (period for one in (_PERIOD, _FROM_TO) for period in one.finditer(query.text))
    together = {year for period in periods for year in period.groups()}
    return tuple(year for year in query.years if year not in together)


# "Compare the 2031 and 2032 reports on kelp"
_ON_A_TOPIC = re.compile(
    r"(?i)\b(?:documents|reports|resolutions|letters|texts|discussions?|debates?|sessions)\s+"
    r"(?:on|about|regarding|concerning)\s+(?:the\s+)?(?P<topic>[^?.,\d]{3,60}?)\s*\??\s*\Z"
)


def years_compared(query: Query) -> tuple[str, tuple[str, ...]] | None:
    """The topic and the years of a comparison of the documents of these years; None for other questions."""
    found = _ON_A_TOPIC.search(query.text) if query.kind == "comparison" and query.language == "en" else None
    years = separate_years(query)
    return (found["topic"], years[:MOST]) if found and len(years) > 1 else None


_SPAN = re.compile(
    rf"(?i)\b(?:from\s+(?P<from>{YEAR.pattern})\s+(?:to|until|till|through)"
    rf"|between\s+(?P<between>{YEAR.pattern})\s+and)\s+(?P<last>{YEAR.pattern})(?!\s*/)"
)
_DEVELOPS = re.compile(r"(?i)\b(?:chang|evolv|evolution|develop|progress)\w*\b")
_CHANGES_BETWEEN = re.compile(rf"(?i)\bchang\w*\b[^?]*\bbetween\s+{YEAR.pattern}")


def span_of_years(query: Query) -> tuple[str, str] | None:
    """The years from and to which a development is asked for: not two years that are compared, as in what
    changed "between 2031 and 2035"."""
    found = _SPAN.search(query.text) if query.kind == "comparison" else None
    if found is None or not _DEVELOPS.search(query.text) or _CHANGES_BETWEEN.search(query.text):
        return None
    first, last = found["from"] or found["between"], found["last"]
    return (first, last) if int(last) - int(first) > 1 else None


def without_years(query: Query) -> str:
    """The question without its list of years; all the years go when they stand in no list."""
    text = query.text.rstrip("?!. ")
    listed = _YEAR_LIST.sub("", text)
    if YEAR.search(listed):
        listed = re.sub(
            rf"(?i)\s*(?:,|\band\b)?\s*(?:\b(?:in|of|from|between|and)\s+)?{YEAR.pattern}", "", text
        )
    return re.sub(r"\s+", " ", listed).strip(" ,")
