"""English numbers in words: "twenty-five", "one hundred and forty thousand", "two and a half million". Pure.

Text is read as ``index.analysis.fold`` gives it. Ordinals ("twenty-fifth") and fractions ("two thirds") count
nothing and are left out, "one" alone is a pronoun far more often than a count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.ordinals import ORDINALS

_BELOW_TWENTY = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL = {word: number for number, word in enumerate(_BELOW_TWENTY.split(), start=1)} | {
    word: 10 * number for number, word in enumerate(_TENS.split(), start=2)
}
SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
"""English words for powers of ten, with the exponent."""

_WORD = rf"(?:{'|'.join((*_SMALL, 'hundred', *SCALES))})"
# "a third of a million", "one in a million": the article there is not "one".
_RUN = re.compile(
    rf"(?<![\w-])(?P<lead>half a |(?<!of )(?<!in )(?<!per )(?<!by )a )?"
    rf"(?P<words>(?(lead)(?:hundred|{'|'.join(SCALES)})|{_WORD})(?:(?:[ -]| and ){_WORD})*)\b"
)
_TOKEN = re.compile(r"[a-z]+")
_AND_A_HALF = re.compile(rf" and a half\b(?:[ -](?P<scale>{'|'.join(SCALES)})\b)?")
# "twenty-first", "two thirds", "two dozen": another number than the words before say.
_ORDINAL = "|".join(sorted((word for word in ORDINALS if " " not in word), key=len, reverse=True))
_ANOTHER_NUMBER = re.compile(
    rf"(?: and|-| )[ -]?(?:(?:{_ORDINAL})s?|quarters?|hal(?:f|ves)|dozens?|scores?)\b"
)


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number in words: ``units`` times ten to the power of ``place``, its last digit that is told.

    ``alone`` marks the word "one", which counts only where a unit follows.
    """

    start: int
    end: int
    units: int
    place: int
    alone: bool = False


def spelled_numbers(folded: str) -> Iterator[Spelled]:
    """The numbers in words that a folded text has, in order."""
    for run in _RUN.finditer(folded):
        words = list(_TOKEN.finditer(folded, *run.span("words")))
        lead, at = run["lead"] or "", 0
        while at < len(words):
            found, at = _number(words, at, bool(lead) and not at)
            if found and lead and found.start == run.start("words"):
                found = _led(found, run.start(), lead)
            if found and (whole := _with_what_follows(folded, found)):
                yield whole


def _number(words: Sequence[re.Match[str]], first: int, article: bool) -> tuple[Spelled | None, int]:
    """The number that begins at a word, if any, and where to read on; ``article``: "a" stands before it."""
    total, current, place, last = 0, int(article), 0, first - 1
    for at in range(first, len(words)):
        word = words[at][0]
        if word in _SMALL and _continues(current, _SMALL[word]):
            current += _SMALL[word]
        elif word == "hundred" and 0 < current < 100:
            current *= 100
        elif word in SCALES and current and (not total or SCALES[word] < place):
            total, place, current = total + current * 10 ** SCALES[word], SCALES[word], 0
        elif word in SCALES and total and words[at - 1][0] in SCALES:  # "two thousand million"
            total, place = total * 10 ** SCALES[word], place + SCALES[word]
        elif word == "and" and at > first and _joins(words, at):
            continue
        else:
            break
        last = at
    if last < first:
        return None, first + 1
    place = 0 if current else place
    alone = last == first and words[first][0] == "one"
    units = (total + current) // 10**place
    return Spelled(words[first].start(), words[last].end(), units, place, alone), last + 1


def _continues(current: int, value: int) -> bool:
    """May ``value`` be added to what was read ("twenty" + "five", "two hundred" + "five"), or is it a new
    number?"""
    rest = current % 100
    return rest == 0 or (rest >= 20 and rest % 10 == 0 and value < 10)


def _joins(words: Sequence[re.Match[str]], at: int) -> bool:
    """Whether an "and" is inside the number: "two hundred and five thousand", not "five hundred and two
    hundred" or "two million and five thousand"."""
    before, after = words[at - 1][0], [word[0] for word in words[at + 1 : at + 4]]
    if not after or after[0] not in _SMALL:
        return False
    if before == "hundred":
        return "hundred" not in after[1:2]
    return before in SCALES and not {"hundred", *SCALES}.intersection(after[1:])


def _led(found: Spelled, start: int, lead: str) -> Spelled:
    """ "a million", "half a million": the number with what stands before it."""
    if lead.startswith("half"):
        return Spelled(start, found.end, found.units * 5, found.place - 1)
    return Spelled(start, found.end, found.units, found.place)


def _with_what_follows(folded: str, found: Spelled) -> Spelled | None:
    """The number with "and a half"; None where what follows makes another number of it."""
    if half := _AND_A_HALF.match(folded, found.end):
        place = found.place - 1 + SCALES.get(half["scale"], 0)
        return Spelled(found.start, half.end(), found.units * 10 + 5, place)
    return None if _ANOTHER_NUMBER.match(folded, found.end) else found
