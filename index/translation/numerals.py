"""Dates and ordinals in the English form, read before words are looked up and joined afterwards. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.analysis import fold
from index.ordinals import ORDINALS

_DIGITS = {"零": 0, "〇": 0, "两": 2} | {digit: n for n, digit in enumerate("一二三四五六七八九", 1)}
_UNITS = {"十": 10, "百": 100, "千": 1000}
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_NUMERAL = "[零〇一二两三四五六七八九十百千]"
_CHINESE_DATE = re.compile(r"(?:(\d{4})\s?年)?\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?[日号])?")
# "2024/25年度", the budget year, but "2024年年度报告", the annual report.
_CHINESE_YEAR = re.compile(r"(\d{4}(?:[/-]\d{2,4})?)\s?(?:年度(?!报告|会议|审查|审评|业绩)|年)")
_CHINESE_ORDINAL = re.compile(
    rf"第\s?({_NUMERAL}+|\d+(?![\d/]))\s?(届(?:常会|特别会议|会议)?|次(?:全体)?会议|条|段|次|章)?"
)
# "第2242号决议", "第1325(2000)号决议", "第74/262号决议": the number is the resolution's name, no rank.
_CHINESE_NUMBERED = re.compile(
    r"第\s?(\d+(?:/\d+)?(?:\s?[A-Z](?![a-z]))?)\s?(?:[（(](\d{4})[）)])?\s?号\s?(决议|决定|文件)?"
)
_NUMBERED_IN_ENGLISH = {"决议": "resolution ", "决定": "decision ", "文件": "document "}
_CHINESE_PERCENT = re.compile(rf"百分之({_NUMERAL}+|\d+(?:\.\d+)?)")
# "2 000万": the thousands stand apart.
_CHINESE_LARGE = re.compile(
    rf"({_NUMERAL}+|\d{{1,3}}(?:[ ,\u00a0\u202f]\d{{3}})+(?!\d)|\d+(?:\.\d+)?)\s?(万|亿)"
)
# "一百二十名": what is counted; words of one or two characters the lexicon has.
_CHINESE_COUNT = re.compile(rf"{_NUMERAL}{{3,}}")
_LARGE = {"万": 10_000, "亿": 100_000_000}
_ORDINAL_OF = {
    "届": " session",
    "届会议": " session",
    "届常会": " regular session",
    "届特别会议": " special session",
    "次会议": " meeting",
    "次全体会议": " plenary meeting",
    "次": "",
}
# What is counted by its number: "article 10", not "10th article".
_NUMBERED_PARTS = {"条": "article", "段": "paragraph", "章": "chapter"}
_LATIN_ORDINAL = {
    "fr": re.compile(r"(?<![\w/])(\d{1,3})\s?(?:ème|eme|e|er|re)(?!\w)"),
    "es": re.compile(r"(?<![\w/])(\d{1,3})(?:\.?\s?[ºª°]|(?:er|r[oa]|d[oa]|t[oa]|m[oa]|v[oa]|n[oa]))(?!\w)"),
    "ru": re.compile(r"(?<![\w/])(\d{1,3})-(?:я|й|е|ю|го|ей|м|му|ой|х)(?!\w)"),
}
# Months cut short, beside a year.
_SHORT_MONTH = {
    "fr": re.compile(
        r"(?<!\w)(?:[Jj]anv|[Ff][ée]vr?|[Aa]vr|[Jj]uil|[Ss]ept|[Oo]ct|[Nn]ov|[Dd][ée]c)\b\.?(?=\s(?:1[89]|20)\d\d\b)"
    ),
}
_MONTH_OF = {"janv": 1, "fev": 2, "fevr": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10, "nov": 11, "dec": 12}
# Grades of posts: С-4 is P-4, Д-1 is D-1.
_GRADE = {
    "ru": re.compile(r"(?<!\w)([СД])-([1-7])(?!\d)"),
    "ar": re.compile(r"(?<!\w)(ف|مد)\s?-\s?([1-7])(?!\d)"),
}
_GRADE_IN_ENGLISH = {"С": "P", "Д": "D", "ف": "P", "مد": "D"}
_UNITS_OF_TEN = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_TENTHS = tuple(f"{tens[:-1]}ieth" for tens in _TENS)
_BIG = "|".join((*_TENTHS, *_TENS))
_SMALL = "|".join(sorted((*_UNITS_OF_TEN, *_ORDINALS), key=len, reverse=True))
_TENS_FIRST = re.compile(rf"(?i)\b({_BIG})(?:\s+and)?[\s-]+({_SMALL})\b")
_UNITS_FIRST = re.compile(rf"(?i)\b({_SMALL})(?:\s+and)?\s+({_BIG})\b")
_SESSION_NUMBER = re.compile(
    r"(?i)\b(session|congress)\s+(?:the\s+)?(\d{1,3}(?:st|nd|rd|th)|[a-z-]+(?:th|first|second|third))\b"
)
# "第三十四届首脑会议": a summit has no sessions.
_SESSION_OF_A_SUMMIT = re.compile(r"\b(\d{1,3}(?:st|nd|rd|th)) session(?= summit\b)")
# Documents spell these out; meetings they number in figures.
_IN_WORDS = re.compile(
    r"\b(\d{1,3})(?:st|nd|rd|th)\b(?=(?: regular| special| emergency special| annual)?"
    r" (?:session|summit|congress|anniversary)\b)"
)
_ORDINAL_WORDS = {number: word for word, number in ORDINALS.items()}


def chinese_number(numeral: str) -> int:
    """ "二十九" → 29, "三" → 3, "二〇〇二" → 2002."""
    if not any(unit in numeral for unit in _UNITS):
        return int("".join(str(_DIGITS[digit]) for digit in numeral))
    total, current = 0, 0
    for letter in numeral:
        if letter in _UNITS:
            total += (current or 1) * _UNITS[letter]
            current = 0
        else:
            current = _DIGITS[letter]
    return total + current


def english_number(match: re.Match[str], language: str) -> str:
    """The English for a match of ``number_pattern``."""
    text = match.group()
    if language in _GRADE and (grade := _GRADE[language].fullmatch(text)):
        return f"{_GRADE_IN_ENGLISH[grade[1]]}-{grade[2]}"
    if language in _SHORT_MONTH and not text[0].isdigit():
        return MONTHS[_MONTH_OF[fold(text.rstrip("."))] - 1]
    if language != "zh":
        return ordinal(int(re.sub(r"\D", "", text)))
    if found := _CHINESE_NUMBERED.fullmatch(text):
        year = f" ({found[2]})" if found[2] else ""
        return f"{_NUMBERED_IN_ENGLISH.get(found[3] or '', '')}{found[1]}{year}"
    if found := _CHINESE_ORDINAL.fullmatch(text):
        number = int(found[1]) if found[1].isdigit() else chinese_number(found[1])
        if found[2] in _NUMBERED_PARTS:
            return f"{_NUMBERED_PARTS[found[2]]} {number}"
        return ordinal(number) + _ORDINAL_OF.get(found[2] or "", "")
    if found := _CHINESE_PERCENT.fullmatch(text):
        return f"{_plainly(found[1])} per cent"
    if found := _CHINESE_LARGE.fullmatch(text):
        return _in_english(float(_plainly(found[1])) * _LARGE[found[2]])
    if found := _CHINESE_COUNT.fullmatch(text):
        number = chinese_number(text)
        return f"{number:,}" if _UNITS.keys() & set(text) else str(number)
    if (found := _CHINESE_DATE.fullmatch(text)) and 1 <= int(found[2]) <= 12:
        day, year = found[3], found[1]
        return " ".join(part for part in (day, MONTHS[int(found[2]) - 1], year) if part)
    if found := _CHINESE_YEAR.fullmatch(text):
        return found[1]
    return re.sub(r"\D", "", text)


def _plainly(numeral: str) -> str:
    """ "十五" and "15" → "15", "2 000" → "2000"."""
    numeral = re.sub(r"[ ,\u00a0\u202f]", "", numeral)
    return numeral if numeral[0].isdigit() else str(chinese_number(numeral))


def _in_english(number: float) -> str:
    """20000000 → "20 million", 25000 → "25,000", as United Nations documents write them."""
    for size, word in ((1e9, "billion"), (1e6, "million")):
        if number >= size:
            return f"{number / size:g} {word}"
    return f"{number:,.0f}"


def number_pattern(language: str) -> re.Pattern[str] | None:
    """What is read as a date or an ordinal in ``language`` besides plain figures; None for nothing."""
    if language == "zh":
        patterns = (
            _CHINESE_NUMBERED,
            _CHINESE_ORDINAL,
            _CHINESE_PERCENT,
            _CHINESE_LARGE,
            _CHINESE_DATE,
            _CHINESE_YEAR,
            _CHINESE_COUNT,
        )
        return _any_of(patterns)
    return _any_of([table[language] for table in (_LATIN_ORDINAL, _SHORT_MONTH, _GRADE) if language in table])


def _any_of(patterns: Sequence[re.Pattern[str]]) -> re.Pattern[str] | None:
    """One pattern without groups for all of them; None for none."""
    plain = [re.sub(r"\((?!\?)", "(?:", pattern.pattern) for pattern in patterns]
    return re.compile("|".join(plain)) if plain else None


def ordinal(number: int) -> str:
    """29 → "29th"."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def joined_ordinals(english: str) -> str:
    """ "thirty ninth" and "ninth and thirty" → "thirty-ninth", "sixty eleventh" → "seventy-first"; "session
    30th" → "30th session" → "thirtieth session", as documents print it."""
    english = _TENS_FIRST.sub(lambda match: _joined(match[1], match[2]), english)
    english = _UNITS_FIRST.sub(lambda match: _joined(match[2], match[1]), english)
    english = _SESSION_OF_A_SUMMIT.sub(r"\1", _SESSION_NUMBER.sub(r"\2 \1", english))
    return _IN_WORDS.sub(_spelled, english)


def _spelled(match: re.Match[str]) -> str:
    return _ORDINAL_WORDS.get(int(match[1]), match[0])


def _joined(tens: str, units: str) -> str:
    big, small = tens.lower(), units.lower()
    names = _ORDINALS if small in _ORDINALS or big in _TENTHS else _UNITS_OF_TEN
    value = 10 * ((_TENTHS if big in _TENTHS else _TENS).index(big) + 2)
    value += (_ORDINALS if small in _ORDINALS else _UNITS_OF_TEN).index(small) + 1
    rest = value % 10
    if value >= 100 or not rest:
        return f"{tens} {units}"
    return f"{_TENS[value // 10 - 2]}-{names[rest - 1]}"


_DECIMAL_COMMA = re.compile(r"(\d{1,3}),(\d{1,2})(?!\d)")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")


def english_figure(figure: str) -> str:
    """A figure in the English form: "9,4" → "9.4", "12.000" → "12,000", "60 %" → "60 per cent"."""
    if _THOUSANDS.fullmatch(figure):
        return figure.replace(".", ",")
    return re.sub(r"\s?%$", " per cent", _DECIMAL_COMMA.sub(r"\1.\2", figure))
