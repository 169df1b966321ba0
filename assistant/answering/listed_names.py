"""Names that a sentence lists: "Brennland, Corvia and Varsk", whatever they are names of."""

from __future__ import annotations

import re

# One name: capitalised words, joined by small ones but never by "and": that parts the last two of a series.
_NAME = (
    r"(?:the\s+)?[A-Z][\w'’.-]*"
    r"(?:\s+(?:(?:of|on|for|in|to|against|with|by|de|la|du)\s+(?:the\s+)?)?[A-Z(][\w'’.()-]*)*"
)
_SERIES = re.compile(
    rf"{_NAME}(?:\s*[,;]\s*(?:and\s+)?{_NAME})+(?:,?\s+(?:and|or)\s+{_NAME})?|{_NAME}\s+and\s+{_NAME}"
)
_CUT = re.compile(r"\s*[,;]\s*(?:and\s+)?|,?\s+(?:and|or)\s+")
_ASIDE = re.compile(r"\s*\([^()]*\)")
# "Observers for the Union and …": who they speak for is the name.
_THE = re.compile(
    r"\A(?:(?:The\s+)?(?:Observers?|Representatives?|Governments?|Delegations?)\s+(?:of|for|from)\s+)?(?:[Tt]he\s+)?"
)
# "Subsequently, Aldmere and Corvia joined": a capital that only opens the sentence.
_ADVERB = re.compile(
    r"[A-Z][a-z]+ly|However|Moreover|Furthermore|Also|Then|Thus|In|Of|At|Other|Its|Participants|Both"
)
_MONTH_OR_DAY = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)


def listed_names(sentence: str, question: str = "") -> list[str]:
    """The names of the longest series in ``sentence``, in order, each once, without those of the question.

    Empty where the sentence has no series of at least two names.
    """
    best: list[str] = []
    for series in _SERIES.finditer(_ASIDE.sub("", sentence)):
        names = [_THE.sub("", name).rstrip(".") for name in _CUT.split(series.group()) if _is_name(name)]
        names = [name for name in dict.fromkeys(names) if name.lower() not in question.lower()]
        if len(names) > len(best):
            best = names
    return best if len(best) > 1 else []


def _is_name(text: str) -> bool:
    return bool(re.search(r"[A-Z]\w", text)) and not _MONTH_OR_DAY.match(text) and not _ADVERB.fullmatch(text)
