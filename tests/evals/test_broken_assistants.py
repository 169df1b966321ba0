"""A broken assistant is caught by the metric that is meant for it, and a sound one by none."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pytest

from assistant.model import Answer
from evals.run import Answers, run_set
from evals.summary import Summary
from index.library import Library
from tests.evals import broken
from tests.evals.broken import QUESTIONS, NeverRefuses, Scripted

SOUND = {
    "expected_recall": 1.0,
    "expected_precision": 1.0,
    "quote_exactness": 1.0,
    "true_refusal": 1.0,
    "false_refusal": 0.0,
    "citation_recall": 1.0,
    "citation_precision": 1.0,
    "pinpoint_paragraph": 1.0,
    "citation_form": 1.0,
    "attribution": 1.0,
    "completeness": 1.0,
}


@pytest.fixture
def question_set(tmp_path: Path) -> Path:
    path = tmp_path / "set.jsonl"
    rows = [{**asdict(question), "question": question.text} for question in QUESTIONS]
    for row in rows:
        del row["text"], row["line"]
    path.write_text("\n".join(json.dumps(row) for row in rows))
    return path


def _run(assistant: Answers, question_set: Path, library: Library) -> Summary:
    return run_set(question_set, assistant, library, question_set.parent / "run").summary


def test_a_sound_assistant_has_full_marks(question_set: Path, library: Library) -> None:
    summary = _run(Scripted(library), question_set, library)
    found = {name: summary.figures[name].estimate.mean for name in SOUND}
    assert found == SOUND
    assert summary.outcomes["right"] == len(QUESTIONS)


@pytest.mark.parametrize(
    ("fault", "metric", "at_most"),
    [
        (broken.wrong_paragraph, "expected_recall", 0.0),
        (broken.wrong_paragraph, "citation_precision", 0.0),
        (broken.wrong_paragraph, "pinpoint_paragraph", 0.0),
        (broken.paraphrased_quote, "quote_exactness", 0.5),
        (broken.dropped_speaker, "attribution", 0.5),
        (broken.invented_symbol, "citation_form", 0.0),
        (broken.always_refuses, "expected_recall", 0.0),
    ],
)
def test_a_broken_assistant_is_caught(
    fault: Callable[[Answer], Answer], metric: str, at_most: float, question_set: Path, library: Library
) -> None:
    summary = _run(Scripted(library, fault), question_set, library)
    assert summary.figures[metric].estimate.mean <= at_most


def test_always_refusing_shows_in_the_false_refusal_rate_only(question_set: Path, library: Library) -> None:
    summary = _run(Scripted(library, broken.always_refuses), question_set, library)
    assert summary.figures["false_refusal"].estimate.mean == 1.0
    assert summary.figures["true_refusal"].estimate.mean == 1.0
    assert summary.outcomes["no answer"] == 4
    assert summary.outcomes["wrong"] == 0


def test_never_refusing_shows_in_the_true_refusal_rate(question_set: Path, library: Library) -> None:
    summary = _run(NeverRefuses(library), question_set, library)
    assert summary.figures["true_refusal"].estimate.mean == 0.0
    assert summary.figures["false_refusal"].estimate.mean == 0.0
