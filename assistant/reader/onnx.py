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
from index.onnx_models import open_session, open_tokenizer, side_by_side

# Pieces of each part, as the model was trained. A text that needs more room than is left is read in windows.
QUESTION_PIECES = 64
CONTEXT_PIECES = 60
MOST_PIECES = 256
CLS, SEP, BAR = "[CLS]", "[SEP]", "|"

Ids = NDArray[np.int64]
# The logit of a window and, of each piece of its text, first and last character and logit.
Read = tuple[float, list[tuple[int, int, float]]]


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
        # Each window by itself, the longest first: nothing is padded, no core waits for another, and what is
        # made of a passage does not depend on its neighbours (8-bit activations are scaled by the batch).
        windows = sorted(self._windows(question, passages), key=lambda window: -len(window.ids))
        made = side_by_side(self._run, windows, self._threads)
        found: list[list[Read]] = [[] for _ in passages]
        for window, result in zip(windows, made, strict=True):
            found[window.passage].append(result)
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

    def _run(self, window: _Window) -> Read:
        """The logit that a window answers, and those of its text's pieces."""
        ids: Ids = np.array([window.ids], dtype=np.int64)
        types = np.zeros_like(ids)
        types[0, window.question_pieces :] = 1
        feed = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": types}
        answers, inside = self._session.run(["answers", "inside"], feed)
        pieces = inside[0, window.text_from : -1]  # without the [SEP] at the end
        return float(answers[0]), [
            (start, end, float(logit)) for (start, end), logit in zip(window.offsets, pieces, strict=True)
        ]

    @cached_property
    def _tokenizer(self) -> Any:
        return open_tokenizer(self._folder / "tokenizer.json")

    @cached_property
    def _session(self) -> Any:
        return open_session(self._folder / "model.onnx", ReaderError)
