"""A real server over the sample collection, and headless Chromium in front of it."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from fastapi import FastAPI
    from playwright.sync_api import Browser, Page


@contextmanager
def running(app: FastAPI, port: int = 0) -> Iterator[int]:
    """Serve ``app`` on a free port of this machine, or on ``port``, in a thread; gives the port."""
    import uvicorn

    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind(("127.0.0.1", port))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=1))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    deadline = time.monotonic() + 30
    while not server.started and time.monotonic() < deadline:
        time.sleep(0.05)
    try:
        yield listening.getsockname()[1]
    finally:
        server.should_exit = True
        thread.join(timeout=10)
        listening.close()


@pytest.fixture(scope="session")
def sample_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FastAPI]:
    """The application over the sample collection, with the stand-in encoder: a real one loads slowly."""
    from assistant import Assistant
    from index import Library
    from index.embedding.hashing import HashingEncoder
    from ui.sample import EXAMPLE_QUESTIONS, sample_folder
    from ui.web.app import create_app
    from ui.web.settings import WebSettings

    with Library.open(tmp_path_factory.mktemp("sample"), encoders=[HashingEncoder()]) as library:
        library.add([sample_folder()])
        yield create_app(library, Assistant(library), WebSettings(sample=True, examples=EXAMPLE_QUESTIONS))


@pytest.fixture(scope="session")
def chat_url(sample_app: FastAPI) -> Iterator[str]:
    with running(sample_app) as port:
        yield f"http://127.0.0.1:{port}/"


@pytest.fixture
def page(browser: Browser, chat_url: str) -> Iterator[Page]:
    """The chat, loaded, in a window of its own."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="en-GB")
    opened = context.new_page()
    open_chat(opened, chat_url)
    yield opened
    context.close()


def open_chat(page: Page, url: str) -> None:
    """Load the chat and wait until its script has taken the page over."""
    page.goto(url)
    page.wait_for_selector("body.ready", timeout=30_000)


def ask(page: Page, question: str) -> None:
    """Type a question, send it, wait for the finished answer."""
    turns = page.locator(".turn").count()
    page.fill("#question textarea", question)
    page.press("#question textarea", "Enter")
    page.wait_for_function(
        "turns => document.querySelectorAll('.turn').length > turns"
        " && document.querySelector('#current .turn:not(.busy)')",
        arg=turns,
        timeout=30_000,
    )
