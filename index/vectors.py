"""Vectors in Chroma: one collection a space, ids only. Derived from the catalogue and rebuildable from it.

What Chroma 1.5 really does decides the shape (measured, docs/library.md): text is not stored in it (three to
five times slower to add to and twice the size), no ``where`` filter is used (a cliff: 100 ms at 100,000
rows), batches stay under 5461, and changed entries are deleted and added, since adding an existing id is
ignored in silence.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from index.embedding.base import Vectors
from index.errors import PinciteError

BATCH = 5000
# How many of the graph's candidates are weighed: 0.99 recall of the exact answer at k = 200
# (docs/library.md).
SEARCH_WIDTH = 256

Item = TypeVar("Item")


class VectorsUnreadable(PinciteError):
    """The Chroma folder on disk cannot be opened."""


class ChromaVectors:
    """The vector collections of one library. Only the process that owns the folder may open this."""

    def __init__(self, folder: Path) -> None:
        import chromadb
        from chromadb.config import Settings

        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        try:
            self._client: Any = chromadb.PersistentClient(
                path=str(folder), settings=Settings(anonymized_telemetry=False)
            )
        except Exception as error:
            # Chroma raises its Rust panics and SQLite errors as anything.
            _forget(folder)
            raise VectorsUnreadable(
                f"The vectors in {folder} cannot be opened ({error}); "
                "`pincite check --repair` builds them anew."
            ) from error
        self._collections: dict[str, Any] = {}

    def add(self, collection: str, ids: Sequence[str], vectors: Vectors) -> None:
        """Add rows; an id that is there already keeps its row (ids are never reused for other content)."""
        target = self._collection(collection)
        for start in range(0, len(ids), BATCH):
            target.add(ids=list(ids[start : start + BATCH]), embeddings=vectors[start : start + BATCH])

    def delete(self, collection: str, ids: Iterable[str]) -> None:
        """Delete rows; ids that are not there are ignored."""
        target = self._collection(collection)
        for batch in _batches(ids, BATCH):
            target.delete(ids=batch)

    def search(self, collection: str, vector: Vectors, k: int) -> list[tuple[str, float]]:
        """The ``k`` nearest rows to one vector as (id, cosine), nearest first."""
        target = self._collection(collection)
        if k < 1:
            return []
        found = target.query(query_embeddings=vector.reshape(1, -1), n_results=k, include=["distances"])
        distances = found["distances"][0]
        return [(i, 1.0 - float(d)) for i, d in zip(found["ids"][0], distances, strict=True)]

    def ids(self, collection: str) -> list[str]:
        """The ids of all rows."""
        found: list[str] = self._collection(collection).get(include=[])["ids"]
        return found

    def count(self, collection: str) -> int:
        return int(self._collection(collection).count())

    def drop(self, collection: str) -> None:
        """Remove a whole space; nothing happens when it is not there."""
        from chromadb.errors import NotFoundError

        self._collections.pop(collection, None)
        try:
            self._client.delete_collection(collection)
        except (NotFoundError, ValueError):
            return

    def names(self) -> list[str]:
        """The collections that exist."""
        return [collection.name for collection in self._client.list_collections()]

    def close(self) -> None:
        """Let go of the folder, so that it can be opened again in this process."""
        self._collections.clear()
        self._client.close()

    def _collection(self, name: str) -> Any:
        if name not in self._collections:
            self._collections[name] = self._client.get_or_create_collection(
                name,
                embedding_function=None,
                configuration={
                    "hnsw": {"space": "cosine", "ef_search": SEARCH_WIDTH, "ef_construction": 128}
                },
            )
        return self._collections[name]


def wipe(folder: Path) -> None:
    """Remove Chroma's files; the next owner builds them anew from the catalogue."""
    shutil.rmtree(folder, ignore_errors=True)


def to_bytes(vectors: Vectors) -> list[bytes]:
    """Rows as little-endian float16: half the size, and the cosine differs by less than 0.001."""
    return [row.astype("<f2").tobytes() for row in vectors]


def from_bytes(rows: Sequence[bytes], dimensions: int) -> Vectors:
    """The inverse of ``to_bytes``: float32, shape (len(rows), dimensions)."""
    if not rows:
        return np.zeros((0, dimensions), dtype=np.float32)
    return np.frombuffer(b"".join(rows), dtype="<f2").reshape(len(rows), dimensions).astype(np.float32)


def _forget(folder: Path) -> None:
    """Make Chroma forget a folder that it failed to open: it keeps the broken client and would hand it out
    again."""
    from chromadb.api.shared_system_client import SharedSystemClient

    SharedSystemClient._identifier_to_system.pop(str(folder), None)


def _batches(items: Iterable[Item], size: int) -> Iterable[list[Item]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
