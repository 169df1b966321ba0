"""The claims bench: figures by hand, errors in sentences, and what the checker reaches on real data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals.altered import KINDS, alterations, sentence_pairs
from evals.bench.calibration import put_aside
from evals.bench.claims import ClaimsFileError, bench_claims, score
from tests.shared import shared_folder


def test_figures_are_those_of_supported_against_the_rest() -> None:
    said = ["supported", "supported", "not_supported", "partially_supported"]
    true = ["supported", "partially_supported", "supported", "not_supported"]
    figures = score(said, true)
    assert figures["f1_supported"] == 0.5  # 2 * 1 / (2 + 2)
    assert figures["accuracy"] == 0.5
    assert figures["accuracy_three_labels"] == 0.25


def test_one_decision_a_row_is_written(tmp_path: Path) -> None:
    rows = [
        {
            "claim": "The Orchid Board met twice.",
            "evidence": ["The Orchid Board met twice."],
            "label": "supported",
        },
        {"claim": "The Orchid Board met in Lima.", "evidence": ["Snow fell."], "label": "not_supported"},
    ]
    claims, out = tmp_path / "claims.jsonl", tmp_path / "out.jsonl"
    claims.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    assert bench_claims(claims, out)["accuracy"] == 1.0
    decisions = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [decision["label"] for decision in decisions] == ["supported", "not_supported"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "line 1: not JSON"),
        ('{"claim": 3, "evidence": []}', 'needs a "claim"'),
        ('{"claim": "x", "evidence": [1]}', 'needs "evidence"'),
        ('{"claim": "x", "evidence": [], "label": "maybe"}', "'maybe' is none of"),
        ("", "holds no claims"),
    ],
)
def test_a_bad_file_is_told_in_a_sentence(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "claims.jsonl"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ClaimsFileError, match=says):
        bench_claims(file)


@pytest.mark.slow
def test_the_checker_agrees_with_people_on_claims_put_aside(tmp_path: Path) -> None:
    shared = shared_folder()
    if shared is None:
        pytest.skip("no shared folder with the WiCE benchmark")
    lines = (
        (shared / "benchmarks/wice/oracle_chunks_claim_dev.jsonl").read_text(encoding="utf-8").splitlines()
    )
    aside = [line for line in lines if put_aside(json.loads(line)["meta"]["id"])]
    file = tmp_path / "aside.jsonl"
    file.write_text("\n".join(aside), encoding="utf-8")
    assert bench_claims(file)["f1_supported"] >= 0.62


PARAGRAPH = (
    "Several speakers noted that 25 per cent of the seeds seized in May 2011 had been stored in Italy. "
    "The Commission decided that the survey of 2012 should be repeated by UNEP, and three of the 40 stations "
    "were closed."
)


def test_each_kind_is_altered_in_one_place_and_the_same_each_time() -> None:
    made = [
        a for sentence, paragraph in sentence_pairs([PARAGRAPH]) for a in alterations(sentence, paragraph)
    ]
    assert {alteration.kind for alteration in made} == set(KINDS)
    assert all(alteration.was != alteration.now for alteration in made)
    again = [
        a for sentence, paragraph in sentence_pairs([PARAGRAPH]) for a in alterations(sentence, paragraph)
    ]
    assert made == again
