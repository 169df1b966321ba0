"""Nothing leaves the machine: not what is read, nor that it is read, nor a number for the machine."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
USES_BOTH_MODELS = """
import sys
from index.embedding import load_encoder
from assistant.reader import Passage, packaged_reader
load_encoder("gte-small-un").encode_passages(["The lamps were lit."])
packaged_reader().read("Who lit them?", [Passage("The keeper lit the lamps.", "")])
assert "onnxruntime" in sys.modules
"""


def test_models_leave_no_trace_in_the_home_of_who_runs_them(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ORT_", "XDG_"))}
    kept = {name: value for name, value in kept.items() if name != "CI"}  # onnxruntime is silent in CI anyway
    done = subprocess.run(
        [sys.executable, "-c", USES_BOTH_MODELS],
        env={**kept, "HOME": str(home), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert [str(path) for path in home.rglob("*") if path.is_file()] == []


@pytest.mark.parametrize("package", ["index", "assistant", "ui", "evals"])
def test_onnxruntime_is_imported_in_one_place(package: str) -> None:
    for path in (ROOT / package).rglob("*.py"):
        if path == ROOT / "index/onnx_models.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not any(name.split(".")[0] == "onnxruntime" for name in names), path
