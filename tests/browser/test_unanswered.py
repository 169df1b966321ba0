"""What has no answer yet is not lost: not by a reload, not when the server goes away in the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from tests.browser.conftest import ask, open_chat, running
from tests.browser.test_stopping import SlowAssistant
from tests.web.fakes import FakeLibrary
from ui.web.app import create_app
from ui.web.settings import WebSettings

if TYPE_CHECKING:
    from fastapi import FastAPI
    from playwright.sync_api import Browser, Page

    from index import Library

pytestmark = pytest.mark.browser

BOX = "#question textarea"


def slow_app() -> FastAPI:
    return create_app(cast("Library", FakeLibrary()), SlowAssistant(), WebSettings())


# As if the page were left in the moment between the answer's arrival and its being kept.
NOTHING_IS_KEPT = """
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
        if (key === "pincite-conversation") throw new Error("refused");
        set.call(this, key, value);
    };
"""


def ask_a_long_one(page: Page) -> None:
    page.fill(BOX, "A long one?")
    page.press(BOX, "Enter")
    page.wait_for_selector("#current .turn.busy .answer")


def test_a_reload_in_the_middle_of_an_answer_gives_the_question_back(browser: Browser) -> None:
    with running(slow_app()) as port:
        page = browser.new_context(locale="en-GB").new_page()
        open_chat(page, f"http://127.0.0.1:{port}/")
        ask_a_long_one(page)
        open_chat(page, f"http://127.0.0.1:{port}/")
        page.wait_for_timeout(500)  # nothing that Gradio does at its start may empty the box
        assert page.input_value(BOX) == "A long one?"
        page.context.close()


def test_a_reload_before_the_answer_was_kept_gives_the_question_back(browser: Browser) -> None:
    with running(slow_app()) as port:
        page = browser.new_context(locale="en-GB").new_page()
        page.add_init_script(NOTHING_IS_KEPT)
        open_chat(page, f"http://127.0.0.1:{port}/")
        ask(page, "A shorter one?")
        open_chat(page, f"http://127.0.0.1:{port}/")
        page.wait_for_timeout(500)
        assert page.input_value(BOX) == "A shorter one?"
        page.context.close()


def test_a_question_whose_answer_was_kept_is_not_given_back(browser: Browser) -> None:
    with running(slow_app()) as port:
        page = browser.new_context(locale="en-GB").new_page()
        open_chat(page, f"http://127.0.0.1:{port}/")
        ask(page, "A shorter one?")
        page.wait_for_function("!sessionStorage.getItem('pincite-unanswered')")
        open_chat(page, f"http://127.0.0.1:{port}/")
        page.wait_for_selector("#current .turn.done")
        page.wait_for_timeout(500)
        assert page.input_value(BOX) == ""
        page.context.close()


def test_the_server_going_away_is_said_in_the_readers_language_and_the_question_kept(
    browser: Browser,
) -> None:
    page = browser.new_context(locale="fr").new_page()
    with running(slow_app()) as port:
        open_chat(page, f"http://127.0.0.1:{port}/")
        ask_a_long_one(page)
    page.wait_for_selector("#current .turn:not(.busy)", timeout=20_000)
    said = "Le serveur est injoignable. La question est conservée en attendant."
    assert said in page.inner_text("#current .turn")
    assert "word" not in page.inner_text("#current .turn"), "nothing unchecked is left"
    page.fill(BOX, "A shorter one?")
    with running(slow_app(), port=port):
        page.wait_for_event("load", timeout=20_000)  # by itself
        page.wait_for_selector("body.ready")
        assert page.input_value(BOX) == "A shorter one?"
        ask(page, page.input_value(BOX))
        assert "22 States" in page.inner_text("#current")
    page.context.close()


def test_a_message_of_gradio_about_the_connection_is_said_in_the_readers_language(
    browser: Browser,
) -> None:
    page = browser.new_context(locale="es").new_page()
    with running(slow_app()) as port:
        open_chat(page, f"http://127.0.0.1:{port}/")
    page.fill(BOX, "A short one?")
    page.press(BOX, "Enter")
    page.wait_for_selector(".toast-wrap [data-testid=toast-text]")
    page.wait_for_function(
        "document.querySelector('.toast-wrap [data-testid=toast-text]').textContent.startsWith('No se puede')"
    )
    assert page.input_value(BOX) == "A short one?"
    page.context.close()


def test_what_was_being_typed_survives_a_reload_and_what_was_answered_does_not_come_back(
    page: Page, chat_url: str
) -> None:
    ask(page, "What does paragraph 4 of E/CN.29/2015/4 say?")
    open_chat(page, chat_url)
    page.wait_for_timeout(300)
    assert page.input_value(BOX) == ""
    page.fill(BOX, "And what about")
    open_chat(page, chat_url)
    page.wait_for_timeout(300)
    assert page.input_value(BOX) == "And what about"
    page.click("#new-conversation")
    page.wait_for_selector(".welcome")
    open_chat(page, chat_url)
    assert page.input_value(BOX) == ""
