"""Names given as examples are told as names, never as how many there are."""

import pytest

from assistant.answering.open_series import OPEN_END, OPENER, gives_examples

NAMES = ["Varsk", "Lumora", "Corvia"]


@pytest.mark.parametrize(
    ("sentence", "examples"),
    [
        ("Various ports, such as Varsk, Lumora and Corvia, have closed.", True),
        ("Several States (including Varsk, Lumora and Corvia) spoke.", True),
        ("Support came from others, for example from Varsk, Lumora and Corvia.", True),
        ("Varsk, Lumora and Corvia, among others, spoke.", True),
        ("Varsk, Lumora, Corvia and others spoke.", True),
        ("Varsk, Lumora and Corvia spoke.", False),
        ("The members were the following: Varsk, Lumora and Corvia.", False),
        ("The talks, including those on nets, were led by Varsk, Lumora and Corvia.", False),
        ("Nobody spoke.", False),
    ],
)
def test_a_series_of_examples_is_told_from_a_whole_one(sentence: str, examples: bool) -> None:
    assert gives_examples(sentence, NAMES) is examples


@pytest.mark.parametrize(
    ("before", "opens"),
    [
        ("ports, such as ", True),
        ("States (including the ", True),
        ("inter alia, ", True),
        ("e.g. ", True),
        ("in particular in ", True),
        ("including those of ", False),
        ("as such ", False),
        ("", False),
    ],
)
def test_an_opener_stands_right_before_the_first_name(before: str, opens: bool) -> None:
    assert bool(OPENER.search(before)) is opens


@pytest.mark.parametrize(
    ("after", "open_end"),
    [
        (", among others, spoke", True),
        (" and others", True),
        (" and many others came", True),
        (", etc.", True),
        (" and the other ports", False),
        (" spoke, among others", False),
        ("", False),
    ],
)
def test_an_open_end_stands_right_behind_the_last_name(after: str, open_end: bool) -> None:
    assert bool(OPEN_END.match(after)) is open_end
