"""A language model that says what it is told to: for tests and demonstrations, never chosen by itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from llama_index.core.base.llms.types import (
    ChatMessage,
    CompletionResponse,
    CompletionResponseGen,
    LLMMetadata,
)
from llama_index.core.llms import CustomLLM
from pydantic import Field, PrivateAttr

Reply = str | Exception


class ScriptedLLM(CustomLLM):
    """Gives ``replies`` in turn, word by word when streamed; an exception among them is raised instead.

    ``seen`` are the prompts it was given. Asking more often than there are replies is an error of the test.
    """

    replies: list[Any] = Field(default_factory=list)
    _seen: list[str] = PrivateAttr(default_factory=list)

    def __init__(self, replies: Sequence[Reply], **kwargs: Any) -> None:
        super().__init__(replies=list(replies), **kwargs)

    @property
    def seen(self) -> list[str]:
        return self._seen

    @property
    def metadata(self) -> LLMMetadata:
        return LLMMetadata(model_name="scripted", context_window=8192, num_output=400)

    def complete(self, prompt: str, formatted: bool = False, **kwargs: Any) -> CompletionResponse:
        return CompletionResponse(text=self._next(prompt))

    def stream_complete(self, prompt: str, formatted: bool = False, **kwargs: Any) -> CompletionResponseGen:
        text = self._next(prompt)
        words = text.split(" ")

        def pieces() -> CompletionResponseGen:
            said = ""
            for at, word in enumerate(words):
                delta = word if at == 0 else f" {word}"
                said += delta
                yield CompletionResponse(text=said, delta=delta)

        return pieces()

    def _next(self, prompt: str) -> str:
        self._seen.append(prompt)
        if not self.replies:
            raise AssertionError("the script has no more replies")
        reply = self.replies.pop(0)
        if isinstance(reply, Exception):
            raise reply
        return str(reply)


__all__ = ["ChatMessage", "ScriptedLLM"]
