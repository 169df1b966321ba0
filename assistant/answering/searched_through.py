"""The answer extracted from all that is searched, where no step before knew a nearer way to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.asked import Asked
from assistant.answering.bare_reason import tells_no_reason
from assistant.answering.contrary_told import contrary_told
from assistant.answering.draft import Draft
from assistant.answering.of_the_country import is_beside_the_country
from assistant.answering.officers import officers
from assistant.answering.parallel_sentences import with_the_greatest
from assistant.answering.sister_paragraphs import with_sisters
from assistant.answering.told_otherwise import lacks_the_figure, told_otherwise
from assistant.answering.too_little import asks_too_little
from assistant.answering.under_heading import of_the_heading_asked, under_heading
from assistant.answering.vague import with_others_offered
from assistant.answering.what_it_says import with_all_that_name
from assistant.answering.who_should import who_should, with_addressee
from assistant.named_once import in_own_words
from assistant.question import Query, analyse
from assistant.retrieval import Evidence
from assistant.spelling import Respelled, respell, words_of

# What the reader must make of an answer found so, where the question as asked was declined: of the six right
# ones on the development questions it made .3 to .6; .2 of the holder of an office whom no document names.
READ_INSIDE = 0.25
# Paragraphs shown that come nearest to what was asked.
MOST_NEAREST = 3


def searched_through(asked: Asked) -> Draft:
    """The answer extracted; told otherwise or under a heading where no sentence says it; all that name what
    is asked for, and the paragraphs beside it."""
    library, bare = asked.library, asked.bare
    found = tuple(asked.sources)
    draft = _extracted(asked)
    if not draft.answered or lacks_the_figure(bare, draft):
        near = [candidate.paragraph for candidate in asked.gathered(bare, found).candidates]
        told = told_otherwise(bare, near)
        if told is not None:
            return told.out_of_library(library)
    draft = _of_a_true_premise(asked, draft)
    if not draft.answered:
        listed = who_should(library, bare) or under_heading(library, bare, asked.gathered(bare, found))
        return listed.out_of_library(library) if listed is not None else draft
    draft = with_all_that_name(
        library,
        asked.query,
        asked.named,
        draft,
        lambda: asked.extraction.readings(bare, asked.gathered(bare, found)),
    )
    draft = with_addressee(library, bare, draft)
    draft = with_the_greatest(library, bare, draft)
    return of_the_heading_asked(library, bare, with_sisters(library, bare, draft))


def _of_a_true_premise(asked: Asked, draft: Draft) -> Draft:
    """``draft``; what tells the contrary where it is asked why something is so, or a decline where what would
    be told is no reason, nor says the thing."""
    bare = asked.bare
    if asked.query.kind != "reason":
        return draft
    corrected = draft.answered and asked.phrases.say("premise") in draft.lines[0].heading
    lacks = not corrected and tells_no_reason(bare, draft)
    quotes = " ".join(one.quote for line in draft.lines for one in line.supports) if draft.answered else ""
    near = [candidate.paragraph for candidate in asked.gathered(bare, tuple(asked.sources)).candidates]
    told = contrary_told(asked.library, bare, near, quotes, asked.phrases, bare=lacks or not draft.answered)
    if told is not None:
        return told.out_of_library(asked.library)
    documents, paragraphs = asked.library.counts()
    return asked.declined(paragraphs, documents) if lacks else draft


def _extracted(asked: Asked) -> Draft:
    """The answer from all that was searched; once more with mistyped words read as what they mean."""
    query, sources, task = asked.bare, asked.sources, asked.task
    evidence = asked.gathered(query, tuple(sources))
    respelled = _respelled(asked, query, evidence) if query.asked_in == "en" else Respelled(query.text)
    if not respelled.changes:
        query = query if respelled.text == query.text else analyse(respelled.text)
        draft = asked.extraction.answer(query, evidence, asked.phrases)
        if not (sources or task.beside or task.focus):
            draft = with_others_offered(draft, query, evidence, asked.phrases)
        if not draft.answered and not sources and query.language == "en":
            draft = _in_own_words(asked, query, evidence) or draft
        return _unless_too_little(asked, query, sources, draft)
    said = tuple(asked.phrases.say("spelling", word=word, meant=meant) for word, meant in respelled.changes)
    if query is task.query and not sources:  # what kind of answer is asked for may be plain only now
        draft = asked.again(replace(task, query=analyse(respelled.text)))
        return replace(draft, notices=(*said, *draft.notices))
    query = analyse(respelled.text)
    draft = (officers(asked.library, query, ()) if not sources else None) or _unless_too_little(
        asked, query, sources, asked.extraction.answer(query, asked.found(query, sources), asked.phrases)
    )
    return replace(draft, notices=(*said, *draft.notices))


def _unless_too_little(asked: Asked, query: Query, sources: Sequence[str], draft: Draft) -> Draft:
    """``draft``; declined where the question is too short for what was found to answer it, or that is of
    another country."""
    beside = is_beside_the_country(query, draft)
    if not beside and (sources or not asks_too_little(asked.library, query, draft, asked.task.beside)):
        return draft
    documents, paragraphs = asked.library.counts()
    nearest = tuple(support for line in draft.lines for support in line.supports)[:MOST_NEAREST]
    return replace(asked.declined(paragraphs, documents), nearest=nearest)


def _in_own_words(asked: Asked, query: Query, evidence: Evidence) -> Draft | None:
    """The answer from the few documents that are about what the question names, asked in their words."""
    found = in_own_words(query.text, (c.paragraph for c in evidence.candidates), asked.naming)
    if found is None:
        return None
    own, sources = found
    inside = analyse(own)
    evidence = asked.found(inside, sources)
    draft = asked.extraction.answer(inside, evidence, asked.phrases, read=READ_INSIDE)
    return draft if draft.answered else None


def _respelled(asked: Asked, query: Query, evidence: Evidence) -> Respelled:
    seen = words_of(candidate.paragraph.text for candidate in evidence.candidates)
    return respell(query.text, lambda word: asked.library.document_frequency(word) > 0, seen)
