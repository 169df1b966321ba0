"""A conversation on paper: whole, black on white, without what only a screen needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import ask
from tests.browser.test_chat import LOOK_UP

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def test_a_printed_conversation_is_whole_and_light_and_nothing_lies_over_it(page: Page) -> None:
    page.click("#theme")
    assert page.get_attribute("html", "data-theme") == "dark"
    ask(page, LOOK_UP)
    ask(page, "What does paragraph 9 of E/CN.29/2015/4 say?")
    page.click("#current a.cite >> nth=0")
    page.wait_for_selector("#source-document mark")
    page.emulate_media(media="print")
    for hidden in ("#top", "#question", "#documents-panel", "#source-panel", ".skip", ".turn .tools"):
        assert page.locator(hidden).first.is_hidden(), hidden
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator("#current .answer").evaluate("e => getComputedStyle(e).color") == "rgb(0, 0, 0)"
    cut = page.locator(".turn .quoted").evaluate_all(
        "quotes => quotes.filter(quote => quote.scrollHeight > quote.clientHeight + 1).length"
    )
    assert cut == 0
    first = page.locator("#past .turn").bounding_box()
    assert first is not None
    assert first["x"] < 30, "no margin is left for the panels beside it"


def test_a_long_question_is_printed_whole(page: Page) -> None:
    ask(page, "Why? " * 390)
    words = page.locator("#current .question .words")
    assert words.evaluate("e => e.scrollHeight > e.clientHeight")
    page.emulate_media(media="print")
    assert words.evaluate("e => e.scrollHeight <= e.clientHeight + 1")
