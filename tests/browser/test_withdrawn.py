"""Who asks for it sees what a language model wrote and was withdrawn, struck out, with the reason."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from assistant.answering.generative import GenerativeAnswerer
from assistant.assistant import Assistant
from assistant.llm.configuration import LLMSettings
from assistant.llm.scripted import ScriptedLLM
from tests.browser.conftest import ask, open_chat, running
from ui.web.app import create_app
from ui.web.settings import WebSettings

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

QUESTION = "How many States are parties to the Convention on Lighthouses?"
FALSE = "Nine kings had become parties to the Convention on Lighthouses."


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """The chat over the sample collection, with a model that writes one false sentence."""
    from index import Library
    from index.embedding.hashing import HashingEncoder
    from ui.sample import sample_folder

    settings = LLMSettings(model="scripted", base_url="http://127.0.0.1:9", retries=0, timeout=20)
    with Library.open(tmp_path / "sample", encoders=[HashingEncoder()]) as library:
        library.add([sample_folder()])
        answerer = GenerativeAnswerer(library, ScriptedLLM([f"{FALSE} [1]"]), settings)
        app = create_app(library, Assistant(library, answerer=answerer), WebSettings())
        with running(app) as port:
            context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="en-GB")
            opened = context.new_page()
            open_chat(opened, f"http://127.0.0.1:{port}/")
            yield opened
            context.close()


def test_the_keyboard_opens_what_was_withdrawn(page: Page) -> None:
    ask(page, QUESTION)
    struck_out = page.locator("#current .withdrawn del")
    assert struck_out.count() == 1
    assert not struck_out.is_visible()
    opener = page.locator("#current .withdrawn summary")
    assert opener.inner_text() == "Show what was withdrawn (1)"
    opener.focus()
    page.keyboard.press("Enter")
    struck_out.wait_for(state="visible", timeout=5_000)
    assert struck_out.inner_text() == FALSE
    assert struck_out.evaluate("e => getComputedStyle(e).textDecorationLine") == "line-through"
    assert page.locator("#current .withdrawn .reason").first.inner_text().strip()
    assert FALSE not in page.locator("#current .answer").inner_text()
    page.keyboard.press("Space")
    struck_out.wait_for(state="hidden", timeout=5_000)


def test_its_words_change_with_the_language_of_the_page(page: Page) -> None:
    ask(page, QUESTION)
    page.select_option("#language", "fr")
    opener = page.locator("#current .withdrawn summary", has_text="Montrer ce qui a été retiré (1)")
    opener.wait_for(state="visible", timeout=5_000)
