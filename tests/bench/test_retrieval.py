"""The benchmark of everything: rows out of reports, one table, parts without data left out and said to be."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from evals.bench import retrieval
from evals.bench.aims import AIMS
from evals.bench.questions import OURS, UNREAD
from evals.bench.retrieval import Plan, as_json, bench_retrieval
from evals.bench.retrieval_rows import PUBLISHED, mtrag_rows, question_rows, speed_rows
from evals.bench.retrieval_table import table
from evals.bench.rivals import BM25, LAST_TURN, LLAMA_INDEX
from index.embedding import HashingEncoder
from index.library import Library
from ui.cli import main
from ui.sample import sample_folder

SPEED: dict[str, Any] = {
    "indexing": {"embedded_tokens_per_second": 15869.0},
    "rival": {"embedded_tokens_per_second": 9846.0},
    "rival_as_published": {"embedded_tokens_per_second": 6061.0},
    "times_as_fast": 1.61,
    "times_as_fast_as_published": 2.62,
    "questions": {
        "paragraphs": 100_093,
        "p50_ms": 39.5,
        "p95_ms": 120.0,
        "filtered_p50_ms": 43.0,
        "filtered_p95_ms": 90.0,
        "index_megabytes": 920.0,
        "peak_memory_megabytes": 2920.0,
    },
}


def figures(recall_1: float, below: float | None = None) -> dict[str, Any]:
    made: dict[str, Any] = {"recall@1": recall_1, "recall@5": recall_1 + 0.1}
    made["intervals"] = {"recall@1": [recall_1 - 0.05, recall_1 + 0.05]}
    if below is not None:
        lead = {"mean": below, "low": below - 0.01, "high": below + 0.01, "p": 0.01, "n": 40}
        made |= {"recall@1_below": lead, "recall@5_below": lead}
    return made


def test_english_questions_come_first_with_the_lead_over_the_best_encoder_alone() -> None:
    english = {
        "queries": 40,
        OURS: figures(0.81),
        UNREAD: figures(0.7, 0.11),
        BM25: figures(0.6, 0.21),
        "worse": figures(0.5, 0.31),
        "better": figures(0.75, 0.06),
        LLAMA_INDEX: figures(0.55, 0.26),
    }
    french = {"queries": 9, OURS: figures(0.7), BM25: figures(0.1, 0.6)}
    rows = list(question_rows({"fr": french, "en": english}))
    assert [(row.figure.partition(": ")[2], row.met) for row in rows] == [
        ("recall@1", True),
        ("recall@5", False),
        ("recall@1 over BM25", True),
        ("recall@1 over better", False),
        ("recall@1 over llama-index default", True),
        ("recall@1", None),
        ("recall@5", False),
    ]
    assert set(rows[0].rivals) == {BM25, "worse", "better", LLAMA_INDEX}
    assert rows[0].low == 0.76
    assert rows[6].aim is AIMS.other_language_recall_5


def test_a_space_without_english_documents_is_no_rival() -> None:
    spaces = {"gte-small-un": figures(0.6, 0.2), "multilingual-e5-small": figures(0.01, 0.79)}
    rows = list(question_rows({"en": {"queries": 3, OURS: figures(0.8), BM25: figures(0.5, 0.3), **spaces}}))
    assert set(rows[0].rivals) == {BM25, "gte-small-un"}


def test_earlier_turns_must_bring_more_than_chance_would() -> None:
    report = {"queries": 30, **figures(0.3), "rivals": {BM25: figures(0.1), LAST_TURN: figures(0.3, 0.005)}}
    recall, lead = mtrag_rows(report)
    assert (recall.met, set(recall.rivals)) == (True, {BM25})
    assert (lead.value, lead.met) == (0.005, False)


def test_speed_is_told_with_sizes_and_llama_index_beside_it() -> None:
    rows = {row.figure: row for row in speed_rows(SPEED)}
    assert rows["100,093 paragraphs: ms a question, p50"].met
    assert rows["100,093 paragraphs: ms a question, p95"].met is False
    assert rows["100,093 paragraphs: filtered, times as long, p95"].value == 0.75
    assert rows["100,093 paragraphs: index, MB"].met is None
    assert rows["Indexing: embedded tokens/s"].rivals == {LLAMA_INDEX: 9846.0, PUBLISHED: 6061.0}
    assert [row.met for figure, row in rows.items() if "times as many" in figure] == [False, True]


def test_the_table_has_a_column_for_each_rival_and_even_lines() -> None:
    lines = table(list(speed_rows(SPEED))).splitlines()
    assert len({len(line) for line in lines}) == 1
    assert LLAMA_INDEX in lines[0]
    assert [cell.strip() for cell in lines[2].split("|")[1:6]] == [
        "100,093 paragraphs: ms a question, p50",
        "39.5",
        "",
        "< 40",
        "met",
    ]


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    row = {
        "id": "1",
        "question": "How many States had signed the Convention?",
        "expected": ["E/CN.29/2015/4, para. 4"],
    }
    (tmp_path / "set.jsonl").write_text(json.dumps(row), encoding="utf-8")
    scifact = tmp_path / "benchmarks" / "scifact"
    (scifact / "qrels").mkdir(parents=True)
    texts = {"a": "Ships were escorted off the coast.", "b": "Paintings were returned to the gallery."}
    corpus = [json.dumps({"_id": key, "title": "", "text": text}) for key, text in texts.items()]
    (scifact / "corpus.jsonl").write_text("\n".join(corpus))
    (scifact / "queries.train.jsonl").write_text(json.dumps({"_id": "1", "text": "paintings in a gallery"}))
    (scifact / "qrels" / "train.tsv").write_text("query-id\tcorpus-id\tscore\n1\tb\t1\n")
    encoders = [HashingEncoder()]
    with Library.open(tmp_path / "library", encoders=encoders) as library:
        library.add([sample_folder()])
    return Plan(
        library=tmp_path / "library",
        sets=(tmp_path / "set.jsonl",),
        benchmarks=tmp_path / "benchmarks",
        encoders=encoders,
    )


def test_everything_is_measured_in_one_run_and_what_has_no_data_is_said(
    plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retrieval, "run_speed", lambda *_, **__: SPEED)
    began: list[str] = []
    measured = bench_retrieval(plan, began=began.append)
    assert began == ["speed", "questions", "mtrag", "scifact"]
    assert list(measured.skipped) == ["mtrag"]
    assert "holds no folder mtrag" in measured.skipped["mtrag"]
    shown = [row.figure for row in measured.rows]
    assert shown[0] == "UN questions, English (1): recall@1"
    assert shown.index("SciFact (1): nDCG@10") < shown.index("Indexing: embedded tokens/s")
    scifact = next(row for row in measured.rows if row.figure.startswith("SciFact"))
    assert set(scifact.rivals) == {BM25, HashingEncoder().name, LLAMA_INDEX}
    printed = json.loads(json.dumps(as_json(measured)))
    assert set(printed["reports"]) == {"speed", "questions", "scifact"}
    assert printed["rows"][0]["aim"] == "≥ 0.8"


def test_the_command_says_what_it_lacks_and_that_not_all_was_done(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["bench", "retrieval", "--library", str(tmp_path / "none"), "--leave-out", "speed"]
    assert main([*command, "--json"]) == 1
    out, err = capsys.readouterr()
    assert json.loads(out)["rows"] == []
    assert "Not measured: questions. There is no library" in err
    assert "Not measured: mtrag. Name the folder" in err
    assert (
        main(
            [
                *command,
                *(word for part in ("questions", "mtrag", "scifact") for word in ("--leave-out", part)),
            ]
        )
        == 0
    )


def test_packaged_sets_of_other_documents_are_left_out_and_said_to_be(
    plan: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = {"id": "1", "question": "Who chaired?", "expected": ["E/CN.29/2015/4, para. 4 | A/99/1, para. 2"]}
    elsewhere = {**other, "id": "2", "expected": ["any of A/99/3, paras. 4-6"]}
    (tmp_path / "here_heldout.jsonl").write_text((tmp_path / "set.jsonl").read_text())
    (tmp_path / "far_heldout.jsonl").write_text(f"{json.dumps(other)}\n{json.dumps(elsewhere)}\n")
    monkeypatch.setattr(retrieval, "SETS", tmp_path)
    measured = bench_retrieval(replace(plan, sets=(), rivals=False), ["questions"])
    assert measured.left_out == ("far_heldout is left out: the library does not hold A/99/1 and 1 more.",)
    assert measured.reports["questions"]["en"]["queries"] == 1
    assert not measured.skipped
    (tmp_path / "here_heldout.jsonl").unlink()
    measured = bench_retrieval(replace(plan, sets=(), rivals=False), ["questions"])
    assert "name some" in measured.skipped["questions"]


def test_a_set_that_was_named_is_not_left_out_in_silence(plan: Plan, tmp_path: Path) -> None:
    row = {"id": "1", "question": "Who chaired?", "expected": ["A/99/1, para. 2"]}
    (tmp_path / "far.jsonl").write_text(json.dumps(row))
    measured = bench_retrieval(replace(plan, sets=(tmp_path / "far.jsonl",), rivals=False), ["questions"])
    assert not measured.left_out
    assert "far.jsonl" in measured.skipped["questions"]


@pytest.mark.parametrize("kind", ["folder", "text", "below a file"])
def test_a_cache_that_is_no_file_of_vectors_is_a_sentence(plan: Plan, tmp_path: Path, kind: str) -> None:
    cache = tmp_path / "cache"
    if kind == "folder":
        cache.mkdir()
    else:
        cache.write_text("not a database " * 100)
    named = cache / "vectors.db" if kind == "below a file" else cache
    measured = bench_retrieval(replace(plan, cache=named, rivals=False), ["scifact"])
    assert re.search("is a folder; name a file|cannot be kept in", measured.skipped["scifact"])
