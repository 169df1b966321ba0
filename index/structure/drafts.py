"""A paragraph under construction, and the finished paragraph with its sub-paragraphs in their places."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from index.locators import Locator
from index.model import Box, Paragraph, ParagraphKind
from index.structure.labels import ItemLabel
from index.structure.subparagraphs import nest
from index.structure.units import MarkedText, Unit


@dataclass(slots=True)
class Piece:
    """A text under construction: a paragraph's own (``item`` None) or one of its sub-paragraphs'."""

    marked: MarkedText
    units: list[Unit]
    item: ItemLabel | None = None

    def extend(self, unit: Unit, *, new_line: bool = False) -> None:
        """Adds a block: the rest of the sentence, or a further line."""
        self.marked = self.marked.followed_by(unit.marked) if new_line else self.marked.joined(unit.marked)
        self.units.append(unit)


@dataclass(slots=True)
class Draft:
    """A paragraph under construction with its sub-paragraphs in order."""

    leaf: str
    number: str
    kind: ParagraphKind
    section: tuple[str, ...]
    own: Piece
    items: list[Piece] = field(default_factory=list)
    speaker: str | None = None
    is_table: bool = False

    @property
    def last(self) -> Piece:
        """The piece that the next block continues if it continues anything."""
        return self.items[-1] if self.items else self.own


@dataclass(frozen=True, slots=True)
class Built:
    """A finished paragraph's places and text, before notes and references are tied to it."""

    paragraph: Paragraph
    marked: MarkedText
    units: tuple[Unit, ...]


def build(draft: Draft, parts: tuple[str, ...]) -> tuple[tuple[Built, ...], bool]:
    """The paragraph and its sub-paragraphs in reading order; says whether the place of one is doubtful."""
    locator = Locator((*parts, draft.leaf))
    built = [_built(draft, draft.own, locator, draft.number)]
    labels = [piece.item for piece in draft.items if piece.item is not None]
    places = nest(labels)
    used: Counter[Locator] = Counter([locator])
    doubtful = False
    for piece, place in zip(draft.items, places, strict=True):
        inside = Locator((*locator.parts, *place.path))
        used[inside] += 1
        if used[inside] > 1:  # the same letter twice: a place has one name
            inside = Locator((*locator.parts, *place.path[:-1], f"{place.path[-1]}-{used[inside]}"))
            doubtful = True
        doubtful = doubtful or place.doubtful
        number = " ".join([draft.number, *(f"({item})" for item in place.printed)]).strip()
        built.append(_built(draft, piece, inside, number))
    return tuple(built), doubtful


def _built(draft: Draft, piece: Piece, locator: Locator, number: str) -> Built:
    pages = sorted({unit.block.page for unit in piece.units if unit.block.page is not None})
    boxes: tuple[tuple[int, Box], ...] = tuple(
        (unit.block.page, unit.block.box)
        for unit in piece.units
        if unit.block.page is not None and unit.block.box is not None
    )
    paragraph = Paragraph(
        locator=locator,
        number=number,
        kind=draft.kind,
        text=piece.marked.text,
        section=draft.section,
        pages=tuple(pages),
        boxes=boxes,
        speaker=draft.speaker,
    )
    return Built(paragraph, piece.marked, tuple(piece.units))
