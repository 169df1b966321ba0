"""Harder wrong examples for the reader, made out of right ones.

What a search brings is often about something else. These are about the same thing and yet do not answer: a
passage without the sentence that answers, and a question about another year, month, country, body or name, or
of the opposite.
"""

from __future__ import annotations

import random
import re
from typing import Any

from assistant.sentences import split_sentences
from assistant.verification.dates import MONTHS
from assistant.verification.names import countries_in
from index.abbreviations import known_bodies

# Fewer characters left of a passage than this and it says nothing about the question any more.
LEAST_LEFT = 80
YEARS_AWAY = (1, 2, 3, 5, 10)
_YEAR = re.compile(r"(?<![\d/])(?:19|20)\d\d(?![\d/])")
_MONTHS = [name.capitalize() for name in MONTHS if len(name) > 4]
_BODIES = sorted(short for short, _ in known_bodies() if short.isupper())
_BODY = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, _BODIES))})(?!\w)")
# Words of which a passage that has the one and not the other does not answer what is asked of the other.
OPPOSITES = (
    ("highest", "lowest"),
    ("largest", "smallest"),
    ("most", "fewest"),
    ("first", "last"),
    ("before", "after"),
    ("increase", "decrease"),
    ("increased", "decreased"),
    ("rise", "fall"),
    ("rose", "fell"),
    ("more", "fewer"),
    ("accepted", "rejected"),
    ("adopted", "rejected"),
    ("approved", "refused"),
    ("supported", "opposed"),
    ("support", "oppose"),
    ("exports", "imports"),
    ("men", "women"),
    ("boys", "girls"),
    ("urban", "rural"),
    ("northern", "southern"),
    ("north", "south"),
    ("eastern", "western"),
    ("east", "west"),
    ("began", "ended"),
    ("opened", "closed"),
    ("joined", "left"),
    ("ratified", "denounced"),
    ("welcomed", "deplored"),
    ("advantages", "drawbacks"),
    ("permanent", "temporary"),
    ("developed", "developing"),
    ("voluntary", "assessed"),
    ("revenue", "expenditure"),
    ("minimum", "maximum"),
)
_OPPOSITE = {one: other for pair in OPPOSITES for one, other in (pair, pair[::-1])}
_OPPOSED = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, _OPPOSITE))})(?![\w-])")
# A name of one or more capitalised words inside a question: its first word is one for another reason.
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w’'-]{2,}(?: (?:of (?:the )?)?[A-Z][\w’'-]+)*")
_MONTH = re.compile(rf"(?<!\w)(?:{'|'.join(_MONTHS)})(?!\w)")


def without_answer(passage: dict[str, Any]) -> dict[str, Any] | None:
    """``passage`` without the sentences that ``span`` touches; None where too little is left."""
    if passage["span"] is None:
        return None
    start, end = passage["span"]
    left = [s.text for s in split_sentences(passage["text"]) if s.end <= start or s.start >= end]
    text = " ".join(left)
    if len(text) < LEAST_LEFT:
        return None
    return {**passage, "text": text, "answers": False, "span": None}


def names_in(question: str) -> list[str]:
    """The capitalised names inside ``question``."""
    return [match.group() for match in _NAME.finditer(question)]


def about_another(
    question: str, passage: dict[str, Any], countries: list[str], names: list[str]
) -> str | None:
    """``question`` with one year, month, country, body or name of it that ``passage`` names exchanged for one
    that the passage does not name, or one word for its opposite; None where it has none."""
    around = f"{passage['context']} {passage['text']}"
    changes = [
        (match.start(), match.end(), other)
        for match, others in _exchangeable(question, countries, names)
        if match.group() in around and (other := _not_in(around, others))
    ]
    changes += [
        (match.start(), match.end(), other)
        for match in _OPPOSED.finditer(question)
        if (other := _not_in(around.lower(), [_OPPOSITE[match.group()]]))
    ]
    if not changes:
        return None
    start, end, other = random.choice(changes)
    return question[:start] + other + question[end:]


def _exchangeable(
    question: str, countries: list[str], names: list[str]
) -> list[tuple[re.Match[str], list[str]]]:
    found: list[tuple[re.Match[str], list[str]]] = []
    for match in _YEAR.finditer(question):
        year = int(match.group())
        found.append((match, [str(year + sign * by) for by in YEARS_AWAY for sign in (-1, 1)]))
    found += [(match, _MONTHS) for match in _MONTH.finditer(question)]
    for name in set(countries_in(question)) & set(countries):
        named = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", question)
        if named:
            found.append((named, random.sample(countries, 6)))
    found += [(match, random.sample(_BODIES, 6)) for match in _BODY.finditer(question)]
    found += [(match, random.sample(names, min(6, len(names)))) for match in _NAME.finditer(question)]
    return found


def _not_in(text: str, others: list[str]) -> str | None:
    left = [other for other in others if other not in text]
    return random.choice(left) if left else None
