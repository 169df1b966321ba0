"""What one State did to another is no answer of the other, and corrects the question that has it so."""

from __future__ import annotations

import pytest

from assistant.answering.swapped import done_by_the_other
from assistant.answering.untrue_premises import told_otherwise
from assistant.question import analyse
from tests.test_yes_no import reading_of

FIRED = "On the night of 4 May, Norway fired 70 paper kites at the lighthouses and piers of Iceland."
SENT = "In May the Government of Norway sent divers to the wrecks of Iceland."


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How many paper kites did Iceland fire at lighthouses?", FIRED),
        ("Why did Iceland fire paper kites at the piers of Norway?", FIRED),
        ("When did Iceland send divers to the wrecks?", SENT),
    ],
)
def test_the_other_side_did_it(question: str, text: str) -> None:
    reading = reading_of(text)
    assert done_by_the_other(question, [reading]) is reading
    assert told_otherwise(analyse(question), [reading]) is reading


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How many paper kites did Norway fire at lighthouses?", FIRED),
        # nothing is done to the one asked about, or both do it
        ("How many paper kites did Chile fire at lighthouses?", FIRED),
        ("Why did Iceland fire paper kites at the piers?", "Norway fired paper kites at piers with Iceland."),
        (
            "Why did Iceland fire paper kites at the piers?",
            "Norway fired paper kites, and Iceland fired at piers.",
        ),
        # who has the act is a neighbour, not the State
        (
            "How many paper kites did Iceland fire at piers?",
            "The birds of Norway fired paper kites at piers of Iceland.",
        ),
        # saying is done by both sides
        (
            "What did Iceland say of the kites and piers?",
            "Norway said that the kites hit the piers of Iceland.",
        ),
        # of another act
        ("How many paper kites did Iceland repair after the storm?", FIRED),
    ],
)
def test_what_is_told_of_nobody_else_is_left(question: str, text: str) -> None:
    assert done_by_the_other(question, [reading_of(text)]) is None


def test_a_sentence_that_has_the_one_asked_about_do_it_settles_it() -> None:
    own = reading_of("On 5 May, Iceland fired 9 paper kites at lighthouses of Norway.")
    assert (
        done_by_the_other("How many paper kites did Iceland fire at lighthouses?", [reading_of(FIRED), own])
        is None
    )
