"""A part of a document by its number or heading, a change between two years, the parties to a treaty."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answering.developments import tells_change
from assistant.answering.labels import _LABEL
from assistant.answering.sections import _said
from assistant.answering.treaty_status import _settles, asks_of_a_treaty
from assistant.question import analyse
from index.embedding import HashingEncoder
from index.library import Library

REPORT = """General Assembly

Distr.: General
4 March 2031

Original: English

A/86/912

Eighty-sixth session

Report of the Committee on Kelp

I. Introduction

1. The Committee on Kelp held its ninth session in Varsk in 2030.

II. Organizational matters

A. Attendance

2. Forty members attended the session.

B. Future meetings

3. The Committee will hold its tenth session in Norby in May 2032.

III. Harbours

4. Harbours lost nine piers to storms.

IV. Recommendations

5. States should consider:

(a) Mending every pier;

(b) Training the keepers of piers;
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("documents")
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("What does section III of A/86/912 say?", "nine piers", "Varsk"),
        ("Summarise chapter II, section B of A/86/912", "tenth session", "Forty members"),
        ("Summarise section A of chapter II of A/86/912", "Forty members", "tenth session"),
        ("What does the section on future meetings in A/86/912 say?", "tenth session", "Varsk"),
        ("What is in sections I and III of A/86/912?", "nine piers", "tenth session"),
    ],
)
def test_a_part_is_told_alone(assistant: Assistant, question: str, told: str, untold: str) -> None:
    answer = assistant.answer(question)
    assert answer.answered
    assert told in answer.text
    assert untold not in answer.text


def test_a_part_that_is_not_there_is_said_so_with_those_that_are(assistant: Assistant) -> None:
    answer = assistant.answer("What does section IX of A/86/912 say?")
    assert not answer.answered
    assert "III. Harbours" in answer.text


def test_a_lead_in_of_recommendations_comes_with_its_items(assistant: Assistant) -> None:
    text = assistant.answer("Summarise the recommendations of A/86/912").text
    assert "States should consider:" in text
    assert "Training the keepers" in text


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("What does section III.C say?", [["III", "C"]]),
        ("Summarise chapter II, section B", [["II", "B"]]),
        ("section B of chapter II", [["II", "B"]]),
        ("Summarise sections II and III", [["II"], ["III"]]),
        ("What does chapter 3 say?", [["3"]]),
        ("Does it act under Chapter VII of the Charter?", []),
        ("Summarise A/86/15 (Part I)", []),
        ("Which part of it was read?", []),
    ],
)
def test_what_names_a_part(text: str, numbers: list[list[str]]) -> None:
    assert [pieces for _, pieces in _said(text)] == numbers


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("Total revenue decreased by 39 per cent to $103 million (2033: $168 million).", True),
        ("It held $506 million in 2034 and $485 million in 2033.", True),
        ("The decrease in revenue is due to a $15 million decrease in grants in 2034.", False),
        ("The proportion of women rose by 2 per cent from 2033.", False),
    ],
)
def test_a_change_is_told_with_the_year_it_is_counted_from(sentence: str, tells: bool) -> None:
    query = analyse("How did revenue change from 2033 to 2034?")
    assert tells_change(query, sentence) is tells


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Has Chad ratified the Kelp Convention?", True),
        ("When did Chad accede to the Protocol on Kelp?", True),
        ("Is Chad a party to the Kelp Treaty?", True),
        ("Has Chad ratified the budget?", False),
        ("What does the Kelp Convention say?", False),
    ],
)
def test_who_did_what_about_a_treaty(question: str, asks: bool) -> None:
    assert asks_of_a_treaty(analyse(question)) is asks


@pytest.mark.parametrize(
    ("act", "signed", "bound", "said"),
    [
        ("ratified", True, True, "yes"),
        ("ratified", False, True, None),  # it may have acceded
        ("ratified", True, False, "no"),
        ("party", False, True, "yes"),
        ("signed", False, True, "no"),
        ("signed", None, True, None),
        ("acceded", False, None, None),
    ],
)
def test_what_a_row_settles(act: str, signed: bool | None, bound: bool | None, said: str | None) -> None:
    assert _settles(act, signed, bound) == said


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("when programme 9 was considered", ["9"]),
        ("under subprogramme 3 and Goal 8", ["3", "8"]),
        ("programme 9.4 was considered", []),
        ("the programme of 9 May", []),
        ("the programme 2031", []),
    ],
)
def test_a_number_that_only_tells_one_thing_from_another(text: str, numbers: list[str]) -> None:
    assert [label["number"] for label in _LABEL.finditer(text)] == numbers
