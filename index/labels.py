"""How to name a document in a citation when its symbol is not known: by what its masthead says, and saying
so."""

from __future__ import annotations

import re
from collections.abc import Iterable

from index.filters import session_number
from index.model import Masthead
from index.symbols import Symbol

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
NOT_STATED = "symbol not stated"


def document_label(masthead: Masthead, symbols: Iterable[Symbol], source: str) -> str:
    """The symbol to cite a document by, or body, session, type and date: "Commission on Crime Prevention and
    Criminal Justice, 28th session, draft report (addendum), 23 May 2019, symbol not stated". The file name
    stands in where the masthead gives nothing at all."""
    for symbol in symbols:
        return str(symbol)
    parts = [
        masthead.body or masthead.organ,
        _session(masthead.session),
        masthead.document_type or masthead.title,
        printed_date(masthead.date),
    ]
    said = [part for part in parts if part] or [source]
    return ", ".join([*said, NOT_STATED])


def printed_date(iso: str | None) -> str | None:
    """ "2019-05-23" as the United Nations prints it, "23 May 2019"; anything else unchanged."""
    match = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", iso or "")
    if not match or not 1 <= int(match[2]) <= 12:
        return iso
    return f"{int(match[3])} {MONTHS[int(match[2]) - 1]} {match[1]}"


def ordinal(number: int) -> str:
    """28 → "28th", 11 → "11th", 2 → "2nd"."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _session(printed: str | None) -> str | None:
    """ "Twenty-eighth session" → "28th session"; forms that are not a plain ordinal stay as printed."""
    number = session_number(printed)
    if not printed or not number or not re.fullmatch(r"(?i)[\w‐-―\- ]+ session", printed.strip()):
        return printed
    if re.search(r"(?i)\b(?:special|resumed|emergency|organizational)\b", printed):
        return printed
    return f"{ordinal(int(number))} session"
