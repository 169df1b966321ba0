from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals.readme import BEGIN, END, ReadmeError, readme_section, update_readme
from evals.run import run_set
from evals.run_folder import RunFolder
from index.library import Library
from tests.evals.broken import QUESTIONS, Scripted


def test_figures_go_between_the_markers_and_nowhere_else(library: Library, tmp_path: Path) -> None:
    asked = QUESTIONS[0]
    set_path = tmp_path / "signed_dev.jsonl"
    set_path.write_text(
        json.dumps({"id": "signed", "question": asked.text, "expected": list(asked.expected)})
    )
    run_set(set_path, Scripted(library), library, tmp_path / "run")
    section = readme_section([RunFolder(tmp_path / "run")])
    assert "| | signed dev |" in section
    assert "| Quotes exact | 100.0 |" in section
    assert "pincite eval run" in section
    readme = tmp_path / "README.md"
    readme.write_text(f"# Title\n{BEGIN}\nold\n{END}\nrest\n")
    assert update_readme(readme, section)
    assert readme.read_text() == f"# Title\n{BEGIN}\n{section}\n{END}\nrest\n"
    assert not update_readme(readme, section)


def test_a_readme_without_the_markers_is_left_alone(tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text("# Title\n")
    with pytest.raises(ReadmeError, match="evals: begin"):
        update_readme(readme, "figures")
