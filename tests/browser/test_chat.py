"""The chat as its users meet it: headless Chromium, a real server, the sample collection."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.request import Request, urlopen

import pytest

from tests.browser.conftest import ask, open_chat

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

COUNT_QUESTION = "How many States are parties to the Convention on Lighthouses?"
# Looked up, not searched for: the same answer whatever the ranking.
LOOK_UP = "What does paragraph 4 of E/CN.29/2015/4 say?"
UNANSWERABLE = "What did Portugal propose?"


def ask_api(url: str, question: str) -> dict[str, Any]:
    request = Request(
        f"{url}api/v1/ask",
        data=json.dumps({"question": question}).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urlopen(request, timeout=30) as response:
        answer: dict[str, Any] = json.load(response)
        return answer


def place(page: Page) -> str:
    """What the bar of the source panel says: document and place."""
    parts = page.locator("#source-panel .place span").all_text_contents()
    return ", ".join(part for part in parts if part)


def marked(page: Page) -> str:
    return "".join(page.locator("#source-document mark").all_text_contents())


def test_a_click_on_a_citation_shows_exactly_the_quoted_words(page: Page, chat_url: str) -> None:
    ask(page, COUNT_QUESTION)
    expected = ask_api(chat_url, COUNT_QUESTION)["citations"][0]
    page.click("#current a.cite >> nth=0")
    page.wait_for_selector("#source-document mark")
    assert marked(page) == expected["quote"]
    assert place(page) == expected["citation"]
    cited = page.locator("#source-document .target")
    assert cited.get_attribute("data-locator") == expected["locator"]
    box, panel = cited.bounding_box(), page.locator("#source-document").bounding_box()
    assert box is not None
    assert panel is not None
    assert panel["y"] <= box["y"] <= panel["y"] + panel["height"], "the cited paragraph is in view"


def test_a_person_can_ask_only_some_documents_and_then_all_again(page: Page) -> None:
    page.fill("#documents-filter", "corrigendum")
    page.click("[data-select]")
    assert page.locator("#selection").inner_text().split() == ["Only", "in", "corrigendum", "(1)", "×"]
    ask(page, COUNT_QUESTION)
    assert "Only documents matching “corrigendum” were asked: 1." in page.locator("#current").inner_text()
    page.click("#selection-clear")
    assert page.locator("#selection").is_hidden()
    ask(page, COUNT_QUESTION)
    assert "Only documents" not in page.locator("#current").inner_text()


def test_every_citation_of_an_answer_opens_its_own_words(page: Page, chat_url: str) -> None:
    question = "What does paragraph 9 of E/CN.29/2015/4 say?"
    ask(page, question)
    citations = ask_api(chat_url, question)["citations"]
    links = page.locator("#current .sources a")
    assert links.count() == len(citations) > 1
    for position, citation in enumerate(citations):
        links.nth(position).click()
        locator = citation["locator"]
        page.wait_for_selector(f'#source-document .target[data-locator="{locator}"] mark')
        assert marked(page) == citation["quote"]


def test_an_unanswerable_question_is_declined_without_sources(page: Page) -> None:
    ask(page, UNANSWERABLE)
    assert page.locator("#current .answer.declined").is_visible()
    assert page.locator("#current .sources").count() == 0
    assert page.locator("#current .answer a.cite").count() == 0


def test_the_keyboard_reaches_everything(page: Page) -> None:
    page.locator("#documents-toggle").focus()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.tagName") == "TEXTAREA"
    page.keyboard.type(COUNT_QUESTION)
    page.keyboard.press("Enter")
    page.wait_for_selector("#current .turn.done a.cite", timeout=30_000)
    page.locator("#current a.cite").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#source-document mark")
    assert page.evaluate("document.activeElement.dataset.locator"), "the cited paragraph is read aloud"
    first = place(page)
    page.keyboard.press("ArrowRight")
    assert place(page) != first
    page.keyboard.press("ArrowLeft")
    assert place(page) == first
    page.keyboard.press("Escape")
    assert page.locator("#source-panel").is_hidden()
    assert "cite" in (page.evaluate("document.activeElement.className") or ""), (
        "focus goes back to the citation"
    )


def test_a_citation_is_copied_in_the_united_nations_form(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    ask(page, LOOK_UP)
    page.click("#current a.cite >> nth=0")
    page.wait_for_selector("#source-document mark")
    page.click("#source-copy")
    page.wait_for_selector("#source-copy.done")
    assert page.evaluate("navigator.clipboard.readText()") == "E/CN.29/2015/4, para. 4"


def test_an_answer_is_copied_as_often_as_asked_and_said_so(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    ask(page, LOOK_UP)
    button = page.locator("#current [data-copy]")
    for _ in range(2):
        button.click()
        assert button.inner_text() == "Copied"
        assert page.inner_text("#told") == "Copied"
        page.wait_for_function(
            "document.querySelector('#current [data-copy]').innerText === 'Copy the answer with its sources'"
        )
        page.wait_for_function("document.getElementById('told').textContent === ''")
    assert page.evaluate("navigator.clipboard.readText()").endswith("[1] E/CN.29/2015/4, para. 4")
    page.select_option("#language", "fr")
    page.wait_for_function(
        "document.querySelector('#current [data-copy]').innerText.startsWith('Copier la r')"
    )


@pytest.mark.parametrize("width", [390, 1280])
def test_a_new_question_comes_to_the_top_of_the_window_however_short_its_answer(
    browser: Browser, chat_url: str, width: int
) -> None:
    page = browser.new_context(
        viewport={"width": width, "height": 800}, locale="en", reduced_motion="reduce"
    ).new_page()
    open_chat(page, chat_url)
    ask(page, LOOK_UP)
    ask(page, UNANSWERABLE)
    page.wait_for_timeout(200)
    header, turn = page.locator("#top").bounding_box(), page.locator("#current .turn").bounding_box()
    assert header is not None
    assert turn is not None
    assert abs(turn["y"] - header["height"]) < 10
    page.context.close()


def test_a_long_question_leaves_room_for_its_answer(page: Page) -> None:
    ask(page, "Why was this so? " * 115)
    box = page.locator("#current .question").bounding_box()
    assert box is not None
    assert box["height"] < 300


@pytest.mark.parametrize("language", ["ar", "en", "es", "fr", "ru", "zh"])
def test_the_words_in_the_question_box_are_not_cut_on_a_phone(
    browser: Browser, chat_url: str, language: str
) -> None:
    page = browser.new_context(viewport={"width": 360, "height": 800}, locale=language).new_page()
    open_chat(page, chat_url)
    cut = page.locator("#question textarea").evaluate(
        """box => {
            const measure = document.createElement("canvas").getContext("2d");
            measure.font = getComputedStyle(box).font;
            return measure.measureText(box.placeholder).width - box.clientWidth;
        }"""
    )
    assert cut <= 0
    page.context.close()


def test_keys_are_named_only_where_there_is_a_keyboard(browser: Browser, chat_url: str) -> None:
    for phone in (True, False):
        page = browser.new_context(has_touch=phone, is_mobile=phone).new_page()
        open_chat(page, chat_url)
        assert page.locator(".welcome .keys").is_hidden() == phone
        page.context.close()


def test_one_document_is_not_called_documents(page: Page) -> None:
    page.wait_for_selector("#documents-list li")
    page.fill("#documents-filter", "corrigendum")
    page.wait_for_function("document.querySelectorAll('#documents-list li').length === 1")
    assert page.inner_text("#documents-list .count") == "Documents: 1"


def test_the_conversation_and_its_citations_survive_a_reload(page: Page, chat_url: str) -> None:
    ask(page, LOOK_UP)
    ask(page, UNANSWERABLE)
    page.wait_for_function("!sessionStorage.getItem('pincite-unanswered')")  # what is kept is kept by now
    open_chat(page, chat_url)
    page.wait_for_selector("#current .declined")
    page.click("#past a.cite >> nth=0")
    page.wait_for_selector("#source-document mark")
    assert "22 States" in marked(page)


def test_a_new_conversation_forgets_the_old_one(page: Page, chat_url: str) -> None:
    ask(page, LOOK_UP)
    page.click("#new-conversation")
    page.wait_for_selector(".welcome")
    page.wait_for_timeout(300)
    open_chat(page, chat_url)
    assert page.locator(".turn").count() == 0


def test_the_sample_is_called_a_sample(page: Page) -> None:
    assert "9 documents of an invented commission" in page.inner_text(".sample-notice")


def test_an_example_question_is_asked_with_one_click(page: Page) -> None:
    page.click(".examples button >> nth=0")
    page.wait_for_selector("#current .turn.done a.cite", timeout=30_000)


def test_the_document_list_is_filtered_and_opens_a_document(page: Page) -> None:
    page.wait_for_selector("#documents-list li")
    assert page.locator("#documents-list li").count() == 9
    page.fill("#documents-filter", "corrigendum")
    page.wait_for_function("document.querySelectorAll('#documents-list li').length === 1")
    page.click("#documents-list li a")
    page.wait_for_selector("#source-document .masthead")
    assert "E/CN.29/2015/4/Corr.1" in page.inner_text("#source-document .masthead")
    page.click("#source-document .versions a")
    page.wait_for_function("document.querySelector('#source-panel .place').textContent === 'E/CN.29/2015/4'")
    page.go_back()
    page.wait_for_function("document.querySelector('#source-panel .place').textContent.includes('Corr.1')")


def test_an_address_with_a_place_opens_it(browser: Browser, chat_url: str) -> None:
    page = browser.new_context().new_page()
    open_chat(page, f"{chat_url}#source=E-CN.29-2015-4.md&locator=p18.d.i")
    page.wait_for_selector('#source-document [data-locator="p18.d.i"].current')
    page.context.close()


def test_two_people_at_once_each_have_their_own_conversation(browser: Browser, chat_url: str) -> None:
    pages = [browser.new_context().new_page() for _ in range(3)]
    for page in pages:
        open_chat(page, chat_url)
    questions = (LOOK_UP, UNANSWERABLE, "Who questioned the figure of 14 days?")
    for page, question in zip(pages, questions, strict=True):
        page.fill("#question textarea", question)
        page.press("#question textarea", "Enter")
    for page, question in zip(pages, questions, strict=True):
        page.wait_for_selector("#current .turn.done", timeout=30_000)
        assert page.inner_text("#current .question .words") == question
        assert page.locator(".turn").count() == 1
        page.context.close()


def test_nothing_is_loaded_from_another_host(browser: Browser, chat_url: str) -> None:
    page = browser.new_context().new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_chat(page, chat_url)
    ask(page, LOOK_UP)
    page.click("#current a.cite >> nth=0")
    page.wait_for_selector("#source-document mark")
    page.context.close()
    elsewhere = [url for url in asked if not url.startswith((chat_url, "data:", "blob:"))]
    assert len(asked) > 10
    assert elsewhere == []


def test_the_page_has_no_errors_of_its_own(browser: Browser, chat_url: str) -> None:
    page = browser.new_context().new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda line: errors.append(line.text) if line.type == "error" else None)
    open_chat(page, chat_url)
    ask(page, LOOK_UP)
    page.context.close()
    assert errors == []


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_no_width_needs_scrolling_sideways(browser: Browser, chat_url: str, width: int) -> None:
    page = browser.new_context(viewport={"width": width, "height": 800}, locale="en").new_page()
    open_chat(page, chat_url)
    ask(page, "What does paragraph 9 of E/CN.29/2015/4 say?")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.click("#current a.cite >> nth=0")
    page.wait_for_selector("#source-document mark")
    box = page.locator("#source-panel").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    page.context.close()


@pytest.mark.parametrize(
    ("locale", "direction"), [("ar", "rtl"), ("fr-FR", "ltr"), ("zh-CN", "ltr"), ("de", "ltr")]
)
def test_the_interface_speaks_the_browsers_language(
    browser: Browser, chat_url: str, locale: str, direction: str
) -> None:
    page = browser.new_context(locale=locale).new_page()
    open_chat(page, chat_url)
    language = locale.split("-")[0] if locale != "de" else "en"
    assert page.get_attribute("html", "lang") == language
    assert page.get_attribute("html", "dir") == direction
    assert page.evaluate("getComputedStyle(document.querySelector('#current')).direction") == direction
    page.select_option("#language", "es")
    page.wait_for_function("document.documentElement.lang === 'es'")
    assert page.inner_text("#documents-toggle .name") == "Documentos"
    assert page.get_attribute("#question textarea", "placeholder") == "Pregunte sobre los documentos"
    page.context.close()


def test_light_and_dark_can_be_chosen_and_are_remembered(page: Page, chat_url: str) -> None:
    def paper() -> str:
        colour: str = page.evaluate("getComputedStyle(document.body).backgroundColor")
        return colour

    before = paper()
    page.click("#theme")
    assert paper() != before
    chosen = paper()
    open_chat(page, chat_url)
    assert paper() == chosen


def test_markup_typed_as_a_question_stays_text(page: Page) -> None:
    ask(page, "<img src=x onerror=\"document.title='owned'\"> <b>bold</b>?")
    assert "<b>bold</b>" in page.inner_text("#current .question .words")
    assert page.title() != "owned"
    assert page.locator("#current img").count() == 0


def test_the_chat_can_stand_in_another_page(browser: Browser, chat_url: str) -> None:
    page = browser.new_context().new_page()
    page.goto(f"{chat_url}health")
    page.set_content(f'<iframe src="{chat_url}?view=chat" width="600" height="700"></iframe>')
    frame = page.frame_locator("iframe")
    frame.locator("body.ready").wait_for(timeout=30_000)
    assert frame.locator("#top").is_hidden()
    frame.locator("#question textarea").fill(LOOK_UP)
    frame.locator("#question textarea").press("Enter")
    frame.locator("#current a.cite").first.wait_for(timeout=30_000)
    page.context.close()
