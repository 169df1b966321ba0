"""The answerer that needs no language model.

A place is looked up, a fact of the masthead read, a document summed up; the rest is extracted.
"""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.according_to import according_to, rests_on, sources_meant
from assistant.answering.alternatives import one_of_two, told_of_either
from assistant.answering.amendments import with_amendments
from assistant.answering.as_of_now import with_its_date
from assistant.answering.asked import Asked
from assistant.answering.asked_again import of_countries
from assistant.answering.asked_by_a_state import is_not_asked_by_it
from assistant.answering.attribution import acts_nowhere, asks_of_today
from assistant.answering.between_documents import with_changes
from assistant.answering.complaints import is_not_its_complaint
from assistant.answering.counted_lists import with_count
from assistant.answering.documents_before import lists_documents_instead
from assistant.answering.draft import Draft, Line
from assistant.answering.english_order import in_english_order
from assistant.answering.extractive import Extraction
from assistant.answering.full_titles import with_full_title
from assistant.answering.heads_of_bodies import as_its_leader, names_its_leader, names_no_head
from assistant.answering.how_many_spoke import of_so_many
from assistant.answering.inquiries import tells_no_inquiry
from assistant.answering.introduced import with_authors
from assistant.answering.meaning import Meaning
from assistant.answering.numbered_bodies import tells_of_another_body
from assistant.answering.of_other_states import without_other_states
from assistant.answering.orders import without_orders
from assistant.answering.organ_recommends import is_recommended_by_others
from assistant.answering.own_language import is_beside_the_question
from assistant.answering.part_of_those import with_part_counted
from assistant.answering.place_asked import with_place_asked
from assistant.answering.stated_count import with_stated_count
from assistant.answering.status import printed_date
from assistant.answering.steps import first_that_answers
from assistant.answering.superlatives import ranks_nothing
from assistant.answering.tells_a_sitting import tells_no_sitting
from assistant.answering.told_of_another import tells_of_another
from assistant.answering.treaty_acts import only_prepares
from assistant.answering.what_it_did import tells_what_speakers_said
from assistant.answering.which_that_did import tells_of_another_deed
from assistant.answering.who_attended import who_attended
from assistant.answering.why_denied import gives_no_ground
from assistant.facets import years_compared
from assistant.named_once import NamingOf
from assistant.question import analyse, readings
from assistant.reader import Passage, Reader, packaged_reader
from assistant.surroundings import SurroundingsOf
from index.filters import Filters

if TYPE_CHECKING:
    from assistant.assistant import Task
    from index.library import Library


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
        draft = without_other_states(task.query, self._read(task))
        draft = self._by_its_leader(task, self._of_the_body_asked(task, draft))
        draft = self._of_the_source_said(task, draft)
        if task.query.kind not in {"lookup", "mentions"}:  # there a text is shown as text
            draft = without_orders(draft, task.phrases.say("declined"))
        draft = with_part_counted(self._library, task.query, draft)
        draft = of_so_many(task.query, draft, task.phrases)
        draft = with_full_title(self._library, task.query, draft)
        draft = with_count(_dated(task, draft), task.query)
        draft = with_place_asked(with_stated_count(self._library, task.query, draft), task.query)
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
            or tells_what_speakers_said(task.query, draft)
            or names_no_head(task.query, draft)
            or lists_documents_instead(task.query, draft)
            or only_prepares(task.query, draft)
            or acts_nowhere(task.query, draft)
            or ranks_nothing(task.query, draft)
            or gives_no_ground(task.query, draft)
            or tells_no_sitting(task.query, draft)
            or tells_no_inquiry(task.query, draft)
        ):
            return draft
        return self._nothing(task)

    def _by_its_leader(self, task: Task, draft: Draft) -> Draft:
        """``draft``; where nobody is told to head what is asked about, who is told to be its leader."""
        asked = None if draft.answered or task.query.asked_in != "en" else as_its_leader(task.query.text)
        if asked is None:
            return draft
        other = replace(task, query=analyse(asked))
        told = self._of_the_body_asked(other, self._read(other))
        return told if told.answered and names_its_leader(asked, told) else draft

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
                is_beside = other.query.language != "en" and is_beside_the_question(other.query, second)
                draft = second if second.answered and not is_beside else draft
        if draft.answered or task.query.asked_in != "en":
            return draft
        return (
            of_countries(self._asked(task))
            or who_attended(self._library, task.query)
            or self._each_year(task)
            or draft
        )

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

    def _draft(self, task: Task) -> Draft:
        return first_that_answers(self._asked(task))

    def _asked(self, task: Task) -> Asked:
        extraction = self._extraction(self._library, self._surroundings, self._meaning, self._reader)
        return Asked(task, self._library, extraction, self._surroundings, self._naming, self._draft)
