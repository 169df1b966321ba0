"""The gate of CI: the whole product on the sample collection must not fall below its floors."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from evals.floors import check_floors, read_floors
from evals.run import run_set
from index.library import Library
from ui.sample import sample_folder

SETS = Path(__file__).resolve().parents[2] / "evals" / "sets"


@pytest.mark.slow
def test_answers_on_the_sample_collection_reach_their_floors(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library") as library:
        library.add([sample_folder()])
        result = run_set(SETS / "sample.jsonl", Assistant(library), library, tmp_path / "run")
    missed = [str(check) for check in check_floors(result.summary, read_floors(SETS / "sample_floors.json"))
              if not check.holds]  # fmt: skip
    wrong = [
        f"{one.case.question.text} ({one.reason})" for one in result.judgements if one.outcome != "right"
    ]
    assert not missed, "\n".join([*missed, *wrong])
