"""Paragraphs of one document that begin alike: "In March the Board sent reminders to ports whose …".

A report tells of several lists in paragraphs that open with the same words. The names in one of them are a
part of what is asked for, and their number is no total: each is told, with its place, and none is counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.announced import asks_for_several
from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.answering.session_of_run import in_runs_of_others
from assistant.answering.status import status_of
from assistant.sentences import split_sentences
from assistant.terms import nearness, stems_of
from assistant.verification.numbers import NUMBER_WORDS
from index.locators import Locator

if TYPE_CHECKING:
    from assistant.question import Query
    from index.library import Library
    from index.records import StoredParagraph

# So many words at the beginning are the same.
LEAST_ALIKE = 7
MOST_SISTERS = 6
# Characters that these words stand in.
OPENING = 160
# Longer paragraphs are told by the sentence that opens them and the one after it.
LONGEST = 900


def with_sisters(library: Library, query: Query, draft: Draft) -> Draft:
    """``draft``, or the paragraph that it rests on with those that begin alike and have as much of the
    question, where a list is asked for."""
    stored = _the_one(library, draft)
    if stored is None or query.language != "en" or not asks_for_several(query):
        return draft
    opening = _opening(stored)
    asked = [term.stem for term in query.terms]
    own = _known(asked, stored)
    paragraphs = library.paragraphs(stored.source)
    alike = [
        other
        for other in paragraphs
        if other.kind == stored.kind
        and other.locator.containers == stored.locator.containers
        and _opening(other) == opening
        and own <= _known(asked, other)
    ]
    of_others = in_runs_of_others(query, paragraphs, alike)
    alike = [other for other in alike if other.id not in of_others]
    if not 1 < len(alike) <= MOST_SISTERS or len(opening) < LEAST_ALIKE:
        return draft
    lines = tuple(_line(one) for one in alike)
    return Draft(True, lines, notices=draft.notices, follow_ups=draft.follow_ups, searched=draft.searched)


def _the_one(library: Library, draft: Draft) -> StoredParagraph | None:
    """The paragraph of a report that alone supports a draft; None where several do, or a resolution's."""
    places = {(s.document.source, s.locator) for line in draft.lines for s in line.supports}
    if not draft.answered or len(places) != 1:
        return None
    source, locator = next(iter(places))
    if not locator or Locator.parse(locator).items:
        return None
    stored = library.paragraph(source, locator)
    return stored if stored is not None and stored.kind not in {"operative", "preambular"} else None


def _opening(stored: StoredParagraph) -> list[str]:
    """The first words, numbers apart: "five ports submitted" and "seven ports submitted" begin alike."""
    words = stems_of(stored.text[:OPENING])
    return [word for word in words if word not in NUMBER_WORDS and not word.isdigit()][:LEAST_ALIKE]


def _known(asked: list[str], stored: StoredParagraph) -> frozenset[str]:
    words = stems_of(stored.text)
    return frozenset(stem for stem in asked if any(nearness(stem, word) >= 0.8 for word in words))


def _line(stored: StoredParagraph) -> Line:
    spans = split_sentences(stored.text)
    end = len(stored.text.rstrip()) if len(stored.text) <= LONGEST else spans[min(1, len(spans) - 1)].end
    said = " ".join(stored.text[:end].split())
    return Line(f"“{said}”", (part_of_paragraph(stored, 0, end, status_of(stored)),), bullet=True)
