"""A paragraph's text cut where something begins or ends: the quoted words, a cross-reference, a note mark.

Templates then write one element a segment, and nothing has to nest.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Link:
    """``text[start:end]`` leads to ``href``."""

    start: int
    end: int
    href: str


@dataclass(frozen=True, slots=True)
class Note:
    """The mark of a footnote, printed after character ``position``; it leads to ``href``."""

    position: int
    mark: str
    href: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text with one appearance. A note mark is a segment of its own, never quoted."""

    text: str
    quoted: bool = False
    href: str | None = None
    is_note: bool = False


def cut(
    text: str,
    *,
    quote: tuple[int, int] | None = None,
    links: Iterable[Link] = (),
    notes: Iterable[Note] = (),
) -> tuple[Segment, ...]:
    """The segments of ``text`` in order; without the note marks they join to ``text`` again.

    ``quote`` and links are half-open character ranges and are clipped to the text; of two links that overlap
    the one that begins first is kept.
    """
    low, high = _clip(quote or (0, 0), len(text))
    kept = _without_overlaps(links, len(text))
    marks = sorted(notes, key=lambda note: note.position)
    edges = {0, len(text), low, high}
    edges.update(min(max(note.position, 0), len(text)) for note in marks)
    for link in kept:
        edges.update((link.start, link.end))
    bounds = sorted(edges)
    segments: list[Segment] = _marks_at(0, marks, len(text))
    for start, end in pairwise(bounds):
        href = next((link.href for link in kept if link.start <= start and end <= link.end), None)
        segments.append(Segment(text[start:end], quoted=low <= start and end <= high, href=href))
        segments += _marks_at(end, marks, len(text))
    return tuple(segments)


def _marks_at(position: int, notes: list[Note], length: int) -> list[Segment]:
    return [
        Segment(note.mark, href=note.href, is_note=True)
        for note in notes
        if min(max(note.position, 0), length) == position
    ]


def _without_overlaps(links: Iterable[Link], length: int) -> list[Link]:
    kept: list[Link] = []
    for link in sorted(links, key=lambda link: (link.start, -link.end)):
        start, end = _clip((link.start, link.end), length)
        if start < end and (not kept or kept[-1].end <= start):
            kept.append(Link(start, end, link.href))
    return kept


def _clip(span: tuple[int, int], length: int) -> tuple[int, int]:
    start, end = (min(max(value, 0), length) for value in span)
    return (start, end) if start < end else (0, 0)
