"""A reader in ONNX form, run by onnxruntime on the CPU with every core.

The model takes ``[CLS] question [SEP] context | text [SEP]`` and gives a logit a passage (``answers``) and a
logit a piece (``inside``); ``tools/train_reader.py`` makes it and must lay out its input in the same way.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.reader.base import Passage, PassageReading
from index.embedding.windows import split_into_windows
from index.errors import PinciteError
from index.onnx_models import open_session, open_tokenizer, packed, side_by_side

# Pieces of each part, as the model was trained. A text that needs more room than is left is read in windows.
QUESTION_PIECES = 64
CONTEXT_PIECES = 60
MOST_PIECES = 256
CLS, SEP, BAR = "[CLS]", "[SEP]", "|"
# Padded pieces a batch; as for encoders, small batches side by side are quicker than one over all cores.
BATCH_PIECES = 1024

Ids = NDArray[np.int64]


class ReaderError(PinciteError):
    """A reader's files are missing or cannot be opened."""


@dataclass(frozen=True, slots=True)
class _Window:
    """A stretch of one passage beside the question: piece ids, where the text begins in them, and the
    characters of its pieces."""

    passage: int
    ids: tuple[int, ...]
    question_pieces: int
    text_from: int
    offsets: tuple[tuple[int, int], ...]


class OnnxReader:
    """A ``Reader`` over ``model.onnx`` and ``tokenizer.json`` of one folder, loaded on first use."""

    def __init__(self, folder: Path, *, threads: int | None = None) -> None:
        for name in ("model.onnx", "tokenizer.json"):
            if not (folder / name).is_file():
                raise ReaderError(f"The reader folder {folder} has no {name}. Install Pincite again.")
        self._folder = folder
        self._threads = threads or os.cpu_count() or 1

    @cached_property
    def fingerprint(self) -> str:
        digest = hashlib.sha256()
        for name in ("model.onnx", "tokenizer.json"):
            digest.update(hashlib.sha256((self._folder / name).read_bytes()).digest())
        return digest.hexdigest()[:16]

    def read(self, question: str, passages: Sequence[Passage]) -> list[PassageReading]:
        windows = self._windows(question, passages)
        lengths = [len(window.ids) for window in windows]
        share = -(-sum(lengths) // self._threads)
        batches = packed(lengths, min(BATCH_PIECES, max(MOST_PIECES, share)))
        made = side_by_side(lambda batch: self._run([windows[i] for i in batch]), batches, self._threads)
        found: list[list[tuple[float, list[tuple[int, int, float]]]]] = [[] for _ in passages]
        for batch, result in zip(batches, made, strict=True):
            for at, one in zip(batch, result, strict=True):
                found[windows[at].passage].append(one)
        return [
            PassageReading(
                max(answers for answers, _ in parts), tuple(sorted(p for _, pieces in parts for p in pieces))
            )
            for parts in found
        ]

    def _windows(self, question: str, passages: Sequence[Passage]) -> list[_Window]:
        tokenizer = self._tokenizer
        cls, sep, bar = (tokenizer.token_to_id(token) for token in (CLS, SEP, BAR))
        asked = tokenizer.encode(question, add_special_tokens=False).ids[:QUESTION_PIECES]
        contexts = tokenizer.encode_batch([p.context for p in passages], add_special_tokens=False)
        texts = tokenizer.encode_batch([p.text for p in passages], add_special_tokens=False)
        windows = []
        for number, (context, text) in enumerate(zip(contexts, texts, strict=True)):
            before = [cls, *asked, sep, *context.ids[:CONTEXT_PIECES], bar]
            pieces = list(range(len(text.ids)))
            for part in split_into_windows(pieces, MOST_PIECES - len(before) - 1):
                ids = (*before, *(text.ids[i] for i in part), sep)
                offsets = tuple(text.offsets[i] for i in part)
                windows.append(_Window(number, ids, len(asked) + 2, len(before), offsets))
        return windows

    def _run(self, batch: Sequence[_Window]) -> list[tuple[float, list[tuple[int, int, float]]]]:
        """For each window the logit that it answers, and those of its text's pieces."""
        longest = max(len(window.ids) for window in batch)
        ids: Ids = np.zeros((len(batch), longest), dtype=np.int64)
        mask, types = np.zeros_like(ids), np.zeros_like(ids)
        for row, window in enumerate(batch):
            ids[row, : len(window.ids)] = window.ids
            mask[row, : len(window.ids)] = 1
            types[row, window.question_pieces : len(window.ids)] = 1
        feed = {"input_ids": ids, "attention_mask": mask, "token_type_ids": types}
        answers, inside = self._session.run(["answers", "inside"], feed)
        return [
            (
                float(answers[row]),
                [
                    (start, end, float(inside[row, window.text_from + at]))
                    for at, (start, end) in enumerate(window.offsets)
                ],
            )
            for row, window in enumerate(batch)
        ]

    @cached_property
    def _tokenizer(self) -> Any:
        return open_tokenizer(self._folder / "tokenizer.json")

    @cached_property
    def _session(self) -> Any:
        return open_session(self._folder / "model.onnx", ReaderError)
