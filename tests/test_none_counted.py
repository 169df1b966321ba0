"""A count of none is a count."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.none_counted import NO_THERE, NONE_OF_THEM, none_of
from assistant.answering.wanted import wanted
from assistant.question import analyse
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead


@pytest.mark.parametrize(
    ("sentence", "things"),
    [
        ("No new names were added in 2031.", "new names"),
        ("As at May, no kelp claims were pending.", "kelp claims"),
        ("None of the barges was lost.", "barges"),
        ("No net has been mended yet.", "net"),
        ("No one was hurt.", None),
        ("The nets are no longer mended.", None),
        ("No fewer than six nets were lost.", None),
        ("No doubt was left.", None),
        ("The Board has no nets.", None),
    ],
)
def test_of_what_there_were_none(sentence: str, things: str | None) -> None:
    found = NONE_OF_THEM.search(sentence)
    assert (found and found["things"]) == things


@pytest.mark.parametrize(
    ("sentence", "things"),
    [
        ("There were no human casualties.", "human casualties"),
        ("there has been no wreck", "wreck"),
        ("There is no longer a pier.", None),
        ("There is no doubt that it fell.", None),
        ("There were six wrecks.", None),
    ],
)
def test_what_there_was_none_of(sentence: str, things: str | None) -> None:
    found = NO_THERE.search(sentence)
    assert (found and found["things"]) == things


@pytest.mark.parametrize(
    ("question", "sentence", "none"),
    [
        (
            "How many kelp claims were pending?",
            "180 were paid, and no kelp claims were pending.",
            "no kelp claims",
        ),
        ("How many kelp claims were paid?", "180 were paid, and no kelp claims were pending.", ""),
        ("How many nets were lost?", "No barges were lost.", ""),
        (
            "How many names were put on the list?",
            "No new ships were added, with two names removed.",
            "No new ships",
        ),
        ("How many names were taken off the list?", "No new ships were added, with two names removed.", ""),
        ("How many wrecks were there?", "There were no wrecks in the port.", "no wrecks"),
        ("How many wrecks were raised?", "There were no wrecks in the port.", ""),
    ],
)
def test_none_is_told_of_what_is_asked_alone(question: str, sentence: str, none: str) -> None:
    query = analyse(question)
    assert none_of(query, wanted(query).noun, sentence) == none


REPORT = (
    masthead("E/2036/19", "Economic and Social Council", "3 March 2036")
    + """Report of the Kelp Panel for 2035

1. As at 31 December 2035, the buoy list comprised the names of 255 ships and 89 captains.

2. No new ships or captains were added to the buoy list in 2035, with two names removed.

3. No harbour ban exemption requests were submitted to the Kelp Panel in 2035.
"""
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("documents")
    (folder / "E_2036_19.txt").write_text(REPORT, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as held:
        assert not held.add([folder]).failed
        yield Assistant(held)


@pytest.mark.parametrize(
    "question",
    [
        "How many ships were added to the buoy list in 2035?",
        "how many names were put on the buoy list in 2035",
    ],
)
def test_what_was_added_is_not_what_stands(assistant: Assistant, question: str) -> None:
    answer = assistant.answer(question)
    assert "**No new ships or captains**" in answer.text
    assert "255" not in answer.text


def test_what_stands_is_told_where_it_is_asked(assistant: Assistant) -> None:
    assert "255" in assistant.answer("How many ships did the buoy list comprise at the end of 2035?").text


def test_none_is_told_where_a_sentence_has_all_that_is_asked(assistant: Assistant) -> None:
    asked = "How many harbour ban exemption requests were submitted to the Kelp Panel?"
    assert "No harbour ban exemption requests" in assistant.answer(asked).text
    assert not assistant.answer("How many requests were submitted by Norland?").answered
