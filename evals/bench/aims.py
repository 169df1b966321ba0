"""What retrieval is to reach: the figures of issue 4, in one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Aim:
    """A bound on a figure. With ``clearly`` the end of the interval that is nearer to the bound must hold it
    as well: what is above by chance is not clearly above."""

    sign: Literal["≥", ">", "≤", "<"]
    bound: float
    clearly: bool = False

    def met(self, value: float, low: float | None = None, high: float | None = None) -> bool:
        """Whether ``value``, with the interval from ``low`` to ``high``, is as it should be."""
        if self.clearly:
            end = low if self.sign in "≥>" else high
            return end is not None and self._holds(value) and self._holds(end)
        return self._holds(value)

    def _holds(self, value: float) -> bool:
        if value == self.bound:
            return self.sign in "≥≤"
        return (value > self.bound) == (self.sign in "≥>")


@dataclass(frozen=True, slots=True)
class Aims:
    """Shares between 0 and 1, times of a question in milliseconds."""

    english_recall_1: Aim = Aim("≥", 0.80)
    english_recall_5: Aim = Aim("≥", 0.95)
    other_language_recall_5: Aim = Aim("≥", 0.90)
    # Over each single component and llama-index's default pipeline, in recall@1.
    lead: Aim = Aim("≥", 0.10)
    mtrag_recall_5: Aim = Aim("≥", 0.37)
    mtrag_over_last_turn: Aim = Aim(">", 0.0, clearly=True)
    scifact_ndcg_10: Aim = Aim("≥", 0.72)
    p50_ms: Aim = Aim("<", 40)
    p95_ms: Aim = Aim("<", 100)
    # The time of a filtered question divided by that of an unfiltered one.
    filtered: Aim = Aim("≤", 2)
    # Embedded tokens a second divided by llama-index's.
    times_as_fast: Aim = Aim("≥", 2.5)


AIMS = Aims()
