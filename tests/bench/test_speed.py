"""The speed benchmark measures what it says, on a few paragraphs."""

from __future__ import annotations

import numpy as np
import pytest

from evals.bench.speed import SAMPLE, _altered, _copies, _Multiplied, run_speed
from index.embedding import HashingEncoder
from index.parsing import parse_file
from index.symbols import Symbol


def test_copies_are_new_paragraphs_with_their_originals_vectors_nearby() -> None:
    document = parse_file(next(SAMPLE.glob("*.md")))
    copies = list(_copies([document], 3 * len(document.paragraphs)))
    assert len(copies) == 3
    assert len({copy.source for copy in copies}) == 3
    texts = [copy.paragraphs[0].text for copy in copies]
    assert len(set(texts)) == 3
    vectors = _Multiplied(HashingEncoder()).encode_passages(texts)
    assert not np.array_equal(vectors[0], vectors[1])
    assert float(vectors[0] @ vectors[1]) > 0.8


@pytest.mark.slow
def test_the_benchmark_runs_on_the_sample() -> None:
    report = run_speed(paragraphs=300, rounds=1)
    assert report["rival"]["text_tokens"] == report["indexing"]["text_tokens"]
    # Several spaces, and sentences beside paragraphs: more is read than the rival reads.
    assert report["indexing"]["embedded_tokens"] > report["rival"]["embedded_tokens"] > 0
    assert report["times_as_fast"] > report["times_as_fast_through_the_text"] > 0
    assert report["questions"]["paragraphs"] >= 300
    assert report["questions"]["p50_ms"] <= report["questions"]["p95_ms"]
    assert report["questions"]["p50_ms"] < report["questions"]["answer_p50_ms"]


@pytest.mark.parametrize(
    ("symbol", "altered"),
    [
        ("E/CN.29/2015/4", "E/CN.29/2015/40007"),
        ("E/CN.29/2015/4/Add.1", "E/CN.29/2015/40007/Add.1"),
        ("E/CN.29/2015/L.3/Rev.1", "E/CN.29/2015/L.30007/Rev.1"),
        ("A/RES/79/328 A", None),
    ],
)
def test_a_copy_has_a_symbol_of_its_own_in_the_same_series(symbol: str, altered: str | None) -> None:
    found = _altered(Symbol.parse(symbol), 7)
    assert [str(one) for one in found] == ([altered] if altered else [])
