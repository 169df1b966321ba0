"""The documents that a body had before it are told where documents are asked for, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.documents_before import ASKS_FOR_DOCUMENTS, HAD_BEFORE
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

REPORT = (
    masthead("E/CN.99/2034/L.3", "Economic and Social Council", "29 July 2034")
    + """Draft report

1. For its consideration of the item, the Board had before it the following:

(a) Report of the Secretariat on new forms of wrecks (E/CN.99/2034/4);

(b) Note by the Secretariat on the notion of piers (E/CN.99/2034/5).

2. The Board thanked the Secretariat.
"""
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("documents")
    (folder / "E_CN.99_2034_L.3.txt").write_text(REPORT, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as held:
        assert not held.add([folder]).failed
        yield Assistant(held)


def test_titles_of_documents_are_no_things_mentioned(assistant: Assistant) -> None:
    assert not assistant.answer("What new forms of wrecks were mentioned?").answered


def test_the_documents_before_a_body_are_told_where_they_are_asked_for(assistant: Assistant) -> None:
    answer = assistant.answer("Which documents did the Board have before it?")
    assert len([cited for cited in answer.citations if "Secretariat" in cited.quote]) == 2


@pytest.mark.parametrize(
    ("sentence", "is_so"),
    [
        ("The Board had before it the following:", True),
        ("It also has before them a note.", True),
        ("The following documents were before the Board:", True),
        ("It had met before.", False),
        ("The case is before the Court.", False),
    ],
)
def test_what_says_what_a_body_had_before_it(sentence: str, is_so: bool) -> None:
    assert bool(HAD_BEFORE.search(sentence)) is is_so


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Which documents did it have?", True),
        ("What did the Board have before it?", True),
        ("What did the Board consider?", True),
        ("Which reports were submitted?", True),
        ("What new forms of wrecks were mentioned?", False),
        ("Who spoke?", False),
    ],
)
def test_what_asks_for_documents(question: str, asks: bool) -> None:
    assert bool(ASKS_FOR_DOCUMENTS.search(question)) is asks
