"""A word → the keys it is looked up by: folded, stemmed, Arabic clitics taken off. Pure."""

from __future__ import annotations

import re
from functools import lru_cache

from index.analysis import fold, stem

# "and", "so"; then "in", "for", "like", then the article. "لل" is "for" and the article in one.
_CONJUNCTIONS = ("و", "ف")
_PREPOSITIONS = ("ب", "ل", "ك", "س")
_POSSESSORS = ("هما", "ها", "هم", "هن", "نا")
# Endings of adjectives and nouns made of a noun, as folded.
_RELATIONAL = ("ي", "يه", "يات", "يون", "يين")
_ARTICLE = "ال"
# A word cut shorter than this is another word.
_SHORTEST = 2
_SHORTEST_STEM = 3
# A letter and what is written over it: Arabic vowels are marks of their own.
LETTERS = r"[^\W\d_](?:[^\W\d_]|[\u0610-\u061a\u064b-\u0652\u0670])*"
_WORD = re.compile(rf"{LETTERS}|\d+")


@lru_cache(maxsize=50_000)
def key_of(word: str, language: str) -> str:
    """The key under which the lexicon keeps ``word``: stemmed with its accents, which tell "entró" from
    "entro", then folded."""
    if language == "ar":
        folded = _without_article(fold(word))
        stemmed = _stemmed(folded, language)
        # The stemmer would make one word of "اجتماع", a meeting, and "اجتماعي", social.
        return f"{stemmed.removesuffix('ي')}ي" if folded.endswith(_RELATIONAL) else stemmed
    return fold(_stemmed(word.lower(), language))


@lru_cache(maxsize=50_000)
def unaccented_key_of(word: str, language: str) -> str:
    """The key of ``word`` as it is typed without accents."""
    return _stemmed(fold(word), language)


@lru_cache(maxsize=50_000)
def keys_of(word: str, language: str) -> tuple[str, ...]:
    """The keys that ``word`` of a question may stand under, the likeliest first."""
    if language != "ar":
        keys = (key_of(word, language), unaccented_key_of(word, language), fold(word))
        return tuple(dict.fromkeys(keys))
    forms = bare_forms(word, language)
    plain = [_stemmed(_without_article(form), language) for form in forms if form.endswith(_RELATIONAL)]
    return tuple(dict.fromkeys(key for key in (*(key_of(form, language) for form in forms), *plain) if key))


def _stemmed(word: str, language: str) -> str:
    stemmed = stem(word, language) if word else ""
    # "наем" would be left as "на": so short a stem is another word.
    if len(stemmed) >= _SHORTEST_STEM:
        return stemmed
    return word[:-1] if language in ("fr", "es") and len(word) > _SHORTEST_STEM and word[-1] == "s" else word


def bare_forms(word: str, language: str) -> tuple[str, ...]:
    """``word`` folded, as it is and without what Arabic writes together with it."""
    folded = fold(word)
    if language != "ar":
        return (folded,)
    forms = [folded, *_without_clitics(folded)]
    forms += [bare for form in forms if (bare := _without_possessor(form)) != form]
    return tuple(dict.fromkeys([*forms, *(_without_article(form) for form in forms)]))


def words_of(text: str) -> list[str]:
    """The words of a phrase, and its figures: hyphens and apostrophes part."""
    return _WORD.findall(text)


def _without_clitics(word: str) -> list[str]:
    """``word`` without its conjunction, its preposition, or both: each may as well be part of the word."""
    found = []
    for start in _CONJUNCTIONS:
        if word.startswith(start) and len(word) - 1 > _SHORTEST:
            found.append(word[1:])
    for form in [word, *found]:
        if form.startswith("لل") and len(form) - 2 >= _SHORTEST:
            found.append(form[2:])
        for start in _PREPOSITIONS:
            if form.startswith(start) and len(form) - 1 > _SHORTEST:
                found.append(form[1:])
    return found


def _without_possessor(word: str) -> str:
    """ "دورتها", "its session", → "دوره", "session" as folded."""
    for end in _POSSESSORS:
        if word.endswith(end) and len(word) - len(end) > _SHORTEST:
            bare = word.removesuffix(end)
            return f"{bare[:-1]}ه" if bare.endswith("ت") else bare
    return word


def _without_article(word: str) -> str:
    return word[2:] if word.startswith(_ARTICLE) and len(word) - 2 >= _SHORTEST else word
