"""Small models fitted with numpy: a softmax ranker and a logistic classifier, with signs that may not flip.

A few hundred questions cannot say that a sentence answers worse for holding more of the question's words;
where a weight's sign is known beforehand, it is held to it, which costs nothing on many questions and helps
on few.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

STEPS = 600
RATE = 0.05


def softmax_ranker(
    groups: Sequence[tuple[Floats, Flags]], ridge: float, least: Floats, most: Floats
) -> Floats:
    """Weights that put one of the right rows of every group first (marginal log-likelihood).

    ``groups`` hold features of shape (rows, features) and which rows are right, at least one of them;
    ``least`` and ``most`` bound the weights from below and above.
    """
    values = np.vstack([rows for rows, _ in groups])
    right = np.concatenate([flags for _, flags in groups])
    starts = np.cumsum([0, *(len(rows) for rows, _ in groups)])[:-1]
    sizes = np.array([len(rows) for rows, _ in groups])
    centred = values - np.repeat(np.add.reduceat(values, starts) / sizes[:, None], sizes, axis=0)
    scale = np.maximum(centred.std(axis=0), 1e-6)
    design = centred / scale

    def gradient(weights: Floats) -> Floats:
        scores = design @ weights
        everything = _softmax(scores, starts, sizes)
        wanted = _softmax(np.where(right, scores, -1e9), starts, sizes)
        slope = design.T @ (everything - wanted) + ridge * weights
        return np.asarray(slope / len(groups))

    return np.asarray(_descend(gradient, values.shape[1], least, most) / scale)


def logistic(
    values: Floats, positive: Flags, counts: Floats, ridge: float, least: Floats, most: Floats, prior: Floats
) -> tuple[Floats, float]:
    """Weights and intercept of a logistic regression; ``counts`` says how much each row counts.

    The ridge draws weights towards ``prior``: of a sign that few questions show the rows know little.
    """
    mean, scale = values.mean(axis=0), np.maximum(values.std(axis=0), 1e-6)
    design = np.hstack([(values - mean) / scale, np.ones((len(values), 1))])
    penalty = np.array([ridge] * values.shape[1] + [0.0])
    expected = np.append(prior * scale, 0.0)

    def gradient(weights: Floats) -> Floats:
        probability = 1.0 / (1.0 + np.exp(-np.clip(design @ weights, -30, 30)))
        slope = design.T @ ((probability - positive) * counts) + penalty * (weights - expected)
        return np.asarray(slope / counts.sum())

    bounds = np.append(least, -np.inf), np.append(most, np.inf)
    weights = _descend(gradient, design.shape[1], *bounds)
    plain: Floats = weights[:-1] / scale
    return plain, float(weights[-1] - plain @ mean)


def _softmax(scores: Floats, starts: NDArray[np.int64], sizes: NDArray[np.int64]) -> Floats:
    raised = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), sizes))
    shares: Floats = raised / np.repeat(np.add.reduceat(raised, starts), sizes)
    return shares


def _descend(gradient: Callable[[Floats], Floats], size: int, least: Floats, most: Floats) -> Floats:
    """Adam (Kingma and Ba, 2015) with the weights kept within their bounds after every step."""
    weights = np.zeros(size)
    speed, spread = np.zeros(size), np.zeros(size)
    for step in range(1, STEPS + 1):
        slope = gradient(weights)
        speed = 0.9 * speed + 0.1 * slope
        spread = 0.999 * spread + 0.001 * slope**2
        move = (speed / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.999**step)) + 1e-9)
        weights = np.clip(weights - RATE * (1 - step / (STEPS + 1)) * move, least, most)
    return weights
