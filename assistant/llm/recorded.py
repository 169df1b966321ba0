"""Exchanges with a real model kept in a file, and played back where there is none (CI): one JSON object a
line.

A reply is found by the hash of what was asked, so a changed prompt is a missing recording and never an old
reply. The prompts themselves are not kept: they hold the documents' text.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from llama_index.core.base.llms.types import (
    ChatMessage,
    CompletionResponse,
    CompletionResponseGen,
    LLMMetadata,
)
from llama_index.core.llms import LLM, CustomLLM
from pydantic import Field, PrivateAttr

from index.errors import PinciteError


class NotRecorded(PinciteError):
    """This prompt was never put to the model that was recorded."""


def prompt_key(prompt: str) -> str:
    """The first 20 hexadecimal digits of the prompt's SHA-256."""
    return hashlib.sha256(prompt.encode()).hexdigest()[:20]


class RecordingLLM(CustomLLM):
    """Passes everything on to ``model`` and appends each finished exchange to ``path``."""

    model: Any
    path: Path

    def __init__(self, model: LLM, path: Path) -> None:
        super().__init__(model=model, path=path)

    @property
    def metadata(self) -> LLMMetadata:
        found: LLMMetadata = self.model.metadata
        return found

    def complete(self, prompt: str, formatted: bool = False, **kwargs: Any) -> CompletionResponse:
        text = "".join(response.delta or "" for response in self.stream_complete(prompt, formatted, **kwargs))
        return CompletionResponse(text=text)

    def stream_complete(self, prompt: str, formatted: bool = False, **kwargs: Any) -> CompletionResponseGen:
        def pieces() -> CompletionResponseGen:
            said = ""
            for response in self.model.stream_chat(_messages(prompt)):
                delta = response.delta or ""
                said += delta
                yield CompletionResponse(text=said, delta=delta)
            with self.path.open("a", encoding="utf-8") as file:
                file.write(json.dumps({"key": prompt_key(prompt), "reply": said}, ensure_ascii=False) + "\n")

        return pieces()

    def stream_chat(self, messages: Sequence[ChatMessage], **kwargs: Any) -> Any:
        from llama_index.core.base.llms.generic_utils import stream_completion_response_to_chat_response

        return stream_completion_response_to_chat_response(self.stream_complete(_prompt(messages)))


class ReplayedLLM(CustomLLM):
    """Answers from a file that ``RecordingLLM`` wrote. Raises ``NotRecorded`` for anything else."""

    path: Path
    model_name: str = "recorded"
    _replies: dict[str, str] = PrivateAttr(default_factory=dict)
    asked: list[str] = Field(default_factory=list)

    def __init__(self, path: Path) -> None:
        super().__init__(path=path)
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                exchange = json.loads(line)
                self._replies[exchange["key"]] = exchange["reply"]

    @property
    def metadata(self) -> LLMMetadata:
        return LLMMetadata(model_name=self.model_name, context_window=8192, num_output=400)

    def complete(self, prompt: str, formatted: bool = False, **kwargs: Any) -> CompletionResponse:
        return CompletionResponse(text=self._reply(prompt))

    def stream_complete(self, prompt: str, formatted: bool = False, **kwargs: Any) -> CompletionResponseGen:
        reply = self._reply(prompt)

        def pieces() -> CompletionResponseGen:
            for end in range(0, len(reply) + 1, 24):
                yield CompletionResponse(text=reply[: end + 24], delta=reply[end : end + 24])

        return pieces()

    def stream_chat(self, messages: Sequence[ChatMessage], **kwargs: Any) -> Any:
        from llama_index.core.base.llms.generic_utils import stream_completion_response_to_chat_response

        return stream_completion_response_to_chat_response(self.stream_complete(_prompt(messages)))

    def _reply(self, prompt: str) -> str:
        key = prompt_key(prompt)
        self.asked.append(key)
        if key not in self._replies:
            raise NotRecorded(
                f"No recorded reply for prompt {key} in {self.path}. Record it again with the real model."
            )
        return self._replies[key]


_SEPARATOR = "\x1e"


def _prompt(messages: Sequence[ChatMessage]) -> str:
    """Messages as one string from which they can be told apart again."""
    return _SEPARATOR.join(f"{message.role.value}\x1f{message.content}" for message in messages)


def _messages(prompt: str) -> list[ChatMessage]:
    parts = [part.partition("\x1f") for part in prompt.split(_SEPARATOR)]
    return [ChatMessage(role=role, content=content) for role, _, content in parts]
