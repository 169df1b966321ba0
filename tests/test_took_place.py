"""When something was is told by what says that it took place; when it will be, by no past year."""

from __future__ import annotations

import re

import pytest

from assistant.answering.own_verb import OF_THE_NAME, date_asked_for, dated_in
from assistant.answering.took_place import (
    AHEAD,
    LEANS_BACK,
    TO_COME,
    TOOK_PLACE,
    WHEN_DID,
    WHEN_WILL,
    dates_it_as_done,
    dates_others,
    lies_behind,
    only_announced,
)
from assistant.names import DATE

ASKED = " the Kelp Committee visit Norland?"
VISITS = "The visits to Norland (2032), Ostland (2031) and planned visits to Sudland;"


@pytest.mark.parametrize(
    ("pattern", "matches", "others"),
    [
        (
            WHEN_DID,
            ("When did it visit Norland?", "In what year does it meet?", "On which date did it end?"),
            ("When will it meet?", "Why did it meet?", "Since when did it"),
        ),
        (
            WHEN_WILL,
            ("When will it visit?", "In which year will it end?", "By when will it end?"),
            ("When did it visit?", "What will it say when it meets?", "When is its report due?"),
        ),
        (re.compile(TO_COME), ("would visit", "plans to visit", "will also meet"), ("visited", "had met")),
        (
            TOOK_PLACE,
            ("it took place in May", "was held", "were conducted"),
            ("takes place", "to be held", "held"),
        ),
        (AHEAD, ("will be", "at its next session", "is expected in 2033"), ("was", "planned visits")),
        (LEANS_BACK, ("The visit", "It was", "Their report"), ("Norland", "In May", "Thenceforth")),
        (OF_THE_NAME, ("to Norland (", "the Kelp Isles ("), ("norland (", "in 2031, (a) ")),
        (
            DATE,
            ("on 04.04.2031 under", "of 4/4/2031", "4 April 2031", "31.12.2031."),
            ("A/79/4/2031", "rule 04.04.20311", "version 1.4.4.2031.5", "45.04.2031", "4.14.2031"),
        ),
    ],
)
def test_patterns(pattern: re.Pattern[str], matches: tuple[str, ...], others: tuple[str, ...]) -> None:
    assert all(pattern.search(text) for text in matches)
    assert not any(pattern.search(text) for text in others)


@pytest.mark.parametrize(
    ("sentence", "announced", "done"),
    [
        ("Norland noted that the Committee would visit it in May 2032.", True, False),
        ("The Committee plans to visit Norland in May 2032.", True, False),
        ("The visit took place from 3 to 7 June 2032.", False, True),
        ("The Committee visited Norland in June 2032.", False, True),
        ("The visit was useful.", False, False),
        ("In March 2032, Norland agreed to a visit.", False, False),
        ("The Committee met in 2032.", False, False),
    ],
)
def test_what_took_place_is_told_from_what_is_announced(sentence: str, announced: bool, done: bool) -> None:
    assert only_announced(ASKED, sentence) is announced
    assert dates_it_as_done(ASKED, sentence) is done


@pytest.mark.parametrize(
    ("question", "said", "told", "behind"),
    [
        ("When will it visit Sudland?", VISITS, "", True),
        (
            "When will it visit Sudland?",
            "It will visit Sudland in 2034, after Norland (2031).",
            "2034",
            False,
        ),
        ("When will it end?", "The pier, built in 1931, will be closed.", "1931", True),
        ("When did it visit Norland?", VISITS, "2032", False),
        ("When will it end?", "It was built in 2031 and will end once paid.", "", False),
    ],
)
def test_a_time_to_come_is_no_year_that_lies_behind(
    question: str, said: str, told: str, behind: bool
) -> None:
    assert lies_behind(question, said, "2033-05-01", told) is behind


@pytest.mark.parametrize(
    ("question", "others"),
    [
        ("When did it visit Sudland?", True),
        ("When did it visit Norland?", False),
        ("What did it say of Sudland?", False),
    ],
)
def test_years_in_brackets_are_of_the_names_before_them(question: str, others: bool) -> None:
    assert dates_others(question, VISITS) is others


@pytest.mark.parametrize(
    ("question", "told"), [("When did it visit Norland?", "2032"), ("When did it visit Sudland?", None)]
)
def test_the_year_of_another_name_is_no_answer(question: str, told: str | None) -> None:
    row = dated_in(VISITS)
    found = date_asked_for(question, VISITS, row, row[-1])
    assert (VISITS[found.start : found.end] if found else None) == told
