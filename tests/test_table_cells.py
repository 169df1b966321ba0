"""The one cell that a question asks for is told with its row and head; another row or column is no answer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answering.tables import rows_of
from index.embedding import HashingEncoder
from index.library import Library

REPORT = """# Panel on Wrecks

United Nations\\
E/CN.31/2034/8

Economic and Social Council

Distr.: General\\
3 March 2034

Commission on Tidal Works\\
Sixth session

Report of the Panel on Wrecks

1. The Panel on Wrecks met in Lisbon and considered three reports. Expenditure totalled $9 million.

## Reports considered

| State | Country rapporteurs | Report |
|---|---|---|
| Norway | Anna Oh; Karim Zidane | Third report |
| Chile | Lucia Pinto; Anna Oh | Fifth report |
| Algeria | Karim Zidane | First report |

## Membership of the Panel on Wrecks

| Name of member | Country of nationality | Term expires |
|---|---|---|
| Anna Oh (Chair) | Norway | 2035 |
| Lucia Pinto (Vice-Chair) | Chile | 2037 |
| Karim Zidane (Vice-Chair) | Algeria | 2037 |
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("files")
    (folder / "wrecks.md").write_text(REPORT, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


@pytest.mark.parametrize(
    ("question", "cell", "row"),
    [
        ("Who were the country rapporteurs for Chile?", "Lucia Pinto; Anna Oh", "Chile"),
        ("When does Ms. Pinto's term on the Panel on Wrecks expire?", "2037", "Lucia Pinto (Vice-Chair)"),
        ("Which country is Karim Zidane from?", "Algeria", "Karim Zidane (Vice-Chair)"),
    ],
)
def test_the_cell_asked_for_is_told_with_its_row(
    assistant: Assistant, question: str, cell: str, row: str
) -> None:
    answer = assistant.answer(question)
    assert answer.text.startswith(f"**{cell}** — {row}")
    assert answer.citations[0].quote.startswith(row)
    assert all(c.quote == c.paragraph_text[c.start : c.end] for c in answer.citations)


@pytest.mark.parametrize(
    "question",
    [
        "Who were the country rapporteurs for Peru?",
        "When does the term of Mr. Zidane on the Panel on Lighthouses expire?",
        "How much was spent on diving suits?",
    ],
)
def test_another_row_another_body_another_thing_is_no_answer(assistant: Assistant, question: str) -> None:
    assert not assistant.answer(question).answered


def test_all_who_hold_an_office_are_told(assistant: Assistant) -> None:
    answer = assistant.answer("Who are the vice-chairs of the Panel on Wrecks?")
    assert [c.quote.split(" (")[0] for c in answer.citations] == ["Lucia Pinto", "Karim Zidane"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Table 3\nBudget\n| Item | Cost |\n| Boats | 3 |", 2),
        ("The table shows the costs of boats:\n| Item | Cost |", 0),
        ("| Item | Cost |\nTable 4", 0),
    ],
)
def test_a_table_may_have_its_title_in_front(text: str, rows: int) -> None:
    assert len(rows_of(text)) == rows
