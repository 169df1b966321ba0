"""A figure beside a label is told of those in the sentence above it or in the title, of nobody else; rows are
told with the names of their columns, never between bars."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answering.tables import head_of, rows_of, told_row
from index.embedding import HashingEncoder
from index.library import Library

PLEDGES = """# Commission on Tidal Works

United Nations\\
E/CN.31/2034/7

Economic and Social Council

Distr.: General\\
3 March 2034

Commission on Tidal Works\\
Sixth session

Pledges to harbour funds for 2034

1. Norway. The delegation of Norway announced that its Government would make the following contributions:

| Lighthouse Trust Fund | $870 000 |
|---|---|
| Institute of Kelp | $20 000 |

2. Chile. The delegation of Chile announced that its Government would make the following contributions:

| Lighthouse Trust Fund | $6 000 |
|---|---|
| Institute of Kelp | $25 000 |

3. The Commission thanked both delegations and closed the debate on harbour funds.

## Days of training

| Category | 2033 planned | 2033 actual | 2034 planned |
|---|---|---|---|
| Training of pilots (number of days) | 500 | 386 | 450 |
| Training of divers (number of days) | 90 | 95 | 100 |
"""

MISSION = """# Advisory Committee on Tolls

United Nations\\
A/99/604

General Assembly

Distr.: General\\
3 April 2034

Advisory Committee on Tolls\\
Sixth session

Budget of the Harbour Force in Varskland

1. The Committee considered the report and heard the harbour master, who answered every question in turn.

| Appropriation for 2033/34 | $56,436,100 |
|---|---|
| Expenditure for 2033/34 | $55,269,000 |
| Projected expenditure for 2034/35 | $52,675,900 |

2. The Committee notes that $10,000 was spent on travel and recommends that less be spent in the next year.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("files")
    (folder / "pledges.md").write_text(PLEDGES, encoding="utf-8")
    (folder / "mission.md").write_text(MISSION, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("How much did Norway pledge to the Lighthouse Trust Fund?", "$870 000"),
        ("How much did Chile pledge to the Lighthouse Trust Fund?", "$6 000"),
        ("What did Chile pledge to the Institute of Kelp for 2034?", "$25 000"),
        ("What was the expenditure of the Harbour Force in Varskland for 2033/34?", "$55,269,000"),
        ("What was the appropriation for the Harbour Force in Varskland in 2033/34?", "$56,436,100"),
    ],
)
def test_a_figure_is_told_of_those_whose_it_is(assistant: Assistant, question: str, figure: str) -> None:
    assert assistant.answer(question).text.startswith(f"**{figure}**")


@pytest.mark.parametrize(
    "question",
    [
        "How much did Malta pledge to the Lighthouse Trust Fund?",
        "How much did Norway pledge to the Institute of Amber?",
        "What was the expenditure of the Harbour Force in Varskland for 2034/35?",
        "What was the expenditure of the Harbour Force in Corvia for 2033/34?",
        "How much did Norway pledge to the Lighthouse Trust Fund in 2029?",
    ],
)
def test_a_figure_of_others_or_of_another_year_is_not_told(assistant: Assistant, question: str) -> None:
    text = assistant.answer(question).text
    assert not text.startswith("**$")


def test_a_row_is_told_with_its_columns_where_two_are_compared(assistant: Assistant) -> None:
    answer = assistant.answer("How many days were pilots in training in 2033 compared with the plan?")
    assert "2033 planned: 500; 2033 actual: 386" in answer.text
    assert "450" not in answer.text
    assert "|" not in answer.text


HEADED = "| Area | 2033 | 2034 |\n| Kelp | 5 | 7 |\n| Cod | – | 9 |"


@pytest.mark.parametrize(
    ("text", "at", "years", "told"),
    [
        (HEADED, 1, (), "Kelp — 2033: 5; 2034: 7"),
        (HEADED, 1, ("2034",), "Kelp — 2034: 7"),
        (HEADED, 2, ("2031",), "Cod — 2033: –; 2034: 9"),
        ("| Kelp | $5 |\n| Cod | $9 |", 1, (), "Cod: $9"),
        ("| Kelp | 1 | 2 |\n| Cod | 3 | 4 |", 1, (), "Cod — 3 — 4"),
        ("| Area | 2033 | 2034 |\n| Kelp and |\n| other weeds | 5 | 7 |", 1, (),
         "Kelp and other weeds — 2033: 5; 2034: 7"),
        ("| Kelp | $5 |\n| Fund for cod, herring | $9 |\nand other fish", 1, (),
         "Fund for cod, herring and other fish: $9"),
    ],
)  # fmt: skip
def test_a_row_as_words(text: str, at: int, years: tuple[str, ...], told: str) -> None:
    rows = rows_of(text)
    assert told_row(rows[at], head_of(rows), years) == told
