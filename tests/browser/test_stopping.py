"""An answer that takes long can be stopped, and its writing ends on the server too."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

import pytest

from assistant.model import Conversation, Event, TextDelta
from index.filters import NO_FILTERS, Filters
from tests.browser.conftest import open_chat, running
from tests.web.fakes import FakeAssistant, FakeLibrary
from ui.web.app import create_app
from ui.web.settings import WebSettings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from index import Library

pytestmark = pytest.mark.browser

LONGEST = 30.0


class SlowAssistant(FakeAssistant):
    """Writes a word every tenth of a second, for half a minute; ``ended`` is set when it is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.ended = threading.Event()

    def ask(
        self,
        question: str,
        conversation: Conversation = Conversation(),  # noqa: B008
        *,
        within: Filters = NO_FILTERS,
    ) -> Iterator[Event]:
        if "long" not in question:
            yield from super().ask(question, conversation, within=within)
            return
        try:
            for _ in range(int(LONGEST * 10)):
                yield TextDelta("word ")
                time.sleep(0.1)
        finally:
            self.ended.set()


def test_a_long_answer_can_be_stopped_and_the_next_question_asked(browser: Browser) -> None:
    assistant = SlowAssistant()
    app = create_app(cast("Library", FakeLibrary()), assistant, WebSettings())
    with running(app) as port:
        context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="en-GB")
        page = context.new_page()
        open_chat(page, f"http://127.0.0.1:{port}/")
        stop = page.locator("#question .stop-button")
        assert not stop.is_visible()
        page.fill("#question textarea", "A long one?")
        page.press("#question textarea", "Enter")
        page.wait_for_selector("#current .turn.busy .answer")
        stop.wait_for(state="visible", timeout=5_000)
        assert stop.get_attribute("aria-label") == "Stop"
        stop.click()
        page.wait_for_selector("#current .turn.stopped")
        page.wait_for_timeout(300)  # what was still on its way must not overwrite it
        said = page.locator("#current .turn.stopped").inner_text()
        assert said.split("\n")[-1].startswith("Stopped."), "nothing unchecked is left"
        assert assistant.ended.wait(5), "the writing goes on unseen"
        assert not stop.is_visible()
        page.fill("#question textarea", "A short one?")
        page.press("#question textarea", "Enter")
        page.wait_for_selector("#current .turn.done")
        assert "22 States" in page.locator("#current").inner_text()
        context.close()
