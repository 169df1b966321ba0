"""Text as the checks compare it: one declared normalisation, tokens with their places, sentences, stems."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.sentences import split_sentences

_CHARACTERS = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
        **dict.fromkeys("\u00ad\u200b\u200e\u200f\ufeff"),
    }
)
_SPACE = re.compile(r"\s+")

# A word, a number with its separators (1,200.5), a symbol or resolution number (E/CN.15/2002/10, 55/25).
TOKEN = re.compile(r"[$€£%]|[^\W_]+(?:[.,/:'&](?=[^\W_])[^\W_]+)*")
MARKER = re.compile(r"\s*\[\d+(?:\s*,\s*\d+)*\]")

_ABBREVIATION = re.compile(
    r"(?:\b(?:No|Nos|para|paras|art|arts|vol|vols|Mr|Mrs|Ms|Dr|St|Sr|Jr|Prof|Gen|Col|Lt|Hon|Rev|Add|Corr|"
    r"chap|sect|cf|e\.g|i\.e|approx|resp|U\.S|U\.K|U\.N|a\.m|p\.m|a\.i|Distr|Sen|Rep|Gov|Inc|Ltd|Co|vs)"
    r"|\b[A-Z])\.$"
)

_BREAK = re.compile(r"[.!?:;]\s|[\"(]$|\n")


def words(text: str) -> frozenset[str]:
    """A set of words written as text, for the tables of this package."""
    return frozenset(text.split())


STOPWORDS = words(
    """a an the of in on at to for from by with as and or but that which who whom whose this these those it
    its they them their he she his her him we our us you your i my me is are was were be been being am has
    have had having do does did done will would shall should can could may might must there here where when
    while than then so such if because also however both each other another some any all more most many much
    few several own same very too just only about into over under after before between through during per out
    up down off again further once upon within without not no nor never none neither cannot one s t re ve ll
    d m via amid among across against along around toward towards including include includes included
    regarding concerning"""
)


def normalise(text: str) -> str:
    """Compatibility forms folded (NFKC), quotation marks and dashes made plain, runs of space made one.

    This is the only liberty a quotation may take with its paragraph; letters, figures and their order must
    agree.
    """
    return _SPACE.sub(" ", unicodedata.normalize("NFKC", text).translate(_CHARACTERS)).strip()


def without_markers(sentence: str) -> str:
    """The sentence without its ``[1]`` citation markers."""
    return MARKER.sub("", sentence)


@lru_cache(maxsize=1)
def _stemmer() -> object:
    import Stemmer

    return Stemmer.Stemmer("english")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The Snowball stem of a lower-case word, spelling variants -ise/-ize and -our/-or folded."""
    word = word.removesuffix("'s").removesuffix("'")
    word = word.replace("isation", "ization").replace("programme", "program").replace("labour", "labor")
    if len(word) > 5:
        word = re.sub(r"is(e|ed|es|ing|er|ers)$", r"iz\1", word) if not word.endswith("rise") else word
        word = re.sub(r"our(s|ed|ing|able)?$", r"or\1", word)
        word = word.replace("centre", "center")
    return str(_stemmer().stemWord(word))  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Token:
    """A word or figure of a text with its place: ``text`` as printed, ``lower``, ``stem``; ``first`` in a
    sentence."""

    text: str
    lower: str
    stem: str
    start: int
    end: int
    first: bool = False

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def content(self) -> bool:
        return self.lower not in STOPWORDS or self.acronym

    @property
    def acronym(self) -> bool:
        return len(self.text) > 1 and self.text.isupper() and self.text.isalpha()


def tokenise(text: str) -> tuple[Token, ...]:
    """Tokens of an already normalised text, in order."""
    found: list[Token] = []
    fresh = True
    for match in TOKEN.finditer(text):
        printed = match.group()
        if found:
            end = found[-1].end
            gap = text[end : match.start()]
            if (
                gap != " "
                and _BREAK.search(gap)
                and not _ABBREVIATION.search(text[max(0, end - 9) : end + 1])
            ):
                fresh = True
        lower = printed.lower()
        found.append(Token(printed, lower, stem(lower), match.start(), match.end(), fresh))
        fresh = False
    return tuple(found)


def sentences(text: str) -> list[str]:
    """The sentences of a text; abbreviations ("para. 3", "No. 5", initials) do not end one."""
    return [span.text for span in split_sentences(text)]


def content_stems(tokens: Sequence[Token]) -> list[str]:
    """Stems of the words that carry meaning, in order."""
    return [token.stem for token in tokens if token.content]
