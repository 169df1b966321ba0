"""A count put to be checked: "The Kelp Board met in four sessions, right?".

Only a sentence that counts the same thing checks it: it is told as it is where it has that number, and under
"The documents do not say so" where it has another. Where none counts it, the dates and words it shares with
others check nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering.close_reading import Reading
from assistant.names import DATE, MONTHS, figures
from assistant.question import Query
from assistant.retrieval import context_words
from assistant.terms import content_terms, nearness, stems_of

# Readings looked at, how near the best one they must come, and how much of the rest of the claim they have.
LOOKED_AT = 12
NEAR_BEST = 0.6
LEAST_SHARED = 0.6
SAME_WORD = 0.85
_TAG = re.compile(
    r"(?i)[\s,;–—-]+(?:right|correct|true|yes|no|am i right|or not"
    r"|(?:is|was|are|were|did|does|do|has|have|had)(?:n['’]t| not)?"
    r" (?:it|they|that|there|so|he|she)(?: (?:right|correct|true|so|not))?)\s*\?+\s*\Z"
)
# "four sessions", "12 plenary meetings"; no share, no sum, no length of time.
_NOUN = re.compile(
    r"\A\s+(?:(?:new|plenary|regular|public|other|different|States|United Nations|UN"
    r"|[a-z]+(?:al|ing|ed|ary))\s+){0,2}"
    r"(?!(?:per|percent|million|billion|years?|months?|weeks?|days?|hours?|of|to|and|or|in|dollars?)\b)"
    r"(?P<noun>[A-Za-z][a-z-]{3,})\b"
)
_TIMES = re.compile(rf"(?i){DATE.pattern}|\b(?:{MONTHS})\b|\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Count:
    """``value`` of what the stem ``noun`` names; ``rest`` the stems of the other words of the claim."""

    value: float
    noun: str
    rest: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """``reading`` counts the same; ``agrees`` says whether it has the same number. None counts it: None."""

    reading: Reading | None
    agrees: bool


def count_put(question: str) -> Count | None:
    """The count that ``question`` puts to be checked; None where it puts none, or several."""
    tag = _TAG.search(question)
    claim = question[: tag.start()] if tag is not None else ""
    counted = [
        (figure, noun)
        for figure in figures(_TIMES.sub(" ", claim))
        if (noun := _NOUN.match(_TIMES.sub(" ", claim)[figure.end :])) is not None
    ]
    if len(counted) != 1:
        return None
    figure, noun = counted[0]
    stem = stems_of(noun["noun"])[0]
    others = (term.stem for term in content_terms(f"x {_TIMES.sub(' ', claim)}"))
    return Count(figure.value, stem, tuple(o for o in others if o != stem and o not in stems_of(figure.text)))


def check_count(query: Query, readings: Sequence[Reading]) -> Checked | None:
    """What the sentences read have of the count that ``query`` puts; None where it puts none."""
    put = count_put(query.text) if query.asked_in == "en" and query.language == "en" else None
    if put is None or not readings:
        return None
    near = [r for r in readings[:LOOKED_AT] if r.score >= NEAR_BEST * readings[0].score]
    told = [
        (r, values) for r in near if (values := counts_of(put.noun, r.sentence.text)) and _is_of_it(put, r)
    ]
    same = next((reading for reading, values in told if put.value in values), None)
    if same is not None:
        return Checked(same, True)
    return Checked(told[0][0] if told else None, False)


def counts_of(noun: str, sentence: str) -> list[float]:
    """The numbers that ``sentence`` has of what the stem ``noun`` names."""
    return [
        figure.value
        for figure in figures(sentence)
        if (found := _NOUN.match(sentence[figure.end :])) is not None
        and nearness(stems_of(found["noun"])[0], noun) >= SAME_WORD
    ]


def _is_of_it(put: Count, reading: Reading) -> bool:
    around = f"{reading.candidate.around} {reading.text} {context_words(reading.candidate.document)}"
    there = stems_of(around)
    shared = sum(any(nearness(stem, other) >= SAME_WORD for other in there) for stem in put.rest)
    return shared >= LEAST_SHARED * len(put.rest)
