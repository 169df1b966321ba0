"""Answers questions about a library of United Nations documents, each statement cited to its paragraph.

>>> from assistant import Assistant  # doctest: +SKIP
>>> from index import Library  # doctest: +SKIP
>>> Assistant(Library.open("library")).answer("How many signatories did the Convention have?").text  #
doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.assistant import Assistant, AssistantSettings
    from assistant.model import Answer, Citation, Conversation

__all__ = ["Answer", "Assistant", "AssistantSettings", "Citation", "Conversation"]


def __getattr__(name: str) -> Any:
    # imported on first use, so that light commands do not pay for what they do not need
    if name in {"Assistant", "AssistantSettings"}:
        from assistant import assistant

        return getattr(assistant, name)
    if name in {"Answer", "Citation", "Conversation"}:
        from assistant import model

        return getattr(model, name)
    raise AttributeError(f"module 'assistant' has no attribute {name!r}")
