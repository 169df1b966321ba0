"""One answer to several questions, or of several documents to one.

"What did the report say on X and on Y?" is answered part by part, "What do the reports of 2002 and 2019 say?"
document by document.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from assistant.answering.answerability import Judgement, judge, lacks_the_body
from assistant.answering.close_reading import Reading, in_full
from assistant.answering.leading import operative_first
from assistant.answering.near_misses import near_miss
from assistant.answering.selection import select
from assistant.answering.who_said_so import says_something_else
from assistant.question import Query
from assistant.retrieval import Evidence

# Of each part, or each document, so many sentences at most.
MOST_A_FACET = 2
# Of several documents put the same question, one speaks to it when its best sentence comes this near the best
# of all, and nothing but distance speaks against it.
SPEAKS = 0.72
# … and a further document of the same year this near the best of its year.
SPEAKS_AS_WELL = 0.8
# What speaks against an answer: that it is far from the question, or anything.
DISTANCE = frozenset(("far",))
NOTHING = frozenset[str]()

# How a text was adopted says nothing of what it says.
_ADOPTED = re.compile(r"Adopted (?:unanimously|without a vote|at the|by)\b")

# A question, and what was found for it.
Part = tuple[Query, Evidence]
# The sentences of what was found as answers to the question, best first.
Read = Callable[[Query, Evidence], list[Reading]]


class Unanswered(NamedTuple):
    """A part that its evidence does not answer, with its sentences, best first, and what speaks against."""

    evidence: Evidence
    readings: list[Reading]
    judgement: Judgement


def of_each_part(parts: Sequence[Part], read: Read) -> tuple[list[Reading], list[Unanswered]]:
    """What answers each of several questions, and those that are not answered."""
    chosen: list[Reading] = []
    unanswered: list[Unanswered] = []
    for query, evidence in parts:
        readings = [r for r in read(query, evidence) if not says_something_else(query.text, in_full(r))]
        judgement = judge(query, readings)
        if not judgement.answers:
            unanswered.append(Unanswered(evidence, readings, judgement))
            continue
        best = readings[0]
        picked = [r for r in select(query, readings)[:MOST_A_FACET] if _in_one_paragraph(r, best)]
        chosen += [r for r in picked if not any(_is_same(r, other) for other in chosen)]
    return chosen, unanswered


def of_each_document(
    parts: Sequence[Part], read: Read, *, against: frozenset[str], named: bool
) -> list[Reading]:
    """What each document says to one question, asked of each in a part of its own; empty where fewer than two
    speak.

    ``against`` are the reasons against an answer that are forgiven a document that was asked for. Of
    documents that are ``named`` in the question each has its say, of those found the ones that say most.
    """
    speaking = []
    for query, evidence in parts:
        readings = [r for r in read(query, evidence) if not (r.in_footnote or _only_adopted(r))]
        if readings and (lacks_the_body(query, readings[0]) or near_miss(query, readings[0])):
            continue
        readings = operative_first(readings) if readings else readings
        if readings and set(judge(query, readings).reasons) <= against:
            speaking.append((query, readings))
    top = max((readings[0].score for _, readings in speaking), default=0.0)
    best_of_year: dict[int | None, float] = {}
    for _, readings in speaking:
        year = readings[0].candidate.document.year
        best_of_year[year] = max(best_of_year.get(year, 0.0), readings[0].score)
    chosen: list[Reading] = []
    for query, readings in speaking:
        best = readings[0]
        of_its_year = 0.0 if named else SPEAKS_AS_WELL * best_of_year[best.candidate.document.year]
        if best.score < max(SPEAKS * top, of_its_year):
            continue
        chosen += [r for r in select(query, readings) if r.source == best.source][:MOST_A_FACET]
    return chosen if len({reading.source for reading in chosen}) > 1 else []


def _only_adopted(reading: Reading) -> bool:
    return _ADOPTED.match(reading.sentence.text) is not None


def _in_one_paragraph(one: Reading, other: Reading) -> bool:
    return (one.source, one.locator) == (other.source, other.locator)


def _is_same(one: Reading, other: Reading) -> bool:
    return _in_one_paragraph(one, other) and one.sentence == other.sentence
