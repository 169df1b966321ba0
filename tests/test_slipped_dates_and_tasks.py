"""How a date slipped is told with the dates, what somebody was to do with the list of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answering.slipped_dates import asks_how_a_date_slipped, tells_how_it_slipped
from assistant.answering.tasks_given import asks_for_tasks, opens_tasks
from assistant.assistant import Assistant
from index.embedding import HashingEncoder
from index.library import Library

REPORT = """United Nations
E/XY.5/2032/9

Economic and Social Council

Distr.: General
3 June 2032
Original: English

Report of the Board on Piers

1. The Board recalls that the pier was to open in 2029. Its opening was postponed to 2030 in the second report
and to the end of 2031 in the third. It is now to open by the middle of 2033.

2. The builder has often revised the schedule, and the opening date of the pier has slipped.

3. At its tenth session the Board established the function of Rapporteur on the lamps of the pier, held by
Ms. Oh. At its third meeting the Board decided that the Rapporteur should engage in the following
activities: counting the lamps; writing to the ports; and visiting the pier.
"""


@pytest.fixture(name="assistant")
def _assistant(tmp_path: Path) -> Assistant:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    library = Library.open(tmp_path / "library", encoders=[HashingEncoder()])
    library.add([tmp_path / "report.txt"])
    return Assistant(library)


def test_the_jobs_given_are_told_and_not_only_the_post(assistant: Assistant) -> None:
    told = assistant.answer("What jobs was the Rapporteur on the lamps of the pier given by the Board?")
    assert "counting" in told.text
    assert "visiting the pier" in told.text


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("How has the opening date of the pier slipped over the years?", True),
        ("How did the schedule change?", True),
        ("How much has the deadline been extended?", True),
        ("How has the Board changed its approach?", False),
        ("When does the pier open?", False),
        ("How is the date written?", False),
    ],
)
def test_how_a_date_slipped_is_asked(question: str, asked: bool) -> None:
    assert asks_how_a_date_slipped(question) is asked


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("Planned for 2029, it was postponed to 2030 and then extended into 2031.", True),
        ("Its schedule was revised from 2029 to 2031, with a close in 2033.", True),
        ("The opening date has slipped.", False),
        ("It was postponed from 2029 to 2031.", False),
        ("The Board met in 2029, 2030 and 2031.", False),
    ],
)
def test_a_sentence_with_the_dates_tells_it(sentence: str, tells: bool) -> None:
    assert tells_how_it_slipped(sentence) is tells


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("What jobs was the Rapporteur given?", True),
        ("Which tasks was the Committee asked to do?", True),
        ("What functions does the Office perform?", True),
        ("What was the Coordinator tasked with?", True),
        ("What was the Group given to do?", True),
        ("What jobs were lost?", False),
        ("Who gave the Rapporteur her tasks?", False),
        ("What activities took place in Elm?", False),
    ],
)
def test_tasks_are_asked_for(question: str, asked: bool) -> None:
    assert asks_for_tasks(question) is asked


@pytest.mark.parametrize(
    ("sentence", "opens"),
    [
        (
            "It should engage, inter alia, in the following activities: counting lamps; and mending nets.",
            True,
        ),
        ("The core functions of the Office are: (a) lamps; (b) nets.", True),
        ("It was entrusted with the following: lamps; nets.", True),
        ("It established the function of Rapporteur, held by Ms. Oh.", False),
        ("The following ports took part: Elm; Varsk.", False),
        ("Its tasks are many.", False),
    ],
)
def test_a_list_of_tasks_is_opened(sentence: str, opens: bool) -> None:
    assert opens_tasks(sentence) is opens
