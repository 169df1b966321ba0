"""Which of the readings that answer are told together."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.both_compared import each_compared
from assistant.answering.close_reading import Reading
from assistant.answering.selection import select
from assistant.answering.slipped_dates import how_it_slipped
from assistant.facets import is_one_question_of_two_years
from assistant.names import sessions, years
from assistant.question import Query

MOST_OF_A_SUMMARY = 6
# Of what is set side by side, so much at most; each is told by a sentence that comes this near the best one.
MOST_SIDE_BY_SIDE = 4
EACH_NEAR_BEST = 0.6
# An act of the organ asked about is told in place of what others said when it comes this near.
ACT_AS_NEAR = 0.8


def selected(query: Query, readings: Sequence[Reading]) -> list[Reading]:
    """What is told: to a question of yes or no that nothing settles, the best sentence alone."""
    return [readings[0]] if query.kind == "yes-no" else list(select(query, readings))


def side_by_side(query: Query, readings: Sequence[Reading]) -> list[Reading]:
    """The sentences that answer together: one of each session or year, of each of two compared, or of the
    dates to which something was put off; empty for other questions."""
    return one_for_each(query, readings) or how_it_slipped(query, readings) or each_compared(query, readings)


def one_for_each(query: Query, readings: Sequence[Reading]) -> list[Reading]:
    """A sentence for each session or year that the question sets side by side, where none tells of all;
    empty unless there is one for every one of them."""
    asked = query.sessions if len(query.sessions) > 1 else query.years
    if not 2 <= len(asked) <= MOST_SIDE_BY_SIDE:
        return []
    if asked is query.years and is_one_question_of_two_years(query):
        return []

    def told(reading: Reading) -> set[object]:
        text = reading.sentence.text
        named: list[object] = [*sessions(text)] if asked is query.sessions else [*years(text)]
        return set(named) & set(asked)

    if len(told(readings[0])) == len(asked):
        return []
    near = [r for r in readings if r.score >= EACH_NEAR_BEST * readings[0].score]
    found = [next((r for r in near if told(r) == {value}), None) for value in asked]
    return [r for r in found if r is not None] if all(found) else []


def of_one_paragraph(readings: Sequence[Reading]) -> list[Reading]:
    """The sentences of the best paragraph, for a summary of what no heading names."""
    best = readings[0]
    inside = [r for r in readings if (r.source, r.locator) == (best.source, best.locator)]
    return inside[:MOST_OF_A_SUMMARY]


def as_near(reading: Reading, best: Reading) -> bool:
    """Whether a reading speaks to the question nearly as much as the best one."""
    return (
        reading.score >= ACT_AS_NEAR * best.score
        and reading.coverage.in_sentence >= ACT_AS_NEAR * best.coverage.in_sentence
    )
