"""What a tab remembers of its own: its conversation, and which documents it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import ask, open_chat
from tests.browser.test_chat import COUNT_QUESTION, LOOK_UP, UNANSWERABLE

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def questions(page: Page) -> list[str]:
    return page.locator(".turn .question .words").all_inner_texts()


def test_two_tabs_each_have_their_own_conversation_after_a_reload(page: Page, chat_url: str) -> None:
    other = page.context.new_page()
    open_chat(other, chat_url)
    ask(page, LOOK_UP)
    ask(other, UNANSWERABLE)
    for tab, question in ((page, LOOK_UP), (other, UNANSWERABLE), (page, LOOK_UP)):
        open_chat(tab, chat_url)
        tab.wait_for_selector("#current .turn")
        assert questions(tab) == [question]
    ask(page, COUNT_QUESTION)
    open_chat(other, chat_url)
    other.wait_for_selector("#current .turn")
    assert questions(other) == [UNANSWERABLE]


def test_a_conversation_forgotten_in_one_tab_goes_on_in_the_other(page: Page, chat_url: str) -> None:
    ask(page, LOOK_UP)
    other = page.context.new_page()
    open_chat(other, chat_url)
    other.wait_for_selector("#current .turn")
    assert questions(other) == [LOOK_UP], "a new tab goes on with the last conversation"
    other.click("#new-conversation")
    other.wait_for_selector(".welcome")
    other.wait_for_timeout(300)
    open_chat(other, chat_url)
    other.wait_for_timeout(300)
    assert questions(other) == []
    open_chat(page, chat_url)
    page.wait_for_selector("#current .turn")
    assert questions(page) == [LOOK_UP]


def test_which_documents_are_asked_outlives_a_reload(page: Page, chat_url: str) -> None:
    page.fill("#documents-filter", "corrigendum")
    page.click("[data-select]")
    open_chat(page, chat_url)
    assert page.locator("#selection").inner_text().split() == ["Only", "in", "corrigendum", "(1)", "×"]
    ask(page, COUNT_QUESTION)
    assert "Only documents matching “corrigendum” were asked: 1." in page.locator("#current").inner_text()
    page.click("#selection-clear")
    open_chat(page, chat_url)
    assert page.locator("#selection").is_hidden()
