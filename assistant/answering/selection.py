"""How many sentences, and which: one for a fact, every document that speaks for a comparison, never a
dump."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.close_reading import Reading
from assistant.question import Query

ONE = frozenset({"number", "date", "place", "person", "definition", "yes-no", "reason"})
MOST_SENTENCES = 6
# A further sentence must come this near the best one, by score and by the question's words in the sentence
# itself.
NEAR_BEST = 0.86
NEAR_BEST_ACROSS = 0.80


def select(query: Query, readings: Sequence[Reading]) -> list[Reading]:
    """The readings to show, the best first. ``readings`` are sorted and the first one answers."""
    best = readings[0]
    if query.kind in ONE:
        return [best]
    across = query.kind in {"comparison", "summary"} or len(query.years) > 1
    chosen = [best]
    for reading in readings[1:]:
        if len(chosen) >= MOST_SENTENCES:
            break
        if not reading.typed and query.kind == "speaker":
            continue
        known = {r.source for r in chosen}
        new_document = reading.source not in known
        bar = NEAR_BEST_ACROSS if across and new_document else NEAR_BEST
        if reading.score < bar * best.score:
            continue
        if reading.coverage.in_sentence < 0.8 * best.coverage.in_sentence:
            continue
        if _same_sentence(reading, chosen):
            continue
        chosen.append(reading)
    return chosen


def _same_sentence(reading: Reading, chosen: Sequence[Reading]) -> bool:
    return any(reading.sentence.text == other.sentence.text for other in chosen)
