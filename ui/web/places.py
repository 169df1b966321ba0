"""The address of a place in the library, as the part of a web address after ``#``.

``#source=E-CN.29-2015-4.md&locator=p9.a&start=0&end=21``: the page's script opens the source panel there, and
the address can be kept or sent to somebody who reads the same library.
"""

from __future__ import annotations

from urllib.parse import quote, urlencode


def place_href(source: str, locator: str = "", start: int | None = None, end: int | None = None) -> str:
    """The fragment that opens ``source`` at ``locator`` with characters ``start`` to ``end`` highlighted."""
    fields: dict[str, str] = {"source": source}
    if locator:
        fields["locator"] = locator
    if start is not None and end is not None and start < end:
        fields |= {"start": str(start), "end": str(end)}
    return "#" + urlencode(fields, quote_via=quote)
