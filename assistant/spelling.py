"""Mistyped words read as the words that the library has: "pirasy" as "piracy", said and never silent."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from assistant.matching import likely_meant
from assistant.terms import STOP_WORDS, fold, has_synonyms
from index.english_words import is_english_word

_WORD = re.compile(r"[^\W\d_]{4,}")
# What questions are made of; a mistyped one of these would hide what is asked.
QUESTION_WORDS = frozenset(
    """
    what when where which whose whom paragraph paragraphs document documents report resolution resolutions
    draft
    countries country states meeting meetings seminar session attended attend mention mentioned mentions
    speaker
    speakers representative representatives signatories parties adopted decided commission conference council
    assembly
    committee secretary general summary summarize compare definition between about international
    transnational crime
    criminal convention protocol government governments recommended requested decision decisions
    """.split()  # noqa: SIM905 - a list of quoted words is harder to read
)


@dataclass(frozen=True, slots=True)
class Respelled:
    """``text`` with the mistyped words replaced, and which they were."""

    text: str
    changes: tuple[tuple[str, str], ...] = ()


def respell(question: str, known: Callable[[str], bool], vocabulary: Iterable[str]) -> Respelled:
    """``question`` with words that the library does not know read as ones it has.

    A word with a capital inside a sentence is a name and stays: "Slovenia" is never "Slovakia". ``known``
    says whether
    the library has a word; ``vocabulary`` are the words of what a first search found.
    """
    words = {fold(word) for word in vocabulary} | QUESTION_WORDS
    changes: list[tuple[str, str]] = []

    def replacement(match: re.Match[str]) -> str:
        word = match.group()
        if word[0].isupper() and match.start() > 0:
            return word
        folded = fold(word)
        if folded in STOP_WORDS or folded in QUESTION_WORDS or folded in words or known(folded):
            return word
        if is_english_word(folded):
            return word  # no slip: the library only lacks it
        if has_synonyms(folded):
            return word  # "treaty" is no slip for "threat" where no document has a treaty
        meant = likely_meant(folded, words)
        if meant is None:
            return word
        changes.append((word, meant))
        return meant

    return Respelled(_WORD.sub(replacement, question), tuple(changes))


_MISTYPED = {
    "wat": "what", "waht": "what", "whta": "what", "wht": "what", "whats": "what is", "wich": "which",
    "whcih": "which", "whihc": "which", "wihch": "which", "hwo": "how", "wehn": "when", "whne": "when",
    "wher": "where", "whre": "where", "wheer": "where", "woh": "who", "mutch": "much", "mcuh": "much",
    "amny": "many",
}  # fmt: skip
_BEGINS = re.compile(rf"(?i)\A(\W*(?:(?:and|in|on|of|by|for|to|until|how|hwo)\s+)?)({'|'.join(_MISTYPED)})\b")


def with_question_word(question: str) -> str:
    """``question`` with a mistyped word at its beginning that says what is asked: "wich", "how mutch"."""
    for _ in range(2):  # "hwo mutch"
        question = _BEGINS.sub(lambda found: f"{found[1]}{_as_typed(found[2])}", question)
    return question


def _as_typed(word: str) -> str:
    meant = _MISTYPED[word.lower()]
    return meant.capitalize() if word[0].isupper() else meant


def words_of(texts: Iterable[str]) -> set[str]:
    """The words of ``texts``, lower-cased."""
    return {word.lower() for text in texts for word in _WORD.findall(text)}
