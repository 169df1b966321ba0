"""Two runs of the same questions: which figures moved, by how much, and what became of each question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from evals.run_folder import RunFolder, RunFolderError
from evals.statistics import Difference, difference

SIGNIFICANT = 0.05


@dataclass(frozen=True, slots=True)
class MetricChange:
    """One metric in both runs, over the questions it applies to in both."""

    title: str
    first: float
    second: float
    difference: Difference
    higher_is_better: bool
    unit: str = ""

    @property
    def verdict(self) -> str:
        """ "better", "worse" or "no clear difference" (p of 0.05 or more)."""
        if self.difference.p >= SIGNIFICANT or self.difference.mean == 0:
            return "no clear difference"
        return "better" if (self.difference.mean > 0) == self.higher_is_better else "worse"


@dataclass(frozen=True, slots=True)
class OutcomeChange:
    """A question whose outcome differs between the runs."""

    id: str
    question: str
    before: str
    after: str
    reason: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """``second`` against ``first``, paired by question. ``only_in_one`` questions take no part."""

    first: str
    second: str
    metrics: Mapping[str, MetricChange]
    outcomes: tuple[OutcomeChange, ...]
    questions: int
    only_in_one: int

    def to_json(self) -> dict[str, Any]:
        """For ``--json``."""
        values = asdict(self)
        for name, change in self.metrics.items():
            values["metrics"][name]["verdict"] = change.verdict
        return values


def compare_runs(first: RunFolder, second: RunFolder) -> Comparison:
    """Paired differences of every metric.

    Raises:
        RunFolderError: one of the folders is no finished run, or they share no question.
    """
    figures, others = first.read("summary.json")["metrics"], second.read("summary.json")["metrics"]
    rows = {row["id"]: row for row in first.rows("scores.jsonl")}
    later = {row["id"]: row for row in second.rows("scores.jsonl")}
    shared = [key for key in rows if key in later and rows[key]["question"] == later[key]["question"]]
    if not shared:
        raise RunFolderError(f"{first.path} and {second.path} have no question in common.")
    metrics = {}
    for name in figures:
        if name not in others:
            continue
        both = [key for key in shared if name in rows[key]["scores"] and name in later[key]["scores"]]
        one = [rows[key]["scores"][name]["value"] for key in both]
        two = [later[key]["scores"][name]["value"] for key in both]
        found = difference(one, two, [rows[key]["cluster"] for key in both])
        if found:
            figure = figures[name]
            metrics[name] = MetricChange(
                figure["title"],
                sum(one) / len(one),
                sum(two) / len(two),
                found,
                figure["higher_is_better"],
                figure["unit"],
            )
    return Comparison(
        first=str(first.path),
        second=str(second.path),
        metrics=metrics,
        outcomes=tuple(
            OutcomeChange(
                key,
                rows[key]["question"],
                rows[key]["outcome"],
                later[key]["outcome"],
                later[key]["reason"],
            )
            for key in shared
            if rows[key]["outcome"] != later[key]["outcome"]
        ),
        questions=len(shared),
        only_in_one=len(rows) + len(later) - 2 * len(shared),
    )
