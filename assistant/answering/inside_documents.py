"""Answers out of the documents, sections and texts that a question names, refers to or leans on."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.asked import MOST_BESIDE, Asked
from assistant.answering.draft import Draft
from assistant.answering.numbered_texts import (
    NumberedText,
    asks_for_a_decision,
    lacks_the_act,
    text_deciding,
    told_by_text,
    within,
)
from assistant.answering.other_readings import with_other_readings
from assistant.answering.own_reports import own_reports
from assistant.answering.sections import inside, is_asked_whole, lacks_the_part, parts_named, parts_told
from assistant.answering.treaty_status import asks_of_a_treaty, treaty_status
from assistant.answering.what_it_says import that_speak
from assistant.documents_meant import documents_described, is_the_source
from assistant.question import Query, without_documents
from assistant.spelling import words_of
from assistant.verification.names import countries_in

# A table of the parties to a treaty is looked for in so many of the documents found.
MOST_OF_A_TREATY = 6
# So many paragraphs of a text inside a report are read whether the search finds them or not.
MOST_OF_A_TEXT = 12


def of_a_part(asked: Asked) -> Draft | None:
    """What the sections and chapters that the question names say; None where it names none, or where they
    do not answer it."""
    library = asked.library
    documents = asked.meant or documents_described(asked.query, library.documents())[:1]
    documents = documents or asked.documents_beside[:1]
    bare = without_documents(asked.about)
    parts = parts_named(library, bare, documents)
    if not parts:
        return lacks_the_part(library, bare, asked.meant, asked.phrases)
    if all(is_asked_whole(part) for part in parts):
        return parts_told(library, parts)
    part = parts[0]
    besides = without_documents(part.besides)
    evidence = asked.found(besides, [part.document.source], part.paragraphs[:MOST_OF_A_TEXT])
    draft = asked.extraction.answer(besides, inside(evidence, part), asked.phrases)
    return draft if draft.answered else None


def of_the_numbered_text(asked: Asked) -> Draft | None:
    """What the one decision or resolution inside a report says that the question names; None where it names
    none or several, or it does not answer."""
    if len(asked.texts) != 1:
        return None
    (text,) = asked.texts
    told = told_by_text(asked.library, asked.query, text)
    if told is not None:
        return told
    if lacks_the_act(asked.query, text):
        return asked.declined(len(text.paragraphs), 1)
    return _extracted_of(asked, text)


def _extracted_of(asked: Asked, text: NumberedText) -> Draft | None:
    evidence = asked.found(asked.query, [text.document.source], text.paragraphs[:MOST_OF_A_TEXT])
    draft = asked.extraction.answer(asked.query, within(evidence, text), asked.phrases)
    return draft if draft.answered else None


def of_a_decision(asked: Asked) -> Draft | None:
    """The points of the decision in a report that a body took on what is asked about."""
    if not asks_for_a_decision(asked.query):
        return None
    found = asked.gathered(asked.query, tuple(asked.sources)).candidates
    text = text_deciding(asked.library, asked.query, [candidate.paragraph for candidate in found])
    return told_by_text(asked.library, asked.query, text) if text is not None else None


def of_a_treaty(asked: Asked) -> Draft | None:
    """What a State has done about a treaty, from tables in the documents named, else in those found."""
    query = asked.query
    if not asks_of_a_treaty(query):
        return None
    sources = asked.sources or [c.paragraph.source for c in asked.gathered(query, ()).candidates]
    most = list(dict.fromkeys(sources))[:MOST_OF_A_TREATY]
    return treaty_status(asked.library, query, most, asked.phrases)


def of_the_one_referred_to(asked: Asked) -> Draft | None:
    """The answer from the document that the question refers to, "the draft", where that answers."""
    if not asked.referred:
        return None
    query, referred = asked.query, asked.referred
    sources = list({reference.meant.source for reference in referred})
    named = {w for r in referred for w in words_of([query.text[r.start : r.end]])}
    terms = tuple(term for term in query.terms if term.word not in named)
    about = replace(query, terms=terms or query.terms)
    draft = asked.extraction.answer(about, asked.found(about, sources), asked.phrases)
    return with_other_readings(draft, query, referred, asked.phrases) if draft.answered else None


def of_those_cited_before(asked: Asked) -> Draft | None:
    """The answer from the documents that the answer before cited, where the question leans on that."""
    library, beside = asked.library, asked.task.beside
    sources = list(dict.fromkeys(source for source, _ in beside))[:MOST_BESIDE]
    sources = [source for source in sources if _speaks_of_states(asked, source)]
    if not sources:
        return None
    found = (library.paragraph(source, locator) for source, locator in beside if locator)
    stored = [paragraph for paragraph in found if paragraph is not None]
    evidence = asked.found(asked.query, sources, stored)
    draft = asked.extraction.answer(asked.query, evidence, asked.phrases)
    return draft if draft.answered else None


def _speaks_of_states(asked: Asked, source: str) -> bool:
    """Whether the document speaks of every State that the question names: "And for Norway?"."""
    states = countries_in(asked.query.text)
    paragraphs = asked.library.paragraphs(source) if states else []
    return all(any(state in stored.text for stored in paragraphs) for state in states)


def of_the_source(asked: Asked) -> Draft | None:
    """What the documents that are asked for their words say of the matter; declined where they have none:
    another document is no answer. None where no document is asked for its words."""
    if not any(is_the_source(asked.query, reference) for reference in asked.referred):
        return None
    sources = [document.source for document in asked.meant]
    evidence = asked.found(asked.about, sources)
    told = that_speak(asked.about, asked.extraction.readings(asked.about, evidence))
    if told:
        draft = asked.extraction.told(asked.about, told, asked.phrases)
        return draft.out_of(evidence.paragraphs_searched, len(sources))
    return asked.declined(evidence.paragraphs_searched, len(sources))


def of_own_reports(asked: Asked) -> Draft | None:
    """The answer from the reports of the body that the question is about; None where they have none."""
    reported = own_reports(asked.library, asked.query, asked.surroundings)
    if reported is None:
        return None
    query: Query = reported.query
    told = asked.extraction.answer(query, asked.found(query, reported.sources), asked.phrases)
    return told if told.answered else None
