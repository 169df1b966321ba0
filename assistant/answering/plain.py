"""The answerer that needs no language model.

A place is looked up, a fact of the masthead read, a document summed up; the rest is extracted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import replace
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from assistant.answering.according_to import according_to, rests_on, sources_meant
from assistant.answering.across import (
    asked_of_each,
    documents_between,
    documents_of_years,
    documents_that_speak,
    parts_by_document,
)
from assistant.answering.acting_under import acts_under
from assistant.answering.adoption import adoption
from assistant.answering.agenda import agenda_item
from assistant.answering.alternatives import one_of_two, told_of_either
from assistant.answering.amendments import with_amendments
from assistant.answering.amendments_told import amendment_told
from assistant.answering.as_of_now import with_its_date
from assistant.answering.asked_by_a_state import asked_by_a_state, is_not_asked_by_it
from assistant.answering.attribution import asks_of_today
from assistant.answering.between_documents import with_changes
from assistant.answering.body_acts import body_acts
from assistant.answering.body_recommends import body_recommends
from assistant.answering.complaints import complaints, is_not_its_complaint
from assistant.answering.counted_lists import with_count
from assistant.answering.countries import asked_of_countries, names_a_state
from assistant.answering.decided_on import decided_on, demanded_of
from assistant.answering.definitions import stands_for
from assistant.answering.demands import demands
from assistant.answering.developments import MOST_NARROWING, best_that_tells_change, with_each_year
from assistant.answering.draft import Draft, Line, whole_paragraph
from assistant.answering.english_order import in_english_order
from assistant.answering.exceptions import exceptions
from assistant.answering.extractive import Extraction
from assistant.answering.fate_of_proposals import fate_of_proposal
from assistant.answering.holdings import describe_holdings
from assistant.answering.introduced import with_authors
from assistant.answering.lookup import look_up
from assistant.answering.masthead import masthead_answer
from assistant.answering.meaning import Meaning
from assistant.answering.measures import measures
from assistant.answering.mentions import where_mentioned
from assistant.answering.named_headings import named_in_heading
from assistant.answering.not_held import not_held
from assistant.answering.numbered_bodies import tells_of_another_body
from assistant.answering.numbered_texts import (
    NumberedText,
    asks_for_a_decision,
    lacks_the_act,
    numbered_texts,
    text_deciding,
    told_by_text,
    within,
)
from assistant.answering.of_the_country import is_beside_the_country
from assistant.answering.office_holders import office_holder
from assistant.answering.officers import officers
from assistant.answering.on_topic import on_topic
from assistant.answering.operative import asked_of, what_is_asked
from assistant.answering.orders import without_orders
from assistant.answering.organ_recommends import is_recommended_by_others, organ_recommends
from assistant.answering.other_readings import with_other_readings
from assistant.answering.own_recommendations import own_recommendations
from assistant.answering.own_reports import own_reports
from assistant.answering.place_asked import with_place_asked
from assistant.answering.proposals import proposed_by
from assistant.answering.recalled import resolutions_recalled
from assistant.answering.recommendations_to import recommendations_to
from assistant.answering.recommended_to import recommended_to
from assistant.answering.references_cited import references_cited
from assistant.answering.resolutions_that import resolutions_that
from assistant.answering.revisions import what_changed
from assistant.answering.said_of_unheld import said_of_it
from assistant.answering.sections import (
    inside,
    is_asked_whole,
    lacks_the_part,
    parts_named,
    parts_told,
)
from assistant.answering.several import DISTANCE, NOTHING
from assistant.answering.should_do import should_do
from assistant.answering.sides_told import lacks_the_thing
from assistant.answering.signed_by import signed_by
from assistant.answering.sister_paragraphs import with_sisters
from assistant.answering.sittings import sittings
from assistant.answering.situation_asked import situation_asked
from assistant.answering.small_talk import small_talk
from assistant.answering.standing import became_of
from assistant.answering.status import printed_date, status_of
from assistant.answering.status_asked import status_asked
from assistant.answering.subject_asked import lacks_the_subject
from assistant.answering.summary import summarise, whole_texts_compared
from assistant.answering.text_on_a_topic import text_on_a_topic
from assistant.answering.times_set import times_set
from assistant.answering.told_of_another import tells_of_another
from assistant.answering.told_otherwise import lacks_the_figure, told_otherwise
from assistant.answering.too_little import asks_too_little
from assistant.answering.treaty_status import asks_of_a_treaty, treaty_status
from assistant.answering.under_heading import of_the_heading_asked, under_heading
from assistant.answering.vague import with_others_offered
from assistant.answering.vote_of_a_state import vote_of_a_state
from assistant.answering.votes_cast import vote_never_cast
from assistant.answering.votes_of_states import votes_of_states
from assistant.answering.what_it_is import what_it_is
from assistant.answering.what_it_says import that_speak, whole_part, with_all_that_name
from assistant.answering.which_document import Meant, which_document
from assistant.answering.which_of_those import which_of_those
from assistant.answering.which_that_did import tells_of_another_deed
from assistant.answering.who_attended import who_attended
from assistant.answering.who_pays import who_pays
from assistant.answering.who_spoke import who_spoke
from assistant.answering.why_it_matters import why_it_matters
from assistant.asked_of_assistant import to_be_translated
from assistant.document_in_front import put_to_the_one_in_front
from assistant.documents_meant import (
    documents_described,
    documents_named,
    is_the_source,
    references,
    without_references,
)
from assistant.documents_that_say import SAYING, put_to_documents, said_in, speaks_to
from assistant.facets import (
    facets,
    separate_years,
    sides,
    span_of_years,
    without_years,
    years_compared,
)
from assistant.members_asked import members_counted
from assistant.mentions_asked import mentions_asked
from assistant.named_once import NamingOf, in_own_words
from assistant.question import Query, analyse, is_a_resolution_alone, readings, without_documents
from assistant.reader import Passage, Reader, packaged_reader
from assistant.retrieval import Evidence, gather
from assistant.spelling import Respelled, respell, words_of
from assistant.surroundings import SurroundingsOf
from assistant.verification.names import countries_in
from assistant.which_of_those import asked_of_those
from index.filters import Filters

if TYPE_CHECKING:
    from assistant.answering.wording import Phrases
    from assistant.assistant import Task
    from index.library import Library
    from index.records import DocumentRecord


# What is found for a query in the documents of some sources, in all where there are none.
Gathered = Callable[[Query, tuple[str, ...]], Evidence]
# A follow-up is looked for in so many of the documents that the answer before cited.
MOST_BESIDE = 3
# A table of the parties to a treaty is looked for in so many of the documents found.
MOST_OF_A_TREATY = 6
# What the reader must make of an answer found so, where the question as asked was declined: of the six right
# ones on the development questions it made .3 to .6; .2 of the holder of an office whom no document names.
READ_INSIDE = 0.25
# Paragraphs shown that mention a resolution which is not held.
MOST_MENTIONING = 3
MOST_READ_FOR_A_NUMBER = 20
# So many paragraphs of a text inside a report are read whether the search finds them or not.
MOST_OF_A_TEXT = 12


def _dated(task: Task, draft: Draft) -> Draft:
    """``draft`` with the date it is of, where the present holder of an office is asked for: documents tell
    who held it when they were written."""
    if not draft.answered or task.query.language != "en" or not asks_of_today(task.query.text):
        return draft
    dates = (s.document.masthead.date for line in draft.lines for s in line.supports)
    latest = max(filter(None, dates), default=None)
    if latest is None:
        return draft
    printed = printed_date(latest) if task.phrases.language == "en" else latest
    return replace(draft, notices=(*draft.notices, task.phrases.say("as_of", date=printed or latest)))


class PlainAnswerer:
    """Answers from the library alone. Holds nothing but the library and remembered sentence vectors."""

    def __init__(
        self,
        library: Library,
        extraction: type[Extraction] = Extraction,
        *,
        reader: Reader | None = None,
    ) -> None:
        self._library = library
        self._reader = reader or packaged_reader()
        self._extraction = extraction
        self._meaning = Meaning(lambda: library.encoders, library.stored_vectors, library.piece_vectors)
        self._surroundings = SurroundingsOf(library)
        self._naming = NamingOf(library)

    def warm_up(self) -> None:
        """Load the reader now, so that the first question is as fast as the next."""
        self._reader.read("What is it?", [Passage("It is read.")])

    def over(self, library: Library) -> PlainAnswerer:
        """The same answerer, with what it remembers, for a selection of its library."""
        selected = copy(self)
        selected._library = library
        return selected

    def draft(self, task: Task) -> Draft:
        """The draft answer to one standalone question, its authors said where they are not the organ, with
        what later documents changed of what it cites."""
        draft = self._of_the_source_said(task, self._of_the_body_asked(task, self._read(task)))
        if task.query.kind not in {"lookup", "mentions"}:  # there a text is shown as text
            draft = without_orders(draft, task.phrases.say("declined"))
        draft = with_place_asked(with_count(_dated(task, draft), task.query), task.query)
        draft = with_its_date(task.query, with_authors(self._library, draft, task.phrases), task.phrases)
        draft = with_changes(draft, task.query, task.phrases)
        return with_amendments(self._library, draft, task.phrases)

    def _of_the_body_asked(self, task: Task, draft: Draft) -> Draft:
        """``draft``; declined where the committee asked about has a number, and it tells of others, or where
        it tells of another than the officer or body asked about."""
        if not draft.answered or not (
            tells_of_another_body(self._library, task.query.text, draft)
            or tells_of_another(self._library, task.query, draft)
            or is_not_asked_by_it(task.query, draft)
            or is_not_its_complaint(task.query, draft)
            or is_recommended_by_others(self._library, task.query, draft)
        ):
            return draft
        return self._nothing(task)

    def _of_the_source_said(self, task: Task, draft: Draft) -> Draft:
        """``draft``; what the document says that the question names as its source, where it tells another's
        words; declined where what is told is another deed than the one whose doers are asked for."""
        library, query = self._library, task.query
        if not draft.answered or query.language != "en" or query.kind == "lookup":
            return draft
        asked = according_to(query.text)
        meant = sources_meant(library, query, asked) if asked is not None and not query.symbols else []
        if asked is not None and meant and not rests_on(draft, meant):
            said = self._library.within(Filters(sources=tuple(document.source for document in meant)))
            query = analyse(f"{asked.question}?")
            draft = self.over(said)._read(replace(task, query=query, focus=None, beside=()))
        return self._nothing(task) if tells_of_another_deed(library, query.text, draft) else draft

    def _nothing(self, task: Task) -> Draft:
        """That nothing in the library answers."""
        documents, paragraphs = self._library.counts()
        return Draft(False, (Line(task.phrases.declined(paragraphs, documents)),))

    def _read(self, task: Task) -> Draft:
        """The draft answer by the first reading of the question that the documents answer."""
        two = one_of_two(task.query.text) if task.query.asked_in == "en" else None
        if two is not None:
            told = told_of_either(self._read(replace(task, query=analyse(one))) for one in two)
            if told is not None:
                return told
        first, *others = [
            replace(task, query=in_english_order(query))
            for query in readings(task.query, self._library.languages())
        ]
        draft = self._draft(first)
        for other in others:
            if not draft.answered:
                second = self._draft(other)
                draft = second if second.answered else draft
        if draft.answered or task.query.asked_in != "en":
            return draft
        return (
            self._of_countries(task)
            or who_attended(self._library, task.query)
            or self._each_year(task)
            or draft
        )

    def _of_countries(self, task: Task) -> Draft | None:
        """What answers "Which Governments …?" asked of countries, where it names any; None otherwise."""
        plain = asked_of_countries(task.query.text) if task.query.asked_in == "en" else None
        if plain is None:
            return None
        draft = self._draft(replace(task, query=in_english_order(analyse(plain))))
        said = " ".join(support.quote for line in draft.lines for support in line.supports)
        return draft if draft.answered and names_a_state(plain, said, self._texts_found) else None

    def _each_year(self, task: Task) -> Draft | None:
        """What the documents of each year say on the topic of which they are compared: "Compare the 2031 and
        2032 reports on kelp"; None where another question is asked, or none of them speaks of it."""
        asked = years_compared(task.query)
        if asked is None:
            return None
        topic, years = asked
        lines: list[Line] = []
        answered = False
        for year in years:
            selection = self._library.within(Filters(year_from=int(year), year_to=int(year)))
            query = analyse(f"What do the documents say about {topic}?")
            draft = self.over(selection)._draft(replace(task, query=query, focus=None, beside=()))
            answered = answered or draft.answered
            first, *others = draft.lines if draft.answered else (Line(task.phrases.say("declined")),)
            lines += [first.under(f"**{year}**"), *others]
        return Draft(True, tuple(lines)) if answered else None

    def _texts_found(self, words: str) -> list[str]:
        return [hit.paragraph.text for hit in self._library.search(words, 10)]

    def _draft(self, task: Task) -> Draft:
        query, phrases, library = task.query, task.phrases, self._library
        documents, _ = library.counts()
        if not documents:
            return Draft(False, (Line(phrases.say("empty")),))
        if query.kind == "small-talk":
            return self._to_be_translated(task) or small_talk(library, query, phrases)
        if query.kind == "lookup":
            found = look_up(library, query, phrases, task.focus)
            # "what was asked about paragraph 11.41 of the plan?": a place in a document that is not here
            elsewhere = len(query.terms) > 2 and not documents_described(query, library.documents())
            if found.answered or query.symbols or not elsewhere:
                return found
        named, unknown = documents_named(library, query)
        if query.kind == "mentions":
            cited = references_cited(library, query, named)
            if cited is not None:
                return cited
            mentioned = where_mentioned(library, query, named or self._mentioning(query), phrases)
            if mentioned is not None:
                return mentioned
        of_those = (
            None if named or unknown else which_of_those(library, query, self._listed_before(task), phrases)
        )
        if of_those is not None:
            return of_those
        in_front = None if named or unknown else self._of_the_one_in_front(task)
        if in_front is not None:
            return in_front
        which = None if named or unknown else self._which_document(task) or self._text_on_a_topic(task)
        if which is not None:
            return which
        broad = None if named or unknown else on_topic(library, query, phrases)
        broad = broad or (None if named or unknown or task.beside else what_it_is(library, query, phrases))
        if broad is not None:
            return broad
        spoke = None if unknown else who_spoke(library, query, named)
        if spoke is not None:
            return spoke
        over_all = (
            None
            if unknown
            else votes_of_states(library, query, named, phrases)
            or resolutions_that(library, query, named, phrases)
        )
        if over_all is not None:
            return over_all
        if query.kind == "library":
            return describe_holdings(library, query, phrases)
        extraction = self._extraction(library, self._surroundings, self._meaning, self._reader)
        done = None if unknown else body_acts(library, query, named, phrases)
        done = done or (None if named or unknown else decided_on(library, query, phrases))
        done = done or (None if named or unknown else demanded_of(library, query, phrases))
        done = done or (None if unknown else recommended_to(library, query, named, self._surroundings))
        done = done or (None if unknown else body_recommends(library, query, named, self._surroundings))
        done = done or (None if named or unknown else situation_asked(library, query, phrases))
        done = done or (
            None if named or unknown else asked_by_a_state(library, query) or complaints(library, query)
        )
        done = done or (None if named or unknown else organ_recommends(library, query, phrases))
        done = done or (None if unknown else own_recommendations(library, query, named))
        done = done or (None if unknown or task.beside else who_pays(library, query, named))
        done = done or (None if named or unknown or task.beside else should_do(library, query, phrases))
        if done is not None:
            return done
        gathered = self._remembering()
        titled = None if named or unknown else self._titled(task, gathered)
        if titled is not None:
            return titled
        if unknown and not named:
            return not_held(library, query, unknown, extraction, phrases)
        of_unheld = said_of_it(library, query, named, unknown, phrases) if unknown else None
        if of_unheld is not None:
            return of_unheld
        if named and lacks_the_subject(library, query, named):
            paragraphs = sum(len(library.paragraphs(document.source)) for document in named)
            return Draft(False, (Line(phrases.declined(paragraphs, len(named))),))
        beside = [] if named else self._documents_beside(task)
        listed = self._listed(query, beside, phrases) if beside else None
        stated = (
            listed
            or (None if named else sittings(library, query, phrases))
            or status_asked(library, query, named, phrases)
            or masthead_answer(library, query, named, phrases)
        )
        stated = stated or self._listed(query, named, phrases) or self._members(task)
        if stated is not None:
            return stated
        referred = [] if named else references(library, query)
        about = without_references(query, referred) if referred else query
        meant = named or list({r.meant.source: r.meant for r in referred}.values())
        part = whole_part(library, about, meant)
        if part is not None:
            return with_other_readings(part, query, referred, phrases)
        of_part = self._of_a_part(task, about, meant, extraction)
        if of_part is not None:
            return with_other_readings(of_part, query, referred, phrases)
        drafts = meant
        recorded = (
            vote_never_cast(library, query, named, phrases)
            or vote_of_a_state(library, query, named, phrases)
            or adoption(library, query, named, phrases)
            or acts_under(library, query, drafts, phrases)
        )
        if recorded is not None:
            return recorded
        excepted = exceptions(library, query, task.beside, phrases)
        if excepted is not None:
            return excepted
        mattering = why_it_matters(library, query, task.typed, task.beside, phrases)
        if mattering is not None:
            return mattering
        due = times_set(library, query, task.typed, task.beside, meant or self._documents_beside(task))
        if due is not None:
            return due
        standing = became_of(library, query, drafts, phrases)
        if standing is not None:
            return with_other_readings(standing, query, referred, phrases)
        texts = [t for t in numbered_texts(library, query) if not named or t.document in named]
        if len(texts) == 1:
            told = self._of_the_text(query, texts[0], extraction, phrases)
            if told is not None:
                return told
        if is_a_resolution_alone(query.text) and not named and not texts:
            return self._text_not_held(query, phrases)
        ratified = self._of_a_treaty(query, named, gathered, phrases)
        if ratified is not None:
            return ratified
        spelled = stands_for(library, query)
        if spelled is not None:
            return spelled
        if query.kind == "summary":
            own = meant if any(one.is_marked for one in referred) else named
            summary = summarise(library, about if own is meant else query, own, task.focus, phrases)
            if summary is not None:
                return with_other_readings(summary, query, referred if own is meant else [], phrases)
        cited = references_cited(library, query, drafts)
        if cited is not None:
            return cited
        imposed = resolutions_recalled(library, query, drafts, phrases) or measures(
            library, query, drafts, phrases
        )
        if imposed is not None:
            return imposed
        asked = what_is_asked(library, query, drafts or self._texts_beside(task), self._surroundings, phrases)
        if asked is not None:
            return asked
        demanded = (
            amendment_told(library, query, named, phrases)
            or fate_of_proposal(library, query, named)
            or demands(library, query, named)
        )
        if demanded is not None:
            return demanded
        sources = [document.source for document in named]
        decided = self._decided(query, sources, gathered)
        if decided is not None:
            return decided
        compared = self._compared(query, named, extraction, phrases)
        if compared is not None:
            return compared
        each = self._each_side(task)
        if each is not None:
            return each
        parts = facets(query)
        if len(parts) > 1:
            of_parts = [(part, gathered(part, tuple(sources))) for part in parts]
            return extraction.answer_facets(query, of_parts, phrases)
        if not named:
            inside = self._inside(query, extraction, phrases) or self._beside(task, extraction)
            if inside is not None:
                return inside
            if any(is_the_source(query, one) for one in referred):
                return self._of_the_source(query, about, meant, extraction, phrases)
            reported = own_reports(library, query, self._surroundings)
            if reported is not None:
                evidence = gather(library, reported.query, self._surroundings, sources=reported.sources)
                told = extraction.answer(reported.query, evidence, phrases)
                if told.answered:
                    return told
            proposed = proposed_by(library, query, phrases)
            if proposed is not None:
                return proposed
        bare = without_documents(query) if named else query
        draft = self._extracted(task, bare, sources, extraction, gathered)
        if not draft.answered or lacks_the_figure(bare, draft):
            near = [candidate.paragraph for candidate in gathered(bare, tuple(sources)).candidates]
            told = told_otherwise(bare, near)
            if told is not None:
                return told.out_of_library(library)
        if not draft.answered:
            listed = under_heading(library, bare, gathered(bare, tuple(sources)))
            return listed.out_of_library(library) if listed is not None else draft
        draft = with_all_that_name(
            library,
            query,
            named,
            draft,
            lambda: extraction.readings(bare, gathered(bare, tuple(sources))),
        )
        return of_the_heading_asked(library, bare, with_sisters(library, bare, draft))

    def _mentioning(self, query: Query) -> list[DocumentRecord]:
        """The document that "paragraphs of the draft" are asked for; none where it is what is to be found."""
        asked = mentions_asked(query.text)
        said = references(self._library, query) if asked is not None else []
        return [
            one.meant for one in said if asked is None or query.text[one.start : one.end] not in asked.what
        ]

    def _members(self, task: Task) -> Draft | None:
        """The list of a body's members, with their number, where that is asked; None where none is found."""
        asked = members_counted(task.query.text) if task.query.language == "en" else None
        if asked is None:
            return None
        draft = self._draft(replace(task, query=analyse(asked)))
        several = [line for line in draft.lines if line.bullet]
        return draft if draft.answered and len(several) > 1 else None

    def _text_on_a_topic(self, task: Task) -> Draft | None:
        """What is told of "the resolution on Haiti", or which it is asked to be; None for other questions."""
        meant = text_on_a_topic(self._library, task.query, self._library.documents(), task.phrases)
        return None if meant is None else self._of_meant(task, meant)

    def _which_document(self, task: Task) -> Draft | None:
        """What a bare "the document" or "the two reports" means, or which it is asked to be; None for other
        questions."""
        held = self._library.documents()
        cited = {source for source, _ in task.beside} or {task.focus or ""}
        meant = which_document(task.query, held, [d for d in held if d.source in cited], task.phrases)
        return None if meant is None else self._of_meant(task, meant)

    def _of_meant(self, task: Task, meant: Meant) -> Draft | None:
        """The answer to the question with the document that is meant; or the question which one is."""
        if meant.draft is not None:
            return meant.draft
        query = analyse(meant.question)
        named, _ = documents_named(self._library, query)
        if not named:
            return None  # its own words do not tell it from the question's
        draft = self._draft(replace(task, query=query))
        if not meant.taken or not draft.answered:
            return draft
        said = task.phrases.say("meant", document=", ".join(document.label for document in named))
        return replace(draft, notices=(said, *draft.notices))

    def _of_the_one_in_front(self, task: Task) -> Draft | None:
        """What the document says that a phrase in front of the question picks ("norland letter about kelp,
        what do they want?"); None where none is picked, or it does not answer."""
        for asked in dict.fromkeys((task.query.text, task.typed)):
            put = put_to_the_one_in_front(asked, self._library) if task.query.asked_in == "en" else None
            if put is None:
                continue
            question, document = put
            draft = self._draft(replace(task, query=analyse(question), typed=question))
            if draft.answered:
                said = task.phrases.say("meant", document=document.label)
                return replace(draft, notices=(said, *draft.notices))
        return None

    def _of_a_part(
        self, task: Task, about: Query, meant: Sequence[DocumentRecord], extraction: Extraction
    ) -> Draft | None:
        """What the sections and chapters that the question names say; None where it names none, or where they
        do not answer it."""
        library = self._library
        documents = meant or documents_described(task.query, library.documents())[:1]
        documents = documents or self._documents_beside(task)[:1]
        bare = without_documents(about)
        parts = parts_named(library, bare, documents)
        if not parts:
            return lacks_the_part(library, bare, meant, task.phrases)
        if all(is_asked_whole(part) for part in parts):
            return parts_told(library, parts)
        part = parts[0]
        besides, sources = without_documents(part.besides), [part.document.source]
        beside = part.paragraphs[:MOST_OF_A_TEXT]
        evidence = gather(library, besides, self._surroundings, sources=sources, beside=beside)
        draft = extraction.answer(besides, inside(evidence, part), task.phrases)
        return draft if draft.answered else None

    def _to_be_translated(self, task: Task) -> Draft | None:
        """The text that is asked to be translated, as it stands, where a place or a document is named."""
        meant = to_be_translated(task.query.asked)
        query = analyse(meant) if meant is not None else None
        if query is None or not (query.citations or query.resolutions):
            return None
        shown = self._draft(replace(task, query=query))
        return replace(shown, notices=(task.phrases.say("translates_nothing"), *shown.notices))

    def _text_not_held(self, query: Query, phrases: Phrases) -> Draft:
        """That the library lacks the resolution whose number is all of the question, and what mentions it."""
        number = query.resolutions[0]
        written = re.compile(rf"(?<![\d/]){re.escape(number)}(?![\d/])")
        hits = self._library.search(f"resolution {number}", MOST_READ_FOR_A_NUMBER)
        told = [hit.paragraph for hit in hits if written.search(hit.paragraph.text)][:MOST_MENTIONING]
        name = f"resolution {query.resolutions[0]}" if query.resolutions else query.text.strip(" ?.!")
        said = phrases.say("no_text", name=name)
        return Draft(False, (Line(said),), nearest=tuple(whole_paragraph(s, status_of(s)) for s in told))

    def _remembering(self) -> Gathered:
        """``gather`` for one draft: what several of its steps look for is looked for once."""
        return cache(lambda query, sources: gather(self._library, query, self._surroundings, sources=sources))

    def _titled(self, task: Task, gathered: Gathered) -> Draft | None:
        """The answer of the documents that the question names by title as those that say something."""
        query = task.query
        asked = said_in(query.text)
        if query.language != "en" or SAYING.search(asked) is None:
            return None
        found = gathered(query, ()).candidates
        titled = put_to_documents(asked, self._library, (c.paragraph for c in found))
        if titled is None:
            return None
        draft = self._draft(replace(task, query=analyse(titled)))
        supports = [support for line in draft.lines for support in line.supports]
        told = " ".join([*(line.text for line in draft.lines), *(support.quote for support in supports)])
        titles = " ".join(support.document.masthead.title or "" for support in supports)
        return draft if draft.answered and speaks_to(asked, told, titles) else None

    def _listed(self, query: Query, documents: Sequence[DocumentRecord], phrases: Phrases) -> Draft | None:
        """The officers or the item of an agenda asked for, of ``documents`` or, where there are none, of the
        body that the question names."""
        library = self._library
        return (
            officers(library, query, documents)
            or office_holder(library, query, documents)
            or signed_by(library, query, documents)
            or recommendations_to(library, query, documents)
            or named_in_heading(library, query, documents)
            or agenda_item(library, query, documents, phrases)
        )

    def _listed_before(self, task: Task) -> list[DocumentRecord]:
        """All documents that the answer before cited, where the question is of the list it was."""
        if asked_of_those(task.query.text) is None:
            return []
        sources = {source for source, _ in task.beside}
        return [d for d in self._library.documents() if d.source in sources]

    def _documents_beside(self, task: Task) -> list[DocumentRecord]:
        """The documents that the answer before cited, where the question leans on it: "And the chair?"."""
        sources = {source for source, _ in task.beside[:MOST_BESIDE]}
        return [d for d in self._library.documents() if d.source in sources] if sources else []

    def _of_the_text(
        self, query: Query, text: NumberedText, extraction: Extraction, phrases: Phrases
    ) -> Draft | None:
        """What a decision or resolution inside a report says to the question; None where it does not."""
        told = told_by_text(self._library, query, text)
        if told is not None:
            return told
        if lacks_the_act(query, text):
            return Draft(False, (Line(phrases.declined(len(text.paragraphs), 1)),))
        evidence = gather(
            self._library,
            query,
            self._surroundings,
            sources=[text.document.source],
            beside=text.paragraphs[:MOST_OF_A_TEXT],
        )
        draft = extraction.answer(query, within(evidence, text), phrases)
        return draft if draft.answered else None

    def _of_a_treaty(
        self, query: Query, named: Sequence[DocumentRecord], gathered: Gathered, phrases: Phrases
    ) -> Draft | None:
        """What a State has done about a treaty, from tables in the documents named, else in those found."""
        if not asks_of_a_treaty(query):
            return None
        sources = [d.source for d in named] or [c.paragraph.source for c in gathered(query, ()).candidates]
        return treaty_status(self._library, query, list(dict.fromkeys(sources))[:MOST_OF_A_TREATY], phrases)

    def _decided(self, query: Query, sources: Sequence[str], gathered: Gathered) -> Draft | None:
        """The points of the decision in a report that a body took on what is asked about."""
        if not asks_for_a_decision(query):
            return None
        found = gathered(query, tuple(sources)).candidates
        text = text_deciding(self._library, query, [candidate.paragraph for candidate in found])
        return told_by_text(self._library, query, text) if text is not None else None

    def _each_side(self, task: Task) -> Draft | None:
        """What there is on each of two that a question compares, one after the other; None where it compares
        no two, or there is nothing on either."""
        asked = sides(task.query)
        drafts = [self._of_a_side(task, text) for text in asked]
        if not any(draft.answered for draft in drafts):
            return None
        lines: list[Line] = []
        for text, draft in zip(asked, drafts, strict=True):
            first, *rest = draft.lines if draft.answered else (Line(task.phrases.say("declined")),)
            lines += [first.under(f"**{text}**"), *rest]
        searched = {draft.searched for draft in drafts}
        return Draft(True, tuple(lines), searched=searched.pop() if len(searched) == 1 else None)

    def _of_a_side(self, task: Task, side: str) -> Draft:
        """What there is on one of two that are compared; declined where it is on something else of
        its name."""
        draft = self._draft(replace(task, query=analyse(side)))
        supports = [support for line in draft.lines for support in line.supports]
        titles = " ".join(
            f"{s.document.masthead.title} {s.document.masthead.document_type}" for s in supports
        )
        told = " ".join(support.quote for support in supports)
        return self._nothing(task) if lacks_the_thing(side, f"{told} {titles}") else draft

    def _texts_beside(self, task: Task) -> list[DocumentRecord]:
        """The resolution or draft that the conversation is at, where the question leans on it ("and what does
        it ask of States?")."""
        if asked_of(task.query) is None:
            return []
        cited = self._documents_beside(task)
        texts = (d for d in cited if any(p.kind == "operative" for p in self._library.paragraphs(d.source)))
        return list(islice(texts, 1))

    def _inside(self, query: Query, extraction: Extraction, phrases: Phrases) -> Draft | None:
        """The answer from the document that the question refers to, "the draft", where that answers."""
        referred = references(self._library, query)
        if not referred:
            return None
        sources = list({reference.meant.source for reference in referred})
        named = {w for r in referred for w in words_of([query.text[r.start : r.end]])}
        terms = tuple(term for term in query.terms if term.word not in named)
        inside = replace(query, terms=terms or query.terms)
        evidence = gather(self._library, inside, self._surroundings, sources=sources)
        draft = extraction.answer(inside, evidence, phrases)
        return with_other_readings(draft, query, referred, phrases) if draft.answered else None

    def _of_the_source(
        self,
        query: Query,
        about: Query,
        documents: Sequence[DocumentRecord],
        extraction: Extraction,
        phrases: Phrases,
    ) -> Draft:
        """What the documents that are asked for their words say of the matter; declined where they have none:
        another document is no answer."""
        sources = [document.source for document in documents]
        evidence = gather(self._library, about, self._surroundings, sources=sources)
        told = that_speak(about, extraction.readings(about, evidence))
        if told:
            draft = extraction.told(about, told, phrases)
            return draft.out_of(evidence.paragraphs_searched, len(documents))
        return Draft(False, (Line(phrases.declined(evidence.paragraphs_searched, len(documents))),))

    def _beside(self, task: Task, extraction: Extraction) -> Draft | None:
        """The answer from the documents that the answer before cited, where the question leans on that."""
        sources = list(dict.fromkeys(source for source, _ in task.beside))[:MOST_BESIDE]
        sources = [source for source in sources if self._speaks_of_states(source, task.query)]
        if not sources:
            return None
        found = (self._library.paragraph(source, locator) for source, locator in task.beside if locator)
        beside = [stored for stored in found if stored is not None]
        evidence = gather(self._library, task.query, self._surroundings, sources=sources, beside=beside)
        draft = extraction.answer(task.query, evidence, task.phrases)
        return draft if draft.answered else None

    def _speaks_of_states(self, source: str, query: Query) -> bool:
        """Whether the document speaks of every State that the question names: "And for Norway?"."""
        states = countries_in(query.text)
        paragraphs = self._library.paragraphs(source) if states else []
        return all(any(state in stored.text for stored in paragraphs) for state in states)

    def _extracted(
        self, task: Task, query: Query, sources: Sequence[str], extraction: Extraction, gathered: Gathered
    ) -> Draft:
        """The answer from all that was searched; once more with mistyped words read as what they mean."""
        phrases = task.phrases
        evidence = gathered(query, tuple(sources))
        respelled = self._respelled(query, evidence) if query.asked_in == "en" else Respelled(query.text)
        if not respelled.changes:
            query = query if respelled.text == query.text else analyse(respelled.text)
            draft = extraction.answer(query, evidence, phrases)
            if not (sources or task.beside or task.focus):
                draft = with_others_offered(draft, query, evidence, phrases)
            if draft.answered or sources or query.language != "en":
                return self._unless_too_little(task, query, sources, draft)
            draft = self._in_own_words(query, evidence, extraction, phrases) or draft
            return self._unless_too_little(task, query, sources, draft)
        said = tuple(phrases.say("spelling", word=word, meant=meant) for word, meant in respelled.changes)
        if query is task.query and not sources:  # what kind of answer is asked for may be plain only now
            draft = self._draft(replace(task, query=analyse(respelled.text)))
            return replace(draft, notices=(*said, *draft.notices))
        query = analyse(respelled.text)
        elected = officers(self._library, query, ()) if not sources else None
        if elected is not None:
            return replace(elected, notices=(*said, *elected.notices))
        evidence = gather(self._library, query, self._surroundings, sources=sources)
        draft = self._unless_too_little(task, query, sources, extraction.answer(query, evidence, phrases))
        return replace(draft, notices=(*said, *draft.notices))

    def _unless_too_little(self, task: Task, query: Query, sources: Sequence[str], draft: Draft) -> Draft:
        """``draft``; declined where the question is too short for what was found to answer it, or that is of
        another country."""
        beside = is_beside_the_country(query, draft)
        if not beside and (sources or not asks_too_little(self._library, query, draft, task.beside)):
            return draft
        documents, paragraphs = self._library.counts()
        nearest = tuple(support for line in draft.lines for support in line.supports)[:MOST_MENTIONING]
        return Draft(False, (Line(task.phrases.declined(paragraphs, documents)),), nearest=nearest)

    def _in_own_words(
        self, query: Query, evidence: Evidence, extraction: Extraction, phrases: Phrases
    ) -> Draft | None:
        """The answer from the few documents that are about what the question names, asked in their words."""
        found = in_own_words(query.text, (c.paragraph for c in evidence.candidates), self._naming)
        if found is None:
            return None
        own, sources = found
        inside = analyse(own)
        evidence = gather(self._library, inside, self._surroundings, sources=sources)
        draft = extraction.answer(inside, evidence, phrases, read=READ_INSIDE)
        return draft if draft.answered else None

    def _compared(
        self, query: Query, named: Sequence[DocumentRecord], extraction: Extraction, phrases: Phrases
    ) -> Draft | None:
        """What several documents say to one question; None when it is not put to several or one speaks."""
        library = self._library
        years, span = separate_years(query), span_of_years(query)
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
        if len(named) > 1:
            documents = list(named)
        elif span is not None:
            documents = documents_between(library, bare, *span)
        elif len(years) > 1:
            documents = documents_of_years(library, bare, years)
        else:
            documents = [] if named else documents_that_speak(library, query)
        if len(documents) > 1:
            parts = parts_by_document(library, bare, documents, self._surroundings)
            against = DISTANCE if several else NOTHING
            told = extraction.answer_across(bare, parts, phrases, against=against, named=len(named) > 1)
            if told is None and query.kind == "comparison" and len(named) > 1:
                told = whole_texts_compared(library, query, meant, phrases, of_a_name=True)
            if told is not None or len(named) > 1 or query.kind != "comparison":
                return told
        if len(years) > 1:
            # "between 2013 and 2023": the years of what is told, not of the documents that tell it
            evidence = gather(library, query, self._surroundings)
            told = extraction.answer(query, evidence, phrases)
            return self._changed(query, told, evidence, extraction, phrases) or (
                told if told.answered else None
            )
        return None

    def _changed(
        self, query: Query, told: Draft, evidence: Evidence, extraction: Extraction, phrases: Phrases
    ) -> Draft | None:
        """The sentence that tells how much a figure changed between two years, of the document that ``told``
        cites, else of those found; None where there is none."""
        cited = [support.document.source for line in told.lines for support in line.supports]
        found = [candidate.paragraph.source for candidate in evidence.candidates]
        sources = list(dict.fromkeys(cited))[:1] or list(dict.fromkeys(found))[:MOST_BESIDE]
        evidence = gather(self._library, query, self._surroundings, sources=sources)
        most = MOST_NARROWING if told.answered else 0
        readings = extraction.readings(query, evidence)
        change = best_that_tells_change(query, readings, most)
        return (
            extraction.told(query, with_each_year(query, change, readings), phrases)
            if change is not None
            else None
        )

    def _respelled(self, query: Query, evidence: Evidence) -> Respelled:
        seen = words_of(candidate.paragraph.text for candidate in evidence.candidates)
        return respell(query.text, lambda word: self._library.document_frequency(word) > 0, seen)
