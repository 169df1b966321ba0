"""A long list of names, and the sentence it was read from: the list is shown, the sentence on demand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest

from assistant.model import Answer, Conversation
from index.filters import NO_FILTERS, Filters
from tests.browser.conftest import ask, open_chat, running
from tests.web.fakes import FakeAssistant, FakeLibrary
from tests.web.test_said_again import LISTED, SENTENCE
from ui.web.app import create_app
from ui.web.settings import WebSettings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from index import Library

pytestmark = pytest.mark.browser


class ListingAssistant(FakeAssistant):
    """Answers with a long list and the sentence that has it."""

    def answer(
        self,
        question: str,
        conversation: Conversation = Conversation(),  # noqa: B008
        *,
        within: Filters = NO_FILTERS,
    ) -> Answer:
        answer = super().answer(question, conversation, within=within)
        return replace(answer, text=f"{LISTED}\n\n{SENTENCE} [1]", sentences=())


def test_the_sentence_of_a_long_list_is_folded_and_its_citation_in_sight(browser: Browser) -> None:
    app = create_app(cast("Library", FakeLibrary()), ListingAssistant(), WebSettings())
    with running(app) as port:
        page = browser.new_context(locale="es").new_page()
        open_chat(page, f"http://127.0.0.1:{port}/")
        ask(page, "Who took part?")
        sentence, marks = page.get_by_text(SENTENCE), page.locator("#current a.cite")
        assert page.get_by_text(LISTED).is_visible()
        assert sentence.is_hidden()
        assert [mark.is_visible() for mark in marks.all()].count(True) == 1
        page.focus("#current summary")
        page.keyboard.press("Enter")
        assert page.inner_text("#current summary") == "Con las palabras del documento"
        assert sentence.is_visible()
        assert [mark.is_visible() for mark in marks.all()].count(True) == 1
        page.click("#current a.cite:visible")
        page.wait_for_selector("#source-document mark")
        page.context.close()
