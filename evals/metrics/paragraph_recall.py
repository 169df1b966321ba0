"""Paragraph recall@k: the share of the required paragraphs among the first k that the search finds.

Computed by ir-measures (https://ir-measur.es), one relevant item a requirement. A retrieved paragraph
stands for the first requirement it meets that no better-ranked paragraph has met; a second hit on the same
requirement counts as not relevant, so that recall cannot exceed 1. ``reciprocal_rank`` and ``ndcg`` use the
same ranking.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from evals.case import Case, Place, Requirement
from evals.metrics.base import NOT_APPLICABLE, Metric, Score


def paragraph_recall(k: int) -> Metric:
    """Recall at ``k`` retrieved paragraphs, between 0 and 1."""
    score = partial(_score, measure=f"R@{k}", cutoff=k)
    return Metric(f"paragraph_recall@{k}", f"Paragraph recall@{k} (search)", score)


def reciprocal_rank() -> Metric:
    """One over the rank of the first required paragraph; 0 when none is found."""
    return Metric("reciprocal_rank", "Reciprocal rank (search)", partial(_score, measure="RR", cutoff=None))


def ndcg(k: int) -> Metric:
    """Normalised discounted cumulative gain at ``k`` with binary relevance."""
    return Metric(f"ndcg@{k}", f"nDCG@{k} (search)", partial(_score, measure=f"nDCG@{k}", cutoff=k))


def ranked_items(retrieved: Sequence[Place], requirements: Sequence[Requirement]) -> list[str]:
    """The ranking as item names: ``r0``, ``r1``… where a requirement is first met, elsewhere the place."""
    open_requirements = dict(enumerate(requirements))
    items: list[str] = []
    for rank, place in enumerate(retrieved):
        met = next((i for i, need in open_requirements.items() if need.met_by(place)), None)
        if met is None:
            items.append(f"{place} at {rank}")
        else:
            del open_requirements[met]
            items.append(f"r{met}")
    return items


def _score(case: Case, *, measure: str, cutoff: int | None) -> Score:
    if not case.requirements or not case.retrieved:
        return NOT_APPLICABLE
    import ir_measures

    qrels = [ir_measures.Qrel("q", f"r{i}", 1) for i in range(len(case.requirements))]
    items = ranked_items(case.retrieved, case.requirements)
    run = [ir_measures.ScoredDoc("q", item, float(-rank)) for rank, item in enumerate(items)]
    parsed = ir_measures.parse_measure(measure)
    value = next(float(result.value) for result in ir_measures.iter_calc([parsed], qrels, run))
    missing = [need.text for i, need in enumerate(case.requirements) if f"r{i}" not in items[:cutoff]]
    return Score(value, f"not found: {'; '.join(missing)}" if missing else "every required paragraph found")
