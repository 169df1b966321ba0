"""The text layer of a PDF page as positioned fragments: what pdfium knows, in our coordinates."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from dataclasses import dataclass
from typing import Any

from index.reading.fragments import (
    SMALLER,
    Fragment,
    Page,
    Rule,
    Word,
    is_right_to_left,
    join_words,
    mostly_right_to_left,
)
from index.reading.right_to_left import Char, lines_of

WIDE_GAP = 1.35
"""In ems: two words further apart stand in two fragments (columns, labels); justified lines stay below
1.2."""
NARROW_GAP = 0.2
"""In ems: two words closer together are one word, unless the file itself has a space between them."""
TYPICAL_ASCENT_PLUS_DESCENT = 1.107
"""Times New Roman: the height of pdfium's loose box over the font size."""


class _Pen:
    """Reads characters of one text page through reused C buffers: a page has thousands, calls are the
    cost."""

    def __init__(self, raw: Any, textpage: Any, turn: _Turn) -> None:
        self.raw, self.textpage, self.turn = raw, textpage, turn
        self.box = raw.FS_RECTF()
        self.box_at = ctypes.byref(self.box)
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.x_at, self.y_at = ctypes.byref(self.x), ctypes.byref(self.y)
        self.matrix = raw.FS_MATRIX()
        self.flags = ctypes.c_int()
        self.flags_at = ctypes.byref(self.flags)
        self.name = ctypes.create_string_buffer(128)

    def measure(self, index: int) -> tuple[float, float, float, float]:
        """(left, right, baseline, size) of a character, turned upright."""
        self.raw.FPDFText_GetLooseCharBox(self.textpage, index, self.box_at)
        self.raw.FPDFText_GetCharOrigin(self.textpage, index, self.x_at, self.y_at)
        box = self.box
        return self.turn.measure(box.left, box.bottom, box.right, box.top, self.x.value, self.y.value)

    def right(self, index: int) -> tuple[float, float, float]:
        """(right edge, lower edge, size) of a character: tells whether a word ends as it began."""
        self.raw.FPDFText_GetLooseCharBox(self.textpage, index, self.box_at)
        box = self.box
        return self.turn.edge(box.left, box.bottom, box.right, box.top)

    def lower(self, index: int) -> tuple[float, float]:
        _, lower, size = self.right(index)
        return lower, size

    def origin(self, index: int) -> float:
        """Where the pen stood for a character, along the line: a slanted or hooked letter's box reaches over
        its neighbours, its origin does not."""
        self.raw.FPDFText_GetCharOrigin(self.textpage, index, self.x_at, self.y_at)
        return self.turn.along(self.x.value, self.y.value)

    def font_size(self, index: int) -> float:
        """The size that a character's font is set in. Where fonts lack their height, pdfium's box is the
        glyph's own, and Arabic letters of one word would seem to differ in size."""
        self.raw.FPDFText_GetMatrix(self.textpage, index, ctypes.byref(self.matrix))
        scale = math.hypot(self.matrix.c, self.matrix.d)
        return float(self.raw.FPDFText_GetFontSize(self.textpage, index)) * scale

    def emphasis(self, index: int) -> tuple[bool, bool]:
        """(bold, italic), from the font's name, its flags and its weight."""
        length = self.raw.FPDFText_GetFontInfo(self.textpage, index, self.name, 128, self.flags_at)
        name = self.name.value.decode("ascii", "ignore").lower() if 0 < length <= 128 else ""
        bold = "bold" in name or "black" in name or bool(self.flags.value & 1 << 18)
        italic = "italic" in name or "oblique" in name or bool(self.flags.value & 1 << 6)
        return bold, italic

    def angle(self, index: int) -> int:
        """The direction of writing in quarter turns (0 is upright)."""
        return round(float(self.raw.FPDFText_GetCharAngle(self.textpage, index)) / (math.pi / 2)) % 4


@dataclass(frozen=True, slots=True)
class _Turn:
    """How to bring a page's coordinates upright: quarter turns, the page's box before turning."""

    quarters: int
    left: float
    bottom: float
    right: float
    top: float

    @property
    def size(self) -> tuple[float, float]:
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.quarters % 2 else (width, height)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Page coordinates (origin bottom left) → displayed coordinates (origin top left)."""
        if self.quarters == 0:
            return x - self.left, self.top - y
        if self.quarters == 1:
            return y - self.bottom, x - self.left
        if self.quarters == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def along(self, x: float, y: float) -> float:
        """How far along its line a point of the page stands."""
        return self.point(x, y)[0]

    def measure(
        self, left: float, bottom: float, right: float, top: float, x: float, y: float
    ) -> tuple[float, float, float, float]:
        if self.quarters == 0:
            return (
                left - self.left,
                right - self.left,
                self.top - y,
                (top - bottom) / TYPICAL_ASCENT_PLUS_DESCENT,
            )
        first, second = self.point(left, bottom), self.point(right, top)
        size = abs(second[1] - first[1]) / TYPICAL_ASCENT_PLUS_DESCENT
        return min(first[0], second[0]), max(first[0], second[0]), self.point(x, y)[1], size

    def edge(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float]:
        if self.quarters == 0:
            return right - self.left, self.top - bottom, (top - bottom) / TYPICAL_ASCENT_PLUS_DESCENT
        first, second = self.point(left, bottom), self.point(right, top)
        size = abs(second[1] - first[1]) / TYPICAL_ASCENT_PLUS_DESCENT
        return max(first[0], second[0]), max(first[1], second[1]), size


def read_page(raw: Any, document: Any, number: int) -> Page:
    """Page ``number`` (from 1) of an open pdfium document; raises ValueError when pdfium cannot load it."""
    page = raw.FPDF_LoadPage(document, number - 1)
    if not page:
        raise ValueError(f"page {number} cannot be loaded")
    try:
        textpage = raw.FPDFText_LoadPage(page)
        try:
            return _read(raw, page, textpage, number)
        finally:
            if textpage:
                raw.FPDFText_ClosePage(textpage)
    finally:
        raw.FPDF_ClosePage(page)


def _read(raw: Any, page: Any, textpage: Any, number: int) -> Page:
    rectangle = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, ctypes.byref(rectangle))
    quarters = raw.FPDFPage_GetRotation(page) % 4
    box = (rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
    turn = _Turn(quarters, *box)
    count = max(0, raw.FPDFText_CountChars(textpage)) if textpage else 0
    text = _characters(raw, textpage, count)
    if count and quarters == 0:
        # Landscape tables are often set sideways on an upright page: read such a page as if it were turned.
        sample = range(0, count, max(1, count // 60))
        pen = _Pen(raw, textpage, turn)
        angle, votes = Counter(pen.angle(at) for at in sample if not text[at].isspace()).most_common(1)[0]
        if angle and votes > 0.5 * len(sample):
            turn = _Turn(angle, *box)
    pen = _Pen(raw, textpage, turn)
    fragments = _printed_once(_fragments(pen, text))
    width, height = turn.size
    rules, covered = _drawings(raw, page, turn)
    picture = min(1.0, covered / max(1.0, width * height))
    characters = sum(not character.isspace() for character in text)
    return Page(number, width, height, fragments, rules, picture, characters)


def _characters(raw: Any, textpage: Any, count: int) -> str:
    """One Python character a pdfium character: pdfium's indices and ours must agree."""
    if not count:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = raw.FPDFText_GetText(textpage, 0, count, buffer)
    if written == count + 1:
        text = ctypes.string_at(buffer, 2 * count).decode("utf-16-le", "replace")
        if len(text) == count:
            return text
    # Characters without a Unicode value or beyond the basic plane shift the buffer: ask one by one.
    codes = (raw.FPDFText_GetUnicode(textpage, index) for index in range(count))
    return "".join(
        chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "�" for code in codes
    )


def _words(pen: _Pen, text: str) -> list[list[Word]]:
    """Words in the order of the file, a list for each of pdfium's lines."""
    lines: list[list[Word]] = []
    line: list[Word] = []
    start = 0
    glued = False
    length = len(text)
    while start < length:
        character = text[start]
        if character.isspace() or character == "\x00":
            if character in "\r\n" and line:
                lines.append(line)
                line = []
            glued = False
            start += 1
            continue
        end = start + 1
        while end < length and not text[end].isspace() and text[end] != "\x00":
            end += 1
        for word in _split_by_size(pen, text, start, end):
            word.glued = glued
            glued = True
            if (
                start
                and line
                and text[start - 1] == " "
                and _is_spurious_space(pen, line[-1], word, start - 1)
            ):
                word.glued = True
            line.append(word)
        start = end
    if line:
        lines.append(line)
    return lines


def _is_spurious_space(pen: _Pen, before: Word, word: Word, index: int) -> bool:
    """A space that pdfium made up inside a word whose letters are set apart ("asb estos")."""
    gap = word.left - before.right
    if not -0.1 * word.size < gap < NARROW_GAP * word.size or abs(before.baseline - word.baseline) > 0.5:
        return False
    # No word is broken before "for" or between a day and its month.
    if before.text == "of" or (word.text in ("of", "for", "the", "and") and len(before.text) > 3):
        return False
    if before.text.isdigit() and word.text[0].isupper() and len(word.text) > 2:
        return False
    if not pen.raw.FPDFText_IsGenerated(pen.textpage, index):
        return False
    if not word.text[0].isalnum():
        return True  # "Director’s": a sign set apart from its word
    # pdfium's space begins where the word before ended: "f" and italics hang over what follows.
    return pen.origin(word.index) - pen.origin(index) < NARROW_GAP * word.size


def _split_by_size(pen: _Pen, text: str, start: int, end: int) -> list[Word]:
    left, right, baseline, size = pen.measure(start)
    if end - start == 1:
        return [Word(text[start], left, right, baseline, size, False, start)]
    _, first_lower, _ = pen.right(start)
    last_right, last_lower, last_size = pen.right(end - 1)
    body = text[start:end]
    if abs(last_lower - first_lower) > 0.4 and pen.angle(start) != pen.turn.quarters:
        return [Word(body, min(left, last_right), max(right, last_right), baseline, size, False, start, True)]
    even = abs(last_lower - first_lower) < 0.4 and abs(last_size - size) < 0.4
    if even and (end - start < 3 or not any(c.isdigit() or c == "*" for c in body[1:-1])):
        return [Word(body, left, max(right, last_right), baseline, size, False, start)]
    words: list[Word] = []
    run = start
    lower, run_size = first_lower, size
    for index in range(start + 1, end + 1):
        if index < end:
            here, here_size = pen.lower(index)
            if abs(here - lower) < 0.4 and abs(here_size - run_size) < 0.4:
                continue
            lower, run_size = here, here_size
        left, right, baseline, size = pen.measure(run)
        last_right = pen.right(index - 1)[0]
        words.append(Word(text[run:index], left, max(right, last_right), baseline, size, False, run))
        run = index
    return words


def _fragments(pen: _Pen, text: str) -> list[Fragment]:
    fragments: list[Fragment] = []
    current: list[Word] = []

    def close() -> None:
        if current:
            fragments.append(_fragment(pen, current))
            current.clear()

    if mostly_right_to_left(text):
        return [_fragment(pen, words) for words in _right_to_left_lines(pen, text)]
    for line in _words(pen, text):
        for word in line:
            if current and not _continues(current, word):
                close()
            current.append(word)
        # pdfium starts a new line at every soft break; a line that only changed font may go on (see
        # _continues)
    close()
    return fragments


def _right_to_left_lines(pen: _Pen, text: str) -> list[list[Word]]:
    chars: list[Char] = []
    for index, character in enumerate(text):
        if not character.isspace() and character != "\x00":
            left, right, baseline, size = pen.measure(index)
            chars.append(Char(character, left, right, baseline, pen.font_size(index) or size, index))
    return lines_of(chars, WIDE_GAP)


def _printed_once(fragments: list[Fragment]) -> list[Fragment]:
    """Without the copies that old typesetting prints over a word to make it bold."""
    seen: set[tuple[str, int, int]] = set()
    kept: list[Fragment] = []
    for fragment in fragments:
        keys = {
            (fragment.text, round(fragment.left / 2) + x, round(fragment.baseline / 2) + y)
            for x in (-1, 0, 1)
            for y in (-1, 0, 1)
        }
        if len(fragment.text) > 1 and keys & seen:
            continue
        seen.add((fragment.text, round(fragment.left / 2), round(fragment.baseline / 2)))
        kept.append(fragment)
    return kept


def _continues(words: list[Word], word: Word) -> bool:
    """Whether ``word`` stands on the line of ``words``, right after it."""
    last = words[-1]
    if last.turned or word.turned:
        return last.turned and word.turned and abs(last.right - word.right) < 2
    size = max(last.size, word.size, 1.0)
    shift = abs(word.baseline - last.baseline)
    if shift > 0.55 * size:
        return False
    if shift > 0.1 * size and not _one_is_a_mark(words, word):
        return False
    gap = word.left - last.right
    if gap > WIDE_GAP * size:
        return False
    # A step back is another column or row, except for kerning and for text set from right to left.
    return gap > -0.6 * size or is_right_to_left(word.text) or is_right_to_left(last.text)


def _one_is_a_mark(words: list[Word], word: Word) -> bool:
    main = max(words, key=lambda each: each.size * len(each.text))
    if word.size < SMALLER * main.size:
        return True
    last = words[-1]
    return last.size < SMALLER * word.size and (
        len(words) == 1 or abs(word.baseline - main.baseline) < 0.1 * main.size
    )


def _fragment(pen: _Pen, words: list[Word]) -> Fragment:
    weight: Counter[tuple[int, int]] = Counter()
    for word in words:
        weight[round(word.size * 2), round(word.baseline * 2)] += len(word.text)
    size_key, baseline_key = max(weight, key=lambda key: (weight[key] * key[0], key[0]))
    size = size_key / 2
    main = [w for w in words if round(w.size * 2) == size_key and round(w.baseline * 2) == baseline_key]
    baseline = main[0].baseline
    size = main[0].size
    text, marks = join_words(words, size, baseline)
    sample = {main[0].index, main[len(main) // 2].index, main[-1].index}
    looks = [pen.emphasis(index) for index in sorted(sample)]
    return Fragment(
        text,
        min(word.left for word in words),
        max(word.right for word in words),
        baseline,
        size,
        bold=all(bold for bold, _ in looks),
        italic=all(italic for _, italic in looks),
        marks=marks,
        turned=any(word.turned for word in words),
        words=tuple(words),
    )


def _drawings(raw: Any, page: Any, turn: _Turn) -> tuple[list[Rule], float]:
    """Lines and box edges drawn on the page, and the area of its pictures."""
    rules: list[Rule] = []
    covered = 0.0
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    at = [ctypes.byref(value) for value in (left, bottom, right, top)]
    for index in range(raw.FPDFPage_CountObjects(page)):
        item = raw.FPDFPage_GetObject(page, index)
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_IMAGE and raw.FPDFPageObj_GetBounds(item, *at):
            covered += (right.value - left.value) * (top.value - bottom.value)
        elif kind == raw.FPDF_PAGEOBJ_PATH and raw.FPDFPageObj_GetBounds(item, *at):
            first = turn.point(left.value, bottom.value)
            second = turn.point(right.value, top.value)
            rules.append(
                Rule(
                    min(first[0], second[0]),
                    min(first[1], second[1]),
                    max(first[0], second[0]),
                    max(first[1], second[1]),
                )
            )
    return rules, covered
