"""The metrics: one idea a file. ``all_metrics`` gives them in the order of the report."""

from __future__ import annotations

from evals.metrics.attribution import attribution
from evals.metrics.base import NOT_APPLICABLE, Metric, Score
from evals.metrics.citation_form import citation_form
from evals.metrics.citation_support import Entails, citation_support
from evals.metrics.completeness import completeness, forbidden_absent
from evals.metrics.expected_paragraphs import expected_precision, expected_recall, no_wrong_citation
from evals.metrics.latency import answer_words, latency_ms, tokens
from evals.metrics.paragraph_recall import ndcg, paragraph_recall, reciprocal_rank
from evals.metrics.pinpoint import Level, pinpoint
from evals.metrics.quotes import quote_exactness
from evals.metrics.refusal import false_refusal, true_refusal

__all__ = ["NOT_APPLICABLE", "Entails", "Metric", "Score", "all_metrics"]


def all_metrics(entails: Entails) -> tuple[Metric, ...]:
    """Every metric; ``entails`` decides whether paragraphs support a sentence."""
    return (
        expected_recall(),
        expected_precision(),
        no_wrong_citation(),
        quote_exactness(),
        true_refusal(),
        false_refusal(),
        *citation_support(entails),
        *(pinpoint(level) for level in Level if level),
        citation_form(),
        attribution(),
        completeness(),
        forbidden_absent(),
        *(paragraph_recall(k) for k in (1, 5, 10)),
        reciprocal_rank(),
        ndcg(10),
        latency_ms(),
        answer_words(),
        tokens(),
    )
