"""The labels that open a block: paragraph numbers, sub-paragraph letters, heading numbers, in six
languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from index.locators import from_roman, roman

ItemKind = Literal["letter", "roman", "digit"]

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹．、", "01234567890123456789..")
_ORDINALS = r"bis|ter|quater|quinquies|sexies|septies|octies|novies|decies"

# A number opens a paragraph when a full stop and then words follow: "13. In 2001", "12 bis. The".
# Not: "3.5 million", "2002." at a line's end, "1.1.2002".
_NUMBER = re.compile(
    rf"(?P<number>\d{{1,4}})(?P<letter>[A-Z]?)(?: ?(?P<ordinal>{_ORDINALS}))?\s?\.(?:\s*_)?"
    rf"(?:\s+|(?=[^\W\d_]{{2}}|[“\"«\[(]))(?:(?P<late>{_ORDINALS})\s+)?(?=\S)"
)
# As scans have it: "1, Requests", "l. Requests", "ll. Urges".
_MISREAD = re.compile(r"(?P<number>[lIi|\d]{1,3})\s?[.,;:]\s?(?=[A-Z][a-z]+)")
# "25.14 The resources", "6.1.2 Under": budgets and programmes.
_DOTTED = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3}){1,3})\.?\s+(?=[A-Z“\"«\[(]|[^\W\d_a-z])")
# Arabic documents set "١ - " where others set "1. ".
_DASHED = re.compile(r"(?P<number>\d{1,4})\s?[-–—]\s+(?=[^\W\d_])")

_ITEM = re.compile(
    rf"(?:\((?P<both>[^\W\d_]{{1,6}}|\d{{1,2}})(?: (?P<ordinal>{_ORDINALS}))?\)"
    r"|(?P<right>[^\W\d_]{1,5}|\d{1,2})\)"
    r"|(?P<inner>[‘’']\d{1,2}[‘’']|[㈠-㈩]|[(（][一二三四五六七八九十]{1,3}[)）])"
    r"|(?P<dot>[a-z]|[ivx]{1,5})\.(?=\s+[^\W\d_]))(?:(?<=\))\.(?=\s))?\s*(?=\S)"
)
_HEADING = re.compile(
    r"(?:(?P<roman>[IVXLC]{1,7})|(?P<upper>[A-Z])|(?P<digit>\d{1,2})|(?P<dotted>\d{1,2}(?:\.\d{1,2})+))"
    r"(?:\.|(?<=\d\.\d)|(?<=\d))\s+(?=\S)"
)
_CHINESE_FIGURES = "零一二三四五六七八九"
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"
_ABJAD = "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ"


@dataclass(frozen=True, slots=True)
class NumberLabel:
    """A paragraph number at ``text[:length]``: (13,) or (25, 14), an ordinal ("bis") or a letter ("A") after
    it."""

    number: tuple[int, ...]
    ordinal: str
    letter: str
    length: int

    @property
    def printed(self) -> str:
        """The number as the United Nations prints it: "13", "25.14", "12 bis"."""
        ordinal = f" {self.ordinal}" if self.ordinal else ""
        return ".".join(map(str, self.number)) + self.letter + ordinal

    @property
    def locator_part(self) -> str:
        """The number as a locator writes it, without its kind: "13", "25-14", "12bis"."""
        return "-".join(map(str, self.number)) + self.ordinal + self.letter.lower()


@dataclass(frozen=True, slots=True)
class ItemLabel:
    """A sub-paragraph label at ``text[:length]``.

    ``style`` tells lists apart: "(a)", "a)" and "a." never belong to one list. ``name`` is the label in Latin
    letters, the same in every language: Russian "б" and Arabic "ب" are "b". A letter that may also be a Roman
    numeral ("i", "v", "c") has both ``letter`` and ``roman`` values; ``None`` where it cannot be one.
    """

    printed: str
    name: str
    style: str
    letter: int | None
    roman: int | None
    digit: int | None
    length: int


def parse_number(text: str, *, dashed: bool = False) -> NumberLabel | None:
    """The paragraph number that opens ``text``; ``dashed`` allows the Arabic "1 - " form."""
    text = text[:40] if text[:40].isascii() else text[:40].translate(_DIGITS)
    if match := _DOTTED.match(text):
        return NumberLabel(tuple(int(n) for n in match["number"].split(".")), "", "", match.end())
    if match := _NUMBER.match(text):
        ordinal = match["ordinal"] or match["late"] or ""
        return NumberLabel((int(match["number"]),), ordinal, match["letter"], match.end())
    if dashed and (match := _DASHED.match(text)):
        return NumberLabel((int(match["number"]),), "", "", match.end())
    return None


def parse_misread_number(text: str) -> NumberLabel | None:
    """The paragraph number that opens ``text`` as a scan may have misread it. Only for places where a number
    is due: "I." opens a heading elsewhere."""
    match = _MISREAD.match(text)
    if not match:
        return None
    return NumberLabel((int(re.sub(r"[lIi|]", "1", match["number"])),), "", "", match.end())


def parse_item(text: str) -> ItemLabel | None:
    """The sub-paragraph label that opens ``text``: "(a)", "(iv)", "a)", "i.", "(1)", "б)", "(ب)"."""
    match = _ITEM.match(text[:24] if text[:24].isascii() else text[:24].translate(_DIGITS))
    if not match:
        return None
    if match["inner"]:
        return _inner_item(match["inner"], match.end())
    printed = match["both"] or match["right"] or match["dot"]
    style = "()" if match["both"] else ")" if match["right"] else "."
    name = printed.lower()
    letter, roman, digit = _values(name)
    if letter is None and roman is None and digit is None:
        return None
    if printed != name and (style == "." or len(name) > 2):
        return None
    if letter is not None and roman is None and not name.isascii():
        name = chr(ord("a") + letter - 1) if letter <= 26 else name
    if match["ordinal"]:
        name = f"{name}-{match['ordinal']}"
        printed = f"{printed} {match['ordinal']}"
    case = "" if printed[0].islower() or not printed[0].isalpha() or not printed[0].isascii() else "upper"
    return ItemLabel(printed, name, style + case, letter, roman, digit, match.end())


def _inner_item(printed: str, length: int) -> ItemLabel | None:
    """What stands for "(i)" in Arabic ('١') and Chinese ("㈠", "(一)"): one name in every language."""
    sign = printed.strip("‘’'()（）")
    if sign.isdigit() and sign.isascii():
        value = int(sign)
    elif "㈠" <= sign <= "㈩":
        value = ord(sign) - ord("㈠") + 1
    else:
        tens, _, units = sign.rpartition("十")
        has_ten = "十" in sign
        value = 10 * (_CHINESE_FIGURES.find(tens) if tens else 1) if has_ten else 0
        value += _CHINESE_FIGURES.find(units) if units else 0
    if not 1 <= value <= 40:
        return None
    name = roman(value).lower()
    return ItemLabel(sign, name, "inner", None, value, None, length)


def _values(name: str) -> tuple[int | None, int | None, int | None]:
    if name.isdigit():
        return None, None, int(name)
    letter: int | None = None
    if len(set(name)) == 1 and len(name) <= 3:
        for alphabet in ("abcdefghijklmnopqrstuvwxyz", _CYRILLIC, _ABJAD):
            position = alphabet.find(name[0].replace("أ", "ا"))
            if position >= 0:
                letter = position + 1 + len(alphabet) * (len(name) - 1)
    roman = from_roman(name) if name.isascii() else None
    if roman is not None and roman > 40:
        roman = None
    return letter, roman, None


@dataclass(frozen=True, slots=True)
class HeadingLabel:
    """The number of a heading: ``rank`` orders kinds from the outermost ("I." before "A." before "1.")."""

    kind: Literal["roman", "upper", "digit", "dotted"]
    value: int
    length: int

    @property
    def rank(self) -> int:
        """Level in the United Nations' usual order of heading numbers."""
        return {"roman": 1, "upper": 2, "digit": 3, "dotted": 4}[self.kind]


def parse_heading_label(text: str, *, after: HeadingLabel | None = None) -> HeadingLabel | None:
    """The number that opens a heading. "C." and "I." may be letters or Roman numerals: ``after`` is the
    previous letter heading, so that "C." after "B." is a letter."""
    match = _HEADING.match(text[:24])
    if not match:
        return None
    printed = match[0].strip().rstrip(".")
    if match["digit"]:
        return HeadingLabel("digit", int(printed), match.end())
    if match["dotted"]:
        return HeadingLabel("dotted", int(printed.rsplit(".", 1)[-1]), match.end())
    letter = ord(printed) - ord("A") + 1 if len(printed) == 1 else None
    if letter and after and after.kind == "upper" and letter == after.value + 1:
        return HeadingLabel("upper", letter, match.end())
    roman = from_roman(printed)
    if roman and printed not in ("C", "D", "L", "M"):
        return HeadingLabel("roman", roman, match.end())
    return HeadingLabel("upper", letter, match.end()) if letter else None
