"""The foot of the page: where footnotes begin, and each of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.reading.blocks import Placed, alone, block_of
from index.reading.fragments import Fragment, Page, Rule
from index.reading.label_signs import SURE_LABEL
from index.reading.lines import UNDERSCORES, Line, Row, line_of, rows_of
from index.reading.usual import Usual

NOTE_START = re.compile(r"^(?:\d{1,3}|\*{1,4}|[a-z]{1,2}|[†‡§])(?:/(?=\s|$)|(?![\w/])|(?<=[*†‡§]))\s*")


def notes_top(page: Page, fragments: Sequence[Fragment], usual: Usual) -> float:
    """The height below which everything is footnotes; infinity when the page has none."""
    below = page.height * 0.25
    lines = [f.baseline - 0.1 for f in fragments if UNDERSCORES.match(f.text.strip()) and f.baseline > below]
    lines += [rule.top for rule in _note_rules(page) if rule.top > below]
    for line in sorted(lines):
        after = [f for f in fragments if f.baseline > line - 1 and not UNDERSCORES.match(f.text.strip())]
        if after and _are_notes(after, usual):
            return line - 1
    rows = rows_of(fragments)
    top = float("inf")
    for row in reversed(rows):
        if row.size > 0.93 * usual.size:
            break
        if _starts_note(row.fragments[0], row):
            top = row.baseline - 0.5 * row.size
    return top


def _note_rules(page: Page) -> list[Rule]:
    """Short rules that stand alone: not the edges of a table's cells, which have neighbours beside and
    below, and not the underlining of typewritten words."""
    flat = [r for r in page.rules if r.horizontal and r.bottom - r.top < 3]
    foot = 0.93 * page.height
    low = [rule for rule in flat if rule.top > 0.25 * page.height]
    low = [rule for rule in low if not _underlines(rule, page)]
    return [
        rule
        for rule in low
        if 0.06 * page.width < rule.right - rule.left < 0.36 * page.width
        and not any(other is not rule and other.top > rule.top - 2 and other.top < foot for other in low)
    ]


def _underlines(rule: Rule, page: Page) -> bool:
    """Whether a rule runs close below words, as long as they are."""
    over = [
        fragment
        for fragment in page.fragments
        if -1.5 < rule.top - fragment.baseline < 0.4 * fragment.size
        and fragment.left < rule.right - 1
        and fragment.right > rule.left + 1
    ]
    return bool(over) and not all(UNDERSCORES.match(fragment.text.strip()) for fragment in over)


def _are_notes(fragments: Sequence[Fragment], usual: Usual) -> bool:
    """Whether what stands below a rule is notes: smaller than the text, or (typewritten) each with its
    mark."""
    rows = rows_of(fragments)
    small = all(row.size < 0.95 * usual.size for row in rows)
    if _starts_note(rows[0].fragments[0], rows[0]):
        return small or not any(SURE_LABEL.match(row.fragments[0].text) for row in rows)
    return small and len(rows) < 25


def _starts_note(fragment: Fragment, row: Row) -> bool:
    if fragment.marks and fragment.marks[0][0] == 0:
        return True
    raised_alone = len(row.fragments) > 1 and fragment.size < 0.85 * row.fragments[1].size
    match = NOTE_START.match(fragment.text)
    if match is None:
        return False
    mark = match.group().strip()
    return raised_alone or mark.startswith("*") or mark.endswith("/")


def note_blocks(fragments: Sequence[Fragment], page: Page, usual: Usual) -> list[Placed]:
    rows = rows_of(fragments)
    groups: list[list[Line]] = []
    rules: list[Placed] = []
    for row in rows:
        if len(row.fragments) == 1 and UNDERSCORES.match(row.fragments[0].text.strip()):
            rules.append(alone(row.fragments[0], page, "rule"))
            continue
        starts = _starts_note(row.fragments[0], row)
        line = line_of(row)
        if starts and not line.marks:
            match = NOTE_START.match(line.text)
            if match:
                line = replace(line, marks=((0, len(match.group().rstrip())),))
        if starts or not groups:
            groups.append([line])
        else:
            groups[-1].append(line)
    return rules + [block_of(group, page, usual, "footnote") for group in groups]
