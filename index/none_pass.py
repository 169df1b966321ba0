"""Why a selection lets no document through, as a sentence for the person who made it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from index.abbreviations import name_of_body
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
    conditions = _conditions(filters)
    for condition in conditions:
        if not library.documents(condition.alone):
            there = _instead(condition.asked, condition.values(everything))
            return f"No document here has the {condition.what} “{condition.asked}”{_meant(condition)}{there}"
    for condition in conditions:
        others = library.documents(condition.left_out)
        if others:
            there = _instead(condition.asked, condition.values(others), within=True)
            return (
                "No document here passes all of these filters at once: among those that pass the others none"
                f" has the {condition.what} “{condition.asked}”{there}"
            )
    return "No document here passes all of these filters at once; leave one away."


Values = Callable[[Sequence["DocumentRecord"]], Iterable[str | None]]


@dataclass(frozen=True, slots=True)
class _Condition:
    """One condition: as asked, what it is of, alone as a filter, its values among documents, and all the
    other conditions."""

    asked: str
    what: str
    alone: Filters
    values: Values
    left_out: Filters


def _conditions(filters: Filters) -> list[_Condition]:
    found: list[_Condition] = []
    for name, what, values in _FIELDS:
        asked = getattr(filters, name)
        if asked:
            text = asked if isinstance(asked, str) else ", ".join(asked)
            everything: Any = getattr(NO_FILTERS, name)
            rest = replace(filters, **{name: everything})
            found.append(_Condition(text, what, Filters(**{name: asked}), values, rest))
    if filters.year_from or filters.year_to:
        years = f"{filters.year_from or ''}-{filters.year_to or ''}"
        alone = Filters(year_from=filters.year_from, year_to=filters.year_to)
        rest = replace(filters, year_from=None, year_to=None)
        found.append(_Condition(years, "year", alone, _years, rest))
    if filters.also is not None:
        for one in _conditions(filters.also):
            found.append(replace(one, left_out=replace(filters, also=one.left_out)))
    return found


def _meant(condition: _Condition) -> str:
    """The body that an acronym stands for, where it is known."""
    name = name_of_body(condition.asked) if condition.what == "body" else None
    return f" ({name})" if name else ""


def _years(documents: Sequence[DocumentRecord]) -> Iterable[str | None]:
    return [str(document.year or "") for document in documents]


def _bodies(documents: Sequence[DocumentRecord]) -> Iterable[str | None]:
    """Each document's body and organ, those of joint documents one by one."""
    for document in documents:
        names = f"{document.masthead.body or ''}; {document.masthead.organ or ''}".split("; ")
        yield from dict.fromkeys(names)


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


def _instead(asked: str, values: Iterable[str | None], *, within: bool = False) -> str:
    """The value that is meant, if one is near; else the most frequent ones. ``within`` tells that the value
    is right, but not of documents that pass the other filters."""
    counted = Counter(value for value in values if value)
    if not counted:
        return "; none is known of any."
    by_folded: dict[str, str] = {}
    for value, _ in counted.most_common():  # "Annual Session 2025" and "Annual session 2025" are one value
        by_folded.setdefault(folded(value), value)
    near = get_close_matches(folded(asked), list(by_folded), 1, 0.75)
    if near and not within:
        return f"; did you mean “{by_folded[near[0]]}”?"
    most = list(by_folded.values())[:NAMED]
    more = " and others" if len(by_folded) > len(most) else ""
    return f"; there are {', '.join(f'“{value}”' for value in most)}{more}."
