"""Latency and cost: what an answer takes, in milliseconds, words to read and tokens bought."""

from __future__ import annotations

from evals.case import Case
from evals.metrics.base import NOT_APPLICABLE, Metric, Score


def latency_ms() -> Metric:
    """Wall time of the last turn in milliseconds; the report gives its median and 95th percentile."""
    return Metric("latency_ms", "Latency", _latency, higher_is_better=False, unit="ms")


def answer_words() -> Metric:
    """Words of the answer's text: what it costs the reader."""
    return Metric("answer_words", "Words an answer", _words, higher_is_better=False, unit="words")


def tokens() -> Metric:
    """Tokens of prompt and completion, where the assistant reports them in ``timings_ms``."""
    return Metric("tokens", "Tokens an answer", _tokens, higher_is_better=False, unit="tokens")


def _latency(case: Case) -> Score:
    return Score(case.seconds * 1000) if case.answer is not None else NOT_APPLICABLE


def _words(case: Case) -> Score:
    return Score(float(len(case.answer.text.split()))) if case.answer and case.answered else NOT_APPLICABLE


def _tokens(case: Case) -> Score:
    counts = [v for k, v in (case.answer.timings_ms if case.answer else {}).items() if k.endswith("_tokens")]
    return Score(float(sum(counts))) if counts else NOT_APPLICABLE
