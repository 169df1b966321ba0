"""How much something rose or fell: "from 30 per cent in 2014 to 17 per cent in 2019", or "by 39 per cent".

What it was before, or what it is now, is not how much it changed. And a sentence that says that something
rose answers nothing about what fell.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Literal

from assistant.answering.own_clause import Told, told_in
from assistant.question import Query

Direction = Literal["up", "down"]

_UP = (
    r"increas(?:e[sd]?|ing)|rose|ris(?:e|es|en|ing)|gr(?:ew|ow|ows|own|owing)|growth|went up|go(?:es|ne)? up"
    r"|climb(?:ed|s)?|higher|surged?|doubled|tripled|upturn|expanded"
)
_DOWN = (
    r"decreas(?:e[sd]?|ing)|f[ae]ll(?:s|en|ing)?|declin(?:e[sd]?|ing)|drop(?:s|ped|ping)?|went down"
    r"|go(?:es|ne)? down|reduc(?:e[sd]?|ing|tions?)|lower(?:ed)?|shr[aiu]nk|cut"
    r"|diminish(?:ed|es)?|halved|downturn"
)
_UP_WORD, _DOWN_WORD = re.compile(rf"(?i)\b(?:{_UP})\b"), re.compile(rf"(?i)\b(?:{_DOWN})\b")
_CHANGED = rf"(?:{_UP}|{_DOWN}|chang(?:e[sd]?|ing)|var(?:y|ied)|improved?|differ)"
_BY_HOW_MUCH = re.compile(
    r"(?i)\bby (?:how (?:much|many)|what (?:percentage|proportion|amount|share|per ?cent))\b"
)
_HOW_MUCH = re.compile(
    rf"(?i){_BY_HOW_MUCH.pattern[4:]}|\bhow (?:much|far|sharply|steeply|strongly)\b[^?]*\b{_CHANGED}\b"
    r"(?!\s+(?:in|to)\s+the\s+[A-Z])"
)
# "The causes that went down", "which types rose": what changed is asked for, by the way it went.
_WHAT_WENT = re.compile(
    r"(?i)\A\W*(?:(?:and|but|so|in)\s+)?(?:which|what)\b(?!\s+(?:is|are|was|were)\s+(?:the|being)\b)"
    r"(?:(?!\b(?:did|does|do|sa(?:y|ys|id)|tells?|told)\b)[^?])*?"
    r"\b(?:(?P<up>increased?|rose|risen|rising|grew|grown|went up|gone up|going up)"
    r"|(?P<down>decreased?|fell|fallen|falling|declined?|dropped|went down|gone down|going down))\b"
)
_IN_YEAR = re.compile(r"\s+(?:in|by|at the end of)\s+(?:[A-Z][a-z]+\s+)?(?:19|20)\d\d\b")
# Between what it was and what it is: "$19 million in 2014 to".
_TO = re.compile(r"(?:\s+[\w'’-]+){0,6}?,?\s+to\s+(?:(?:about|around|over|nearly|almost|some|just)\s+)?\Z")
_FROM = re.compile(r"(?i)\bfrom\s+(?:(?:about|around|over|nearly|almost|some|just)\s+)?\Z")
_BY = re.compile(
    rf"(?i)\b(?:{_UP}|{_DOWN})\b(?:\s+(?!to\b|from\b)[\w'’-]+){{0,4}}?\s+(?:by|of)\s+"
    r"(?:(?:about|around|over|nearly|almost|some|just|an? (?:estimated|average of))\s+)?\Z"
)
_RISE_AFTER = re.compile(rf"(?i)\A\s+(?:{_UP}|{_DOWN})\b")


def asks_how_much_it_changed(question: str) -> bool:
    """Whether it is asked how much something rose, fell or changed."""
    return _HOW_MUCH.search(question) is not None


def change_in(question: str, sentence: str) -> str:
    """How much something changed, as ``sentence`` says it: from what to what, or by how much; "" where it
    says neither, says it of several things, or of one that went the other way."""
    row = [told for told in told_in(sentence) if not _goes_another_way(question, sentence, told)]
    pairs = [(one, other) for one, other in pairwise(row) if _from_to(sentence, one, other)]
    by = [told for told in row if _is_by_how_much(sentence, told)]
    if len(by) == 1 and (not pairs or _BY_HOW_MUCH.search(question)):
        return sentence[by[0].amount.start : by[0].amount.end]
    if len(pairs) == 1:
        first, last = pairs[0]
        year = _IN_YEAR.match(sentence[last.amount.end :])
        start = _FROM.search(sentence[: first.amount.start])
        end = last.amount.end + (year.end() if year else 0)
        return sentence[start.start() if start else first.amount.start : end]
    return ""


def _from_to(sentence: str, one: Told, other: Told) -> bool:
    gap = sentence[one.amount.end : other.amount.start]
    from_one = _FROM.search(sentence[: one.amount.start])
    return bool(from_one and _TO.fullmatch(gap) and one.amount.measure == other.amount.measure)


def _is_by_how_much(sentence: str, told: Told) -> bool:
    before, after = sentence[: told.amount.start], sentence[told.amount.end :]
    return bool(_BY.search(before) or _RISE_AFTER.match(after))


def _goes_another_way(question: str, sentence: str, told: Told) -> bool:
    """Whether the word of change next to a figure is of the way that is not asked about."""
    asked = _direction(_UP_WORD.search(question), _DOWN_WORD.search(question))
    before, after = sentence[: told.amount.start], _RISE_AFTER.match(sentence[told.amount.end :])
    if after is not None:
        said = _direction(_UP_WORD.search(after[0]), _DOWN_WORD.search(after[0]))
    else:
        said = _direction(_last(_UP_WORD, before), _last(_DOWN_WORD, before))
    return asked is not None and said is not None and said != asked


def _last(words: re.Pattern[str], text: str) -> re.Match[str] | None:
    return max(words.finditer(text), key=lambda match: match.start(), default=None)


def _direction(up: re.Match[str] | None, down: re.Match[str] | None) -> Direction | None:
    """The way of the later of two words."""
    if up is None or down is None:
        return "up" if up else "down" if down else None
    return "up" if up.start() > down.start() else "down"


def direction_asked(query: Query) -> Direction | None:
    """The way that what is asked for went: "which causes went down?"; None where none is asked about."""
    if query.language != "en" or query.kind in {"yes-no", "reason", "comparison"}:
        return None
    found = _WHAT_WENT.search(query.text)
    if found is None:
        return None
    return "up" if found["up"] else "down"


def went_the_other_way(direction: Direction, sentence: str) -> bool:
    """Whether ``sentence`` says only that something went the other way than ``direction``."""
    same, other = (_UP_WORD, _DOWN_WORD) if direction == "up" else (_DOWN_WORD, _UP_WORD)
    return bool(other.search(sentence)) and not same.search(sentence)


def went_so(direction: Direction, sentence: str) -> bool:
    """Whether ``sentence`` says that something went in ``direction``."""
    return bool((_UP_WORD if direction == "up" else _DOWN_WORD).search(sentence))
