"""A number that is stated goes before names counted out of one session; a verb of two words stays whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.model import Conversation
from assistant.phrasal_verbs import with_verb_whole
from index.embedding import HashingEncoder
from index.library import Library

REPORT = """United Nations
E/XY.5/2032/10

Economic and Social Council

Distr.: General
3 June 2032
Original: English

Report of the Board on Nets

1. At its ninth session, the Board wrote to the States that had accepted the kelp procedure: Brennland,
Corvia, Varsk and Oster.

2. Of the other 40 States, 31 have accepted the kelp procedure and nine have not yet answered.
"""


@pytest.fixture(name="assistant")
def _assistant(tmp_path: Path) -> Assistant:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    library = Library.open(tmp_path / "library", encoders=[HashingEncoder()])
    library.add([tmp_path / "report.txt"])
    return Assistant(library)


def test_the_stated_number_goes_before_those_of_one_session(assistant: Assistant) -> None:
    told = assistant.answer("How many States accepted the kelp procedure?")
    assert "31" in told.text
    assert "**4**" not in told.text


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("How many turned it down?", "How many turned down it?"),
        ("Who carried them out in 2031?", "Who carried out them in 2031?"),
        ("When was it set up?", "When was it set up?"),
        ("Did the Board take it over?", "Did the Board take over it?"),
        ("Did the tides bring it down the coast?", "Did the tides bring it down the coast?"),
        ("Who wrote it down?", "Who wrote it down?"),
    ],
)
def test_a_verb_of_two_words_stays_whole(typed: str, whole: str) -> None:
    assert with_verb_whole(typed) == whole


def test_what_was_turned_down_is_no_number_of_those_who_accepted_it(assistant: Assistant) -> None:
    first = assistant.answer("How many States accepted the kelp procedure?")
    second = assistant.answer("And how many turned it down?", Conversation().with_turn(first))
    assert "number of" not in second.standalone_question
    assert "kelp procedure" in second.standalone_question
