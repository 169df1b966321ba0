"""The search on question sets: figures by language, each rival asked the same questions."""

from __future__ import annotations

import json
from typing import Any

import pytest

from evals.bench.questions import OURS, UNREAD, bench_questions
from evals.bench.rivals import BM25, LLAMA_INDEX
from index.embedding import HashingEncoder
from index.library import Library
from ui.sample import sample_folder

ROWS = [
    {
        "id": "1",
        "question": "How many States had signed the Convention?",
        "expected": ["E/CN.29/2015/4, para. 4"],
    },
    {
        "id": "2",
        "question": "Combien d’États avaient signé la Convention ?",
        "expected": ["E/CN.29/2015/4, para. 4"],
    },
    {"id": "3", "question": "Who chaired the moon?", "answerable": "no"},
]


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("questions")
    (folder / "set.jsonl").write_text("\n".join(map(json.dumps, ROWS)), encoding="utf-8")
    with Library.open(folder / "library", encoders=[HashingEncoder()]) as library:
        library.add([sample_folder()])
        found: dict[str, Any] = bench_questions([folder / "set.jsonl"], library)
    return found


def test_questions_are_grouped_by_language_and_the_unanswerable_left_out(
    report: dict[str, Any],
) -> None:
    assert {language: group["queries"] for language, group in report.items()} == {"en": 1, "fr": 1}


def test_every_rival_is_measured_on_the_same_questions(
    report: dict[str, Any],
) -> None:
    english = report["en"]
    assert set(english) == {"queries", OURS, UNREAD, BM25, HashingEncoder().name, LLAMA_INDEX}
    assert english[OURS]["recall@10"] == 1.0
    for name in (BM25, HashingEncoder().name, LLAMA_INDEX):
        assert english[name]["recall@10"] >= english[name]["recall@1"]
        below = english[name]["recall@1_below"]
        assert below["mean"] == english[OURS]["recall@1"] - english[name]["recall@1"]
