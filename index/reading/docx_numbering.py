"""List numbers of a Word document, which are nowhere in its text: counted from numbering.xml as Word counts.

Source of the rules: ECMA-376 part 1, 17.9 (numbering). Levels above the current one stay, levels below
restart
unless ``lvlRestart`` says otherwise; an instance (``num``) may override the start of a level once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(slots=True)
class Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    """Number of the level whose step restarts this one (1-based); 0 never, None every higher one."""
    legal: bool = False
    suffix: str = "tab"
    indent: float | None = None


@dataclass(slots=True)
class _List:
    levels: dict[int, Level] = field(default_factory=dict)
    style_link: str | None = None
    number_style: str | None = None


@dataclass(slots=True)
class _Instance:
    list_id: str
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, Level] = field(default_factory=dict)


class Numbering:
    """The lists of one document and where each of them stands. ``label`` must be called in document order."""

    def __init__(self, root: Any | None) -> None:
        self.lists: dict[str, _List] = {}
        self.instances: dict[str, _Instance] = {}
        self.by_style: dict[str, tuple[str, int]] = {}
        self.counts: dict[str, dict[int, int]] = {}
        self.begun: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def _read(self, root: Any) -> None:
        for element in root.findall(f"{W}abstractNum"):
            one = _List()
            for level in element.findall(f"{W}lvl"):
                one.levels[_integer(level.get(f"{W}ilvl"))] = _level(level)
            one.style_link = _value(element, "styleLink")
            one.number_style = _value(element, "numStyleLink")
            self.lists[element.get(f"{W}abstractNumId", "")] = one
        for element in root.findall(f"{W}num"):
            instance = _Instance(_value(element, "abstractNumId") or "")
            for override in element.findall(f"{W}lvlOverride"):
                at = _integer(override.get(f"{W}ilvl"))
                start = _value(override, "startOverride")
                if start is not None:
                    instance.starts[at] = _integer(start)
                replaced = override.find(f"{W}lvl")
                if replaced is not None:
                    instance.levels[at] = _level(replaced)
            self.instances[element.get(f"{W}numId", "")] = instance

    def _list(self, instance: _Instance) -> tuple[str, _List | None]:
        one = self.lists.get(instance.list_id)
        if one is not None and one.number_style and not one.levels:
            for key, other in self.lists.items():
                if other.style_link == one.number_style:
                    return key, other
        return instance.list_id, one

    def level(self, number: str, at: int) -> Level | None:
        """The definition of level ``at`` (from 0) of list instance ``number``; None for no list."""
        instance = self.instances.get(number)
        if instance is None:
            return None
        _, one = self._list(instance)
        return instance.levels.get(at) or (one.levels.get(at) if one else None)

    def label(self, number: str, at: int) -> str:
        """Count one paragraph of list instance ``number`` at level ``at`` and give its label as printed."""
        instance = self.instances.get(number)
        level = self.level(number, at)
        if instance is None or level is None:
            return ""
        key, _ = self._list(instance)
        counts = self.counts.setdefault(key, {})
        if at in instance.starts and (number, at) not in self.begun:
            counts[at] = instance.starts[at]
        elif at in counts:
            counts[at] += 1
        else:
            counts[at] = level.start
        self.begun.add((number, at))
        for below in [each for each in counts if each > at]:
            deeper = self.level(number, below)
            restart = deeper.restart if deeper else None
            if restart is None or (restart and at < restart):
                del counts[below]
        if level.format == "bullet":
            return "•" if level.text.strip() else ""
        return "".join(self._parts(number, level, at, counts))

    def _parts(self, number: str, level: Level, at: int, counts: dict[int, int]) -> Iterator[str]:
        text = level.text
        index = 0
        while index < len(text):
            if text[index] == "%" and index + 1 < len(text) and text[index + 1].isdigit():
                which = int(text[index + 1]) - 1
                definition = self.level(number, which)
                value = counts.get(which, definition.start if definition else 1)
                kind = definition.format if definition else "decimal"
                yield format_number(value, "decimal" if level.legal and which < at else kind)
                index += 2
            else:
                yield text[index]
                index += 1


def format_number(value: int, kind: str) -> str:
    """``value`` in one of Word's number formats; decimal for those that no document here uses."""
    if kind in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1) if value > 0 else ""
        return letter.upper() if kind == "upperLetter" else letter
    if kind in ("lowerRoman", "upperRoman"):
        roman = _roman(value)
        return roman if kind == "upperRoman" else roman.lower()
    if kind == "decimalZero":
        return f"{value:02d}"
    if kind == "none":
        return ""
    if kind in ("russianLower", "russianUpper"):
        letters = "абвгдежзиклмнопрстуфхцчшщэюя"
        letter = letters[(value - 1) % len(letters)] if value > 0 else ""
        return letter.upper() if kind == "russianUpper" else letter
    if kind in ("arabicAlpha", "arabicAbjad"):
        letters = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي" if kind == "arabicAlpha" else "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
        return letters[(value - 1) % len(letters)] if value > 0 else ""
    if kind in ("chineseCounting", "chineseCountingThousand", "ideographDigital", "japaneseCounting"):
        return _chinese(value)
    if kind == "hindiNumbers":
        return "".join(chr(0x0660 + int(digit)) for digit in str(value))
    return str(value)


def _roman(value: int) -> str:
    if not 0 < value < 4000:
        return str(value)
    out = ""
    for size, letters in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    ):
        while value >= size:
            out += letters
            value -= size
    return out


def _chinese(value: int) -> str:
    digits = "〇一二三四五六七八九"
    if not 0 < value < 100:
        return str(value)
    tens, ones = divmod(value, 10)
    if not tens:
        return digits[ones]
    return ("" if tens == 1 else digits[tens]) + "十" + (digits[ones] if ones else "")


def _level(element: Any) -> Level:
    restart = _value(element, "lvlRestart")
    indent = element.find(f"{W}pPr/{W}ind")
    left = indent.get(f"{W}left", indent.get(f"{W}start")) if indent is not None else None
    return Level(
        start=_integer(_value(element, "start"), 1),
        format=_value(element, "numFmt") or "decimal",
        text=_value(element, "lvlText") or "",
        restart=None if restart is None else _integer(restart),
        legal=element.find(f"{W}isLgl") is not None,
        suffix=_value(element, "suff") or "tab",
        indent=_integer(left) / 20 if left else None,
    )


def _value(element: Any, name: str) -> str | None:
    child = element.find(f"{W}{name}")
    return None if child is None else child.get(f"{W}val")


def _integer(value: str | None, default: int = 0) -> int:
    try:
        return int(value) if value is not None else default
    except ValueError:
        return default
