"""One paragraph of a document that is held as several files, PDF and DOCX.

The readings differ in a dash, a blank, a heading, sometimes in the count of unnumbered paragraphs, and are
one paragraph to whoever looks for it.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.records import StoredParagraph

# What share of their words two readings have in common at the same place, and where the places differ.
ALIKE = 0.6
THE_SAME = 0.9

_WORD = re.compile(r"\w+")


class Seen:
    """The paragraphs met so far; tells which was met already, itself or in another file of its document."""

    def __init__(self) -> None:
        self._ids: set[int] = set()
        self._met: dict[tuple[object, str], list[tuple[str, str, Counter[str]]]] = {}

    def is_new(self, stored: StoredParagraph) -> bool:
        """Whether this paragraph was not met before; from now on it was."""
        if stored.id in self._ids:
            return False
        self._ids.add(stored.id)
        if stored.symbol is None:
            return True
        met = self._met.setdefault((stored.symbol.canonical, stored.language), [])
        words, place = Counter(_WORD.findall(stored.text.casefold())), str(stored.locator)
        for source, locator, others in met:
            needed = ALIKE if locator == place else THE_SAME
            if source != stored.source and share_in_common(words, others) >= needed:
                return False
        met.append((stored.source, place, words))
        return True


def share_in_common(one: Counter[str], other: Counter[str]) -> float:
    """The share of their words that both have, counted as often as they stand; 1 of two empty texts."""
    most = max(one.total(), other.total())
    return (one & other).total() / most if most else 1.0
