"""Whatever arrives gives a document or one sentence, and harms only itself."""

from __future__ import annotations

import contextlib
import io
import re
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.model import Document
from index.reading import UnreadableFile, read_blocks
from index.reading.archive import members, safe_name
from index.reading.detect import detect
from index.reading.isolation import ReadError, read_many, read_one
from index.reading.pages import render_page
from tests.reading.made import FULL, Set, docx, p, paragraph, pdf

PAGE = paragraph(120, FULL, "prepare it.", label="1.") + paragraph(160, FULL, "send it.", label="2.")


def zipped(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7 rest", "pdf"),
        (b"\x00\x00junk first\n%PDF-1.3", "pdf"),
        (docx(p("Text.")), "docx"),
        (zipped(**{"a.pdf": b"%PDF-"}), "zip"),
        (zipped(**{"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<x/>"}), "other office"),
        (zipped(mimetype=b"application/vnd.oasis.opendocument.text"), "odt"),
        (b"{\\rtf1 text}", "rtf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "doc"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted office"),
        (b"<!DOCTYPE html><p>Text", "html"),
        (b"<html xmlns:w='urn'><body>", "html"),
        ("United Nations\n\nÉtats".encode(), "text"),
        ("A line".encode("utf-16"), "text"),
        (b"\x89PNG\r\n\x1a\n....", "image"),
        (b"", "empty"),
        (b" \n\t\x00", "empty"),
        (bytes(range(256)) * 4, "unknown"),
    ],
)
def test_the_content_tells_the_format_whatever_the_name(data: bytes, kind: str) -> None:
    assert detect(data) == kind


@pytest.mark.parametrize("data", [b"", b"\x00" * 50, bytes(range(256)) * 9, zipped(a=b"x"), b"%PDF-1.5 no"])
def test_a_refusal_is_one_sentence_that_names_the_file(data: bytes) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_blocks("report***.en.pdf", data)
    assert str(caught.value).startswith("report***.en.pdf ")
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)


@given(st.binary(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_bytes_give_a_reading_or_a_sentence(data: bytes) -> None:
    for head in (b"", b"%PDF-1.4\n", b"<html>", b"{\\rtf", b"PK\x03\x04"):
        if detect(head + data) in ("rtf", "doc", "odt", "image"):
            continue  # read by other programs
        with contextlib.suppress(UnreadableFile):
            read_blocks("file", head + data)


@given(st.integers(0, 10_000), st.integers(0, 10_000), st.binary(min_size=1, max_size=20))
@settings(max_examples=80, deadline=None)
def test_a_damaged_pdf_gives_a_reading_or_a_sentence(start: int, length: int, new: bytes) -> None:
    whole = pdf(PAGE, [Set(100, 100, "Second page")])
    start %= len(whole)
    with contextlib.suppress(UnreadableFile):
        read_blocks("file.pdf", whole[:start] + new + whole[start + length % 200 :])


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("C:\\windows\\system32\\a.pdf", "windows/system32/a.pdf"),
        ("/absolute/a.pdf", "absolute/a.pdf"),
        ("a\x00b\n.pdf", "ab.pdf"),
        ("..", "unnamed"),
        ("A/***.en.pdf", "A/***.en.pdf"),
    ],
)
def test_names_from_an_archive_lose_their_tricks(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_a_zip_bomb_is_refused_and_its_neighbours_are_read() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.txt", b"0" * 60_000_000)
        archive.writestr("good.txt", b"Text.")
    found = dict(members("box.zip", out.getvalue()))
    assert isinstance(found["box.zip/bomb.txt"], UnreadableFile)
    assert found["box.zip/good.txt"] == b"Text."


def test_a_damaged_archive_is_one_sentence() -> None:
    with pytest.raises(UnreadableFile, match="damaged archive"):
        list(members("box.zip", b"PK\x03\x04 nothing"))


def test_files_are_read_by_workers_and_a_bad_one_harms_only_itself(tmp_path: Path) -> None:
    (tmp_path / "good.pdf").write_bytes(pdf(PAGE))
    (tmp_path / "cut.pdf").write_bytes(pdf(PAGE)[:200])
    (tmp_path / "empty.pdf").write_bytes(b"")
    (tmp_path / "box.zip").write_bytes(zipped(**{"in/one.pdf": pdf(PAGE), "in/none.bin": b"\x00\x01" * 40}))
    results = list(read_many([*sorted(tmp_path.iterdir()), tmp_path / "gone.pdf"], root=tmp_path))
    documents = {r.source: r for r in results if isinstance(r, Document)}
    errors = {r.source: str(r) for r in results if isinstance(r, ReadError)}
    assert set(documents) == {"good.pdf", "box.zip/in/one.pdf"}
    assert set(errors) == {"cut.pdf", "empty.pdf", "gone.pdf", "box.zip/in/none.bin"}
    assert all(re.fullmatch(r"[^\n]+\.", message) for message in errors.values())
    assert [str(p.locator) for p in documents["good.pdf"].paragraphs] == ["p1", "p2"]


def test_a_file_that_takes_too_long_is_left_out_and_the_next_is_read(tmp_path: Path) -> None:
    pages = [PAGE for _ in range(400)]
    (tmp_path / "a-long.pdf").write_bytes(pdf(*pages))
    results = list(read_many([tmp_path / "a-long.pdf"], root=tmp_path, seconds=0.05))
    assert "took longer" in str(results[0])


def test_leaving_early_stops_the_workers(tmp_path: Path) -> None:
    for number in range(6):
        (tmp_path / f"{number}.pdf").write_bytes(pdf(PAGE))
    reading = read_many(sorted(tmp_path.iterdir()), root=tmp_path)
    assert isinstance(next(reading), Document)
    reading.close()  # type: ignore[attr-defined]


def test_one_file_by_itself(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("1. The harbour is open.\n\n2. The tide is low.\n")
    (document,) = read_one(tmp_path / "one.txt")
    assert isinstance(document, Document)


def test_a_page_can_be_shown(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(PAGE))
    assert render_page(path, 1, 0.5).startswith(b"\x89PNG")
    with pytest.raises(UnreadableFile, match="there is no page 2"):
        render_page(path, 2)
