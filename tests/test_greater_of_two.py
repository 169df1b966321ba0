"""Whether there is more of the one or of the other is answered by the one of the two, never by "Yes"."""

from __future__ import annotations

import pytest

from assistant.answering.greater_of_two import (
    asks_for_one_of_two,
    greater_of_two,
    more_than_the_other,
    two_compared,
)

DIVERS = (
    "Of the divers of the Tidal Nations, 1,150 served as national divers in their ports, while 375 served "
    "as foreign divers elsewhere."
)
FINES = "The Board upheld 28 fines, waived 7 fines and dropped 43 fines."


@pytest.mark.parametrize(
    ("question", "two"),
    [
        ("were there more national or more foreign divers?", ("national", "foreign", False, True)),
        ("Were there more national or foreign divers?", ("national", "foreign", False, True)),
        ("Which is larger, the budget or the spending?", ("budget", "spending", False, True)),
        ("Was the number of men or of women lower?", ("men", "women", True, True)),
        ("Were there fewer boats than nets?", ("boats", "nets", True, False)),
        ("Were there five or more boats?", None),
        ("Are there more than five boats?", None),
        ("Was it more or less so?", None),
        ("Did it ask for no more boats or nets?", None),
        ("Does it ask for more boats?", None),
        ("Did it mention boats or nets?", None),
    ],
)
def test_the_two_that_are_compared_are_known(question: str, two: tuple[str, str, bool, bool] | None) -> None:
    found = two_compared(question)
    told = None if found is None else (found.one, found.other, found.smaller, found.choice)
    assert told == two


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Were there more national or foreign divers?", True),
        ("Was the session held in Elm or in Varsk?", True),
        ("Was it signed by Norland or Corvia?", True),
        ("Were there fewer boats than nets?", False),
        ("Did it mention boats or nets?", False),
        ("Was the session held in Elm?", False),
    ],
)
def test_a_choice_is_no_yes_or_no(question: str, asked: bool) -> None:
    assert asks_for_one_of_two(question) is asked


@pytest.mark.parametrize(
    ("question", "sentence", "told"),
    [
        ("Were there more national or more foreign divers?", DIVERS, "national"),
        ("Were there fewer national or foreign divers?", DIVERS, "foreign"),
        ("Did it waive or drop more fines?", FINES, "drop"),
        ("Were more fines waived or dropped?", FINES, "dropped"),
        ("Were there more divers or cooks?", DIVERS, ""),
        ("Were there more national or foreign divers?", "National and foreign divers came.", ""),
        ("Were there more men or women?", "There were 5 men and 5 women.", ""),
        ("Were there more men or women?", "There were 12 men and 5 women.", "men"),
        ("Were there more men or women?", "There were 1.2 million men and 900,000 women.", "men"),
        ("Were there more men or women?", "There were 12 men, and 40 per cent were women.", ""),
    ],
)
def test_the_greater_is_named_where_both_are_counted(question: str, sentence: str, told: str) -> None:
    assert greater_of_two(question, sentence) == told


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Were there more national than foreign divers?", "yes"),
        ("Were there fewer national than foreign divers?", "no"),
        ("Were there more foreign than national divers?", "no"),
        ("Were there more divers than cooks?", None),
        ("Were there more national or foreign divers?", None),
    ],
)
def test_more_than_is_settled_by_the_figures(question: str, answer: str | None) -> None:
    assert more_than_the_other(question, DIVERS) == answer
