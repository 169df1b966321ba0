"""SQLite as the library uses it: one connection a thread, one writer at a time, numbered migrations."""

from __future__ import annotations

import sqlite3
import threading
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from index.errors import PinciteError
from index.fitting import sql_functions

Migration = Callable[[sqlite3.Connection], None]


class CatalogueUnreadable(PinciteError):
    """The catalogue file is missing, damaged, or from a later version."""


class Database:
    """A SQLite file. Reading is safe from any thread and beside a writing process (write-ahead log)."""

    def __init__(self, path: Path, migrations: Sequence[Migration], *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self._local = threading.local()
        self._connections: dict[threading.Thread, sqlite3.Connection] = {}
        self._guard = threading.Lock()
        self._writing = threading.RLock()
        self._closed = False
        if read_only and not path.exists():
            raise CatalogueUnreadable(
                f"There is no library in {path.parent}; "
                f"make one with `pincite index PATH --library {path.parent}`."
            )
        try:
            if not read_only:
                _migrate(self.connection, migrations)
            _require_known(self.connection, migrations, path)
        except sqlite3.DatabaseError as error:
            self.close()
            raise CatalogueUnreadable(
                f"The catalogue {path} cannot be read ({error}); restore the folder from a backup, "
                "or delete it and index the files again."
            ) from error

    @property
    def connection(self) -> sqlite3.Connection:
        """This thread's connection. Rows are ``sqlite3.Row``; transactions are explicit (``write``)."""
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            if self._closed:
                raise PinciteError(f"The library {self.path.parent} is closed.")
            connection = self._connect()
            self._local.connection = connection
            with self._guard:
                self._close_orphans()
                self._connections[threading.current_thread()] = connection
        return connection

    def _close_orphans(self) -> None:
        """Close the connections of threads that ended: a server that makes a thread a question must not run
        out of files."""
        for thread in [thread for thread in self._connections if not thread.is_alive()]:
            self._connections.pop(thread).close()

    def _connect(self) -> sqlite3.Connection:
        if self.read_only:
            # "ro" cannot read a write-ahead log in a folder it may not write to; such a folder has no writer
            # either.
            mode = "mode=ro" if _writable(self.path.parent) else "immutable=1"
            connection = sqlite3.connect(
                f"{self.path.absolute().as_uri()}?{mode}", uri=True, timeout=30, check_same_thread=False
            )
        else:
            connection = sqlite3.connect(self.path, timeout=30, check_same_thread=False)
        connection.isolation_level = None
        connection.row_factory = sqlite3.Row
        connection.create_function("folded", 1, folded, deterministic=True)
        for name, arguments, function in sql_functions():
            connection.create_function(name, arguments, function, deterministic=True)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA cache_size = -65536")
        connection.execute("PRAGMA mmap_size = 1073741824")
        if not self.read_only:
            connection.execute("PRAGMA journal_mode = WAL")
            # FULL: a transaction reported as done survives a power cut, not only a crash of the process.
            connection.execute("PRAGMA synchronous = FULL")
        return connection

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """A transaction: all of it or nothing. Nested use joins the outer one."""
        with self._writing:
            connection = self.connection
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    def close(self) -> None:
        """Close the connections of all threads."""
        with self._guard:
            self._closed = True
            for connection in self._connections.values():
                connection.close()
            self._connections.clear()
        self._local = threading.local()


@lru_cache(maxsize=20_000)
def folded(text: str | None) -> str:
    """Lower case without accents, for comparisons in which a person does not care about either."""
    decomposed = unicodedata.normalize("NFKD", (text or "").casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def _migrate(connection: sqlite3.Connection, migrations: Sequence[Migration]) -> None:
    connection.execute(
        """CREATE TABLE IF NOT EXISTS migrations
           (name TEXT PRIMARY KEY, applied TEXT DEFAULT CURRENT_TIMESTAMP)"""
    )
    applied = {name for (name,) in connection.execute("SELECT name FROM migrations")}
    for migration in migrations:
        if migration.__name__ in applied:
            continue
        connection.execute("BEGIN IMMEDIATE")
        try:
            migration(connection)
            connection.execute("INSERT INTO migrations (name) VALUES (?)", (migration.__name__,))
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")


def _require_known(connection: sqlite3.Connection, migrations: Sequence[Migration], path: Path) -> None:
    applied = {name for (name,) in connection.execute("SELECT name FROM migrations")}
    known = {migration.__name__ for migration in migrations}
    if applied - known:
        raise CatalogueUnreadable(
            f"The library {path.parent} was written by a later version of Pincite; "
            "upgrade Pincite to open it."
        )
    if known - applied:
        raise CatalogueUnreadable(
            f"The library {path.parent} was written by an earlier version of Pincite; "
            f"run `pincite index --library {path.parent}` once to bring it up to date."
        )


def _writable(folder: Path) -> bool:
    import os

    return os.access(folder, os.W_OK)
