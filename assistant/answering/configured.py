"""The answerer and the reader of follow-ups that the environment asks for: the library's own, or those with
the language model that is configured."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from assistant.llm.configuration import load_settings

if TYPE_CHECKING:
    from assistant.answering.plain import PlainAnswerer
    from assistant.assistant import Answerer, Rewriter
    from index.library import Library


def configured_answerer(
    library: Library, environ: Mapping[str, str] | None = None, *, plain: PlainAnswerer | None = None
) -> Answerer | None:
    """An answerer with the language model of ``environ`` (see ``assistant.llm.configuration``), over
    ``plain`` where that is there already; None without one.

    Raises ``LLMConfigurationError`` when the settings cannot be used.
    """
    settings = load_settings(environ)
    if settings is None:
        return None
    from assistant.answering.generative import GenerativeAnswerer
    from assistant.llm.opening import open_llm

    return GenerativeAnswerer(library, open_llm(settings), settings, plain=plain)


def configured_rewriter(environ: Mapping[str, str] | None = None) -> Rewriter | None:
    """What reads follow-ups with the language model of ``environ``; None where the rules alone do.

    Raises ``LLMConfigurationError`` when the settings cannot be used.
    """
    settings = load_settings(environ)
    if settings is None or settings.conversation_tokens == 0:
        return None
    from assistant.llm.opening import open_llm
    from assistant.llm.rewriting import ModelRewriter

    return ModelRewriter(open_llm(settings), settings)
