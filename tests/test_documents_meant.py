"""Which document a question means: one of several files of it, and the text that its other words point to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.documents_meant import one_of_each
from index.embedding import HashingEncoder
from index.library import Library
from index.model import Masthead
from index.records import DocumentRecord
from index.symbols import Symbol

SAMPLE = Path(__file__).parent.parent / "ui" / "sample" / "collection"


def _file(number: int, symbol: str, language: str) -> DocumentRecord:
    parsed = Symbol.parse(symbol)
    return DocumentRecord(number, f"{number}.txt", symbol, (parsed,), masthead=Masthead(), language=language)


def test_of_one_document_in_several_files_the_one_in_the_language_of_the_question_is_meant() -> None:
    files = [_file(1, "A/99/1", "fr"), _file(2, "A/99/1", "en"), _file(3, "A/99/2", "ru")]
    assert [file.id for file in one_of_each(files, "fr")] == [1, 3]
    assert [file.id for file in one_of_each(files, "es")] == [2, 3]


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([SAMPLE]).failed
        yield Assistant(library)


def test_a_paragraph_without_its_document_is_that_of_the_text_the_other_words_point_to(
    assistant: Assistant,
) -> None:
    answer = assistant.answer("What does paragraph 9 say of the keepers employed by the States Parties?")
    assert answer.answered
    assert len({citation.source for citation in answer.citations if citation.locator == "p9"}) == 1
    assert any("E/CN.29" in notice for notice in answer.notices)


def test_a_paragraph_that_several_documents_have_is_asked_back(assistant: Assistant) -> None:
    answer = assistant.answer("What does paragraph 3 say?")
    assert not answer.answered
    assert len(answer.follow_ups) > 1
