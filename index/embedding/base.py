"""What an encoder is: text in, unit vectors out. All that embeds text in Pincite has this one shape."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


ENGLISH = ("en",)


class Encoder(Protocol):
    """Turns texts into L2-normalised float32 row vectors of shape ``(len(texts), dimensions)``.

    ``name`` names the vector space in messages and folders; ``fingerprint`` changes whenever vectors would
    (weights, pooling, prefixes), so that an index never mixes spaces. ``max_tokens`` is how much of a text is
    read: callers split longer texts, an encoder never truncates in silence. ``languages`` are the codes of
    those it knows; empty means any.
    """

    @property
    def name(self) -> str: ...
    @property
    def fingerprint(self) -> str: ...
    @property
    def dimensions(self) -> int: ...
    @property
    def max_tokens(self) -> int: ...
    @property
    def languages(self) -> tuple[str, ...]: ...

    def count_tokens(self, text: str) -> int:
        """How many of its own tokens ``text`` has, special tokens included."""
        ...

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of texts to be found."""
        ...

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors of questions; differs from ``encode_passages`` only where the model wants a prefix."""
        ...


def knows_english_alone(encoder: Encoder) -> bool:
    """Whether texts in other languages mean nothing to ``encoder``."""
    return tuple(encoder.languages) == ENGLISH
