"""What the library hands out: documents as records, paragraphs with their document, hits, reports. Frozen,
typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from index.locators import Locator
from index.model import Masthead, Paragraph, ParagraphKind, SymbolSource
from index.symbols import Symbol

VersionKind = Literal[
    "revises", "revised by", "corrects", "corrected by", "extends", "extended by", "part of", "has part"
]


@dataclass(frozen=True, slots=True)
class Version:
    """How a document stands to another: "corrected by E/CN.15/2002/2/Corr.1".

    ``source`` is the other document's name in the library; None when the library only knows of it, because
    some document refers to it.
    """

    kind: VersionKind
    symbol: Symbol
    source: str | None = None


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """Identity, masthead and standing of a stored document, without its text.

    ``label`` is how to name the document in a citation: its symbol, or what the masthead says of it followed
    by "symbol not stated"; ``subject`` is what it is about. ``parsed_symbols`` are those the document itself,
    its file name or a manifest states; ``symbols`` adds what the library inferred. ``derived`` are the
    masthead's fields that are not printed but follow from the symbol or the organ.
    """

    id: int
    source: str
    label: str
    symbols: tuple[Symbol, ...] = ()
    symbol_source: SymbolSource | None = None
    masthead: Masthead = field(default_factory=Masthead)
    language: str = "en"
    year: int | None = None
    subject: str = ""
    paragraphs: int = 0
    path: str | None = None
    indexed_at: str | None = None
    read_by_ocr: bool = False
    versions: tuple[Version, ...] = ()
    warnings: tuple[str, ...] = ()
    derived: tuple[str, ...] = ()

    @property
    def symbol(self) -> Symbol | None:
        """The symbol to cite the document by, or None when none is known."""
        return self.symbols[0] if self.symbols else None

    @property
    def is_current(self) -> bool:
        """False when the library holds a later revision of this document."""
        return not any(version.kind == "revised by" and version.source for version in self.versions)


@dataclass(frozen=True, slots=True)
class StoredParagraph:
    """A paragraph as stored, with the document it stands in. ``position`` counts from 0 in reading order."""

    id: int
    document: DocumentRecord
    paragraph: Paragraph
    position: int

    @property
    def source(self) -> str:
        return self.document.source

    @property
    def symbol(self) -> Symbol | None:
        return self.document.symbol

    @property
    def label(self) -> str:
        return self.document.label

    @property
    def language(self) -> str:
        return self.document.language

    @property
    def locator(self) -> Locator:
        return self.paragraph.locator

    @property
    def number(self) -> str:
        return self.paragraph.number

    @property
    def kind(self) -> ParagraphKind:
        return self.paragraph.kind

    @property
    def text(self) -> str:
        return self.paragraph.text

    @property
    def section(self) -> tuple[str, ...]:
        return self.paragraph.section


@dataclass(frozen=True, slots=True)
class Hit:
    """A paragraph found. ``score`` orders hits of one search (higher is better, no fixed range).

    ``parts`` is where it comes from: per vector space the cosine (-1 to 1), "lexical" the BM25 score (0 and
    up).
    """

    paragraph: StoredParagraph
    score: float
    parts: Mapping[str, float] = field(default_factory=dict)


Stage = Literal["reading", "embedding", "storing"]


@dataclass(frozen=True, slots=True)
class Progress:
    """One step of a long job, for a progress bar. ``done`` of ``total`` files; ``paragraphs`` embedded so
    far; ``share`` of the whole work that is done, 0 to 1, by the size of what is embedded."""

    stage: Stage
    done: int
    total: int
    source: str = ""
    paragraphs: int = 0
    outcome: str = ""
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, and why, as a sentence."""

    source: str
    error: str


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What an indexing run did. ``files`` were looked at; ``paragraphs`` is how many the new or changed ones
    have."""

    files: int = 0
    indexed: int = 0
    unchanged: int = 0
    removed: int = 0
    failed: tuple[Failure, ...] = ()
    paragraphs: int = 0
    seconds: float = 0.0
    documents: tuple[DocumentRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class StoreCheck:
    """One derived store against the catalogue, in paragraphs (lexical) or pieces (vectors)."""

    name: str
    expected: int
    present: int
    missing: int
    surplus: int

    @property
    def agrees(self) -> bool:
        return self.missing == 0 and self.surplus == 0


@dataclass(frozen=True, slots=True)
class CheckReport:
    """Catalogue, vectors and lexical index against each other. ``problems`` are sentences about the
    catalogue."""

    documents: int
    paragraphs: int
    stores: tuple[StoreCheck, ...]
    problems: tuple[str, ...] = ()

    @property
    def agrees(self) -> bool:
        return not self.problems and all(store.agrees for store in self.stores)
