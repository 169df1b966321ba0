"""Annexes, enclosures, appendices and other parts in which numbering starts again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.locators import from_roman
from index.structure.labels import parse_number
from index.structure.units import Unit

_KINDS = {
    "annex": "annex",
    "annexe": "annex",
    "anexo": "annex",
    "приложение": "annex",
    "附件": "annex",
    "المرفق": "annex",
    "enclosure": "enc",
    "pièce jointe": "enc",
    "documento adjunto": "enc",
    "добавление": "app",
    "appendix": "app",
    "appendice": "app",
    "apéndice": "app",
    "附录": "app",
    "التذييل": "app",
    "attachment": "att",
    "draft resolution": "draft",
    "projet de résolution": "draft",
    "proyecto de resolución": "draft",
    "проект резолюции": "draft",
    "draft decision": "dec",
    "projet de décision": "dec",
    "proyecto de decisión": "dec",
}
_NESTING = {"annex": 0, "draft": 0, "dec": 0, "res": 0, "enc": 1, "app": 2, "att": 3}
_CHINESE = "一二三四五六七八九十"
_ARABIC_ORDINALS = (
    "الأول",
    "الثاني",
    "الثالث",
    "الرابع",
    "الخامس",
    "السادس",
    "السابع",
    "الثامن",
    "التاسع",
    "العاشر",
)
_TITLE = re.compile(
    rf"(?P<kind>{'|'.join(sorted(_KINDS, key=len, reverse=True))})"
    rf"(?:(?:\s+|(?<=[件录]))(?P<number>(?-i:[IVXLC]{{1,7}}|[A-Z])|\d{{1,2}}|[{_CHINESE}]"
    rf"|{'|'.join(_ARABIC_ORDINALS)}))?"
    r"(?P<rest>\*{0,2}(?:$|[\s.:—–-].*))",
    re.IGNORECASE | re.DOTALL,
)
_CHAPTERS = {
    "chapter": "chap",
    "chapitre": "chap",
    "capítulo": "chap",
    "глава": "chap",
    "part": "part",
    "partie": "part",
    "parte": "part",
    "часть": "part",
}
_CHAPTER = re.compile(
    rf"(?P<kind>{'|'.join(_CHAPTERS)})\s+(?P<number>[IVXLC]{{1,7}}|\d{{1,2}}|[A-Z]|one|two|three|four|five"
    rf"|six|seven|eight|nine"
    r"|ten)\*{0,2}(?:[\s.:—–-][^.;]*)?",
    re.IGNORECASE,
)
# A resolution or decision in the report of the session that adopted it: "Resolution 81/1".
_ADOPTED = re.compile(r"(?P<kind>Resolution|Decision) (?P<number>\d{1,4}/\d{1,3})\*{0,2}\.?")
EMBEDDED = ("draft", "dec", "res")


@dataclass(frozen=True, slots=True)
class Region:
    """Positions ``start`` to ``end`` of the body's units; ``parts`` are the locator parts of its annex."""

    parts: tuple[str, ...]
    start: int
    end: int


def parse_container(unit: Unit) -> tuple[str, int | str | None] | None:
    """The kind and number of the annex (or the like) that ``unit`` opens: "Annex II" is ("annex", 2),
    "Resolution 81/1" ("res", "81-1")."""
    text = unit.text.strip()
    if adopted := _ADOPTED.fullmatch(text):
        return adopted["kind"].lower()[:3], adopted["number"].replace("/", "-")
    match = _TITLE.fullmatch(text)
    if not match or unit.block.style in ("table", "footnote"):
        return None
    rest = match["rest"].strip(" *.:—–-\n")
    prominent = unit.block.style == "heading" or unit.block.bold or unit.block.centred
    if rest and (
        len(text) > 250 or text.endswith((".", ";", ",")) or not (prominent or rest.startswith("to the"))
    ):
        return None
    kind = _KINDS[match["kind"].lower()]
    number = _number(match["number"])
    if kind in ("draft", "dec") and number is None:
        return None
    return kind, number


def parse_chapter(unit: Unit) -> str | None:
    """The locator part of the chapter or part whose title ``unit`` is: "Chapter II" is ``chap2``."""
    match = _CHAPTER.fullmatch(unit.text.strip()[:200])
    if not match or unit.block.style in ("table", "footnote", "furniture"):
        return None
    words = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    number = match["number"]
    value = words.index(number.lower()) + 1 if number.lower() in words else _number(number)
    return f"{_CHAPTERS[match['kind'].lower()]}{value}" if value else None


def find_regions(units: Sequence[Unit]) -> tuple[Region, ...]:
    """The body cut at its annexes: the first region is the document proper, with no parts."""
    starts: list[tuple[int, tuple[str, ...]]] = [(0, ())]
    counts: dict[tuple[str, ...], int] = {}
    adopted = [at for at, unit in enumerate(units) if _ADOPTED.fullmatch(unit.text.strip())]
    own_numbers = all(_numbers_itself(units, at) for at in adopted)
    for position, unit in enumerate(units):
        container = parse_container(unit)
        if container is None:
            continue
        kind, number = container
        outer = tuple(
            part for part in starts[-1][1] if _NESTING.get(part.rstrip("0123456789"), 0) < _NESTING[kind]
        )
        if isinstance(number, str) and not own_numbers:
            continue
        if isinstance(number, str):
            starts.append((position, (*outer, f"{kind}{number}")))
            continue
        key = (*outer, kind)
        counts[key] = number if number is not None and number > counts.get(key, 0) else counts.get(key, 0) + 1
        starts.append((position, (*outer, f"{kind}{counts[key]}")))
    ends = [start for start, _ in starts[1:]] + [len(units)]
    return tuple(Region(parts, start, end) for (start, parts), end in zip(starts, ends, strict=True))


def _numbers_itself(units: Sequence[Unit], position: int) -> bool:
    """Whether the text under the title at ``position`` numbers its own paragraphs from 1 or not at all; where
    the report's numbers run on through its decisions, a decision's title is a heading of the report."""
    for unit in units[position + 1 : position + 6]:
        label = parse_number(unit.text)
        if label is not None:
            return label.number[-1] == 1
    return True


def _number(text: str | None) -> int | None:
    if not text:
        return None
    if text in _ARABIC_ORDINALS:
        return _ARABIC_ORDINALS.index(text) + 1
    if text.isdigit():
        return int(text)
    if text in _CHINESE:
        return _CHINESE.index(text) + 1
    roman = from_roman(text)
    if roman and text.isupper():
        return roman
    return ord(text.upper()) - ord("A") + 1 if len(text) == 1 else None
