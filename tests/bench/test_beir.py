"""The retrieval benchmark: folders as they come, figures as the field defines them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals.bench.beir import below, measure, run_beir, standalone_text
from evals.bench.collections import BenchQuery, Collection, NotACollection, load_collection, read_corpus

CORPUS = {
    "a": ("Piracy", "The naval coalition escorted merchant ships off the coast."),
    "b": ("Museums", "Stolen paintings were returned to the national gallery."),
    "c": ("", "The budget for the biennium was approved without a vote."),
    "d": ("Rivers", "Dredging of the delta begins when the rainy season ends."),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    lines = [{"_id": key, "title": title, "text": text} for key, (title, text) in CORPUS.items()]
    (tmp_path / "corpus.jsonl").write_text("\n".join(map(json.dumps, lines)))
    queries = [
        {"_id": "1", "text": "works of art given back to a museum"},
        {"_id": "2", "text": "Is it paid for?", "history": ["When is the delta dredged?"]},
        {"_id": "nobody judged this", "text": "x"},
    ]
    (tmp_path / "queries.test.jsonl").write_text("\n".join(map(json.dumps, queries)))
    (tmp_path / "qrels").mkdir()
    (tmp_path / "qrels" / "test.tsv").write_text("query-id\tcorpus-id\tscore\n1\tb\t1\n2\td\t1\n2\tc\t0\n")
    return tmp_path


def test_a_folder_in_beir_form_is_read_with_its_histories(folder: Path) -> None:
    collection = load_collection(folder, "test")
    assert [query.id for query in collection.queries] == ["1", "2"]
    assert collection.queries[1].history == ("When is the delta dredged?",)
    assert collection.judgements["2"] == {"d": 1}
    assert [identifier for identifier, _, _ in read_corpus(collection.corpus)] == list(CORPUS)


def test_mtrags_own_layout_is_read_too(tmp_path: Path) -> None:
    queries = tmp_path / "x_queries"
    (queries / "qrels").mkdir(parents=True)
    (tmp_path / "x.jsonl").write_text('{"_id": "p", "title": "", "text": "words"}')
    (queries / "x_questions.jsonl").write_text('{"_id": "q", "text": "|user|: First?\\n|user|: And then?"}')
    (queries / "qrels" / "dev.tsv").write_text("query-id\tcorpus-id\tscore\nq\tp\t1\n")
    (query,) = load_collection(tmp_path, "dev").queries
    assert query == BenchQuery("q", "And then?", ("First?",))


@pytest.mark.parametrize(
    ("broken", "message"),
    [("corpus.jsonl", "has no corpus.jsonl"), ("qrels/test.tsv", "has no test.tsv")],
)
def test_what_is_missing_is_named(folder: Path, broken: str, message: str) -> None:
    (folder / broken).unlink()
    with pytest.raises(NotACollection, match=message):
        load_collection(folder, "test")


def test_a_broken_line_is_named(folder: Path) -> None:
    with (folder / "corpus.jsonl").open("a") as corpus:
        corpus.write("\n{broken")
    with pytest.raises(NotACollection, match="line 5"):
        list(read_corpus(folder / "corpus.jsonl"))


def test_figures_are_those_of_the_field(folder: Path) -> None:
    queries = (BenchQuery("1", "x"), BenchQuery("2", "y"), BenchQuery("3", "z"))
    collection = Collection("made", folder, queries, {"1": {"a": 1, "b": 1}, "2": {"c": 1}, "3": {"d": 1}})
    report = measure(collection, {"1": ["a", "x", "b"], "2": ["x", "c"]})
    assert report["queries"] == 3
    assert report["recall@1"] == pytest.approx(0.5 / 3, abs=1e-4)
    assert report["recall@5"] == pytest.approx(2 / 3, abs=1e-4)
    assert report["mrr"] == pytest.approx((1 + 0.5) / 3, abs=1e-4)
    low, high = report["intervals"]["recall@5"]
    assert low <= report["recall@5"] <= high


def test_how_far_a_rival_stays_below_is_paired_by_question(folder: Path) -> None:
    queries = (BenchQuery("1", "x"), BenchQuery("2", "y"))
    collection = Collection("made", folder, queries, {"1": {"a": 1}, "2": {"c": 1}})
    found = below(collection, {"1": ["a"], "2": ["c"]}, {"1": ["x", "a"], "2": []}, "recall@5")
    assert found is not None
    assert (found["mean"], found["n"]) == (0.5, 2)


def test_a_follow_up_is_asked_as_a_question_of_its_own() -> None:
    asked = standalone_text(
        BenchQuery("2", "And in 2012?", ("How many speakers opposed the delta treaty in 2002?",))
    )
    assert "delta treaty" in asked
    assert "2012" in asked
    assert standalone_text(BenchQuery("1", "What is a delta?")) == "What is a delta?"


@pytest.mark.slow
def test_the_benchmark_runs_from_folder_to_figures(folder: Path, tmp_path: Path) -> None:
    report = run_beir(folder, "test", cache=tmp_path / "vectors.sqlite", rivals=True)
    assert report["queries"] == 2
    assert report["recall@5"] == 1
    assert report["ms_per_query"] > 0
    assert {"BM25", "gte-small-un", "llama-index default"} <= set(report["rivals"])
