"""Complete lists: the text's own enumeration, taken whole, with its count."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answering.close_reading import Reading
from assistant.answering.draft import Draft, Line, part_of_paragraph, whole_paragraph
from assistant.answering.status import status_of
from assistant.answering.wording import Phrases
from assistant.question import Query

if TYPE_CHECKING:
    from index.library import Library

_BEFORE_LIST = re.compile(
    r"\b(?:including|such as|namely|representatives of|observers for|following(?: [\w ]+)?:"
    r"|countries of|States of|requests from [\w ,]*?including|in|by the)\s+"
)
_WITH_AND = (
    "Bosnia and Herzegovina",
    "Trinidad and Tobago",
    "Antigua and Barbuda",
    "Saint Kitts and Nevis",
    "Sao Tome and Principe",
    "Saint Vincent and the Grenadines",
    "United Kingdom of Great Britain and Northern Ireland",
)
_ITEM = r"(?:the\s+)?[A-Z][^,;:()]*?(?:\s\([^)]*\))?"
_NAMES_LIST = re.compile(
    rf"(?P<list>{_ITEM}(?:,\s{_ITEM})+,?\s+and\s+(?:the\s+)?[A-Z][\w'’.-]*(?:\s(?:of|and|the|for"
    rf"|against|de|[A-Z])[\w'’.-]*)*)"
)


def enumerate_answer(library: Library, query: Query, best: Reading, phrases: Phrases) -> Draft | None:
    """The list that answers, when a list is asked for and the text has one; None otherwise."""
    if query.kind not in {"list", "person", "number", "speaker", "statement"}:
        return None
    stored = best.candidate.paragraph
    opens = best.sentence.text.rstrip().endswith(":") or best.sentence.end >= len(stored.text.rstrip()) - 1
    children = (
        library.children(stored.source, stored.locator)
        if opens and query.kind in {"list", "statement", "number"}
        else []
    )
    direct = [child for child in children if child.locator.parent == stored.locator]
    if direct and best.sentence.text.rstrip().endswith(":"):
        head = part_of_paragraph(stored, best.sentence.start, best.sentence.end, status_of(stored))
        lead = f"**{len(direct)}** — " if query.kind in {"number", "list"} else ""
        lines = [Line(f"{lead}{best.sentence.text}", (head,))]
        lines += [
            Line(
                f"({child.locator.items[-1]}) {child.text.strip()}",
                (whole_paragraph(child, status_of(child)),),
                bullet=True,
            )
            for child in direct
        ]
        return Draft(True, tuple(lines))
    if query.kind != "list":
        return None
    items = names_listed(best.sentence.text)
    if len(items) < 3:
        return None
    support = part_of_paragraph(stored, best.sentence.start, best.sentence.end, status_of(stored))
    return Draft(
        True, (Line(f"**{len(items)}** — {'; '.join(items)}.\n\n“{best.sentence.text}”", (support,)),)
    )


def names_listed(sentence: str) -> list[str]:
    """The items of the longest run of names in ``sentence``: "Angola, Botswana and Zambia" is three."""
    guarded = sentence
    for number, name in enumerate(_WITH_AND):
        guarded = guarded.replace(name, name.replace(" and ", f" \x00{number}\x00 "))
    longest: list[str] = []
    for match in _NAMES_LIST.finditer(guarded):
        text = match["list"]
        cut = None
        for opener in _BEFORE_LIST.finditer(text):
            cut = opener.end()
        if cut is not None and text[cut:].count(",") >= 1:
            text = text[cut:]
        pieces = re.split(r",\s+(?:and\s+)?|\s+and\s+", text)
        items = [re.sub(r"\x00\d\x00", "and", piece).strip() for piece in pieces if piece.strip()]
        if len(items) > len(longest):
            longest = items
    return longest
