"""Of what was moved from one day to another, the new day leads the answer."""

from __future__ import annotations

import pytest

from assistant.answering.moved_dates import FROM_TO, MOVED, where_moved


@pytest.mark.parametrize(
    ("question", "before", "dates", "told"),
    [
        ("When is the feast?", "postponing the feast from ", "13 July to 31 August 2031", "31 August 2031"),
        (
            "When was the feast first planned?",
            "the feast was moved from ",
            "13 July to 31 August 2031",
            "13 July",
        ),
        (
            "When is the feast?",
            "The feast lasts from ",
            "13 July to 31 August 2031",
            "13 July to 31 August 2031",
        ),
        ("When is the feast?", "The feast was postponed to ", "31 August 2031", "31 August 2031"),
        ("When is the feast?", "He was moved. It lasts from ", "13 to 15 July 2031", "13 to 15 July 2031"),
    ],
)
def test_the_new_date_of_what_was_moved(question: str, before: str, dates: str, told: str) -> None:
    assert where_moved(question, before, dates) == told


@pytest.mark.parametrize(
    ("before", "moved"),
    [
        ("postponing the elections from ", True),
        ("the deadline was extended from ", True),
        ("rescheduled, for want of wind, from ", True),
        ("the keepers returned from ", False),
        ("It was postponed. They stayed from ", False),
        ("postponed until ", False),
    ],
)
def test_what_says_that_something_was_moved(before: str, *, moved: bool) -> None:
    assert bool(MOVED.search(before)) is moved


@pytest.mark.parametrize(
    ("dates", "parts"),
    [
        ("13 July to 31 August 2031", ("13 July", "31 August 2031")),
        ("1 May 2031 until 7 May 2031", ("1 May 2031", "7 May 2031")),
        ("31 August 2031", None),
        ("July 2031", None),
    ],
)
def test_one_date_to_another(dates: str, parts: tuple[str, str] | None) -> None:
    found = FROM_TO.fullmatch(dates)
    assert (found.group("old", "new") if found else None) == parts
