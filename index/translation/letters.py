"""Names in Cyrillic letters spelled in Latin ones, as United Nations documents print them. Pure.

After the BGN/PCGN romanisation of Russian, simplified: no apostrophes, "y" for endings.
"""

from __future__ import annotations

import re

_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "",
    "э": "e", "ю": "yu", "я": "ya", "і": "i", "ї": "yi", "є": "ye", "ґ": "g", "ў": "w",
}  # fmt: skip


def romanised(word: str) -> str:
    """``word`` in Latin letters, the first one a capital when it was."""
    spelled = "".join(_LETTERS.get(letter, letter) for letter in word.lower())
    return spelled.capitalize() if word[:1].isupper() else spelled


_INITIALS = re.compile(r"(?:[А-ЯЁ]\.\s?)+")
# What a case leaves at the end of a name, and what the name may have ended with: the likelier first, "=" for
# the name as it is written.
_CASES = (
    (re.compile(r"(?<=\w\w)(?:ия|ии|ию|ией|иею)"), ("иа",)),
    (re.compile(r"(?<=ск)(?:ого|ому|им)"), ("ий",)),
    (re.compile(r"(?<=[оеи][вн])ым"), ("",)),
    (re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ])ы"), ("а", "")),
    (re.compile(r"(?<=[гхжшщ])и"), ("а", "=")),
    (re.compile(r"(?<=[кч])и"), ("=", "а")),
    (re.compile(r"(?<=\w\w[бвгджзклмнпрстфхцчшщ])(?:ом|ем)"), ("", "=")),
    (re.compile(r"(?<=\w[бвгджзклмнпрстфхцчшщ])ой"), ("а", "=")),
    (re.compile(r"(?<=\w[бвгджзклмнпрстфхцчшщ])а"), ("=", "")),
)  # fmt: skip
_AFTER_A_PLACE_WORD = (
    (re.compile(r"(?<=\w[бвгджзклмнпрстфхцчшщ])е"), ("а", "")),
    (re.compile(r"(?<=\w[бвгджзклмнпрстфхцчшщ])у"), ("а", "")),
)  # fmt: skip
_ELSEWHERE = (
    (re.compile(r"(?<=\w[бвгджзклмнпрстфхцчшщ])е"), ("=", "а")),
    (re.compile(r"(?<=\w[бвгджзклмнпрстфхцчшщ])у"), ("", "а")),
)  # fmt: skip


def initials(text: str) -> str:
    """ "А.К." in Latin letters; any other text as it is."""
    return "".join(map(romanised, text)) if _INITIALS.fullmatch(text) else text


def names_in_latin(word: str, in_a_place: bool) -> tuple[str, ...]:
    """What a Russian name in any of its cases may be in Latin letters, the likeliest first: "в Маренге" is in
    Marenga, "с Тюрком" with Tyurk. ``in_a_place`` says that "in" or "to" stands before it."""
    for ending, bare in (*_CASES, *(_AFTER_A_PLACE_WORD if in_a_place else _ELSEWHERE)):
        match = re.search(rf"(?i)(?:{ending.pattern})\Z", word)
        if match is not None:
            forms = [word if end == "=" else f"{word[: match.start()]}{end}" for end in bare]
            return tuple(_by_parts(form) for form in forms)
    return (_by_parts(word),)


def _by_parts(word: str) -> str:
    """Each part of a name of several with its capital."""
    return "-".join(map(romanised, word.split("-")))
