"""PDF: what layout says about paragraphs, notes, tables, columns and furniture."""

from __future__ import annotations

import pytest

from index.model import Block
from index.reading.base import UnreadableFile
from index.reading.pdf import read_pdf
from tests.reading.made import FULL, Line, Set, paragraph, pdf


def blocks(data: bytes, style: str | None = None) -> list[Block]:
    found = read_pdf("file.pdf", data).blocks
    return [block for block in found if style is None or block.style == style]


def texts(data: bytes, style: str = "text") -> list[str]:
    return [block.text for block in blocks(data, style)]


def test_lines_of_a_paragraph_are_joined_and_paragraphs_kept_apart() -> None:
    page = [
        *paragraph(120, FULL, FULL, "prepare a review.", label="1."),
        *paragraph(168, FULL, "prepare a second one.", label="2."),
    ]
    assert texts(pdf(page)) == [
        f"1. {FULL} {FULL} prepare a review.",
        f"2. {FULL} prepare a second one.",
    ]


def test_a_short_line_ends_its_paragraph_even_without_space_below() -> None:
    page = [*paragraph(120, FULL, "Agenda item 4", "Harbours", FULL)]
    assert texts(pdf(page))[0].startswith(FULL)
    assert "Harbours" in texts(pdf(page))


def test_a_sublabel_that_happens_to_open_a_line_does_not_open_an_item() -> None:
    page = paragraph(
        120, FULL, "(ii) review the rules of the harbours and report to the Commission on them in", FULL
    )
    assert len(texts(pdf(page))) == 1


def test_the_number_of_a_decision_at_the_head_of_a_page_is_no_running_header() -> None:
    pages = [
        [
            Set(72, 75, title, look="b"),
            *[Set(72, 130 + 14 * line, f"The Commission took note of report {line}.") for line in range(8)],
        ]
        for title in ("Decision 81/11", "Decision 81/18", "56/101", "56/102")
    ]
    data = pdf(*pages)
    assert texts(data, "furniture") == []
    assert {"Decision 81/11", "Decision 81/18", "56/101", "56/102"} <= set(texts(data, "text"))


def test_running_headers_page_and_job_numbers_are_furniture() -> None:
    def page(number: int) -> list[Set | Line]:
        return [
            Set(500, 50, "A/TIDE/4", 8.5, "b"),
            *paragraph(130, FULL, FULL, f"the end of page {number}."),
            Set(60, 755, f"{number}/3", 8.5, "b"),
            Set(520, 755, "25-01234", 7),
        ]

    data = pdf(page(1), page(2), page(3))
    furniture = texts(data, "furniture")
    assert furniture.count("A/TIDE/4") == 2, "on the first page the symbol is the masthead's"
    assert {"1/3", "2/3", "3/3", "25-01234"} <= set(furniture)
    assert texts(data).count("A/TIDE/4") == 1


def test_labels_at_one_height_on_two_pages_are_no_running_header() -> None:
    data = pdf(
        paragraph(80, FULL, "prepare it.", label="13."), paragraph(80, FULL, "prepare it.", label="32.")
    )
    assert [text.split()[0] for text in texts(data)] == ["13.", "32."]


def test_notes_are_lifted_out_with_their_marks() -> None:
    page: list[Set | Line] = [
        Set(123, 120, "The report on harbours", 10),
        Set(222, 116, "3", 6.5),
        Set(227, 120, "was adopted by the Commission at its second meeting in May.", 10),
        Line(100, 680, 172),
        Set(110, 692, "3", 5.5),
        Set(117, 695, "See A/TIDE/2, annex, for the list of harbours that were visited.", 8.5),
    ]
    (text,) = blocks(pdf(page), "text")
    assert [text.text[start:end] for start, end in text.note_marks] == ["3"]
    (note,) = blocks(pdf(page), "footnote")
    assert note.text.startswith("3 See A/TIDE/2")
    assert note.note_marks == ((0, 1),)


def test_the_exponent_of_a_unit_is_no_note_mark() -> None:
    page = [Set(123, 120, "an area of 40 km", 10), Set(193, 116, "2", 6.5), Set(200, 120, "of mud.", 10)]
    (text,) = blocks(pdf(page), "text")
    assert text.note_marks == ()


def test_a_ruled_table_keeps_its_figures_in_their_columns() -> None:
    page: list[Set | Line] = [
        *(Line(left, 110, right) for left, right in ((123, 250), (250.5, 350), (350.5, 480))),
        Set(125, 122, "Harbour", 8.5),
        Set(255, 122, "2024", 8.5),
        Set(355, 122, "2025", 8.5),
        *(Line(left, 128, right, 1.4) for left, right in ((123, 250), (250.5, 350), (350.5, 480))),
        Set(125, 142, "Northern", 8.5),
        Set(125, 152, "harbours", 8.5),
        Set(255, 152, "12 400", 8.5),
        Set(355, 152, "13 100", 8.5),
        Set(125, 170, "Total", 8.5),
        Set(255, 170, "12 400", 8.5),
        Set(355, 170, "13 100", 8.5),
        *(Line(left, 176, right, 1.4) for left, right in ((123, 250), (250.5, 350), (350.5, 480))),
    ]
    (table,) = texts(pdf(page), "table")
    assert table.split("\n") == [
        "| Harbour | 2024 | 2025 |",
        "| Northern harbours | 12 400 | 13 100 |",
        "| Total | 12 400 | 13 100 |",
    ]


def test_two_columns_are_read_one_after_the_other() -> None:
    narrow = "The speaker said that the tide was a matter"
    left = [Set(60, 120 + 12 * n, narrow + (" left" if n == 0 else " again"), 10) for n in range(14)]
    right = [Set(320, 120 + 12 * n, narrow + (" right" if n == 0 else " also"), 10) for n in range(14)]
    woven = [item for pair in zip(left, right, strict=True) for item in pair]
    joined = " ".join(texts(pdf(list(woven))))
    assert joined.index("left") < joined.index("again") < joined.index("right") < joined.index("also")


def test_text_that_goes_on_over_the_page_says_so() -> None:
    data = pdf(paragraph(700, FULL, FULL, label="7."), paragraph(100, FULL, "prepare it.", FULL, "Done."))
    assert [block.continues for block in blocks(data, "text")][:2] == [False, True]


def test_a_word_broken_at_the_line_end_is_mended_by_the_documents_own_words() -> None:
    head = "The Commission noted that the development of harbours and the well-being of those who"
    page = paragraph(
        120,
        head,
        head,
        "live by them depend on each other, and asked the secretariat to report on the develop-",
        "ment of harbours, and on the well-",
    )
    text = " ".join(texts(pdf(page)))
    assert "on the development of harbours" in text


def test_a_landscape_page_is_read_upright() -> None:
    page = paragraph(120, FULL, "prepare it.", label="1.")
    (block,) = blocks(pdf(page, size=(612, 792), rotate=0), "text")
    assert block.text == f"1. {FULL} prepare it."


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n", b"%PDF-1.4\n1 0 obj\n<<", pdf([Set(100, 100, "Hello")])[:300]]
)
def test_a_cut_file_is_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"file\.pdf is not a readable PDF"):
        read_pdf("file.pdf", data)


def test_every_character_of_the_page_is_in_a_block() -> None:
    page = [
        Set(500, 50, "A/TIDE/4", 8.5, "b"),
        *paragraph(100, FULL, FULL, "the end.", label="(a)"),
        Set(300, 400, "alone"),
        Set(60, 755, "1/1", 8.5),
    ]
    kept = "".join("".join(block.text.split()) for block in blocks(pdf(page)))
    printed = "".join("".join(item.text.split()) for item in page if isinstance(item, Set))
    assert sorted(kept) == sorted(printed)


def blocks_of(*items: Set | Line) -> list[str]:
    return texts(pdf(items))


def test_a_hanging_line_belongs_to_the_line_above_it() -> None:
    first = "No. 24-4, May 2031: Combating the rust and the storms of all the northern islands and"
    texts = blocks_of(
        *paragraph(100, FULL, FULL, "prepare it."),
        Set(147, 200, first),
        Set(163, 212, "their harbours: a call to everyone."),
        Set(147, 232, first.replace("24-4", "24-5")),
        Set(163, 244, "the lamps of the south."),
    )
    assert [text[:9] for text in texts[1:]] == ["No. 24-4,", "No. 24-5,"]


def test_two_short_lines_ranged_right_are_two() -> None:
    texts = blocks_of(
        *paragraph(100, FULL, FULL, "prepare it."),
        Set(440, 200, "103rd plenary meeting"),
        Set(466, 212, "13 August 2031"),
    )
    assert texts[1:] == ["103rd plenary meeting", "13 August 2031"]


def test_a_line_spread_out_to_the_margin_is_no_table() -> None:
    words = [Set(123 + 100 * n, 124, "lamps") for n in range(5)]
    (text,) = blocks_of(Set(123, 100, FULL), Set(123, 112, FULL), *words, Set(123, 136, FULL + " end."))
    assert "lamps lamps lamps" in text.replace("\t", " ")


def test_the_same_note_at_the_foot_of_two_pages_is_no_running_header() -> None:
    def page(number: str) -> list[Set | Line]:
        note: list[Set | Line] = [Line(123, 715, 240), Set(123, 724, number, 5), Set(131, 727, "Ibid.", 8)]
        return [*paragraph(100, FULL, FULL, f"see {number}."), *note]

    notes = texts(pdf(page("27"), page("28")), "footnote")
    assert sum("Ibid." in note for note in notes) == 2
