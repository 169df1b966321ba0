"""What a metric is: a name, a direction, and a function from a case to a score with its reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from evals.case import Case


@dataclass(frozen=True, slots=True)
class Score:
    """A value with why it is so. ``value`` is None where the metric does not apply to the case."""

    value: float | None
    explanation: str = ""


NOT_APPLICABLE = Score(None)


@dataclass(frozen=True, slots=True)
class Metric:
    """``score`` maps a case to a ``Score``; ``higher_is_better`` says which way a difference is good."""

    name: str
    title: str
    score: Callable[[Case], Score]
    higher_is_better: bool = True
    unit: str = ""
