"""What a follow-up leaves out and has no pronoun for is taken from the question before it."""

from __future__ import annotations

import pytest

from assistant.carried_over import (
    another_in_order,
    another_of_its_kind,
    counted_again,
    holder_said,
    neighbouring,
    on_new_subject,
    points_back,
    the_one,
    who_did,
    with_its_time,
)


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("Now something else: who spoke?", "Who spoke?"),
        ("Another question - where is the depot?", "Where is the depot?"),
        ("On a different matter, what does it cost?", "What does it cost?"),
        ("Something else?", None),
        ("What else was said about another subject: kelp?", None),
    ],
)
def test_a_question_that_says_so_begins_a_new_subject(question: str, plain: str | None) -> None:
    assert on_new_subject(question) == plain


@pytest.mark.parametrize(
    ("previous", "fragment", "becomes"),
    [
        (
            "How many cases did the Office open in 2024?",
            "the year before",
            "How many cases did the Office open in 2023?",
        ),
        ("How many fell in 2024?", "the following year", "How many fell in 2025?"),
        ("What was spent in 2030/31?", "the year before", "What was spent in 2029/30?"),
        ("Who met at its thirtieth session?", "at the next session", "Who met at its thirty-first session?"),
        ("Who met at its thirtieth session?", "the session before", "Who met at its twenty-ninth session?"),
        ("How many fell?", "the year before", None),
        ("How many fell in 2024?", "in Norway", None),
    ],
)
def test_the_year_before_is_reckoned(previous: str, fragment: str, becomes: str | None) -> None:
    assert neighbouring(previous, fragment) == becomes


@pytest.mark.parametrize(
    ("previous", "fragment", "becomes"),
    [
        ("What was read at its tenth session?", "at the eleventh", "What was read at its eleventh session?"),
        ("What is the first lesson?", "the fourth", "What is the fourth lesson?"),
        ("What is the first lesson?", "the third one", "What is the third lesson?"),
        ("What is the first lesson?", "the fourth report", None),
        ("What is the lesson?", "the fourth", None),
    ],
)
def test_an_ordinal_takes_the_place_of_an_ordinal(previous: str, fragment: str, becomes: str | None) -> None:
    assert another_in_order(previous, fragment) == becomes


@pytest.mark.parametrize(
    ("previous", "fragment", "becomes"),
    [
        (
            "How strong is the military component of the Mission?",
            "of the police component",
            "How strong is the police component of the Mission?",
        ),
        ("How strong is the military component?", "of Norway", None),
        ("What was read at its fortieth session?", "at its tenth session", None),
    ],
)
def test_another_thing_of_the_same_name_takes_its_place(
    previous: str, fragment: str, becomes: str | None
) -> None:
    assert another_of_its_kind(previous, fragment) == becomes


@pytest.mark.parametrize(
    ("question", "previous", "becomes"),
    [
        (
            "Where was the one for Chile held?",
            "Where was the Nordic expert consultation on kelp held?",
            "Where was the expert consultation on kelp for Chile held?",
        ),
        ("Who is the one?", "Where was the seminar held?", None),
    ],
)
def test_the_one_is_said_out(question: str, previous: str, becomes: str | None) -> None:
    assert the_one(question, previous) == becomes


@pytest.mark.parametrize(
    ("question", "previous", "becomes"),
    [
        (
            "And how many are women?",
            "How many keepers do the 54 States employ?",
            "How many of the keepers are women?",
        ),
        (
            "and how many died?",
            "How many people fell ill in 2024 according to draft resolution E/2035/L.25?",
            "How many people died in 2024 according to draft resolution E/2035/L.25?",
        ),
        (
            "How many accept the jurisdiction of the Court?",
            "How many States are members of the Board?",
            "How many States accept the jurisdiction of the Court?",
        ),
        # a verb of its own
        ("How many displaced divers did it help?", "How many people fell?", None),
        ("And how many have ratified it?", "How many States have signed the Accord?", None),
        ("How many seminars were held?", "How many States took part?", None),
    ],
)
def test_what_else_is_counted_is_counted_of_the_same_things(
    question: str, previous: str, becomes: str | None
) -> None:
    assert counted_again(question, previous) == becomes


@pytest.mark.parametrize(
    ("question", "previous", "becomes"),
    [
        ("How many were sold that year?", "What was built in 1994?", "How many were sold in 1994?"),
        (
            "How long did those dialogues last?",
            "Who met at its tenth session?",
            "How long did those dialogues last at its tenth session?",
        ),
        ("Who set that date?", "What was built in 1994?", None),
        ("How long did those dialogues of 1990 last?", "Who met in 1994?", None),
    ],
)
def test_those_things_are_of_the_time_spoken_of(question: str, previous: str, becomes: str | None) -> None:
    assert with_its_time(question, previous) == becomes


@pytest.mark.parametrize(
    ("question", "points"),
    [
        ("Who gave that example?", True),
        ("How long did those dialogues last?", True),
        ("Who said that the fund is empty?", False),
        ("Is that true of kelp?", False),
        ("Who noted that fishing grew?", False),
        ("What did they say?", False),
    ],
)
def test_that_and_a_noun_point_back(question: str, points: bool) -> None:
    assert points_back(question) is points


@pytest.mark.parametrize(
    ("previous", "who"),
    [
        ("Which member of the Board resigned in March?", "the member of the Board who resigned in March"),
        ("Which State was expelled?", "the State who was expelled"),
        ("Which report was read?", ""),
        ("Who resigned?", ""),
    ],
)
def test_her_is_the_member_that_was_asked_for(previous: str, who: str) -> None:
    assert who_did(previous) == who


@pytest.mark.parametrize(
    ("question", "previous", "becomes"),
    [
        (
            "What did its representative say?",
            "Has Iraq passed its law?",
            "What did Iraq's representative say?",
        ),
        ("What does its annex say?", "Has Iraq passed its law?", None),
        ("What did its representative say?", "Has the law been passed?", None),
    ],
)
def test_its_representative_is_that_of_the_state(question: str, previous: str, becomes: str | None) -> None:
    assert holder_said(question, previous) == becomes
