"""The derived stores (Chroma, lexical index) kept in agreement with the catalogue: outbox, check, repair.

Every change of the catalogue notes in the outbox, in the same transaction, which paragraphs the stores must
look at again. ``drain`` brings a store into agreement about just these and then forgets them; doing it twice
does no harm. After a kill at any moment, draining again is all the repair there is to do.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from index.catalogue import Catalogue
from index.embedding.base import Vectors, knows_english_alone
from index.exact import ExactVectors
from index.lexical import LEXICAL, LexicalEntry, LexicalIndex, LexicalUnreadable
from index.lexical import wipe as wipe_lexical
from index.records import CheckReport, StoreCheck
from index.rows import next_generation
from index.spaces import Space, Spaces, languages_held
from index.vectors import ChromaVectors, VectorsUnreadable, from_bytes, graphs_are_whole
from index.vectors import wipe as wipe_vectors

VECTORS_FOLDER, LEXICAL_FOLDER = "vectors", "lexical"
_DRAIN = 4000
# How many vectors of a space are looked for when it is checked.
PROBES = 64


class Stores:
    """The derived stores of one folder, opened on first need (importing Chroma alone takes a second)."""

    def __init__(self, folder: Path, catalogue: Catalogue, spaces: Spaces, *, read_only: bool) -> None:
        self._folder = folder
        self._catalogue = catalogue
        self._spaces = spaces
        self.read_only = read_only
        self.exact = ExactVectors(catalogue.database)
        self._lexical: LexicalIndex | None = None
        self._chroma: ChromaVectors | None = None
        self._seen = ""
        self._guard = threading.RLock()
        self._idle = threading.Condition(self._guard)
        self._searching = 0

    @property
    def generation(self) -> str:
        """Changes whenever the catalogue does, in whatever process."""
        return self._catalogue.setting("generation", "0") or "0"

    @property
    def lexical(self) -> LexicalIndex:
        """The lexical index, as fresh as the catalogue."""
        with self._guard:
            if self._lexical is None:
                self._lexical = self._open_lexical()
                self._seen = self.generation
            elif self.read_only and (generation := self.generation) != self._seen:
                self._lexical.reload()
                self._seen = generation
            return self._lexical

    def open_vectors(self) -> None:
        """Open Chroma now rather than at the first use."""
        _ = self.chroma

    @property
    def chroma(self) -> ChromaVectors:
        """Chroma; only the owner of the folder may ask for it."""
        with self._guard:
            if self._chroma is None:
                self._chroma = ChromaVectors(self._folder / VECTORS_FOLDER)
            return self._chroma

    def _open_lexical(self) -> LexicalIndex:
        folder = self._folder / LEXICAL_FOLDER
        if not self.read_only and self._catalogue.setting("lexical") != LEXICAL:
            wipe_lexical(folder)
            with self._catalogue.database.write() as db:
                db.execute("INSERT OR REPLACE INTO outbox SELECT 'lexical', id, 0 FROM paragraphs")
                db.execute("INSERT OR REPLACE INTO settings VALUES ('lexical', ?)", (LEXICAL,))
        return LexicalIndex(folder, read_only=self.read_only)

    def near(self, space: Space, vector: Vectors, k: int) -> list[tuple[str, float]] | None:
        """The ``k`` pieces of a space nearest to ``vector`` by Chroma's graph, as (row, cosine); None where
        Chroma is another process's."""
        with self._guard:
            if self.read_only:
                return None
            chroma = self.chroma
            self._searching += 1
        try:
            return chroma.search(space.collection, vector, k)
        finally:
            with self._guard:
                self._searching -= 1
                self._idle.notify_all()

    def lend(self) -> None:
        """Let go of what one process alone may hold; what is looked for from now on is found as by a
        reader."""
        with self._guard:
            self.read_only = True
            while self._searching:
                self._idle.wait()
            if self._chroma:
                self._chroma.close()
                self._chroma = None
            if self._lexical:
                self._lexical.close()

    def take_back(self) -> None:
        """Hold everything again; another process may have written meanwhile."""
        with self._guard:
            self.read_only = False
            if self._lexical:
                self._lexical.reload()
            self.exact.forget()

    def drop(self, space: Space) -> None:
        """Remove a space's collection from Chroma."""
        self.chroma.drop(space.collection)

    def close(self) -> None:
        """Close what was opened."""
        with self._guard:
            if self._lexical:
                self._lexical.close()
            if self._chroma:
                self._chroma.close()
            self._lexical = self._chroma = None
            self.exact.forget()

    # ---- the outbox

    def has_work(self) -> bool:
        """Whether the stores lack anything the catalogue has told them."""
        row = self._catalogue.database.connection.execute("SELECT 1 FROM outbox LIMIT 1").fetchone()
        return row is not None or self._catalogue.setting("lexical") != LEXICAL or any(self._lost())

    def _lost(self) -> Iterator[str]:
        """Stores that must be made again: there is no folder although there is something to keep in it, as
        after restoring a backup of the catalogue alone, or a kill cut a file of theirs short."""
        if not self._catalogue.counts()[1]:
            return
        if not (self._folder / LEXICAL_FOLDER).exists():
            yield "lexical"
        vectors = self._folder / VECTORS_FOLDER
        if self._chroma is None and not (vectors.exists() and graphs_are_whole(vectors)):
            yield from (space.store for space in self._spaces.all())

    def drain(self) -> None:
        """Bring the stores into agreement about every paragraph in the outbox, and empty it."""
        for store in list(self._lost()):
            if store != "lexical" and not graphs_are_whole(self._folder / VECTORS_FOLDER):
                wipe_vectors(self._folder / VECTORS_FOLDER)
            with self._catalogue.database.write() as db:
                db.execute("INSERT OR REPLACE INTO outbox SELECT ?, id, 0 FROM paragraphs", (store,))
        lexical = self.lexical  # opening it may itself put work into the outbox
        for ids in self._outbox("lexical"):
            present = {entry.paragraph_id: entry for entry in self.lexical_entries(ids)}
            lexical.delete(i for i in ids if i not in present)
            lexical.add(present.values())
            lexical.commit()
            self._done("lexical", ids)
        for space in self._spaces.all():
            for ids in self._outbox(space.store):
                self._drain_space(space, ids)
                self._done(space.store, ids)

    def _drain_space(self, space: Space, ids: Sequence[int]) -> None:
        rows = self._catalogue.database.connection.execute(
            """SELECT paragraph_id, piece, vector FROM pieces
               WHERE space_id = ? AND paragraph_id IN (SELECT value FROM json_each(?))""",
            (space.id, json.dumps(ids)),
        ).fetchall()
        present = {row["paragraph_id"] for row in rows}
        gone = self._catalogue.database.connection.execute(
            "SELECT paragraph_id, pieces FROM outbox WHERE store = ?", (space.store,)
        ).fetchall()
        stale = [
            row_id(row["paragraph_id"], piece)
            for row in gone
            if row["paragraph_id"] not in present
            for piece in range(row["pieces"])
        ]
        if stale:
            self.chroma.delete(space.collection, stale)
        if rows:
            self.chroma.add(
                space.collection,
                [row_id(row["paragraph_id"], row["piece"]) for row in rows],
                from_bytes([row["vector"] for row in rows], space.dimensions),
            )

    def _outbox(self, store: str) -> Iterator[list[int]]:
        execute = self._catalogue.database.connection.execute
        while rows := execute(
            "SELECT paragraph_id FROM outbox WHERE store = ? LIMIT ?", (store, _DRAIN)
        ).fetchall():
            yield [row["paragraph_id"] for row in rows]

    def _done(self, store: str, ids: Sequence[int]) -> None:
        with self._catalogue.database.write() as db:
            db.executemany(
                "DELETE FROM outbox WHERE store = ? AND paragraph_id = ?", [(store, i) for i in ids]
            )
            # Readers look at the stores again when the generation changes: it must change after the stores
            # did.
            next_generation(db)

    def lexical_entries(self, ids: Iterable[int]) -> Iterator[LexicalEntry]:
        """What the lexical index is to hold of these paragraphs; those that are gone are left out."""
        stored = self._catalogue.paragraphs_by_id(list(ids))
        marked = {paragraph.document.id for paragraph in stored if paragraph.paragraph.notes}
        notes = self._catalogue.footnote_texts(marked)
        for paragraph in stored:
            names = [str(symbol) for symbol in paragraph.document.symbols]
            for reference in paragraph.paragraph.references:
                names.extend(str(name) for name in (reference.symbol, reference.number) if name)
            title = paragraph.document.masthead.title or ""
            # A source or a sales number stands in a footnote alone: it is found with the paragraph that marks
            # it.
            marks = dict.fromkeys(str(note.footnote) for note in paragraph.paragraph.notes)
            footnotes = [notes.get((paragraph.document.id, mark), "") for mark in marks]
            yield LexicalEntry(
                paragraph.id,
                paragraph.document.id,
                paragraph.text,
                tuple(dict.fromkeys(names)),
                "\n".join((title, *paragraph.section, *footnotes)),
                paragraph.language,
                paragraph.kind,
            )

    # ---- check and repair

    def check(self) -> CheckReport:
        """Compare every store with the catalogue, entry by entry. Raises nothing for a damaged store: it is
        counted as empty."""
        documents, paragraphs = self._catalogue.counts()
        stores = [self._check_lexical()]
        stores.extend(self._check_space(space) for space in self._spaces.all())
        return CheckReport(documents, paragraphs, tuple(stores), tuple(self._problems()))

    def _problems(self) -> Iterator[str]:
        connection = self._catalogue.database.connection
        for (finding,) in connection.execute("PRAGMA integrity_check(5)").fetchall():
            if finding != "ok":
                yield f"The catalogue is damaged ({finding}); restore the folder from a backup."
        spaces = self._spaces.all()
        english = {encoder.name for encoder in self._spaces.encoders if knows_english_alone(encoder)}
        for space in spaces:
            if not self._finds_itself(space):
                yield (
                    f"The vectors of {space.name} do not find themselves; "
                    "`pincite check --repair` builds them anew."
                )
            names = [other.name for other in spaces if other.state == space.state]
            taken = languages_held(space.name, self._catalogue.languages(), names, english)
            (missing,) = connection.execute(
                """SELECT count(*) FROM paragraphs p JOIN documents d ON d.id = p.document_id
                   WHERE trim(p.text) <> '' AND d.language IN (SELECT value FROM json_each(?)) AND NOT EXISTS
                   (SELECT 1 FROM pieces WHERE paragraph_id = p.id AND space_id = ?)""",
                (json.dumps(taken), space.id),
            ).fetchone()
            if missing and space.state == "active":
                yield f"{missing} paragraphs have no vector in {space.name}; `pincite index` embeds them."

    def _check_lexical(self) -> StoreCheck:
        rows = self._catalogue.database.connection.execute("SELECT id FROM paragraphs").fetchall()
        try:
            held = self.lexical.paragraph_ids()
        except LexicalUnreadable:
            held = []
        return _compared("lexical", [str(row["id"]) for row in rows], [str(i) for i in held])

    def _check_space(self, space: Space) -> StoreCheck:
        expected = self._expected_rows(space)
        if self.read_only:
            raise NotImplementedError("only the owner of the folder can look into Chroma")
        try:
            held = self.chroma.ids(space.collection)
        except VectorsUnreadable:
            held = []
        return _compared(space.name, expected, held)

    def _expected_rows(self, space: Space) -> list[str]:
        rows = self._catalogue.database.connection.execute(
            "SELECT paragraph_id, piece FROM pieces WHERE space_id = ?", (space.id,)
        ).fetchall()
        return [row_id(row["paragraph_id"], row["piece"]) for row in rows]

    def repair(self) -> None:
        """Bring every store into agreement with the catalogue; a store that cannot be opened is built
        anew."""
        self._repair_lexical()
        self._repair_vectors()
        self.drain()

    def _repair_lexical(self) -> None:
        rows = self._catalogue.database.connection.execute("SELECT id FROM paragraphs").fetchall()
        expected = {row["id"] for row in rows}
        try:
            held = self.lexical.paragraph_ids()
        except LexicalUnreadable:
            wipe_lexical(self._folder / LEXICAL_FOLDER)
            held = []
        doubtful = (expected ^ set(held)) | {i for i in held if held.count(i) > 1} if held else expected
        self._ask_again("lexical", doubtful)

    def _repair_vectors(self) -> None:
        spaces = self._spaces.all()
        try:
            unused = set(self.chroma.names()) - {space.collection for space in spaces}
            sound = all(self._finds_itself(space) for space in spaces)
        except VectorsUnreadable:
            unused, sound = set(), False
        if not sound:
            if self._chroma:
                self._chroma.close()
                self._chroma = None
            wipe_vectors(self._folder / VECTORS_FOLDER)
        for name in unused if sound else ():
            self.chroma.drop(name)
        for space in spaces:
            expected, held = set(self._expected_rows(space)), set(self.chroma.ids(space.collection))
            self.chroma.delete(space.collection, held - expected)
            self._ask_again(space.store, {paragraph_of(row) for row in expected - held})

    def _finds_itself(self, space: Space) -> bool:
        """Whether vectors taken from all over a space are found by themselves. A graph file that was lost or
        cut short is no error to Chroma: it lists every id and finds only what was added last."""
        rows = self._catalogue.database.connection.execute(
            """SELECT vector FROM pieces WHERE space_id = ?1 AND id % max(1, (
                   SELECT count(*) FROM pieces WHERE space_id = ?1) / ?2) = 0 LIMIT ?2""",
            (space.id, PROBES),
        ).fetchall()
        vectors = from_bytes([row["vector"] for row in rows], space.dimensions)
        asked = [
            vector for vector in vectors if vector @ vector > 0.5
        ]  # a text without a word has no direction
        try:
            found = [self.chroma.search(space.collection, vector, 1) for vector in asked]
        except VectorsUnreadable:
            return False
        lost = sum(not hits or hits[0][1] < 0.99 for hits in found)
        return lost * 10 <= len(asked)

    def _ask_again(self, store: str, paragraph_ids: Iterable[int]) -> None:
        with self._catalogue.database.write() as db:
            db.executemany(
                "INSERT OR REPLACE INTO outbox VALUES (?, ?, 0)", [(store, i) for i in paragraph_ids]
            )


def row_id(paragraph_id: int, piece: int) -> str:
    """The id of a piece in Chroma."""
    return f"{paragraph_id}.{piece}"


def paragraph_of(row: str) -> int:
    """The paragraph a Chroma row is of."""
    return int(row.partition(".")[0])


def _compared(name: str, expected: Sequence[str], held: Sequence[str]) -> StoreCheck:
    wanted, found = set(expected), set(held)
    surplus = len(found - wanted) + len(held) - len(found)
    return StoreCheck(name, len(wanted), len(held), len(wanted - found), surplus)
