"""A run in figures: each metric's mean with its interval, outcomes counted, the same by kind of question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

import numpy as np

from evals.judge import Judgement
from evals.metrics import Metric
from evals.outcomes import OUTCOMES
from evals.statistics import Estimate, estimate

PER_LABEL = ("expected_recall", "no_wrong_citation", "quote_exactness", "completeness", "paragraph_recall@5")


@dataclass(frozen=True, slots=True)
class Figure:
    """One metric over a run. ``p50`` and ``p95`` are given where the unit is not a share."""

    title: str
    estimate: Estimate
    unit: str = ""
    higher_is_better: bool = True
    p50: float | None = None
    p95: float | None = None

    def printed(self) -> str:
        """``"0.953 [0.91, 0.98]  n=124"``; times and counts by median and 95th percentile."""
        found = self.estimate
        if self.unit:
            return f"p50 {self.p50:.0f} {self.unit}, p95 {self.p95:.0f} {self.unit}  n={found.n}"
        interval = "" if found.low is None or found.high is None else f" [{found.low:.2f}, {found.high:.2f}]"
        return f"{found.mean:.3f}{interval}  n={found.n}"


@dataclass(frozen=True, slots=True)
class Summary:
    """Figures by metric name, outcomes by word, and means by label (kind, difficulty, tag) and metric."""

    questions: int
    outcomes: Mapping[str, int]
    figures: Mapping[str, Figure]
    by_label: Mapping[str, Mapping[str, float]] = field(default_factory=dict)

    def counted(self) -> str:
        """The outcomes in words: ``10: 6 right, 1 partly right, 3 wrong``."""
        counts = ", ".join(f"{self.outcomes[word]} {word}" for word in OUTCOMES if self.outcomes[word])
        return f"{self.questions}: {counts}"

    def to_json(self) -> dict[str, Any]:
        """The object of ``summary.json``."""
        return {
            "questions": self.questions,
            "outcomes": dict(self.outcomes),
            "metrics": {name: _figure_json(figure) for name, figure in self.figures.items()},
            "by_label": {label: dict(means) for label, means in self.by_label.items()},
        }

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Summary:
        """The inverse of ``to_json``."""
        figures = {name: _figure_from_json(figure) for name, figure in values["metrics"].items()}
        return cls(values["questions"], values["outcomes"], figures, values["by_label"])


def summarise(judgements: Sequence[Judgement], metrics: Sequence[Metric]) -> Summary:
    """The figures of a run; a metric that applies to no question is left out."""
    figures = {metric.name: figure for metric in metrics if (figure := _figure(judgements, metric))}
    outcomes = Counter(judgement.outcome for judgement in judgements)
    return Summary(
        questions=len(judgements),
        outcomes={word: outcomes[word] for word in OUTCOMES},
        figures=figures,
        by_label=_by_label(judgements),
    )


def _figure(judgements: Sequence[Judgement], metric: Metric) -> Figure | None:
    applying = [
        (judgement.case.question.cluster, value)
        for judgement in judgements
        if (value := judgement.scores[metric.name].value) is not None
    ]
    values = [value for _, value in applying]
    found = estimate(values, [cluster for cluster, _ in applying])
    if found is None:
        return None
    p50, p95 = (float(q) for q in np.quantile(values, [0.5, 0.95])) if metric.unit else (None, None)
    return Figure(metric.title, found, metric.unit, metric.higher_is_better, p50, p95)


def _by_label(judgements: Sequence[Judgement]) -> dict[str, dict[str, float]]:
    groups: dict[str, list[Judgement]] = {}
    for judgement in judgements:
        for label in judgement.case.question.labels:
            groups.setdefault(label, []).append(judgement)
    table: dict[str, dict[str, float]] = {}
    for label, members in sorted(groups.items()):
        row = {
            "questions": float(len(members)),
            "right": sum(member.outcome == "right" for member in members) / len(members),
        }
        for name in PER_LABEL:
            values = [value for member in members if (value := member.scores[name].value) is not None]
            if values:
                row[name] = sum(values) / len(values)
        table[label] = row
    return table


def _figure_json(figure: Figure) -> dict[str, Any]:
    values = asdict(figure)
    return {**{k: v for k, v in values.items() if k != "estimate"}, **values["estimate"]}


def _figure_from_json(values: Mapping[str, Any]) -> Figure:
    found = Estimate(values["mean"], values["low"], values["high"], values["n"])
    return Figure(
        values["title"], found, values["unit"], values["higher_is_better"], values["p50"], values["p95"]
    )
