"""Names that a sentence lists: "Brennland, Corvia and Varsk", whatever they are names of."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answering.parted_series import parted_names
from assistant.answering.whole_names import FOREIGN_TAIL, sealed, unsealed
from assistant.verification.names import country_names_in

# One name: capitalised words, joined by small ones but never by "and": that parts the last two of a series.
_WORD = r"(?:(?:w?al|el)-)?[A-Z(][\w'’.()/-]*"
# "Centre de recherche et d’action sur les droits": a name in another language has small words of its own.
_FOREIGN = FOREIGN_TAIL.pattern
_NAME = (
    r"(?:the\s+)?(?:(?:w?al|el)-)?[A-Z][\w'’./-]*"
    rf"(?:\s+(?:(?:of|on|for|in|to|against|with|by|de|la|du)\s+(?:the\s+)?)?{_WORD})*"
    rf"(?:{_FOREIGN})?"
    r"(?:\s+(?:movement|group|front|province|region)(?=,|\s+and\b))?"
)
_SERIES = re.compile(
    rf"{_NAME}(?:\s*[,;]\s*(?:and\s+)?{_NAME})+(?:,?\s+(?:and|or)\s+{_NAME})?|{_NAME}\s+and\s+{_NAME}"
)
# A series that its last "and" closes.
_CLOSED = re.compile(rf"{_NAME}(?:\s*,\s*{_NAME})*,?\s+and\s+{_NAME}")
_CUT = re.compile(r"\s*[,;]\s*(?:and\s+)?|,?\s+(?:and|or)\s+")
_CLOSED_AT_END = re.compile(rf"(?P<all>{_CLOSED.pattern})\s+\Z")
# What stands after a closed series and makes it unsure where its last name ends: "…, and Corvia and Varsk".
_RUNS_ON = re.compile(rf"\s+and\s+{_NAME}|(?:\s*,\s*{_NAME})+,?\s+and\s+{_NAME}")
# "Brennland, Corvia and other States, such as Varsk and Lumora": one series.
_AND_OTHERS = re.compile(
    r",?\s+and\s+other\s+[a-z][a-z\s-]{2,60}?,?\s+(?:such as|including|namely)\s+(?=(?:the\s+)?[A-Z])"
)
# "the Ministry of Trade, Industry and Tourism": what follows a name with its own article and "of", and has no
# article itself, may be part of it.
_HEAD = re.compile(r"\A[Tt]he\s+[^,]*?[a-z]\s+(?:of|on|for|in|to|against|with)\s")
_STANDS_ALONE = re.compile(r"\A(?:the\s|(?:Mr|Ms|Mrs|Dr)\.|[A-Z0-9/-]{2,}(?:-[A-Z]\w+)?\Z|UN-\w+\Z)")
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

    Empty where the sentence has no series of at least two names, or it is unsure where it ends.
    """
    parted = parted_names(sentence)
    if parted:
        return [name for name in parted if name.lower() not in question.lower()]
    best: list[str] = []
    text = _AND_OTHERS.sub(", ", sealed(_ASIDE.sub("", sentence)))
    for series in _SERIES.finditer(text):
        names = _cut(series.group())
        names = [name for name in names if name.lower() not in question.lower()]
        if len(names) > len(best):
            best = [] if _is_unsure(series, text) else names
    return best if len(best) > 1 else []


def series_at(text: str) -> tuple[list[str], str]:
    """The names of the series that ``text`` begins with, closed by "and", and what stands after it; none
    where it begins with no such series, or it is unsure where that ends."""
    plain = _AND_OTHERS.sub(", ", sealed(_ASIDE.sub("", text)))
    series = _CLOSED.match(plain)
    if series is None or _is_unsure(series, plain):
        return [], text
    return _cut(series.group()), unsealed(plain[series.end() :])


def series_before(text: str) -> list[str]:
    """The names of the series that ``text`` ends with: of "Elm, Varsk and Sandry Districts" what stands
    before the kind that they are of."""
    plain = sealed(_ASIDE.sub("", text))
    series = _CLOSED_AT_END.search(plain)
    return [] if series is None or _shares_a_head(series["all"]) else _cut(series["all"])


def _is_unsure(series: re.Match[str], text: str) -> bool:
    """Whether a series that "and" closes goes on all the same: its last name may have parts of its own."""
    closed = _CLOSED.fullmatch(series.group()) is not None
    return (closed and bool(_RUNS_ON.match(text, series.end()))) or _shares_a_head(series.group())


def _shares_a_head(series: str) -> bool:
    """Whether what looks like a name may be the end of the one before: "…, Industry and Tourism"."""
    return any(
        _HEAD.match(one) and not _STANDS_ALONE.match(other) and not country_names_in(unsealed(other))
        for one, other in pairwise(_CUT.split(series.rstrip(".")))
    )


def _cut(series: str) -> list[str]:
    names = [unsealed(_THE.sub("", name)).rstrip(".") for name in _CUT.split(series) if _is_name(name)]
    return list(dict.fromkeys(names))


def _is_name(text: str) -> bool:
    return bool(re.search(r"[A-Z]\w", text)) and not _MONTH_OR_DAY.match(text) and not _ADVERB.fullmatch(text)
