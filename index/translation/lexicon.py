"""The lexicon of one language: rows of ``words/*.tsv`` as a tree of keys (Chinese: as a table of strings).

The English cell of a row may end in a blank and a mark, whatever its file: "how often ?" asks, "fiscal ~" is
an adjective. What asks and "team !" win over other rows of the very word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Literal

from index.analysis import fold
from index.translation.chinese import counting_and_choosing
from index.translation.morphology import key_of, unaccented_key_of, words_of

ForeignLanguage = Literal["fr", "es", "ru", "zh", "ar"]
COLUMNS: dict[ForeignLanguage, int] = {"fr": 1, "es": 2, "ru": 3, "zh": 4, "ar": 5}

# In the order in which they win where one word stands in several: what frames a question, small words, fixed
# terms, and the common meaning before the rarer one.
FILES = (
    "opening_words", "questions", "function_words", "arabic_in_questions", "terms", "bodies", "documents",
    "posts_and_people",
    "numbers_and_dates", "armed_groups", "places", "former_and_short_names",
    "procedure", "rights_and_people", "law_and_crime",
    "peace_and_disarmament", "development_and_economy", "environment_and_health", "administration",
    "everyday", "more_words", "prose", "adjectives", "nationalities", "cldr_countries", "cldr_cities",
    "cldr_languages", "further_words", "further_french", "further_spanish", "further_russian",
    "further_chinese", "further_arabic",
)  # fmt: skip
PLACES = frozenset(("places", "former_and_short_names", "cldr_countries", "cldr_cities"))
# What joins the words of a term and may be there or not: "rapport (de la) Commission".
CONNECTORS: dict[str, frozenset[str]] = {
    "fr": frozenset(("de", "du", "des", "d", "la", "le", "les", "l", "a", "au", "aux", "un", "une")),
    "es": frozenset(("de", "del", "la", "el", "los", "las", "al", "un", "una")),
    "ru": frozenset(),
    "ar": frozenset(),
}


# The rank of what wins over every file.
FIRST = -1
MARKED = re.compile(r"(.+) ([?~!])")
_FILE_OF_MARK = {"?": "questions", "~": "adjectives"}
_WINS = frozenset("?!")
# What parts the readings of a term: "HIV/AIDS" is one.
OR = re.compile(r"(?<!HIV)/|/(?!AIDS)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A term as written in the lexicon, its English, further English, the file it stands in."""

    term: str
    english: str
    others: tuple[str, ...]
    field: str
    rank: int


@dataclass(slots=True)
class Node:
    """A place in the tree: the next keys, and the entries that end here in the order they win."""

    following: dict[str, Node] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)


@cache
def entries(language: ForeignLanguage) -> tuple[Entry, ...]:
    """Every term of a language with its English. Raises ``ValueError`` for a row without English."""
    found = []
    for rank, (name, cells) in enumerate(_rows()):
        column = COLUMNS[language]
        terms = cells[column] if len(cells) > column else ""
        if not terms:
            continue
        marked = MARKED.fullmatch(cells[0])
        told, mark = marked.groups() if marked else (cells[0], "")
        english, *others = (cell.strip() for cell in OR.split(told))
        if not english:
            raise ValueError(f"{name}.tsv: a row without English: {cells}")
        meaning = "" if english == "-" else english
        kind, place = _FILE_OF_MARK.get(mark, name), FIRST if mark in _WINS else rank
        for term in filter(None, map(str.strip, terms.split("/"))):
            found.append(Entry(term, meaning, tuple(others), kind, place))
    return tuple(found)


@cache
def tree(language: ForeignLanguage) -> Node:
    """The terms of a language that is written with spaces, by the keys of their words.

    Connectors inside a term are left out of its keys, never its first word.
    """
    root = Node()
    joins = CONNECTORS[language]
    for entry in entries(language):
        words = words_of(entry.term)
        kept = [word for at, word in enumerate(words) if at == 0 or fold(word) not in joins]
        if not kept:
            continue
        paths = [[key_of(word, language) for word in kept]]
        if language != "ar":
            paths.append([unaccented_key_of(word, language) for word in kept])
        if len(kept) == 1:
            # "Вьетнам" loses its end to the stemmer as if that were a case, and "Вьетнаму" does not.
            paths.append([fold(kept[0])])
        for path in dict.fromkeys(map(tuple, paths)):
            _plant(root, path, entry)
    return root


def _plant(root: Node, keys: Sequence[str], entry: Entry) -> None:
    node = root
    for key in keys:
        node = node.following.setdefault(key, Node())
    node.entries.append(entry)


@cache
def strings(language: ForeignLanguage) -> dict[str, tuple[Entry, ...]]:
    """The terms of a language written without spaces, each with its entries in the order they win."""
    found: dict[str, tuple[Entry, ...]] = {}
    for entry in entries(language):
        found[entry.term] = (*found.get(entry.term, ()), entry)
    if language == "zh":
        for term, english in counting_and_choosing():
            found.setdefault(term, (Entry(term, english, (), "questions", 0),))
    return found


@cache
def places(language: ForeignLanguage) -> dict[str, str]:
    """The English of every place that has a name in one word, by the name as folded."""
    found: dict[str, str] = {}
    for entry in entries(language):
        if entry.field in PLACES and len(words_of(entry.term)) == 1 and not entry.term[:1].islower():
            found.setdefault(fold(entry.term), entry.english)
    return found


def _rows() -> Iterator[tuple[str, list[str]]]:
    folder = files("index.translation").joinpath("words")
    for name in FILES:
        for line in folder.joinpath(f"{name}.tsv").read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                yield name, line.split("\t")
