"""One owner process per library folder.

Chroma's files are corrupted in silence by two writing processes (see docs/library.md), so whoever writes
holds this lock for as long as the library is open. The operating system lets go of it when the process ends,
however it ends: there is no stale lock to clean up. Reading needs no lock (``Library.open(...,
read_only=True)``).

An owner that seldom writes, as the chat does, may say that it lends the folder: whoever wants to write then
asks for it by a file beside the lock, and the owner lets go and reads on beside the new one.
"""

from __future__ import annotations

import json
import os
import sys
import time
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from index.errors import PinciteError

LOCK_NAME, WANTED_NAME = "owner.lock", "owner.wanted"
# How long one who wants a folder waits for an owner that lends it, and how often both look.
PATIENCE = 30.0
EVERY = 0.2
# A wish that was not renewed for so long is that of a process which ended.
WISH_HOLDS = 3.0


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
        self._folder = folder
        self._said: dict[str, Any] = {"url": None, "lends": False}
        self._file = self._taken(PATIENCE)
        self.describe()

    @property
    def held(self) -> bool:
        """Whether the folder is this process's to write."""
        return not self._file.closed

    @property
    def is_wanted(self) -> bool:
        """Whether another process waits for the folder."""
        try:
            return time.time() - (self._folder / WANTED_NAME).stat().st_mtime < WISH_HOLDS
        except OSError:
            return False

    def describe(self, url: str | None = None, *, lends: bool = False) -> None:
        """Write who holds the lock; ``url`` is where the owner can be asked instead, when it serves, and
        ``lends`` whether it lets go of the folder when it is asked to."""
        self._said = {"url": url, "lends": lends}
        self._write_down()

    def _write_down(self) -> None:
        owner = {
            "pid": os.getpid(),
            "command": " ".join([Path(sys.argv[0]).name, *sys.argv[1:]])[:200],
            "started": datetime.now().astimezone().isoformat(timespec="seconds"),
            **self._said,
        }
        self._file.seek(0)
        self._file.truncate()
        self._file.write(json.dumps(owner))
        self._file.flush()

    def take_back(self) -> None:
        """Hold the folder again after ``release``; raises ``LibraryLocked`` while another process does."""
        if not self.held:
            self._file = self._taken(0.0)
            self._write_down()

    def _taken(self, patience: float) -> IO[str]:
        """The file, locked; waits for an owner that lends the folder."""
        wanted = self._folder / WANTED_NAME
        until = time.monotonic() + patience
        asked = False
        try:
            while True:
                file = (self._folder / LOCK_NAME).open("a+", encoding="utf-8")
                try:
                    _take(file)
                    return file
                except OSError:
                    owner = read_owner(self._folder)
                    file.close()
                # While one that lends is letting go, nothing is written of it.
                lends = owner.get("lends") or (asked and not owner)
                if not lends or owner.get("pid") == os.getpid() or time.monotonic() >= until:
                    raise LibraryLocked(self._folder, owner)
                wanted.touch()
                asked = True
                time.sleep(EVERY)
        finally:
            if asked:
                wanted.unlink(missing_ok=True)

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
