"""Files into the library: what is new or changed is read, embedded and stored, batch by batch.

A batch is one transaction of the catalogue; the derived stores follow through the outbox. Whatever kills the
process, the next run finds whole documents or none of them, and reads only what is missing.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from index.catalogue import Catalogue, Provenance
from index.errors import PinciteError
from index.files import SourceFile, content_hash, discover, named_apart, reader_version
from index.identities import work_out_identities
from index.model import Document
from index.records import Failure, IndexReport, Progress, Stage
from index.spaces import Space, Spaces, embed
from index.stores import Stores

# Enough texts at once for an encoder to batch by length, few enough that a killed run loses seconds.
BATCH_PARAGRAPHS = 1500

Report = Callable[[Progress], None]
Reader = Callable[[SourceFile], Document]


def read_source(file: SourceFile) -> Document:
    """The document in one file, under its name in the library."""
    from index.parsing import parse_file

    return replace(parse_file(file.path, root=file.root), source=file.source)


@dataclass
class _Run:
    """The counts of one run, and the documents read but not stored yet."""

    total: int
    report: Report
    looked_at: int = 0
    indexed: list[str] = field(default_factory=list)
    unchanged: int = 0
    failed: list[Failure] = field(default_factory=list)
    paragraphs: int = 0
    batch: list[tuple[Document, Provenance]] = field(default_factory=list)

    def say(self, stage: Stage, source: str, outcome: str = "") -> None:
        self.report(Progress(stage, self.looked_at, self.total, source, self.paragraphs, outcome))


class Ingest:
    """Adding files to one library. The caller holds the folder's lock."""

    def __init__(
        self, catalogue: Catalogue, spaces: Spaces, stores: Stores, reader: Reader = read_source
    ) -> None:
        self._catalogue = catalogue
        self._spaces = spaces
        self._stores = stores
        self._read = reader

    def add(
        self,
        paths: Sequence[Path],
        *,
        reparse: bool = False,
        remove_missing: bool = False,
        report: Report = lambda progress: None,
    ) -> IndexReport:
        """Read what is new or changed under ``paths``. A file that cannot be read is reported and harms no
        other."""
        started = time.monotonic()
        known = self._catalogue.provenances()
        failures = self._catalogue.failures()
        paths_known = {source: provenance.path for source, provenance in known.items()}
        paths_known |= {source: provenance.path for source, (provenance, _) in failures.items()}
        files = named_apart(discover(paths), paths_known)
        run = _Run(len(files), report)
        for file in files:
            run.say("reading", file.source)
            self._look_at(file, run, known, failures, reparse=reparse)
            run.looked_at += 1
            if sum(len(document.paragraphs) for document, _ in run.batch) >= BATCH_PARAGRAPHS:
                self._store(run)
        self._store(run)
        removed = self._remove_missing(paths, known) if remove_missing else 0
        self.settle()
        records = self._catalogue.records()
        return IndexReport(
            files=len(files),
            indexed=len(run.indexed),
            unchanged=run.unchanged,
            removed=removed,
            failed=tuple(run.failed),
            paragraphs=run.paragraphs,
            seconds=round(time.monotonic() - started, 3),
            documents=tuple(record for record in records if record.source in set(run.indexed)),
        )

    def settle(self) -> None:
        """What follows from the documents as a whole: identities, and the derived stores' share of the
        work."""
        work_out_identities(self._catalogue)
        self._stores.drain()

    def _look_at(
        self,
        file: SourceFile,
        run: _Run,
        known: dict[str, Provenance],
        failures: dict[str, tuple[Provenance, Failure]],
        *,
        reparse: bool,
    ) -> None:
        try:
            data = file.path.read_bytes()
        except OSError as error:
            failure = Failure(file.source, f"{file.path} cannot be read: {error.strerror or error}.")
            run.failed.append(failure)
            run.say("reading", file.source, failure.error)
            return
        provenance = Provenance(str(file.path), content_hash(data), reader_version())
        stored = known.get(file.source)
        if stored and not reparse and _same_text(stored, provenance):
            if stored != provenance:
                self._catalogue.set_provenance(file.source, provenance)
            run.unchanged += 1
            run.say("reading", file.source, "unchanged")
            return
        failed = failures.get(file.source)
        if failed and not reparse and _same_text(failed[0], provenance):
            run.failed.append(failed[1])
            run.say("reading", file.source, failed[1].error)
            return
        outcome = self._attempt(file)
        if isinstance(outcome, Failure):
            self._catalogue.put_failure(outcome, provenance)
            run.failed.append(outcome)
            run.say("reading", file.source, outcome.error)
        else:
            run.batch.append((outcome, provenance))

    def _attempt(self, file: SourceFile) -> Document | Failure:
        try:
            return self._read(file)
        except PinciteError as error:
            return Failure(file.source, str(error))
        except Exception as error:  # noqa: BLE001  a bad file must harm only itself, whatever it provokes
            return Failure(
                file.source,
                f"{file.path.name} could not be read because of a fault in Pincite "
                f"({type(error).__name__}: {error}); please report it with the file.",
            )

    def _store(self, run: _Run) -> None:
        """Embed and store the batch: one transaction, then the derived stores."""
        if not run.batch:
            return
        documents = [document for document, _ in run.batch]
        sources = [document.source for document in documents]
        run.say("embedding", sources[-1])
        targets = self._spaces.to_fill()
        vectors = embed(documents, targets, partial(self._vectors_of, sources))
        with self._catalogue.database.write():
            for (document, provenance), pieces in zip(run.batch, vectors, strict=True):
                self._catalogue.put(document, provenance, pieces)
        run.say("storing", sources[-1])
        self._stores.drain()
        for document in documents:
            run.paragraphs += len(document.paragraphs)
            run.indexed.append(document.source)
            run.say("storing", document.source, "indexed")
        run.batch.clear()

    def _vectors_of(self, sources: Sequence[str], space: Space) -> dict[bytes, bytes]:
        """Vectors of the stored version of these documents, by digest: unchanged paragraphs are not encoded
        again."""
        rows = self._catalogue.database.connection.execute(
            """SELECT digest, vector FROM pieces WHERE space_id = ? AND paragraph_id IN (
                   SELECT p.id FROM paragraphs p JOIN documents d ON d.id = p.document_id
                   WHERE d.source IN (SELECT value FROM json_each(?)))""",
            (space.id, json.dumps(sources)),
        )
        return {row["digest"]: row["vector"] for row in rows}

    def _remove_missing(self, paths: Sequence[Path], known: dict[str, Provenance]) -> int:
        folders = [path.expanduser().absolute() for path in paths if path.is_dir()]
        gone = [
            source
            for source, provenance in known.items()
            if provenance.path
            and any(Path(provenance.path).is_relative_to(folder) for folder in folders)
            and not Path(provenance.path).exists()
        ]
        for source in gone:
            record = self._catalogue.record_of_source(source)
            if record:
                self._catalogue.delete(record.id)
        return len(gone)

    def embed_missing(self, report: Report = lambda progress: None) -> int:
        """Embed every stored document that lacks vectors in a space in use, then make these spaces the
        searched ones. The old spaces answer until the last moment. Returns how many documents were
        embedded."""
        targets = self._spaces.to_fill()
        done = 0
        for total, sources in self._lacking(targets):
            documents = [d for source in sources if (d := self._catalogue.document(source))]
            vectors = embed(documents, targets, partial(self._vectors_of, sources))
            with self._catalogue.database.write() as db:
                for document, pieces in zip(documents, vectors, strict=True):
                    ids = db.execute(
                        """SELECT p.id FROM paragraphs p JOIN documents d ON d.id = p.document_id
                           WHERE d.source = ? ORDER BY p.position""",
                        (document.source,),
                    ).fetchall()
                    for row, stored in zip(ids, pieces, strict=True):
                        held = db.execute(
                            "SELECT DISTINCT space_id FROM pieces WHERE paragraph_id = ?", (row["id"],)
                        ).fetchall()
                        present = {space["space_id"] for space in held}
                        fresh = [piece for piece in stored if piece.space_id not in present]
                        self._catalogue.add_pieces(db, row["id"], fresh)
            self._stores.drain()
            done += len(documents)
            report(Progress("embedding", done, total, sources[-1]))
        for space in self._spaces.activate():
            self._stores.drop(space)
        return done

    def _lacking(self, targets: Sequence[tuple[Space, object]]) -> Iterator[tuple[int, list[str]]]:
        """Batches of sources that lack vectors in one of ``targets``, each with the number of all of them."""
        rows = self._catalogue.database.connection.execute(
            """SELECT d.source, d.paragraph_count FROM documents d WHERE EXISTS (
                   SELECT 1 FROM json_each(?) s, paragraphs p WHERE p.document_id = d.id AND trim(p.text) <>
                   '' AND NOT EXISTS (SELECT 1 FROM pieces WHERE paragraph_id = p.id AND space_id = s.value))
               ORDER BY d.id""",
            (json.dumps([space.id for space, _ in targets]),),
        ).fetchall()
        batch: list[str] = []
        size = 0
        for row in rows:
            batch.append(row["source"])
            size += row["paragraph_count"]
            if size >= BATCH_PARAGRAPHS:
                yield len(rows), batch
                batch, size = [], 0
        if batch:
            yield len(rows), batch


def _same_text(stored: Provenance, now: Provenance) -> bool:
    return stored.content_hash == now.content_hash and stored.reader == now.reader
