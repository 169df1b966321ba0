"""Measures the checker on WiCE and fits its weights: ``python -m evals.bench.calibration WICE_FOLDER``.

What is fitted is printed; only ``--write`` puts it into ``assistant/verification/calibration.json``.

WiCE's development part (oracle chunks) is split by the hash of the claim's id: six tenths to fit and to
choose the threshold by five-fold cross-validation, four tenths put aside and only reported on. numpy is all
it takes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.verification.calibration import PATH, Model
from assistant.verification.checker import UNRELATED, is_hard
from assistant.verification.closeness import nearness
from assistant.verification.comparison import compare
from assistant.verification.evidence import Evidence
from assistant.verification.features import Features, features
from index.embedding.base import Encoder

WORDS = ("coverage", "absent", "actions")
BOTH = (*WORDS, "nearness")
RIDGE = 3.0
FOLDS = 5
THRESHOLDS = np.linspace(0.2, 0.6, 41)

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


def put_aside(claim_id: str) -> bool:
    """True for the four tenths of the claims that nothing is fitted on."""
    return int(hashlib.sha256(claim_id.encode()).hexdigest(), 16) % 10 < 4


def fit(values: Floats, supported: Flags, names: Sequence[str]) -> Model:
    """Ridge logistic regression by Newton's method; feature scaling is folded into the weights."""
    mean, scale = values.mean(axis=0), np.maximum(values.std(axis=0), 1e-9)
    design = np.hstack([(values - mean) / scale, np.ones((len(values), 1))])
    penalty = np.diag([RIDGE] * values.shape[1] + [0.0])
    weights = np.zeros(design.shape[1])
    for _ in range(50):
        probability = 1 / (1 + np.exp(-design @ weights))
        gradient = design.T @ (probability - supported) + penalty @ weights
        curvature = (design * (probability * (1 - probability))[:, None]).T @ design + penalty
        step = np.linalg.solve(curvature, gradient)
        weights -= step
        if np.abs(step).max() < 1e-8:
            break
    plain = weights[:-1] / scale
    return Model(tuple(names), tuple(plain.tolist()), float(weights[-1] - plain @ mean), 0.5)


def f1(decided: Flags, supported: Flags) -> float:
    """F1 of the decisions "supported"."""
    total = decided.sum() + supported.sum()
    return float(2 * (decided & supported).sum() / total) if total else 0.0


def measure(folder: Path, encoder: Encoder) -> dict[str, Any]:
    """Both models fitted anew, with how they do on the part they were fitted on and on the part put aside."""
    lines = (folder / "oracle_chunks_claim_dev.jsonl").read_text(encoding="utf-8").splitlines()
    rows: list[dict[str, Any]] = [json.loads(line) for line in lines]
    found: list[Features] = []
    barred: list[bool] = []
    for row in rows:
        comparison = compare(row["claim"], Evidence.of(row["evidence"]))
        one = features(comparison, nearness(encoder, comparison))
        found.append(one)
        share = comparison.alignment.share
        barred.append(one.coverage < UNRELATED or any(is_hard(r, share) for r in comparison.reasons))
    supported = np.array([row["label"] == "supported" for row in rows])
    hard = np.array(barred)
    ids = np.array([row["meta"]["id"] for row in rows])
    aside = np.array([put_aside(claim) for claim in ids])
    report: dict[str, Any] = {
        "measured": f"WiCE dev, oracle chunks, {len(rows)} rows; fitted on sha256(id) % 10 >= 4",
        "encoder": encoder.name,
        "models": {},
    }
    for name, columns in (("words", WORDS), ("nearness", BOTH)):
        values = np.array([[float(getattr(one, column)) for column in columns] for one in found])
        threshold, across = _threshold(values[~aside], supported[~aside], hard[~aside], ids[~aside], columns)
        model = fit(values[~aside], supported[~aside], columns)
        probability = np.array([model.probability(one) for one in found])
        decided = (probability >= threshold) & ~hard
        report["models"][name] = {
            "weights": {c: round(w, 4) for c, w in zip(columns, model.weights, strict=True)},
            "intercept": round(model.intercept, 4),
            "threshold": round(threshold, 3),
            "f1_cross_validated": round(across, 3),
            "f1_put_aside": round(f1(decided[aside], supported[aside]), 3),
            "accuracy_put_aside": round(float((decided == supported)[aside].mean()), 3),
        }
    return report


def main(arguments: Sequence[str], path: Path = PATH) -> None:
    """Fit and print; write ``path`` too when asked to."""
    from index.embedding import default_encoders

    parser = argparse.ArgumentParser(prog="python -m evals.bench.calibration", description=__doc__)
    parser.add_argument("folder", type=Path, help="WiCE, with oracle_chunks_claim_dev.jsonl")
    parser.add_argument("--write", action="store_true", help="put the fitted weights to use")
    chosen = parser.parse_args(arguments)
    told = json.dumps(measure(chosen.folder, default_encoders()[0]), indent=1) + "\n"
    if chosen.write:
        path.write_text(told, encoding="utf-8")
    sys.stdout.write(told)


def _threshold(
    values: Floats, supported: Flags, hard: Flags, ids: NDArray[np.str_], names: Sequence[str]
) -> tuple[float, float]:
    """The threshold of the best F1 over five folds by claim, and that F1; mean of eight ways to fold."""
    curves = []
    for seed in range(8):
        chance = np.random.default_rng(seed)
        fold_of = {claim: int(chance.integers(FOLDS)) for claim in sorted(set(ids))}
        folds = np.array([fold_of[claim] for claim in ids])
        probability = np.zeros(len(ids))
        for fold in range(FOLDS):
            model = fit(values[folds != fold], supported[folds != fold], names)
            total = model.intercept + values[folds == fold] @ np.array(model.weights)
            probability[folds == fold] = 1 / (1 + np.exp(-total))
        curves.append([f1((probability >= t) & ~hard, supported) for t in THRESHOLDS])
    mean = np.mean(curves, axis=0)
    return float(THRESHOLDS[int(mean.argmax())]), float(mean.max())


if __name__ == "__main__":
    main(sys.argv[1:])
