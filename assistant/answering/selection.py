"""How many sentences, and which: one for a fact, every paragraph that speaks for a comparison, never a
dump."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.answering.calibration import Name, least_probability, model
from assistant.answering.close_reading import Reading
from assistant.answering.features import Features
from assistant.question import Query

ONE = frozenset({"number", "date", "place", "person", "definition", "yes-no", "reason"})
MOST_SENTENCES = 6
# Only the best readings are looked at for a second sentence.
LOOKED_AT = 12

# Questions that want all that was said, not the one place that says it.
_WANTS_ALL = re.compile(
    r"(?i)\bwhat (?:was|were|is|has been|have been|else is|else was) (?:said|mentioned|noted|stated"
    r"|expressed|discussed|decided|recommended)"
    r"|\bwhat (?:did|do|does|have|has) (?:the )?(?:speakers?|delegations?|representatives?"
    r"|participants?|members?|states|documents?|people|they)\b"
    r"|\b(?:what|which|how)\b.*\b(?:views|opinions|positions|concerns|discuss\w*|debated?|everything"
    r"|develop\w*)\b"
    r"|\b(?:tell me about|everything|all (?:that|the))\b|\bboth\b|\beach\b|\b(?:documents|sessions|reports)\b"
)


class Further(NamedTuple):
    """A further sentence against the best one: how far it ``lags`` in score, and how much less or more it
    accounts for; ``several`` and ``one`` say what the question wants."""

    lag: float
    in_sentence: float
    plain_in_sentence: float
    meaning: float
    typed: float
    repeats: float
    several: float
    one: float
    listed: float


def select(query: Query, readings: Sequence[Reading]) -> list[Reading]:
    """The readings to show, the best first. ``readings`` are sorted and the first one answers."""
    best = readings[0]
    chosen = [best]
    for reading in readings[1:LOOKED_AT]:
        if len(chosen) >= MOST_SENTENCES:
            break
        if any(reading.sentence.text == other.sentence.text for other in chosen):
            continue
        same = (reading.source, reading.locator) == (best.source, best.locator)
        name: Name = "further sentence" if same else "further paragraph"
        found = further(query, best, reading)
        if model(name, query.language).probability(found) >= least_probability(query.language, name):
            chosen.append(reading)
    return chosen


def further(query: Query, best: Reading, other: Reading) -> Further:
    """``other`` against ``best``."""
    return compared(
        query,
        best.signs,
        other.signs,
        best.score - other.score,
        typed=other.typed,
        repeats=shared_words(best.sentence.text, other.sentence.text),
    )


def compared(
    query: Query, best: Features, other: Features, lag: float, *, typed: bool, repeats: float
) -> Further:
    """The same from features alone, for fitting."""
    return Further(
        lag=lag,
        in_sentence=other.in_sentence - best.in_sentence,
        plain_in_sentence=other.plain_in_sentence - best.plain_in_sentence,
        meaning=other.meaning - best.meaning,
        typed=float(typed),
        repeats=repeats,
        several=float(wants_several(query)),
        one=float(query.kind in ONE),
        listed=float(query.kind == "list"),
    )


def wants_several(query: Query) -> bool:
    """Whether a question asks for what several places say."""
    return query.kind in {"comparison", "summary"} or bool(_WANTS_ALL.search(query.text))


def shared_words(one: str, other: str) -> float:
    """Words in common over words of the shorter text, 0 to 1."""
    first, second = set(one.lower().split()), set(other.lower().split())
    return len(first & second) / max(1, min(len(first), len(second)))
