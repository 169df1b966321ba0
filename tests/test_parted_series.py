"""Items that semicolons part."""

from __future__ import annotations

import pytest

from assistant.answering.parted_series import parted_names

THREE = ["Board of Tides and Lights", "Elm, the Port", "Varsk"]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("It invited the following bodies: the Board of Tides and Lights; Elm, the Port; and Varsk.", THREE),
        ("The three – the Board of Tides and Lights; Elm, the Port; and Varsk – are in Corvia.", THREE),
        ("The bodies (Board of Tides and Lights; Elm, the Port; and Varsk) met.", THREE),
        ("They are the Board of Tides and Lights; Elm, the Port; and Varsk. Others came later.", THREE),
        ("Present were: Elm (Chair; new); Varsk; and Lumora.", ["Elm (Chair; new)", "Varsk", "Lumora"]),
        # no series that "and" closes, no names, marked items, statements
        ("It invited Elm; Varsk; Lumora.", []),
        ("It has: care of nets; aid; and fuel.", []),
        ("It has: (a) Elm; (b) Varsk; and (c) Lumora.", []),
        ("It invited: Elm, Varsk and Lumora.", []),
        ("It invited: Elm; and Varsk.", []),
        # two of them
        ("Of the north: Elm; Varsk; and Lumora, and of the south: Sandry; Corvia; and Malt.", []),
    ],
)
def test_a_series_is_cut_at_its_semicolons_alone(sentence: str, names: list[str]) -> None:
    assert parted_names(sentence) == names
