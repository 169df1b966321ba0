"""The source panel by keyboard, on a phone and from right to left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import ask, open_chat
from tests.browser.test_chat import LOOK_UP, place

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


def open_first_citation(page: Page) -> None:
    page.click("#current a.cite >> nth=0")
    page.wait_for_selector("#source-document mark")


def scrolled(page: Page) -> tuple[float, float]:
    """How far down the document stands, and the conversation."""
    down = page.evaluate("[document.getElementById('source-document').scrollTop, scrollY]")
    return down[0], down[1]


@pytest.mark.parametrize("key", ["PageDown", "ArrowDown", "Space"])
def test_the_keys_that_scroll_move_the_document_that_was_opened(page: Page, key: str) -> None:
    ask(page, LOOK_UP)
    ask(page, LOOK_UP)
    open_first_citation(page)
    document, conversation = scrolled(page)
    page.keyboard.press(key)
    page.wait_for_function(
        "before => document.getElementById('source-document').scrollTop > before", arg=document
    )
    assert scrolled(page)[1] == conversation


def test_the_keys_that_scroll_move_a_document_opened_from_the_list(page: Page) -> None:
    page.click("#documents-list li a >> nth=1")
    page.wait_for_selector("#source-document .masthead")
    page.keyboard.press("PageDown")
    page.wait_for_function("document.getElementById('source-document').scrollTop > 0")


def test_the_sheet_on_a_phone_is_modal_and_what_it_covers_is_out_of_reach(
    browser: Browser, chat_url: str
) -> None:
    page = browser.new_context(viewport={"width": 390, "height": 844}, locale="en").new_page()
    open_chat(page, chat_url)
    ask(page, LOOK_UP)
    open_first_citation(page)
    panel = page.locator("#source-panel")
    assert panel.get_attribute("role") == "dialog"
    assert panel.get_attribute("aria-modal") == "true"
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('#source-panel')"
        )
    page.keyboard.press("Escape")
    assert panel.is_hidden()
    assert "cite" in page.evaluate("document.activeElement.className")
    page.fill("#question textarea", "Within reach again")
    page.context.close()


def test_beside_the_conversation_the_panel_covers_nothing(page: Page) -> None:
    ask(page, LOOK_UP)
    open_first_citation(page)
    assert page.get_attribute("#source-panel", "role") == "complementary"
    assert page.get_attribute("#source-panel", "aria-modal") is None
    assert page.locator("[inert]").count() == 0
    page.set_viewport_size({"width": 390, "height": 844})
    page.wait_for_selector("#current[inert]", state="attached")
    page.set_viewport_size({"width": 1280, "height": 800})
    page.wait_for_function("!document.querySelector('[inert]')")


def test_the_list_of_documents_over_the_conversation_gives_the_focus_back(
    browser: Browser, chat_url: str
) -> None:
    page = browser.new_context(viewport={"width": 390, "height": 844}, locale="en").new_page()
    open_chat(page, chat_url)
    page.click("#documents-toggle")
    page.focus("#documents-filter")
    assert page.locator("#question").evaluate("element => element.inert")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "documents-toggle"
    assert not page.locator("#question").evaluate("element => element.inert")
    page.context.close()


def test_the_keys_stand_in_the_titles_in_every_language(page: Page) -> None:
    def titles() -> list[str]:
        return [
            page.get_attribute(f"#source-{name}", "title") or "" for name in ("previous", "next", "close")
        ]

    assert titles() == ["Previous paragraph (←)", "Next paragraph (→)", "Close (Esc)"]
    page.select_option("#language", "ar")
    page.wait_for_function("document.documentElement.lang === 'ar'")
    keys = [title.rsplit(" ", 1)[-1] for title in titles()]
    assert keys == ["(→)", "(←)", "(Esc)"], "the next paragraph is where the text goes on"


def test_from_right_to_left_place_and_quotation_marks_keep_the_order_of_what_is_quoted(
    browser: Browser, chat_url: str
) -> None:
    page = browser.new_context(viewport={"width": 1280, "height": 800}, locale="ar").new_page()
    open_chat(page, chat_url)
    ask(page, LOOK_UP)
    open_first_citation(page)
    assert place(page) == "E/CN.29/2015/4, para. 4"
    left = [
        box["x"]
        for box in (
            page.locator(f"#source-panel .place .{part}").bounding_box() for part in ("name", "locator")
        )
        if box
    ]
    assert left == sorted(left)
    assert len(left) == 2
    quotes = page.locator("#current .quoted").first.evaluate("element => getComputedStyle(element).quotes")
    assert quotes.replace('"', "").split() == ["“", "”", "‘", "’"]
    flipped = page.locator("#question .submit-button svg").evaluate("e => getComputedStyle(e).transform")
    assert flipped.startswith("matrix(-1,")
    page.context.close()


def test_the_icon_that_copies_needs_no_font(browser: Browser, chat_url: str) -> None:
    page = browser.new_context(viewport={"width": 390, "height": 844}, locale="en").new_page()
    open_chat(page, chat_url)
    ask(page, LOOK_UP)
    open_first_citation(page)
    box = page.locator("#source-copy svg").bounding_box()
    assert box is not None
    assert box["width"] == box["height"] == 16
    page.context.close()
