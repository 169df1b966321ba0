"""Figures of a question that only tell one thing from another: "programme 9"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.close_reading import Reading
from assistant.question import Query

if TYPE_CHECKING:
    from index.library import Library

_LABEL = re.compile(
    r"(?i)\b(?:sub)?(?:programme|item|goal|target|article|chapter|section|table|recommendation|phase"
    r"|pillar|component|objective)\s+(?P<number>\d{1,2})\b(?![.,]\d)"
)


def without_labels(library: Library, query: Query, readings: Sequence[Reading]) -> Query:
    """``query`` without the figures that only tell one thing from another, "programme 9", where the
    document of the best reading speaks of that thing elsewhere: the sentence need not say so again."""
    labels = [label for label in _LABEL.finditer(query.text) if query.figures]
    if not labels or not readings:
        return query
    said = " ".join(p.text for p in library.paragraphs(readings[0].source)).lower()
    told = {float(one["number"]) for one in labels if re.search(rf"{one.group().lower()}(?![\d.])", said)}
    return replace(query, figures=tuple(figure for figure in query.figures if figure not in told))
