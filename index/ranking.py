"""Fusion of rankings. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Ranked = Sequence[tuple[int, float]]


def fuse(query: str, dense: Mapping[str, Ranked], lexical: Ranked) -> list[tuple[int, float]]:
    """Reciprocal rank fusion with k = 60 (Cormack, Clarke and Büttcher, SIGIR 2009), the lexical side at
    0.4."""
    scores: dict[int, float] = {}
    for weight, ranked in (*((1.0, ranked) for ranked in dense.values()), (0.4, lexical)):
        for rank, (paragraph_id, _) in enumerate(ranked, start=1):
            scores[paragraph_id] = scores.get(paragraph_id, 0.0) + weight / (60 + rank)
    return sorted(scores.items(), key=lambda item: (-item[1], item[0]))
