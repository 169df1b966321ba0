"""A stored table is shown with rows and columns, in the source panel and where an answer quotes it."""

from __future__ import annotations

import pytest

from ui.web.answer_view import _ROW, view_lines
from ui.web.segments import Note, cut
from ui.web.tables import (
    BAR,
    FIGURE,
    RULE,
    SEVERAL_BARS,
    YEAR,
    Block,
    blocks,
    is_row,
    without_bars,
)

TABLE = "| Item | 2033 | 2034 |\n|---|---|---|\n| Bells | 12 300 | 14 500 |\n| Ropes | 1 200 | – |"


def texts(block: Block) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in block.rows]


@pytest.mark.parametrize("line", ["| a | b |", "| a |", "|  | 5 |\n", "|---|---|"])
def test_a_line_between_bars_is_a_row(line: str) -> None:
    assert is_row(line)


@pytest.mark.parametrize("line", ["a | b", "| a", "a |", "", "|", "See | there | too"])
def test_other_lines_are_not_rows(line: str) -> None:
    assert not is_row(line)


@pytest.mark.parametrize("line", ["|---|---|", "| --- | :---: |", "|---|\n"])
def test_a_rule_is_one(line: str) -> None:
    assert RULE.fullmatch(line)


@pytest.mark.parametrize("line", ["| – | – |", "| a | --- |", "|--|", "---|---", "| |"])
def test_a_row_is_no_rule(line: str) -> None:
    assert not RULE.fullmatch(line)


def test_a_bar_inside_a_cell_does_not_end_it() -> None:
    assert BAR.split(r"a | b \| c") == ["a ", r" b \| c"]


@pytest.mark.parametrize(
    "text", ["5", "37 339.0", "1,200", "(29.7)", "–", "-", "$5", "18 %", "18%", "-3", "12 300 a", "5*"]
)
def test_an_amount_is_a_figure(text: str) -> None:
    assert FIGURE.fullmatch(text)


@pytest.mark.parametrize("text", ["", "Bells", "5 bells", "1 July 2033", "(a)", "ten", "5 to 6"])
def test_words_are_no_figure(text: str) -> None:
    assert not FIGURE.fullmatch(text)


@pytest.mark.parametrize("text", ["1999", "2033", "2033-2034", "2033/34"])
def test_a_year_is_one(text: str) -> None:
    assert YEAR.fullmatch(text)


@pytest.mark.parametrize("text", ["203", "12 300", "2 033", "3033", "2033 a"])
def test_another_figure_is_no_year(text: str) -> None:
    assert not YEAR.fullmatch(text)


def test_a_table_has_a_head_rows_and_cells() -> None:
    (block,) = blocks(cut(TABLE))
    assert texts(block) == [
        ["Item", "2033", "2034"],
        ["Bells", "12 300", "14 500"],
        ["Ropes", "1 200", "–"],
    ]
    assert [row.is_head for row in block.rows] == [True, False, False]
    assert [cell.is_figure for cell in block.rows[2].cells] == [False, True, True]


def test_the_head_may_have_two_rows() -> None:
    (block,) = blocks(cut("| | | Variance |\n| Kind | Spent | Amount |\n| Bells | 5 | 3 |"))
    assert [row.is_head for row in block.rows] == [True, True, False]


def test_names_in_columns_have_no_head() -> None:
    (block,) = blocks(cut("| Arvia | Belmar |\n| Corvia | Dorn |"))
    assert [row.is_head for row in block.rows] == [False, False]


def test_a_short_row_is_spread() -> None:
    (block,) = blocks(cut("| Kind | Spent | Amount |\n| Bells |\n| Ropes | 5 | 3 |"))
    assert [[cell.span for cell in row.cells] for row in block.rows] == [[1, 1, 1], [3], [1, 1, 1]]


def test_words_around_a_table_stay_words() -> None:
    before, table, after = blocks(cut(f"Table 1. Bells\n{TABLE}\nSource: the harbours."))
    assert before.segments[0].text == "Table 1. Bells\n"
    assert len(table.rows) == 3
    assert after.segments[0].text == "Source: the harbours."


def test_words_without_a_table_are_one_block() -> None:
    segments = cut("One line | and\nanother.", quote=(0, 3))
    (block,) = blocks(segments)
    assert "".join(s.text for s in block.segments) == "One line | and\nanother."
    assert [s.text for s in block.segments if s.quoted] == ["One"]


def test_the_quoted_cells_are_marked_and_nothing_else() -> None:
    quote = "Ropes | 1 200 | –"
    start = TABLE.index(quote)
    (block,) = blocks(cut(TABLE, quote=(start, start + len(quote))))
    quoted = [s.text.strip() for row in block.rows for c in row.cells for s in c.segments if s.quoted]
    assert quoted == ["Ropes", "1 200", "–"]


def test_a_note_stays_with_its_cell() -> None:
    text = "| Bells | 5 |"
    (block,) = blocks(cut(text, notes=[Note(7, "1", "#fn1")]))
    assert [[s.text for s in c.segments] for c in block.rows[0].cells] == [[" Bells", "1"], [" 5 "]]


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("| | | Variance |\n| Kind | Spent |", "Variance | Kind | Spent"),
        ("| Kind |\n|---|\n| Bells |", "Kind | Bells"),
        ("Ropes | 1 200 |  | –", "Ropes | 1 200 |  | –"),
        ("No table.", "No table."),
    ],
)
def test_a_quoted_table_in_one_line_has_no_empty_cells(quote: str, shown: str) -> None:
    assert without_bars(quote) == shown


@pytest.mark.parametrize("text", ["|", " | ", "| |", "|\n|", "|---|"])
def test_bars_in_succession_are_one(text: str) -> None:
    assert SEVERAL_BARS.fullmatch(text)


@pytest.mark.parametrize("text", ["", "a", "---", r"\|", "| a |"])
def test_other_text_is_not_bars(text: str) -> None:
    assert not SEVERAL_BARS.fullmatch(text)


@pytest.mark.parametrize(
    "line", ["| a | b |", "Para. 7 reads: “| a | b |", "| a | b |” [1]", "| a |”[1] [2].", '"| a |"']
)
def test_a_row_in_an_answer_is_seen(line: str) -> None:
    assert _ROW.fullmatch(line)


@pytest.mark.parametrize("line", ["a", "a | b", "| a | b", "| a | b | and more", "[1]", "Ropes | 1 | 2 [1]"])
def test_another_line_of_an_answer_is_no_row(line: str) -> None:
    assert not _ROW.fullmatch(line)


def test_a_table_quoted_in_an_answer_is_a_table_after_its_words_and_mark() -> None:
    quoted = TABLE.replace("\n", "\n\n")
    words, table = view_lines(f"A/CONF.999/5, para. 3 reads: “{quoted}” [1]")
    assert [run.text for run in words.runs] == ["A/CONF.999/5, para. 3 reads:", "[1]"]
    assert table.kind == "table"
    assert [cell.text for cell in table.rows[2].cells] == ["Ropes", "1 200", "–"]


def test_one_line_between_bars_is_left_as_it_is() -> None:
    (line,) = view_lines("It reads “| a | b |” [1]")
    assert line.kind == "paragraph"
