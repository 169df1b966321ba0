"""Drafts made of the readings that were found to answer, or not to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.answerability import Judgement
from assistant.answering.captions import is_address
from assistant.answering.close_reading import Reading
from assistant.answering.draft import Draft, Line, says_all_of, whole_paragraph
from assistant.answering.organs import Organ
from assistant.answering.status import document_heading, document_order, status_of
from assistant.answering.wholes import whole
from assistant.answering.wording import Phrases
from assistant.answering.yes_no import Settled
from assistant.question import Query
from assistant.retrieval import Evidence

if TYPE_CHECKING:
    from index.library import Library
    from index.records import StoredParagraph


def yes_or_no(library: Library, query: Query, settled: Settled, phrases: Phrases) -> Draft:
    """ "Yes — …" or "No — …", with the sentence that says so."""
    line, *items = whole(library, query, replace(settled.reading, short=None), phrases)
    said = line.in_quotes().text
    return Draft(True, (replace(line, text=f"**{phrases.say(settled.answer)}** — {said}"), *items))


def corrected(library: Library, query: Query, best: Reading, phrases: Phrases) -> Draft:
    """What the documents say where the question takes for granted what they do not say."""
    line, *items = whole(library, query, replace(best, short=None), phrases)
    return Draft(True, (line.under(phrases.say("premise")), *items))


def demanded(library: Library, query: Query, best: Reading, phrases: Phrases) -> Draft:
    """What the documents say is to be done, where the question is whether it was."""
    line, *items = whole(library, query, replace(best, short=None), phrases)
    return Draft(True, (line.under(phrases.say("not_told_done")), *items))


def unsaid(library: Library, query: Query, organ: Organ, best: Reading, phrases: Phrases) -> Draft:
    """What the documents say, where none of it is the act of the organ that is asked about."""
    line, *items = whole(library, query, replace(best, short=None), phrases)
    return Draft(
        True, (line.in_quotes().under(phrases.say("unsaid", actor=phrases.body(organ.name))), *items)
    )


def told(library: Library, query: Query, chosen: Sequence[Reading], phrases: Phrases) -> Draft:
    """What the ``chosen`` readings say: document by document in the order of time, there in the order of the
    text."""
    by_document: dict[str, list[Reading]] = {}
    for reading in _each_once(chosen):
        by_document.setdefault(reading.source, []).append(reading)
    groups = sorted(by_document.values(), key=lambda group: document_order(group[0].candidate.document))
    lines: list[Line] = []
    for group in groups:
        heading = document_heading(group[0].candidate.document) if len(groups) > 1 else ""
        for reading in sorted(group, key=lambda r: (r.candidate.paragraph.position, r.sentence.start)):
            line, *items = whole(library, query, reading, phrases)
            if lines and says_all_of(line, lines[-1]):
                heading = lines.pop().heading  # "He urged …" came with the sentence that names him
            lines += [replace(line, heading=heading, bullet=len(chosen) > 1), *items]
            heading = ""
    if len(lines) == 1:
        lines = [replace(lines[0], bullet=False)]
    return Draft(True, tuple(lines))


def _each_once(chosen: Sequence[Reading]) -> list[Reading]:
    """``chosen`` without a sentence that stands there already: of a text that is held as two files it is
    found in both."""
    once: dict[tuple[str, str, str], Reading] = {}
    for reading in chosen:
        said = "".join(reading.sentence.text.split())
        once.setdefault((reading.candidate.document.label, reading.locator, said), reading)
    return list(once.values())


def silent(evidence: Evidence, readings: Sequence[Reading], speaker: str, phrases: Phrases) -> Draft:
    """That nothing which the ``speaker`` asked about says was found, only what others say of it."""
    draft = declined(evidence, readings, Judgement(False, ("speaker",)), phrases)
    actor = re.sub(r"\AThe\b", "the", speaker)
    said = [phrases.say("silent", actor=actor)]
    said.append(phrases.searched(evidence.paragraphs_searched, evidence.documents_searched))
    return replace(draft, lines=(Line(" ".join(said)),))


def declined(
    evidence: Evidence, readings: Sequence[Reading], judgement: Judgement, phrases: Phrases
) -> Draft:
    """That the documents do not answer: names found nowhere, what was looked through, what came nearest."""
    said = [phrases.say("declined")]
    if judgement.absent:
        said.append(phrases.say("absent", name=", ".join(judgement.absent)))
    said.append(phrases.searched(evidence.paragraphs_searched, evidence.documents_searched))
    nearest: dict[object, StoredParagraph] = {}
    for reading in readings[:8]:  # a document that is held as two files is shown once
        stored = reading.candidate.paragraph
        if not is_address(stored.text):
            nearest.setdefault((stored.document.label, str(stored.locator)), stored)
    supports = tuple(whole_paragraph(stored, status_of(stored)) for stored in list(nearest.values())[:3])
    return Draft(False, (Line(" ".join(said)),), nearest=supports)
