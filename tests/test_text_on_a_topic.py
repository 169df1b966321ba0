"""A resolution or letter named by its topic alone is the one that is on it, or it is asked which."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.text_on_a_topic import _REFERENCE
from assistant.model import Conversation
from index.embedding import HashingEncoder
from index.library import Library


def _resolution(number: int, year: int, act: str) -> str:
    return (
        f"United Nations\nS/RES/{number} ({year})\nSecurity Council\n6 May {year}\n\n"
        f"Resolution {number} ({year})\n\nAdopted by the Security Council at its 9661st meeting, on"
        f" 6 May {year}\n\nThe Security Council,\n\nConcerned about the bay,\n\n1. {act}\n"
    )


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("files")
    acts = {
        (9661, 2031): "Condemns the sale of lamps from the wrecks of Norway;",
        (9662, 2032): "Decides to lift the kelp embargo on Chile;",
        (9663, 2033): "Decides to lift the pearl embargo on Chile;",
    }
    for (number, year), act in acts.items():
        (folder / f"{number}.txt").write_text(_resolution(number, year, act), encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


def test_the_one_resolution_on_a_topic_is_meant_and_said_to_be(assistant: Assistant) -> None:
    answer = assistant.answer("when was the resolution on lamps adopted")
    assert "6 May 2031" in answer.text
    assert any("S/RES/9661" in notice for notice in answer.notices)
    assert {c.symbol for c in answer.citations} == {"S/RES/9661 (2031)"}


def test_of_several_it_is_asked_which_and_the_one_picked_is_told(assistant: Assistant) -> None:
    asked = assistant.answer("When was the resolution on Chile adopted?")
    assert not asked.answered
    assert len(asked.follow_ups) == 2
    picked = assistant.answer("the newest one", Conversation().with_turn(asked))
    assert "6 May 2033" in picked.text


@pytest.mark.parametrize(
    ("question", "date"),
    [
        ("When was the latest resolution on Chile adopted?", "6 May 2033"),
        ("when was the first resolution on Chile adopted", "6 May 2032"),
    ],
)
def test_the_latest_or_first_of_several_is_taken_where_that_is_said(
    assistant: Assistant, question: str, date: str
) -> None:
    assert date in assistant.answer(question).text


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("When was the resolution on Norland adopted?", "Norland"),
        ("who signed the letter about the sunken piers", "the sunken piers"),
        ("What does the draft resolution on kelp and nets decide?", "kelp and nets"),
        ("when was the latest Security Council resolution on Norland passed", "Norland"),
        ("When was a resolution on Norland adopted?", None),
        ("When was the resolution adopted?", None),
        ("Which resolutions on Norland were adopted?", None),
        ("What does the report on Norland conclude?", "Norland"),
        ("main findings of the study on sunken piers", "sunken piers"),
    ],
)
def test_the_topic_ends_where_something_is_asked_of_the_text(question: str, topic: str | None) -> None:
    found = _REFERENCE.search(question)
    assert (found["topic"].strip() if found else None) == topic
