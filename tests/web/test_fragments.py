"""The HTML of the page: everything from a document or a question is escaped, nothing comes from elsewhere."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.web.fakes import COUNT, REPORT_FILE, FakeAssistant, report
from ui.web.rendering import Renderer

WEB = Path(__file__).resolve().parents[2] / "ui" / "web"


def document(client: TestClient, **fields: str) -> str:
    return client.get("/fragments/document", params={"source": REPORT_FILE, **fields}).text


def test_the_marked_words_are_the_quote_to_the_character(client: TestClient) -> None:
    start = report().paragraphs[0].text.index(COUNT)
    html = document(client, locator="p4", start=str(start), end=str(start + len(COUNT)))
    assert unescape("".join(re.findall(r"<mark>(.*?)</mark>", html, re.DOTALL))) == COUNT


def test_a_whole_document_is_shown_with_its_masthead(client: TestClient) -> None:
    html = document(client)
    for words in (
        "United Nations",
        "E/CN.29/2015/4",
        "Economic and Social Council",
        "4 March 2015",
        "Fifth session",
    ):
        assert words in html
    assert "<b>most</b>" not in html
    assert "&lt;b&gt;most&lt;/b&gt;" in html
    assert html.count('data-locator="') == 6


def test_other_versions_are_pointed_to(client: TestClient) -> None:
    assert 'href="#source=corrigendum.md"' in document(client)
    assert "Rectifié par" in document(client, lang="fr")


def test_a_real_symbol_links_to_the_united_nations_in_a_new_tab(client: TestClient) -> None:
    link = re.search(r'<a class="outside"[^>]*>', document(client))
    assert link is not None
    assert 'href="https://docs.un.org/en/E/CN.29/2015/4"' in link[0]
    assert 'rel="noopener noreferrer"' in link[0]


def test_arabic_documents_are_marked_as_such(client: TestClient) -> None:
    html = client.get("/fragments/document", params={"source": "letter.txt"}).text
    assert 'lang="ar" dir="rtl"' in html
    assert "symbol not stated" in html


@pytest.mark.parametrize(
    ("words", "count"), [("", 3), ("corr.1", 1), ("CONVENTION report", 1), ("2015 vienna", 0), ("zzz", 0)]
)
def test_the_document_list_is_filtered_by_every_word(client: TestClient, words: str, count: int) -> None:
    html = client.get("/fragments/documents", params={"filter": words}).text
    assert html.count("<li>") == count


def test_markup_in_questions_and_answers_is_escaped() -> None:
    attack = "<img src=x onerror=alert(1)> [1] \"'&"
    renderer = Renderer()
    answer = FakeAssistant().answer(attack)
    for html in (
        renderer.answer(answer),
        renderer.unfinished(attack, attack, understood=attack),
        renderer.failure(attack, attack),
    ):
        assert "<img" not in html
        assert "<i>opposed" not in html
    assert renderer.welcome(examples=[attack]).count("<img") == 0


def test_a_declined_answer_shows_no_support_but_the_nearest_paragraphs() -> None:
    html = Renderer().answer(FakeAssistant().answer("What did Portugal propose?"))
    assert 'class="sources"' not in html
    assert "declined" in html
    assert "What was searched" in html
    assert "Nearest paragraphs, which do not answer the question" in html


def test_the_status_of_a_source_is_shown_in_the_readers_language() -> None:
    assert "rapport" in Renderer().answer(FakeAssistant().answer("How many?"), language="fr")


@pytest.mark.parametrize(
    "path", sorted((WEB / "templates").glob("*.html")) + sorted((WEB / "static").glob("*.*"))
)
def test_no_file_of_the_page_names_another_host(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert re.findall(r"""(?:src|href|url|import|fetch)[=(\s]+["']?(?:https?:)?//""", text) == []
