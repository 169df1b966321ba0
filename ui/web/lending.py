"""While the chat serves, `pincite index` may write: the library is lent to it and taken back afterwards."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from index.errors import PinciteError

if TYPE_CHECKING:
    from index import Library

EVERY = 0.5


class Lending:
    """A thread that tends a library until it is stopped."""

    def __init__(self, library: Library, every: float = EVERY) -> None:
        self._library = library
        self._every = every
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> None:
        """Begin to look whether another process wants the library."""
        self._thread.start()

    def stop(self) -> None:
        """End it, before the library is closed."""
        self._stopped.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while not self._stopped.wait(self._every):
            try:
                if self._library.tend() == "taken back":
                    self._library.warm_up()  # its encoder may be another now
            except PinciteError:
                continue  # whoever asks next is told; it may be right again after the next run
