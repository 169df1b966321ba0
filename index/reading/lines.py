"""Fragments into printed lines: labels in front, tabs for wide gaps, leaders out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.reading.fragments import Fragment
from index.reading.label_signs import LABEL, SURE_LABEL

GLUED_LABEL = re.compile(r"^\d{1,3}\.(?=[^\W\d_](?:[^\W\d_]|\s))")
LEADER = re.compile(r"(?:\s*(?:\.\s?){4,}|\s*…[\s.…]*|\s*_{6,})")
BULLET = re.compile(r"^[•▪◦●■▫–—·-]$")
UNDERSCORES = re.compile(r"^_{3,}$")


@dataclass(slots=True)
class Line:
    """One printed line of running text, its label (if set apart) already in front of it."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool
    italic: bool
    marks: tuple[tuple[int, int], ...]
    label: str = ""
    text_left: float = 0.0
    set_apart: bool = False
    """The label stands before a wide gap."""
    ends: bool = False
    """Nothing can follow on the same paragraph: a line of a contents table."""

    @property
    def width(self) -> float:
        return self.right - self.left


@dataclass(slots=True)
class Row:
    """Fragments on one baseline, from left to right."""

    fragments: list[Fragment]

    @property
    def baseline(self) -> float:
        return self.fragments[0].baseline

    @property
    def size(self) -> float:
        return max(self.fragments, key=lambda f: len(f.text)).size


def rows_of(fragments: Sequence[Fragment]) -> list[Row]:
    rows: list[Row] = []
    for fragment in sorted(fragments, key=lambda f: (f.baseline, f.left)):
        for row in rows[-3:]:
            size = max(row.fragments[0].size, fragment.size)
            shift = abs(fragment.baseline - row.fragments[0].baseline)
            small = min(row.fragments[0].size, fragment.size) < 0.85 * size
            if shift < (0.55 if small else 0.18) * size and not _overlap(row, fragment):
                row.fragments.append(fragment)
                break
        else:
            rows.append(Row([fragment]))
    for row in rows:
        row.fragments.sort(key=lambda f: f.left)
        main = max(row.fragments, key=lambda f: f.size * len(f.text))
        if row.fragments[0] is not main and row.fragments[0].size < 0.85 * main.size:
            continue
    rows.sort(key=lambda row: max(row.fragments, key=lambda f: f.size * len(f.text)).baseline)
    return rows


def _overlap(row: Row, fragment: Fragment) -> bool:
    return any(
        min(f.right, fragment.right) - max(f.left, fragment.left) > 0.5 * fragment.size for f in row.fragments
    )


def line_of(row: Row) -> Line:
    """One row as one line: a label takes a space after it, a wide gap becomes a tab, leaders are dropped."""
    parts: list[str] = []
    marks: list[tuple[int, int]] = []
    at = 0
    main = max(row.fragments, key=weight)
    label = ""
    previous: Fragment | None = None
    for fragment in row.fragments:
        if previous is not None:
            gap = fragment.left - previous.right
            is_label = len(parts) == 1 and (LABEL.match(previous.text) or is_raised(previous, fragment))
            if is_label:
                label = previous.text
            separator = " " if is_label or gap < 3 * fragment.size or fragment.text[0] in ",.;:)" else "\t"
            parts.append(separator)
            at += 1
        text = fragment.text
        if fragment is not main and is_raised(fragment, main):
            marks.append((at, at + len(text)))
        marks.extend((at + start, at + end) for start, end in fragment.marks)
        parts.append(text)
        at += len(text)
        previous = fragment
    text = "".join(parts)
    first = row.fragments[0]
    if not label:
        found = re.match(r"\S+(?=\s)", text)
        if found and SURE_LABEL.match(found.group()):
            label = found.group()
    glued = GLUED_LABEL.match(text)
    if glued and not label:
        # A tab too narrow for a space: "176.The Federation".
        label = glued.group()
        text = f"{label} {text[len(label) :]}"
        marks = [(start + 1, end + 1) if start >= len(label) else (start, end) for start, end in marks]
    text_left = first.left
    if label and len(row.fragments) > 1:
        text_left = row.fragments[1].left
    elif label:
        text_left += (first.right - first.left) * (len(label) + 1) / len(text)
    elif marks and marks[0][0] == 0 and marks[0][1] < len(first.text):
        text_left += (first.right - first.left) * (marks[0][1] + 1) / len(first.text)
    return Line(
        text,
        first.left,
        row.fragments[-1].right,
        main.baseline,
        main.size,
        all(f.bold for f in row.fragments if not BULLET.match(f.text)) and any(f.bold for f in row.fragments),
        all(f.italic for f in row.fragments),
        tuple(marks),
        label,
        text_left,
        bool(label) and len(row.fragments) > 1,
    )


def weight(fragment: Fragment) -> float:
    """How much a fragment says about its line's size: leaders say nothing."""
    return fragment.size * (0.1 if LEADER.fullmatch(fragment.text) else len(fragment.text))


def is_raised(fragment: Fragment, other: Fragment) -> bool:
    return fragment.size < 0.85 * other.size and other.baseline - fragment.baseline > 0.1 * other.size


def contents_line(line: Line) -> Line:
    if not LEADER.search(line.text) or UNDERSCORES.match(line.text.strip()):
        return line
    text = re.sub(r"\t+", "\t", LEADER.sub("\t", line.text).replace(" \t", "\t").replace("\t ", "\t")).strip()
    return replace(line, text=text, marks=(), ends=bool(re.search(r"\t[\divxlc–\-]+$", text)))
