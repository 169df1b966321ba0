"""Files into the library: what is new or changed is read, embedded and stored, batch by batch.

A batch is one transaction of the catalogue; the derived stores follow through the outbox. Whatever kills the
process, the next run finds whole documents or none of them, and reads only what is missing.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from index.catalogue import Catalogue, Provenance
from index.embedding.base import Encoder
from index.files import SourceFile, content_hash, discover, full_path, named_apart, printable, reader_version
from index.identities import work_out_identities
from index.model import Document
from index.plain import from_plain, to_plain
from index.records import Failure, IndexReport, Progress, Stage
from index.spaces import Space, Spaces, embed, english_spaces, languages_held
from index.stores import Stores

# Enough texts at once (three to four pieces a paragraph) for an encoder to batch by length, few enough that a
# progress bar moves and a killed run loses seconds.
BATCH_PARAGRAPHS = 400

Report = Callable[[Progress], None]
Result = Document | Failure
Reader = Callable[[Sequence[SourceFile]], Iterable[tuple[SourceFile, Result]]]


@dataclass
class _Run:
    """What one run has seen so far, and the documents read but not stored yet."""

    total: int
    report: Report
    looked_at: int = 0
    members: int = 0
    indexed: list[str] = field(default_factory=list)
    unchanged: int = 0
    failed: list[Failure] = field(default_factory=list)
    paragraphs: int = 0
    batch: list[tuple[Document, Provenance]] = field(default_factory=list)
    # Bytes of all files to be read, of those stored or failed, of those in the batch; what is encoded of it.
    bytes_total: int = 0
    bytes_done: int = 0
    bytes_in_batch: int = 0
    encoded: float = 0.0
    archives: dict[str, list[str]] = field(default_factory=dict)

    def say(self, stage: Stage, source: str, outcome: str = "") -> None:
        paragraphs = self.paragraphs + int(self.encoded * self.batch_paragraphs)
        share = (self.bytes_done + self.encoded * self.bytes_in_batch) / max(self.bytes_total, 1)
        self.report(Progress(stage, self.looked_at, self.total, source, paragraphs, outcome, min(share, 1.0)))

    @property
    def batch_paragraphs(self) -> int:
        return sum(len(document.paragraphs) for document, _ in self.batch)

    def fail(self, failure: Failure) -> None:
        self.failed.append(failure)
        self.say("reading", failure.source, failure.error)


class Ingest:
    """Adding files to one library. The caller holds the folder's lock."""

    def __init__(self, catalogue: Catalogue, spaces: Spaces, stores: Stores, reader: Reader) -> None:
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
        """Read what is new or changed under ``paths``. A file that cannot be read harms no other."""
        started = time.monotonic()
        known = self._catalogue.provenances()
        files = named_apart(discover(paths), {source: p.path for source, p in known.items()})
        run = _Run(len(files), report)
        changed = {
            file: provenance for file in files if (provenance := self._change(file, run, known, reparse))
        }
        run.bytes_total = sum(map(_size, changed))
        for file, result in self._read(list(changed)):
            self._take(file, result, changed[file], run)
            if run.batch_paragraphs >= BATCH_PARAGRAPHS:
                self._store(run)
        self._store(run)
        removed = self._close_archives(run, changed)
        if remove_missing:
            removed += self._remove_missing(paths, known)
        self.settle()
        indexed = set(run.indexed)
        return IndexReport(
            files=run.total + run.members - len(run.archives),
            indexed=len(run.indexed),
            unchanged=run.unchanged,
            removed=removed,
            failed=tuple(run.failed),
            paragraphs=run.paragraphs,
            seconds=round(time.monotonic() - started, 3),
            documents=tuple(r for r in self._catalogue.records() if r.source in indexed),
        )

    def settle(self) -> None:
        """What follows from the documents as a whole: identities, and the derived stores' share of the
        work."""
        work_out_identities(self._catalogue)
        self._stores.drain()

    def _change(
        self, file: SourceFile, run: _Run, known: Mapping[str, Provenance], reparse: bool
    ) -> Provenance | None:
        """What to note of a file that must be read; None when it is as it was, or cannot even be opened."""
        try:
            provenance = Provenance(printable(file.path), content_hash(file), reader_version())
        except OSError as error:
            run.looked_at += 1
            run.fail(Failure(file.source, f"{file.path} cannot be read: {error.strerror or error}."))
            return None
        stored = known.get(file.source)
        if reparse or stored is None or not stored.has_same_text(provenance):
            return provenance
        run.looked_at += 1
        if stored.path != provenance.path:
            self._catalogue.move(file.source, provenance)
        failures = self._catalogue.failures_of(file.source)
        for failure in failures:
            run.fail(failure)
        if not any(failure.source == file.source for failure in failures):
            run.unchanged += 1
            run.say("reading", file.source, "unchanged")
        return None

    def _take(self, file: SourceFile, result: Result, provenance: Provenance, run: _Run) -> None:
        """A result of the reader: one a file, or one a member of an archive."""
        first = True
        if result.source == file.source:
            run.looked_at += 1
        else:
            run.looked_at += file.source not in run.archives
            run.members += 1
            first = file.source not in run.archives
            run.archives.setdefault(file.source, []).append(result.source)
        run.bytes_in_batch += _size(file) if first else 0
        if isinstance(result, Failure):
            self._catalogue.put_failure(result, provenance)
            run.fail(result)
        else:
            run.say("reading", result.source)
            run.batch.append((storable(result), provenance))

    def _close_archives(self, run: _Run, changed: Mapping[SourceFile, Provenance]) -> int:
        """Note archives as read to the end, and remove what is no longer in them; returns how many
        documents."""
        removed = 0
        for file, provenance in changed.items():
            if file.source in run.archives:
                members = run.archives[file.source]
                removed += len(self._catalogue.close_archive(file.source, provenance, members))
        return removed

    def _store(self, run: _Run) -> None:
        """Embed and store the batch: one transaction, then the derived stores."""
        if not run.batch:
            return
        documents = [document for document, _ in run.batch]
        sources = [document.source for document in documents]

        def encoded(share: float) -> None:
            run.encoded = share
            run.say("embedding", sources[-1])

        encoded(0.0)
        targets = self._spaces.to_fill()
        with ThreadPoolExecutor(1) as pool:
            # Chroma takes a second and a half to import: meanwhile the encoders work.
            opening = pool.submit(self._stores.open_vectors)
            vectors = embed(documents, targets, partial(self._vectors_of, sources), encoded)
            opening.result()
        with self._catalogue.database.write():
            for (document, provenance), pieces in zip(run.batch, vectors, strict=True):
                self._catalogue.put(document, provenance, pieces)
        run.say("storing", sources[-1])
        self._stores.drain()
        run.paragraphs += run.batch_paragraphs
        run.bytes_done += run.bytes_in_batch
        run.bytes_in_batch, run.encoded = 0, 0.0
        run.batch.clear()
        for document in documents:
            run.indexed.append(document.source)
            run.say("storing", document.source, "indexed")

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

    def _remove_missing(self, paths: Sequence[Path], known: Mapping[str, Provenance]) -> int:
        """Remove what was read from files under the folders given that are gone; returns how many
        documents."""
        folders = [full_path(path) for path in paths if path.is_dir()]
        removed = 0
        for source, provenance in known.items():
            path = full_path(Path(provenance.path)) if provenance.path else None
            if path and any(map(path.is_relative_to, folders)) and not path.exists():
                removed += len(self._catalogue.remove(source))
        return removed

    def embed_missing(
        self, report: Report = lambda progress: None, remember: Sequence[str] | None = None
    ) -> int:
        """Embed every stored document that lacks vectors in a space in use, then make these spaces the
        searched ones, and ``remember`` the encoders that the library names. The old spaces answer until the
        last moment. Returns how many documents were embedded."""
        targets = self._spaces.to_fill()
        done = paragraphs = 0
        for total, whole, sources in self._lacking(targets):
            documents = [d for source in sources if (d := self._catalogue.document(source))]
            in_batch = sum(len(document.paragraphs) for document in documents)

            said = Progress("embedding", done, total, sources[-1])
            encoded = partial(_report_part, report, said, paragraphs, in_batch, whole)
            encoded(0.0)
            vectors = embed(documents, targets, partial(self._vectors_of, sources), encoded)
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
            paragraphs += in_batch
            encoded_all = paragraphs / max(whole, 1)
            report(Progress("embedding", done, total, sources[-1], paragraphs, "", encoded_all))
        named = None if remember is None else json.dumps(list(remember))
        for space in self._spaces.activate(named):
            self._stores.drop(space)
        return done

    def _lacking(self, targets: Sequence[tuple[Space, Encoder]]) -> Iterator[tuple[int, int, list[str]]]:
        """Batches of sources that lack vectors in one of ``targets`` that takes them, each with the number of
        all of them and of all their paragraphs."""
        names = [space.name for space, _ in targets]
        english = english_spaces(targets)
        wanted = [
            (space.id, language)
            for space, _ in targets
            for language in languages_held(space.name, self._catalogue.languages(), names, english)
        ]
        rows = self._catalogue.database.connection.execute(
            """SELECT d.source, d.paragraph_count FROM documents d WHERE EXISTS (
                   SELECT 1 FROM json_each(?) s, paragraphs p
                   WHERE p.document_id = d.id AND trim(p.text) <> '' AND d.language = s.value ->> 1
                   AND NOT EXISTS (
                       SELECT 1 FROM pieces WHERE paragraph_id = p.id AND space_id = s.value ->> 0))
               ORDER BY d.id""",
            (json.dumps(wanted),),
        ).fetchall()
        whole = sum(row["paragraph_count"] for row in rows)
        batch: list[str] = []
        size = 0
        for row in rows:
            batch.append(row["source"])
            size += row["paragraph_count"]
            if size >= BATCH_PARAGRAPHS:
                yield len(rows), whole, batch
                batch, size = [], 0
        if batch:
            yield len(rows), whole, batch


def _report_part(
    report: Report, said: Progress, before: int, in_batch: int, whole: int, share: float
) -> None:
    """Report that ``share`` of a batch is embedded, after ``before`` of the ``whole`` paragraphs."""
    made = before + share * in_batch
    report(replace(said, paragraphs=int(made), share=made / max(whole, 1)))


def _size(file: SourceFile) -> int:
    try:
        return file.path.stat().st_size
    except OSError:
        return 0


def storable(document: Document) -> Document:
    """The document as it can be written as UTF-8. Damaged files give halves of surrogate pairs, which no
    database takes; each becomes a question mark, so that every offset stays right."""
    plain = json.dumps(to_plain(document), ensure_ascii=False)
    try:
        plain.encode()
    except UnicodeEncodeError:
        return from_plain(Document, json.loads(plain.encode(errors="replace")))
    return document
