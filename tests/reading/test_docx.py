"""DOCX: list numbers are counted, changes accepted, notes lifted out, tables kept."""

from __future__ import annotations

import io
import zipfile

import pytest

from index.model import Block
from index.reading.base import UnreadableFile
from index.reading.docx import read_docx
from index.reading.docx_numbering import format_number
from tests.reading.made import W_NS, docx, listed, numbering, p


def blocks(data: bytes) -> list[Block]:
    return list(read_docx("file.docx", data).blocks)


def texts(data: bytes) -> list[str]:
    return [block.text for block in blocks(data)]


def test_list_numbers_are_counted_through_levels() -> None:
    body = listed("One.", 1) + listed("first", 1, 1) + listed("second", 1, 1) + listed("Two.", 1)
    body += listed("first again", 1, 1)
    data = docx(body, numbering=numbering(("decimal", "%1."), ("lowerLetter", "(%2)")))
    assert texts(data) == ["1. One.", "(a) first", "(b) second", "2. Two.", "(a) first again"]


def test_a_level_may_print_the_numbers_above_it() -> None:
    body = listed("Chapter.", 1) + listed("Paragraph.", 1, 1) + listed("Paragraph.", 1, 1)
    data = docx(body, numbering=numbering(("decimal", "%1"), ("decimal", "%1.%2"), start=25))
    assert texts(data) == ["25 Chapter.", "25.1 Paragraph.", "25.2 Paragraph."]


def test_an_instance_of_a_list_may_start_anew() -> None:
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    body = listed("One.", 1) + listed("Two.", 1) + listed("One of the annex.", 2) + listed("Two of it.", 2)
    data = docx(body, numbering=numbering(("decimal", "%1."), overrides=restart))
    assert texts(data) == ["1. One.", "2. Two.", "1. One of the annex.", "2. Two of it."]


def test_a_paragraph_without_text_takes_no_number() -> None:
    data = docx(
        listed("One.", 1) + listed("", 1) + listed("Two.", 1), numbering=numbering(("decimal", "%1."))
    )
    assert texts(data) == ["1. One.", "2. Two."]


@pytest.mark.parametrize(
    ("value", "kind", "label"),
    [
        (4, "lowerRoman", "iv"),
        (27, "lowerLetter", "aa"),
        (14, "upperRoman", "XIV"),
        (3, "russianLower", "в"),
        (2, "arabicAlpha", "ب"),
        (12, "chineseCounting", "十二"),
        (8, "hindiNumbers", "٨"),
        (7, "decimalZero", "07"),
        (9, "a format that is new", "9"),
    ],
)
def test_number_formats_of_the_six_languages(value: int, kind: str, label: str) -> None:
    assert format_number(value, kind) == label


def test_tracked_changes_are_read_as_accepted() -> None:
    body = (
        "<w:p><w:r><w:t>The harbour is </w:t></w:r><w:del><w:r><w:delText>closed</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>open</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>"
    )
    assert texts(docx(body)) == ["The harbour is open."]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    body = '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>One </w:t></w:r></w:p>' + p("two.")
    assert texts(docx(body)) == ["One two."]


def test_notes_follow_their_paragraph_with_their_number() -> None:
    body = (
        '<w:p><w:r><w:t>See the report</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r>'
        "<w:r><w:t> of the secretariat.</w:t></w:r></w:p>"
    )
    notes = f'<w:footnotes {W_NS}><w:footnote w:id="7">{p("A/TIDE/4.")}</w:footnote></w:footnotes>'
    first, second = blocks(docx(body, footnotes=notes))
    assert first.text == "See the report1 of the secretariat."
    assert first.note_marks == ((14, 15),)
    assert (second.style, second.text, second.note_marks) == ("footnote", "1 A/TIDE/4.", ((0, 1),))


def test_a_table_is_rows_and_its_figures_do_not_touch_note_marks() -> None:
    def cell(text: str, mark: str = "") -> str:
        raised = (
            f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{mark}</w:t></w:r>' if mark else ""
        )
        return f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r>{raised}</w:p></w:tc>"

    rows = [
        cell("Harbour") + cell("2024") + cell("2025"),
        cell("North") + cell("1 234", "a") + cell("|"),
    ]
    table = "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
    (block,) = blocks(docx(table))
    assert block.style == "table"
    assert block.text == "| Harbour | 2024 | 2025 |\n| North | 1 234 | \\| |"


def test_hidden_text_and_field_codes_are_not_text() -> None:
    body = (
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
        "<w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t>Seen.</w:t></w:r></w:p>"
    )
    assert texts(docx(body)) == ["Seen."]


def test_entities_are_not_expanded() -> None:
    bomb = (
        '<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
        '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    )
    data = docx(p("&c;") + p("Harbours."))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        target.writestr("word/document.xml", bomb + source.read("word/document.xml").decode())
    assert texts(out.getvalue()) == ["Harbours."]


def test_a_file_without_words_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="has no text"):
        read_docx("file.docx", docx(p("")))


def test_damaged_xml_is_refused_in_one_sentence() -> None:
    with pytest.raises(UnreadableFile, match=r"damaged Word file"):
        read_docx("file.docx", docx("<w:p>"))
