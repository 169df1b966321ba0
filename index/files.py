"""Which files to read, what to call them, and whether they changed. No format is known here."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from index import manifest
from index.errors import PinciteError
from index.model import Document
from index.records import Failure

# In a folder only files that can be documents are tried; a file that is named itself is always tried.
DOCUMENT_SUFFIXES = frozenset(
    [
        ".pdf",
        ".docx",
        ".doc",
        ".rtf",
        ".odt",
        ".html",
        ".htm",
        ".xhtml",
        ".txt",
        ".md",
        ".zip",
        ".png",
        ".jpg",
        ".jpeg",
        ".tif",
        ".tiff",
    ]
)
# A folder's own papers are not documents of the collection.
_OWN_PAPERS = ("readme", "license", "licence", "changelog")


class NoSuchPath(PinciteError):
    """A path given by the user does not exist."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read. ``source`` is its name in the library; ``root`` the folder that was given, or its
    parent; ``manifest_folder`` the nearest folder, from the file's up to the root, that has a manifest."""

    path: Path
    source: str
    root: Path
    manifest_folder: Path | None = None


def discover(paths: Iterable[Path]) -> list[SourceFile]:
    """The files that ``paths`` (files and folders, searched in depth) stand for, each once, in order of name.

    Raises ``NoSuchPath`` before anything is read.
    """
    found: dict[Path, SourceFile] = {}
    for given in paths:
        path = full_path(given)
        if not path.exists():
            raise NoSuchPath(f"There is no file or folder {given}; check the spelling.")
        root = path if path.is_dir() else path.parent
        for file in sorted(_documents_in(path)) if path.is_dir() else [path]:
            source = printable(file.relative_to(root))
            found.setdefault(file, SourceFile(file, source, root, _manifest_folder(file, root)))
    return list(found.values())


def _manifest_folder(file: Path, root: Path) -> Path | None:
    folder = file.parent
    while not (folder / manifest.NAME).is_file():
        if folder == root:
            return None
        folder = folder.parent
    return folder


def _documents_in(folder: Path) -> Iterable[Path]:
    for path in folder.rglob("*"):
        inside = path.relative_to(folder)
        if any(part.startswith(".") for part in inside.parts) or path.name.startswith("~$"):
            continue
        if path.suffix.lower() not in DOCUMENT_SUFFIXES or path.stem.lower().startswith(_OWN_PAPERS):
            continue
        if path.is_file():
            yield path


def full_path(path: Path) -> Path:
    """``path`` from the root on, without ".." in it: "../texts" and "/data/texts" are one folder. Links stay
    as they are."""
    return Path(os.path.abspath(path.expanduser()))  # noqa: PTH100 - resolve() would follow links


def printable(path: Path) -> str:
    """A path as text that can be stored and printed. Names on disk are bytes, and not always UTF-8."""
    return path.as_posix().encode(errors="surrogateescape").decode(errors="replace")


def named_apart(files: Sequence[SourceFile], known: Mapping[str, str | None]) -> list[SourceFile]:
    """The same files with names that do not collide.

    ``known`` are the paths of stored sources. A file keeps its name when nothing else has it, or when what
    has it was this path, or is a path that no longer exists (the collection moved). Otherwise folders are
    put before the name.
    """
    taken: dict[str, Path] = {}
    # Versions before December 2026 kept ".." in a path.
    by_path = {os.path.normpath(path): source for source, path in known.items() if path}
    named = []
    for file in files:
        source = by_path.get(printable(file.path)) or file.source
        parents = list(file.path.parent.parts)[1:]
        if source == file.source:
            parents = list(file.root.parts)[1:]
        while not _is_free(source, file.path, taken, known) and parents:
            source = f"{parents.pop()}/{source}"
        taken[source] = file.path
        named.append(replace(file, source=source))
    return named


def _is_free(source: str, path: Path, taken: Mapping[str, Path], known: Mapping[str, str | None]) -> bool:
    if source in taken:
        return taken[source] == path
    owner = known.get(source)
    return owner is None or os.path.normpath(owner) == printable(path) or not Path(owner).exists()


def content_hash(file: SourceFile) -> str:
    """SHA-256 of a file's bytes and of what a manifest says of it. Raises ``BadManifest``."""
    digest = hashlib.sha256(file.path.read_bytes())
    if file.manifest_folder:
        listed = _manifest_of(file.manifest_folder)
        # An archive's members may be listed under their own names.
        said = listed.rows if file.path.suffix.lower() == ".zip" else listed.row(file.source)
        if said:
            digest.update(b"\0" + repr(sorted(said.items())).encode())
    return digest.hexdigest()


@lru_cache(maxsize=64)
def _read_manifest(folder: Path, changed_ns: int) -> manifest.Manifest:
    return manifest.read_manifest(folder)


def _manifest_of(folder: Path) -> manifest.Manifest:
    return _read_manifest(folder, (folder / manifest.NAME).stat().st_mtime_ns)


def read_files(files: Sequence[SourceFile]) -> Iterator[tuple[SourceFile, Document | Failure]]:
    """The documents in ``files`` as they are read, by all cores; an archive gives one result a member. A
    file that cannot be read gives a ``Failure``."""
    from index.reading.isolation import ReadError, read_many

    for root, folder in dict.fromkeys((file.root, file.manifest_folder) for file in files):
        # The reader names documents by their path under the root; the library may have had to name them
        # apart.
        by_name = {
            file.path.relative_to(root).as_posix(): file
            for file in files
            if (file.root, file.manifest_folder) == (root, folder)
        }
        listed = _manifest_of(folder) if folder else manifest.EMPTY
        for result in read_many([file.path for file in by_name.values()], root=root, manifest=listed):
            file, inner = _file_of(result.source, by_name)
            source = f"{file.source}/{inner}" if inner else file.source
            if isinstance(result, ReadError):
                yield file, Failure(source, str(result))
            else:
                yield file, replace(result, source=source)


def _file_of(name: str, by_name: Mapping[str, SourceFile]) -> tuple[SourceFile, str]:
    """The file a result's name is of, and the path inside it when it is an archive."""
    head, inner = name, ""
    while head not in by_name:
        head, slash, last = head.rpartition("/")
        if not slash:
            raise KeyError(name)
        inner = f"{last}/{inner}" if inner else last
    return by_name[head], inner


@lru_cache(maxsize=1)
def reader_version() -> str:
    """A fingerprint of the code that turns files into documents: text is read again when that code changed.

    Computed from the code itself, because a version number that someone must remember to raise goes stale.
    """
    here = Path(__file__).parent
    names = ("model.py", "symbols.py", "locators.py", "parsing.py", "manifest.py", "series.py", "series.txt")
    modules = [here / name for name in names]
    modules += sorted((here / "reading").rglob("*.py")) + sorted((here / "structure").rglob("*.py"))
    digest = hashlib.sha256()
    for module in modules:
        if module.exists():
            digest.update(module.name.encode() + b"\0" + module.read_bytes())
    return digest.hexdigest()[:16]
