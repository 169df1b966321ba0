"""Printed lines back into running text: spaces, hyphens at line ends, broken addresses and symbols."""

from __future__ import annotations

import re

from index.english_words import is_english_word

LINE_END_HYPHENS = "-\u2010\u2011\xad\x02\ufffe"
"""What may stand where a word was broken; pdfium marks a hyphen at a line end as U+0002 or U+FFFE."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_HYPHENATED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_LAST_TOKEN = re.compile(r"\S+$")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*$", re.I)
_WIDE = re.compile(r"[⺀-鿿豈-﫿＀-￯　-〿]")
PREFIXES = frozenset(
    """
    anti co counter cross ex extra fact follow high inter intra long low macro mid mini micro multi non on out
    over post pre pro pseudo quasi re self semi short so socio sub super trans ultra under vice well
    twenty thirty forty fifty sixty seventy eighty ninety
    """.split()  # noqa: SIM905 - a word list is read more easily than forty quoted strings
)


# What stands behind a hyphen at a line's end and is no word by itself: "deci-sions", "informa-tion".
_ENDING = re.compile(
    r"(?:[a-z]?[st]ion(?:s|al|ally|ed|ing|aux?|ales?|nel|nels|nelle|nelles)?|ments?|mente|mental|"
    r"i?t(?:y|ies)|ités?|ing(?:s|ly)?|i?cally|[ae]nces?|[ae]nc(?:y|ies)|[st]ives?|[st]ively|bilit(?:y|ies)"
    r"|ness|tor(?:s|y|ies)|ture(?:s|d)?|ciones|ción|siones|sión|dad(?:es)?|miento(?:s)?|teurs?|trices?)"
)


# Small words that begin longer ones, so that "in-" and "formed" may both be words of the document.
_SMALL = frozenset(["a", "an", "be", "for", "in", "is", "it", "of", "the", "to", "with"])


class Vocabulary:
    """The words of a document, whole and hyphenated: decides whether a hyphen at a line end belongs.

    ``texts`` are lines without their first and last word, which may be halves. ``broken`` are (left, right)
    halves around line-end hyphens: a document that breaks words shows it more than once.
    """

    def __init__(self, texts: list[str], broken: list[tuple[str, str]] | None = None) -> None:
        self.words: set[str] = set()
        self.hyphenated: set[str] = set()
        for text in texts:
            lowered = text.casefold()
            self.words.update(_WORD.findall(lowered))
            if "-" in lowered:
                self.hyphenated.update(_HYPHENATED.findall(lowered))
        pairs = [(left.casefold(), right.casefold()) for left, right in broken or []]
        whole = sum(
            left + right in self.words and f"{left}-{right}" not in self.hyphenated for left, right in pairs
        )
        self.breaks_words = whole >= 2

    def settles(self, left: str, right: str) -> bool | None:
        """Whether a word was broken between ``left`` and ``right``, by the words of the document; None where
        they do not tell."""
        whole = left + right
        known_hyphenated = f"{left}-{right}" in self.hyphenated
        if whole in self.words and not known_hyphenated:
            return True
        if known_hyphenated:
            return False
        if left in self.words and right in self.words:
            return left in _SMALL and is_english_word(whole)
        return True if self.breaks_words and left not in PREFIXES else None


def join_lines(first: str, second: str, vocabulary: Vocabulary | None = None) -> str:
    """``first`` and the line below it, as one running text."""
    if not first or not second:
        return first or second
    last = first[-1]
    if last in LINE_END_HYPHENS:
        return _join_at_hyphen(first, second, vocabulary)
    if last == "/" and not first.endswith(" /") and second[0].isalnum():
        return first + second
    if _ADDRESS.search(first) and last in "/_=&?%" and not second[0].isspace():
        return first + second
    if last in "–—" and len(first) > 1 and first[-2].isdigit() and second[0].isdigit():
        return first + second
    if _WIDE.match(last) and _WIDE.match(second[0]):
        return first + second
    return f"{first} {second}"


def _join_at_hyphen(first: str, second: str, vocabulary: Vocabulary | None) -> str:
    stem = first[:-1]
    token = _LAST_TOKEN.search(stem)
    if token is None:  # a dash that stands alone
        return f"{stem}- {second}"
    if _ADDRESS.search(stem) or not stem[-1].isalpha() or not second[0].isalpha():
        return f"{stem}-{second}"
    if second[0].isupper() or "/" in token.group():
        return f"{stem}-{second}"
    left = re.split(r"[^\w'’]", token.group())[-1].casefold()
    found = _WORD.match(second)
    right = found.group().casefold() if found else ""
    if first[-1] == "\xad":
        return stem + second
    if vocabulary is not None:
        known = vocabulary.settles(left, right)
        if known is not None:
            return stem + second if known else f"{stem}-{second}"
    return stem + second if _breaks_a_word(left, right) else f"{stem}-{second}"


def _breaks_a_word(left: str, right: str) -> bool:
    """Whether two halves make a word by what words there are: "prob-lem", "deci-sions", not "co-operation" or
    "decision-making"."""
    if left in PREFIXES:
        return False
    if is_english_word(left) and is_english_word(right):
        return left in _SMALL and is_english_word(left + right)
    return is_english_word(left + right) or (not is_english_word(left) and bool(_ENDING.fullmatch(right)))


def halves(first: str, second: str) -> tuple[str, str] | None:
    """The two halves of a word around a hyphen at the end of ``first``, None where there is none."""
    if len(first) < 2 or first[-1] not in LINE_END_HYPHENS:
        return None
    left = re.search(r"[^\W\d_]+$", first[:-1])
    right = _WORD.match(second)
    return (left.group(), right.group()) if left and right and right.group()[0].islower() else None


def clean(text: str) -> str:
    """Text without the signs that only the layout needed."""
    if "\ufffe" in text or "\x02" in text or "\xad" in text:
        text = text.replace("\ufffe", "-").replace("\x02", "-").replace("\xad", "")
    return text
