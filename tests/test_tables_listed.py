"""Lists that stand in tables: every row once, and only for what the table is of."""

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
E/CN.31/2034/7

Economic and Social Council

Distr.: General\\
3 March 2034

Commission on Tidal Works\\
Sixth session

Report of the Panel on Wrecks

1. The Panel on Wrecks met in Lisbon.

## Annex

## Membership of the Panel on Wrecks

| Name of member | Country | Term ends |
|---|---|---|
| Anna Oh (Chair) | Norway | 2035 |
| Karim Zidane | Algeria | 2037 |
| Lucia Pinto | Chile | 2037 |

## Organizations and their abbreviations

| Organization | Abbreviation |
|---|---|
| Diving Fund | DF |
| Hull Board | HB |
| Salvage Office | SO |
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("files")
    (folder / "wrecks.md").write_text(REPORT, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


def test_the_members_of_a_body_are_the_rows_of_its_table(assistant: Assistant) -> None:
    answer = assistant.answer("Who are the members of the Panel on Wrecks?")
    assert answer.text.startswith("**3**")
    assert [c.quote.split(" |")[0] for c in answer.citations[1:]] == [
        "Anna Oh (Chair)",
        "Karim Zidane",
        "Lucia Pinto",
    ]


def test_of_a_year_only_its_rows_are_told(assistant: Assistant) -> None:
    answer = assistant.answer("Which members of the Panel on Wrecks have a term that ends in 2037?")
    assert "Karim Zidane" in answer.text
    assert "Anna Oh" not in answer.text


def test_the_members_of_a_body_typed_in_small_letters_are_no_other_bodys(assistant: Assistant) -> None:
    assert "Anna Oh" in assistant.answer("who are the members of the panel on wrecks").text
    assert "Anna Oh" not in assistant.answer("who are the members of the hull panel on wrecks").text
    assert "Anna Oh" not in assistant.answer("who are the members of the salvage committee").text


def test_what_letters_stand_for_is_no_list_of_those_that_do_something(assistant: Assistant) -> None:
    assert "Diving Fund" not in assistant.answer("Which organizations inspect wrecks?").text
    assert "Diving Fund" in assistant.answer("List the organizations with their abbreviations.").text


def test_who_chairs_is_the_row_with_that_office(assistant: Assistant) -> None:
    answer = assistant.answer("Who chairs the Panel on Wrecks?")
    assert [citation.quote for citation in answer.citations] == ["Anna Oh (Chair) | Norway | 2035"]
    assert not assistant.answer("Who is the Vice-Chair of the Panel on Wrecks?").answered


def test_the_members_of_another_body_are_not_those(assistant: Assistant) -> None:
    assert "Anna Oh" not in assistant.answer("Who are the members of the Security Council?").text


def test_a_row_that_ends_the_cell_before_is_no_row_of_its_own() -> None:
    text = "| Name | Term |\n| Anna Oh | 2035 |\n| (Focal point for kelp) | |\n| Karim Zidane | 2037 |"
    rows = rows_of(text)
    assert [row.cells for row in rows] == [
        ("Name", "Term"),
        ("Anna Oh (Focal point for kelp)", "2035"),
        ("Karim Zidane", "2037"),
    ]
    assert text[rows[1].start : rows[1].end] == "Anna Oh | 2035 |\n| (Focal point for kelp)"


@pytest.mark.parametrize("text", ["A sentence | with a bar.", "| a | b |\nand words"])
def test_prose_is_no_table(text: str) -> None:
    assert rows_of(text) == []


def test_a_head_that_the_next_page_repeats_is_no_row() -> None:
    head, row = "| Party | Report | Rapporteur |", "| Corvia | Sixth report | B. Oh |"
    rows = rows_of(f"{head}\n| Norland | Third report | A. Berg |\n{head}\n{row}")
    assert [one.cells[0] for one in rows] == ["Party", "Norland", "Corvia"]
