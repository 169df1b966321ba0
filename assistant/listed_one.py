""" "The digital one" after an answer that lists: the item with that word in it.

Pure: a follow-up and the turn before in, the follow-up with the item said out.
"""

from __future__ import annotations

import re

from assistant.model import Turn
from assistant.terms import stems_of

_ONE = re.compile(
    r"(?i)\bthe\s+(?P<which>(?!first|second|third|last|next|other|same|one)[a-z][\w-]+(?:\s+[a-z][\w-]+)?)\s+one\b"
)
# "(j) Digital divide: the widening divide …", "• Digital divide. …", "10. Digital divide".
_MARK = r"(?:\((?:[a-z]{1,2}|[ivx]+|\d{1,2})\)|[•*–-]|\d{1,2}[.)])"
_ITEM = re.compile(
    rf"(?m)(?:^|(?<=[;.,:“”\s])){_MARK}\s+(?P<item>[^\n]+?)(?=[;.]\s+(?:and\s+)?{_MARK}\s|\n|\Z)"
)
_LABEL = re.compile(r"(?P<label>[^:.;,()]{3,60}?)\s*(?:[:.;(]|\s[–—]\s|\Z)")
_LEAST_ITEMS = 2


def listed_one(question: str, last: Turn) -> str | None:
    """``question`` with "the digital one" as the item that the last answer lists; None where it lists none
    with that word, or several."""
    one = _ONE.search(question)
    if one is None:
        return None
    items = _items(last)
    wanted = set(stems_of(one["which"]))
    labels = [label for item in items if (label := _label(item)) and wanted <= set(stems_of(label))]
    if len(items) < _LEAST_ITEMS or len(labels) != 1:
        return None
    label = labels[0]
    label = label[0].lower() + label[1:] if label[1:2].islower() else label
    the = "" if re.match(r"(?i)(?:the|an?|its|their)\s", label) else "the "
    return f"{question[: one.start()]}{the}{label}{question[one.end() :]}"


def _items(last: Turn) -> list[str]:
    """What the answer lists: the items of a quoted text, or one of each paragraph cited."""
    quotes = [cited.quote for cited in last.answer.citations]
    inside = [match["item"].strip() for quote in quotes for match in _ITEM.finditer(quote)]
    return (
        inside if len(inside) >= _LEAST_ITEMS else [re.sub(rf"\A{_MARK}\s*", "", quote) for quote in quotes]
    )


def _label(item: str) -> str:
    """What an item is called: its words before the colon or the first stop."""
    match = _LABEL.match(item)
    return match["label"].strip() if match else ""
