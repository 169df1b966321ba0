"""Who holds an office is told by what puts a name beside it; countries by what names countries."""

from __future__ import annotations

import pytest

from assistant.answering.countries import WHICH_COUNTRIES, names_no_countries
from assistant.answering.holder_first import HOLDER_ASKED, names_holder

ASKED = "Who is the Chair of the Committee on Kelp?"


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("In her statement, the Chair of the Committee, Ana Sousa, spoke of storms.", True),
        ("The Chairperson of the Committee on Kelp, Ms. Sousa, opened the session.", True),
        ("The Committee met with Ben Tarrant, the rapporteur on tides.", False),
        ("The Chair of the Working Group on Tides, Ben Tarrant, spoke.", False),
        ("The Chair of the Committee spoke of storms.", False),
        ("The President of the Committee, Ana Sousa, spoke.", False),
    ],
)
def test_the_office_asked_for_stands_beside_the_name(sentence: str, named: bool) -> None:
    assert names_holder(ASKED, sentence) is named


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        (ASKED, True),
        ("Who was president of Kelp Board?", True),
        ("Who is the head of the Fund?", True),
        ("Who met the Chair of the Committee?", False),
        ("Who is responsible for kelp?", False),
    ],
)
def test_questions_for_a_holder(question: str, asks: bool) -> None:
    assert (HOLDER_ASKED.match(question) is not None) is asks


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Which countries contributed to the Fund?", True),
        ("What other member States paid?", True),
        ("Which States parties paid?", False),
        ("How many countries paid?", False),
        ("Which organizations paid?", False),
    ],
)
def test_questions_for_countries(question: str, asks: bool) -> None:
    assert (WHICH_COUNTRIES.match(question) is not None) is asks


@pytest.mark.parametrize(
    ("question", "items", "none"),
    [
        (
            "Which countries contributed to the Fund?",
            ("Youth on the Quay, with UNKELP.", "To empower 44 women."),
            True,
        ),
        ("Which countries contributed to the Fund?", ("Chile: $3 million;", "Kenya;", "Others."), False),
        ("What did the Fund pay for?", ("Youth on the Quay.", "Nets."), False),
    ],
)
def test_a_list_of_initiatives_names_no_countries(question: str, items: tuple[str, ...], none: bool) -> None:
    assert names_no_countries(question, items) is none
