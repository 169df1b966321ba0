"""Vector spaces: which encoder made which vectors, and embedding documents into them.

A space is one encoder's vectors under one way of cutting pieces. Its fingerprint decides whether vectors can
be compared; the library never mixes two.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import groupby

from index.catalogue import Catalogue, StoredPiece
from index.chunks import CHUNKING, Piece, contexts, pieces, text_digest
from index.embedding.base import Encoder, Vectors, knows_english_alone
from index.errors import PinciteError
from index.model import Document
from index.ranking import ENGLISH_SPACES
from index.rows import next_generation
from index.vectors import from_bytes, to_bytes

# Characters that go to an encoder at once: enough to fill its batches, few enough for progress to show.
PART_CHARACTERS = 50_000
ACTIVE, BUILDING = "active", "building"


class EncoderChanged(PinciteError):
    """The library's vectors were made by encoders that are not the ones in use."""


@dataclass(frozen=True, slots=True)
class Space:
    """A row of the table ``spaces``; ``collection`` is its name in Chroma."""

    id: int
    name: str
    fingerprint: str
    dimensions: int
    collection: str
    state: str

    @property
    def store(self) -> str:
        """Its name in the outbox."""
        return f"space:{self.id}"


class Spaces:
    """The encoders of a library, loaded on first need, and the spaces they make."""

    def __init__(self, catalogue: Catalogue, encoders: Callable[[], Sequence[Encoder]]) -> None:
        self._catalogue = catalogue
        self._load = encoders
        self._loaded: tuple[str | None, tuple[Encoder, ...]] | None = None
        self._guard = threading.Lock()

    @property
    def encoders(self) -> tuple[Encoder, ...]:
        """Those in use; loaded again when another process has changed which they are."""
        named = self._catalogue.setting("encoders")
        with self._guard:
            if self._loaded is None or self._loaded[0] != named:
                self._loaded = (named, tuple(self._load()))
            return self._loaded[1]

    def all(self) -> list[Space]:
        """Every space of the library."""
        rows = self._catalogue.database.connection.execute("SELECT * FROM spaces ORDER BY id").fetchall()
        return [Space(**dict(row)) for row in rows]

    def to_search(self) -> list[tuple[Space, Encoder]]:
        """The spaces that are complete, with their encoders. Raises ``EncoderChanged`` when that of one is
        not at hand: with the others alone its documents would be found by their words only, unnoticed."""
        for _ in range(2):  # a switch by another process may come between the two looks
            active = [space for space in self.all() if space.state == ACTIVE]
            encoders = self.encoders
            by_fingerprint = {_fingerprint(encoder): encoder for encoder in encoders}
            usable = [(s, by_fingerprint[s.fingerprint]) for s in active if s.fingerprint in by_fingerprint]
            lost = [space for space in active if space.fingerprint not in by_fingerprint]
            if not lost or not encoders:
                return usable
        raise EncoderChanged(
            f"This library's vectors were made with {_names(lost)} in another version or setting than "
            f"Pincite uses now ({_names(encoders)}) and cannot be compared: "
            "run `pincite index` on it once to embed it anew."
        )

    def to_fill(self) -> list[tuple[Space, Encoder]]:
        """The space of every encoder in use, made where it is not there yet. A space made beside documents
        starts as BUILDING: it is not searched before it holds them all (``activate``)."""
        known = {space.fingerprint: space for space in self.all()}
        filled = []
        for encoder in self.encoders:
            fingerprint = _fingerprint(encoder)
            if fingerprint not in known:
                known[fingerprint] = self._make(encoder, fingerprint)
            filled.append((known[fingerprint], encoder))
        return filled

    def activate(self, named: str | None = None) -> list[Space]:
        """Make the spaces of the encoders in use the searched ones, and ``named`` the setting of which these
        are, in one step: nobody sees vectors of the one and the name of the other. Returns the spaces
        dropped."""
        wanted = {_fingerprint(encoder) for encoder in self.encoders}
        dropped = [space for space in self.all() if space.fingerprint not in wanted]
        with self._catalogue.database.write() as db:
            if named is not None:
                self._catalogue.set("encoders", named)
            if dropped:
                next_generation(db)
            for space in self.all():
                if space.fingerprint in wanted:
                    db.execute("UPDATE spaces SET state = ? WHERE id = ?", (ACTIVE, space.id))
                else:
                    db.execute("DELETE FROM outbox WHERE store = ?", (space.store,))
                    db.execute("DELETE FROM spaces WHERE id = ?", (space.id,))
        return dropped

    def stored_vectors(self, encoder: Encoder, texts: Sequence[str]) -> dict[str, Vectors]:
        """Vectors that ``encoder`` made of some of ``texts`` when they were indexed, as paragraph or as
        sentence; shape (dimensions,) each."""
        space = next((space for space in self.all() if space.fingerprint == _fingerprint(encoder)), None)
        if space is None:
            return {}
        by_digest = {text_digest(text): text for text in texts}
        marks = ",".join("?" * len(by_digest))
        rows = self._catalogue.database.connection.execute(
            # The planner is told which index to take: without statistics it may read a whole space instead.
            f"""SELECT digest, vector FROM pieces INDEXED BY pieces_by_digest
                WHERE digest IN ({marks}) AND space_id = ?""",
            (*by_digest, space.id),
        ).fetchall()
        vectors = from_bytes([row["vector"] for row in rows], space.dimensions)
        return {by_digest[row["digest"]]: vector for row, vector in zip(rows, vectors, strict=True)}

    def piece_vectors(
        self, encoder: Encoder, paragraph_ids: Sequence[int]
    ) -> dict[int, tuple[list[tuple[int, int]], Vectors]]:
        """For each paragraph the character spans of its pieces (whole, parts, sentences) and the vectors
        that ``encoder`` made of them when they were indexed, shape (pieces, dimensions)."""
        space = next((space for space in self.all() if space.fingerprint == _fingerprint(encoder)), None)
        if space is None:
            return {}
        marks = ",".join("?" * len(paragraph_ids))
        rows = self._catalogue.database.connection.execute(
            f"""SELECT paragraph_id, start, end, vector FROM pieces INDEXED BY pieces_by_paragraph
                WHERE paragraph_id IN ({marks}) AND space_id = ? ORDER BY paragraph_id, piece""",
            (*paragraph_ids, space.id),
        ).fetchall()
        found: dict[int, tuple[list[tuple[int, int]], Vectors]] = {}
        for paragraph_id, group in groupby(rows, key=lambda row: int(row["paragraph_id"])):
            pieces = list(group)
            vectors = from_bytes([row["vector"] for row in pieces], space.dimensions)
            found[paragraph_id] = ([(row["start"], row["end"]) for row in pieces], vectors)
        return found

    def _make(self, encoder: Encoder, fingerprint: str) -> Space:
        documents, _ = self._catalogue.counts()
        slug = re.sub(r"[^a-z0-9]+", "-", encoder.name.lower()).strip("-")[:40] or "space"
        with self._catalogue.database.write() as db:
            cursor = db.execute(
                """INSERT INTO spaces (name, fingerprint, dimensions, collection, state)
                   VALUES (?, ?, ?, '', ?)""",
                (encoder.name, fingerprint, encoder.dimensions, BUILDING if documents else ACTIVE),
            )
            space_id = int(cursor.lastrowid or 0)
            db.execute("UPDATE spaces SET collection = ? WHERE id = ?", (f"{slug}-{space_id:03d}", space_id))
        return next(space for space in self.all() if space.id == space_id)


def embed(
    documents: Sequence[Document],
    targets: Sequence[tuple[Space, Encoder]],
    reusable: Callable[[Space], dict[bytes, bytes]] = lambda space: {},
    report: Callable[[float], None] = lambda share: None,
) -> list[list[list[StoredPiece]]]:
    """Vectors for every paragraph: ``result[d][p]`` are the pieces of paragraph ``p`` of ``documents[d]``, in
    every space that takes the document (``holds``).

    All texts of all documents are sorted by length, so that an encoder can batch those that are alike.
    ``reusable(space)`` gives vectors by digest that need not be made again; ``report`` is told what share of
    the characters is embedded, whenever it has grown.
    """
    result: list[list[list[StoredPiece]]] = [[[] for _ in d.paragraphs] for d in documents]
    names = [space.name for space, _ in targets]
    english = english_spaces(targets)
    plans = [
        _plan(documents, result, target, dict(reusable(target[0])), names, english) for target in targets
    ]
    # Side by side: one encoder leaves a core idle where the other does not (15.6 s -> 12.7 s for the five
    # seeds on two cores).
    counted = _Counted(sum(plan.characters for plan in plans), report)
    with ThreadPoolExecutor(max(1, len(plans))) as pool:
        made = pool.map(lambda plan: plan.encode(counted.add), plans)
        for plan, vectors in zip(plans, made, strict=True):
            plan.place(vectors)
    return result


def english_spaces(
    targets: Iterable[tuple[Space, Encoder] | tuple[Space, Encoder, Vectors]],
) -> frozenset[str]:
    """The names of the spaces whose encoders know English alone."""
    return frozenset(target[0].name for target in targets if knows_english_alone(target[1]))


def holds(
    space: str, language: str, spaces: Sequence[str], english: Collection[str] = ENGLISH_SPACES
) -> bool:
    """Whether the space of the encoder ``space`` takes documents in ``language``, beside the others, of which
    ``english`` know English alone.

    Where there are both, an English encoder takes the English documents and the multilingual ones the rest:
    in another encoder's space a document only costs time (docs/retrieval.md).
    """
    alone = [name in english for name in spaces]
    if all(alone) or not any(alone):
        return True
    return (space in english) == (language == "en")


def languages_held(
    space: str, languages: Sequence[str], spaces: Sequence[str], english: Collection[str] = ENGLISH_SPACES
) -> list[str]:
    """Those of ``languages`` in which ``space`` takes documents, beside the other ``spaces``."""
    return [language for language in languages if holds(space, language, spaces, english)]


class _Counted:
    """Adds up what several encoders have done, and tells the share of the whole."""

    def __init__(self, whole: int, report: Callable[[float], None]) -> None:
        self._whole = whole
        self._report = report
        self._done = 0
        self._guard = threading.Lock()

    def add(self, characters: int) -> None:
        with self._guard:
            self._done += characters
            self._report(self._done / max(self._whole, 1))


def _parts(texts: Sequence[tuple[bytes, str]]) -> Iterator[list[tuple[bytes, str]]]:
    """The texts in parts of a second's work or so."""
    part: list[tuple[bytes, str]] = []
    size = 0
    for digest, text in texts:
        part.append((digest, text))
        size += len(text)
        if size >= PART_CHARACTERS:
            yield part
            part, size = [], 0
    if part:
        yield part


@dataclass(frozen=True, slots=True)
class _Plan:
    """What one encoder has to do: the pieces cut for it and where each goes, the vectors known already."""

    space: Space
    encoder: Encoder
    known: dict[bytes, bytes]
    cut: list[tuple[list[StoredPiece], Piece]]

    @property
    def fresh(self) -> dict[bytes, str]:
        """The texts that have no vector yet, by digest, the shortest first."""
        texts = {piece.digest: piece.embedded for _, piece in self.cut if piece.digest not in self.known}
        return dict(sorted(texts.items(), key=lambda item: len(item[1])))

    @property
    def characters(self) -> int:
        """How much there is to encode."""
        return sum(map(len, self.fresh.values()))

    def encode(self, done: Callable[[int], None]) -> dict[bytes, bytes]:
        """Vectors by digest of the texts that have none yet; ``done`` is told the characters of each part."""
        made: dict[bytes, bytes] = {}
        for part in _parts(list(self.fresh.items())):
            texts = [text for _, text in part]
            vectors = to_bytes(self.encoder.encode_passages(texts))
            made |= dict(zip((digest for digest, _ in part), vectors, strict=True))
            done(sum(map(len, texts)))
        return made

    def place(self, fresh: dict[bytes, bytes]) -> None:
        """Put every piece with its vector where it belongs."""
        vectors = self.known | fresh
        for into, piece in self.cut:
            digest = piece.digest
            stored = StoredPiece(self.space.id, piece.number, piece.start, piece.end, digest, vectors[digest])
            into.append(stored)


def _plan(
    documents: Sequence[Document],
    result: list[list[list[StoredPiece]]],
    target: tuple[Space, Encoder],
    known: dict[bytes, bytes],
    spaces: Sequence[str],
    english: Collection[str],
) -> _Plan:
    space, encoder = target
    cut: list[tuple[list[StoredPiece], Piece]] = []
    for document, stored in zip(documents, result, strict=True):
        if not holds(space.name, document.language, spaces, english):
            continue
        for paragraph, context, into in zip(document.paragraphs, contexts(document), stored, strict=True):
            cut.extend((into, piece) for piece in pieces(paragraph, context, encoder))
    return _Plan(space, encoder, known, cut)


def _fingerprint(encoder: Encoder) -> str:
    return f"{encoder.fingerprint}+chunks-{CHUNKING}"


def _names(named: Iterable[Space | Encoder]) -> str:
    return " and ".join(thing.name for thing in named)
