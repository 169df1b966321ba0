"""Names in a question that was glossed: the gloss has one form of a name, the documents may have another."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]{4,}")
# "Africa" and "African", "Armenia" and "Armenian" begin alike so far.
BEGINNING = 5
# "Association of Southeast Asian Nations" stands in a text that has "South-East Asian Nations".
LEAST_SHARE = 0.5


def loosely_named(name: str, text: str) -> bool:
    """Whether at least half of the words of ``name`` begin like words of ``text``."""
    words = [word.lower()[:BEGINNING] for word in _WORD.findall(name)]
    there = {word.lower()[:BEGINNING] for word in _WORD.findall(text)}
    return bool(words) and sum(word in there for word in words) >= LEAST_SHARE * len(words)
