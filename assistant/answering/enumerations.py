"""Complete lists: the text's own enumeration, taken whole, with its count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.close_reading import Reading
from assistant.answering.countries import COUNTRIES_ASKED, listed_countries
from assistant.answering.draft import Draft, Line, part_of_paragraph, whole_paragraph
from assistant.answering.framing import support_of
from assistant.answering.status import status_of
from assistant.question import Query
from assistant.sentences import split_sentences

if TYPE_CHECKING:
    from index.library import Library
    from index.records import StoredParagraph

# A further paragraph that lists too must come this near the best one.
NEAR_BEST = 0.93
_OPENS_LIST = re.compile(r":\s*\Z")


def enumerate_answer(library: Library, query: Query, readings: Sequence[Reading]) -> Draft | None:
    """The list that answers, where the text has one: sub-paragraphs under a lead-in, or countries in a
    sentence."""
    best = readings[0]
    stored = best.candidate.paragraph
    if query.kind in {"date", "place"}:
        return None
    asked_for_list = query.kind == "list"
    opening = _opening(best, stored)
    if opening is not None and not best.in_footnote and (asked_for_list or best.sentence.text.endswith(":")):
        children = [
            child
            for child in library.children(stored.source, stored.locator)
            if child.locator.parent == stored.locator
        ]
        if children:
            return _listed(stored, opening, children, counted=asked_for_list or query.kind == "number")
    if asked_for_list or (
        query.kind in {"person", "number", "speaker"} and COUNTRIES_ASKED.search(query.text)
    ):
        return _countries(query, readings)
    return None


def _opening(best: Reading, stored: StoredParagraph) -> tuple[int, int] | None:
    """The sentence that opens the paragraph's list, when the best reading is that sentence or leads up to
    it."""
    spans = split_sentences(stored.text)
    for span in spans:
        if span.start >= best.sentence.start and _OPENS_LIST.search(span.text):
            return span.start, span.end
    return None


def _listed(
    stored: StoredParagraph, opening: tuple[int, int], children: Sequence[StoredParagraph], *, counted: bool
) -> Draft:
    start, end = opening
    head = part_of_paragraph(stored, start, end, status_of(stored))
    lead = f"**{len(children)}** — " if counted else ""
    lines = [Line(f"{lead}{stored.text[start:end]}", (head,))]
    for child in children:
        letter = f"({child.locator.items[-1]}) " if child.locator.items else ""
        support = whole_paragraph(child, status_of(child))
        lines.append(Line(f"{letter}{child.text.strip()}", (support,), bullet=True))
    return Draft(True, tuple(lines))


def _countries(query: Query, readings: Sequence[Reading]) -> Draft | None:
    """Sentences that list countries, each with its count, when countries are asked for."""
    if not COUNTRIES_ASKED.search(query.text):
        return None
    best = readings[0]
    lines = []
    for reading in readings[:4]:
        if reading.score < NEAR_BEST * best.score or reading.source != best.source:
            continue
        names = listed_countries(reading.sentence.text, query.text)
        if len(names) < 3:
            continue
        text = f"**{len(names)}** — {'; '.join(names)}.\n\n“{reading.sentence.text}”"
        lines.append(Line(text, (support_of(reading),)))
        if reading is best:
            break
    if not lines or len(listed_countries(best.sentence.text, query.text)) < 3:
        return None
    return Draft(True, tuple(lines[:1]))
