"""The weights of the checker are printed, and written only by who asks for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.verification.calibration import PATH
from evals.bench import calibration


@pytest.fixture
def fitted(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    report: dict[str, object] = {"models": {"words": {"intercept": 1.5}}}
    monkeypatch.setattr(calibration, "measure", lambda folder, encoder: report)
    monkeypatch.setattr("index.embedding.default_encoders", lambda: [None])
    return report


def test_fitting_alone_changes_nothing(
    fitted: dict[str, object], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    in_use, target = PATH.read_text(encoding="utf-8"), tmp_path / "calibration.json"
    target.write_text("as it was", encoding="utf-8")
    calibration.main([str(tmp_path)], target)
    assert json.loads(capsys.readouterr().out) == fitted
    assert target.read_text(encoding="utf-8") == "as it was"
    assert PATH.read_text(encoding="utf-8") == in_use


def test_write_puts_the_weights_to_use(fitted: dict[str, object], tmp_path: Path) -> None:
    target = tmp_path / "calibration.json"
    calibration.main([str(tmp_path), "--write"], target)
    assert json.loads(target.read_text(encoding="utf-8")) == fitted
