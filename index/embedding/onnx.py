"""Sentence encoders in ONNX form, run by onnxruntime on the CPU with every core.

Texts are sorted by length and packed into batches of few padded tokens; batches run side by side, one thread
each, which embeds more tokens a second than one batch spread over the cores (docs/retrieval.md has figures).
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.embedding.base import Vectors
from index.embedding.errors import EncoderError
from index.embedding.folder import EncoderFolder, Pooling, read_encoder_folder
from index.embedding.windows import join_windows, normalise, split_into_windows
from index.onnx_models import open_session, open_tokenizer, packed, side_by_side

# Padded tokens a batch: large enough to keep the kernels busy, small enough to stay in the cache of one core.
BATCH_TOKENS = 512
# Below this the hand-over to a thread costs more than it saves.
SMALLEST_BATCH = 128


class OnnxEncoder:
    """An ``Encoder`` over one ONNX model. Nothing is loaded until the first text is encoded or counted."""

    def __init__(self, folder: EncoderFolder, *, threads: int | None = None) -> None:
        self._folder = folder
        self._threads = threads or os.cpu_count() or 1

    @classmethod
    def from_folder(cls, folder: Path, *, threads: int | None = None) -> OnnxEncoder:
        """The encoder of a folder in the sentence-transformers layout; see ``index.embedding.folder``."""
        return cls(read_encoder_folder(folder), threads=threads)

    @property
    def name(self) -> str:
        return self._folder.name

    @property
    def max_tokens(self) -> int:
        return self._folder.max_tokens

    @property
    def languages(self) -> tuple[str, ...]:
        return self._folder.languages

    @cached_property
    def dimensions(self) -> int:
        size = self._session.get_outputs()[self._output].shape[-1]
        return int(size) if isinstance(size, int) else int(self._run([[0]]).shape[1])

    @cached_property
    def fingerprint(self) -> str:
        digest = hashlib.sha256()
        for path in (self._folder.model, self._folder.tokenizer):
            digest.update(hashlib.sha256(path.read_bytes()).digest())
        settings = (self._folder.pooling, self._folder.query_prefix, self._folder.passage_prefix)
        digest.update(repr((*settings, self.max_tokens)).encode())
        return digest.hexdigest()[:16]

    def count_tokens(self, text: str) -> int:
        return len(self._tokenizer.encode(text).ids)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        return self._encode([self._folder.passage_prefix + text for text in texts])

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return self._encode([self._folder.query_prefix + text for text in texts])

    @cached_property
    def _tokenizer(self) -> Any:
        return open_tokenizer(self._folder.tokenizer)

    @cached_property
    def _session(self) -> Any:
        return open_session(self._folder.model, EncoderError)

    @cached_property
    def _output(self) -> int:
        names = [output.name for output in self._session.get_outputs()]
        return names.index("sentence_embedding") if "sentence_embedding" in names else 0

    @cached_property
    def _inputs(self) -> frozenset[str]:
        return frozenset(node.name for node in self._session.get_inputs())

    def _encode(self, texts: Sequence[str]) -> Vectors:
        if not texts:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        windows, owners = self._windows(texts)
        lengths = [len(window) for window in windows]
        # A handful of sentences is shared out among the cores too: an answer waits for them.
        share = -(-sum(lengths) // self._threads)
        batches = packed(lengths, min(BATCH_TOKENS, max(SMALLEST_BATCH, share)))
        made = side_by_side(lambda batch: self._run([windows[i] for i in batch]), batches, self._threads)
        vectors = np.empty((len(windows), self.dimensions), dtype=np.float32)
        for batch, result in zip(batches, made, strict=True):
            vectors[batch] = result
        if len(windows) == len(texts):
            return vectors
        return join_windows(vectors, owners, lengths, len(texts))

    def _windows(self, texts: Sequence[str]) -> tuple[list[list[int]], list[int]]:
        """Token ids with special tokens, too long a text cut into several, and the text each came from."""
        windows: list[list[int]] = []
        owners: list[int] = []
        for owner, encoding in enumerate(self._tokenizer.encode_batch(list(texts), add_special_tokens=True)):
            ids = list(encoding.ids)
            if len(ids) > self.max_tokens:
                special = encoding.special_tokens_mask
                head = ids[: special.index(0)]
                tail = ids[len(ids) - special[::-1].index(0) :]
                inner = ids[len(head) : len(ids) - len(tail)]
                pieces = split_into_windows(inner, self.max_tokens - len(head) - len(tail))
                parts = [[*head, *piece, *tail] for piece in pieces]
            else:
                parts = [ids]
            windows.extend(parts)
            owners.extend([owner] * len(parts))
        return windows, owners

    def _run(self, windows: Sequence[Sequence[int]]) -> Vectors:
        """Unit vectors of token windows, shape ``(len(windows), dimensions)``, as one padded batch."""
        longest = max(map(len, windows))
        ids = np.zeros((len(windows), longest), dtype=np.int64)
        mask = np.zeros_like(ids)
        for row, window in enumerate(windows):
            ids[row, : len(window)] = window
            mask[row, : len(window)] = 1
        feed = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        outputs = self._session.run(None, {name: feed[name] for name in feed if name in self._inputs})
        return normalise(pool(outputs[self._output], mask, self._folder.pooling))


def pool(hidden: NDArray[np.float32], mask: NDArray[np.int64], how: Pooling) -> Vectors:
    """One vector a text from token states ``(texts, tokens, dimensions)``; pooled states pass through."""
    if hidden.ndim == 2:
        return hidden
    if how == "cls":
        return np.asarray(hidden[:, 0])
    if how == "last":
        return np.asarray(hidden[np.arange(len(hidden)), mask.sum(axis=1) - 1])
    weights = mask[:, :, None].astype(np.float32)
    if how == "max":
        highest: Vectors = np.where(weights > 0, hidden, -np.inf).max(axis=1)
        return highest
    pooled: Vectors = (hidden * weights).sum(axis=1) / np.maximum(weights.sum(axis=1), 1.0)
    return pooled
