"""The Ollama and Anthropic clients against servers on loopback that speak their protocols: streamed text,
refusals, keys, limits. Skipped where the extra is not installed."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

import pytest

from assistant.llm.calling import LLMFailed, stream_reply
from assistant.llm.configuration import LLMSettings, Provider, Secret
from assistant.llm.opening import open_llm
from assistant.llm.scripted import ChatMessage

WORDS = ("It ", "met ", "[1].")
MESSAGES = [
    ChatMessage(role="system", content="Answer from the passages."),
    ChatMessage(role="user", content="Did it meet?"),
]


class Speaking(BaseHTTPRequestHandler):
    """Streams three words in the protocol its path belongs to, or the error ``status`` says."""

    status: ClassVar[int] = 200
    asked: ClassVar[list[tuple[str, dict[str, Any], str]]] = []

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))))
        self.asked.append((self.path, body, self.headers.get("x-api-key", "")))
        self.send_response(self.status)
        if self.status != 200:
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps({"error": "bad key sk-secret"}).encode())
        elif self.path == "/api/chat":
            self.send_header("Content-Type", "application/x-ndjson")
            self.end_headers()
            for word in WORDS:
                self._line({"model": "m", "message": {"role": "assistant", "content": word}, "done": False})
            self._line({"model": "m", "message": {"role": "assistant", "content": ""}, "done": True})
        else:
            self.send_header("Content-Type", "text/event-stream")
            self.end_headers()
            self._messages_api()

    def _messages_api(self) -> None:
        usage = {"input_tokens": 1, "output_tokens": 1}
        message = {"id": "1", "type": "message", "role": "assistant", "content": [], "model": "m"}
        self._event("message_start", message={**message, "stop_reason": None, "usage": usage})
        self._event("content_block_start", index=0, content_block={"type": "text", "text": ""})
        for word in WORDS:
            self._event("content_block_delta", index=0, delta={"type": "text_delta", "text": word})
        self._event("content_block_stop", index=0)
        self._event("message_delta", delta={"stop_reason": "end_turn"}, usage=usage)
        self._event("message_stop")

    def _line(self, said: dict[str, Any]) -> None:
        self.wfile.write(f"{json.dumps(said)}\n".encode())

    def _event(self, kind: str, **said: Any) -> None:
        self.wfile.write(f"event: {kind}\ndata: {json.dumps({'type': kind, **said})}\n\n".encode())

    def log_message(self, format: str, *args: object) -> None:
        """Keeps the test's output clean."""


@pytest.fixture
def server() -> Iterator[str]:
    Speaking.status = 200
    Speaking.asked.clear()
    listening = ThreadingHTTPServer(("127.0.0.1", 0), Speaking)
    threading.Thread(target=listening.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{listening.server_address[1]}"
    listening.shutdown()
    listening.server_close()


def settings_for(provider: Provider, url: str) -> LLMSettings:
    pytest.importorskip(f"llama_index.llms.{provider}", reason=f"the extra {provider} is not installed")
    return LLMSettings(
        model="a-model-of-tomorrow",
        provider=provider,
        base_url=url,
        api_key=Secret("sk-secret"),
        answer_tokens=77,
        retries=1,
        timeout=60,
    )


@pytest.mark.parametrize("provider", ["ollama", "anthropic"])
def test_text_arrives_as_it_is_written(server: str, provider: Provider) -> None:
    settings = settings_for(provider, server)
    assert list(stream_reply(open_llm(settings), MESSAGES, settings)) == list(WORDS)
    [(path, body, key)] = Speaking.asked
    if provider == "ollama":
        assert path == "/api/chat"
        assert body["options"]["num_predict"] == 77
        assert [message["role"] for message in body["messages"]] == ["system", "user"]
    else:
        assert path == "/v1/messages"
        assert body["max_tokens"] == 77
        assert key == "sk-secret"
        assert "Answer from the passages." in json.dumps(body["system"])


@pytest.mark.parametrize("provider", ["ollama", "anthropic"])
@pytest.mark.parametrize(("status", "calls"), [(401, 1), (529, 2)])
def test_only_a_passing_failure_is_tried_again_and_no_key_is_repeated(
    server: str, provider: Provider, status: int, calls: int
) -> None:
    settings = settings_for(provider, server)
    Speaking.status = status
    with pytest.raises(LLMFailed, match=str(status)) as caught:
        list(stream_reply(open_llm(settings), MESSAGES, settings, lambda pause: None))
    assert len(Speaking.asked) == calls
    assert "sk-secret" not in str(caught.value)


@pytest.mark.parametrize("provider", ["ollama", "anthropic"])
def test_a_server_that_is_not_there_is_told_in_a_sentence(provider: Provider) -> None:
    settings = settings_for(provider, "http://127.0.0.1:9")
    with pytest.raises(LLMFailed, match="could not be reached"):
        list(stream_reply(open_llm(settings), MESSAGES, settings, lambda pause: None))
