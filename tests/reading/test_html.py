"""HTML of United Nations pages and of Word."""

from __future__ import annotations

import pytest

from index.reading.base import UnreadableFile
from index.reading.html import decode, read_html


def pairs(page: str) -> list[tuple[str, str]]:
    return [(block.style, block.text) for block in read_html("page.html", page.encode()).blocks]


def test_paragraphs_headings_and_list_numbers() -> None:
    page = """<html><body><h2>Harbours</h2><p>The Commission,</p>
    <ol><li>Decides to meet;</li>
    <li>Requests the secretariat:<ol type="a"><li>to write;</li></ol></li></ol>"""
    assert pairs(page) == [
        ("heading", "Harbours"),
        ("text", "The Commission,"),
        ("text", "1. Decides to meet;"),
        ("text", "2. Requests the secretariat:"),
        ("text", "(a) to write;"),
    ]


def test_a_list_number_that_word_wrote_out_is_not_given_twice() -> None:
    page = (
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>"
        "<![if !supportLists]><span>1.<span>&nbsp;&nbsp; </span></span><![endif]>The harbour.</p>"
    )
    assert pairs(page) == [("text", "1. The harbour.")]


def test_words_notes_are_footnotes_and_their_links_marks() -> None:
    page = (
        '<p>As reported<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>.</p>'
        '<div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1">[1]</a> A/TIDE/4.</p></div>'
    )
    first, second = read_html("page.html", page.encode()).blocks
    assert [first.text[start:end] for start, end in first.note_marks] == ["[1]"]
    assert (second.style, second.text) == ("footnote", "1 A/TIDE/4.")


def test_navigation_is_furniture_and_scripts_are_nothing() -> None:
    page = "<nav>Home</nav><script>alert(1)</script><style>p{}</style><p>Text.</p><footer>Contact</footer>"
    assert pairs(page) == [("furniture", "Home"), ("text", "Text."), ("furniture", "Contact")]


def test_two_line_breaks_end_a_paragraph() -> None:
    assert pairs("<div>One<br>line.<br><br>Two.</div>") == [("text", "One line."), ("text", "Two.")]


def test_tables_of_figures_are_rows_and_tables_of_layout_are_not() -> None:
    page = (
        "<table><tr><th>Harbour</th><th>2025</th></tr><tr><td>North</td><td>12<sup>a</sup></td></tr></table>"
        "<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>"
    )
    assert pairs(page) == [
        ("table", "| Harbour | 2025 |\n| North | 12 |"),
        ("text", "One."),
        ("text", "Two."),
    ]


@pytest.mark.parametrize(
    "data",
    [
        "<p>café</p>".encode(),
        '<meta charset="windows-1252"><p>café</p>'.encode("cp1252"),
        b"\xff\xfe" + "<p>café</p>".encode("utf-16-le"),
        "<p>café</p>".encode("cp1252"),
        '<meta charset="no-such-thing"><p>café</p>'.encode(),
    ],
)
def test_character_sets(data: bytes) -> None:
    assert "café" in decode(data)


def test_a_page_without_text_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="without text"):
        read_html("page.html", b"<html><body><script>1</script></body></html>")
