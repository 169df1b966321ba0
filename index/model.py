"""The nouns of a United Nations document: frozen, typed, without input or output.

A reader (``index.reading``) turns the bytes of a file into ``Block`` objects; ``index.structure`` turns
blocks into one ``Document``. Nothing here knows a file format, a database or a model.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from index.locators import Locator
from index.symbols import Symbol

BlockStyle = Literal["text", "heading", "list", "footnote", "table", "rule", "furniture"]
ParagraphKind = Literal["numbered", "preambular", "operative", "unnumbered"]
SymbolSource = Literal["manifest", "file name", "masthead", "inferred"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page in PDF points, origin at the top left corner of the page."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Block:
    """One visual block of a file in reading order, as a reader sees it, before any structure is known.

    ``text`` carries list labels and paragraph numbers as printed ("13. In 2001, …", "(a) Ministers …").
    ``style`` is what the format itself says or what layout shows; "text" when in doubt. "furniture" is
    running headers, page and job numbers: kept so that every word is accounted for, never part of a
    paragraph. ``note_marks`` are half-open character ranges of ``text`` that are note references (superscript
    figures or asterisks). ``level`` is the heading level where the format states one (1 is the highest).
    ``continues`` says whether layout shows the block to be the rest of the paragraph before it, cut by the
    end of a page; None where the format does not show it.
    """

    text: str
    style: BlockStyle = "text"
    page: int | None = None
    box: Box | None = None
    level: int | None = None
    bold: bool = False
    italic: bool = False
    centred: bool = False
    size: float | None = None
    indent: float | None = None
    note_marks: tuple[tuple[int, int], ...] = ()
    continues: bool | None = None


@dataclass(frozen=True, slots=True)
class Masthead:
    """What stands above the text, as printed; ``None`` where the document does not say and nothing follows
    from its symbol. ``Document.derived`` names the fields that are not printed.

    ``date`` is ISO 8601 (the submission date, not the meeting's). ``agenda_item`` is the item as printed
    without the words "Agenda item" ("5 (a)"). ``document_type`` is a lower-case term such as "report", "draft
    report", "draft resolution", "revised draft resolution", "resolution", "decision", "note", "letter",
    "summary record", "verbatim record", "corrigendum", "addendum".
    """

    organ: str | None = None
    body: str | None = None
    session: str | None = None
    place: str | None = None
    dates: str | None = None
    agenda_item: str | None = None
    distribution: str | None = None
    date: str | None = None
    original_language: str | None = None
    title: str | None = None
    document_type: str | None = None


ReferenceKind = Literal["document", "resolution", "decision"]


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention of another document or resolution, at ``text[start:end]`` of the paragraph that makes it.

    ``symbol`` is set only where the mention states it or it follows without doubt (a General Assembly
    resolution with its organ named); ``organ`` is the body of a resolution that has no symbol of its own;
    both are None when the organ is not certain. ``number`` is the resolution or decision number ("56/120").
    """

    kind: ReferenceKind
    text: str
    start: int
    end: int
    symbol: Symbol | None = None
    organ: str | None = None
    number: str | None = None


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A note reference: ``footnote`` is marked after character ``position`` of the paragraph's text."""

    footnote: Locator
    position: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The unit of citation. A sub-paragraph is a ``Paragraph`` of its own whose locator extends its parent's.

    ``text`` is whole and clean: without its number or letter, without note marks, page breaks rejoined. For a
    paragraph with sub-paragraphs it is the lead-in, and any words after the list after a newline.
    ``number`` is the number as printed for a reader, "13 (e)"; empty for preambular and unnumbered text.
    ``section`` is the path of headings from the outermost in. ``pages`` are 1-based. ``speaker`` is who
    speaks in a summary or verbatim record.
    """

    locator: Locator
    number: str
    kind: ParagraphKind
    text: str
    section: tuple[str, ...] = ()
    pages: tuple[int, ...] = ()
    boxes: tuple[tuple[int, Box], ...] = ()
    references: tuple[Reference, ...] = ()
    notes: tuple[NoteMark, ...] = ()
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that stands before paragraph ``before`` (an index into ``Document.paragraphs``)."""

    text: str
    level: int
    before: int


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote or endnote. ``mark`` is as printed ("1", "*"); masthead asterisk notes are footnotes too."""

    locator: Locator
    mark: str
    text: str
    cited_in: tuple[Locator, ...] = ()
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """One line of a contents table with the paragraph range it states, where it states one."""

    text: str
    first: int | None = None
    last: int | None = None


RelationKind = Literal["revises", "corrects", "extends", "part of", "reissues"]


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. ``symbols`` are all its names, the one to cite first; empty when none is known.
    ``derived`` are the masthead's fields that are not printed but follow from its symbol or its organ."""

    source: str
    symbols: tuple[Symbol, ...] = ()
    symbol_source: SymbolSource | None = None
    masthead: Masthead = field(default_factory=Masthead)
    language: str = "en"
    paragraphs: tuple[Paragraph, ...] = ()
    headings: tuple[Heading, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    contents: tuple[ContentsEntry, ...] = ()
    masthead_text: str = ""
    furniture: tuple[str, ...] = ()
    read_by_ocr: bool = False
    warnings: tuple[str, ...] = ()
    derived: tuple[str, ...] = ()

    @property
    def symbol(self) -> Symbol | None:
        """The symbol to cite the document by, or None when none is known."""
        return self.symbols[0] if self.symbols else None
