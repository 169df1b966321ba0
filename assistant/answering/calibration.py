"""The fitted models of answering: which sentence answers best, whether it answers at all, what else to show.

The weights stand in ``calibration.json`` beside this file, with what they were fitted on and how well they do
on documents left out; ``python -m evals.bench.answering`` makes them anew.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from assistant.language import Language

PATH = Path(__file__).with_name("calibration.json")
Name = Literal["ranker", "answerability", "further sentence", "further paragraph"]


@dataclass(frozen=True, slots=True)
class Linear:
    """``value = intercept + Σ weight · feature`` over the named fields of a named tuple."""

    weights: tuple[tuple[str, float], ...]
    intercept: float = 0.0

    def value(self, features: Any) -> float:
        """The weighted sum; fields without a weight do not count."""
        values = (weight * float(getattr(features, name)) for name, weight in self.weights)
        return self.intercept + sum(values)

    def probability(self, features: Any) -> float:
        """``value`` as a probability, 0 to 1."""
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, self.value(features)))))


@lru_cache(maxsize=16)
def model(name: Name, language: Language) -> Linear:
    """A fitted model: one for the documents' language, one for the others, where words say little."""
    part = _part(name, language)
    return Linear(tuple(part["weights"].items()), part.get("intercept", 0.0))


def least_probability(language: Language, name: Name = "answerability") -> float:
    """What is less probable than this is declined, or not shown."""
    return float(_part(name, language)["threshold"])


@lru_cache(maxsize=1)
def _stored() -> Mapping[str, Any]:
    content: Mapping[str, Any] = json.loads(PATH.read_text(encoding="utf-8"))
    return content


def _part(name: Name, language: Language) -> Mapping[str, Any]:
    parts: Mapping[str, Any] = _stored()[name]
    part: Mapping[str, Any] = parts["en" if language == "en" else "other"]
    return part
