"""From settings to a llama-index LLM. Each provider is an optional extra, imported only when it is asked
for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.llm.configuration import LLMConfigurationError, LLMSettings

if TYPE_CHECKING:
    from llama_index.core.llms import LLM

_EXTRAS = {"openai-compatible": "llm", "ollama": "ollama", "anthropic": "anthropic"}


def open_llm(settings: LLMSettings) -> LLM:
    """The model that ``settings`` describe. Nothing is sent yet.

    Retries are ours (``llm.calling``), so the client's own are switched off. Raises
    ``LLMConfigurationError`` when the provider's package is not installed.
    """
    build = {"ollama": _ollama, "anthropic": _anthropic, "openai-compatible": _openai_compatible}
    key = settings.api_key.reveal() if settings.api_key else None
    try:
        return build[settings.provider](settings, key)
    except ImportError as error:
        extra = _EXTRAS[settings.provider]
        raise LLMConfigurationError(
            f"The provider {settings.provider} is not installed. "
            f"Install it with: pip install 'pincite[{extra}]'"
        ) from error


def _openai_compatible(settings: LLMSettings, key: str | None) -> LLM:
    from llama_index.llms.openai_like import OpenAILike

    llm: LLM = OpenAILike(
        model=settings.model,
        api_base=settings.base_url,
        api_key=key or "none",
        is_chat_model=True,
        is_function_calling_model=False,
        context_window=settings.context_tokens,
        max_tokens=settings.answer_tokens,
        temperature=settings.temperature,
        timeout=settings.timeout,
        max_retries=0,
    )
    return llm


def _ollama(settings: LLMSettings, key: str | None) -> LLM:
    from llama_index.llms.ollama import Ollama

    llm: LLM = Ollama(
        model=settings.model,
        base_url=settings.base_url or "http://127.0.0.1:11434",
        request_timeout=settings.timeout,
        context_window=settings.context_tokens,
        temperature=settings.temperature,
        additional_kwargs={"num_predict": settings.answer_tokens},
    )
    return llm


def _anthropic(settings: LLMSettings, key: str | None) -> LLM:
    from llama_index.core.base.llms.types import LLMMetadata
    from llama_index.llms.anthropic import Anthropic

    class AnyAnthropic(Anthropic):  # type: ignore[misc, unused-ignore]
        """Takes the context window from the settings: the client raises for every model younger than its
        own table of names (0.12)."""

        @property
        def metadata(self) -> LLMMetadata:
            return LLMMetadata(
                context_window=settings.context_tokens,
                num_output=settings.answer_tokens,
                is_chat_model=True,
                model_name=settings.model,
            )

    llm: LLM = AnyAnthropic(
        model=settings.model,
        api_key=key,
        base_url=settings.base_url,
        max_tokens=settings.answer_tokens,
        temperature=settings.temperature,
        timeout=settings.timeout,
        max_retries=0,
    )
    return llm
