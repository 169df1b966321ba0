"""What the models of answering are fitted on: questions as the product reads them, and near misses."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from evals.bench.answering import figures, judged
from evals.bench.answering_examples import Example, collect, near_miss
from evals.questions import Question
from index import Library
from index.embedding import HashingEncoder

REPORT = """\
United Nations
E/CN.99/2031/4

Commission on Kelp
Report of the Secretary-General

1. The register of kelp farms was opened in 2029 in Corvia.

2. There were 140 signatories to the Kelp Accord.

3. Speakers thanked the wardens of the northern piers for their work.
"""
ASKED = Question(
    "q1", "How many signatories to the Kelp Accord were there?", expected=("E/CN.99/2031/4, para. 2",),
    facts=("140",),
)  # fmt: skip
UNANSWERABLE = Question("q2", "Who owns the kelp farms?", answerable="no")


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> list[Example]:
    folder: Path = tmp_path_factory.mktemp("documents")
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        library.add([folder])
        return collect(library, [ASKED, UNANSWERABLE])


def test_an_answerable_question_gives_itself_and_its_near_miss(examples: list[Example]) -> None:
    assert [(one.question.id, one.without) for one in examples] == [
        ("q1", False),
        ("q1", True),
        ("q2", False),
    ]


def test_the_sentence_of_the_expected_paragraph_is_right_and_states_the_fact(examples: list[Example]) -> None:
    whole = examples[0]
    at = whole.texts.index("There were 140 signatories to the Kelp Accord.")
    assert whole.right[at]
    assert whole.states[at]
    assert whole.right.sum() == 1


def test_a_near_miss_holds_nothing_that_answers(examples: list[Example]) -> None:
    missed = near_miss(examples[0])
    assert missed.without
    assert not missed.right.any()
    assert len(missed.texts) == len(missed.features) == len(examples[0].texts) - 1


def test_the_figures_count_what_is_right_and_what_is_declined(examples: list[Example]) -> None:
    found = judged(examples, {"share": 1.0, "typed_number": 1.0}, {"share": 1.0}, 0.0, "en")
    told = figures(found, threshold=0.0)
    assert told["first right"] == 1.0
    assert told["unanswerable declined"] == 0.0
    assert figures(found, threshold=1.1)["near misses declined"] == 1.0
    assert all(np.isfinite(one.probability) for one in found)
