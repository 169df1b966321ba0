"""Which of two is larger is told by the figures of both, never by a sentence that only has the word."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answering.both_compared import lacks_the_figures
from assistant.answering.sides_compared import Sides, each_is_counted, sides_of
from assistant.assistant import Assistant
from index.embedding import HashingEncoder
from index.library import Library

REPORT = """United Nations
E/XY.5/2032/8

Economic and Social Council

Distr.: General
3 June 2032
Original: English

Report of the Board on Piers

1. The renovation of the hull and the contract for the mast went to a much larger company.

2. The claims of the builder under the hull contract came to $7 million. For the mast, the claims of the
builder came to $900,000 in 2031.

3. Divers were paid by the harbour of Elm.
"""


@pytest.fixture(name="assistant")
def _assistant(tmp_path: Path) -> Assistant:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    library = Library.open(tmp_path / "library", encoders=[HashingEncoder()])
    library.add([tmp_path / "report.txt"])
    return Assistant(library)


def test_each_of_two_compared_is_told(assistant: Assistant) -> None:
    told = assistant.answer("Which is larger, the builder's claims for the hull or those for the mast?")
    assert "$7 million" in told.text
    assert "$900,000" in told.text
    assert "**" not in told.text


def test_a_larger_company_is_no_larger_claim(assistant: Assistant) -> None:
    told = assistant.answer("Is the contract for the mast larger than that for the hull?")
    assert "company" not in told.text


@pytest.mark.parametrize(
    ("question", "sides"),
    [
        ("Which is bigger, the loan or the grant?", Sides(("loan",), ("grant",), ())),
        ("Was the number of men or of women higher?", Sides(("men",), ("women",), ("number",))),
        ("Who got more votes, Norland or Thule?", Sides(("norland",), ("thule",), ("vote",))),
        (
            "Which is larger, the claims for the hull or those for the mast in Elm?",
            Sides(("hull",), ("mast",), ("claim",)),
        ),
        ("Is the loan larger than the grant?", Sides(("loan",), ("grant",), (), choice=False)),
        ("Are there five or more boats?", None),
        ("Is it larger than that?", None),
        ("Which boat is the largest?", None),
    ],
)
def test_the_two_that_are_compared(question: str, sides: Sides | None) -> None:
    assert sides_of(question) == sides


@pytest.mark.parametrize(
    ("question", "said", "lacks"),
    [
        ("Which is larger, the loan or the grant?", "A larger company has the loan and the grant.", True),
        ("Is the loan larger than the grant?", "The loan went to a larger port.", True),
        ("Which is larger, the loan or the grant?", "The loan is larger than the grant.", False),
        ("Which is larger, the loan or the grant?", "The loan came to $3 million.", False),
        ("Are there fewer ports than boats?", "It heard that several more ports had opened.", False),
        ("Are there fewer ports than boats?", "It heard of a larger lamp in the ports.", True),
        ("Which is older, the loan or the grant?", "The loan is of a larger port.", False),
    ],
)
def test_a_comparison_without_figures_answers_nothing(question: str, said: str, *, lacks: bool) -> None:
    assert lacks_the_figures(question, said) is lacks


def test_people_are_not_the_other_of_two() -> None:
    question = "Were there more divers or more people rescued from their boats?"
    assert not each_is_counted(question, "There were 42 divers and 123 drowned people in all.")
    assert each_is_counted(question, "There were 42 divers, and 73 people were rescued from their boats.")
    assert each_is_counted("More nets or more boats in 2031?", "There were 42 nets and 3 boats.")
