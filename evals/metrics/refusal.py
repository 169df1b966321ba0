"""Refusal: declining what the documents do not answer, and only that (GaRAGe's deflection, arXiv:2506.07671).

The true refusal rate is the share of unanswerable questions that are declined, the false refusal rate the
share of answerable ones that are. A failure is neither: it is counted by itself.
"""

from __future__ import annotations

from evals.case import Case
from evals.metrics.base import NOT_APPLICABLE, Metric, Score


def true_refusal() -> Metric:
    """1 when an unanswerable question is declined, 0 when it is answered."""
    return Metric("true_refusal", "Unanswerable questions declined", _true)


def false_refusal() -> Metric:
    """1 when an answerable question is declined, 0 when it is answered."""
    return Metric("false_refusal", "Answerable questions declined", _false, higher_is_better=False)


def _true(case: Case) -> Score:
    if case.answer is None or case.question.answerable != "no":
        return NOT_APPLICABLE
    return Score(float(not case.answered), "answered all the same" if case.answered else "declined")


def _false(case: Case) -> Score:
    if case.answer is None or case.question.answerable != "yes":
        return NOT_APPLICABLE
    return Score(float(not case.answered), "answered" if case.answered else "declined")
