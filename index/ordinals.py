"""Ordinals in words, as the United Nations numbers sessions: "Twenty-eighth session" is the 28th."""

from __future__ import annotations

import re

_UNITS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = (
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth"),
    *("fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
)
_TENS = ("twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet")


def _ordinals() -> dict[str, int]:
    words = {word: number for number, word in enumerate((*_UNITS, *_TEENS)) if word}
    for tens, stem in enumerate(_TENS, start=2):
        words[f"{stem}ieth"] = 10 * tens
        words |= {f"{stem}y-{unit}": 10 * tens + number for number, unit in enumerate(_UNITS) if unit}
    hundreds = {f"hundred and {word}": 100 + number for word, number in words.items()}
    return words | hundreds | {"hundredth": 100}


ORDINALS = _ordinals()
"""Every English ordinal from "first" to "hundred and ninety-ninth" with its number."""
ORDINAL_WORDS = "|".join(sorted(ORDINALS, key=len, reverse=True))
"""Any of them in a regular expression, the longest first."""

# A hyphen may be printed as a space or as another dash; "one hundred and tenth" may keep its "one".
_PATTERN = "|".join(re.sub(r"[ -]", r"[\\s‐‑–-]+", word) for word in sorted(ORDINALS, key=len, reverse=True))
_SPELLED = re.compile(rf"(?:one[ -])?\b(?P<word>{_PATTERN})\b", re.IGNORECASE)
_FIGURE = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th|e|ème|ª|º|\.ª)?\b", re.IGNORECASE)


def ordinal_word(number: int) -> str | None:
    """A number as sessions print it: 80 as "Eightieth"; None beyond those in ``ORDINALS``."""
    word = _WORD_OF.get(number)
    return word.capitalize() if word else None


_WORD_OF = {number: word for word, number in reversed(ORDINALS.items())}


def find_ordinal(text: str) -> tuple[int, int, int] | None:
    """The first ordinal in words as (number, start, end); None when there is none."""
    match = _SPELLED.search(text)
    if match is None:
        return None
    word = re.sub(r"[\s‐‑–-]+", " ", match["word"].lower())
    return _BY_PLAIN_WORD[word], match.start(), match.end()


_BY_PLAIN_WORD = {word.replace("-", " "): number for word, number in ORDINALS.items()}


def session_number(text: str | None) -> str | None:
    """The number of a session as figures: "Twenty-eighth session" and "28th" give "28"; None when there is
    none.

    A session is numbered in words on some mastheads and in figures on others; a filter must not care.
    """
    if not text:
        return None
    if spelled := find_ordinal(text):
        return str(spelled[0])
    figure = _FIGURE.search(text)
    return figure[1] if figure else None


def short_session(session: str) -> str:
    """ "Twenty-eighth session" as "28th session"; other forms as they are, in running text."""
    found = find_ordinal(session)
    if found is None or found[1] > 0:
        is_word = session[:1].isupper() and session[1:2].islower()
        return session[:1].lower() + session[1:] if is_word else session
    number, _, end = found
    suffix = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}{session[end:]}"
