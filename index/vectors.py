"""Vectors in Chroma: one collection a space, ids only. Derived from the catalogue and rebuildable from it.

What Chroma 1.5 really does decides the shape (measured, docs/library.md): text is not stored in it (three to
five times slower to add to and twice the size), no ``where`` filter is used (a cliff: 100 ms at 100,000
rows), batches stay under 5461, and changed entries are deleted and added, since adding an existing id is
ignored in silence.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
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
        if not graphs_are_whole(folder):
            raise _unreadable(folder, OSError("a file of a graph was cut short"))
        self._folder = folder
        try:
            self._client: Any = chromadb.PersistentClient(
                path=str(folder), settings=Settings(anonymized_telemetry=False)
            )
        except Exception as error:
            # Chroma raises its Rust panics and SQLite errors as anything.
            _forget(folder)
            raise _unreadable(folder, error) from error
        self._collections: dict[str, Any] = {}

    def add(self, collection: str, ids: Sequence[str], vectors: Vectors) -> None:
        """Add rows; an id that is there already keeps its row (ids are never reused for other content)."""
        with self._errors_as_sentences():
            target = self._collection(collection)
            for start in range(0, len(ids), BATCH):
                target.add(ids=list(ids[start : start + BATCH]), embeddings=vectors[start : start + BATCH])

    def delete(self, collection: str, ids: Iterable[str]) -> None:
        """Delete rows; ids that are not there are ignored."""
        with self._errors_as_sentences():
            target = self._collection(collection)
            for batch in _batches(ids, BATCH):
                target.delete(ids=batch)

    def search(self, collection: str, vector: Vectors, k: int) -> list[tuple[str, float]]:
        """The ``k`` nearest rows to one vector as (id, cosine), nearest first."""
        if k < 1:
            return []
        with self._errors_as_sentences():
            found = self._collection(collection).query(
                query_embeddings=vector.reshape(1, -1), n_results=k, include=["distances"]
            )
        distances = found["distances"][0]
        return [(i, 1.0 - float(d)) for i, d in zip(found["ids"][0], distances, strict=True)]

    def ids(self, collection: str) -> list[str]:
        """The ids of all rows."""
        with self._errors_as_sentences():
            found: list[str] = self._collection(collection).get(include=[])["ids"]
        return found

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

    @contextmanager
    def _errors_as_sentences(self) -> Iterator[None]:
        from chromadb.errors import ChromaError

        try:
            yield
        except ChromaError as error:
            raise _unreadable(self._folder, error) from error

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
    _forget(folder)
    shutil.rmtree(folder, ignore_errors=True)


def to_bytes(vectors: Vectors) -> list[bytes]:
    """Rows as little-endian float16: half the size, and the cosine differs by less than 0.001."""
    return [row.astype("<f2").tobytes() for row in vectors]


def from_bytes(rows: Sequence[bytes], dimensions: int) -> Vectors:
    """The inverse of ``to_bytes``: float32, shape (len(rows), dimensions)."""
    if not rows:
        return np.zeros((0, dimensions), dtype=np.float32)
    return np.frombuffer(b"".join(rows), dtype="<f2").reshape(len(rows), dimensions).astype(np.float32)


def graphs_are_whole(folder: Path) -> bool:
    """Whether no graph file was cut short, as by a kill while it was written: searching such a file ends the
    process with no error to catch.

    A graph's vectors lie in ``data_level0.bin``, all of one size, and ``length.bin`` has four bytes for each.
    """
    for lengths in folder.glob("*/length.bin"):
        data = lengths.with_name("data_level0.bin")
        count = lengths.stat().st_size // 4
        size = data.stat().st_size if data.exists() else 0
        if count and (size % count or size // count < 16):
            return False
    return True


def _unreadable(folder: Path, error: Exception) -> VectorsUnreadable:
    return VectorsUnreadable(
        f"The vectors in {folder} cannot be used ({error}); `pincite check --repair` builds them anew."
    )


def _forget(folder: Path) -> None:
    """Make Chroma forget a folder that it failed to open: it keeps the broken client and would hand it out
    again."""
    from chromadb.api.shared_system_client import SharedSystemClient

    SharedSystemClient._identifier_to_system.pop(str(folder), None)


def _batches(items: Iterable[Item], size: int) -> Iterable[list[Item]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
