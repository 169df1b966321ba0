"""The library as the metrics need it: names to documents, printed citations to places, places to texts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePath
from typing import TYPE_CHECKING

from evals.case import Place, Requirement, StoredText
from evals.questions import Question

if TYPE_CHECKING:
    from index.library import Library

_CONTAINER = r"(?:annex|app|att|enc|part|draft|dec|res|chap|sect)\d*(?:-\d+)*"
_ANY_OF = re.compile(r"any of\s+", re.IGNORECASE)


class UnknownPlaceError(LookupError):
    """A citation that names no place of the library; the message says what is missing."""


class UnknownDocumentError(UnknownPlaceError):
    """A citation of a document that the library does not hold at all."""


class Sources:
    """Looks places up in a library and remembers what it has read."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._texts: dict[str, dict[str, StoredText]] = {}
        self._found: dict[str, str] = {}

    def source(self, name: str) -> str:
        """The source of the document called ``name``: a symbol, a label, a file name or the beginning of one.

        Raises:
            UnknownPlaceError: there is no such document, or several have names that begin so.
        """
        if name not in self._found:
            self._found[name] = self._look_up(name)
        return self._found[name]

    def stored(self, place: Place) -> StoredText | None:
        """The text of a paragraph or footnote; None where the library has none."""
        return self._document(place.source).get(place.locator)

    def places(self, citation: str) -> list[Place]:
        """The places that a printed citation names: "E/CN.15/2002/10, paras. 4-6" gives three.

        ``SYMBOL#p13.b`` and a document without a place are understood too.

        Raises:
            UnknownPlaceError: the document or one of the paragraphs is not in the library.
        """
        name, locators = split_citation(citation)
        source = self.source(name)
        return [self._existing(name, source, locator) for locator in locators] or [Place(source, "")]

    def requirements(self, expected: str) -> list[Requirement]:
        """One cell entry of ``expected`` as requirements.

        "X, paras. 4-6" asks for all three; "any of X, paras. 4-6" and "X, para. 4 | Y, para. 2" for one of
        them.

        Raises:
            UnknownPlaceError: a paragraph named is not in the library.
        """
        alternatives = [part.strip() for part in expected.split("|")]
        any_of = len(alternatives) > 1 or _ANY_OF.match(expected)
        places = [place for part in alternatives for place in self.places(_ANY_OF.sub("", part, count=1))]
        if any_of or len(places) == 1:
            return [Requirement(expected, tuple(places))]
        return [Requirement(str(place), (place,)) for place in places]

    def names(self, expected: str) -> list[str]:
        """The documents that one cell entry of ``expected`` names, held or not."""
        parts = (_ANY_OF.sub("", part.strip(), count=1) for part in expected.split("|"))
        return [split_citation(part)[0] for part in parts]

    def truth(self, question: Question) -> tuple[tuple[Requirement, ...], tuple[Place, ...]]:
        """What the question must cite, and what it may cite besides."""
        needs = [need for entry in question.expected for need in self.requirements(entry)]
        return tuple(needs), tuple(
            place for entry in question.also for need in self.requirements(entry) for place in need.places
        )

    def gather(self, places: Iterable[Place]) -> dict[Place, StoredText]:
        """The texts of those places that exist."""
        return {place: stored for place in places if (stored := self.stored(place)) is not None}

    def whole_text(self, source: str) -> str:
        """Every paragraph of a document, for a citation that names no place."""
        return "\n".join(stored.text for stored in self._document(source).values())

    def existing(self, source: str, locator: str) -> Place | None:
        """The place that a printed locator means in this document, or None.

        A letter's annex is often cited by its paragraph alone: "para. 8" is ``annex1.p8``, or that of the
        enclosure in its annex, ``annex1.enc1.p8``, where only one part of the document has a paragraph 8.
        """
        held = self._document(source)
        for spelling in spellings(locator):
            if spelling in held:
                return Place(source, spelling)
        within = re.compile(rf"(?:{_CONTAINER}\.)+{re.escape(locator)}")
        found = [name for name in held if within.fullmatch(name)]
        return Place(source, found[0]) if len(found) == 1 else None

    def _look_up(self, name: str) -> str:
        records = self._library.find(name)
        if records:
            return records[0].source
        begin = [r.source for r in self._library.documents() if PurePath(r.source).name.startswith(name)]
        if len(begin) == 1:
            return begin[0]
        if begin:
            raise UnknownPlaceError(f"{name!r} could be any of {', '.join(sorted(begin))}")
        raise UnknownDocumentError(f"no document {name!r} in the library")

    def _existing(self, name: str, source: str, locator: str) -> Place:
        place = self.existing(source, locator)
        if place is None:
            raise UnknownPlaceError(f"{name} has no paragraph {locator}")
        return place

    def _document(self, source: str) -> dict[str, StoredText]:
        if source not in self._texts:
            self._texts[source] = self._read(source)
        return self._texts[source]

    def _read(self, source: str) -> dict[str, StoredText]:
        known = self._library.find(source)
        if not known:
            return {}
        record = known[0]
        names = tuple(str(symbol) for symbol in record.symbols)
        status = record.masthead.document_type or ""
        masthead = record.masthead
        about = ", ".join(
            part
            for part in (
                record.label,
                masthead.body,
                masthead.session,
                masthead.dates,
                masthead.date,
                masthead.title,
            )
            if part
        )
        paragraphs = {str(stored.locator): stored for stored in self._library.paragraphs(source)}
        document = self._library.document(source)
        # The masthead is what a citation of the document without a place shows.
        head = document.masthead_text
        held = {"": StoredText(head, (), status, names, f"{about}\n{head}")}
        for locator, stored in paragraphs.items():
            around = [
                other.text
                for name, other in paragraphs.items()
                if name == locator or locator.startswith(f"{name}.") or name.startswith(f"{locator}.")
            ]
            context = "\n".join([about, *stored.section, *around])
            held[locator] = StoredText(stored.text, stored.section, status, names, context)
        for note in document.footnotes:
            held[str(note.locator)] = StoredText(note.text, (), status, names)
        return held


def spellings(locator: str) -> list[str]:
    """The locators that a printed place can mean: "para. 5" is ``p5`` or, in a resolution, ``op5``."""
    operative = re.sub(r"(?<![a-z])p(?=\d)", "op", locator)
    unnumbered_annex = re.sub(r"^annex(?=\.|$)", "annex1", locator)
    return list(
        dict.fromkeys([locator, operative, unnumbered_annex, re.sub(r"^annex1(?=\.|$)", "annex", locator)])
    )


def split_citation(citation: str) -> tuple[str, list[str]]:
    """``"E/CN.15/2002/10, paras. 4 and 6"`` → the name and ``["p4", "p6"]``; a document alone has none.

    The name is everything before the first comma after which only places follow, so that labels with commas
    work.
    """
    from assistant.citations import parse_citations

    text = citation.strip()
    if "#" in text:
        name, _, locator = text.partition("#")
        return name.strip(), [locator.strip()]
    for comma in re.finditer(r",\s", text):
        rest = text[comma.end() :]
        found = parse_citations(rest)
        covered = sum(one.end - one.start for one in found)
        if found and all(one.document is None for one in found) and covered >= len(rest) - 4 * len(found):
            return text[: comma.start()], [str(locator) for one in found for locator in one.locators]
    return text, []
