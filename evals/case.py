"""One question with everything that was said and retrieved for it: what every metric looks at.

A ``Case`` is plain data, gathered once by ``evals.gather``; a metric needs neither library nor assistant.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from assistant.model import Answer, Citation
from evals.questions import Question


class Place(NamedTuple):
    """A paragraph of a document of the library; an empty ``locator`` is the document as a whole."""

    source: str
    locator: str

    def __str__(self) -> str:
        return f"{self.source}#{self.locator}" if self.locator else self.source

    def covers(self, cited: Place) -> bool:
        """Whether ``cited`` is right where this place is wanted.

        It is where one contains the other: ``p13`` and ``p13.d``, but not ``p13.d`` and ``p13.e``. Where a
        document as a whole is wanted any place of it is right; a citation without a place is right nowhere
        else.
        """
        if self.source != cited.source:
            return False
        if not self.locator or not cited.locator:
            return not self.locator
        mine, others = self.locator.split("."), cited.locator.split(".")
        shared = min(len(mine), len(others))
        return mine[:shared] == others[:shared]


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that a right answer must cite: any of ``places`` will do. ``text`` is as the set puts it."""

    text: str
    places: tuple[Place, ...]

    def met_by(self, cited: Place) -> bool:
        """Whether ``cited`` covers one of the places."""
        return any(place.covers(cited) for place in self.places)


@dataclass(frozen=True, slots=True)
class StoredText:
    """A paragraph as the library holds it.

    ``context`` is what a reader who follows the citation sees: the paragraph with the lead-ins above it and
    the sub-paragraphs below. ``status`` is the document type ("draft resolution"), ``names`` its symbols.
    """

    text: str
    section: tuple[str, ...] = ()
    status: str = ""
    names: tuple[str, ...] = ()
    context: str = ""

    @property
    def evidence(self) -> str:
        """What a claim that cites this paragraph may rest on."""
        return self.context or self.text


@dataclass(frozen=True, slots=True)
class Case:
    """A question, its answer and the truth it is judged by.

    ``answer`` is None when the assistant failed, and ``error`` then says how. ``stored`` holds the text of
    every cited or required place that the library has. ``retrieved`` is the search result, best first.
    ``seconds`` is the wall time of the last turn.
    """

    question: Question
    answer: Answer | None
    requirements: tuple[Requirement, ...] = ()
    acceptable: tuple[Place, ...] = ()
    stored: Mapping[Place, StoredText] = field(default_factory=dict)
    retrieved: tuple[Place, ...] = ()
    seconds: float = 0.0
    error: str = ""

    @property
    def answered(self) -> bool:
        """Whether there is an answer that does not decline."""
        return self.answer is not None and self.answer.answered

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The citations presented as support: none when the answer declines."""
        return self.answer.citations if self.answer is not None and self.answer.answered else ()

    @property
    def wanted(self) -> tuple[Place, ...]:
        """Every place that it is right to cite."""
        return (*(place for need in self.requirements for place in need.places), *self.acceptable)


def place_of(citation: Citation) -> Place:
    """Where a citation points."""
    return Place(citation.source, citation.locator)
