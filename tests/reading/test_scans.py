"""Pictures of pages and old office formats: read where the tools are, else said plainly, never empty."""

from __future__ import annotations

import io
import shutil

import pytest

from index.reading import read_blocks
from index.reading.base import UnreadableFile
from index.reading.legacy import read_legacy
from index.reading.ocr import parse_tsv
from tests.reading.made import FULL, Set, paragraph, pdf


def scanned(*pages: bytes) -> bytes:
    """The first pages of PDFs as pictures, in one PDF without a text layer."""
    import pypdfium2 as pdfium

    pictures = [pdfium.PdfDocument(page)[0].render(scale=200 / 72, grayscale=True).to_pil() for page in pages]
    out = io.BytesIO()
    pictures[0].save(out, format="PDF", save_all=True, append_images=pictures[1:], resolution=200)
    return out.getvalue()


PAGE = pdf([*paragraph(120, FULL, FULL, "prepare it.", label="1."), Set(123, 400, "The end.")])


def test_a_scan_without_tesseract_is_refused_as_a_scan(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(UnreadableFile, match=r"is a scan without a text layer.*tesseract"):
        read_blocks("scan.pdf", scanned(PAGE))


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")
def test_a_scan_is_read_and_marked_as_read_by_ocr() -> None:
    reading = read_blocks("scan.pdf", scanned(PAGE, PAGE))
    assert reading.read_by_ocr
    assert any("OCR" in warning for warning in reading.warnings)
    text = " ".join(block.text for block in reading.blocks)
    assert text.count("Commission on Tidal Affairs") == 4


def test_a_page_with_text_is_never_taken_for_a_scan() -> None:
    assert not read_blocks("text.pdf", PAGE).read_by_ocr


def test_old_word_files_without_libreoffice_say_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(UnreadableFile, match=r"letter\.doc is DOC, which needs LibreOffice"):
        read_legacy("letter.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc")


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_rich_text_is_read_through_libreoffice() -> None:
    reading = read_blocks("letter.rtf", rb"{\rtf1\ansi The harbour is open.\par The tide is low.\par}")
    assert reading.format == "rtf"
    assert [block.text for block in reading.blocks] == ["The harbour is open.", "The tide is low."]


def test_words_that_tesseract_doubts_are_left_out() -> None:
    head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
    rows = "5\t1\t1\t1\t1\t1\t100\t100\t80\t30\t96\tHarbours\n5\t1\t1\t1\t1\t2\t190\t100\t80\t30\t12\tZXZ\n"
    (fragment,) = parse_tsv(head + rows, 72 / 300)
    assert fragment.text == "Harbours"
    assert round(fragment.left) == 24
