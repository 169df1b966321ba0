"""Loaders on small folders in the layout of the real ones, and on the real ones where they are there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals.loaders.beir import judged_queries, read_corpus, read_qrels
from evals.loaders.claims import read_claims, read_scifact
from evals.loaders.lines import DatasetError
from evals.loaders.mtrag import read_answerability, read_conversations, read_passages, split_turns
from tests.shared import require_shared


def _lines(path: Path, *rows: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")


def test_a_beir_folder_with_history(tmp_path: Path) -> None:
    _lines(tmp_path / "corpus.jsonl", {"_id": "a", "title": "T", "text": "x"}, {"_id": "b", "text": "y"})
    _lines(
        tmp_path / "queries.dev.jsonl", {"_id": "1", "text": "q", "history": ["p"]}, {"_id": "2", "text": "r"}
    )
    (tmp_path / "qrels").mkdir()
    (tmp_path / "qrels" / "dev.tsv").write_text("query-id\tcorpus-id\tscore\n1\ta\t2\n1\tb\t0\n")
    queries, relevance = judged_queries(tmp_path, "dev")
    assert [(query.id, query.history) for query in queries] == [("1", ("p",))]
    assert relevance == {"1": {"a": 2}}
    assert [passage.title for passage in read_corpus(tmp_path)] == ["T", ""]


def test_errors_name_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "qrels.tsv").write_text("a\tb\tc\n1\ta\n")
    with pytest.raises(DatasetError, match=r"qrels\.tsv, line 2"):
        read_qrels(tmp_path / "qrels.tsv")
    (tmp_path / "corpus.jsonl").write_text('{"_id": "a", "text": "x"}\n{"_id": "b"}\n')
    with pytest.raises(DatasetError, match=r"line 2: no 'text'"):
        list(read_corpus(tmp_path))
    with pytest.raises(DatasetError, match="There is no file"):
        read_claims(tmp_path / "claims.jsonl")


def test_a_table_of_claims_as_csv_and_as_jsonl(tmp_path: Path) -> None:
    sheet = tmp_path / "claims.csv"
    sheet.write_text('claim,evidence,label\nIt is lit.,"The light works.\nIt was repaired.",supported\n')
    _lines(
        tmp_path / "claims.jsonl",
        {"claim": "It is lit.", "evidence": ["The light works.", "It was repaired."], "label": "supported"},
    )
    assert read_claims(sheet) == read_claims(tmp_path / "claims.jsonl")


def test_a_label_that_is_none_of_the_three_is_an_error(tmp_path: Path) -> None:
    _lines(tmp_path / "claims.jsonl", {"claim": "x", "evidence": ["y"], "label": "true"})
    with pytest.raises(DatasetError, match="row 1: label 'true'"):
        read_claims(tmp_path / "claims.jsonl")


def test_turns_of_a_conversation() -> None:
    assert split_turns("|user|:  One?\n|user|: Two?") == ["One?", "Two?"]
    assert split_turns("plain") == ["plain"]


def test_the_real_mtrag_folder() -> None:
    folder = require_shared("benchmarks", "mtrag")
    queries, relevance = read_conversations(folder)
    assert {query.id for query in queries} == set(relevance)
    assert any(query.history for query in queries)
    assert sum(1 for _ in read_passages(folder)) == 10_450
    assert set(read_answerability(folder).values()) == {True, False}


def test_the_real_scifact_and_wice_folders() -> None:
    wice = read_claims(require_shared("benchmarks", "wice", "claim_dev.jsonl"))
    assert len(wice) == 349
    assert any(claim.supporting for claim in wice)
    scifact = require_shared("benchmarks", "scifact")
    queries, _ = judged_queries(scifact, "train")
    assert len(queries) == 809
    claims = read_scifact(scifact)
    assert {claim.label for claim in claims} == {"supported", "not_supported"}
