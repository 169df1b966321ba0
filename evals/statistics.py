"""Means with intervals, and whether a difference between two runs is more than chance.

Questions of one conversation are not independent, so that everything resamples conversations (clusters),
never single questions.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

RESAMPLES = 2000
EXACT_UP_TO = 12
"""With this many clusters or fewer that differ, all sign patterns are tried (at most 4,096)."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean over ``n`` questions with its interval, which is None below two conversations."""

    mean: float
    low: float | None
    high: float | None
    n: int


@dataclass(frozen=True, slots=True)
class Difference:
    """Second run minus first over the ``n`` questions both have; ``p`` is two-sided."""

    mean: float
    low: float | None
    high: float | None
    p: float
    n: int


def estimate(
    values: Sequence[float], clusters: Sequence[str], *, level: float = 0.95, seed: int = 0
) -> Estimate | None:
    """The mean with a percentile bootstrap interval over clusters (Cameron, Gelbach and Miller, 2008).

    Where all values are equal the bootstrap would claim certainty; for shares (0 or 1) the Wilson score
    interval over the number of clusters is given instead. None without values.
    """
    if not values:
        return None
    sums, counts = _by_cluster(values, clusters)
    mean = float(sums.sum() / counts.sum())
    if len(sums) < 2:
        return Estimate(mean, None, None, len(values))
    if len(set(values)) == 1:
        low, high = wilson(mean, len(sums), level) if values[0] in (0, 1) else (mean, mean)
        return Estimate(mean, low, high, len(values))
    low, high = _bootstrap(sums, counts, level, seed)
    return Estimate(mean, low, high, len(values))


def wilson(share: float, n: int, level: float = 0.95) -> tuple[float, float]:
    """Wilson's score interval of a share (Wilson, 1927)."""
    from statistics import NormalDist

    z = NormalDist().inv_cdf(0.5 + level / 2)
    centre = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return max(0.0, centre - half), min(1.0, centre + half)


def difference(
    first: Sequence[float], second: Sequence[float], clusters: Sequence[str], *, seed: int = 0
) -> Difference | None:
    """``second - first``, paired by question, with a clustered sign-flip test (Fisher's randomisation test).

    Under the null hypothesis the sign of each conversation's total difference is arbitrary: ``p`` is the
    share of sign patterns whose total is at least as far from 0 as the one found. None without pairs.
    """
    if not first:
        return None
    deltas = [b - a for a, b in zip(first, second, strict=True)]
    sums, counts = _by_cluster(deltas, clusters)
    mean = float(sums.sum() / counts.sum())
    low, high = _bootstrap(sums, counts, 0.95, seed) if len(sums) > 1 else (None, None)
    return Difference(mean, low, high, _sign_flip(sums, seed), len(deltas))


def _by_cluster(
    values: Sequence[float], clusters: Sequence[str]
) -> tuple[np.ndarray[tuple[int], np.dtype[np.float64]], np.ndarray[tuple[int], np.dtype[np.float64]]]:
    names = {name: i for i, name in enumerate(dict.fromkeys(clusters))}
    sums, counts = np.zeros(len(names)), np.zeros(len(names))
    for value, cluster in zip(values, clusters, strict=True):
        sums[names[cluster]] += value
        counts[names[cluster]] += 1
    return sums, counts


def _bootstrap(
    sums: np.ndarray[tuple[int], np.dtype[np.float64]],
    counts: np.ndarray[tuple[int], np.dtype[np.float64]],
    level: float,
    seed: int,
) -> tuple[float, float]:
    drawn = np.random.default_rng(seed).integers(0, len(sums), size=(RESAMPLES, len(sums)))
    means = sums[drawn].sum(axis=1) / counts[drawn].sum(axis=1)
    low, high = np.quantile(means, [0.5 - level / 2, 0.5 + level / 2])
    return float(low), float(high)


def _sign_flip(sums: np.ndarray[tuple[int], np.dtype[np.float64]], seed: int) -> float:
    sums = sums[np.abs(sums) > 1e-12]
    if not len(sums):
        return 1.0
    found = abs(float(sums.sum())) - 1e-9
    if len(sums) <= EXACT_UP_TO:
        signs = np.array(list(itertools.product((1, -1), repeat=len(sums))))
        return float((np.abs(signs @ sums) >= found).mean())
    signs = np.random.default_rng(seed).choice((1, -1), size=(10_000, len(sums)))
    # The pattern that was found counts as one of those tried, so that p is never 0.
    return float((1 + (np.abs(signs @ sums) >= found).sum()) / (1 + len(signs)))
