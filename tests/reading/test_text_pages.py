"""Plain text as word processors printed it: heads and feet of pages, masthead lines without blank lines."""

from __future__ import annotations

import pytest

from index.parsing import parse_bytes
from index.reading.text import _MASTHEAD_LINE, read_text
from index.reading.text_pages import _FIGURE, _JOB, _LANGUAGE, _PAGE, _SYMBOL, _TURN_OVER, pages_of

FORMS = {
    "symbol": (
        _SYMBOL,
        ["E/CN.99/1997/3", "A/C.9/52/L.4*", "TD/B/LEX(2)/7"],
        ["E", "A", "Lima 1997", "e/cn"],
    ),
    "language": (_LANGUAGE, ["English", "ENGLISH ONLY", "Français"], ["English and French", "Englishman"]),
    "page": (_PAGE, ["Page 2", "page 12", "Página 3"], ["Page", "page two", "Page 2 of the report"]),
    "turn": (_TURN_OVER, ["/...", "/ ...", "97-12345 (E) /...", "97-12345   /..."], ["...", "and/or ..."]),
    "job": (_JOB, ["97-12345 (E)", "GE.97-12345  (E)", "V.97-12345 (F) 120397"], ["1997-98", "97-12345"]),
    "figure": (_FIGURE, ["2", "- 2 -", "–12–"], ["2.", "12345", "2 (a)"]),
    "masthead": (
        _MASTHEAD_LINE,
        [
            "COMMISSION ON TIDES",
            "Ninth session",
            "Lima, 10-14 March 1997",
            "Distr.: General",
            "Item 7 (a) of the agenda",
        ],
        ["The Commission took note", "Tides", "Item seven", "met in 1997 at Lima"],
    ),
}


@pytest.mark.parametrize("name", FORMS)
def test_what_each_form_matches_and_what_not(name: str) -> None:
    form, yes, no = FORMS[name]
    assert [text for text in yes if not form.fullmatch(text)] == []
    assert [text for text in no if form.fullmatch(text)] == []


HEAD = "E/CN.99/1997/3\nEnglish\nPage 2\n"


def test_marks_of_a_page_end_it_and_are_no_text() -> None:
    first, second = pages_of(f"the harbour of\n\n97-12345 (E)   /...\n\n{HEAD}\nLima is open.")
    assert first.text.strip() == "the harbour of"
    assert second.text.strip() == "Lima is open."
    assert second.marks == ("97-12345 (E)   /...", "E/CN.99/1997/3", "English", "Page 2")


@pytest.mark.parametrize(
    "text",
    [
        "E/CN.99/1997/3\nEnglish\n\nThe report.",
        "The next document is\n\nE/CN.99/1997/3\n\nof 1997.",
        "2\n\n3",
    ],
)
def test_a_symbol_or_figure_alone_ends_no_page(text: str) -> None:
    assert [page.text for page in pages_of(text)] == [text]


BODY = (
    "1. The working group considered the lighting of the buoys of the outer\n"
    "harbour and the dredging of the channel, on which the secretariat had"
)


def numbered(text: str) -> dict[str, str]:
    found = parse_bytes("E_CN.99_1997_3.txt", text.encode()).paragraphs
    return {paragraph.number: paragraph.text for paragraph in found}


def test_a_paragraph_goes_on_over_the_head_of_a_page() -> None:
    found = numbered(
        f"{BODY}\n\n/...\n\n{HEAD}\nprepared a paper.\n\n2. It thanked the pilots of the harbour."
    )
    assert found["1"].endswith("had prepared a paper.")
    assert found["2"] == "It thanked the pilots of the harbour."


def test_a_new_paragraph_on_a_new_page_is_its_own() -> None:
    found = numbered(f"{BODY} prepared a paper.\n\n/...\n\n{HEAD}\n2. It thanked the pilots of the harbour.")
    assert found["1"].endswith("prepared a paper.")
    assert found["2"] == "It thanked the pilots of the harbour."


@pytest.mark.parametrize(
    ("end", "start", "goes_on"),
    [
        ("which the secretariat had", "prepared a paper.", True),
        ("which the secretariat of the", "Harbour Board had prepared.", True),
        ("prepared a paper.", "prepared by pilots.", True),
        ("prepared a paper.", "Pilots were thanked.", False),
        ("in the years 1996 and 1997", "Buoys of the river", False),
        ("which the secretariat had", "(a) Lamps;", False),
    ],
)
def test_what_is_the_rest_of_the_last_paragraph(end: str, start: str, goes_on: bool) -> None:
    blocks = read_text("file.txt", f"{BODY}\nand the pilots, {end}\n\f\n{start}".encode()).blocks
    assert blocks[-1].text == start
    assert bool(blocks[-1].continues) is goes_on


@pytest.mark.parametrize("text", ["\f1. The harbour is open.\n", "1. The harbour is open.\n\f"])
def test_a_form_feed_says_that_the_file_has_pages(text: str) -> None:
    (paragraph,) = parse_bytes("file.txt", text.encode()).paragraphs
    assert paragraph.pages == (1,)
