"""The process that reads files for ``index.reading.isolation``: paths in, documents and errors out."""

from __future__ import annotations

import contextlib
import os
import resource
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import PinciteError
from index.model import Document
from index.reading.archive import members
from index.reading.base import UnreadableFile
from index.reading.detect import detect
from index.reading.isolation import ReadError, Task, receive, send, source_name

if TYPE_CHECKING:
    from index.manifest import Manifest


def read(path: Path, root: Path | None, manifest: Manifest | None) -> Iterator[Document | ReadError]:
    """The documents of one file; an archive gives one a member. Errors are results, not exceptions."""
    from index.manifest import read_manifest

    source = source_name(path, root)
    if manifest is None:
        manifest = read_manifest(path.parent)
    try:
        data = path.read_bytes()
    except OSError as error:
        yield ReadError(source, f"{source} cannot be opened: {error.strerror or error}.")
        return
    if detect(data) != "zip":
        yield _document(source, data, manifest)
        return
    try:
        for inner, content in members(source, data):
            yield (
                ReadError(inner, str(content))
                if isinstance(content, UnreadableFile)
                else _document(inner, content, manifest)
            )
    except UnreadableFile as error:
        yield ReadError(source, str(error))


def _document(source: str, data: bytes, manifest: Manifest) -> Document | ReadError:
    from index.parsing import parse_bytes

    try:
        return parse_bytes(source, data, manifest=manifest)
    except PinciteError as error:
        return ReadError(source, str(error))
    except MemoryError:
        return ReadError(source, f"{source} needs more memory than a file may use and was left out.")
    except RecursionError:
        return ReadError(source, f"{source} is nested too deeply to be a document and was left out.")
    # The last line before a traceback: a reader's bug on a hostile file is one file's error, not the run's.
    except Exception as error:  # noqa: BLE001
        name = type(error).__name__
        return ReadError(source, f"{source} could not be read ({name}: {error}); please report the file.")


def main() -> None:
    """Serve tasks from standard input until it closes."""
    with contextlib.suppress(ValueError, OSError):
        memory = int(sys.argv[1])
        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Whatever a library prints must not get between the messages.
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    while True:
        try:
            task: Task = receive(sys.stdin.buffer)
        except EOFError:
            return
        for result in read(task.path, task.root, task.manifest):
            send(out, result)
        send(out, None)


if __name__ == "__main__":
    main()
