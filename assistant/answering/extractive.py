"""Answers made of the documents' own sentences: the default, which needs no language model.

Reads the evidence sentence by sentence, decides whether it answers, picks the fewest sentences that do,
leads with the
number, date or place asked for, and keeps who said it and with what standing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.answerability import Judgement, judge
from assistant.answering.close_reading import Reading, read
from assistant.answering.draft import Draft, Line, part_of_paragraph, whole_paragraph
from assistant.answering.enumerations import enumerate_answer
from assistant.answering.framing import framed
from assistant.answering.meaning import Meaning
from assistant.answering.selection import select
from assistant.answering.status import document_heading, document_order, status_of
from assistant.answering.wording import Phrases
from assistant.matching import DocumentFrequency, Weighted, weigh
from assistant.question import Query
from assistant.retrieval import Evidence

if TYPE_CHECKING:
    from index.library import Library


def answer(
    library: Library,
    query: Query,
    evidence: Evidence,
    meaning: Meaning,
    frequency: DocumentFrequency,
    phrases: Phrases,
) -> Draft:
    """The draft answer to ``query`` from ``evidence``; declined where the evidence does not answer."""
    question = weigh(query.terms, frequency, evidence.paragraphs_searched)
    readings = read(query, question, evidence.candidates, meaning)
    best = readings[0] if readings else None
    judgement = judge(query, best)
    if best is None or not judgement.answers:
        return _declined(query, evidence, readings, judgement, question, phrases)
    listed = enumerate_answer(library, query, best, phrases)
    if listed is not None:
        return listed
    chosen = select(query, readings)
    return _answered(query, chosen, phrases)


def _answered(query: Query, chosen: Sequence[Reading], phrases: Phrases) -> Draft:
    by_document: dict[str, list[Reading]] = {}
    for reading in chosen:
        by_document.setdefault(reading.candidate.document.source, []).append(reading)
    groups = sorted(by_document.values(), key=lambda group: document_order(group[0].candidate.document))
    lines: list[Line] = []
    for group in groups:
        heading = document_heading(group[0].candidate.document) if len(groups) > 1 else ""
        for reading in sorted(group, key=lambda r: (r.candidate.paragraph.position, r.sentence.start)):
            lines.append(_line(query, reading, phrases, heading, bullet=len(groups) > 1 or len(group) > 1))
            heading = ""
    notices = (phrases.say("original"),) if query.language != "en" else ()
    return Draft(True, tuple(lines), notices=notices)


def _line(query: Query, reading: Reading, phrases: Phrases, heading: str, *, bullet: bool) -> Line:
    stored = reading.candidate.paragraph
    span = reading.sentence
    support = part_of_paragraph(stored, span.start, span.end, status_of(stored))
    return Line(framed(query, reading, phrases), (support,), heading, bullet)


def _declined(
    query: Query,
    evidence: Evidence,
    readings: Sequence[Reading],
    judgement: Judgement,
    question: Sequence[Weighted],
    phrases: Phrases,
) -> Draft:
    said = phrases.say("declined")
    if judgement.absent:
        said += " " + phrases.say("absent", name=", ".join(judgement.absent))
    said += " " + phrases.searched(evidence.paragraphs_searched, evidence.documents_searched)
    nearest = {reading.candidate.paragraph.id: reading.candidate.paragraph for reading in readings[:8]}
    supports = tuple(whole_paragraph(stored, status_of(stored)) for stored in list(nearest.values())[:3])
    return Draft(False, (Line(said),), nearest=supports)
