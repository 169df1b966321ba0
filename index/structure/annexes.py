"""Annexes, enclosures, appendices and other parts in which numbering starts again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.locators import from_roman
from index.structure.embedded import (
    EMBEDDED,
    adopted_titles,
    has_annex,
    heads_one_draft,
    is_title_of_draft,
    number_themselves,
    parse_adopted,
    recommends,
)
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
# Roman hundreds that are letters in a title: "Annex C", "Draft resolution D".
_LETTERS_FIRST = "CDLM"
_LETTERED = re.compile(r"\b(?:resolution|decision) (?![IVX]\b)[A-Z]\b", re.IGNORECASE)
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
    if adopted := parse_adopted(unit):
        return adopted
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
    """The body cut at its annexes and at the texts printed in it: the first region is the document proper,
    with no parts. Where a chapter begins after an embedded text, the document proper goes on."""
    starts: list[tuple[int, tuple[str, ...]]] = [(0, ())]
    counts: dict[tuple[str, ...], int] = {}
    printed: dict[str, int] = {}
    adopted = adopted_titles(units)
    if not number_themselves(units, list(adopted)):
        adopted = {}
    last_embedded = max([*adopted, *_drafts(units)], default=-1)
    for position, unit in enumerate(units):
        open_parts = starts[-1][1]
        embedding = _embedding(open_parts)
        if position in adopted:
            kind, name = adopted[position]
            text = f"{kind}{name}"
            if open_parts[:1] == (text,):
                continue  # its title once more, over what goes on
            printed[text] = printed.get(text, 0) + 1
            # Printed twice, with another between: two paragraphs 1 must not share a place.
            again = (f"part{printed[text]}",) if printed[text] > 1 else ()
            starts.append((position, (text, *again)))
            continue
        if embedding and parse_chapter(unit):
            starts.append((position, open_parts[: -len(embedding)]))
            continue
        container = _container_at(units, position, open_parts)
        if container is None:
            continue
        kind, number, start = container
        outer = tuple(part for part in open_parts if _rank(part) < _NESTING[kind])
        is_own = position < last_embedded or has_annex(units[starts[-1][0] : position])
        if kind == "annex" and embedding and is_own:
            outer = tuple(part for part in open_parts if part.startswith(EMBEDDED))
        key = (*outer, kind)
        counts[key] = number if number is not None and number > counts.get(key, 0) else counts.get(key, 0) + 1
        starts.append((start, (*outer, f"{kind}{counts[key]}")))
    ends = [start for start, _ in starts[1:]] + [len(units)]
    return tuple(Region(parts, start, end) for (start, parts), end in zip(starts, ends, strict=True))


def _rank(part: str) -> int:
    return _NESTING.get(part.rstrip("0123456789-"), 0)


def _embedding(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The end of ``parts`` from the first text printed inside the document on."""
    for index, part in enumerate(parts):
        if part.startswith(EMBEDDED):
            return parts[index:]
    return ()


def _drafts(units: Sequence[Unit]) -> list[int]:
    """Where drafts begin, with titles of their own or under the paragraph that recommends them."""
    return [
        at
        for at, unit in enumerate(units)
        if recommends(units, at)
        or ((found := parse_container(unit)) and found[0] in EMBEDDED and isinstance(found[1], int))
    ]


def _container_at(
    units: Sequence[Unit], position: int, open_parts: tuple[str, ...]
) -> tuple[str, int | None, int] | None:
    """Kind, number and start of the annex or draft that opens at ``position`` or, printed without a title of
    its own, right after it."""
    if kind := recommends(units, position):
        return kind, None, position + 1
    if kind := heads_one_draft(units, position):
        return kind, None, position
    container = parse_container(units[position])
    if container is None:
        return None
    kind, number = container
    if isinstance(number, str):
        return None
    if kind not in EMBEDDED:
        return kind, number, position
    # "Draft resolution A" in draft resolution III is part of it, over a list of revisions it is a heading.
    lettered = bool(_LETTERED.search(units[position].text))
    if lettered and any(part.startswith("draft") for part in open_parts):
        return None
    return (kind, number, position) if is_title_of_draft(units, position, lettered=lettered) else None


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
    if roman and text.isupper() and text not in _LETTERS_FIRST:
        return roman
    return ord(text.upper()) - ord("A") + 1 if len(text) == 1 else None
