"""The quantities a text states, and the terms by which one is found however it is printed. Pure.

"$207,080,300", "207 million" and "two hundred and seven million" state one quantity with more or less
precision. Two quantities match where they are equal at the precision of the less precise, but never at less
than two digits: "5 million" is not "5.4 million". A share ("20 per cent") matches shares only.

What names or dates (``index.numbers_of_names``), "1325" and "2005", and figures that are part of something
else ("56/120", "COVID-19", "10:30", "55th") state none, nor do 0 and 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from index.analysis import fold
from index.numbers_of_names import AFTER_LABEL, NOT_COUNTED
from index.spelled_numbers import SCALES, spelled_numbers

LEAST_DIGITS = 2
_MOST_DIGITS = 15

# Exponents of words for powers of ten, folded; the longer first where one begins with another.
_WORDS_OF_SCALE: dict[str, int] = {
    **{"hundred": 2, "lakh": 5, "crore": 7, "thousand million": 9, "mil millones": 9},
    **{rf"{word}s?": place for word, place in SCALES.items()},
    **{"milliards?": 9, "millones": 6, "millon": 6, "billones": 12, "mil": 3},
    **{r"тыс(?:яч[аи]?)?\b\.?": 3, r"миллион\w*": 6, "млн": 6, r"миллиард\w*": 9, "млрд": 9, "трлн": 12},
    **{fold(word): 3 for word in ("ألف", "آلاف")},
    **{fold(word): 6 for word in ("مليون", "ملايين")},
    **{fold(word): 9 for word in ("بليون", "بلايين", "مليار", "مليارات")},
}
_CHINESE_SCALES = {"万亿": 12, "十亿": 9, "百万": 6, "千万": 7, "亿": 8, "万": 4}
_LETTERS = {"k": 3, "m": 6, "mn": 6, "bn": 9, "tn": 12}
_SCALE_PATTERNS = [(re.compile(word), place) for word, place in _WORDS_OF_SCALE.items()]

_CJK = "\u3400-\u4dbf\u4e00-\u9fff"
_LETTER = rf"[^\W_{_CJK}]"
_MONEY = r"(?:[$€£¥]|\b(?:usd|eur|gbp|chf))\s?"
_FIGURE = r"(?:\d{1,3}(?:,\d{3})+|(?<!\d[ ])\d{1,3}(?:[ ]\d{3})+(?![ ]?\d)|\d+)(?:\.\d+)?"
_DECIMAL_COMMA = r"(?:\d{1,3}(?:[. ]\d{3})+|\d+),\d{1,2}|\d{1,3}(?:\.\d{3}){2,}"
_SHARE = (
    r"\s?%|[\s-]?per[\s-]?cent\b|\s?pct\b|\sp(?:our|or)\s?(?:cent|ciento)\b|\sпроцент\w*|\s?٪|\s?(?:"
    + "|".join(fold(word) for word in ("في المائة", "في المئة", "بالمائة", "بالمئة"))
    + ")"
)
_IN_FIGURES = """(?P<money>{money})?(?<!{letter})(?<![.,/+:⁄#])(?<!百分之)(?P<figure>{figure})
    (?:(?P<scale>[\\s-]?(?:{scales})(?!\\w)|\\s?(?:{chinese}))|(?(money)(?P<letters>\\s?(?:bn|mn|tn|[km])(?!\\w))|(?!)))?
    (?P<share>{share})?
    (?!{letter}|\\d|[⁄/]|[.,:]\\d|\\.[a-z](?!\\w))"""


def _in_figures(figure: str) -> re.Pattern[str]:
    filled = _IN_FIGURES.format(
        money=_MONEY,
        figure=figure,
        scales="|".join(_WORDS_OF_SCALE).replace(" ", r"\s"),
        chinese="|".join(_CHINESE_SCALES),
        share=f"(?:{_SHARE})".replace(" ", r"\s"),
        letter=_LETTER,
    )
    return re.compile(filled, re.VERBOSE)


_ENGLISH = _in_figures(_FIGURE)
_WITH_DECIMAL_COMMA = _in_figures(f"(?:{_DECIMAL_COMMA}|{_FIGURE})")
# English and Chinese never print one, in the others it is the rule.
_DECIMAL_COMMAS = frozenset({"fr", "es", "ru", "de"})
_CHINESE_SHARE = re.compile(r"百分之(?P<figure>\d+(?:\.\d+)?)(?![\d.])")
_ANY_SHARE = re.compile(_SHARE)
_ANOTHER_COUNT = re.compile(r"\s(?:dozen|score)\b")
_BETWEEN = re.compile(
    r"(?:(?P<range>\s?-\s?|\s(?:to|a|до)\s)|\s(?:and|or|et|y|и|ou|o)\s|,\s)(?:[a-z]{0,2}[$€£¥]\s?)?"
)
_UP_FROM = re.compile(r"\bbetween\s(?:[a-z]{0,2}[$€£]\s?)?$")
_HYPHEN_AND_FIGURE = re.compile(r"-\S{0,3}\d")
_END_OF_RANGE = re.compile(rf"-(?:[a-z]{{0,2}}{_MONEY})?(\d[\d,]*)(?![\w/]*[-/]\d)")
_ANY_NUMBER = re.compile(r"\d")
# The mark of a note or a power: folded it would be one more digit.
_SUPERSCRIPT = re.compile("[\u00b2\u00b3\u00b9\u2070-\u2079]+")


@dataclass(frozen=True, slots=True)
class Quantity:
    """``units`` times ten to the power of ``place``, the place of the last digit that is printed.

    ``start`` and ``end`` are those of the number with scale and unit, without a currency; the digits or
    number words alone end at ``figure_end``. ``scale`` is the exponent of its scale, as a word or a letter.
    ``bare`` marks that its words alone do not tell all of it: "20%", and the 15 of "15 to 20 million".
    """

    start: int
    figure_end: int
    end: int
    units: int
    place: int
    share: bool = False
    scale: int = 0
    bare: bool = False

    @property
    def value(self) -> Fraction:
        """What it states, a share in per cent."""
        return self.units * Fraction(10) ** self.place

    @property
    def digits(self) -> int:
        """With how many significant digits it is printed."""
        return len(str(self.units))

    @property
    def what(self) -> tuple[int, int, bool]:
        """Equal for quantities that are equal in value, precision and unit."""
        units, place = _precise_enough(self.units, self.place)
        return units, place, self.share


def quantities(folded: str, language: str = "en") -> list[Quantity]:
    """The quantities that a text stated, in order; it is folded (``index.analysis.fold``)."""
    found = [
        quantity
        for quantity in (*_in_words(folded), *_from_figures(folded, language))
        if not _ANOTHER_COUNT.match(folded, quantity.figure_end)
    ]
    found.sort(key=lambda quantity: quantity.start)
    return _with_units_of_ranges(folded, found)


def stored_terms(text: str, language: str = "en") -> list[str]:
    """The terms under which a paragraph with this text is found: each quantity as it is printed, and rounded
    to every lower precision."""
    found: dict[str, None] = {}
    for quantity in quantities(fold(_SUPERSCRIPT.sub(" ", text)), language):
        units, place, share = quantity.what
        found[_term(units, place, share)] = None
        found.update((_rounded(_term(*less, share)), None) for less in _less_precise(units, place))
    return list(found)


def sought_terms(quantity: Quantity) -> list[str]:
    """The terms by which the paragraphs are found whose quantity matches this one: equally precise, more
    precise, less precise."""
    units, place, share = quantity.what
    own = _term(units, place, share)
    return [own, _rounded(own), *(_term(*less, share) for less in _less_precise(units, place))]


def _term(units: int, place: int, share: bool) -> str:
    return f"{units}e{place}{'%' if share else ''}"


def _rounded(term: str) -> str:
    return f"~{term}"


def _precise_enough(units: int, place: int) -> tuple[int, int]:
    missing = max(0, LEAST_DIGITS - len(str(units)))
    return units * 10**missing, place - missing


def _less_precise(units: int, place: int) -> Iterator[tuple[int, int]]:
    """The number rounded to one place after the other, half up, as long as enough digits remain."""
    for dropped in range(1, len(str(units)) + 1):
        rounded = (units + 5 * 10 ** (dropped - 1)) // 10**dropped
        if len(str(rounded)) < LEAST_DIGITS:
            return
        yield rounded, place + dropped


def _in_words(folded: str) -> Iterator[Quantity]:
    for number in spelled_numbers(folded):
        share = _ANY_SHARE.match(folded, number.end)
        if (number.alone and not share) or AFTER_LABEL.search(
            folded, max(0, number.start - 24), number.start
        ):
            continue
        end = share.end() if share else number.end
        scale = max(0, number.place)
        yield Quantity(number.start, number.end, end, number.units, number.place, bool(share), scale)


def _from_figures(folded: str, language: str) -> Iterator[Quantity]:
    if not _ANY_NUMBER.search(folded):
        return
    names = bytearray(len(folded))
    for match in NOT_COUNTED.finditer(folded):
        names[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    before = -1
    for match in (_WITH_DECIMAL_COMMA if language in _DECIMAL_COMMAS else _ENGLISH).finditer(folded):
        start, end = match.span("figure")
        if any(names[start:end]) or not _stands_free(folded, match, before):
            continue
        before = match.end()
        if quantity := _quantity(match):
            yield quantity
    for match in _CHINESE_SHARE.finditer(folded):
        whole, _, decimals = match["figure"].partition(".")
        units = int(whole + decimals)
        if units:
            yield Quantity(match.start(), match.end(), match.end(), units, -len(decimals), True)


def _quantity(match: re.Match[str]) -> Quantity | None:
    figure, scale = match["figure"], (match["scale"] or match["letters"] or "").strip(" -\n\u00a0")
    whole, decimals = _parts(figure)
    plain = not (match["money"] or scale or match["share"] or decimals)
    if len(whole + decimals) > _MOST_DIGITS or (whole.startswith("0") and whole != "0"):
        return None
    # Four figures without a comma are a year, a resolution or a meeting; thousands are printed "1,250".
    if plain and (whole == "1" or (figure.isdigit() and len(figure) == 4)):
        return None
    units, exponent = int(whole + decimals), _exponent(scale)
    if not units:
        return None
    share, (start, end) = match["share"] or "", match.span("figure")
    by_sign = share.strip() in ("%", "٪") or bool(match["letters"])
    place = exponent - len(decimals)
    return Quantity(start, end, match.end(), units, place, bool(share), exponent, by_sign)


def _parts(figure: str) -> tuple[str, str]:
    """The digits before and after the decimal mark; a comma is one only where no three digits follow, a point
    only where it stands alone."""
    plain = re.sub(r"\s", "", figure)
    if tail := re.search(r",(\d{1,2})$", plain):
        return re.sub(r"\D", "", plain[: tail.start()]), tail[1]
    if plain.count(".") == 1:
        whole, _, decimals = plain.partition(".")
        return whole.replace(",", ""), decimals
    return re.sub(r"\D", "", plain), ""


def _exponent(scale: str) -> int:
    if not scale:
        return 0
    if scale in _CHINESE_SCALES or scale in _LETTERS:
        return _CHINESE_SCALES.get(scale) or _LETTERS[scale]
    scale = re.sub(r"\s", " ", scale)
    return next(place for pattern, place in _SCALE_PATTERNS if pattern.fullmatch(scale))


def _stands_free(folded: str, match: re.Match[str], before: int) -> bool:
    """Whether hyphens around a figure are those of a range ("20-25") or of a word ("5-year"), not of a name
    ("COVID-19", "963-1234")."""
    start = match.start()
    if folded[start - 1 : start] == "-" and before != start - 1:
        return False
    if not _HYPHEN_AND_FIGURE.match(folded, match.end()):
        return True
    after = _END_OF_RANGE.match(folded, match.end())
    if after is None:
        return False
    ends = [re.sub(r"\D", "", figure.partition(".")[0]) for figure in (match["figure"], after[1])]
    grouped = "," in match["figure"] or max(map(len, ends)) < 4
    return grouped and (int(ends[0]) < int(ends[1]) or bool(match["scale"]))


def _with_units_of_ranges(folded: str, found: Iterable[Quantity]) -> list[Quantity]:
    """ "20 to 25 per cent" is two shares, "between 15 and 20 million" two numbers of millions."""
    told: list[Quantity] = []
    for quantity in reversed(list(found)):
        after = told[-1] if told else None
        between = _BETWEEN.fullmatch(folded, quantity.end, after.start) if after else None
        if after and between and quantity.end == quantity.figure_end and not quantity.scale:
            begins = folded[max(0, quantity.start - 16) : quantity.start]
            ranged = between["range"] or _UP_FROM.search(begins)
            if after.share:
                quantity = replace(quantity, share=True, bare=True)
            elif after.scale and ranged and quantity.value < after.value / 10**after.scale:
                place = quantity.place + after.scale
                quantity = replace(quantity, place=place, scale=after.scale, bare=True)
        told.append(quantity)
    return told[::-1]
