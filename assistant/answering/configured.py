"""The answerer that the environment asks for: the library's own, or one with the language model that is
configured."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from assistant.llm.configuration import load_settings

if TYPE_CHECKING:
    from assistant.assistant import Answerer
    from index.library import Library


def configured_answerer(library: Library, environ: Mapping[str, str] | None = None) -> Answerer | None:
    """An answerer with the language model of ``environ`` (see ``assistant.llm.configuration``); None
    without one.

    Raises ``LLMConfigurationError`` when the settings cannot be used.
    """
    settings = load_settings(environ)
    if settings is None:
        return None
    from assistant.answering.generative import GenerativeAnswerer
    from assistant.llm.opening import open_llm

    return GenerativeAnswerer(library, open_llm(settings), settings)
