"""Where in a document: `p13.e`, `pp3`, `op5`, `annex1.p3`, `fn2`, `u7`; the same place in every language.

A locator is a path of parts joined by dots. The grammar is the house contract's (see docs/architecture.md).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=False)
class Locator:
    """A place in a document, e.g. ``Locator(("p13", "e"))``, printed ``p13.e``."""

    parts: tuple[str, ...]

    def __str__(self) -> str:
        return ".".join(self.parts)
