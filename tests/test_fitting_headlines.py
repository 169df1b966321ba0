"""What may stand in bold in front of a sentence."""

from __future__ import annotations

import pytest

from assistant.answering.fitting_headlines import OTHERS, fitting


@pytest.mark.parametrize(
    ("question", "sentence", "told", "shown"),
    [
        # an interval is no length; until when stands before it
        (
            "How long will the Mission stay?",
            "It extended the mandate until 15 November 2031 and asked for a report every four months.",
            "Four months",
            "Until 15 November 2031",
        ),
        ("How long will it stay?", "It is to report every four months.", "Four months", ""),
        ("How long will it stay?", "It is to stay for four months.", "Four months", "Four months"),
        ("How often is it?", "It is to report every four months.", "Every four months", "Every four months"),
        # others are not all
        ("How many States are on the Board?", "All members and three other States spoke.", "Three", ""),
        ("How many other States spoke?", "All members and three other States spoke.", "Three", "Three"),
        # half of a count
        (
            "How many reports did the Unit issue?",
            "The Unit issued five system-wide and one multi-agency report.",
            "One",
            "Five system-wide and one multi-agency",
        ),
        (
            "How many multi-agency reports did the Unit issue?",
            "The Unit issued five system-wide and one multi-agency report.",
            "One",
            "One",
        ),
        ("How many boats were sold?", "It sold five old boats and one new pier.", "Five", "Five"),
        # an age has a figure
        ("How old are the keepers?", "The average age of the keepers was 34.", "Age", ""),
        ("How old are the keepers?", "The average age of the keepers was 34.", "34", "34"),
        ("How many keepers are there?", "There are 34 keepers.", "", ""),
    ],
)  # fmt: skip
def test_what_stands_in_front(question: str, sentence: str, told: str, shown: str) -> None:
    assert fitting(question, sentence, told) == shown


@pytest.mark.parametrize(
    ("after", "is_so"),
    [(" other States", True), (" more boats", True), (" additional posts", True), (" States", False),
     (" others' boats", False)],
)  # fmt: skip
def test_what_counts_others(after: str, is_so: bool) -> None:
    assert bool(OTHERS.match(after)) is is_so
