"""Whatever is damaged or killed, catalogue, vectors and lexical index come back into agreement."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from index.errors import PinciteError
from index.files import SourceFile
from index.library import Library
from index.model import Document
from tests.library.made import document, open_library


def fill(folder: Path, count: int = 6) -> Path:
    """``count`` files of three paragraphs each."""
    files = folder / "files"
    files.mkdir(exist_ok=True)
    for n in range(count):
        lines = [f"E/CN.99/2019/{n + 1}", f"Port {n} was dredged.", f"Buoy {n} was lit.", f"Ferry {n} sank."]
        (files / f"{n:03}.txt").write_text("\n".join(lines))
    return files


def found_everywhere(library: Library, count: int = 6) -> None:
    """Every document is found by its words and by its vectors."""
    assert library.check().agrees
    for n in range(count):
        (hit,) = library.search(f"Ferry {n} sank.", 1)
        assert hit.paragraph.text == f"Ferry {n} sank."
        assert set(hit.parts) == {"hashing", "lexical"}


@pytest.mark.parametrize("store", ["vectors", "lexical"])
def test_a_lost_store_is_built_anew_on_opening(tmp_path: Path, store: str) -> None:
    with open_library(tmp_path / "lib") as library:
        library.add([fill(tmp_path)])
    shutil.rmtree(tmp_path / "lib" / store)
    with open_library(tmp_path / "lib") as library:
        found_everywhere(library)


@pytest.mark.parametrize(
    "broken", ["lexical/meta.json", "vectors/chroma.sqlite3"], ids=["lexical index", "vectors"]
)
def test_a_damaged_store_is_a_sentence_and_is_built_anew(tmp_path: Path, broken: str) -> None:
    with open_library(tmp_path / "lib") as library:
        library.add([fill(tmp_path)])
    (tmp_path / "lib" / broken).write_bytes(b"this is not what it was" * 40)
    with open_library(tmp_path / "lib") as library:
        with pytest.raises(PinciteError, match="check --repair"):
            library.search("ferry", 1)
        assert not library.check().agrees
        assert library.repair().agrees
        found_everywhere(library)


@pytest.mark.slow
@pytest.mark.parametrize("damage", ["lost", "empty", "cut"])
def test_a_damaged_vector_graph_is_mended_although_every_id_is_there(tmp_path: Path, damage: str) -> None:
    files = tmp_path / "files"
    files.mkdir()
    for n in range(5):
        lines = [f"E/CN.99/2019/{n + 1}", *(f"Item {n} {i} of the agenda {i * i}." for i in range(300))]
        (files / f"{n}.txt").write_text("\n".join(lines))
    with open_library(tmp_path / "lib") as library:
        library.add([files])
        assert library.check().agrees
    (graph,) = (path for path in (tmp_path / "lib" / "vectors").iterdir() if path.is_dir())
    for part in graph.iterdir():
        if damage == "empty":
            part.write_bytes(b"")
        elif damage == "cut" and part.name.startswith("data"):
            part.write_bytes(part.read_bytes()[:5000])
    if damage == "lost":
        shutil.rmtree(graph)
    with open_library(tmp_path / "lib") as library:
        if damage == "cut":  # what a kill may leave behind is mended on opening
            assert library.check().agrees
        else:
            assert not library.check().agrees
            assert library.repair().agrees
        (hit,) = library.search("Item 0 7 of the agenda 49.", 1)
        assert hit.parts["hashing"] > 0.9


def test_entries_too_many_and_too_few_are_found_and_mended(tmp_path: Path) -> None:
    with open_library(tmp_path / "lib") as library:
        library.add([fill(tmp_path)])
        stores = library._machinery.stores
        (space,) = library._machinery.spaces.all()
        ids = [p.id for p in library.paragraphs("000.txt")]
        stores.lexical.delete(ids[:1])
        stores.lexical.add(entry for entry in stores.lexical_entries(ids[1:2]))
        stores.lexical.commit()
        stores.chroma.delete(space.collection, [f"{ids[2]}.0"])
        vector = library.encoders[0].encode_passages(["stray"])
        stores.chroma.add(space.collection, ["999999.0"], vector)
        lexical, vectors = library.check().stores
        assert (lexical.missing, vectors.missing, vectors.surplus) == (1, 1, 1)
        assert library.repair().agrees
        found_everywhere(library)


def test_a_paragraph_without_its_vector_is_embedded_by_repair(tmp_path: Path) -> None:
    with open_library(tmp_path / "lib") as library:
        library.add([fill(tmp_path)])
    with sqlite3.connect(tmp_path / "lib" / "catalogue.sqlite") as db:
        db.execute("DELETE FROM pieces WHERE paragraph_id IN (SELECT min(id) FROM paragraphs)")
    with open_library(tmp_path / "lib") as library:
        report = library.check()
        assert "no vector" in report.problems[0]
        assert library.repair().agrees
        found_everywhere(library)


def test_a_damaged_catalogue_is_a_sentence(tmp_path: Path) -> None:
    open_library(tmp_path / "lib").close()
    for name in ("catalogue.sqlite-wal", "catalogue.sqlite-shm"):
        (tmp_path / "lib" / name).unlink(missing_ok=True)
    (tmp_path / "lib" / "catalogue.sqlite").write_bytes(b"no database at all " * 400)
    with pytest.raises(PinciteError, match="restore the folder from a backup"):
        open_library(tmp_path / "lib")


INDEXING = """
import sys
from pathlib import Path
from tests.library.made import open_library
from index import ingest
ingest.BATCH_PARAGRAPHS = 6
with open_library(Path(sys.argv[1])) as library:
    library.add([Path(sys.argv[2])], progress=lambda step: step.outcome == "indexed" and print(step.source,
    flush=True))
"""


@pytest.mark.slow
@pytest.mark.parametrize("after", [0, 1, 5, 12])
def test_after_a_kill_nothing_reported_is_lost_and_the_next_run_finishes(tmp_path: Path, after: int) -> None:
    files = fill(tmp_path, 20)
    process = subprocess.Popen(
        [sys.executable, "-c", INDEXING, str(tmp_path / "lib"), str(files)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    reported: list[str] = []
    while len(reported) < after and (line := process.stdout.readline()):
        reported.append(line.strip())
    if not after:
        time.sleep(1.5)
    process.send_signal(signal.SIGKILL)
    process.wait()
    with open_library(tmp_path / "lib") as library:
        held = {record.source for record in library.documents()}
        assert held >= set(reported)
        assert all(len(library.paragraphs(source)) == 3 for source in held)
        assert library.check().agrees
        report = library.add([files])
        assert report.indexed == 20 - len(held)
        assert report.unchanged == len(held)
        found_everywhere(library, 20)


def test_questions_from_many_threads_while_documents_come_and_go(tmp_path: Path) -> None:
    files = fill(tmp_path)
    problems: list[BaseException] = []
    stop = threading.Event()
    with open_library(tmp_path / "lib") as library:
        library.add([files])

        def ask() -> None:
            try:
                while not stop.is_set():
                    (hit,) = library.search("Ferry 0 sank.", 1)
                    assert hit.paragraph.text == "Ferry 0 sank."
                    assert len(library.paragraphs("000.txt")) == 3
            except (PinciteError, AssertionError, ValueError, sqlite3.Error) as error:
                problems.append(error)

        threads = [threading.Thread(target=ask) for _ in range(6)]
        for thread in threads:
            thread.start()
        for n in range(5):
            (files / "005.txt").write_text(f"E/CN.99/2019/6\nPort {n} closed.\n")
            library.add([files])
            library.remove(["004.txt"])
            library.add([files])
        stop.set()
        for thread in threads:
            thread.join()
        assert not problems
        assert library.check().agrees


def test_a_transaction_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    with open_library(tmp_path / "lib") as library:

        def fail_half_way() -> None:
            with library._catalogue.database.write() as db:
                db.execute("INSERT INTO settings VALUES ('a', 'b')")
                raise RuntimeError

        with pytest.raises(RuntimeError):
            fail_half_way()
        assert library._catalogue.setting("a") is None


def test_a_backup_of_the_catalogue_alone_restores_everything(tmp_path: Path) -> None:
    with open_library(tmp_path / "lib") as library:
        library.add([fill(tmp_path)])
        (tmp_path / "restored").mkdir()
        source = sqlite3.connect(tmp_path / "lib" / "catalogue.sqlite")
        target = sqlite3.connect(tmp_path / "restored" / "catalogue.sqlite")
        source.backup(target)
        source.close()
        target.close()
    with open_library(tmp_path / "restored") as library:
        found_everywhere(library)


def test_a_thread_that_ended_leaves_no_open_file(tmp_path: Path) -> None:
    with open_library(tmp_path / "lib") as library:
        for _ in range(20):
            thread = threading.Thread(target=library.documents)
            thread.start()
            thread.join()
        assert len(library._catalogue.database._connections) <= 2


def test_half_a_character_in_a_file_costs_one_character(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")

    def reader(files: Sequence[SourceFile]) -> Iterator[tuple[SourceFile, Document]]:
        for file in files:
            yield file, document(file.source, "Half \ud800 a character.")

    with open_library(tmp_path / "lib", reader=reader) as library:
        assert library.add([tmp_path / "a.txt"]).indexed == 1
        assert library.paragraphs("a.txt")[0].text == "Half ? a character."


def test_a_file_name_that_is_not_utf8_can_be_stored(tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / os.fsdecode(b"caf\xe9.txt")).write_text("E/CN.99/2019/4\nBoats.\n")
    with open_library(tmp_path / "lib") as library:
        assert library.add([folder]).indexed == 1
        assert library.documents()[0].source == "caf\ufffd.txt"
        assert library.add([folder]).unchanged == 1
