"""Pinpoint exactness: how close the best citation comes to each required place.

Levels, each of which includes those before it: nothing right (0), the document (1), the section (2: the
same heading path), the paragraph (3: the same number), the sub-paragraph (4: exactly the place named,
letters and all). A metric a level gives the share of the requirements that reach it. Applies to answerable
questions that are answered.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import partial

from evals.case import Case, Place, Requirement, place_of
from evals.metrics.base import NOT_APPLICABLE, Metric, Score

_NUMBER = re.compile(r"(?:p|op|pp|u|fn|star)\d")


class Level(IntEnum):
    """How exact a citation is."""

    NOTHING = 0
    DOCUMENT = 1
    SECTION = 2
    PARAGRAPH = 3
    SUB_PARAGRAPH = 4


def pinpoint(level: Level) -> Metric:
    """Share of the requirements that are cited at least as exactly as ``level``."""
    word = level.name.lower().replace("_", "-")
    return Metric(f"pinpoint_{level.name.lower()}", f"Pinpoint: {word} right", partial(_score, level=level))


def paragraph_part(locator: str) -> str:
    """``annex1.p3.b.ii`` → ``annex1.p3``: the number without the letters."""
    parts = locator.split(".")
    number = next((i for i, part in enumerate(parts) if _NUMBER.match(part)), len(parts) - 1)
    return ".".join(parts[: number + 1])


def level_reached(case: Case, wanted: Place, cited: Place) -> Level:
    """The level at which ``cited`` is right where ``wanted`` was to be cited."""
    if wanted.source != cited.source:
        return Level.NOTHING
    if not wanted.locator or wanted.locator == cited.locator:
        return Level.SUB_PARAGRAPH
    if paragraph_part(wanted.locator) == paragraph_part(cited.locator):
        return Level.PARAGRAPH
    one, other = case.stored.get(wanted), case.stored.get(cited)
    same_section = one is not None and other is not None and one.section == other.section
    return Level.SECTION if same_section else Level.DOCUMENT


def best_level(case: Case, requirement: Requirement) -> Level:
    """The best that any citation does for any of the places that would meet the requirement."""
    reached = [
        level_reached(case, place, place_of(citation))
        for place in requirement.places
        for citation in case.citations
    ]
    return max(reached, default=Level.NOTHING)


def _score(case: Case, *, level: Level) -> Score:
    if not case.requirements or not case.answered or case.question.answerable != "yes":
        return NOT_APPLICABLE
    levels = [best_level(case, need) for need in case.requirements]
    reached = ", ".join(
        f"{need.text}: {found.name.lower()}" for need, found in zip(case.requirements, levels, strict=True)
    )
    return Score(sum(found >= level for found in levels) / len(levels), reached)
