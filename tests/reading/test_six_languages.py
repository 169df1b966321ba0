"""A document has the same places and the same masthead in all six languages, as HTML, Word file and PDF."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from index.model import Document
from index.parsing import parse_bytes
from tests.reading.six_languages import LOCATORS, TEXTS, report


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The reports as LibreOffice makes Word files of them, and PDFs of those."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("six")
    for language in TEXTS:
        (folder / f"{language}.html").write_text(report(language), encoding="utf-8")
    profile = f"-env:UserInstallation=file://{folder}/profile"
    steps = [
        ["--infilter=HTML (StarWriter)", "--convert-to", "docx:MS Word 2007 XML", "html"],
        ["--convert-to", "pdf", "docx"],
    ]
    for *options, suffix in steps:
        files = [str(folder / f"{language}.{suffix}") for language in TEXTS]
        command = [program, profile, "--headless", *options, "--outdir", str(folder), *files]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
    return {path.name: path for path in folder.iterdir() if path.suffix in (".docx", ".pdf")}


def agrees(document: Document, language: str) -> None:
    text, masthead = TEXTS[language], document.masthead
    assert [str(paragraph.locator) for paragraph in document.paragraphs] == LOCATORS
    assert document.language == language
    assert [str(symbol) for symbol in document.symbols] == ["A/86/241"]
    assert (masthead.organ, masthead.distribution) == ("General Assembly", "General")
    assert (masthead.date, masthead.original_language) == ("2031-06-03", "English")
    assert (masthead.session, masthead.agenda_item) == (text.session, "97 (b)")
    assert (masthead.title, masthead.document_type) == (text.title, "report")


@pytest.mark.parametrize("language", TEXTS)
def test_a_web_page_has_the_places_of_the_english_document(language: str) -> None:
    agrees(parse_bytes(f"{language}.html", report(language).encode()), language)


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
@pytest.mark.parametrize("language", TEXTS)
def test_word_file_and_pdf_have_the_places_of_the_english_document(
    converted: dict[str, Path], language: str, suffix: str
) -> None:
    name = f"{language}.{suffix}"
    document = parse_bytes(name, converted[name].read_bytes())
    agrees(document, language)
    words = {str(p.locator): "".join(p.text.split()) for p in document.paragraphs}
    wanted = {"p1": TEXTS[language].opening[0], "p3.b": TEXTS[language].items[1]}
    assert {place: words[place] for place in wanted} == {p: "".join(t.split()) for p, t in wanted.items()}
