"""Who submitted an initial report is not told by whose next one is due."""

from __future__ import annotations

import pytest

from assistant.answering.which_report import of_another_report, report_asked, tells_of_the_report
from assistant.question import analyse


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Which States handed in their first report to the Committee on Kelp?", 1),
        ("Who submitted initial reports?", 1),
        ("Which countries have overdue second periodic reports?", 2),
        ("Which States submitted combined third and fourth periodic reports?", 3),
        ("What does the first report of the Board say?", None),
        ("Which reports were submitted?", None),
        ("When was the second report submitted?", None),
    ],
)
def test_the_number_of_the_report_asked_about_is_read(question: str, number: int | None) -> None:
    assert report_asked(question) == number


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Initial reports were submitted by Norland and Corvia.", True),
        ("Norland sent its first periodic report.", True),
        ("The first and second periodic reports came from Corvia.", True),
        ("A sixth periodic report was submitted by Norland.", False),
        ("At its eighty-first session, it asked Norland to submit its next report.", False),
        ("The first session looked at reports.", False),
    ],
)
def test_a_sentence_is_of_that_report_or_of_another(sentence: str, told: bool) -> None:
    assert tells_of_the_report(1, sentence) is told
    assert of_another_report(analyse("Which States submitted a first report?"), sentence) is not told
    assert not of_another_report(analyse("Which States submitted reports?"), sentence)
