"""Text with its place on a page, before anything is known of lines and columns.

Coordinates are PDF points with the origin at the top left corner of the page as displayed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.reading.marks import is_mark

RAISED = 0.12
"""A note mark's baseline is at least this part of the line's size above the line's baseline."""
SMALLER = 0.85
"""A note mark is set at no more than this part of the line's size (6.5 of 10 points in most documents)."""


@dataclass(slots=True)
class Word:
    """A run of characters without space, of one size and on one baseline; ``glued`` when no space
    precedes."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    glued: bool
    index: int
    turned: bool = False


@dataclass(slots=True)
class Fragment:
    """Words on one baseline; ``marks`` are ranges of ``text`` that are raised and small (note references)."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool = False
    italic: bool = False
    marks: tuple[tuple[int, int], ...] = ()
    turned: bool = False
    words: tuple[Word, ...] = ()

    @property
    def top(self) -> float:
        return self.baseline - 0.8 * self.size

    @property
    def bottom(self) -> float:
        return self.baseline + 0.22 * self.size


@dataclass(slots=True)
class Rule:
    """A drawn line or the edge of a box."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def horizontal(self) -> bool:
        return self.right - self.left > 4 * (self.bottom - self.top)


@dataclass(slots=True)
class Page:
    """One page: its number (from 1), size, fragments in the order of the file's content, and drawn rules."""

    number: int
    width: float
    height: float
    fragments: list[Fragment]
    rules: list[Rule]
    picture: float = 0.0
    """The part of the page that pictures cover (scanners cut one page into several)."""
    characters: int = 0


_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")


def is_right_to_left(text: str) -> bool:
    """Whether there is an Arabic or Hebrew character in ``text``."""
    return _RIGHT_TO_LEFT.search(text) is not None


def mostly_right_to_left(text: str) -> bool:
    """Whether more than half of the letters are Arabic or Hebrew."""
    if not is_right_to_left(text):  # nine pages in ten are answered here
        return False
    letters = [character for character in text if character.isalpha()]
    return 2 * sum(is_right_to_left(letter) for letter in letters) > len(letters)


def join_words(
    words: Sequence[Word], size: float, baseline: float
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text of words on one line, and which ranges of it are note marks."""
    parts: list[str] = []
    marks: list[tuple[int, int]] = []
    at = 0
    for word in words:
        if parts and not word.glued:
            parts.append(" ")
            at += 1
        text = word.text
        raised = word.size < SMALLER * size and baseline - word.baseline > RAISED * size
        if raised and is_mark("".join(parts), text):
            marks.append((at, at + len(text)))
        parts.append(text)
        at += len(text)
    return "".join(parts), tuple(marks)


def split(fragment: Fragment, edges: Sequence[float]) -> list[Fragment]:
    """The fragment cut at the column edges that pass between two of its words."""
    groups: list[list[Word]] = []
    for word in fragment.words:
        if groups and not any(groups[-1][-1].right - 1 <= edge <= word.left + 1 for edge in edges):
            groups[-1].append(word)
        else:
            groups.append([word])
    if len(groups) < 2:
        return [fragment]
    result = []
    for words in groups:
        text, marks = join_words(words, fragment.size, fragment.baseline)
        left, right = min(word.left for word in words), max(word.right for word in words)
        result.append(replace(fragment, text=text, left=left, right=right, marks=marks, words=tuple(words)))
    return result
