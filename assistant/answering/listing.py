"""The items under a lead-in, as lines of an answer."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from assistant.answering.draft import Line, whole_paragraph
from assistant.answering.status import status_of

if TYPE_CHECKING:
    from index.library import Library
    from index.records import StoredParagraph

MOST_ITEMS = 40
OPENS_LIST = re.compile(r":\s*\Z")
_AND = re.compile(r"(?:;\s*(?:and|or)?|,\s*(?:and|or))\s*\Z")
BULLET = re.compile(r"\A\s*[•●▪◦–—-]\s+")


def children_of(library: Library, stored: StoredParagraph) -> list[StoredParagraph]:
    """The items right under ``stored``, in reading order; not the items of items."""
    return [
        child
        for child in library.children(stored.source, stored.locator)
        if child.locator.parent == stored.locator
    ]


def bullets_below(library: Library, stored: StoredParagraph) -> list[StoredParagraph]:
    """The paragraphs right below ``stored`` that are bullets: a list without letters of its own."""
    if not OPENS_LIST.search(stored.text):
        return []
    below = library.neighbours(stored.source, stored.locator, before=0, after=MOST_ITEMS)[1:]
    return list(takewhile(lambda one: BULLET.match(one.text) is not None, below))


def opening_above(library: Library, stored: StoredParagraph) -> StoredParagraph | None:
    """The paragraph just before a table that opens it: "The following contributions were announced:"."""
    before = library.neighbours(stored.source, stored.locator, before=1, after=0)[:-1]
    return before[0] if before and OPENS_LIST.search(before[0].text) else None


def text_above(library: Library, stored: StoredParagraph) -> str:
    """What ``opening_above`` says; "" where nothing opens the table."""
    above = opening_above(library, stored)
    return above.text if above is not None else ""


def items_under(library: Library, stored: StoredParagraph) -> list[Line]:
    """The items that ``stored`` opens, each with those that it opens itself."""
    return [line for child in children_of(library, stored) for line in items(library, child)]


def items(library: Library, child: StoredParagraph) -> list[Line]:
    """An item, and the items it opens itself: "(d) …, including:" is not whole without them."""
    letter = f"({child.locator.items[-1]}) " if child.locator.items else ""
    support = whole_paragraph(child, status_of(child))
    text = _AND.sub("", BULLET.sub("", child.text.strip()))
    lines = [Line(f"{letter}{text}", (support,), bullet=True)]
    if OPENS_LIST.search(child.text):
        lines += items_under(library, child)
    return lines
