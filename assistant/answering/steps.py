"""The steps that may answer a question, in the order in which they are tried: the first that answers does.

What is sure goes before what is searched for: a place looked up, a fact of the masthead, what a body did by
its own texts, then what a document named says; last what is extracted from all that is held.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answering.acting_under import acts_under
from assistant.answering.adoption import adoption
from assistant.answering.agenda import agenda_item
from assistant.answering.amendments_told import amendment_told
from assistant.answering.appointed import appointed
from assistant.answering.asked import Asked
from assistant.answering.asked_again import (
    of_a_text_on_a_topic,
    of_documents_titled,
    of_members,
    of_the_document_meant,
    of_the_one_in_front,
    to_be_shown,
)
from assistant.answering.asked_by_a_state import asked_by_a_state
from assistant.answering.body_acts import body_acts
from assistant.answering.body_recommends import body_recommends
from assistant.answering.comparing import compared, each_facet, each_side
from assistant.answering.complaints import complaints
from assistant.answering.decided_on import decided_on, demanded_of
from assistant.answering.definitions import stands_for
from assistant.answering.demands import demands
from assistant.answering.draft import Draft, Line, whole_paragraph
from assistant.answering.exceptions import exceptions
from assistant.answering.fate_of_proposals import fate_of_proposal
from assistant.answering.holdings import describe_holdings
from assistant.answering.inside_documents import (
    of_a_decision,
    of_a_part,
    of_a_treaty,
    of_own_reports,
    of_the_numbered_text,
    of_the_one_referred_to,
    of_the_source,
    of_those_cited_before,
)
from assistant.answering.instruments_cited import instruments_cited
from assistant.answering.lookup import look_up
from assistant.answering.masthead import masthead_answer
from assistant.answering.measures import measures
from assistant.answering.mentions import where_mentioned
from assistant.answering.named_headings import named_in_heading
from assistant.answering.not_held import not_held
from assistant.answering.nth_of_a_series import nth_of_a_series
from assistant.answering.office_holders import office_holder
from assistant.answering.officers import officers
from assistant.answering.on_topic import on_topic
from assistant.answering.operative import what_is_asked
from assistant.answering.organ_recommends import organ_recommends
from assistant.answering.other_readings import with_other_readings
from assistant.answering.own_recommendations import own_recommendations
from assistant.answering.paragraphs_counted import paragraphs_counted
from assistant.answering.part_of_those import part_counted
from assistant.answering.promised import promised
from assistant.answering.proposals import proposed_by
from assistant.answering.recalled import resolutions_recalled
from assistant.answering.recommendations_to import recommendations_to
from assistant.answering.recommended_to import recommended_to
from assistant.answering.references_cited import references_cited
from assistant.answering.resolutions_that import resolutions_that
from assistant.answering.said_of_unheld import said_of_it
from assistant.answering.searched_through import searched_through
from assistant.answering.should_do import should_do
from assistant.answering.signed_by import signed_by
from assistant.answering.sittings import sittings
from assistant.answering.situation_asked import situation_asked
from assistant.answering.small_talk import small_talk
from assistant.answering.standing import became_of
from assistant.answering.standing_of_two import standing_asked, standing_of_two
from assistant.answering.status import status_of
from assistant.answering.status_asked import status_asked
from assistant.answering.subject_asked import lacks_the_subject
from assistant.answering.summary import summarise
from assistant.answering.times_set import times_set
from assistant.answering.vote_of_a_state import vote_of_a_state
from assistant.answering.votes_cast import vote_never_cast
from assistant.answering.votes_of_states import votes_of_states
from assistant.answering.what_it_is import what_it_is
from assistant.answering.what_it_says import whole_part
from assistant.answering.which_have_none import which_have_none
from assistant.answering.which_of_those import which_of_those
from assistant.answering.who_pays import who_pays
from assistant.answering.who_spoke import who_spoke
from assistant.answering.why_it_matters import why_it_matters
from assistant.documents_meant import documents_described, references
from assistant.mentions_asked import mentions_asked
from assistant.question import is_a_resolution_alone
from index.records import DocumentRecord

Step = Callable[[Asked], Draft | None]

# Paragraphs shown that mention a resolution which is not held.
MOST_MENTIONING = 3
MOST_READ_FOR_A_NUMBER = 20


def first_that_answers(asked: Asked) -> Draft:
    """The draft of the first step that has one; the last step always has."""
    for step in STEPS:
        draft = step(asked)
        if draft is not None:
            return draft
    return searched_through(asked)


def _of_all(step: Step) -> Step:
    """``step`` where the question names no document, neither one that is held nor another."""
    return lambda asked: None if asked.named or asked.unknown else step(asked)


def _of_none_by_name(step: Step) -> Step:
    """``step`` where the question names no document that is held."""
    return lambda asked: None if asked.named else step(asked)


def _of_what_is_held(step: Step) -> Step:
    """``step`` where the question names no document that is not held."""
    return lambda asked: None if asked.unknown else step(asked)


def _standing_alone(step: Step) -> Step:
    """``step`` where the question does not lean on the answer before."""
    return lambda asked: None if asked.task.beside else step(asked)


def _one_of_two_standings(asked: Asked) -> Draft | None:
    """Which of two standings a text or a matter has; declined where a text in no document is adopted or a
    draft."""
    told = standing_of_two(asked.library, asked.query, asked.named, asked.phrases)
    standing = standing_asked(asked.query.text) if asked.query.language == "en" else None
    if told is not None or standing is None or not standing.of_a_text or asked.named or asked.meant:
        return told
    documents, paragraphs = asked.library.counts()
    return asked.declined(paragraphs, documents)


def _nothing_is_held(asked: Asked) -> Draft | None:
    documents, _ = asked.library.counts()
    return None if documents else Draft(False, (Line(asked.phrases.say("empty")),))


def _talked_small(asked: Asked) -> Draft | None:
    if asked.query.kind != "small-talk":
        return None
    return to_be_shown(asked) or small_talk(asked.library, asked.query, asked.phrases)


def _looked_up(asked: Asked) -> Draft | None:
    query = asked.query
    if query.kind != "lookup":
        return None
    found = look_up(asked.library, query, asked.phrases, asked.task.focus)
    # "what was asked about paragraph 11.41 of the plan?": a place in a document that is not here
    elsewhere = len(query.terms) > 2 and not documents_described(query, asked.library.documents())
    return found if found.answered or query.symbols or not elsewhere else None


def _mentioned(asked: Asked) -> Draft | None:
    if asked.query.kind != "mentions":
        return None
    cited = references_cited(asked.library, asked.query, asked.named)
    cited = cited or instruments_cited(asked.library, asked.query, asked.named or _mentioning(asked))
    return cited or where_mentioned(
        asked.library, asked.query, asked.named or _mentioning(asked), asked.phrases
    )


def _mentioning(asked: Asked) -> list[DocumentRecord]:
    """The document that "paragraphs of the draft" are asked for; none where it is what is to be found."""
    mentions = mentions_asked(asked.query.text)
    if mentions is None:
        return []
    said = references(asked.library, asked.query)
    return [one.meant for one in said if asked.query.text[one.start : one.end] not in mentions.what]


def _held(asked: Asked) -> Draft | None:
    if asked.query.kind != "library":
        return None
    return describe_holdings(asked.library, asked.query, asked.phrases)


def _not_held(asked: Asked) -> Draft | None:
    """What there is on a document that is named and not held."""
    if not asked.unknown:
        return None
    library, query, phrases = asked.library, asked.query, asked.phrases
    if not asked.named:
        return not_held(library, query, asked.unknown, asked.extraction, phrases)
    return said_of_it(library, query, asked.named, asked.unknown, phrases)


def _on_another_subject(asked: Asked) -> Draft | None:
    """Declined where the documents named nowhere speak of what is asked."""
    if not asked.named or not lacks_the_subject(asked.library, asked.query, asked.named):
        return None
    paragraphs = sum(len(asked.library.paragraphs(document.source)) for document in asked.named)
    return asked.declined(paragraphs, len(asked.named))


def _listed_beside(asked: Asked) -> Draft | None:
    return _listed(asked, asked.documents_beside) if asked.documents_beside else None


def _listed_in_those_named(asked: Asked) -> Draft | None:
    return _listed(asked, asked.named)


def _listed(asked: Asked, documents: list[DocumentRecord]) -> Draft | None:
    """The officers or the item of an agenda asked for, of ``documents`` or, where there are none, of the body
    that the question names."""
    library, query = asked.library, asked.query
    return (
        officers(library, query, documents)
        or office_holder(library, query, documents)
        or signed_by(library, query, documents)
        or recommendations_to(library, query, documents)
        or named_in_heading(library, query, documents)
        or agenda_item(library, query, documents, asked.phrases)
    )


def _with_other_readings(step: Step) -> Step:
    """``step`` with what else the words that refer to a document may mean."""

    def told(asked: Asked) -> Draft | None:
        draft = step(asked)
        if draft is None:
            return None
        return with_other_readings(draft, asked.query, asked.referred, asked.phrases)

    return told


def _due(asked: Asked) -> Draft | None:
    documents = asked.meant or asked.documents_beside
    return times_set(asked.library, asked.query, asked.task.typed, asked.task.beside, documents)


def _text_not_held(asked: Asked) -> Draft | None:
    """That the library lacks the resolution whose number is all of the question, and what mentions it."""
    query, phrases = asked.query, asked.phrases
    if not is_a_resolution_alone(query.text) or asked.named or asked.texts:
        return None
    number = query.resolutions[0]
    written = re.compile(rf"(?<![\d/]){re.escape(number)}(?![\d/])")
    hits = asked.library.search(f"resolution {number}", MOST_READ_FOR_A_NUMBER)
    told = [hit.paragraph for hit in hits if written.search(hit.paragraph.text)][:MOST_MENTIONING]
    said = phrases.say("no_text", name=f"resolution {number}")
    return Draft(False, (Line(said),), nearest=tuple(whole_paragraph(s, status_of(s)) for s in told))


def _summarised(asked: Asked) -> Draft | None:
    if asked.query.kind != "summary":
        return None
    is_marked = any(one.is_marked for one in asked.referred)
    own = asked.meant if is_marked else asked.named
    query = asked.about if is_marked else asked.query
    summary = summarise(asked.library, query, own, asked.task.focus, asked.phrases)
    if summary is None:
        return None
    return with_other_readings(summary, asked.query, asked.referred if is_marked else [], asked.phrases)


def _what_is_asked(asked: Asked) -> Draft | None:
    documents = asked.meant or asked.texts_beside
    return what_is_asked(asked.library, asked.query, documents, asked.surroundings, asked.phrases)


STEPS: tuple[Step, ...] = (
    # What needs no search.
    _nothing_is_held,
    _talked_small,
    _looked_up,
    _mentioned,
    # Which documents are meant, and what there is on a topic in all of them.
    _of_all(lambda a: which_of_those(a.library, a.query, a.listed_before, a.phrases)),
    _of_all(of_the_one_in_front),
    _of_all(of_the_document_meant),
    _of_all(of_a_text_on_a_topic),
    _of_all(lambda a: on_topic(a.library, a.query, a.phrases)),
    _of_all(_standing_alone(lambda a: what_it_is(a.library, a.query, a.phrases))),
    _of_what_is_held(lambda a: who_spoke(a.library, a.query, a.named)),
    _of_what_is_held(lambda a: votes_of_states(a.library, a.query, a.named, a.phrases)),
    _of_what_is_held(lambda a: resolutions_that(a.library, a.query, a.named, a.phrases)),
    _held,
    _of_what_is_held(_one_of_two_standings),
    # What a body or a State did, wants or recommends, by its own texts.
    _of_what_is_held(lambda a: body_acts(a.library, a.query, a.named, a.phrases)),
    _of_all(lambda a: decided_on(a.library, a.query, a.phrases)),
    _of_all(lambda a: demanded_of(a.library, a.query, a.phrases)),
    _of_what_is_held(lambda a: recommended_to(a.library, a.query, a.named, a.surroundings)),
    _of_what_is_held(lambda a: body_recommends(a.library, a.query, a.named, a.surroundings)),
    _of_all(lambda a: situation_asked(a.library, a.query, a.phrases)),
    _of_all(lambda a: asked_by_a_state(a.library, a.query)),
    _of_all(lambda a: complaints(a.library, a.query)),
    _of_all(_standing_alone(lambda a: appointed(a.library, a.query))),
    _of_all(lambda a: organ_recommends(a.library, a.query, a.phrases)),
    _of_what_is_held(lambda a: own_recommendations(a.library, a.query, a.named)),
    _of_what_is_held(_standing_alone(lambda a: who_pays(a.library, a.query, a.named))),
    _of_what_is_held(lambda a: promised(a.library, a.query, a.named, a.phrases)),
    _of_all(_standing_alone(lambda a: should_do(a.library, a.query, a.phrases))),
    # Documents named that are not held, or are not on it.
    _of_all(of_documents_titled),
    _not_held,
    _on_another_subject,
    # What is said by a masthead, a list or a heading.
    nth_of_a_series,
    _of_what_is_held(lambda a: part_counted(a.library, a.query, a.task.beside)),
    _of_none_by_name(_listed_beside),
    _of_none_by_name(lambda a: sittings(a.library, a.query, a.phrases)),
    lambda a: status_asked(a.library, a.query, a.named, a.phrases),
    lambda a: masthead_answer(a.library, a.query, a.named, a.phrases),
    _listed_in_those_named,
    of_members,
    _with_other_readings(lambda a: whole_part(a.library, a.about, a.meant)),
    _with_other_readings(of_a_part),
    # What is recorded of votes, adoption, exceptions, dates and the standing of a text.
    lambda a: vote_never_cast(a.library, a.query, a.named, a.phrases),
    lambda a: vote_of_a_state(a.library, a.query, a.named, a.phrases),
    lambda a: adoption(a.library, a.query, a.named, a.phrases),
    lambda a: acts_under(a.library, a.query, a.meant, a.phrases),
    lambda a: exceptions(a.library, a.query, a.task.beside, a.phrases),
    lambda a: why_it_matters(a.library, a.query, a.task.typed, a.task.beside, a.phrases),
    _due,
    _with_other_readings(lambda a: became_of(a.library, a.query, a.meant, a.phrases)),
    of_the_numbered_text,
    _text_not_held,
    of_a_treaty,
    lambda a: paragraphs_counted(a.library, a.query, a.meant),
    lambda a: stands_for(a.library, a.query),
    _summarised,
    # What texts cite, impose, ask for and decide.
    lambda a: references_cited(a.library, a.query, a.meant),
    lambda a: instruments_cited(a.library, a.query, a.meant),
    lambda a: resolutions_recalled(a.library, a.query, a.meant, a.phrases),
    lambda a: measures(a.library, a.query, a.meant, a.phrases),
    _what_is_asked,
    lambda a: amendment_told(a.library, a.query, a.named, a.phrases),
    lambda a: fate_of_proposal(a.library, a.query, a.named),
    lambda a: demands(a.library, a.query, a.named),
    of_a_decision,
    _of_what_is_held(which_have_none),
    # Several documents, years, sides or things.
    compared,
    each_side,
    each_facet,
    # One document that is meant without its name.
    _of_none_by_name(of_the_one_referred_to),
    _of_none_by_name(of_those_cited_before),
    _of_none_by_name(of_the_source),
    _of_none_by_name(of_own_reports),
    _of_none_by_name(lambda a: proposed_by(a.library, a.query, a.phrases)),
)
