"""What several documents, years or sides say to one question that compares them."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.across import (
    asked_of_each,
    documents_between,
    documents_of_years,
    documents_that_speak,
    parts_by_document,
)
from assistant.answering.asked import MOST_BESIDE, Asked
from assistant.answering.developments import MOST_NARROWING, best_that_tells_change, with_each_year
from assistant.answering.draft import Draft, Line
from assistant.answering.revisions import what_changed
from assistant.answering.several import DISTANCE, NOTHING
from assistant.answering.sides_told import lacks_the_thing
from assistant.answering.summary import whole_texts_compared
from assistant.documents_meant import documents_described, references, without_references
from assistant.facets import facets, separate_years, sides, span_of_years, without_years
from assistant.question import Query, analyse
from assistant.retrieval import Evidence
from index.records import DocumentRecord


def compared(asked: Asked) -> Draft | None:
    """What several documents say to one question; None when it is not put to several or one speaks."""
    library, query, named, phrases = asked.library, asked.query, asked.named, asked.phrases
    years = separate_years(query)
    said = [] if named and query.kind != "comparison" else references(library, query)
    referred = list({d.source: d for d in (*named, *(one.meant for one in said))}.values())
    query = without_references(query, said) if len(referred) > 1 else query
    named = referred if len(referred) > 1 else named
    several = len(named) > 1 or len(years) > 1
    meant = list(named) or referred
    if query.kind == "comparison" and not meant:
        meant = documents_described(query, library.documents(), strict=False)
    changed = what_changed(library, query, meant, phrases)
    if changed is not None:
        return changed
    if query.kind != "comparison" and not several:
        return None
    if len(meant) > 1 and query.kind == "comparison":
        whole = whole_texts_compared(library, query, meant, phrases)
        if whole is not None:
            return whole
    bare = analyse(f"{without_years(query)}?") if len(years) > 1 else asked_of_each(query)
    documents = _documents_compared(asked, query, bare, named)
    if len(documents) > 1:
        parts = parts_by_document(library, bare, documents, asked.surroundings)
        against = DISTANCE if several else NOTHING
        told = asked.extraction.answer_across(bare, parts, phrases, against=against, named=len(named) > 1)
        if told is None and query.kind == "comparison" and len(named) > 1:
            told = whole_texts_compared(library, query, meant, phrases, of_a_name=True)
        if told is not None or len(named) > 1 or query.kind != "comparison":
            return told
    return _of_the_years(asked, query) if len(years) > 1 else None


def _documents_compared(
    asked: Asked, query: Query, bare: Query, named: list[DocumentRecord]
) -> list[DocumentRecord]:
    """The documents named, else those of the years named, else those that speak of the matter."""
    library, years, span = asked.library, separate_years(asked.query), span_of_years(asked.query)
    if len(named) > 1:
        return named
    if span is not None:
        return documents_between(library, bare, *span)
    if len(years) > 1:
        return documents_of_years(library, bare, years)
    return [] if named else documents_that_speak(library, query)


def _of_the_years(asked: Asked, query: Query) -> Draft | None:
    """ "between 2013 and 2023": of the years of what is told, not of the documents that tell it."""
    evidence = asked.found(query)
    told = asked.extraction.answer(query, evidence, asked.phrases)
    return _changed(asked, query, told, evidence) or (told if told.answered else None)


def _changed(asked: Asked, query: Query, told: Draft, evidence: Evidence) -> Draft | None:
    """The sentence that tells how much a figure changed between two years, of the document that ``told``
    cites, else of those found; None where there is none."""
    cited = [support.document.source for line in told.lines for support in line.supports]
    found = [candidate.paragraph.source for candidate in evidence.candidates]
    sources = list(dict.fromkeys(cited))[:1] or list(dict.fromkeys(found))[:MOST_BESIDE]
    most = MOST_NARROWING if told.answered else 0
    readings = asked.extraction.readings(query, asked.found(query, sources))
    change = best_that_tells_change(query, readings, most)
    if change is None:
        return None
    return asked.extraction.told(query, with_each_year(query, change, readings), asked.phrases)


def each_side(asked: Asked) -> Draft | None:
    """What there is on each of two that a question compares, one after the other; None where it compares
    no two, or there is nothing on either."""
    two = sides(asked.query)
    drafts = [_of_a_side(asked, text) for text in two]
    if not any(draft.answered for draft in drafts):
        return None
    lines: list[Line] = []
    for text, draft in zip(two, drafts, strict=True):
        first, *rest = draft.lines if draft.answered else (Line(asked.phrases.say("declined")),)
        lines += [first.under(f"**{text}**"), *rest]
    searched = {draft.searched for draft in drafts}
    return Draft(True, tuple(lines), searched=searched.pop() if len(searched) == 1 else None)


def _of_a_side(asked: Asked, side: str) -> Draft:
    """What there is on one of two that are compared; declined where it is on something else of its name."""
    draft = asked.again(replace(asked.task, query=analyse(side)))
    supports = [support for line in draft.lines for support in line.supports]
    titles = " ".join(f"{s.document.masthead.title} {s.document.masthead.document_type}" for s in supports)
    told = " ".join(support.quote for support in supports)
    if not lacks_the_thing(side, f"{told} {titles}"):
        return draft
    documents, paragraphs = asked.library.counts()
    return asked.declined(paragraphs, documents)


def each_facet(asked: Asked) -> Draft | None:
    """What there is on each of several things that a question asks for; None where it asks for one."""
    parts = facets(asked.query)
    if len(parts) < 2:
        return None
    of_parts = [(part, asked.gathered(part, tuple(asked.sources))) for part in parts]
    return asked.extraction.answer_facets(asked.query, of_parts, asked.phrases)
