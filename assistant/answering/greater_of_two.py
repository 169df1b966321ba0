"""More of the one, or more of the other? "Were there more national or more international experts?"

Such a question asks for one of two, and a "Yes" would be to neither. Where one sentence counts both, each in
a clause of its own, the greater is named (or the smaller, where that is asked for); else nothing is.
"More boats than nets?" is yes or no, but by the figures alone: that both are counted affirms nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from assistant.answering.own_clause import Told, told_in
from assistant.names import figures
from assistant.terms import content_terms, stems_of

_GREATER = r"more|larger|greater|higher|bigger"
_SMALLER = r"fewer|less|smaller|lower"
_COMPARED = re.compile(rf"(?i)\b(?:(?P<greater>{_GREATER})|(?P<smaller>{_SMALLER}))\b")
# "Five or more boats", "more or less", "no more nets" compare nothing.
_NO_CHOICE = re.compile(
    r"(?i)\b(?:(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|half|once|twice|hundred|thousand|years?"
    rf"|months?|days?|cent)(?:[\d,.]* [a-z]+)? or (?:{_GREATER}|{_SMALLER})\b|more or less\b"
    r"|no (?:more|less|fewer)\b|(?:once|any|some|what|one) more\b|at least\b)"
    r"|\bor (?:not|more than|less than|fewer than)\b"
)
# "More than five boats" compares with a number, "more than once" with nothing.
_THAN = re.compile(r"(?i)\bthan\s+(?!(?:once|half|ever|usual|\d)\b)")
_OR = re.compile(r"(?i)\s*,?\s+or\s+")
# "In Elm or in Varsk?", "by Norland or Southland?": of two names one is asked for.
_NAMES = re.compile(
    r"(?<![\w’'-])(?:in|at|by|from|to|on)\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s*){1,4},?\s*\bor\s+"
    r"(?:(?:in|at|by|from|to|on)\s+)?(?:the\s+)?[A-Z]"
)
# A comparison that closes the question, "Was the number of men or of women higher?", stands near its end.
NEAR_THE_END = 3
_SCALES = (("billion", 1e9), ("million", 1e6), ("thousand", 1e3))


@dataclass(frozen=True, slots=True)
class Compared:
    """The words that tell the two of a question apart, as typed; ``smaller`` where the smaller is asked for,
    ``choice`` where it asks for one of them ("or") and not whether the first is it ("than")."""

    one: str
    other: str
    smaller: bool
    choice: bool


def two_compared(question: str) -> Compared | None:
    """The two whose numbers ``question`` compares; None where it compares none."""
    compared = _COMPARED.search(question)
    if compared is None or _NO_CHOICE.search(question):
        return None
    by_than, by_or = _THAN.search(question, compared.end()), _OR.search(question)
    cut = by_than or by_or
    if cut is None:
        return None
    closes = len(question[compared.end() :].split()) < NEAR_THE_END
    if by_than is None and not (compared.end() < cut.start() or closes or "," in question[: cut.start() + 1]):
        return None
    one, other = content_terms(question[: cut.start()]), content_terms(f"x {question[cut.end() :]}")
    in_one, in_other = {term.stem for term in one}, {term.stem for term in other}
    first = [t.surface for t in one if t.stem not in in_other and not _COMPARED.fullmatch(t.surface)]
    second = [
        t.surface
        for t in other
        if t.stem not in in_one and t.word != "x" and not _COMPARED.fullmatch(t.surface)
    ]
    if not first or not second:
        return None
    return Compared(first[-1], second[0], compared["smaller"] is not None, by_than is None)


def asks_for_one_of_two(question: str) -> bool:
    """Whether ``question`` asks which of two it is, so that "Yes" answers nothing."""
    compared = two_compared(question)
    return (compared is not None and compared.choice) or _NAMES.search(question) is not None


def greater_of_two(question: str, sentence: str) -> str:
    """The one of the two that ``question`` asks for, in its own word; "" where ``sentence`` does not count
    both."""
    compared = two_compared(question)
    values = _values(compared, sentence) if compared is not None and compared.choice else None
    if compared is None or values is None or values[0] == values[1]:
        return ""
    return compared.one if (values[0] > values[1]) != compared.smaller else compared.other


def more_than_the_other(question: str, sentence: str) -> Literal["yes", "no"] | None:
    """Whether it is so that there are more of the one than of the other; None where ``sentence`` does not
    count both."""
    compared = two_compared(question)
    values = _values(compared, sentence) if compared is not None and not compared.choice else None
    if compared is None or values is None:
        return None
    one, other = (values[1], values[0]) if compared.smaller else values
    return "yes" if one > other else "no"


def _values(compared: Compared, sentence: str) -> tuple[float, float] | None:
    row = [(told, _side(told, compared)) for told in told_in(sentence)]
    ones = [told for told, side in row if side == compared.one]
    others = [told for told, side in row if side == compared.other]
    if len(ones) != 1 or len(others) != 1 or ones[0].amount.measure != others[0].amount.measure:
        return None
    one, other = value_of(ones[0], sentence), value_of(others[0], sentence)
    return (one, other) if one is not None and other is not None else None


def _side(told: Told, compared: Compared) -> str:
    """Which of the two the figure of a clause counts: the first named after it, else the last before it."""
    for text, first in ((told.after, True), (told.before, False)):
        words = re.findall(r"[^\W\d_][\w’'-]*", text)
        named = [one for word in words for one in (compared.one, compared.other) if _same(word, one)]
        if named:
            return named[0] if first else named[-1]
    return ""


def _same(word: str, asked: str) -> bool:
    """Whether a word is the one asked about; a name that is spelt alike ("Nations") is not "national"."""
    alike = word[0].isupper() == asked[0].isupper() and stems_of(word) == stems_of(asked)
    return word == asked or alike


def value_of(told: Told, sentence: str) -> float | None:
    """The figure of a clause of ``sentence`` as a number, its "million" counted; None where it is a range."""
    written = sentence[told.amount.start : told.amount.end]
    found = figures(written)
    if len(found) != 1:
        return None
    scale = next((by for word, by in _SCALES if word in written and word not in found[0].text), 1.0)
    return found[0].value * scale
