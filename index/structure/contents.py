"""The contents table: taken out of the text, and used as a check on what was read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.model import ContentsEntry, Heading, Paragraph
from index.structure.units import Unit

_HEADING = re.compile(
    r"(?:table of )?contents|sommaire|table des matières|índice|indice|содержание|目录|目次|المحتويات",
    re.IGNORECASE,
)
_COLUMN_WORDS = re.compile(
    r"(?:(?:paragraphs?|paras?\.?|pages?|chapters?|chap\.|sections?|annex(?:es)?|appendi(?:x|ces)|article"
    r"|párrafos?"
    r"|página|paragraphes|пункты|стр\.?|段次|页次)[\s.]*)+",
    re.IGNORECASE,
)
# Lines; session reports list a hundred resolutions, two lines each.
LONGEST_TABLE = 400
_LEADERS = r"[\s.·…‥_]*"
_ENTRY = re.compile(
    rf"(?P<title>.*?\S){_LEADERS}[\s.·…]"
    r"(?:(?P<first>\d{1,3})(?:\s?[-–—]\s?(?P<last>\d{1,3}))?[\s.]+)?(?P<page>\d{1,4}|[ivxl]{1,6})",
    re.DOTALL,
)
# "II. Ports . . . . 29 - 40", in tables that have a column of paragraphs and none of pages.
_RANGE = re.compile(
    rf"(?P<title>.*?\S){_LEADERS}[\s.·…](?P<first>\d{{1,3}}) ?[-–—] ?(?P<last>\d{{1,3}})", re.DOTALL
)
# Figures above this are years, unless a tab or leaders set them apart from the title.
LAST_PARAGRAPH = 1500
_HAS_LEADERS = re.compile(r"\.{4,}|(?:\. ){3,}|…{2,}|\t")
_BEFORE_RANGE = re.compile(r"(?:(?:\.\s?){2,}|…|\t)\s*\d{1,3} ?[-–—] ?\d{1,3}$")


def find_contents(units: Sequence[Unit]) -> tuple[int, int]:
    """The half-open range of positions in ``units`` that the contents table takes; (0, 0) when there is
    none."""
    for start, unit in enumerate(units):
        if _HEADING.fullmatch(unit.text.split("\t")[0].strip(" *")):
            return start, _end(units, start + 1)
    return (0, 0)


def _end(units: Sequence[Unit], start: int) -> int:
    return _end_by_repetition(units, start) or _end_by_gap(units, start)


def _end_by_repetition(units: Sequence[Unit], start: int) -> int | None:
    """The position of the first heading that the table announced, if nothing but its lines stands before."""
    titles: set[str] = set()
    for position in range(start, min(len(units), start + LONGEST_TABLE)):
        unit = units[position]
        if len(titles) > 1 and _plain(unit.text) in titles:
            return _back_over_titles(units, start, position)
        entry = _entry(unit.text)
        if entry:
            titles.add(_plain(entry.text))
        elif len(unit.text) > 250 and unit.text.endswith(".") and unit.block.style != "table":
            return None
        if unit.block.style == "table":
            titles.update(_plain(row.text) for row in _rows(unit))
    return None


def _back_over_titles(units: Sequence[Unit], start: int, position: int) -> int:
    """The first of the headings right before ``position``: "Chapter I" stands over what the table
    announced."""
    while position > start:
        before = units[position - 1]
        prominent = before.block.bold or before.block.style == "heading"
        if not prominent or _entry(before.text) or _COLUMN_WORDS.fullmatch(before.text.strip()):
            break
        position -= 1
    return position


def _end_by_gap(units: Sequence[Unit], start: int) -> int:
    """The position after the last line that ends in a page number, a few without one allowed between."""
    titles: set[str] = set()
    position = start
    while position < len(units):
        unit = units[position]
        if _plain(unit.text) in titles:
            break
        entry = _entry(unit.text)
        if entry:
            titles.add(_plain(entry.text))
        elif unit.block.style == "table" or _COLUMN_WORDS.fullmatch(unit.text.strip()):
            titles.update(_plain(row.text) for row in _rows(unit))
        elif not any(_entry(u.text) for u in units[position + 1 : position + 5]) or (
            len(unit.text) > 250 and not _HAS_LEADERS.search(unit.text)
        ):
            break
        position += 1
    return _to_end_of_page(units, position, titles)


def _to_end_of_page(units: Sequence[Unit], position: int, titles: set[str]) -> int:
    """Where the contents table really ends: lists of annexes without page numbers may follow it, up to the
    end
    of its page, when the next page opens with the first titles it announced."""
    page = units[position - 1].block.page
    if page is None or len(titles) < 3:
        return position
    turned = next(
        (at for at in range(position, len(units)) if (units[at].block.page or 0) > page), len(units)
    )
    opening = {_plain(unit.text) for unit in units[turned : turned + 3]}
    return turned if opening & titles else position


def parse_contents(units: Sequence[Unit]) -> tuple[ContentsEntry, ...]:
    """The entries of a contents table, heading and column words left out. Words that are no entry are put
    before the next one, so that nothing is lost."""
    entries: list[ContentsEntry] = []
    waiting = ""
    for unit in units:
        if _HEADING.fullmatch(unit.text.strip(" *")) or _COLUMN_WORDS.fullmatch(unit.text.strip()):
            continue
        for line in _lines(unit):
            entry = _entry(line, in_table=unit.block.style == "table")
            if entry is None:
                waiting = f"{waiting} {line}".strip()
                continue
            entries.append(ContentsEntry(f"{waiting} {entry.text}".strip(), entry.first, entry.last))
            waiting = ""
    if waiting:
        entries.append(ContentsEntry(waiting))
    return tuple(entries)


def contents_furniture(units: Sequence[Unit]) -> tuple[str, ...]:
    """The heading and the column words of a contents table: no entries, but words of the file too."""
    return tuple(
        unit.text
        for unit in units
        if _HEADING.fullmatch(unit.text.strip(" *")) or _COLUMN_WORDS.fullmatch(unit.text.strip())
    )


def check_contents(
    entries: Sequence[ContentsEntry], headings: Sequence[Heading], paragraphs: Sequence[Paragraph]
) -> tuple[str, ...]:
    """Sentences on where the paragraph ranges of the contents table and the headings read disagree."""
    warnings: list[str] = []
    found = {_plain(heading.text): heading for heading in reversed(headings)}
    for entry in entries:
        heading = found.get(_plain(entry.text))
        if heading is None or entry.first is None:
            continue
        after = [
            p for p in paragraphs[heading.before :] if len(p.locator.parts) == 1 and p.kind == "numbered"
        ]
        number = after[0].number if after else "none"
        if number.isdigit() and int(number) != entry.first:
            warnings.append(
                f"The contents table has “{entry.text}” start at paragraph {entry.first}; "
                f"the text read has paragraph {number} there."
            )
    numbers = [int(p.number) for p in paragraphs if p.kind == "numbered" and p.number.isdigit()]
    last = max((entry.last or entry.first or 0 for entry in entries), default=0)
    if numbers and last > max(numbers):
        warnings.append(f"The contents table runs to paragraph {last}; the last one read is {max(numbers)}.")
    return tuple(warnings)


def _lines(unit: Unit) -> list[str]:
    """The lines of a unit that may be entries: the rows of a table without rules, or the unit itself."""
    if unit.block.style != "table":
        return [unit.text]
    rows = (re.sub(r"\s*\|\s*", " ", row).strip() for row in unit.text.split("\n"))
    return [row for row in rows if row and not _COLUMN_WORDS.fullmatch(row)]


def _rows(unit: Unit) -> list[ContentsEntry]:
    return [entry for line in _lines(unit) if (entry := _entry(line, in_table=True))]


def _entry(text: str, *, in_table: bool = False) -> ContentsEntry | None:
    if len(text) > 700:  # no entry is that long, and the pattern is slow on what only looks like leaders
        return None
    match = (_RANGE if _BEFORE_RANGE.search(text.strip()) else _ENTRY).fullmatch(text.strip())
    match = match or _ENTRY.fullmatch(text.strip())
    if not match or len(match["title"]) > 300:
        return None
    if not (_HAS_LEADERS.search(text) or in_table or match["first"] or len(text) < 120):
        return None
    if not any(character.isalpha() for character in match["title"]):
        return None
    first = int(match["first"]) if match["first"] else None
    last = int(match["last"]) if match["last"] else first
    end = match.end("title")
    if first is not None and max(first, last or 0) > LAST_PARAGRAPH and text.strip()[end] in " –-":
        # "Programme budget for 2024–2025 3": the years are the title's.
        first, last, end = None, None, match.end("last" if match["last"] else "first")
    title = re.sub(r"\s+", " ", text.strip()[:end]).rstrip(" .…·*")
    return ContentsEntry(title, first, last)


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).strip().casefold()
