"""Of the sentences read, those to the point: of the body, the resolution and the time asked about."""

from __future__ import annotations

import re

from assistant.answering.actors import acts_where_acted_on
from assistant.answering.answerability import bodies_in, names_all_bodies, of_another_body
from assistant.answering.beside_the_point import beside_the_point
from assistant.answering.close_reading import Reading, in_full, leans_back
from assistant.answering.foremost import in_front
from assistant.answering.holder_first import holder_first
from assistant.answering.near_misses import near_miss
from assistant.answering.noun_itself import counting_the_noun
from assistant.answering.only_voted import of_a_voter
from assistant.answering.other_addressees import of_other_addressees
from assistant.answering.premises import only_remains_seized
from assistant.answering.signatories import of_another_instrument
from assistant.answering.took_place import took_place_first
from assistant.answering.vote_of_another_text import records_another_vote
from assistant.answering.who_said_so import says_something_else
from assistant.question import Query
from assistant.retrieval import context_words

# What happened is told where a sentence comes this near the best one, which tells only what was planned.
TIMELY_NEAR_BEST = 0.85
# In place of a near miss another sentence is told that has so much of what the near miss has of the question.
LEAST_OF_THE_BEST = 0.5
# A sentence where all bodies named stand is told when it comes this near the best one.
NAMED_NEAR_BEST = 0.6
# Of so many bodies that a question names, all have to stand where the answer does.
LEAST_BODIES = 2
# Readings in which the body that a question names is looked for.
READ_FOR_BODY = 24


def to_the_point(query: Query, readings: list[Reading]) -> list[Reading]:
    """The readings, one that tells of what happened in front of those that tell what is planned, or the other
    way round, or of the deed in front of those that lack it; empty where none comes near."""
    readings = [
        r
        for r in readings
        if not (
            only_remains_seized(query, r)
            or acts_where_acted_on(query.text, r.sentence.text)
            or of_another_instrument(query.text, r.sentence.text)
            or of_a_voter(query, r)
            or of_other_addressees(query, r)
            or _records_another_vote(query, r)
            or (query.language == "en" and says_something_else(query.text, in_full(r)))
        )
    ]
    readings = counting_the_noun(query, _of_the_body(query, _of_the_resolution(query, readings)))
    readings = _now_and_not_before(query, readings)
    if not readings:
        return []
    near = [r for r in readings if r.score >= TIMELY_NEAR_BEST * readings[0].score]
    told = [r for r in near if not beside_the_point(query, r)]
    told = holder_first(query, took_place_first(query, told))
    if told and near_miss(query, told[0]):  # the best of them all the same: a premise may be corrected by it
        told = [next((r for r in told if not near_miss(query, r) and _says_as_much(r, told[0])), told[0])]
    return in_front(told[0], readings) if told else []


def _records_another_vote(query: Query, reading: Reading) -> bool:
    """Whether a sentence records the vote on another text than the one on the matter asked about."""
    if query.language != "en" or query.kind in {"lookup", "mentions"}:
        return False
    candidate = reading.candidate
    around = f"{candidate.around} {' '.join(candidate.paragraph.section)} {reading.text}"
    document = context_words(candidate.document)
    return records_another_vote(query.text, reading.sentence.text, f"{around} {document}")


# "Until when was the mandate extended?", "How long does it run?"
_TERM = re.compile(
    r"(?i)\buntil (?:when|what|which)\b|\bhow long\b"
    r"|\bwhen (?:do|does|did|will)\b[^?]*\b(?:end|expire|run out)\b"
)


def _now_and_not_before(query: Query, readings: list[Reading]) -> list[Reading]:
    """The readings; where a term is asked for that an operative paragraph sets, without what its preamble
    recalls of the term before."""
    if _TERM.search(query.text) is None:
        return readings
    deciding = {r.source for r in readings if r.candidate.paragraph.kind == "operative" and r.typed}
    return [r for r in readings if not (r.candidate.paragraph.kind == "preambular" and r.source in deciding)]


def _of_the_resolution(query: Query, readings: list[Reading]) -> list[Reading]:
    """The readings whose paragraph or document names a resolution that the question names by its number."""
    if not query.resolutions:
        return readings
    numbers = [number.split(" ")[0] for number in query.resolutions]
    pattern = re.compile("|".join(rf"(?<![\d/]){re.escape(number)}(?![\d/])" for number in numbers))
    return [
        r for r in readings if pattern.search(f"{r.candidate.document.label} {r.candidate.around} {r.text}")
    ]


def _of_the_body(query: Query, readings: list[Reading]) -> list[Reading]:
    """The readings, without those of other bodies where one of the first is of the one that the question
    names: what the reports on other missions recommend for them is no part of the answer."""
    first = readings[:READ_FOR_BODY]
    others = [reading for reading in first if of_another_body(query, reading)]
    if not others or len(others) == len(first):
        return readings
    return [reading for reading in first if reading not in others]


def naming_all_bodies(query: Query, readings: list[Reading]) -> list[Reading]:
    """The readings; where two bodies or more are named ("Did the ACABQ … of UNMIK?") and a reading that
    comes near stands where all of them are, only such: reports on other missions have the same sentence."""
    if query.language != "en" or query.kind == "comparison" or len(bodies_in(query.text)) < LEAST_BODIES:
        return readings
    all_named = [r for r in readings if names_all_bodies(query, r)]
    near = bool(all_named) and all_named[0].score >= NAMED_NEAR_BEST * readings[0].score
    return all_named if near else readings


def _says_as_much(reading: Reading, best: Reading) -> bool:
    """Whether a sentence has half of what the best one has of the question, or speaks of what stands before
    it in the same paragraph: "While that may seem much, it reflects …"."""
    same = reading.candidate.paragraph.id == best.candidate.paragraph.id
    refers = leans_back(reading.sentence.text) or (same and _REFERS.search(reading.sentence.text))
    return bool(refers) or (reading.coverage.in_sentence >= LEAST_OF_THE_BEST * best.coverage.in_sentence)


_REFERS = re.compile(r"(?i)\b(?:it|this|these|they|he|she|such)\b")
