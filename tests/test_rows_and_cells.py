"""A table is answered by its rows and cells: the row of the kind asked for, the rows with a mark, the
sentence of the cell that is asked about."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answering.counted_noun import of_another_kind
from assistant.answering.rows_asked import rows_asked
from assistant.answering.tables import rows_of, told_row
from assistant.question import analyse
from index.embedding import HashingEncoder
from index.library import Library

REPORT = """# Office of Wrecks

United Nations\\
E/CN.31/2034/9

Economic and Social Council

Distr.: General\\
3 March 2034

Commission on Tidal Works\\
Sixth session

Report of the Office of Wrecks on complaints and inspections

1. In 2033, the Office of Wrecks registered 76 new complaints compared with 63 new complaints in 2032.

## Complaints by category

| Category of complaint | 2032 | 2033 |
|---|---|---|
| Theft and financial losses | 24 | 31 |
| Damage to moorings | 29 | 26 |
| Other complaints | 10 | 19 |
| Total | 63 | 76 |

## Inspections of harbour offices

| Inspections | Number of inspections | Satisfactory | Some repair needed |
|---|---|---|---|
| Harbour office | 4 | 2 | 2 |
| Harbour office in Norway | | 1 | |
| Harbour office in Chile | | 1 | |
| Harbour office in Algeria | | | 1 |
| Harbour office in Fiji | | | 1 |
| Total | 4 | 2 | 2 |

## Pilot school

| 2031 (actual) | 2032 (actual) | 2033 (actual) |
|---|---|---|
| – | In Norway, 110 sailors were taught in the pilot school of the Office. Those who were taught founded \
37 shops on the quays | In Chile, 45 sailors were taught in the pilot school by two teachers. The pilots \
founded 8 shops after the storms |
"""


@pytest.fixture(scope="module", name="assistant")
def _assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("files")
    (folder / "wrecks.md").write_text(REPORT, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


@pytest.mark.parametrize(
    ("question", "figure", "row"),
    [
        ("How many theft complaints did the Office of Wrecks have in 2033?", "31", "Theft"),
        ("How many theft complaints did the Office of Wrecks have in 2032?", "24", "Theft"),
    ],
)
def test_a_counted_noun_with_a_qualifier_is_told_from_its_row(
    assistant: Assistant, question: str, figure: str, row: str
) -> None:
    answer = assistant.answer(question)
    assert answer.text.startswith(f"**{figure}** — {row}")


@pytest.mark.parametrize(
    ("question", "sentence", "another"),
    [
        ("How many theft complaints were there?", "The Office registered 76 new complaints.", True),
        ("How many theft complaints were there?", "There were 31 complaints of theft.", False),
        ("How many new complaints were there?", "The Office registered 76 complaints.", False),
        ("How many Norwegian complaints were there?", "The Office registered 76 complaints.", False),
        ("How many complaints were there?", "The Office registered 76 complaints.", False),
        ("How many theft complaints were there?", "Complaints are read with care.", False),
    ],
)
def test_a_count_of_another_kind(question: str, sentence: str, another: bool) -> None:
    assert of_another_kind(analyse(question), sentence, "Report on complaints") is another


@pytest.mark.parametrize(
    ("question", "offices"),
    [
        ("Which harbour offices need some repair?", ["Algeria", "Fiji"]),
        ("Which harbour offices were rated satisfactory?", ["Norway", "Chile"]),
        ("Which inspections of the Office of Wrecks were satisfactory?", ["Norway", "Chile"]),
    ],
)
def test_the_rows_with_a_mark_are_listed_without_the_one_that_sums_them_up(
    assistant: Assistant, question: str, offices: list[str]
) -> None:
    answer = assistant.answer(question)
    told = [line.removeprefix("- ") for line in answer.text.splitlines() if line.startswith("- ")]
    assert [line.split(" [")[0] for line in told] == [f"Harbour office in {name}" for name in offices]
    assert answer.text.startswith("**2** — ")


def test_without_the_column_asked_for_no_row_and_no_number_is_told(assistant: Assistant) -> None:
    answer = assistant.answer("Which harbour offices got a gloomy inspection?")
    assert "**" not in answer.text


@pytest.mark.parametrize(
    ("question", "kind", "condition", "denied"),
    [
        ("Which offices got a bad audit?", "offices", "got a bad audit?", False),
        ("which country offices of the Board were rated poor", "country offices", "were rated poor", False),
        ("Which States signed but did not ratify it?", "States", "signed but did not ratify it?", True),
    ],
)
def test_what_is_asked_for_by_what_it_has(question: str, kind: str, condition: str, denied: bool) -> None:
    asked = rows_asked(question)
    assert asked is not None
    assert (asked.kind, asked.condition, asked.denied) == (kind, condition, denied)


@pytest.mark.parametrize(
    "question",
    ["How many offices are there?", "Which offices?", "Who chairs the Board?", "Which office is it?"],
)
def test_nothing_is_asked_for_by_what_it_has(question: str) -> None:
    assert rows_asked(question) is None


@pytest.mark.parametrize(
    ("question", "shops", "title", "not_told"),
    [
        ("How many shops did the pilot school found in Norway?", "37", "2032 (actual)", "Chile"),
        ("How many shops did the pilot school found in Chile?", "8 shops", "2033 (actual)", "Norway"),
    ],
)
def test_of_cells_with_sentences_the_one_of_the_country_is_told(
    assistant: Assistant, question: str, shops: str, title: str, not_told: str
) -> None:
    answer = assistant.answer(question)
    assert answer.text.startswith(f"{title}: “In ")
    assert shops in answer.text
    assert not_told not in answer.text
    assert all(c.quote == c.paragraph_text[c.start : c.end] for c in answer.citations)


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("| No. | | Repairs | |\n| 3 | Office in Fiji | 11 | Poor |", "Office in Fiji — Repairs: 11; Poor"),
        ("| 2031 | 2032 | 2033 |\n| – | four | five |", "2032: four; 2033: five"),
        ("| Port | 2032 | 2033 |\n| Lima | 4 | 5 |", "Lima — 2032: 4; 2033: 5"),
    ],
)
def test_a_number_or_a_dash_names_no_row(table: str, told: str) -> None:
    head, row = rows_of(table)
    assert told_row(row, head) == told


def test_an_empty_cell_at_the_edge_is_a_cell() -> None:
    head, row = rows_of("| | 2031 | 2032 |\n| Fog lamps | 3 | |")
    assert head.cells == ("", "2031", "2032")
    assert row.cells == ("Fog lamps", "3", "")
