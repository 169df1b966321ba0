"""The greatest of several is told of all that are told in one form, never of the one found first."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answering.parallel_sentences import asks_for_the_greatest, figure_compared, is_one_of_several
from assistant.assistant import Assistant
from index.embedding import HashingEncoder
from index.library import Library

AREA = "In 2031, the Fund worked on Kelp Area {n} in {ports} ports, an expense of {sum}, including {of}."
REPORT = """United Nations
E/XY.5/2032/7

Economic and Social Council

Distr.: General
3 June 2032
Original: English

Report of the Fund on Kelp for 2031

1. {one}

2. Divers reached every milestone in the harbours of the north.

3. {two}

4. {three}

5. In 2030, the Fund worked on Kelp Area 9 in 99 ports, an expense of $9 billion.
""".format(
    one=AREA.format(n=1, ports=30, sum="over $2 billion", of="$100 million for lamps"),
    two=AREA.format(n=2, ports=14, sum="$2.4 billion", of="$300 million for lamps"),
    three=AREA.format(n=3, ports=55, sum="$900 million", of="$500 million for lamps"),
)


@pytest.fixture(name="assistant")
def _assistant(tmp_path: Path) -> Assistant:
    library = Library.open(tmp_path / "library", encoders=[HashingEncoder()])
    file = tmp_path / "report.txt"
    file.write_text(REPORT, encoding="utf-8")
    library.add([file])
    return Assistant(library)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("On which kelp area did the Fund spend the most in 2031, and how much?", "**Kelp Area 2**"),
        ("On which kelp area did the Fund spend the least in 2031?", "**Kelp Area 3**"),
        ("Which kelp area did the Fund work on in the most ports in 2031?", "**Kelp Area 3**"),
    ],
)
def test_the_greatest_stands_in_front_of_all(assistant: Assistant, question: str, first: str) -> None:
    answer = assistant.answer(question)
    assert answer.text.startswith(first)
    assert len(answer.citations) == 3


def test_what_is_asked_of_a_part_has_nothing_in_front(assistant: Assistant) -> None:
    answer = assistant.answer("On which kelp area did the Fund spend the most for lamps in 2031?")
    assert "**" not in answer.text


def test_one_area_asked_about_is_told_alone(assistant: Assistant) -> None:
    answer = assistant.answer("How much did the Fund spend on Kelp Area 3 in 2031?")
    assert answer.text.startswith("**$900 million**")
    assert len(answer.citations) == 1


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("On which goal area did the Fund spend the most?", ("goal area", False)),
        ("Which port had the lowest tide?", ("port had", True)),
        ("What area got the largest share?", ("area got", False)),
        ("How much did the Fund spend at most?", None),
        ("Who spent the most?", None),
        ("Which ports were closed?", None),
    ],
)
def test_the_greatest_is_asked_for(question: str, asked: tuple[str, bool] | None) -> None:
    assert asks_for_the_greatest(question) == asked


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("Which area cost the most?", "$2 billion"),
        ("Which area was worked on in the most ports?", "30"),
        ("Which area is the largest?", "30"),
        ("Which area had the most divers?", None),
    ],
)
def test_the_figure_compared_is_of_the_measure_asked(question: str, figure: str | None) -> None:
    sentence = "The Fund worked on Kelp Area 4 in 30 ports, with an expense of $2 billion."
    told = figure_compared(question, sentence)
    assert (sentence[told.amount.start : told.amount.end] if told else None) == figure


def test_a_figure_of_one_of_several_is_no_answer_to_which_has_most() -> None:
    question = "On which port did the Fund spend the most, and how much?"
    assert is_one_of_several(question, "It spent $3 million on the port of Elm.")
    assert not is_one_of_several(question, "It spent most, $3 million, on the port of Elm.")
    assert not is_one_of_several("How much did it spend?", "It spent $3 million on the port of Elm.")
