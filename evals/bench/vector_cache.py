"""Vectors kept on disk between benchmark runs, so that a change to ranking need not embed ten thousand texts
again.

Quality figures are the same with and without it; speed is never measured through it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from hashlib import blake2b
from pathlib import Path

import numpy as np

from evals.bench.wrapped import WrappedEncoder
from index.embedding import Encoder, Vectors
from index.errors import PinciteError


class NoCacheError(PinciteError):
    """The file to keep vectors in cannot be opened as one."""


class CachedEncoder(WrappedEncoder):
    """An ``Encoder`` that remembers, in one SQLite file, what another one computed for each text."""

    def __init__(self, encoder: Encoder, path: Path, *, chunk: int = 256) -> None:
        super().__init__(encoder)
        self._chunk = chunk
        self._rows = _opened(path)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        return self._through(texts, "passage", self._encoder.encode_passages)

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return self._through(texts, "query", self._encoder.encode_queries)

    def _through(
        self, texts: Sequence[str], kind: str, encode: Callable[[Sequence[str]], Vectors]
    ) -> Vectors:
        keys = [self._key(kind, text) for text in texts]
        missing = {key: text for key, text in zip(keys, texts, strict=True) if not self._has(key)}
        todo = sorted(missing, key=lambda key: len(missing[key]))
        for start in range(0, len(todo), self._chunk):
            part = todo[start : start + self._chunk]
            vectors = encode([missing[key] for key in part])
            rows = [(key, vector.tobytes()) for key, vector in zip(part, vectors, strict=True)]
            with self._rows:
                self._rows.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", rows)
        found = [
            self._rows.execute("SELECT vector FROM vectors WHERE key = ?", (key,)).fetchone()[0]
            for key in keys
        ]
        flat = np.frombuffer(b"".join(found), dtype=np.float32)
        return flat.reshape(len(texts), -1) if texts else encode(texts)

    def _has(self, key: bytes) -> bool:
        return self._rows.execute("SELECT 1 FROM vectors WHERE key = ?", (key,)).fetchone() is not None

    def _key(self, kind: str, text: str) -> bytes:
        return blake2b(f"{self._encoder.fingerprint}\0{kind}\0{text}".encode(), digest_size=16).digest()


def _opened(path: Path) -> sqlite3.Connection:
    if path.is_dir():
        raise NoCacheError(
            f"{path} is a folder; name a file to keep vectors in, such as {path / 'vectors.db'}."
        )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        rows = sqlite3.connect(path, check_same_thread=False, timeout=60)
        rows.execute("CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB) WITHOUT ROWID")
    except (OSError, sqlite3.DatabaseError) as error:
        raise NoCacheError(f"Vectors cannot be kept in {path} ({error}); name another file.") from error
    return rows
