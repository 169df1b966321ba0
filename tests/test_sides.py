"""Two that a question compares are asked about one after the other."""

from __future__ import annotations

import pytest

from assistant.facets import sides
from assistant.question import analyse


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "Compare what the United States and Chad said at the seminar on kelp",
            ["What did the United States say at the seminar on kelp?",
             "What did Chad say at the seminar on kelp?"],
        ),
        (
            "Compare what Chad and the United States said on kelp.",
            ["What did Chad say on kelp?", "What did the United States say on kelp?"],
        ),
        ("How do the views of Chad and Peru differ in S/2031/25?",
         ["The views of Chad in S/2031/25", "The views of Peru in S/2031/25"]),
        ("What is the difference between UNICEF and UNFPA income in 2034?",
         ["UNICEF income in 2034", "UNFPA income in 2034"]),
        ("Compare both Chad and Peru on kelp", ["Chad on kelp", "Peru on kelp"]),
        # one body with "and" in its name, one State, two of different kinds, no comparison
        ("Compare what the Office on Drugs and Crime did in two years", []),
        ("Compare what Bosnia and Herzegovina said in 2031 and in 2032", []),
        ("Compare Chad and the Committee on Kelp", []),
        ("What did Chad and Peru say?", []),
        ("Compare the 2031 and 2032 reports", []),
    ],
)  # fmt: skip
def test_what_a_comparison_asks_of_each(question: str, asked: list[str]) -> None:
    assert sides(analyse(question)) == asked
