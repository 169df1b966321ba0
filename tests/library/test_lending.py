"""The encoder is changed, and documents come, by another process while this one answers questions."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from index.errors import PinciteError
from index.library import Library
from index.lock import WANTED_NAME, FolderLock, LibraryLocked
from tests.library.made import open_library, read_lines
from ui.web.lending import Lending

QUESTION = "Ferry 0 sank."

# Another process that embeds anew in small batches and, if told to, is killed after the first.
EMBEDDING = """
import os, signal, sys
from pathlib import Path
from index import ingest
from index.embedding.hashing import HashingEncoder
from tests.library.made import open_library
ingest.BATCH_PARAGRAPHS = 3
kill = lambda step: sys.argv[2] == "kill" and os.kill(os.getpid(), signal.SIGKILL)
with open_library(Path(sys.argv[1]), encoders=(HashingEncoder(32, name="other"),)) as library:
    library.embed_anew(kill, remember=["hashing"])
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = tmp_path / "files"
    files.mkdir()
    for n in range(4):
        lines = [f"E/CN.99/2019/{n + 1}", f"Ferry {n} sank.", f"Port {n} is deep.", f"Pilot {n} left."]
        (files / f"{n}.txt").write_text("\n".join(lines))
    with open_library(tmp_path / "lib") as library:
        library.add([files])
        library.embed_anew(remember=["hashing"])
    return tmp_path / "lib"


def pincite(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "ui.cli", *arguments], capture_output=True, text=True, timeout=300
    )


@contextmanager
def asking(library: Library) -> Iterator[list[BaseException]]:
    """Questions all the time; what went wrong with them."""
    problems: list[BaseException] = []
    stop = threading.Event()

    def ask() -> None:
        while not stop.is_set():
            try:
                assert library.search(QUESTION, 1)[0].paragraph.text == QUESTION
            except Exception as error:  # noqa: BLE001 - whatever a person would have been shown
                problems.append(error)
                return

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    yield problems
    stop.set()
    for thread in threads:
        thread.join()


def wait_until_taken_back(library: Library) -> None:
    until = time.monotonic() + 20
    while library.read_only and time.monotonic() < until:
        time.sleep(0.05)
    assert not library.read_only


def test_the_encoder_is_changed_while_the_owner_answers(folder: Path) -> None:
    with Library.open(folder, reader=read_lines) as library:
        library.announce("http://127.0.0.1:1", lends=True)
        lending = Lending(library, every=0.05)
        lending.start()
        with asking(library) as problems:
            assert "hashing" in str(library.search(QUESTION, 1)[0].parts)
            done = pincite("index", "--library", str(folder), "--encoder", "gte-small-un")
            assert done.returncode == 0, done.stderr
            assert re.search(r"[1-9]\d* documents? embedded anew", done.stderr)
            wait_until_taken_back(library)
        assert not problems
        assert set(library.search(QUESTION, 1)[0].parts) == {"gte-small-un", "lexical"}
        lending.stop()
        assert library.check().agrees
        assert not (folder / WANTED_NAME).exists()


def test_documents_come_while_the_owner_answers(folder: Path, tmp_path: Path) -> None:
    new = tmp_path / "E_CN.99_2019_9.txt"
    new.write_text("1. A lighthouse was built on the northern reef.\n")
    with Library.open(folder) as library:
        library.announce("http://127.0.0.1:1", lends=True)
        lending = Lending(library, every=0.05)
        lending.start()
        with asking(library) as problems:
            done = pincite("index", str(new), "--library", str(folder))
            assert done.returncode == 0, done.stderr
            wait_until_taken_back(library)
        assert not problems
        assert library.search("lighthouse on the reef", 1)[0].paragraph.source == new.name
        lending.stop()
        assert library.check().agrees


def test_a_reader_goes_on_with_the_new_encoder(folder: Path) -> None:
    with Library.open(folder, read_only=True) as reader, asking(reader) as problems:
        assert set(reader.search(QUESTION, 1)[0].parts) == {"hashing", "lexical"}
        assert pincite("index", "--library", str(folder), "--encoder", "gte-small-un").returncode == 0
        assert set(reader.search(QUESTION, 1)[0].parts) == {"gte-small-un", "lexical"}
    assert not problems


def test_a_change_that_is_killed_leaves_the_old_encoder_and_the_next_run_finishes(folder: Path) -> None:
    run = [sys.executable, "-c", EMBEDDING, str(folder)]
    with Library.open(folder, read_only=True) as reader, asking(reader) as problems:
        assert subprocess.run([*run, "kill"], timeout=60).returncode == -signal.SIGKILL
        assert set(reader.search(QUESTION, 1)[0].parts) == {"hashing", "lexical"}
    assert not problems
    with open_library(folder) as library:
        assert {space.state for space in library._machinery.spaces.all()} == {"active", "building"}
        assert library.check().agrees
    assert subprocess.run([*run, "finish"], timeout=60).returncode == 0
    with open_library(folder) as library:
        assert [space.name for space in library._machinery.spaces.all()] == ["other"]


def test_one_that_does_not_lend_is_not_waited_for(folder: Path) -> None:
    with Library.open(folder) as library:
        library.announce("http://127.0.0.1:1")
        done = pincite("index", "--library", str(folder))
        assert done.returncode == 1
        assert "only one process may do that" in done.stderr
        assert library.tend() == ""
    assert not (folder / WANTED_NAME).exists()


def test_a_wish_is_granted_once_and_an_old_one_is_forgotten(folder: Path) -> None:
    with open_library(folder) as library:
        wanted = folder / WANTED_NAME
        assert library.tend() == ""
        wanted.touch()
        assert [library.tend(), library.tend()] == ["lent", ""]
        assert library.read_only
        assert library.search(QUESTION, 1)[0].paragraph.text == QUESTION
        with pytest.raises(PinciteError, match="reading only"):
            library.remove(["0.txt"])
        other = FolderLock(folder)
        long_ago = time.time() - 60
        os.utime(wanted, (long_ago, long_ago))
        assert library.tend() == "", "another holds it"
        other.release()
        assert library.tend() == "taken back"
        assert library.remove(["0.txt"]) == 1
        assert library.check().agrees
        with pytest.raises(LibraryLocked):
            FolderLock(folder)
