"""Text to search terms: what the lexical index stores and what a question is looked up as. Pure.

The same rules for both sides: case and accents folded, words stemmed by their script and language, symbols
("e/cn.15/2002/10") and numbers ("56/120", "1,234") whole, Chinese as overlapping pairs of characters.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from functools import lru_cache
from typing import Any

from index.stopwords import STOPWORDS

STEMMERS = {"en": "english", "fr": "french", "es": "spanish", "ru": "russian", "ar": "arabic", "de": "german"}

_CJK = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(
    rf"""(?P<name>[^\W_{_CJK}]+(?:[./\-][^\W_{_CJK}]+)*/[^\W_{_CJK}]+(?:[./\-][^\W_{_CJK}]+)*)  # has a slash
        |(?P<number>\d{{1,3}}(?:[,\u00a0\u202f]\d{{3}})+(?:\.\d+)?(?!\d)|\d+\.\d+(?![\w.]))
        |(?P<cjk>[{_CJK}]+)
        |(?P<word>[^\W_{_CJK}]+)""",
    re.VERBOSE,
)
_PLAIN_WORD = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"\d")
# Arabic: short vowels and the stretching mark carry no meaning in search, and the forms of alif are one
# letter.
_ARABIC = str.maketrans({"\u0640": None, "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه"})
_ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u00ad": None})


def terms(text: str, language: str = "en") -> list[str]:
    """The search terms of ``text`` in order, one for every word; ``language`` decides the stemmer of Latin
    script."""
    found: list[str] = []
    for match in _TOKEN.finditer(fold(text)):
        token, group = match[0], match.lastgroup
        if group == "word":
            found.append(stem(token, language))
        elif group == "name":
            if _DIGIT.search(token):
                found.append(token)
            else:  # "and/or" is two words; only a symbol or a resolution number has figures
                found.extend(stem(word, language) for word in _PLAIN_WORD.findall(token))
        elif group == "number":
            found.append(re.sub(r"[,\u00a0\u202f]", "", token))
        else:
            found.extend(_pairs(token))
    return found


def words_of_question(folded: str) -> list[tuple[str, int]]:
    """The words of a folded question before stemming, each with where it begins; function words left out (all
    kept if nothing else is left)."""
    words = [(match[0], match.start()) for match in _TOKEN.finditer(folded)]
    telling = [found for found in words if found[0] not in STOPWORDS]
    return telling or words


def fold(text: str) -> str:
    """Lower case, hyphens and digits unified, Latin accents and Arabic vowel signs removed. Length may
    change."""
    lowered = unicodedata.normalize("NFKC", text).casefold().translate(_HYPHENS).translate(_ARABIC_DIGITS)
    if lowered.isascii():
        return lowered
    kept = []
    base_is_latin = False
    for character in unicodedata.normalize("NFKD", lowered):
        if unicodedata.combining(character):
            # й is и with a combining mark, and another letter: only Latin and Arabic marks are dropped.
            if base_is_latin or "\u0610" <= character <= "\u06ed":
                continue
        else:
            base_is_latin = character < "\u0250"
        kept.append(character)
    return unicodedata.normalize("NFC", "".join(kept)).replace("ё", "е").translate(_ARABIC)


@lru_cache(maxsize=200_000)
def stem(word: str, language: str) -> str:
    """The stem of one folded word. Figures and words with figures in them stay as they are."""
    if _DIGIT.search(word):
        return word
    first = word[0]
    if "\u0400" <= first <= "\u04ff":
        language = "ru"
    elif "\u0600" <= first <= "\u06ff":
        language = "ar"
    elif language in ("ru", "ar", "zh") or language not in STEMMERS:
        language = "en"
    stemmed: str = _stemmer(STEMMERS[language]).stemWord(word)
    return stemmed or word


_per_thread = threading.local()


def _stemmer(algorithm: str) -> Any:
    """A stemmer of this thread: PyStemmer's objects must not be shared between threads."""
    stemmers: dict[str, Any] | None = getattr(_per_thread, "stemmers", None)
    if stemmers is None:
        stemmers = _per_thread.stemmers = {}
    if algorithm not in stemmers:
        import Stemmer

        stemmers[algorithm] = Stemmer.Stemmer(algorithm)
    return stemmers[algorithm]


def _pairs(run: str) -> list[str]:
    """Overlapping pairs of Chinese characters: words are mostly two characters, and no dictionary is
    needed."""
    return [run] if len(run) == 1 else [run[i : i + 2] for i in range(len(run) - 1)]
