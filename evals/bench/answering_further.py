"""Which sentences to show beside the best one: two logistic models, for its own paragraph and for others.

Fitted on questions whose best sentence is right. A sentence of another paragraph belongs where the set
expects or accepts that paragraph; one of the same paragraph where it states a fact that the set wants and the
best one does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from assistant.answering.features import Features
from assistant.answering.selection import LOOKED_AT, Further, compared, shared_words
from evals.bench.answering_examples import Example
from evals.bench.fitting import Floats, logistic
from evals.metrics.completeness import states

RIDGE = 3.0
# What is added should be right this often: one wrong citation spoils an answer, one missing paragraph half.
WANTED_PRECISION = {"further paragraph": 0.55, "further sentence": 0.3}
# Fewer decisions than this say nothing about a threshold.
FEWEST = 5
MORE_IS_BETTER = frozenset(("in_sentence", "plain_in_sentence", "meaning", "several"))
LESS_IS_BETTER = frozenset(("lag", "one"))
TYPED = [name for name in Features._fields if name.startswith("typed_")]


def fitted(examples: Sequence[Example], weights: Mapping[str, float], folds: int) -> dict[str, Any]:
    """Both models as ``calibration.json`` holds them, with their figures on documents left out."""
    made: dict[str, Any] = {}
    for name in WANTED_PRECISION:
        rows = [row for example in examples for row in _rows(example, weights, name)]
        values = np.array([row for row, _, _ in rows])
        right = np.array([flag for _, flag, _ in rows])
        of = np.array([group for _, _, group in rows])
        left_out = np.zeros(len(rows))
        for fold in range(folds):
            outside = of % folds == fold
            found, intercept = _fit(values[~outside], right[~outside])
            left_out[outside] = 1 / (1 + np.exp(-(values[outside] @ found + intercept)))
        threshold = _threshold(left_out, right, WANTED_PRECISION[name])
        found, intercept = _fit(values, right)
        shown = left_out >= threshold
        made[name] = {
            "weights": {
                field: round(float(weight), 4) for field, weight in zip(Further._fields, found, strict=True)
            },
            "intercept": round(intercept, 4),
            "threshold": round(threshold, 3),
            "documents left out": {
                "pairs": len(rows),
                "right": int(right.sum()),
                "shown": int(shown.sum()),
                "shown and right": int((shown & right).sum()),
            },
        }
    return made


def _fit(values: Floats, right: np.ndarray[Any, np.dtype[np.bool_]]) -> tuple[Floats, float]:
    least = np.array([0.0 if name in MORE_IS_BETTER else -np.inf for name in Further._fields])
    most = np.array([0.0 if name in LESS_IS_BETTER else np.inf for name in Further._fields])
    nothing = np.zeros(len(Further._fields))
    return logistic(values, right, np.ones(len(values)), RIDGE, least, most, nothing)


def _threshold(probability: Floats, right: np.ndarray[Any, np.dtype[np.bool_]], precision: float) -> float:
    """The lowest threshold above which what is shown is right often enough."""
    for threshold in np.linspace(0.1, 0.9, 81):
        shown = probability >= threshold
        if shown.sum() >= FEWEST and right[shown].mean() >= precision:
            return float(threshold)
    return 0.6


def _rows(
    example: Example, weights: Mapping[str, float], name: str
) -> Iterable[tuple[tuple[float, ...], bool, int]]:
    """(features, right, number of the document) for every sentence that could be shown beside the best."""
    columns = [Features._fields.index(field) for field in weights]
    if example.without or example.question.answerable != "yes" or not example.right.any():
        return
    scores = example.features[:, columns] @ np.array(list(weights.values()))
    order = np.argsort(-scores, kind="stable")
    best = int(order[0])
    if not example.right[best]:
        return
    group = sum(example.group.encode())
    seen = {int(example.paragraph[best])}
    for at in order[1:LOOKED_AT]:
        same = example.paragraph[at] == example.paragraph[best]
        if same != (name == "further sentence") or (not same and int(example.paragraph[at]) in seen):
            continue
        if not same:
            seen.add(int(example.paragraph[at]))
        one = Features._make(example.features[best])
        other = Features._make(example.features[at])
        found = compared(
            example.query,
            one,
            other,
            float(scores[best] - scores[at]),
            typed=any(getattr(other, field) for field in TYPED) or not any(getattr(one, f) for f in TYPED),
            repeats=shared_words(example.texts[best], example.texts[at]),
        )
        right = _adds_a_fact(example, best, int(at)) if same else bool(example.right[at])
        yield tuple(found), right, group


def _adds_a_fact(example: Example, best: int, other: int) -> bool:
    lacking = [fact for fact in example.question.facts if not states(example.texts[best], fact)]
    return any(states(example.texts[other], fact) for fact in lacking)
