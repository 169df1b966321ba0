"""One library of the sample collection for all tests of this folder, with the stand-in encoder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from index.embedding.hashing import HashingEncoder
from index.library import Library
from ui.sample import sample_folder


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("library")
    with Library.open(folder, encoders=[HashingEncoder()]) as opened:
        report = opened.add([sample_folder()])
        assert not report.failed
        yield opened
