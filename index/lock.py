"""One owner process per library folder.

Chroma's files are corrupted in silence by two writing processes (see docs/library.md), so whoever writes
holds this lock for as long as the library is open. The operating system lets go of it when the process ends,
however it ends: there is no stale lock to clean up. Reading needs no lock (``Library.open(...,
read_only=True)``).
"""

from __future__ import annotations

import json
import os
import sys
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from index.errors import PinciteError

LOCK_NAME = "owner.lock"


class LibraryLocked(PinciteError):
    """Another process owns the folder. ``owner`` is what it wrote about itself: pid, command, started,
    url."""

    def __init__(self, folder: Path, owner: dict[str, Any]) -> None:
        self.folder = folder
        self.owner = owner
        super().__init__(_sentence(folder, owner))


class FolderLock:
    """Held from construction to ``release``; raises ``LibraryLocked`` when another process holds it."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / LOCK_NAME
        self._file: IO[str] = self._path.open("a+", encoding="utf-8")
        try:
            _take(self._file)
        except OSError:
            owner = read_owner(folder)
            self._file.close()
            raise LibraryLocked(folder, owner) from None
        self.describe()

    def describe(self, url: str | None = None) -> None:
        """Write who holds the lock; ``url`` is where the owner can be asked instead, when it serves."""
        owner = {
            "pid": os.getpid(),
            "command": " ".join([Path(sys.argv[0]).name, *sys.argv[1:]])[:200],
            "started": datetime.now().astimezone().isoformat(timespec="seconds"),
            "url": url,
        }
        self._file.seek(0)
        self._file.truncate()
        self._file.write(json.dumps(owner))
        self._file.flush()

    def release(self) -> None:
        """Let go. The file stays: removing it would let two processes lock two different files of one
        name."""
        if not self._file.closed:
            self._file.seek(0)
            self._file.truncate()
            self._file.close()


def read_owner(folder: Path) -> dict[str, Any]:
    """What the owner of ``folder`` wrote about itself; empty when nobody owns it or it has not written
    yet."""
    try:
        owner = json.loads((folder / LOCK_NAME).read_text(encoding="utf-8") or "{}")
    except (OSError, ValueError):
        return {}
    return owner if isinstance(owner, dict) else {}


def _sentence(folder: Path, owner: dict[str, Any]) -> str:
    if owner.get("pid") == os.getpid():
        return f"The library {folder} is already open in this process; close it before opening it again."
    who = (
        f"process {owner['pid']} ({owner.get('command') or 'pincite'})"
        if owner.get("pid")
        else "another process"
    )
    ask = f" or ask it at {owner['url']}" if owner.get("url") else ""
    return (
        f"The library {folder} is being written by {who}, and only one process may do that: "
        f"wait for it, stop it{ask}, or name another folder with --library."
    )


if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[str]) -> None:
        # A byte far beyond the text, so that others can read who the owner is.
        file.seek(1 << 20)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
