"""A document as the source panel shows it: headings, hanging paragraph numbers, notes. Pure; no HTML here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from assistant.citations import format_citation, format_places
from index.locators import Locator
from index.model import Document, Footnote, Paragraph, Reference
from index.records import DocumentRecord
from index.symbols import Symbol
from ui.web.places import place_href
from ui.web.segments import Link, Note, Segment, cut

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
FindSource = Callable[[Symbol], str | None]


@dataclass(frozen=True, slots=True)
class Target:
    """The cited place: a locator and the half-open character range of its quoted words."""

    locator: str
    start: int | None = None
    end: int | None = None

    def span(self, locator: str) -> tuple[int, int] | None:
        """The quoted range if it lies in ``locator``."""
        if locator != self.locator or self.start is None or self.end is None:
            return None
        return self.start, self.end


NOWHERE = Target("")


@dataclass(frozen=True, slots=True)
class Item:
    """One row of the panel: a heading, a paragraph, or the words that follow a list of sub-paragraphs."""

    kind: Literal["heading", "paragraph", "closing"]
    segments: tuple[Segment, ...]
    locator: str = ""
    number: str = ""
    depth: int = 0
    paragraph_kind: str = ""
    citation: str = ""
    place: str = ""
    speaker: str | None = None
    is_target: bool = False
    pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class NoteItem:
    """A footnote below the text."""

    locator: str
    mark: str
    segments: tuple[Segment, ...]
    citation: str
    place: str
    is_target: bool


@dataclass(frozen=True, slots=True)
class VersionView:
    """Another version of the document; ``href`` is None where the library does not hold it."""

    kind: str
    symbol: str
    href: str | None


@dataclass(frozen=True, slots=True)
class DocumentView:
    """Everything the panel shows of a document."""

    source: str
    document: Document
    name: str
    symbol: str | None
    items: tuple[Item, ...]
    notes: tuple[NoteItem, ...]
    versions: tuple[VersionView, ...]
    direction: Literal["ltr", "rtl"]
    link: str | None


def view_document(
    document: Document,
    record: DocumentRecord,
    *,
    target: Target = NOWHERE,
    find_source: FindSource = lambda symbol: None,
    link: str | None = None,
    pages: bool = False,
) -> DocumentView:
    """The view of ``document``.

    Args:
        document: as parsed.
        record: what the library knows of it: how it is cited, its other versions.
        target: the cited place; nothing is highlighted without one.
        find_source: the file in the library that has a symbol, so that cross-references become links.
        link: where the United Nations publishes the document, shown as a plain link.
        pages: whether images of its pages can be shown.
    """
    view = _Viewer(document, record.label, target, find_source, pages)
    return DocumentView(
        source=record.source,
        document=document,
        name=record.label,
        symbol=str(record.symbol) if record.symbol else None,
        items=tuple(view.items()),
        notes=tuple(view.note(note) for note in document.footnotes),
        versions=tuple(
            VersionView(v.kind, str(v.symbol), place_href(v.source) if v.source else None)
            for v in record.versions
        ),
        direction="rtl" if document.language in RIGHT_TO_LEFT else "ltr",
        link=link,
    )


@dataclass(frozen=True, slots=True)
class _Viewer:
    document: Document
    name: str
    target: Target
    find_source: FindSource
    pages: bool

    def items(self) -> list[Item]:
        paragraphs = self.document.paragraphs
        children = {p.locator.parts[:-1] for p in paragraphs if len(p.locator.parts) > 1}
        headings: dict[int, list[Item]] = {}
        for heading in self.document.headings:
            item = Item("heading", cut(heading.text), depth=min(max(heading.level, 1), 6))
            headings.setdefault(heading.before, []).append(item)
        items: list[Item] = []
        waiting: list[tuple[tuple[str, ...], Item]] = []
        for position, paragraph in enumerate(paragraphs):
            parts = paragraph.locator.parts
            while waiting and parts[: len(waiting[-1][0])] != waiting[-1][0]:
                items.append(waiting.pop()[1])
            items += headings.get(position, [])
            item, closing = self.paragraph(paragraph, splits=parts in children)
            items.append(item)
            if closing is not None:
                waiting.append((parts, closing))
        items += [closing for _, closing in reversed(waiting)]
        return items + headings.get(len(paragraphs), [])

    def paragraph(self, paragraph: Paragraph, *, splits: bool) -> tuple[Item, Item | None]:
        """The row of a paragraph and, where words follow its sub-paragraphs, the row of those words."""
        locator = str(paragraph.locator)
        lead_end = paragraph.text.find("\n") if splits else -1
        segments = self.segments(paragraph)
        lead, rest = (segments, ()) if lead_end < 0 else _split(segments, lead_end)
        item = Item(
            kind="paragraph",
            segments=lead,
            locator=locator,
            number=_shown_number(paragraph),
            depth=_depth(paragraph.locator),
            paragraph_kind=paragraph.kind,
            citation=format_citation(self.name, [paragraph.locator]),
            place=format_places([paragraph.locator]),
            speaker=paragraph.speaker,
            is_target=locator == self.target.locator,
            pages=tuple(dict.fromkeys(page for page, _ in paragraph.boxes)) if self.pages else (),
        )
        return item, Item("closing", rest, depth=item.depth) if rest else None

    def segments(self, paragraph: Paragraph) -> tuple[Segment, ...]:
        marks = {str(note.locator): note.mark for note in self.document.footnotes}
        return cut(
            paragraph.text,
            quote=self.target.span(str(paragraph.locator)),
            links=self.links(paragraph.references),
            notes=[
                Note(note.position, marks.get(str(note.footnote), ""), self.here(note.footnote))
                for note in paragraph.notes
            ],
        )

    def note(self, note: Footnote) -> NoteItem:
        locator = str(note.locator)
        return NoteItem(
            locator=locator,
            mark=note.mark,
            segments=cut(note.text, quote=self.target.span(locator), links=self.links(note.references)),
            citation=format_citation(self.name, [note.locator]),
            place=format_places([note.locator]),
            is_target=locator == self.target.locator,
        )

    def links(self, references: tuple[Reference, ...]) -> list[Link]:
        """Cross-references to documents that the library holds."""
        found = ((ref, self.find_source(ref.symbol)) for ref in references if ref.symbol is not None)
        return [Link(ref.start, ref.end, place_href(source)) for ref, source in found if source]

    def here(self, locator: Locator) -> str:
        return place_href(self.document.source, str(locator))


def _shown_number(paragraph: Paragraph) -> str:
    """``13.`` in the margin of a paragraph, ``(e)`` of its sub-paragraph, nothing where none is printed."""
    if not paragraph.number:
        return ""
    last = paragraph.number.split()[-1]
    return last if last.startswith("(") else f"{paragraph.number}."


def _depth(locator: Locator) -> int:
    """0 for a paragraph, 1 for ``(a)``, 2 for ``(i)``; an annex does not count."""
    return len(locator.items)


def _split(segments: tuple[Segment, ...], at: int) -> tuple[tuple[Segment, ...], tuple[Segment, ...]]:
    """The segments before character ``at`` and those after the line break that stands there."""
    before: list[Segment] = []
    after: list[Segment] = []
    position = 0
    for segment in segments:
        length = 0 if segment.is_note else len(segment.text)
        if position + length <= at:
            before.append(segment)
        elif position > at:
            after.append(segment)
        else:
            inside = at - position
            for half, text in ((before, segment.text[:inside]), (after, segment.text[inside + 1 :])):
                if text:
                    half.append(Segment(text, segment.quoted, segment.href))
        position += length
    return tuple(before), tuple(after)
