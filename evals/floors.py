"""Floors: figures below which a gate fails, kept in a JSON file beside a question set.

``{"expected_recall": {"min": 0.95}, "false_refusal": {"max": 0.03}}``
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from evals.summary import Summary
from index.errors import PinciteError


class FloorsError(PinciteError):
    """A file of floors that cannot be used."""


@dataclass(frozen=True, slots=True)
class Check:
    """One bound against the figure found; ``found`` is None where the metric applied to no question."""

    metric: str
    bound: str
    limit: float
    found: float | None

    @property
    def holds(self) -> bool:
        """Whether the figure is on the right side of the limit; a figure that is missing is not."""
        if self.found is None:
            return False
        return self.found >= self.limit if self.bound == "min" else self.found <= self.limit

    def __str__(self) -> str:
        found = "no question it applies to" if self.found is None else f"{self.found:.3f}"
        word = "at least" if self.bound == "min" else "at most"
        return f"{self.metric}: {found}, should be {word} {self.limit:g}"


def read_floors(path: Path) -> dict[str, dict[str, float]]:
    """The floors of a file.

    Raises:
        FloorsError: it is missing, not JSON, or says something other than min and max.
    """
    try:
        floors = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise FloorsError(f"There is no file of floors {path}.") from None
    except json.JSONDecodeError as error:
        raise FloorsError(f"{path}, line {error.lineno}, character {error.colno}: {error.msg}.") from None
    for metric, bounds in floors.items():
        if not isinstance(bounds, dict) or not set(bounds) <= {"min", "max"} or not bounds:
            raise FloorsError(f'{path}, {metric!r}: should be {{"min": x}} or {{"max": x}}.')
    return dict(floors)


def check_floors(summary: Summary, floors: Mapping[str, Mapping[str, float]]) -> list[Check]:
    """Every bound with what was found."""
    return [
        Check(metric, bound, limit, figure.estimate.mean if (figure := summary.figures.get(metric)) else None)
        for metric, bounds in floors.items()
        for bound, limit in bounds.items()
    ]
