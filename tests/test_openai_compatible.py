"""The real client against a server on loopback that speaks the OpenAI interface: streamed text, refusals,
no network."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from assistant.llm.calling import LLMFailed, stream_reply
from assistant.llm.configuration import LLMSettings, Secret
from assistant.llm.opening import open_llm
from assistant.llm.scripted import ChatMessage

pytest.importorskip("llama_index.llms.openai_like", reason="the extra llm is not installed")


class Speaking(BaseHTTPRequestHandler):
    """Streams three words, or the error ``status`` says; remembers the keys it was shown."""

    status: ClassVar[int] = 200
    calls: ClassVar[int] = 0
    keys: ClassVar[list[str]] = []

    def do_POST(self) -> None:
        type(self).calls += 1
        self.keys.append(self.headers.get("Authorization", ""))
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.send_response(self.status)
        self.send_header("Content-Type", "text/event-stream" if self.status == 200 else "application/json")
        self.end_headers()
        if self.status != 200:
            self.wfile.write(json.dumps({"error": {"message": f"bad key {self.keys[-1]}"}}).encode())
            return
        for word in ("It ", "met ", "[1]."):
            choice = {"index": 0, "delta": {"role": "assistant", "content": word}, "finish_reason": None}
            chunk = {
                "id": "1",
                "object": "chat.completion.chunk",
                "created": 1,
                "model": "m",
                "choices": [choice],
            }
            self.wfile.write(f"data: {json.dumps(chunk)}\n\n".encode())
        self.wfile.write(b"data: [DONE]\n\n")

    def log_message(self, format: str, *args: object) -> None:
        """Keeps the test's output clean."""


@pytest.fixture
def served() -> Iterator[LLMSettings]:
    Speaking.status, Speaking.calls, Speaking.keys = 200, 0, []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Speaking)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    yield LLMSettings(model="m", base_url=url, api_key=Secret("sk-secret"), retries=1, timeout=60)
    server.shutdown()
    server.server_close()


MESSAGES = [ChatMessage(role="user", content="Did it meet?")]


def test_text_arrives_as_it_is_written(served: LLMSettings) -> None:
    assert list(stream_reply(open_llm(served), MESSAGES, served)) == ["It ", "met ", "[1]."]
    assert Speaking.keys == ["Bearer sk-secret"]


@pytest.mark.parametrize(("status", "calls"), [(401, 1), (404, 1), (503, 2)])
def test_only_a_passing_failure_is_tried_again_and_no_key_is_repeated(
    served: LLMSettings, status: int, calls: int
) -> None:
    Speaking.status = status
    with pytest.raises(LLMFailed, match=str(status)) as caught:
        list(stream_reply(open_llm(served), MESSAGES, served, lambda pause: None))
    assert Speaking.calls == calls
    assert "sk-secret" not in str(caught.value)
