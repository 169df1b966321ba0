"""Countries asked for are not told as groups; foreign ones are not the own; a count leaves out no one."""

from __future__ import annotations

import pytest

from assistant.answering.names_of_another_kind import of_another_kind
from assistant.answering.open_series import goes_on_from_others
from assistant.answering.outside_home import without_home


@pytest.mark.parametrize(
    ("sentence", "names", "other"),
    [
        ("Near the lake, groups such as Redtide, Norfane and Corvia gained.", ["Redtide", "Norfane"], True),
        ("The cities of the coast, including Elm and Varsk, grew.", ["Elm", "Varsk"], True),
        ("The Tide Front, the Elm Brigade and Corvia fought.", ["Tide Front", "Elm Brigade", "Corvia"], True),
        ("Countries such as Norland, Corvia and Varsk signed.", ["Norland", "Corvia", "Varsk"], False),
        ("Some parties (Norland, Corvia and Varsk) signed.", ["Norland", "Corvia", "Varsk"], False),
        ("Norland, Corvia and Varsk signed.", ["Norland", "Corvia", "Varsk"], False),
    ],
)
def test_what_opens_the_names_tells_their_kind(sentence: str, names: list[str], *, other: bool) -> None:
    assert of_another_kind(sentence, names) is other


ABROAD = "It opened branches abroad in Corvia and Varsk, and within Norland in Elm."


@pytest.mark.parametrize(
    ("question", "sentence", "kept"),
    [
        ("In which foreign countries?", ABROAD, "It opened branches abroad in Corvia and Varsk"),
        ("In which countries abroad?", ABROAD, "It opened branches abroad in Corvia and Varsk"),
        ("In which countries did it open branches?", ABROAD, ABROAD),
        ("In which foreign countries?", "It works in Corvia and Varsk.", "It works in Corvia and Varsk."),
        (
            "In which foreign countries?",
            "It works here and at home, and abroad in Varsk.",
            "It works here and at home, and abroad in Varsk.",
        ),
    ],
)
def test_foreign_countries_are_those_abroad(question: str, sentence: str, kept: str) -> None:
    assert without_home(sentence, question) == kept


@pytest.mark.parametrize(
    ("sentence", "goes_on"),
    [
        ("The budget of the Force is assessed and also includes sums from Norland and Corvia.", True),
        ("The nets of the Force, as well as the boats, came from Norland and Corvia.", True),
        ("The Board also welcomed Norland and Corvia.", False),
        ("Sums for the nets of the Force came from Norland and Corvia.", False),
    ],
)
def test_names_that_come_on_top_of_others_are_known(sentence: str, *, goes_on: bool) -> None:
    assert goes_on_from_others(sentence, ["Norland", "Corvia"]) is goes_on
