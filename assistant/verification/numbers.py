"""Quantities in running text: figures and words, ordinals, percentages, money, and what they count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.verification.dates import find_dates
from assistant.verification.wording import stem, words


def _counted_from(first: int, step: int, names: str) -> dict[str, float]:
    return {name: first + step * at for at, name in enumerate(names.split())}


_UNITS = _counted_from(
    0,
    1,
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen",
)
_TENS = _counted_from(20, 10, "twenty thirty forty fifty sixty seventy eighty ninety")
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 10**9, "trillion": 10**12}
_ORDINALS = {
    **_counted_from(
        1,
        1,
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
    ),
    **_counted_from(
        20, 10, "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth"
    ),
}
NUMBER_WORDS = frozenset(_UNITS) | frozenset(_TENS)
_COLLECTIVE = {"dozen": 12, "twice": 2, "thrice": 3, "half": 0.5, "quarter": 0.25, "once": 1}
# Words for a number that are a pronoun, an article or an adverb far more often than a count.
_NOT_COUNTS = words("one first second once half quarter")

_FIGURE = re.compile(
    r"(?<![\w/.\-])(?<!\d,)(?P<currency>US\$|[$€£])?\s?"
    r"(?P<figure>\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?P<ordinal>st|nd|rd|th)?(?P<percent>\s?%|[\s-]per\s?cent\b|\spercentage\b)?"
    r"(?P<scale>[\s-]?(?:hundred|thousand|million|billion|trillion)\b)?(?![\w/]|\.\d|,\d)"
)
_RANGE_TAIL = re.compile(
    r"(?<=\d)(?:-|\sto\s)(?P<figure>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
    r"(?P<percent>\s?%|\sper\s?cent\b)?(?![\w/-]|\.\d)"
)
# A symbol or the number of a resolution; "and/or" has no digit and is none.
_IDENTIFIER = re.compile(r"(?<![\w/])(?:[A-Z]+|\d+)(?:/[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*)+")
_PER_CENT = re.compile(r"\s?%|[\s-]per\s?cent\b|\spercentage\b")
_WORD = re.compile(r"[A-Za-z]+(?:'s)?")
_APPROXIMATE = re.compile(
    r"(?:about|approximately|around|nearly|almost|some|roughly|over|more than|at least|up to|less than|"
    r"fewer than|close to|an? estimated|under|exceeding|in excess of)\s(?:US\$|[$€£])?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a text. ``kind``: "count", "percent", "money", "ordinal" or "identifier" (55/25,
    E/CN.15/2002/10).

    ``value`` is None for identifiers, whose ``text`` must agree. ``noun`` is the stem of the next content
    word (as printed: ``counted``), ``label`` the stem of the word before it ("article 30": "articl"); ""
    when there is none.
    """

    text: str
    start: int
    end: int
    kind: str
    value: float | None
    noun: str = ""
    label: str = ""
    approximate: bool = False
    in_words: bool = False
    counted: str = ""

    @property
    def told(self) -> str:
        """The number with what it counts, as printed: "611 keepers"."""
        return f"{self.text} {self.counted}".strip()


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """All quantities of a normalised text that are not part of a date, in order."""
    taken = bytearray(len(text))
    for date in find_dates(text):
        taken[date.start : date.end] = b"\1" * (date.end - date.start)
    found: list[Quantity] = []

    def take(start: int, end: int, kind: str, value: float | None, spelled: bool = False) -> None:
        if any(taken[start:end]):
            return
        taken[start:end] = b"\1" * (end - start)
        near = bool(_APPROXIMATE.search(text[:start]))
        counted, label = _next_noun(text, end), _word_before(text, start)
        noun, printed = stem(counted.lower()) if counted else "", text[start:end].strip()
        found.append(Quantity(printed, start, end, kind, value, noun, label, near, spelled, counted))

    for match in _IDENTIFIER.finditer(text):
        if re.search(r"\d", match.group()):
            take(match.start(), match.end(), "identifier", None)
    for match in _FIGURE.finditer(text):
        value = float(re.sub(r"[, ]", "", match["figure"]))
        scale = (match["scale"] or "").strip(" -").lower()
        value *= _SCALES.get(scale, 1)
        kind = "ordinal" if match["ordinal"] else "percent" if match["percent"] else "count"
        if match["currency"]:
            kind = "money"
        take(
            match.start("currency") if match["currency"] else match.start("figure"), match.end(), kind, value
        )
    for match in _RANGE_TAIL.finditer(text):
        kind = "percent" if match["percent"] else "count"
        take(match.start("figure"), match.end(), kind, float(match["figure"].replace(",", "")))
    for start, end, number, kind in _numbers_in_words(text):
        if percent := _PER_CENT.match(text, end):
            kind, end = "percent", percent.end()
        take(start, end, kind, number, spelled=True)
    return tuple(sorted(found, key=lambda quantity: quantity.start))


def quantity_is_told(quantity: Quantity, told: Sequence[Quantity]) -> bool:
    """Is this value among ``told``, of the same kind? A count may be told as money or the reverse ("5,000
    dollars")."""
    if quantity.kind == "identifier":
        wanted = quantity.text.rstrip(".,;").casefold()
        return any(o.kind == "identifier" and o.text.rstrip(".,;").casefold() == wanted for o in told)
    same = [o for o in told if o.value is not None and _comparable(quantity.kind, o.kind)]
    assert quantity.value is not None
    for other in same:
        assert other.value is not None
        if abs(other.value - quantity.value) < 1e-9:
            return True
        # "about 30" of 28, "more than 100" of 104: a tenth either way, only where the sentence itself says
        # so.
        if quantity.approximate and abs(other.value - quantity.value) <= 0.1 * abs(quantity.value):
            return True
    return False


def _comparable(one: str, other: str) -> bool:
    return one == other or {one, other} == {"count", "money"} or {one, other} == {"count", "ordinal"}


def _numbers_in_words(text: str) -> list[tuple[int, int, float, str]]:
    """Numbers spelled out: "two hundred and five", "twenty-eighth", "dozen" → (start, end, value, kind)."""
    spelled = [(m.group().lower(), m.start(), m.end()) for m in _WORD.finditer(text)]
    found: list[tuple[int, int, float, str]] = []
    at = 0
    while at < len(spelled):
        begin, total, current, kind, last = at, 0.0, 0.0, "count", -1
        seen = False
        while at < len(spelled):
            word = spelled[at][0]
            joined = at == begin or text[spelled[at - 1][2] : spelled[at][1]] in (" ", "-")
            if not joined:
                break
            if word in _UNITS or word in _TENS:
                value = _UNITS.get(word, _TENS.get(word, 0))
                if seen and not _continues(current, value):
                    break
                current, seen, last = current + value, True, at
            elif word in _SCALES and seen:
                if word == "hundred":
                    current *= 100
                else:
                    total, current = total + current * _SCALES[word], 0.0
                last = at
            elif word in _ORDINALS:
                value = _ORDINALS[word]
                if seen and not _continues(current, value):
                    break
                current, seen, kind, last = current + value, True, "ordinal", at
                break
            elif word == "and" and seen and spelled[at - 1][0] in _SCALES:
                pass
            elif word in _COLLECTIVE and not seen:
                current, seen, last = float(_COLLECTIVE[word]), True, at
                break
            else:
                break
            at += 1
        if seen and last >= begin:
            single = spelled[begin][0] if begin == last else ""
            if single not in _NOT_COUNTS:
                found.append((spelled[begin][1], spelled[last][2], total + current, kind))
            at = last + 1
        else:
            at = begin + 1
    return found


def _continues(current: float, value: float) -> bool:
    """May ``value`` be added to what was read ("twenty" + "five", "two hundred" + "five"), or is it a new
    number?"""
    return (current % 10 == 0 and 0 < value < 10 and current >= 20) or (
        current % 100 == 0 and current > 0 and value < 100
    )


# Words after which a number is the name of a place, not a count: "article 30", "at its seventh session".
LABELS = frozenset(
    stem(word)
    for word in words(
        "article paragraph item section chapter annex resolution decision session rule table page number no "
        "nos para volume vol part phase goal target figure meeting"
    )
)
_SKIP = words("of the a an and or to in other new such different more per")


def _next_noun(text: str, end: int) -> str:
    tail = re.match(r"[\s-]*((?:[^\W\d_]+[\s-]*){0,3})", text[end:])
    for word in (tail.group(1) if tail else "").replace("-", " ").split():
        if word.lower() not in _SKIP:
            return word
    return ""


def _word_before(text: str, start: int) -> str:
    head = re.search(r"([^\W\d_]+)[\s(]*$", text[:start])
    return stem(head.group(1).lower()) if head else ""
