"""Acronyms that the documents explain, typed in small letters: "jiu" is the JIU.

Known bodies are read so whatever the library holds (``typed_symbols.py``). Of others the documents must write
out what the letters stand for, and the letters must be no word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.terms import STOP_WORDS, has_synonyms
from index.english_words import is_english_word

_SHORT_WORD = re.compile(r"(?<![\w./’'-])[a-z]{2,4}(?![\w/’'-]|\.\w)")
# Two letters with a vowel among them are a word of some language: "en", "si", "um".
_VOWEL = re.compile(r"[aeiouy]")
_TWO = 2
# Short for other words where people type in haste.
_IN_HASTE = frozenset(("pls", "plz", "thx", "btw", "asap", "vs", "etc", "re", "ok", "mr", "ms", "dr", "st"))


def with_acronyms(question: str, written_out: Callable[[str], Sequence[str]]) -> str:
    """``question`` with the short words that are acronyms of the library in capitals; ``written_out`` gives
    what the documents say that one stands for."""

    def as_printed(found: re.Match[str]) -> str:
        word = found.group()
        if word in STOP_WORDS or word in _IN_HASTE or is_english_word(word) or has_synonyms(word):
            return word
        if len(word) == _TWO and _VOWEL.search(word):
            return word
        return word.upper() if written_out(word.upper()) else word

    return _SHORT_WORD.sub(as_printed, question)
