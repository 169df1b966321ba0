"""Which language model to use and how patiently, read from the environment and a TOML file; secrets stay
secret.

    PINCITE_LLM_PROVIDER     openai-compatible (llama.cpp, vLLM, OpenAI, Azure …), ollama or anthropic
    PINCITE_LLM_MODEL        the model's name at that provider
    PINCITE_LLM_BASE_URL     where it is served, for example http://127.0.0.1:8081/v1
    PINCITE_LLM_API_KEY      the key, or
    PINCITE_LLM_API_KEY_FILE a file that holds nothing but the key
    PINCITE_LLM_CONFIG       a TOML file with the same names in lower case and without the prefix

and CONTEXT_TOKENS, EVIDENCE_TOKENS, CONVERSATION_TOKENS, ANSWER_TOKENS, TIMEOUT, FIRST_TOKEN_TIMEOUT,
REWRITING_TIMEOUT, RETRIES, TEMPERATURE. The environment wins over the file.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Literal, get_args

from index.errors import PinciteError

Provider = Literal["openai-compatible", "ollama", "anthropic"]
PREFIX = "PINCITE_LLM_"


class LLMConfigurationError(PinciteError):
    """The settings of the language model cannot be used; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Secret:
    """A key that no log, traceback or ``repr`` shows. ``reveal`` gives it to the client that needs it."""

    _value: str = field(repr=False)

    def reveal(self) -> str:
        return self._value

    def __str__(self) -> str:
        return "***"


@dataclass(frozen=True, slots=True)
class LLMSettings:
    """A language model and the patience with it. Times are in seconds, sizes in tokens (tiktoken's
    o200k_base).

    ``timeout`` bounds a whole answer, ``first_token_timeout`` the wait for its first word; ``retries`` are
    further attempts after a failure before the first word, each after twice the pause of the one before.
    ``conversation_tokens`` of earlier turns are shown to have a follow-up made a question of its own (0: the
    rules alone do that), and ``rewriting_timeout`` is how long that may take.
    """

    model: str
    provider: Provider = "openai-compatible"
    base_url: str | None = None
    api_key: Secret | None = None
    context_tokens: int = 8192
    evidence_tokens: int = 2000
    conversation_tokens: int = 1500
    answer_tokens: int = 400
    timeout: float = 120.0
    first_token_timeout: float = 60.0
    rewriting_timeout: float = 10.0
    retries: int = 2
    temperature: float = 0.0

    @property
    def named(self) -> str:
        """How to speak of the model to a person: never with its key."""
        return f"{self.model} ({self.base_url or self.provider})"


def load_settings(environ: Mapping[str, str] | None = None) -> LLMSettings | None:
    """The settings in ``environ`` (``os.environ`` by default) and its TOML file; None when no model is
    configured.

    Raises ``LLMConfigurationError`` when a value cannot be used.
    """
    environ = os.environ if environ is None else environ
    given: dict[str, Any] = _from_file(environ.get(f"{PREFIX}CONFIG"))
    given |= {
        name.removeprefix(PREFIX).lower(): value
        for name, value in environ.items()
        if name.startswith(PREFIX) and name != f"{PREFIX}CONFIG" and value
    }
    if not given:
        return None
    key_file = given.pop("api_key_file", None)
    if key_file and "api_key" not in given:
        given["api_key"] = _read(Path(key_file), "the key of the language model").strip()
    known = {f.name: f for f in fields(LLMSettings)}
    if unknown := sorted(set(given) - set(known)):
        raise LLMConfigurationError(
            f"The language model has no setting {', '.join(unknown)}. "
            f"There are: {', '.join(sorted(known))}, api_key_file."
        )
    if not given.get("model"):
        raise LLMConfigurationError(f"Name the language model: set {PREFIX}MODEL.")
    if given.get("provider", "openai-compatible") not in get_args(Provider):
        raise LLMConfigurationError(
            f"{PREFIX}PROVIDER is {given['provider']!r}; it can be {', '.join(get_args(Provider))}."
        )
    if given.get("provider", "openai-compatible") == "openai-compatible" and not given.get("base_url"):
        raise LLMConfigurationError(f"Say where {given['model']} is served: set {PREFIX}BASE_URL.")
    return LLMSettings(**{name: _value(name, value) for name, value in given.items()})


_NUMBERS = {
    "context_tokens": int,
    "evidence_tokens": int,
    "conversation_tokens": int,
    "answer_tokens": int,
    "retries": int,
    "timeout": float,
    "first_token_timeout": float,
    "rewriting_timeout": float,
    "temperature": float,
}
_MAY_BE_ZERO = frozenset(("conversation_tokens", "retries", "temperature"))


def _value(name: str, value: Any) -> Any:
    if name == "api_key":
        return Secret(str(value))
    if name not in _NUMBERS:
        return str(value)
    try:
        number = _NUMBERS[name](value)
    except ValueError as error:
        raise LLMConfigurationError(f"{PREFIX}{name.upper()} must be a number, not {value!r}.") from error
    if number < 0 or (number == 0 and name not in _MAY_BE_ZERO):
        raise LLMConfigurationError(f"{PREFIX}{name.upper()} must be above zero, not {value}.")
    return number


def _from_file(name: str | None) -> dict[str, Any]:
    if not name:
        return {}
    try:
        return tomllib.loads(_read(Path(name), "the settings of the language model"))
    except tomllib.TOMLDecodeError as error:
        raise LLMConfigurationError(f"{name} is not valid TOML: {error}.") from error


def _read(path: Path, what: str) -> str:
    try:
        return path.expanduser().read_text(encoding="utf-8")
    except OSError as error:
        raise LLMConfigurationError(f"Cannot read {what} from {path}: {error.strerror}.") from error
