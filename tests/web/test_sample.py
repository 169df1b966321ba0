"""The sample collection: the layout of real documents, whole and consistent in itself."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from index.embedding.hashing import HashingEncoder
from index.library import Library
from index.model import Document
from index.parsing import parse_file
from index.symbols import find_symbols
from ui.sample import EXAMPLE_QUESTIONS, left_by_another_copy, sample_folder
from ui.web.server import read_sample

SYMBOLS = {
    "E/CN.29/2015/1": 7,
    "E/CN.29/2015/4": 32,
    "E/CN.29/2015/4/Add.1": 12,
    "E/CN.29/2015/4/Corr.1": 3,
    "E/CN.29/2015/7": 24,
    "E/CN.29/2015/9": 4,
    "E/CN.29/2015/L.1/Add.2": 21,
    "E/CN.29/2015/L.3": 15,
    "E/CN.29/2015/L.3/Rev.1": 17,
}


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    parsed = [parse_file(path) for path in sorted(sample_folder().iterdir())]
    return {str(document.symbol): document for document in parsed}


def test_every_document_states_its_symbol_and_parses_without_a_warning(
    documents: dict[str, Document],
) -> None:
    assert documents.keys() == SYMBOLS.keys()
    for document in documents.values():
        assert document.symbol_source in ("masthead", "file name")
        assert document.warnings == ()
        assert document.masthead.body == "Commission on Lighthouses and Coastal Signals"


def test_every_paragraph_is_found(documents: dict[str, Document]) -> None:
    found = {
        symbol: sum(len(p.locator.parts) == 1 for p in document.paragraphs)
        for symbol, document in documents.items()
    }
    assert found == SYMBOLS


def test_contents_tables_agree_with_the_text(documents: dict[str, Document]) -> None:
    report = documents["E/CN.29/2015/4"]
    assert [(entry.first, entry.last) for entry in report.contents] == [
        (1, 3),
        (4, 10),
        (11, 15),
        (16, 21),
        (22, 25),
        (26, 32),
    ]
    assert report.paragraphs[-1].number == "32"


def test_the_documents_refer_to_each_other(documents: dict[str, Document]) -> None:
    mentioned = {
        str(symbol)
        for document in documents.values()
        for text in (*(p.text for p in document.paragraphs), *(note.text for note in document.footnotes))
        for found in find_symbols(text)
        for symbol in found.symbols
    }
    assert len(mentioned & documents.keys()) >= 7


def test_example_questions_name_only_what_is_there(documents: dict[str, Document]) -> None:
    named = {
        str(symbol)
        for question in EXAMPLE_QUESTIONS
        for found in find_symbols(question)
        for symbol in found.symbols
    }
    assert named
    assert named <= documents.keys()


def test_the_sample_of_another_copy_of_the_program_is_forgotten_and_what_the_user_added_is_kept(
    tmp_path: Path,
) -> None:
    name = "E-CN.29-2015-4.md"
    other = tmp_path / "other" / Path(*sample_folder().parts[-3:])
    other.mkdir(parents=True)
    own = tmp_path / "own"
    own.mkdir()
    for folder in (other, own):
        shutil.copy(sample_folder() / name, folder)
    shutil.copy(sample_folder() / "E-CN.29-2015-9.md", own / "letter.md")
    with Library.open(tmp_path / "library", encoders=[HashingEncoder()]) as library:
        library.add([other])
        library.add([own])
        read_sample(library)
        folders = [Path(record.path or "").parent for record in library.documents()]
        assert folders.count(sample_folder()) == len(SYMBOLS)
        assert folders.count(own) == 2
        assert len(folders) == len(SYMBOLS) + 2
        before = library.documents()
        read_sample(library)
        assert library.documents() == before


@pytest.mark.parametrize(
    ("path", "left"),
    [
        ("/home/one/pincite/ui/sample/collection/E-CN.29-2015-4.md", True),
        ("/home/one/pincite/ui/sample/collection/E-CN.99-2019-4.md", False),
        ("/home/one/papers/E-CN.29-2015-4.md", False),
        ("/home/one/collection/E-CN.29-2015-4.md", False),
        (str(sample_folder() / "E-CN.29-2015-4.md"), False),
    ],
)
def test_only_files_of_the_sample_are_taken_for_another_copys(path: str, left: bool) -> None:
    assert left_by_another_copy([path]) == ([path] if left else [])
