"""A block made ready for structure: its text without note marks, and where those marks stood."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from index.model import Block
from index.reading.joining import join_lines

Mark = tuple[int, str]

_LAST_WORDS = 200


@dataclass(frozen=True, slots=True)
class MarkedText:
    """Clean text and its note marks: ``(position, mark)`` says that ``mark`` stood after
    ``text[:position]``."""

    text: str
    marks: tuple[Mark, ...] = ()

    def without_prefix(self, length: int) -> MarkedText:
        """The text from ``length`` on, leading blanks dropped."""
        rest = self.text[length:]
        cut = length + len(rest) - len(rest.lstrip())
        marks = tuple((max(0, position - cut), mark) for position, mark in self.marks)
        return MarkedText(self.text[cut:], marks)

    def joined(self, other: MarkedText) -> MarkedText:
        """This text with ``other`` as its continuation, the break between them mended."""
        first = self.text.rstrip()
        # Only the last words decide how lines join; what stands before them is not searched again each time.
        cut = first.rfind(" ", 0, max(0, len(first) - _LAST_WORDS)) + 1
        text = first[:cut] + join_lines(first[cut:], other.text.lstrip())
        offset = len(text) - len(other.text.lstrip(" "))
        return self._with(other, text, offset - (len(other.text) - len(other.text.lstrip(" "))))

    def followed_by(self, other: MarkedText) -> MarkedText:
        """This text with ``other`` on a line of its own after it."""
        if not self.text:
            return other
        return self._with(other, f"{self.text}\n{other.text}", len(self.text) + 1)

    def _with(self, other: MarkedText, text: str, offset: int) -> MarkedText:
        own = tuple((min(position, len(text)), mark) for position, mark in self.marks)
        moved = tuple((min(max(position + offset, 0), len(text)), mark) for position, mark in other.marks)
        return MarkedText(text, own + moved)


@dataclass(frozen=True, slots=True)
class Unit:
    """One block with its text cleaned. ``starts_with_mark`` is the note mark that opens it ("1", "*"), if
    any."""

    index: int
    block: Block
    marked: MarkedText
    starts_with_mark: str | None = None

    @property
    def text(self) -> str:
        """The clean text."""
        return self.marked.text

    def with_text(self, marked: MarkedText) -> Unit:
        """The same block with other text."""
        return replace(self, marked=marked)


def to_units(blocks: Iterable[Block]) -> tuple[Unit, ...]:
    """Units of all blocks that have words."""
    units: list[Unit] = []
    for index, block in enumerate(blocks):
        pieces = _split_table(block) if block.style == "table" else [block]
        units.extend(
            unit for piece in pieces if (unit := to_unit(index, piece)).text or unit.starts_with_mark
        )
    return tuple(units)


_ROW_OF_TEXT = re.compile(r"\|\s*(?P<text>\d{1,3}(?:\.\d{1,3})*\.?\s[^|]{30,})(?:\|\s*)+")


def _split_table(block: Block) -> list[Block]:
    """A table as a reader gave it, without the numbered paragraphs that it ran together with: rows of one
    cell that opens with a paragraph number."""
    pieces: list[Block] = []
    rows: list[str] = []
    for row in block.text.split("\n"):
        match = _ROW_OF_TEXT.fullmatch(row.strip())
        if not match:
            rows.append(row)
            continue
        if rows:
            pieces.append(replace(block, text="\n".join(rows), note_marks=()))
        pieces.append(
            replace(block, text=match["text"].strip(), style="text", bold=False, indent=None, note_marks=())
        )
        rows = []
    if not pieces:
        return [block]
    return [*pieces, replace(block, text="\n".join(rows), note_marks=())] if rows else pieces


_IRREGULAR = re.compile(r"^\s|\s$|\s\s|[^\S \t]")
_LEADING = re.compile(r"[\s\-–•]*")
# Asterisks glued to the end of a word are note marks even where no reader saw them raised: "agenda*".
_ASTERISKS = re.compile(r"(?<=[\w.)\]’”])\*{1,4}(?=$|[\s,.;:)])")


def to_unit(index: int, block: Block) -> Unit:
    """The block with note marks lifted out of its text and blanks made regular."""
    pieces: list[str] = []
    marks: list[Mark] = []
    starts_with: str | None = None
    length, last = 0, 0
    found = [match.span() for match in _ASTERISKS.finditer(block.text)]
    ranges = sorted(
        (start, end) for start, end in {*block.note_marks, *found} if start < end <= len(block.text)
    )
    for start, end in ranges:
        if start < last:
            continue
        before = block.text[last:start]
        mark = block.text[start:end].strip()
        last = end
        if not length and _LEADING.fullmatch(before):
            starts_with = mark
            continue
        pieces.append(before)
        length += len(before)
        marks.append((length, mark))
    pieces.append(block.text[last:])
    marked = _regular("".join(pieces), marks, keep_lines=block.style == "table")
    return Unit(index, block, marked, starts_with)


def _regular(text: str, marks: list[Mark], *, keep_lines: bool) -> MarkedText:
    """Blanks made single and trimmed, positions moved along."""
    if not _IRREGULAR.search(text):  # nine blocks in ten: the loop below took two fifths of all time
        return MarkedText(text, tuple(marks))
    out: list[str] = []
    positions: list[int] = []
    for character in text:
        positions.append(len(out))
        if character.isspace() and character != "\t" and not (keep_lines and character == "\n"):
            if out and not out[-1].isspace():
                out.append(" ")
        else:
            out.append(character)
    positions.append(len(out))
    clean = "".join(out).rstrip()
    lead = len(clean) - len(clean.lstrip())
    moved = [(min(max(positions[position] - lead, 0), len(clean) - lead), mark) for position, mark in marks]
    return MarkedText(clean[lead:], tuple(moved))
