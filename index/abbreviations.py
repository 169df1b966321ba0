"""Abbreviations that the documents themselves explain: "United Nations Office on Drugs and Crime (UNODC)".

After Schwartz and Hearst, "A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text"
(PSB 2003): every letter of the short form is found in the words before the bracket, in order and from the
right, the first one at the beginning of a word. Bodies that no document explains come from ``bodies.txt``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from index.analysis import fold
from index.stopwords import STOPWORDS

_BRACKET = re.compile(r"\((?P<short>[A-ZÀ-ÞА-Я][A-Za-zÀ-ÿА-Яа-я0-9&/\-]{1,11})\)")
_WORD = re.compile(r"[^\s()\[\],;:“”\"]+")
_CAPITALS = re.compile(r"[A-ZÀ-ÞА-Я]")


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """``short`` stands for ``long``, both as printed."""

    short: str
    long: str


def find_abbreviations(text: str) -> list[Abbreviation]:
    """The abbreviations that ``text`` explains, in order."""
    found = []
    for match in _BRACKET.finditer(text):
        short = match["short"]
        # "(Colombia)", "(Corr.1)" and "(E)" stand in brackets too: an abbreviation has two capitals at least.
        if len(_CAPITALS.findall(short)) < 2 or any(character.isdigit() for character in short):
            continue
        long = _long_form(short, text[: match.start()])
        if long:
            found.append(Abbreviation(short, long))
    return found


def _long_form(short: str, before: str) -> str | None:
    """The end of ``before`` that ``short`` abbreviates; None when there is none."""
    # The name ends where the bracket begins, and does not reach over a comma or into another sentence.
    tail = re.split(r"[,;:“”\"()\n]|(?<=[a-z])\. ", before)[-1].rstrip()
    words = list(_WORD.finditer(tail))[-min(len(short) + 5, 2 * len(short)) :]
    if len(words) < 2:
        return None
    letters = [fold(character) for character in short if character.isalpha()]
    position = len(tail)
    for rank, letter in enumerate(reversed(letters)):
        is_first = rank == len(letters) - 1
        position -= 1
        while position >= words[0].start():
            begins_word = position == 0 or not tail[position - 1].isalnum()
            if fold(tail[position]) == letter and (not is_first or (begins_word and _opens(tail[position:]))):
                break
            position -= 1
        if position < words[0].start():
            return None
    long = tail[position:]
    # "and Crime (UNODC)" would match letters inside words; a name has a word for every two letters or so.
    return long if len(long.split()) * 2 >= len(letters) and len(long) > len(short) + 2 else None


def _opens(name: str) -> bool:
    """Whether a name can begin so: the O of OHCHR is that of "Office", not of the "of" after it."""
    return fold(name.split(maxsplit=1)[0]) not in STOPWORDS


@lru_cache(maxsize=1)
def known_bodies() -> tuple[tuple[str, str], ...]:
    """(short, long) of bodies that texts name by their acronym without explaining it."""
    text = Path(__file__).with_name("bodies.txt").read_text(encoding="utf-8")
    rows = [line.split(";") for line in text.splitlines() if line and not line.startswith("#")]
    return tuple((short.strip(), long.strip()) for short, long in rows)


def name_of_body(acronym: str) -> str | None:
    """The name of a body that is known by ``acronym``, in whatever case: "INCB"; None where it is unknown."""
    return _names_of_bodies().get(fold(acronym))


@lru_cache(maxsize=1)
def _names_of_bodies() -> Mapping[str, str]:
    return {fold(short): long for short, long in known_bodies()}


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """What a library's documents explain: by folded short form its long forms, and the other way round."""

    long_forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    short_forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str]]) -> Abbreviations:
        """From (short, long) as printed, the most frequent first."""
        longs: dict[str, dict[str, None]] = {}
        shorts: dict[str, dict[str, None]] = {}
        for short, long in pairs:
            longs.setdefault(fold(short), {})[long] = None
            shorts.setdefault(_spaced(fold(long)), {})[short] = None
        return cls(
            {short: tuple(forms)[:2] for short, forms in longs.items()},
            {long: tuple(forms)[:2] for long, forms in shorts.items()},
        )

    def expansions(self, question: str) -> list[str]:
        """Other words for what a question names: long forms of its abbreviations, abbreviations of its
        names."""
        folded = fold(question)
        found = dict.fromkeys(
            long for word in re.findall(r"[\w&/\-]+", folded) for long in self.long_forms.get(word, ())
        )
        words = f" {_spaced(folded)} "
        for long, shorts in self.short_forms.items():
            if f" {long} " in words:
                found.update(dict.fromkeys(shorts))
        return list(found)

    def said_otherwise(self, words: str) -> list[str]:
        """``words`` with a name in them said the other way, written out or by its abbreviation: "mandate of
        UNKELP" → "mandate of united nations kelp mission"."""
        spaced = f" {_spaced(fold(words))} "
        found: dict[str, None] = {}
        for word in dict.fromkeys(spaced.split()):
            for long in self.long_forms.get(word, ()):
                found[spaced.replace(f" {word} ", f" {long} ").strip()] = None
        for long, shorts in self.short_forms.items():
            if f" {long} " in spaced:
                found.update((spaced.replace(f" {long} ", f" {short} ").strip(), None) for short in shorts)
        return list(found)


def _spaced(folded: str) -> str:
    """Words with one blank between them and nothing else."""
    return " ".join(re.findall(r"[\w&/\-]+", folded))
