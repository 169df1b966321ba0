"""The items under a lead-in, as lines of an answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
# A longer paragraph is no item of a list without letters.
MOST_OF_AN_ITEM = 700
_LINE_WITHOUT_END = re.compile(r"(?!\|)(?!\(Signed)[A-Z“][^|]{2,300}[^.:;,?|]")
# A longer line that ends in a colon says something of its own.
MOST_OF_A_LINE = 20
_A_NAME = re.compile(
    r"(?:[Tt]he\s+)?[A-ZÀ-Þ][\w’'.-]*(?:\s+(?:(?:of|the|and|for|de|la|du|del|von|van|da|dos|on|in|al)\s+)*"
    r"\(?[A-ZÀ-Þ][\w’'.)-]*){0,12}(?:\s+\([^()]+\))?"
)
BULLET = re.compile(r"\A\s*[•●▪◦–—-]\s+")


def children_of(library: Library, stored: StoredParagraph) -> list[StoredParagraph]:
    """The items right under ``stored``, in reading order; not the items of items."""
    return [
        child
        for child in library.children(stored.source, stored.locator)
        if child.locator.parent == stored.locator
    ]


def items_below(library: Library, stored: StoredParagraph) -> list[StoredParagraph]:
    """The paragraphs right below ``stored`` that are the items it opens, where they are none of its own:
    bullets, paragraphs numbered from 1, or lines without an end ("Ms. A. Berg, finance (Norway)")."""
    if not OPENS_LIST.search(stored.text):
        return []
    below = library.neighbours(stored.source, stored.locator, before=0, after=MOST_ITEMS)[1:]
    return list(opened_by(stored, below))


def opened_by(stored: StoredParagraph, below: Sequence[StoredParagraph]) -> Sequence[StoredParagraph]:
    """Those of the paragraphs ``below`` that ``stored``, which ends in a colon, opens."""
    return _bullets(stored, below) or _numbered_from_one(stored, below) or _lines_without_end(stored, below)


def _bullets(stored: StoredParagraph, below: Sequence[StoredParagraph]) -> list[StoredParagraph]:
    """The bullets right below ``stored`` under its own heading: the next heading ends a list."""
    return list(
        takewhile(lambda one: BULLET.match(one.text) is not None and one.section == stored.section, below)
    )


def _numbered_from_one(
    stored: StoredParagraph, below: Sequence[StoredParagraph]
) -> Sequence[StoredParagraph]:
    """The short paragraphs 1, 2, 3 … of the same text that ``stored``, which has no number, opens."""
    if stored.kind != "unnumbered" or not below:
        return []
    inside = below[0].locator.containers
    found = [
        one
        for number, one in enumerate(below, 1)
        if one.locator.parts == (*inside, f"p{number}") and len(one.text) <= MOST_OF_AN_ITEM
    ]
    same_text = tuple(part for part in inside if not part.startswith("part")) == tuple(
        part for part in stored.locator.containers if not part.startswith("part")
    )
    return found if same_text and len(found) > 1 and found == list(below[: len(found)]) else []


def _lines_without_end(
    stored: StoredParagraph, below: Sequence[StoredParagraph]
) -> Sequence[StoredParagraph]:
    """The unnumbered lines under the same heading that open with a capital and end without a full stop."""
    found = list(
        takewhile(
            lambda one: (
                one.kind == "unnumbered"
                and one.section == stored.section
                and one.locator.containers == stored.locator.containers
                and _LINE_WITHOUT_END.fullmatch(one.text) is not None
            ),
            below,
        )
    )
    return found if len(found) > 1 else []


def names_below(stored: StoredParagraph, below: Sequence[StoredParagraph]) -> StoredParagraph | None:
    """The one paragraph of names that a short line ending in a colon opens: "The Co-Chairs of the working
    groups:" and under it "Brennland, Corvia, Varsk and the League of Ports."."""
    if not OPENS_LIST.search(stored.text) or len(stored.text.split()) > MOST_OF_A_LINE or not below:
        return None
    first = below[0]
    same = first.kind == stored.kind == "unnumbered" and first.section == stored.section
    named = first.locator.containers == stored.locator.containers and len(names_in_a_row(first.text)) > 2
    return first if same and named else None


def names_in_a_row(text: str) -> list[str]:
    """The names that a paragraph consists of, with commas or semicolons between; none of a sentence."""
    parted = ";" if ";" in text else ","
    parts = [part.strip(" .") for part in text.strip().split(parted)]
    *others, last = parts
    parts = [*others, *re.split(r"(?:^|\s)and\s+(?=(?:the\s+)?[A-Z])", last)] if parted == "," else parts
    names = [re.sub(r"\A(?:and|et|y)\s+", "", part).strip() for part in parts]
    names = [name for name in names if name]
    return names if all(_A_NAME.fullmatch(name) for name in names) else []


def bullets_below(library: Library, stored: StoredParagraph) -> list[StoredParagraph]:
    """The paragraphs right below ``stored`` that are bullets: a list without letters of its own."""
    if not OPENS_LIST.search(stored.text):
        return []
    return _bullets(stored, library.neighbours(stored.source, stored.locator, before=0, after=MOST_ITEMS)[1:])


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
    """An item, and the items under it: "(d) …, including:" is not whole without them, nor a treaty without
    the protocols to it."""
    letter = f"({child.locator.items[-1]}) " if child.locator.items else ""
    support = whole_paragraph(child, status_of(child))
    text = _AND.sub("", BULLET.sub("", child.text.strip()))
    return [Line(f"{letter}{text}", (support,), bullet=True), *items_under(library, child)]
