"""Names that the person typed, as against those that a gloss into English made.

"« Gang » appears nowhere" is no answer to whoever typed "Bandera". Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.question import Query
from index.analysis import fold


def names_typed(query: Query, names: Iterable[str]) -> tuple[str, ...]:
    """Those of ``names`` whose every word stands in the question as it was typed."""
    if query.asked_in == query.language:
        return tuple(names)
    typed = {fold(word) for word in re.findall(r"\w+", query.asked)}
    return tuple(name for name in names if all(fold(word) in typed for word in re.findall(r"\w+", name)))
