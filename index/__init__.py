"""Documents into a library of paragraphs: ``from index import Library``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from index.filters import NO_FILTERS, Filters
    from index.library import Library, LibraryLocked, NotInLibrary
    from index.model import Document
    from index.symbols import Symbol

__all__ = ["NO_FILTERS", "Document", "Filters", "Library", "LibraryLocked", "NotInLibrary", "Symbol"]

_HOMES = {
    "NO_FILTERS": "index.filters",
    "Document": "index.model",
    "Filters": "index.filters",
    "Library": "index.library",
    "LibraryLocked": "index.library",
    "NotInLibrary": "index.library",
    "Symbol": "index.symbols",
}


def __getattr__(name: str) -> Any:
    # Looked up on first use, so that `import index.symbols` does not pay for the library.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
