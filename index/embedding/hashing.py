"""A deterministic stand-in encoder for tests: words hashed into a vector. It finds shared words, no more.

It is never a fallback: only a caller who names it gets it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

import numpy as np

from index.embedding.base import Vectors
from index.embedding.windows import normalise

WORDS = re.compile(r"\w+")


class HashingEncoder:
    """Sums one pseudo-random direction a word, so that texts with the same words have the same vector."""

    def __init__(
        self,
        dimensions: int = 64,
        *,
        name: str = "hashing",
        max_tokens: int = 256,
        languages: tuple[str, ...] = (),
    ) -> None:
        self._dimensions = dimensions
        self._name = name
        self._max_tokens = max_tokens
        self._languages = languages

    @property
    def name(self) -> str:
        return self._name

    @property
    def fingerprint(self) -> str:
        return f"{self._name}-{self._dimensions}"

    @property
    def dimensions(self) -> int:
        return self._dimensions

    @property
    def max_tokens(self) -> int:
        return self._max_tokens

    @property
    def languages(self) -> tuple[str, ...]:
        return self._languages

    def count_tokens(self, text: str) -> int:
        return len(WORDS.findall(text))

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        vectors = np.zeros((len(texts), self._dimensions), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in WORDS.findall(text.casefold()):
                vectors[row] += self._direction(word)
        return normalise(vectors)

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return self.encode_passages(texts)

    def _direction(self, word: str) -> Vectors:
        seed = int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest(), "big")
        return np.random.default_rng(seed).standard_normal(self._dimensions).astype(np.float32)
