"""A paragraph of a document that the library lacks, as a corrigendum that it holds says it should read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.amendments import places_named
from assistant.answering.draft import Line, whole_paragraph
from assistant.answering.status import status_of
from assistant.answering.wording import Phrases
from assistant.citations import format_citation, same_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.library import Library
    from index.locators import Locator

_SUFFIX = "/Corr."


def as_corrected(library: Library, symbol: str, locators: Sequence[Locator], phrases: Phrases) -> list[Line]:
    """What the corrigenda to ``symbol`` say of the places ``locators``; empty where they say nothing."""
    lines: list[Line] = []
    for document in library.documents():
        if not any(str(own).startswith(f"{symbol}{_SUFFIX}") for own in document.symbols):
            continue
        for stored in library.paragraphs(document.source):
            if any(same_place(place, locator) for place in places_named(stored) for locator in locators):
                place = format_citation(document.label, [stored.locator])
                text = " ".join(stored.text.split("\n"))
                said = f"{phrases.say('corrected', place=place)} “{text}”"
                lines.append(Line(said, (whole_paragraph(stored, status_of(stored)),)))
    return lines
