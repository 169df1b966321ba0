"""What one speaker said is not what many said."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.how_many_spoke import ASKED_OF_SPEAKERS, MOST_SPOKE, ONE_SPOKE, SEVERAL_SPOKE
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

REPORT = (
    masthead("E/CN.99/2034/L.1", "Economic and Social Council", "29 July 2034")
    + """Draft report

1. The need for lighthouses in all harbours was underscored by many speakers.

2. One speaker said that kelp should be planted in rivers.
"""
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("documents")
    (folder / "E_CN.99_2034_L.1.txt").write_text(REPORT, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as held:
        assert not held.add([folder]).failed
        yield Assistant(held)


NOT_SO = "The documents do not say so."


def test_what_many_said_is_not_told_as_of_one(assistant: Assistant) -> None:
    answer = assistant.answer("What did one speaker say about lighthouses in harbours?")
    assert not answer.answered or answer.text.startswith(NOT_SO)


def test_what_one_said_is_not_told_as_of_several(assistant: Assistant) -> None:
    answer = assistant.answer("What did several speakers say about kelp in rivers?")
    assert not answer.answered or answer.text.startswith(NOT_SO)


def test_what_many_said_is_not_told_as_of_most(assistant: Assistant) -> None:
    answer = assistant.answer("What did most speakers say about lighthouses in harbours?")
    assert not answer.answered or answer.text.startswith(NOT_SO)


def test_what_one_said_is_told_of_one(assistant: Assistant) -> None:
    answer = assistant.answer("What did one speaker say about kelp in rivers?")
    assert answer.answered
    assert not answer.text.startswith(NOT_SO)


@pytest.mark.parametrize(
    ("question", "how_many"),
    [
        ("What did one speaker say about kelp?", "one"),
        ("What did a delegate suggest?", "a"),
        ("What did several speakers want?", "several"),
        ("What did a number of delegations stress?", "a number of"),
        ("On what point did some of the other speakers express doubts?", "some"),
        ("What did the speaker say?", None),
        ("What did speakers say?", None),
        ("How many speakers said so?", None),
        ("What did the representative of Norway say?", None),
    ],
)
def test_how_many_are_asked_about(question: str, how_many: str | None) -> None:
    found = ASKED_OF_SPEAKERS.search(question)
    assert (found["how_many"] if found else None) == how_many


@pytest.mark.parametrize(
    ("sentence", "one", "several"),
    [
        ("One speaker said so.", True, False),
        ("Another delegation agreed.", True, False),
        ("Many speakers said so.", False, True),
        ("It was underscored by a number of representatives.", False, True),
        ("Some of the speakers left, and one speaker stayed.", True, True),
        ("The Commission decided.", False, False),
        ("Speakers said so.", False, False),
    ],
)
def test_how_many_speak(sentence: str, one: bool, several: bool) -> None:
    assert (bool(ONE_SPOKE.search(sentence)), bool(SEVERAL_SPOKE.search(sentence))) == (one, several)


@pytest.mark.parametrize(
    ("sentence", "most"),
    [
        ("Most speakers said so.", True),
        ("All delegations agreed.", True),
        ("The majority of the speakers agreed.", True),
        ("A large majority of delegations agreed.", True),
        ("There was general agreement on it.", True),
        ("Many speakers said so.", False),
        ("Most of it was lost.", False),
    ],
)
def test_whether_most_speak(sentence: str, most: bool) -> None:
    assert bool(MOST_SPOKE.search(sentence)) is most
