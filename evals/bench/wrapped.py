"""An encoder around another: what it does not change is passed on."""

from __future__ import annotations

from collections.abc import Sequence

from index.embedding.base import Encoder, Vectors


class WrappedEncoder:
    """Passes everything on to ``encoder``; a subclass changes what it is for."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    @property
    def name(self) -> str:
        return self._encoder.name

    @property
    def fingerprint(self) -> str:
        return self._encoder.fingerprint

    @property
    def dimensions(self) -> int:
        return self._encoder.dimensions

    @property
    def max_tokens(self) -> int:
        return self._encoder.max_tokens

    @property
    def languages(self) -> tuple[str, ...]:
        return self._encoder.languages

    def count_tokens(self, text: str) -> int:
        return self._encoder.count_tokens(text)

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return self._encoder.encode_queries(texts)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        return self._encoder.encode_passages(texts)
