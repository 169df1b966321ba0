"""What a document names once and then calls "the Force" is found by its name, in the document's own words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.finding import Finder
from assistant.named_once import Naming, named_once
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

FORCE = Naming("A/99/604/Add.2 · Financing of the United Nations Peacekeeping Force in Cyprus")
MEETING = Naming(
    "Summary of the Lantern-formula meeting · On 25 October 2034, Norway hosted a Lantern-formula meeting on"
    " the keeping of bees in Halvard and other valleys."
)
COMMITTEE = Naming(
    "Report of the Committee on the Care of Lighthouses · General Assembly · Ninety-ninth session"
)


@pytest.mark.parametrize(
    ("question", "naming", "own"),
    [
        ("How much did UNFICYP spend?", FORCE, "How much did the Force spend?"),
        ("What was UNFICYP’s expenditure in 2034/35?", FORCE, "What was the Force’s expenditure in 2034/35?"),
        (
            "Who leads the United Nations Peacekeeping Force in Cyprus?",
            FORCE,
            "Who leads the Force?",
        ),
        ("Who chaired the Lantern-formula meeting on 25 October 2034?", MEETING, "Who chaired the meeting?"),
        (
            "What did Chad say at the Lantern-formula meeting on Halvard?",
            MEETING,
            "What did Chad say at the meeting?",
        ),
        (
            "What does the Committee on the Care of Lighthouses ask of States?",
            COMMITTEE,
            "What does the Committee ask of States?",
        ),
    ],
)
def test_a_name_gives_way_to_what_the_document_calls_it(question: str, naming: Naming, own: str) -> None:
    found = named_once(question, naming)
    assert found is not None
    assert found.in_own_words(question) == own


@pytest.mark.parametrize(
    ("question", "naming"),
    [
        ("How much did UNMIK spend?", FORCE),  # another mission
        ("What did the General Assembly decide?", COMMITTEE),  # thousands of documents are its
        ("What did the Committee decide?", COMMITTEE),  # any committee
        ("What does the Committee on Fisheries ask?", COMMITTEE),
        ("Who spoke at the Lantern-formula exhibition?", MEETING),
        ("Who used the words “the Lantern-formula meeting”?", MEETING),  # quoted: asked for as it stands
        ("Cyprus is where?", FORCE),
    ],
)
def test_what_the_document_is_not_about_keeps_its_name(question: str, naming: Naming) -> None:
    assert named_once(question, naming) is None


MISSION_REPORT = (
    masthead("A/99/604/Add.{number}", "General Assembly", "9 April 2036")
    + """Ninety-ninth session

Financing of the {mission}

Report of the Advisory Committee on Administrative and Budgetary Questions

1. The Advisory Committee considered the report of the Secretary-General on the budget.

2. Expenditure for the period from 1 July 2034 to 30 June 2035 totalled {spent} gross.

3. The {noun} flies {helicopters} helicopters over the lighthouses, and the Committee recommends approval of \
{amount} for 2036/37.
"""
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("documents")
    for number, mission, noun, spent, helicopters, amount in (
        (
            1,
            "United Nations Kelp Observer Mission in Halvard (UNKOMH)",
            "Mission",
            "$61,000",
            "nine",
            "$700,000",
        ),
        (
            2,
            "United Nations Lighthouse Protection Force in Ostrava (UNLPFO)",
            "Force",
            "$55,000",
            "four",
            "$400,000",
        ),
    ):
        report = MISSION_REPORT.format(
            number=number, mission=mission, noun=noun, spent=spent, helicopters=helicopters, amount=amount
        )
        (folder / f"{number}.txt").write_text(report, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield library


@pytest.fixture(scope="module")
def assistant(library: Library) -> Assistant:
    return Assistant(library)


@pytest.mark.parametrize(
    ("question", "figure", "document"),
    [
        ("How many helicopters does UNLPFO fly over the lighthouses?", "four", "A/99/604/Add.2"),
        (
            "How many helicopters does the United Nations Kelp Observer Mission in Halvard fly?",
            "nine",
            "A/99/604/Add.1",
        ),
        (
            "How much expenditure did UNLPFO have in the period from 1 July 2034 to 30 June 2035?",
            "$55,000",
            "A/99/604/Add.2",
        ),
    ],
)
def test_what_is_asked_of_a_mission_is_answered_from_the_report_on_it(
    assistant: Assistant, question: str, figure: str, document: str
) -> None:
    answer = assistant.answer(question)
    assert figure in answer.text
    assert {citation.label for citation in answer.citations} == {document}


def test_the_paragraph_that_says_the_force_is_found_by_the_name_of_the_force(library: Library) -> None:
    first, *_ = Finder(library).find("How many helicopters does UNLPFO fly?")
    assert (first.paragraph.label, str(first.paragraph.locator)) == ("A/99/604/Add.2", "p3")
    assert "The Force flies four" in first.paragraph.text


@pytest.mark.parametrize(
    ("question", "own"),
    [
        ("What did the second UNLPFO review find?", "What did the second Force review find?"),
        ("What does the new UNLPFO leader say?", "What does the new Force leader say?"),
        ("Did UNLPFO leave?", "Did the Force leave?"),
    ],
)
def test_an_article_is_said_once(question: str, own: str) -> None:
    naming = Naming("Financing of the United Nations Lighthouse Protection Force in Ostrava (UNLPFO)")
    found = named_once(question, naming)
    assert found is not None
    assert found.in_own_words(question) == own
