"""A question cut into what is looked up: words with their keys, and what is kept as it is. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.analysis import fold
from index.translation.kept import kept_spans
from index.translation.lexicon import CONNECTORS
from index.translation.morphology import LETTERS, bare_forms, keys_of
from index.translation.numerals import number_pattern

_WORD = re.compile(LETTERS)
# Over one of these no term reaches, and after one a question may begin anew.
BREAK = re.compile(r"[?!;:؟؛。？！；：¿¡]|(?<!\bEE)\.(?=\s|\Z)")
# French: who does it stands behind the verb, inside what the two words say: "fait-elle partie de".
INVERTED = re.compile(r"(?i)-(?:t-?)?(?:t|ils?|elles?|on)\Z")


@dataclass(frozen=True, slots=True)
class Token:
    """``question[start:end]`` with the ``keys`` it is looked up by and its folded ``forms``.

    ``kept`` is what is not translated, ``number`` a date or ordinal to be written in English. ``opens`` says
    that a question begins here, ``joins`` that a term may lack this word.
    """

    start: int
    end: int
    text: str
    keys: tuple[str, ...]
    forms: tuple[str, ...] = ()
    kept: bool = False
    number: bool = False
    opens: bool = False
    joins: bool = False


def tokens_of(question: str, language: str) -> list[Token]:
    """The tokens of a question in a language written with spaces, in order."""
    spans = [(start, end, "kept") for start, end in kept_spans(question, language)]
    numbers = number_pattern(language)
    if numbers is not None:
        for match in numbers.finditer(question):
            overlapping = [span for span in spans if span[0] < match.end() and match.start() < span[1]]
            if all(question[start:end].isdigit() for start, end, _ in overlapping):
                spans = [span for span in spans if span not in overlapping]
                spans.append((*match.span(), "number"))
    spans.sort()
    found: list[Token] = []
    position = 0
    for start, end, kind in [*spans, (len(question), len(question), "end")]:
        for match in _WORD.finditer(question, position, start):
            found.append(_word(question, match, language, found))
        if kind != "end":
            text = question[start:end]
            found.append(Token(start, end, text, (fold(text),), kept=kind == "kept", number=kind == "number"))
        position = max(position, end)
    return found


def _word(question: str, match: re.Match[str], language: str, before: list[Token]) -> Token:
    text = match.group()
    opens = not before or BREAK.search(question, before[-1].end, match.start()) is not None
    joins = fold(text) in CONNECTORS.get(language, frozenset())
    joins = joins or (language == "fr" and INVERTED.search(question, 0, match.end()) is not None)
    return Token(
        match.start(),
        match.end(),
        text,
        keys_of(text, language),
        bare_forms(text, language),
        opens=opens,
        joins=joins,
    )
