"""Whether the rows of a table are things of the kind that is asked for.

"Which countries were singled out?" is not answered by the rows "Allegation substantiated" and "Total" of a
table under a heading with "countries" in it; findings are sentences, and stand in no table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.terms import stems_of
from assistant.verification.names import countries_in

# So many of the rows name one.
LEAST_SHARE = 0.5
_COUNTRIES = frozenset(stems_of("countries states governments nations"))
_ORGANIZATIONS = frozenset(stems_of("organizations organisations agencies entities companies institutions"))
_TOLD_IN_SENTENCES = frozenset(stems_of("findings conclusions reasons views"))
_SUMS_UP = re.compile(r"(?i)\W*(?:(?:sub|grand)[- ]?)?(?:totals?|average|sum)\b")
NAMES_ONE = re.compile(
    r"(?<!/)\b[A-Z][A-Za-z]*[A-Z]{2,}\b(?!/)|(?<!/)\b[A-Z]{3,}\b(?!/)"
    r"|\b[A-Z][a-z’'-]+(?:\s+(?:of|for|and|the|on|in|against|to|de|des))*\s+(?:[A-Z][a-z’'-]+)"
)
"""An acronym, or a name of several words; not the symbol of a document."""


def are_of_kind(kind: str, labels: Sequence[str]) -> bool:
    """Whether rows with these ``labels`` may be what a question asks for by ``kind``, a stem."""
    if kind in _TOLD_IN_SENTENCES:
        return False
    labels = [label for label in labels if not _SUMS_UP.match(label)]
    if kind in _COUNTRIES:
        return _most(bool(countries_in(label)) for label in labels)
    if kind in _ORGANIZATIONS:
        return _most(NAMES_ONE.search(label) is not None for label in labels)
    return True


def _most(found: Iterable[bool]) -> bool:
    each = list(found)
    return bool(each) and sum(each) >= LEAST_SHARE * len(each)
