"""Exact nearest neighbours over vectors read from the catalogue: for filtered searches and for readers.

Chroma answers an unfiltered question faster on a large library, but a filter costs it more than the whole
search (docs/library.md), and only one process may have it open. A matrix product has neither limit: about 15
ms for 100,000 vectors of 384 dimensions.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.database import Database
from index.embedding.base import Vectors
from index.vectors import from_bytes

Ids = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows of one space: ``vectors[i]`` is a piece of paragraph ``paragraphs[i]``; sorted by paragraph."""

    paragraphs: Ids
    vectors: Vectors

    def nearest(
        self, vector: Vectors, k: int, allowed: Ids | None = None, ranges: Ids | None = None
    ) -> list[tuple[int, float]]:
        """The ``k`` best paragraphs as (id, cosine), each by its best piece. ``ranges`` are rows of (first,
        last) paragraph ids that may be found; ``allowed`` further restricts to these ids."""
        keep = None
        if ranges is not None:
            keep = inside(self.paragraphs, ranges)
        if allowed is not None:
            among = np.isin(self.paragraphs, allowed)
            keep = among if keep is None else keep & among
        if keep is None:
            return best_by_paragraph(self.paragraphs, self.vectors @ vector, k)
        rows = np.flatnonzero(keep)
        # Copying few rows is cheaper than multiplying all; copying most of them is not.
        few = 2 * len(rows) < len(keep)
        scores = self.vectors[rows] @ vector if few else (self.vectors @ vector)[rows]
        return best_by_paragraph(self.paragraphs[rows], scores, k)


def inside(ids: Ids, ranges: Ids) -> NDArray[np.bool_]:
    """Which ``ids`` lie in one of the sorted, disjoint ``ranges`` of shape (n, 2), both ends included."""
    if not len(ranges):
        return np.zeros(len(ids), dtype=bool)
    slot = np.searchsorted(ranges[:, 0], ids, side="right") - 1
    found: NDArray[np.bool_] = (slot >= 0) & (ids <= ranges[np.maximum(slot, 0), 1])
    return found


def joined(ranges: Ids) -> Ids:
    """Sorted, disjoint ``ranges`` with those that touch made one."""
    if len(ranges) < 2:
        return ranges
    starts = np.concatenate(([True], ranges[1:, 0] != ranges[:-1, 1] + 1))
    ends = np.concatenate((starts[1:], [True]))
    return np.stack((ranges[starts, 0], ranges[ends, 1]), axis=1)


def best_by_paragraph(paragraphs: Ids, scores: Vectors, k: int) -> list[tuple[int, float]]:
    """The ``k`` paragraphs with the best piece, best first."""
    if not len(scores) or k < 1:
        return []
    # Pieces of one paragraph may crowd each other out: look at more rows than paragraphs are wanted.
    wide = min(len(scores), 4 * k + 16)
    top = np.argpartition(-scores, wide - 1)[:wide]
    best: dict[int, float] = {}
    for row in top[np.argsort(-scores[top], kind="stable")]:
        best.setdefault(int(paragraphs[row]), float(scores[row]))
        if len(best) == k:
            break
    return list(best.items())


class ExactVectors:
    """Matrices of whole spaces, read once and again when the catalogue has changed; small subsets read
    directly."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._cached: dict[int, tuple[str, Matrix]] = {}
        self._guard = threading.Lock()

    def space(self, space_id: int, dimensions: int, generation: str) -> Matrix:
        """All vectors of a space as of ``generation`` of the catalogue."""
        with self._guard:
            cached = self._cached.get(space_id)
            if cached and cached[0] == generation:
                return cached[1]
            rows = self._database.connection.execute(
                "SELECT paragraph_id, vector FROM pieces WHERE space_id = ?", (space_id,)
            )
            matrix = _matrix([tuple(row) for row in rows], dimensions)
            self._cached[space_id] = (generation, matrix)
            return matrix

    def subset(self, space_id: int, dimensions: int, ranges: Ids) -> Matrix:
        """The vectors of the paragraphs whose ids lie in ``ranges``, read for this once."""
        rows = self._database.connection.execute(
            """SELECT paragraph_id, vector FROM json_each(?) AS span
               CROSS JOIN pieces ON paragraph_id BETWEEN span.value ->> 0 AND span.value ->> 1
               WHERE space_id = ?""",
            (json.dumps(ranges.tolist()), space_id),
        )
        return _matrix([tuple(row) for row in rows], dimensions)

    def forget(self) -> None:
        """Free the memory of all matrices."""
        with self._guard:
            self._cached.clear()


def _matrix(rows: Sequence[tuple[int, bytes]], dimensions: int) -> Matrix:
    paragraphs = np.fromiter((row[0] for row in rows), dtype=np.int64, count=len(rows))
    vectors = from_bytes([row[1] for row in rows], dimensions)
    order = np.argsort(paragraphs, kind="stable")
    return Matrix(paragraphs[order], vectors[order])
