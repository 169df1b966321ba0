"""From features to a probability: two small logistic models, one for words alone, one with an encoder's
nearness.

The weights stand in ``calibration.json`` beside this file with where and how well they were measured;
``python -m evals.bench.calibration`` makes them anew.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.verification.features import Features

PATH = Path(__file__).with_name("calibration.json")


@dataclass(frozen=True, slots=True)
class Model:
    """``probability = 1 / (1 + exp(-(intercept + weights · features)))``; supported from ``threshold`` up."""

    names: tuple[str, ...]
    weights: tuple[float, ...]
    intercept: float
    threshold: float

    def probability(self, features: Features) -> float:
        """The estimated probability that the evidence supports all of the sentence."""
        total = self.intercept
        for name, weight in zip(self.names, self.weights, strict=True):
            total += weight * float(getattr(features, name))
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


@lru_cache(maxsize=1)
def models() -> dict[str, Model]:
    """The calibrated models by name: "words" and "nearness"."""
    stored = json.loads(PATH.read_text(encoding="utf-8"))
    return {
        name: Model(tuple(one["weights"]), tuple(one["weights"].values()), one["intercept"], one["threshold"])
        for name, one in stored["models"].items()
    }
