"""What the first page leaves out and the symbol tells: the body, the session, the distribution.

A paper of a treaty body prints its treaty and not the body; the cover of official records prints no
distribution; a resolution printed in a volume has nothing above it. What is printed, and what an owner's
manifest says, always stands.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, replace
from typing import Any

from index.model import Document, Masthead
from index.series import (
    bodies_of,
    distribution_of,
    is_of_principal_organ,
    organs_of_series,
    series_of,
    session_of,
)
from index.structure.reporting import meets
from index.symbols import Symbol


def filled(document: Document) -> Document:
    """``document`` with the fields of its masthead that are empty and follow from its symbols, or from its
    organ; ``derived`` names them."""
    masthead, symbols = document.masthead, document.symbols
    body = masthead.body or _body(masthead, symbols)
    # The session of a committee that reports to the Assembly is not the Assembly's.
    own = [symbol for symbol in symbols if set(bodies_of([symbol])) & set((body or "").split("; "))]
    found = {
        "organ": masthead.organ or _organ(symbols),
        "body": body,
        "session": masthead.session or _first(session_of(symbol) for symbol in own),
        "distribution": masthead.distribution or _first(distribution_of(symbol) for symbol in symbols),
    }
    derived = tuple(name for name, value in found.items() if value and not getattr(masthead, name))
    if not derived:
        return document
    return replace(document, masthead=replace(masthead, **found), derived=derived)


def printed_and_derived(
    masthead: Masthead, derived: Collection[str]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The fields of ``masthead`` as the document prints them, None where it does not, and those that were
    ``derived``: for who must know which is which."""
    fields = asdict(masthead)
    printed = {name: None if name in derived else value for name, value in fields.items()}
    return printed, {name: fields[name] for name in fields if name in derived}


def _organ(symbols: Sequence[Symbol]) -> str | None:
    organs = [series.organ for symbol in symbols if (series := series_of(symbol)) and series.organ]
    return "; ".join(dict.fromkeys(organs)) or None


def _body(masthead: Masthead, symbols: Sequence[Symbol]) -> str | None:
    """The printed organ where it is no principal one and meets ("Executive Board of …"); of a body's own
    series the body; else the organ whose document it is."""
    organ = masthead.organ or ""
    if organ not in organs_of_series() and "; " not in organ and meets(organ):
        return organ
    subsidiary = bodies_of(symbol for symbol in symbols if not is_of_principal_organ(symbol))
    if subsidiary:
        return "; ".join(subsidiary)
    further = any((series := series_of(symbol)) and series.body is None for symbol in symbols)
    if further:
        return None  # of a body that the list of series does not have
    if organ and all(meets(name) for name in organ.split("; ")):
        return organ
    return "; ".join(bodies_of(symbols)) or None


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)
