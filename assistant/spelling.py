"""Mistyped words read as the words that the library has: "pirasy" as "piracy", said and never silent."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Set
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

    A word with a capital inside a sentence is a name and stays, but for a letter doubled or not: "Valeta" is
    "Valetta", "Slovenia" is never "Slovakia". ``known`` says whether the library has a word; ``vocabulary``
    are the words of what a first search found.
    """
    words = {fold(word) for word in vocabulary} | QUESTION_WORDS
    changes: list[tuple[str, str]] = []

    def replacement(match: re.Match[str]) -> str:
        word = match.group()
        folded = fold(word)
        if word[0].isupper() and match.start() > 0:
            name = None if folded in words or known(folded) else _with_letters_doubled(folded, known)
            if name is None:
                return word
            changes.append((word, name.capitalize()))
            return name.capitalize()
        if folded in STOP_WORDS or folded in QUESTION_WORDS or folded in words or known(folded):
            return word
        if is_english_word(folded):
            return word  # no slip: the library only lacks it
        if has_synonyms(folded):
            return word  # "treaty" is no slip for "threat" where no document has a treaty
        meant = likely_meant(folded, words) or _with_letters_doubled(folded, known)
        if meant is None:
            return word
        changes.append((word, meant))
        return meant

    read = _WORD.sub(replacement, question)
    return Respelled(_BODY_OF_NO_NAME.sub(lambda body: _as_a_name(body, words, known), read), tuple(changes))


# "the dalberg committee": a word that nothing has, in front of what is a body or a text with it.
_BODY_OF_NO_NAME = re.compile(
    r"\b(?P<name>[A-Za-z][a-z]{3,}) (?P<kind>committee|commission|council|board|court|tribunal|agency"
    r"|convention|protocol|declaration|principles|agreement|accords?|conference|seminar|forum|mission|fund|institute|plan)\b"
)


def _as_a_name(body: re.Match[str], words: Set[str], known: Callable[[str], bool]) -> str:
    """``body`` with its capitals where its first word is one that neither the library nor English has: what
    is told of another committee is no answer."""
    name = body["name"].lower()
    if name in STOP_WORDS or name in words or known(name) or is_english_word(name) or has_synonyms(name):
        return body.group()
    return f"{name.capitalize()} {body['kind'].capitalize()}"


MOST_DOUBLED = 2
LEAST_LETTERS = 5


def _with_letters_doubled(word: str, known: Callable[[str], bool]) -> str | None:
    """The one known word that differs from ``word`` in doubled letters alone, at most two of them:
    "phillipines" is "philippines". None where there is none or several."""
    if len(word) < LEAST_LETTERS or not word.isascii():
        return None
    tried = {word}
    for _ in range(MOST_DOUBLED):
        tried |= {variant for one in tried for variant in _doubled_otherwise(one)}
        found = {variant for variant in tried if variant != word and known(variant)}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _doubled_otherwise(word: str) -> Iterator[str]:
    """``word`` with one letter doubled, or one doubled letter single."""
    for at, letter in enumerate(word):
        if word[at + 1 : at + 2] == letter:
            yield word[:at] + word[at + 1 :]
        elif at and word[at - 1] != letter:
            yield word[: at + 1] + word[at:]


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
