"""Arabic lines put into reading order from where their characters stand.

pdfium orders such lines by guess: it parts brackets from their words, turns "85/12" round and takes the two
letters of a lam-alef ligature in the wrong order. Places on the page do not lie, so lines are built from them
as the Unicode bidirectional algorithm would undo: from right to left, with numbers and Latin words read the
other way.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from index.reading.fragments import Word, is_right_to_left

GAP = 0.12
"""In ems: Arabic letters touch; a gap wider than this parts two words."""
SAME_ROW = 0.5
"""In ems: how far a note's mark, or a letter with its vowel sign, may stand above its line's baseline."""
_BRACKETS = str.maketrans("()[]{}«»‹›", ")(][}{»«›‹")
_OPENING, _CLOSING = "([{«‹", ")]}»›"
# Runs that read from left to right: Latin words and figures with what joins them ("A/86/241", "٨٥/١٢").
_ARABIC_FIGURE = r"[٠-٩]+(?:[/.,:٫٬][٠-٩]+)*"
_LEFT_TO_RIGHT = re.compile(
    rf"{_ARABIC_FIGURE}|[A-Za-z0-9À-ɏ](?:[A-Za-z0-9À-ɏ/.,:'’&@_+\-–%#]*[A-Za-z0-9À-ɏ])?"
)


@dataclass(frozen=True, slots=True)
class Char:
    """One character (or the letters of a ligature) with its place; ``index`` is pdfium's."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    index: int


def lines_of(chars: Sequence[Char], wide_gap: float) -> list[list[Word]]:
    """Lines from top to bottom, each with its words in reading order; a line is cut where two words stand
    further apart than ``wide_gap`` (in ems)."""
    rows: list[list[Char]] = []
    # Letters with vowel signs may be drawn off the line: they come last, when the lines are known.
    for char in sorted(_with_ligatures(chars), key=lambda c: (_has_sign(c), -c.size, c.baseline)):
        near = [r for r in rows if _on_row(char, r)]
        row = min(near, key=lambda r: abs(r[0].baseline - char.baseline), default=None)
        if row is None:
            rows.append([char])
        else:
            row.append(char)
    rows.sort(key=lambda row: row[0].baseline)
    return [_in_reading_order(piece) for row in rows for piece in _cut(_words(row), wide_gap)]


def _cut(words: list[list[Char]], wide_gap: float) -> list[list[list[Char]]]:
    pieces = [[words[0]]]
    for before, word in itertools.pairwise(words):
        gap = min(c.left for c in before) - max(c.right for c in word)
        if gap > wide_gap * word[0].size:
            pieces.append([])
        pieces[-1].append(word)
    return pieces


def _with_ligatures(chars: Sequence[Char]) -> list[Char]:
    """Characters that share one glyph taken together: pdfium gives them in the order opposite to reading."""
    joined: list[Char] = []
    for char in chars:
        last = joined[-1] if joined else None
        if last is not None and unicodedata.combining(char.text):
            joined[-1] = replace(last, text=last.text + char.text, index=char.index)
            continue
        same = last is not None and (last.left, last.right, last.baseline) == (
            char.left,
            char.right,
            char.baseline,
        )
        if last is not None and same and is_right_to_left(char.text) and char.index == last.index + 1:
            joined[-1] = replace(last, text=char.text + last.text, index=char.index)
        else:
            joined.append(char)
    return joined


def _on_row(char: Char, row: Sequence[Char]) -> bool:
    shift = row[0].baseline - char.baseline
    above = SAME_ROW if char.size < 0.85 * row[0].size or _has_sign(char) else 0.3
    return -0.3 * row[0].size < shift < above * row[0].size


def _has_sign(char: Char) -> bool:
    return any(unicodedata.combining(letter) for letter in char.text)


def _words(row: Iterable[Char]) -> list[list[Char]]:
    """The words of a row from right to left, each with its characters from right to left."""
    words: list[list[Char]] = []
    for char in sorted(row, key=lambda c: (-(c.left + c.right), c.index)):
        last = words[-1][-1] if words else None
        near = last is not None and min(c.left for c in words[-1]) - char.right < GAP * char.size
        if last is not None and near and abs(last.size - char.size) < 0.15 * char.size:
            words[-1].append(char)
        else:
            words.append([char])
    return words


def _in_reading_order(words: Sequence[Sequence[Char]]) -> list[Word]:
    made = [_word(word) for word in words]
    for at in range(1, len(made)):
        gap = min(c.left for c in words[at - 1]) - max(c.right for c in words[at])
        made[at].glued = gap < GAP * made[at].size
    if not any(is_right_to_left(word.text) for word in made):
        return _turned(made)
    ordered: list[Word] = []
    run: list[Word] = []  # Latin words and the figures among them, to be read from left to right
    for word in made:
        is_latin = any("a" <= c.lower() <= "z" for c in word.text)
        if is_latin or (run and not is_right_to_left(word.text) and not _has_arabic_figures(word.text)):
            run.append(word)
        else:
            ordered += [*_turned(run), word]
            run = []
    ordered += _turned(run)
    return _with_brackets(ordered)


def _turned(run: list[Word]) -> list[Word]:
    """Words that were met from right to left, as they are read; signs after the last Latin word stay last."""
    tail: list[Word] = []
    while run and not any(c.isalnum() for c in run[-1].text):
        tail.insert(0, run.pop())
    return [*reversed(run), *tail]


def _has_arabic_figures(text: str) -> bool:
    return any("٠" <= character <= "٩" for character in text)


def _word(chars: Sequence[Char]) -> Word:
    visual = "".join(char.text for char in chars)  # from right to left
    text = _LEFT_TO_RIGHT.sub(lambda match: match[0][::-1], visual)
    if not is_right_to_left(visual) and any(c.isascii() and c.isalnum() for c in visual):
        text = visual[::-1]  # a Latin word with its own signs: "Distr.:"
    first = max(chars, key=lambda c: c.size)
    return Word(
        text,
        min(c.left for c in chars),
        max(c.right for c in chars),
        first.baseline,
        first.size,
        False,
        chars[0].index,
    )


def _with_brackets(words: list[Word]) -> list[Word]:
    """Brackets the right way round: some programs store what is drawn, others what is meant."""
    text = "".join(word.text for word in words if not word.text.isascii())
    first = next((c for c in text if c in _OPENING + _CLOSING), "")
    if first and first in _CLOSING:
        for word in words:
            if not word.text.isascii() or not any(c.isalnum() for c in word.text):
                word.text = word.text.translate(_BRACKETS)
    return words
