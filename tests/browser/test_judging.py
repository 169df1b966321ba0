"""The judging page in a real browser: keys judge, what was judged is on disk and is there again on return."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from evals.judging import create_app
from evals.sample import Item, read_sheet, write_sheet
from tests.browser.conftest import running

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


def test_keys_judge_and_the_page_goes_on_where_it_was_left(browser: Browser, tmp_path: Path) -> None:
    sheet = tmp_path / "sample.csv"
    write_sheet(
        sheet, [Item(str(n), "q", f"Sentence {n}.", "A/56/1, para. 1", "The text.") for n in (1, 2, 3)]
    )
    with running(create_app(sheet)) as port:
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{port}/")
        page.get_by_text("Sentence 1.").wait_for()
        page.keyboard.press("1")
        page.get_by_text("Sentence 2.").wait_for()
        page.keyboard.press("4")
        page.get_by_text("Sentence 3.").wait_for()
        assert [item.judgement for item in read_sheet(sheet)] == ["supported", "citation wrong", ""]
        page.reload()
        page.get_by_text("Sentence 3.").wait_for()
        page.keyboard.press("ArrowLeft")
        pressed = page.get_by_role("button", name="4 citation wrong")
        assert pressed.get_attribute("aria-pressed") == "true"
        page.close()
