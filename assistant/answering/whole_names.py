"""Names that have commas or "and" inside: "the Food and Agriculture Organization" is one, not two.

Before a series is cut, what would part such a name is put out of sight (``sealed``), and put back after
(``unsealed``).
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.verification.names import country_names_in
from index.abbreviations import known_bodies

# Letters of no language of ours, in place of a comma and of the blanks around "and": a sealed name is made of
# letters.
_COMMA, _BLANK = "ǀ", "ǁ"
_PARTS = re.compile(r",|\sand\s")
# "(Centre) de recherche sur les droits civils, sociaux et culturels": the small words of another language.
_FOREIGN_WORD = (
    r"(?:l['’]|d['’])?(?!(?:and|or|in|with|on|to|by|at|from|for|of|met|was|were)\b)[a-zà-ÿ-]+"
    rf"(?![^\W\d_{_COMMA}{_BLANK}])"
)
FOREIGN_TAIL = re.compile(
    rf"\s(?:(?:de|des|du|pour|del|para)\s|d['’]){_FOREIGN_WORD}(?:\s{_FOREIGN_WORD})*"
    rf"(?:[,{_COMMA}]\s{_FOREIGN_WORD}(?:\s{_FOREIGN_WORD}){{0,4}}?\s(?:et|y|e)\s{_FOREIGN_WORD})?"
)
_REGIONAL_GROUPS = (
    "Western European and other States",
    "Western European and Other States",
    "Latin American and Caribbean States",
)
_FRAME = re.compile(
    r"\AUnited Nations (?=(?:Office|Conference|Entity|Department)\b)| of the United Nations\Z"
)


def sealed(sentence: str) -> str:
    """``sentence`` with every comma and "and" inside a known name hidden; as long as before."""
    for name in _names_with_parts():
        sentence = sentence.replace(name, _seal(name))
    sentence = FOREIGN_TAIL.sub(lambda tail: _seal(tail.group()), sentence)
    for start, end, _ in country_names_in(sentence):
        sentence = sentence[:start] + _seal(sentence[start:end]) + sentence[end:]
    return sentence


def unsealed(text: str) -> str:
    """What ``sealed`` has hidden, as it was."""
    return text.replace(_COMMA, ",").replace(_BLANK, " ")


def _seal(name: str) -> str:
    return name.replace(",", _COMMA).replace(" and ", f"{_BLANK}and{_BLANK}")


@lru_cache(maxsize=1)
def _names_with_parts() -> tuple[str, ...]:
    """The names of known bodies that have a comma or "and" inside, with and without "United Nations", the
    longest first."""
    named = [*_REGIONAL_GROUPS, *(long for _, long in known_bodies() if _PARTS.search(long))]
    short = [_FRAME.sub("", long) for long in named]
    return tuple(sorted({*named, *(one for one in short if _PARTS.search(one))}, key=len, reverse=True))
