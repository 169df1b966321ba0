"""The one door to a library on disk: add, remove, look up, search, check and repair."""

from __future__ import annotations

import json
import os
import re
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Literal

from index.catalogue import CATALOGUE_NAME, Catalogue
from index.errors import PinciteError
from index.filters import NO_FILTERS, Filters
from index.locators import Locator
from index.lock import FolderLock, LibraryLocked
from index.model import Document
from index.records import CheckReport, DocumentRecord, Hit, IndexReport, Progress, StoredParagraph
from index.symbols import Symbol

if TYPE_CHECKING:
    from index.embedding.base import Encoder, Vectors
    from index.ingest import Ingest, Reader
    from index.search import Search
    from index.spaces import Spaces
    from index.stores import Stores

Tended = Literal["", "lent", "taken back"]

__all__ = ["Library", "LibraryLocked", "NotInLibrary", "default_folder"]


class NotInLibrary(PinciteError, LookupError):
    """A document or paragraph was asked for that the library does not hold."""


def default_folder() -> Path:
    """Where the library is when nobody says: PINCITE_LIBRARY, else the user's data folder."""
    named = os.environ.get("PINCITE_LIBRARY")
    if named:
        return Path(named).expanduser()
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "pincite"


# A resolution of the Security Council as people write it, without its year.
_NUMBER_ALONE = re.compile(r"(?i)S/RES/\d{1,4}")


class Library:
    """Documents on disk. Open it with ``Library.open``; safe to use from many threads.

    The owner (the default) holds the folder's lock and may write. Any number of processes may open the same
    folder with ``read_only=True`` beside it: they see what is committed and search the vectors kept in the
    catalogue.
    """

    def __init__(
        self,
        folder: Path,
        catalogue: Catalogue,
        encoders: Callable[[], Sequence[Encoder]],
        lock: FolderLock | None,
        reader: Reader | None = None,
    ) -> None:
        self.folder = folder
        self.selection = NO_FILTERS
        self._lock = lock
        self._catalogue = catalogue
        self._encoders = encoders
        self._reader = reader
        self._writing = threading.Lock()
        self._building = threading.Lock()
        self._built: _Machinery | None = None

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        encoders: Sequence[Encoder] | None = None,
        create: bool = True,
        read_only: bool = False,
        reader: Reader | None = None,
    ) -> Library:
        """Open the library in ``folder``. ``encoders`` None means those the library names, else the packaged
        ones; they load on first need. Raises ``LibraryLocked`` when another process owns the folder,
        ``CatalogueUnreadable`` when there is none and ``create`` is False, or it cannot be read."""
        folder = Path(folder).expanduser().absolute()
        if read_only:
            return cls._opened(folder, encoders, None, reader)
        if not create and not (folder / CATALOGUE_NAME).exists():
            raise PinciteError(f"There is no library in {folder}; make one with `pincite index PATH`.")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            lock = FolderLock(folder)
        except OSError as error:
            raise PinciteError(
                f"The library folder {folder} cannot be written ({error.strerror or error}); "
                "name another with --library."
            ) from error
        try:
            library = cls._opened(folder, encoders, lock, reader)
            if library._machinery.stores.has_work():
                library._machinery.ingest.settle()
        except BaseException:
            lock.release()
            raise
        return library

    @classmethod
    def _opened(
        cls,
        folder: Path,
        encoders: Sequence[Encoder] | None,
        lock: FolderLock | None,
        reader: Reader | None,
    ) -> Library:
        catalogue = Catalogue(folder, read_only=lock is None)
        load = (lambda: _named_encoders(catalogue, folder)) if encoders is None else (lambda: encoders)
        return cls(folder, catalogue, load, lock, reader)

    @property
    def read_only(self) -> bool:
        """Whether another process may be writing: this one opened the folder for reading, or lent it."""
        return self._lock is None or not self._lock.held

    @property
    def _machinery(self) -> _Machinery:
        """What searching and writing need, made on first use: looking things up must not wait for its
        imports."""
        with self._building:
            if self._built is None:
                self._built = _Machinery.of(self)
            return self._built

    # ---- writing

    def add(
        self,
        paths: Sequence[Path],
        *,
        reparse: bool = False,
        remove_missing: bool = False,
        progress: Callable[[Progress], None] | None = None,
    ) -> IndexReport:
        """Read files and folders into the library: what is new or changed, and nothing twice.

        ``reparse`` reads everything again; ``remove_missing`` removes documents whose file under one of the
        folders is gone. An interrupted run loses at most its last batch: run it again.
        """
        with self._writing:
            self._require_owner()
            report = progress or (lambda step: None)
            self._machinery.ingest.embed_missing(report)
            return self._machinery.ingest.add(
                [Path(path) for path in paths],
                reparse=reparse,
                remove_missing=remove_missing,
                report=report,
            )

    def remove(self, names: Sequence[str]) -> int:
        """Remove documents by symbol (in all languages) or source (of a file, archive or folder); returns
        how many.

        Raises ``NotInLibrary`` for a name that stands for nothing, before anything is removed.
        """
        with self._writing:
            self._require_owner()
            known = self._catalogue.provenances()
            sources = [source for name in names for source in self._sources_of(name, known)]
            removed = {gone for source in sources for gone in self._catalogue.remove(source)}
            self._machinery.ingest.settle()
            return len(removed)

    def _sources_of(self, name: str, known: Mapping[str, object]) -> list[str]:
        """The sources ``name`` stands for: of documents, of an archive or folder, or of a file that
        failed."""
        found = [record.source for record in self.find(name)]
        folder = name.rstrip("/")
        if not found and (folder in known or any(source.startswith(f"{folder}/") for source in known)):
            found = [folder]
        if not found:
            raise NotInLibrary(
                f"Nothing in this library is called “{name}”; `pincite documents` lists what it holds."
            )
        return found

    def embed_anew(
        self, progress: Callable[[Progress], None] | None = None, *, remember: Sequence[str] | None = None
    ) -> int:
        """Embed what the encoders in use have not embedded, then search with them; returns how many
        documents. Searches keep using the old vectors until the new ones are complete, in every process.

        ``remember`` names the encoders (``index.embedding.load_encoder``) that are used whenever the library
        is opened from then on.
        """
        with self._writing:
            self._require_owner()
            return self._machinery.ingest.embed_missing(progress or (lambda step: None), remember)

    # ---- documents

    def within(self, selection: Filters) -> Library:
        """This library seen through ``selection``: lists, searches and mentions leave out everything else.

        What is named outright (``find``, ``document``, ``paragraph``) is found all the same. Both are one
        library: closing either closes it.
        """
        if selection == NO_FILTERS:
            return self
        _ = self._machinery  # made here, so that both have the same
        seen = copy(self)
        seen.selection = self.selection.and_also(selection)
        return seen

    def documents(self, filters: Filters = NO_FILTERS) -> list[DocumentRecord]:
        """Identity, masthead and standing of the documents that pass ``filters``, ordered by label."""
        return self._catalogue.records(filters.and_also(self.selection))

    def find(self, name: str | Symbol) -> list[DocumentRecord]:
        """The documents called ``name``: any of its symbols in any spelling, its label, its source or file
        name. The English version of a symbol stands first. "S/RES/2787" is S/RES/2787 (2025): the
        numbers of the Council's resolutions run on over the years."""
        symbol = name if isinstance(name, Symbol) else Symbol.try_parse(name)
        if symbol:
            found = self._catalogue.records_of_symbol(symbol)
            if found:
                return found
        text = str(name).strip()
        record = self._catalogue.record_of_source(text)
        if record:
            return [record]
        records = self._catalogue.records()
        called = [r for r in records if text in (r.label, Path(r.source).name)]
        if called or not _NUMBER_ALONE.fullmatch(text):
            return called
        return [r for r in records if r.symbol and str(r.symbol).upper().startswith(f"{text.upper()} (")]

    def document(self, source: str) -> Document:
        """The whole document as parsed. Raises ``NotInLibrary``."""
        document = self._catalogue.document(source)
        if document is None:
            raise NotInLibrary(f"No document in this library has the source “{source}”.")
        return document

    # ---- paragraphs

    def paragraphs(self, source: str) -> list[StoredParagraph]:
        """The paragraphs of a document in reading order; empty for an unknown source."""
        return self._catalogue.paragraphs_where("d.source = ?", source)

    def first_paragraphs(self, source: str, most: int, container: str = "") -> list[StoredParagraph]:
        """The first of a document's paragraphs in reading order, at most ``most``, or of those in an annex or
        the like, ``"annex1"``."""
        if container:
            prefix = f"{container}."
            return self._catalogue.paragraphs_where(
                "d.source = ? AND substr(p.locator, 1, ?) = ?", source, len(prefix), prefix
            )[:most]
        return self._catalogue.paragraphs_where("d.source = ? AND p.position < ?", source, most)

    def paragraph(self, source: str, locator: Locator | str) -> StoredParagraph | None:
        """The paragraph at ``locator``; None when there is none. Of several with one locator, the first."""
        found = self._catalogue.paragraphs_where(
            "d.source = ? AND p.locator = ?", source, str(locator).strip()
        )
        return found[0] if found else None

    def children(self, source: str, locator: Locator | str) -> list[StoredParagraph]:
        """The sub-paragraphs under ``locator``, at any depth, in reading order."""
        prefix = str(locator).strip() + "."
        return self._catalogue.paragraphs_where(
            "d.source = ? AND substr(p.locator, 1, ?) = ?", source, len(prefix), prefix
        )

    def paragraphs_inside(self, place: Locator | str) -> list[StoredParagraph]:
        """The paragraphs under ``place`` in any document, in reading order: a decision's, wherever it is."""
        prefix = str(place).strip() + "."
        found = self._catalogue.paragraphs_where("substr(p.locator, 1, ?) = ?", len(prefix), prefix)
        return self._selected(found)

    def neighbours(
        self, source: str, locator: Locator | str, before: int = 1, after: int = 1
    ) -> list[StoredParagraph]:
        """The paragraphs around ``locator`` in reading order, itself included; empty when there is none."""
        here = self.paragraph(source, locator)
        if here is None:
            return []
        return self._catalogue.paragraphs_where(
            "d.source = ? AND p.position BETWEEN ? AND ?",
            source,
            here.position - before,
            here.position + after,
        )

    def paragraphs_by_id(self, ids: Sequence[int]) -> list[StoredParagraph]:
        """Paragraphs by ``StoredParagraph.id``, in the order given; those that are gone are left out."""
        return self._catalogue.paragraphs_by_id(ids)

    def mentions(
        self, *, symbol: Symbol | str | None = None, number: str | None = None
    ) -> list[StoredParagraph]:
        """Paragraphs that mention a document, resolution or decision in their text or a footnote, by its
        symbol or by its number ("56/120"), or by either when both are given."""
        conditions, values = [], []
        if symbol is not None:
            parsed = symbol if isinstance(symbol, Symbol) else Symbol.parse(symbol)
            conditions.append("m.symbol = ?")
            values.append(parsed.canonical)
        if number is not None:
            conditions.append("m.number = ?")
            values.append(number.strip())
        if not conditions:
            raise ValueError("give a symbol or a number")
        return self._selected(self._catalogue.mentioning(" OR ".join(conditions), *values))

    def saying(self, words: str, *, filters: Filters = NO_FILTERS) -> list[StoredParagraph]:
        """Every paragraph that says ``words``, word for word but for endings, in the order of the library."""
        return self.searcher.saying(words, filters)

    def _selected(self, found: list[StoredParagraph]) -> list[StoredParagraph]:
        """Those of ``found`` that stand in documents of the selection."""
        if not self.selection.restrict_documents:
            return found
        selected = {record.source for record in self.documents()}
        return [stored for stored in found if stored.source in selected]

    # ---- searching

    def search(self, query: str, k: int = 10, *, filters: Filters = NO_FILTERS) -> list[Hit]:
        """The ``k`` paragraphs that answer ``query`` best: vector spaces and lexical index, fused. Best
        first."""
        return self.searcher.hits(query, k, filters)

    @property
    def searcher(self) -> Search:
        """The parts of the search (dense, lexical, scope), for evaluation."""
        return self._machinery.search.within(self.selection)

    @property
    def encoders(self) -> tuple[Encoder, ...]:
        """The encoders in use, loaded on first need; of the packaged ones the English one first."""
        return self._machinery.spaces.encoders

    def stored_vectors(self, encoder: Encoder, texts: Sequence[str]) -> dict[str, Vectors]:
        """Vectors that ``encoder`` made of some of ``texts`` when they were indexed, as paragraph or as
        sentence; the others must be encoded. Shape (dimensions,) each, L2-normalised."""
        return self._machinery.spaces.stored_vectors(encoder, texts)

    def piece_vectors(
        self, encoder: Encoder, paragraph_ids: Sequence[int]
    ) -> dict[int, tuple[list[tuple[int, int]], Vectors]]:
        """For each paragraph the spans that ``encoder`` read when it was indexed (the whole, parts, its
        sentences) and their vectors, shape (spans, dimensions), L2-normalised."""
        return self._machinery.spaces.piece_vectors(encoder, paragraph_ids)

    def counts(self) -> tuple[int, int]:
        """How many documents and how many paragraphs the library holds, of those selected."""
        if not self.selection.restrict_documents:
            return self._catalogue.counts()
        selected = self.documents()
        return len(selected), sum(record.paragraphs for record in selected)

    def languages(self) -> list[str]:
        """The languages of the documents, the most frequent first."""
        return self._catalogue.languages()

    def document_frequency(self, word: str) -> int:
        """In how many paragraphs a word stands, in any of its forms."""
        return self._machinery.stores.lexical.document_frequency(word)

    def written_out(self, acronym: str) -> tuple[str, ...]:
        """The names that ``acronym`` stands for, as the documents explain it; the most frequent first."""
        return self._machinery.search.written_out(acronym)

    def warm_up(self) -> None:
        """Load encoders and indexes now, so that the first question is as fast as the next."""
        self.search("General Assembly", 1)

    # ---- upkeep

    def check(self) -> CheckReport:
        """Catalogue, vectors and lexical index against each other, entry by entry. Only for the owner."""
        self._require_owner()
        return self._machinery.stores.check()

    def repair(self) -> CheckReport:
        """Bring vectors and lexical index into agreement with the catalogue; returns the check afterwards."""
        with self._writing:
            self._require_owner()
            self._machinery.stores.repair()
            self._machinery.ingest.embed_missing()
            self._machinery.ingest.settle()
        return self._machinery.stores.check()

    def announce(self, url: str, *, lends: bool = False) -> None:
        """Say in the lock where this process can be asked, for whoever finds the folder taken, and whether it
        ``lends`` the folder: then ``tend`` must be called every second or so."""
        if self._lock and self._lock.held:
            self._lock.describe(url, lends=lends)

    def tend(self) -> Tended:
        """Lend the folder to a process that wants to write it, and take it back when that is done. While it
        is lent, everything is found as by one who opened it for reading; returns what was done."""
        if self._lock is None or self._lock.is_wanted == self.read_only:
            return ""  # lent to whoever wants it, or wanted by nobody
        with self._writing:
            if not self.read_only:
                self._machinery.stores.lend()
                self._lock.release()
                return "lent"
            try:
                self._lock.take_back()
            except LibraryLocked:
                return ""
            self._machinery.stores.take_back()
            if self._machinery.stores.has_work():
                self._machinery.ingest.settle()
            return "taken back"

    def _require_owner(self) -> None:
        if self.read_only:
            raise PinciteError(
                f"The library {self.folder} was opened for reading only; open it as its owner."
            )

    def close(self) -> None:
        """Let go of the folder. Safe to call twice."""
        if self._built:
            self._built.stores.close()
        self._catalogue.close()
        if self._lock:
            self._lock.release()

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


@dataclass(frozen=True, slots=True)
class _Machinery:
    """The parts behind a library's door."""

    spaces: Spaces
    stores: Stores
    search: Search
    ingest: Ingest

    @classmethod
    def of(cls, library: Library) -> _Machinery:
        from index.files import read_files
        from index.ingest import Ingest
        from index.search import Search
        from index.spaces import Spaces
        from index.stores import Stores

        catalogue = library._catalogue
        spaces = Spaces(catalogue, library._encoders)
        stores = Stores(library.folder, catalogue, spaces, read_only=library.read_only)
        ingest = Ingest(catalogue, spaces, stores, library._reader or read_files)
        return cls(spaces, stores, Search(catalogue, spaces, stores), ingest)


def _named_encoders(catalogue: Catalogue, folder: Path) -> Sequence[Encoder]:
    """The encoders the library's setting names, else the packaged ones."""
    from index.embedding import EncoderError, default_encoders, load_encoder

    specs = json.loads(catalogue.setting("encoders") or "[]")
    try:
        return tuple(load_encoder(spec) for spec in specs) or default_encoders()
    except EncoderError as error:
        raise EncoderError(
            f"This library ({folder}) was embedded with {' and '.join(specs)}, which cannot be "
            f"loaded here. {error} To embed it anew with the packaged encoders: pincite index --library "
            f"{folder} --encoder gte-small-un --encoder multilingual-e5-small"
        ) from error
