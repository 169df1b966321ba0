"""The first start: the page is there at once, and questions wait until the sample has been read."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Protocol

from assistant.model import Answer, Conversation, Event
from index.filters import NO_FILTERS, Filters


class Answers(Protocol):
    """What the web application needs of an assistant."""

    def ask(
        self, question: str, conversation: Conversation = ..., *, within: Filters = ...
    ) -> Iterator[Event]:
        """The events of an answer, ending in ``Finished``."""
        ...

    def answer(self, question: str, conversation: Conversation = ..., *, within: Filters = ...) -> Answer:
        """The answer alone."""
        ...


class WhenReady:
    """An assistant that begins with an answer when ``ready`` is set: half a library would answer wrongly."""

    def __init__(self, assistant: Answers, ready: threading.Event) -> None:
        self._assistant = assistant
        self._ready = ready

    def ask(
        self,
        question: str,
        conversation: Conversation = Conversation(),  # noqa: B008
        *,
        within: Filters = NO_FILTERS,
    ) -> Iterator[Event]:
        """As the assistant, once it is ready."""
        self._ready.wait()
        yield from self._assistant.ask(question, conversation, within=within)

    def answer(
        self,
        question: str,
        conversation: Conversation = Conversation(),  # noqa: B008
        *,
        within: Filters = NO_FILTERS,
    ) -> Answer:
        """As the assistant, once it is ready."""
        self._ready.wait()
        return self._assistant.answer(question, conversation, within=within)
