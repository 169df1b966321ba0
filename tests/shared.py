"""Where the shared material (real documents, benchmarks) is; tests skip with a reason when it is not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def shared_folder() -> Path | None:
    """The shared material: PINCITE_SHARED, beside the project, or /work/shared; None when absent."""
    named = os.environ.get("PINCITE_SHARED")
    candidates = [Path(named)] if named else [ROOT.parent / "shared", Path("/work/shared")]
    return next((folder for folder in candidates if folder.is_dir()), None)


def require_shared(*parts: str) -> Path:
    """``shared_folder()/parts``; skips the calling test when it is not there."""
    folder = shared_folder()
    if folder is None:
        pytest.skip("no shared material: set PINCITE_SHARED to the folder that holds seeds/ and corpus/")
    path = folder.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"{path} is not there")
    return path
