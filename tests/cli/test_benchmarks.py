"""Benchmarks say what they were measured on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ui.cli import main


def test_a_benchmark_names_the_machine_beside_its_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = {"claim": "Nine States replied.", "evidence": ["Nine States replied."], "label": "supported"}
    claims = tmp_path / "claims.jsonl"
    claims.write_text(json.dumps(row) + "\n")
    assert main(["bench", "claims", str(claims)]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["n"] == 1
    assert "cores" in report["machine"]
    assert "Python" in report["machine"]
