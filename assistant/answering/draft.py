"""What an answerer hands to the composer: lines, each resting on exact spans of stored paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord, StoredParagraph


@dataclass(frozen=True, slots=True)
class Support:
    """``text[start:end]`` of a place: a paragraph, a footnote or the masthead of ``document``.

    ``locator`` is empty for the masthead.
    """

    document: DocumentRecord
    locator: str
    text: str
    start: int
    end: int
    status: str = ""

    @property
    def quote(self) -> str:
        """The words relied on, to the character."""
        return self.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Line:
    """One statement of an answer. ``heading`` opens a new group (a document and its date) above it."""

    text: str
    supports: tuple[Support, ...] = ()
    heading: str = ""
    bullet: bool = False

    def under(self, said: str) -> Line:
        """The line with ``said`` above it and its heading: what we say of the documents is no part of what a
        citation supports."""
        return replace(self, heading="\n\n".join(filter(None, (said, self.heading))))

    def in_quotes(self) -> Line:
        """The line as somebody's words, where nothing in it is marked so."""
        return self if "“" in self.text else replace(self, text=f"“{self.text}”")


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A sentence that a language model wrote and no reader is told, with the reasons why not."""

    text: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer before composition; ``answered`` False carries lines that only explain.

    ``searched`` are the numbers of paragraphs and of documents it was drawn from; None where a place or a
    masthead was looked up by its name, or documents were counted: there nothing was looked through.
    ``sure`` is how probable it is, 0 to 1, that the sentence it rests on answers; None where that is no
    matter of degree: what was looked up, listed or counted.
    """

    answered: bool
    lines: tuple[Line, ...] = ()
    nearest: tuple[Support, ...] = ()
    notices: tuple[str, ...] = ()
    follow_ups: tuple[str, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()
    searched: tuple[int, int] | None = None
    sure: float | None = None

    def out_of(self, paragraphs: int, documents: int) -> Draft:
        """The draft as drawn from so many paragraphs of so many documents, where it is an answer."""
        return replace(self, searched=(paragraphs, documents)) if self.answered else self

    def out_of_all(self, documents: Sequence[DocumentRecord]) -> Draft:
        """The draft as drawn from every paragraph of ``documents``."""
        return self.out_of(sum(document.paragraphs for document in documents), len(documents))

    def out_of_library(self, library: Library) -> Draft:
        """The draft as drawn from a search through all that ``library`` holds."""
        documents, paragraphs = library.counts()
        return self.out_of(paragraphs, documents)


def whole_paragraph(stored: StoredParagraph, status: str = "") -> Support:
    """Support by everything a paragraph says."""
    return Support(stored.document, str(stored.locator), stored.text, 0, len(stored.text), status)


def part_of_paragraph(stored: StoredParagraph, start: int, end: int, status: str = "") -> Support:
    """Support by ``stored.text[start:end]``."""
    return Support(stored.document, str(stored.locator), stored.text, start, end, status)


def says_all_of(line: Line, other: Line) -> bool:
    """Whether ``line`` rests on every word that ``other`` rests on: telling both tells the same twice."""
    return bool(other.supports) and all(
        any(_covers(one, two) for one in line.supports) for two in other.supports
    )


def _covers(one: Support, two: Support) -> bool:
    same = (one.document.source, one.locator) == (two.document.source, two.locator)
    return same and one.start <= two.start and two.end <= one.end
