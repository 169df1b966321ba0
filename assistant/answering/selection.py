"""How many sentences, and which: one for a fact, every document that speaks for a comparison, never a
dump."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.close_reading import Reading
from assistant.question import Query

ONE = frozenset({"number", "date", "place", "person", "definition", "yes-no", "reason"})
MOST_SENTENCES = 6
# A further sentence must come this near the best one, by score and by the question's words in the sentence
# itself.
NEAR_BEST = 0.86
NEAR_BEST_ACROSS = 0.87
NEAR_BEST_PERSON = 0.75


# Questions that want all that was said, not the one place that says it.
_WANTS_ALL = re.compile(
    r"(?i)\bwhat (?:was|were|is|has been|have been|else is|else was) (?:said|mentioned|noted|stated"
    r"|expressed|discussed|decided|recommended)"
    r"|\bwhat (?:did|do|does|have|has) (?:the )?(?:speakers?|delegations?|representatives?"
    r"|participants?|members?|states|documents?|people|they)\b"
    r"|\b(?:what|which|how)\b.*\b(?:views|opinions|positions|concerns|discuss\w*|debated?|everything"
    r"|develop\w*)\b"
    r"|\b(?:tell me about|everything|all (?:that|the))\b"
)


def select(query: Query, readings: Sequence[Reading]) -> list[Reading]:
    """The readings to show, the best first. ``readings`` are sorted and the first one answers."""
    best = readings[0]
    if query.kind in ONE:
        return [best, *_same_paragraph(query, best, readings[1:])]
    across = query.kind in {"comparison", "summary"} or bool(_WANTS_ALL.search(query.text))
    chosen = [best]
    for reading in readings[1:]:
        if len(chosen) >= MOST_SENTENCES:
            break
        if _belongs(query, best, reading, across=across) and not _same_sentence(reading, chosen):
            chosen.append(reading)
    return chosen


def _belongs(query: Query, best: Reading, reading: Reading, *, across: bool) -> bool:
    same_paragraph = (reading.source, reading.locator) == (best.source, best.locator)
    if not across and not same_paragraph:
        return False
    if query.kind == "speaker" and not reading.typed:
        return False
    bar = NEAR_BEST_ACROSS if across else NEAR_BEST
    least = 0.8 if across else 0.92
    return (
        reading.score >= bar * best.score
        and reading.coverage.in_sentence >= least * best.coverage.in_sentence
    )


def _same_paragraph(query: Query, best: Reading, others: Sequence[Reading]) -> list[Reading]:
    """For "who …": further sentences of the same paragraph that answer as well ("… also made a
    statement")."""
    if query.kind != "person":
        return []
    return [
        reading
        for reading in others
        if (reading.source, reading.locator) == (best.source, best.locator)
        and reading.coverage.in_sentence >= 0.95 * best.coverage.in_sentence
        and reading.score >= NEAR_BEST_PERSON * best.score
    ][:3]


def _same_sentence(reading: Reading, chosen: Sequence[Reading]) -> bool:
    return any(reading.sentence.text == other.sentence.text for other in chosen)
