"""Readers: question and passage read together. ``packaged_reader`` needs no network and no torch."""

from __future__ import annotations

from pathlib import Path

from assistant.reader.base import UNREAD, Passage, PassageReading, Reader
from assistant.reader.passages import passage_of, starts_of

__all__ = [
    "UNREAD",
    "Passage",
    "PassageReading",
    "Reader",
    "packaged_reader",
    "passage_of",
    "starts_of",
]

PACKAGED = Path(__file__).parent / "packaged" / "un-reader"


def packaged_reader() -> Reader:
    """The reader that comes with Pincite (docs/answering.md); its weights load on first use."""
    from assistant.reader.onnx import OnnxReader

    return OnnxReader(PACKAGED)
