"""The sample collection: the layout of real documents, whole and consistent in itself."""

from __future__ import annotations

import pytest

from index.model import Document
from index.parsing import parse_file
from index.symbols import find_symbols
from ui.sample import EXAMPLE_QUESTIONS, sample_folder

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
