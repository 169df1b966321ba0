"""Which of several readings is told first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.answering.close_reading import Reading


def in_front(found: Reading, readings: Sequence[Reading]) -> list[Reading]:
    """``readings`` with ``found``, one of them, first."""
    return [found, *(reading for reading in readings if reading is not found)]


def near_one_first(
    readings: list[Reading], fits: Callable[[Reading], bool], near: float, *, among: int | None = None
) -> list[Reading]:
    """The readings, the first that ``fits`` in front, of the foremost ``among`` that have at least the share
    ``near`` of the best one's score."""
    close = (r for r in readings[:among] if r.score >= near * readings[0].score)
    found = next((r for r in close if fits(r)), None)
    return readings if found is None else in_front(found, readings)


def is_operative(reading: Reading) -> bool:
    """Whether a reading is of an operative paragraph."""
    return reading.candidate.paragraph.kind == "operative"
