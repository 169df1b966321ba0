"""A streamed call with patience: time limits, retries with growing pauses, and an end when nobody listens
any more."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.llm.configuration import LLMSettings
from index.errors import PinciteError

if TYPE_CHECKING:
    from llama_index.core.llms import LLM, ChatMessage

# Statuses worth another attempt: time-out, conflict, too many requests. Other 4xx mean the request is at
# fault.
_TRANSIENT = frozenset({408, 409, 425, 429})
FIRST_PAUSE = 0.5
# What a client raises over an answer it cannot read, or a client package of another age than its adapter:
# asking again changes nothing.
_OF_THE_CLIENT = (TypeError, ValueError, AttributeError, LookupError, ImportError)


class LLMFailed(PinciteError):
    """The model gave no answer. The message says what happened; never a key, nor what the server echoed.

    ``phrase`` and ``detail`` say the same to who has the words in another language (``phrases/*.json``).
    """

    def __init__(self, message: str, phrase: str = "llm_unreachable", detail: str = "") -> None:
        super().__init__(message)
        self.phrase = phrase
        self.detail = detail


def stream_reply(
    llm: LLM,
    messages: Sequence[ChatMessage],
    settings: LLMSettings,
    sleep: Callable[[float], None] = time.sleep,
) -> Generator[str, None, None]:
    """The reply to ``messages`` piece by piece.

    Before the first piece a failure is tried again ``settings.retries`` times, after 0.5, 1, 2, … seconds;
    after it, the reader has seen text and the call fails. Closing the iterator stops the call. Raises
    ``LLMFailed``.
    """
    deadline = time.monotonic() + settings.timeout
    for attempt in range(settings.retries + 1):
        begun = False
        try:
            for piece in _stream_once(llm, messages, settings, deadline):
                begun = True
                yield piece
        except _CallError as failure:
            if begun or not failure.transient or attempt == settings.retries:
                raise _given_up(settings, failure) from failure.__cause__
            pause = FIRST_PAUSE * 2**attempt
            if time.monotonic() + pause >= deadline:
                raise _given_up(settings, failure) from failure.__cause__
            sleep(pause)
        else:
            return


class _CallError(Exception):
    def __init__(self, said: str, transient: bool, phrase: str, detail: str = "") -> None:
        super().__init__(said)
        self.transient = transient
        self.phrase = phrase
        self.detail = detail


def _given_up(settings: LLMSettings, failure: _CallError) -> LLMFailed:
    return LLMFailed(f"The language model {settings.named} {failure}.", failure.phrase, failure.detail)


def _stream_once(
    llm: LLM, messages: Sequence[ChatMessage], settings: LLMSettings, deadline: float
) -> Iterator[str]:
    """One attempt. The client blocks without heeding our limits, so it runs in a thread and hands pieces
    over."""
    pieces: queue.Queue[str | BaseException | None] = queue.Queue()
    stop = threading.Event()

    def call() -> None:
        try:
            stream = llm.stream_chat(list(messages))
            for response in stream:
                if stop.is_set():
                    close = getattr(stream, "close", None)
                    if close is not None:
                        close()
                    return
                if response.delta:
                    pieces.put(response.delta)
            pieces.put(None)
        except BaseException as error:  # noqa: BLE001  (handed over and raised in the caller's thread)
            pieces.put(error)

    threading.Thread(target=call, name="pincite-llm", daemon=True).start()
    wait = min(settings.first_token_timeout, deadline - time.monotonic())
    begun = False
    try:
        while True:
            try:
                piece = pieces.get(timeout=max(0.0, wait))
            except queue.Empty:
                what = "stopped in the middle of its answer" if begun else "did not answer"
                phrase = "llm_stopped" if begun else "llm_late"
                raise _CallError(f"{what} in the time allowed", False, phrase) from None
            if piece is None:
                return
            if isinstance(piece, BaseException):
                raise _described(piece) from piece
            begun = True
            yield piece
            wait = deadline - time.monotonic()
    finally:
        stop.set()


def _described(error: BaseException) -> _CallError:
    """What went wrong, in words that cannot carry a key: the kind of error and the status, not its text."""
    status = getattr(error, "status_code", None)
    if status is None:
        status = getattr(getattr(error, "response", None), "status_code", None)
    if isinstance(status, int):
        refused = {
            401: " (the key was not accepted)",
            403: " (not allowed)",
            404: " (no such model or address)",
        }
        phrase = f"llm_error_{status}" if status in refused else "llm_error"
        said = f"answered with error {status}{refused.get(status, '')}"
        return _CallError(said, _is_transient(status), phrase, str(status))
    kind = type(error).__name__
    if isinstance(error, _OF_THE_CLIENT):
        return _CallError(f"and its client library do not agree ({kind})", False, "llm_client", kind)
    return _CallError(f"could not be reached or broke off ({kind})", True, "llm_unreachable", kind)


def _is_transient(status: int) -> bool:
    return status in _TRANSIENT or status >= 500
