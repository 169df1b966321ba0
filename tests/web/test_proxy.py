"""Behind nginx under a sub-path, with the prefix stripped by the proxy and with the prefix passed on."""

from __future__ import annotations

import json
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast
from urllib.error import URLError
from urllib.request import Request, urlopen

import pytest

from tests.browser.conftest import running
from tests.web.fakes import FakeAssistant, FakeLibrary

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from index import Library

CONFIGURATION = """
daemon off; pid {folder}/nginx.pid; error_log stderr;
events {{}}
http {{
  access_log off;
  client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
  uwsgi_temp_path {folder}; scgi_temp_path {folder};
  server {{
    listen 127.0.0.1:{port};
    location /pincite/ {{
      proxy_pass http://127.0.0.1:{upstream}{strip};
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-Proto $scheme;
      proxy_buffering off;
    }}
  }}
}}
"""


@pytest.fixture(scope="module")
def upstream() -> Iterator[int]:
    from ui.web.app import create_app
    from ui.web.settings import WebSettings

    library = cast("Library", FakeLibrary())
    with running(create_app(library, FakeAssistant(), WebSettings(root_path="/pincite"))) as port:
        yield port


@pytest.fixture(scope="module", params=["/", ""], ids=["prefix stripped", "prefix passed on"])
def proxied(
    request: pytest.FixtureRequest, upstream: int, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if nginx is None:
        pytest.skip("nginx is not installed")
    folder = tmp_path_factory.mktemp("nginx")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (folder / "nginx.conf").write_text(
        CONFIGURATION.format(folder=folder, port=port, upstream=upstream, strip=request.param)
    )
    process = subprocess.Popen([nginx, "-p", str(folder), "-c", str(folder / "nginx.conf")])
    url = f"http://127.0.0.1:{port}/pincite/"
    try:
        wait_for(f"{url}health")
        yield url
    finally:
        process.terminate()
        process.wait(timeout=10)


def wait_for(url: str) -> None:
    for _ in range(100):
        try:
            urlopen(url, timeout=5).close()
        except (URLError, ConnectionError):
            time.sleep(0.1)
        else:
            return
    raise AssertionError(f"{url} did not answer")


def read(url: str) -> str:
    with urlopen(url, timeout=30) as response:
        text: str = response.read().decode()
        return text


def test_page_files_and_fragments_are_found_below_the_sub_path(proxied: str) -> None:
    page = read(proxied)
    for path in ("page/pincite.css", "page/pincite.js"):
        assert path in page
    for path in ("page/pincite.css", "page/strings/ar.json", "fragments/documents", "health", "config"):
        assert read(proxied + path)


def test_what_the_page_refers_to_stays_below_the_sub_path(proxied: str) -> None:
    page = read(proxied)
    absolute = re.findall(r'(?:src|href)="(/[^"]*)"', page)
    # Gradio writes this one itself; no browser asks for it unless the page is installed as an application.
    strays = [path for path in absolute if not path.startswith("/pincite/") and path != "/manifest.json"]
    assert strays == []
    root = json.loads(read(proxied + "config"))["root"]
    assert root.rstrip("/").endswith("/pincite")


def test_questions_are_answered_through_the_proxy(proxied: str) -> None:
    request = Request(
        f"{proxied}api/v1/ask",
        data=json.dumps({"question": "How many?"}).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urlopen(request, timeout=30) as response:
        assert json.load(response)["answered"] is True


@pytest.mark.browser
def test_the_chat_works_through_the_proxy(proxied: str, browser: Browser) -> None:
    page = browser.new_page()
    failed: list[str] = []
    page.on("response", lambda response: failed.append(response.url) if response.status >= 400 else None)
    page.goto(proxied)
    page.wait_for_selector("body.ready", timeout=30_000)
    page.fill("#question textarea", "How many?")
    page.press("#question textarea", "Enter")
    page.wait_for_selector("#current .turn.done", timeout=30_000)
    page.click("#current a.cite")
    page.wait_for_selector("#source-document mark")
    page.close()
    assert failed == []
