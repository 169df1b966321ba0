"""Which reading leads, where the best one is of the right matter but another says what is asked.

In it the body acts, the term is defined, the State is named, or the paragraph is operative.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.actors import acts
from assistant.answering.close_reading import Reading, row_around
from assistant.answering.definitions import defining
from assistant.answering.excess import excess_first
from assistant.answering.foremost import in_front, is_operative, near_one_first
from assistant.answering.headlines import headline, is_denied
from assistant.answering.own_session import own_session_first
from assistant.answering.tasks_given import tasks_first
from assistant.answering.who_deals_with import dealing_first
from assistant.question import Query
from assistant.verification.names import countries_meant

# A sentence in which the body asked about acts leads when it comes this near one where it is only named.
ACTS_NEAR_BEST = 0.6
# … and one that tells the figure of a table when it comes this near.
TOLD_NEAR_TABLE = 0.9
# … among so many.
READ_FOR_AN_ACT = 8


def defining_first(query: Query, readings: list[Reading]) -> list[Reading]:
    """The readings, a sentence that says what the term asked for is in front of those that only use it."""
    found = defining(query, readings)
    return readings if found is None else in_front(found, readings)


def acting_first(query: Query, readings: list[Reading]) -> list[Reading]:
    """The readings, one in which the body asked about acts in front of those where it is only named."""
    if not readings or acts(query.text, readings[0].sentence.text) is not False:
        return readings
    return near_one_first(
        readings, lambda r: bool(acts(query.text, r.sentence.text)), ACTS_NEAR_BEST, among=READ_FOR_AN_ACT
    )


def operative_first(readings: list[Reading]) -> list[Reading]:
    """The readings; an operative paragraph that comes near in front of a preambular one."""
    if readings[0].candidate.paragraph.kind != "preambular":
        return readings
    return near_one_first(readings, is_operative, ACTS_NEAR_BEST, among=READ_FOR_AN_ACT)


def undenied_first(query: Query, readings: list[Reading]) -> list[Reading]:
    """The readings; where the best one counts the very opposite ("33 informal recommendations" of formal
    ones), the sentence of its paragraph that counts what is asked is in front."""
    if not readings or not is_denied(query, readings[0].sentence, readings[0].short):
        return readings
    best = readings[0]
    beside = [r for r in readings if (r.source, r.locator) == (best.source, best.locator)]
    found = next((r for r in beside if headline(query, r.sentence, r.short)), None)
    return readings if found is None else in_front(found, readings)


def naming_the_state_first(query: Query, readings: list[Reading]) -> list[Reading]:
    """The readings; where the best one does not name the State that the question names, nor stands in a
    document on it, the sentence of its paragraph that does is in front."""
    asked = countries_meant(query.text) if query.language == "en" else frozenset[str]()
    if len(asked) != 1 or not readings or query.kind == "comparison":
        return readings
    best = readings[0]
    title = best.candidate.document.masthead.title or ""
    said = " ".join((*best.with_before, row_around(best), best.candidate.around, title))
    if asked & countries_meant(said):
        return readings
    beside = [r for r in readings if (r.source, r.locator) == (best.source, best.locator)]
    found = next((r for r in beside if asked & countries_meant(r.sentence.text)), None)
    return readings if found is None else in_front(found, readings)


def told_itself_first(query: Query, readings: list[Reading], read: Sequence[Reading]) -> list[Reading]:
    """The readings; the sentence that tells who deals with a matter, by how much a limit is exceeded, what
    was to be done, or what was done at just that session, in front of one that only speaks of it."""
    return own_session_first(
        query, tasks_first(query, excess_first(query, dealing_first(query, readings), read))
    )


def told_before_its_table(readings: list[Reading]) -> list[Reading]:
    """The readings; where the best one is of a table and has not the kind of thing asked for, a sentence
    beside it that has it and comes as near is in front: "Total revenue decreased to $103 million (2023: $168
    million)"."""
    if not readings or readings[0].typed or "| " not in readings[0].text:
        return readings

    def tells(reading: Reading) -> bool:
        same = reading.source == readings[0].source and "| " not in reading.text
        return same and reading.typed and reading.short is not None and not reading.in_footnote

    return near_one_first(readings, tells, TOLD_NEAR_TABLE)
