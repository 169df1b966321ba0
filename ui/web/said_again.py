"""A quotation that says again what the list before it has said: the page folds it, the list is the answer."""

from __future__ import annotations

import re

_LEAST_NAMES = 12
# A name may stand otherwise in the sentence ("the Kingdom of Corvia"): most of them are enough.
_SHARE_SAID = 0.8

# "80 — Brennland; Corvia; Varsk": the count that leads is no name.
_COUNT = re.compile(r"\s*\d+\s+—\s+")
_QUOTED = re.compile(r"\s*[“„«\"].*[”“»\"]\s*", re.DOTALL)


def is_said_again(listing: str, quotation: str) -> bool:
    """Whether ``quotation`` is one and has the names of ``listing``, which are many, parted by ";"."""
    names = [name.strip(" .") for name in _COUNT.sub("", listing, count=1).split(";")]
    if len(names) < _LEAST_NAMES or not _QUOTED.fullmatch(quotation):
        return False
    return sum(name in quotation for name in names) >= _SHARE_SAID * len(names)
