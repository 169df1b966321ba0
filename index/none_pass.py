"""Why a selection lets no document through, as a sentence for the person who made it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

from index.database import folded
from index.filters import NO_FILTERS, Filters

if TYPE_CHECKING:
    from index.library import Library
    from index.records import DocumentRecord

# So many of the values that exist are named.
NAMED = 8


def why_none_pass(library: Library, filters: Filters) -> str | None:
    """What is wrong with ``filters`` where no document passes them, with values that exist; None where some
    do."""
    if filters == NO_FILTERS or library.documents(filters):
        return None
    everything = library.documents()
    for asked, single, what, values in _conditions(filters):
        if not library.documents(single):
            return f"No document here has the {what} “{asked}”{_instead(asked, values(everything))}"
    return "No document here passes all of these filters at once; leave one away."


Values = Callable[[Sequence["DocumentRecord"]], Iterable[str | None]]


def _conditions(filters: Filters) -> list[tuple[str, Filters, str, Values]]:
    """Each condition alone: as asked, as a filter, what it is of, and its values among the documents."""
    found: list[tuple[str, Filters, str, Values]] = []
    for name, what, values in _FIELDS:
        asked = getattr(filters, name)
        if asked:
            text = asked if isinstance(asked, str) else ", ".join(asked)
            found.append((text, Filters(**{name: asked}), what, values))
    if filters.year_from or filters.year_to:
        years = f"{filters.year_from or ''}-{filters.year_to or ''}"
        alone = Filters(year_from=filters.year_from, year_to=filters.year_to)
        found.append((years, alone, "year", lambda documents: [str(d.year or "") for d in documents]))
    return found


def _bodies(documents: Sequence[DocumentRecord]) -> Iterable[str | None]:
    for document in documents:
        yield document.masthead.body
        yield from (document.masthead.organ or "").split("; ")


_FIELDS: tuple[tuple[str, str, Values], ...] = (
    ("symbol", "symbol", lambda documents: [str(d.symbol or "") for d in documents]),
    ("body", "body", _bodies),
    ("session", "session", lambda documents: [d.masthead.session for d in documents]),
    ("document_type", "type", lambda documents: [d.masthead.document_type for d in documents]),
    ("distribution", "distribution", lambda documents: [d.masthead.distribution for d in documents]),
    ("language", "language", lambda documents: [d.language for d in documents]),
    ("collection", "collection", lambda documents: [_folder(d.source) for d in documents]),
    ("sources", "source", lambda documents: [d.source for d in documents]),
)


def _folder(source: str) -> str | None:
    return source.rpartition("/")[0] or None


def _instead(asked: str, values: Iterable[str | None]) -> str:
    """The value that is meant, if one is near; else the most frequent ones."""
    counted = Counter(value for value in values if value)
    if not counted:
        return "; none is known of any."
    by_folded = {folded(value): value for value in counted}
    near = get_close_matches(folded(asked), list(by_folded), 1, 0.75)
    if near:
        return f"; did you mean “{by_folded[near[0]]}”?"
    most = [value for value, _ in counted.most_common(NAMED)]
    more = " and others" if len(counted) > len(most) else ""
    return f"; there are {', '.join(f'“{value}”' for value in most)}{more}."
