"""Items that semicolons part: "the following: the Board of Tides and Lights; Elm, the Port; and Varsk".

A writer parts items by semicolons because they have commas or "and" inside: such a series is cut at the
semicolons and nowhere else.
"""

from __future__ import annotations

import re

LEAST = 3
# Words of an item: what is longer is a clause.
MOST_WORDS = 24
# What opens a series, and what closes one that stands within dashes.
_OPENS = re.compile(
    r":\s+|\s[–—]\s+|(?<=[\w”])\s+\("
    r"|,?\s+(?:namely|including|such as|(?:were|are)(?=\s+(?:the\s+)?[A-Z])),?\s+"
)
_DASH = re.compile(r"\s[–—](?=[\s,.])")
_PART = re.compile(r";\s+")
_AND = re.compile(r"(?:and|or)\s+")
_ASIDE = re.compile(r"\([^()]*\)")
_ENDS = re.compile(r"[.?!](?:\s|\Z)")
_NAME = re.compile(r"(?:[Tt]he\s+)?(?:[A-ZÀ-Þ“]|(?:w?al|el)-[A-Z])")
_ARTICLE = re.compile(r"\A[Tt]he\s+")
_MARK = re.compile(r"\A\((?:[a-z]|[ivx]+|\d+)\)\s")


def parted_names(sentence: str) -> list[str]:
    """The names of the one series in ``sentence`` that semicolons part, as they stand without their article;
    empty where there is none or several, or where an item is no name."""
    found = [items for opened in _OPENS.finditer(sentence) if (items := _items(sentence, opened))]
    shortest = min(found, key=lambda items: len("".join(items)), default=[])
    partings = _PART.findall(sentence), _PART.findall("; ".join(shortest))
    # a semicolon more is of something else
    alone = len(partings[0]) == len(partings[1])
    return shortest if alone and all(_NAME.match(item) for item in shortest) else []


def _items(sentence: str, opened: re.Match[str]) -> list[str]:
    """The items of the series that begins where ``opened`` ends."""
    rest = sentence[opened.end() :]
    if opened.group().endswith("("):
        end = _closing(rest)
        return _cut(rest[:end]) if end > 0 else []
    if opened.group().strip() in {"–", "—"}:
        dash = _DASH.search(rest)
        rest = rest[: dash.start()] if dash else rest
    return _cut(rest)


def _closing(text: str) -> int:
    """Where the bracket closes that stands open before ``text``; -1 where none does."""
    depth = 1
    for at, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if not depth:
            return at
    return -1


def _cut(text: str) -> list[str]:
    """The items of ``text`` up to the end of its sentence; empty unless "and" stands before the last."""
    hidden = _ASIDE.sub(lambda aside: "_" * len(aside.group()), text)
    end = _ENDS.search(hidden)
    stop = end.start() if end else len(text)
    partings = list(_PART.finditer(hidden, 0, stop))
    starts = [0, *(parting.end() for parting in partings)]
    ends = [*(parting.start() for parting in partings), stop]
    parts = [text[start:end].strip(" ,") for start, end in zip(starts, ends, strict=True)]
    last = _AND.match(parts[-1])
    if len(parts) < LEAST or last is None:
        return []
    items = [*parts[:-1], parts[-1][last.end() :]]
    return [_ARTICLE.sub("", item) for item in items] if all(map(_is_item, items)) else []


def _is_item(text: str) -> bool:
    plain = _ASIDE.sub("", text)
    return ":" not in plain and 0 < len(plain.split()) <= MOST_WORDS and not _MARK.match(text)
