"""Texts longer than an encoder's reach, read in windows so that no word is dropped.

Callers split paragraphs before they embed them; this is the net below that for pasted questions and tables.
The vector of a long text is the mean of its windows' vectors weighted by their length, normalised again.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np

from index.embedding.base import Vectors


def split_into_windows(ids: Sequence[int], size: int) -> list[list[int]]:
    """Cut token ids into the fewest windows of at most ``size`` ids, all of nearly the same length."""
    if size < 1:
        raise ValueError("a window holds at least one token")
    if len(ids) <= size:
        return [list(ids)]
    count = -(-len(ids) // size)
    bounds = [round(i * len(ids) / count) for i in range(count + 1)]
    return [list(ids[start:end]) for start, end in itertools.pairwise(bounds)]


def join_windows(vectors: Vectors, owners: Sequence[int], weights: Sequence[int], texts: int) -> Vectors:
    """Average window vectors into one unit vector a text; ``owners[i]`` is the text window ``i`` is of."""
    joined = np.zeros((texts, vectors.shape[1]), dtype=np.float32)
    np.add.at(joined, np.asarray(owners), vectors * np.asarray(weights, dtype=np.float32)[:, None])
    return normalise(joined)


def normalise(vectors: Vectors) -> Vectors:
    """L2-normalise rows; a zero row (a text without a single token) stays zero."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return (vectors / np.where(lengths > 0, lengths, 1.0)).astype(np.float32)
