"""The first start: the page is there at once, and questions wait until the sample has been read."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Protocol

from assistant.model import Answer, Conversation, Event


class Answers(Protocol):
    """What the web application needs of an assistant."""

    def ask(self, question: str, conversation: Conversation = ...) -> Iterator[Event]:
        """The events of an answer, ending in ``Finished``."""
        ...

    def answer(self, question: str, conversation: Conversation = ...) -> Answer:
        """The answer alone."""
        ...


class WhenReady:
    """An assistant that begins with an answer when ``ready`` is set: half a library would answer wrongly."""

    def __init__(self, assistant: Answers, ready: threading.Event) -> None:
        self._assistant = assistant
        self._ready = ready

    def ask(self, question: str, conversation: Conversation = Conversation()) -> Iterator[Event]:  # noqa: B008
        """As the assistant, once it is ready."""
        self._ready.wait()
        yield from self._assistant.ask(question, conversation)

    def answer(self, question: str, conversation: Conversation = Conversation()) -> Answer:  # noqa: B008
        """As the assistant, once it is ready."""
        self._ready.wait()
        return self._assistant.answer(question, conversation)
