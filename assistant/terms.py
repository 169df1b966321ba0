"""The words that carry a question's content, and how near two words are without any model.

Stemming brings "attended" to "attend"; a shared beginning brings "ratification" to "ratify" and
"signatories" to "sign"; ``synonyms.txt`` holds groups of words that United Nations prose and plain speech use
for each other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

_TOKEN = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*", re.UNICODE)

# Words that frame a question or join a sentence and say nothing of its subject.
STOP_WORDS = frozenset(
    """
    a about above after again all also am an and any are as at be because been before being below
    between both but by can could did do does doing down during each either else for from further had
    has have having he her here hers him his how i if in into is it its itself just let like may me
    might more most much many must my no nor not of off on once only onto or other our out over own per
    please same shall she should so some such than that the their theirs them then there these they this
    those through to too toward towards under until up upon us very was we were what when where whether
    which while who whom whose why will with within without would yes you your exactly actually really
    currently ever every anyone anything something someone nothing nobody none tell give show find
    explain describe list name know get got see look want need help say says said saying answer question
    information info detail details regarding concerning according mention mentioned mentions document
    documents text paragraph paragraphs para paras un many several various certain one ones thing things
    deal deals dealt become becomes became make makes made making take takes took taken taking put puts go
    goes went
    gone come comes came kind kinds type types sort itself themselves involve involves involved exist exists
    use used
    anybody somebody everybody besides held hold holds holding occur occurs occurred
    according compare compared comparison summarize summarise summary overview discussed discuss discussion
    please
    happened happen happens there's what's who's it's didn't doesn't wasn't isn't aren't
    weren't s t
    """.split()  # noqa: SIM905 - a list of quoted words is harder to read
)


@dataclass(frozen=True, slots=True)
class Term:
    """One content word: as written, lower-cased, its stem; ``named`` when part of a name or a figure."""

    surface: str
    word: str
    stem: str
    named: bool = False


def content_terms(text: str) -> list[Term]:
    """The content words of ``text`` in order, each stem once."""
    found: dict[str, Term] = {}
    for index, match in enumerate(_TOKEN.finditer(text)):
        surface = match.group()
        word = fold(surface).removesuffix("'s").removesuffix("’s")
        is_acronym = surface.isupper() and len(surface) > 1 and index > 0 and word != "un"
        if word in STOP_WORDS and not is_acronym:
            continue
        if len(word) == 1 and not word.isdigit():
            continue
        stem = stem_of(word)
        named = any(c.isdigit() for c in word) or (surface[0].isupper() and index > 0)
        if stem not in found or (named and not found[stem].named):
            found[stem] = Term(surface, word, stem, named)
    return list(found.values())


def stems_of(text: str) -> list[str]:
    """Stems of every word of ``text``, stop words and repeats included, in order."""
    return [stem_of(fold(token).removesuffix("'s").removesuffix("’s")) for token in _TOKEN.findall(text)]


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Lower case without accents: "Côte" and "Cote" are one word."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.lower())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("’", "'")


@lru_cache(maxsize=65536)
def stem_of(word: str) -> str:
    """The Snowball English stem; a word with a figure stays as it is."""
    if any(c.isdigit() for c in word):
        return word
    if "-" in word:
        return "-".join(stem_of(part) for part in word.split("-") if part)
    return str(_stemmer().stemWord(word))


@cache
def _stemmer():  # type: ignore[no-untyped-def]  # PyStemmer has no types
    import Stemmer

    return Stemmer.Stemmer("english", 0)  # no cache of its own: that one is not safe between threads


@cache
def _groups() -> dict[str, frozenset[int]]:
    """Stem → the numbers of the synonym groups it stands in."""
    groups: dict[str, set[int]] = {}
    lines = files("assistant").joinpath("synonyms.txt").read_text("utf-8").splitlines()
    for number, line in enumerate(lines):
        if line and not line.startswith("#"):
            for word in line.split():
                groups.setdefault(stem_of(fold(word)), set()).add(number)
    return {stem: frozenset(numbers) for stem, numbers in groups.items()}


@lru_cache(maxsize=262144)
def nearness(one: str, other: str) -> float:
    """How near two stems are: 1 the same, .9 one word family, .8 synonyms, 0 unrelated."""
    if one == other:
        return 1.0
    if _one_family(one, other):
        return 0.9
    groups = _groups()
    if one in groups and other in groups and groups[one] & groups[other]:
        return 0.8
    return 0.0


def all_near(stems: Iterable[str], others: Collection[str], least: float = 0.9) -> bool:
    """Whether each of ``stems`` comes at least so near to one of ``others``; of none that is true."""
    return all(any(nearness(stem, other) >= least for other in others) for stem in stems)


def has_synonyms(word: str) -> bool:
    """Whether a word stands in the groups of synonyms: such a word is English, not a slip of the pen."""
    return stem_of(fold(word)) in _groups()


def _one_family(one: str, other: str) -> bool:
    """ "ratif" and "ratifi", "signatori" and "sign" share a beginning long enough for their length."""
    if one[:4] != other[:4] or not one.isalpha() or not other.isalpha():
        return False
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 5:
        return False
    shared = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(short))
    if shared >= len(short):
        ending = long[shared:]
        # "parti" is not "part": one letter more makes a word of another family when the word is short
        return _is_suffix(ending) and (len(ending) > 1 or len(short) > 4)
    return shared >= 7


_SUFFIXES = frozenset(
    """
    ation ations ator ators atori atory or ors er ers ment ments ion ions ing ed al ally ly ness ity
    ities ive ives ance ances anc ence ences enc able ible ure ures i e y ies iz ize is ise ist ists ism
    ant ants ent ents ic ical ship hood age ages ery ary ari at ate iv ori ifi if it ern n an ian
    """.split()  # noqa: SIM905 - a list of quoted words is harder to read
)


def _is_suffix(ending: str) -> bool:
    return ending in _SUFFIXES
