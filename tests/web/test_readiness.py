"""The first start, while the sample is being read."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, cast

from fastapi.testclient import TestClient

from tests.web.fakes import FakeAssistant, FakeLibrary
from ui.web.app import create_app
from ui.web.readiness import WhenReady

if TYPE_CHECKING:
    from index import Library


def test_a_question_waits_until_the_library_has_been_read() -> None:
    ready = threading.Event()
    waiting = WhenReady(FakeAssistant(), ready)
    with ThreadPoolExecutor(2) as people:
        asked = people.submit(lambda: list(waiting.ask("How many?")))
        answered = people.submit(waiting.answer, "How many?")
        assert not asked.done()
        assert not answered.done()
        ready.set()
        assert len(asked.result(timeout=10)) > 2
        assert answered.result(timeout=10).answered


def test_the_page_says_that_documents_are_being_read() -> None:
    ready = threading.Event()
    app = create_app(cast("Library", FakeLibrary()), FakeAssistant(), ready=ready)
    client = TestClient(app)
    assert client.get("/health").json()["status"] == "reading"
    assert "Reading the documents" in client.get("/fragments/documents").text
    ready.set()
    assert client.get("/health").json()["status"] == "ok"
    assert "Documents: 3" in client.get("/fragments/documents").text
