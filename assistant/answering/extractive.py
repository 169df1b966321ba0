"""Answers made of the documents' own sentences: the default, which needs no language model.

Reads the evidence sentence by sentence, decides whether it answers, picks the fewest sentences that do, leads
with the number, date or place asked for, and keeps who said it and with what standing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING

from assistant.answering import several, telling
from assistant.answering.answerability import Judgement, judge, lacks_a_body, read_so, surety
from assistant.answering.as_asked import as_asked_first, says_the_contrary
from assistant.answering.as_of_now import newest_first
from assistant.answering.attendance import attendance
from assistant.answering.borders import lacks_the_border
from assistant.answering.both_compared import lacks_the_figures
from assistant.answering.carried_on_list import with_those_that_follow
from assistant.answering.chosen import as_near, of_one_paragraph, selected, side_by_side
from assistant.answering.claimed_by_another import claimed_by_another
from assistant.answering.close_reading import Reading, in_full, read
from assistant.answering.count_checked import check_count
from assistant.answering.counted_then_told import with_those_counted
from assistant.answering.covering import what_it_covers
from assistant.answering.deeds import lacks_the_deed_asked
from assistant.answering.definitions import asks_for_meaning, defining, only_used
from assistant.answering.draft import Draft
from assistant.answering.enumerations import enumerate_answer
from assistant.answering.excess import lacks_the_excess
from assistant.answering.foremost import in_front
from assistant.answering.found_tables import in_table, with_tables
from assistant.answering.inquiries import inquiring_first
from assistant.answering.joint_boards import of_a_body_beside
from assistant.answering.labelled_figures import asks_a_figure, labelled_figure
from assistant.answering.labels import without_labels
from assistant.answering.leading import (
    acting_first,
    defining_first,
    naming_the_state_first,
    operative_first,
    told_before_its_table,
    told_itself_first,
    undenied_first,
)
from assistant.answering.limited_denials import lacks_its_matter
from assistant.answering.list_instead import list_instead
from assistant.answering.manner import lacks_the_manner
from assistant.answering.marked_rows import marked_rows
from assistant.answering.meaning import Meaning
from assistant.answering.near_misses import near_miss
from assistant.answering.new_deadlines import new_deadline_first
from assistant.answering.nowhere import nowhere, unknown_body
from assistant.answering.of_another_author import writer_asked
from assistant.answering.of_the_country import documents_naming, of_documents_on_it
from assistant.answering.officer_lists import ROLE
from assistant.answering.only_demanded import only_demanded
from assistant.answering.organs import Organ, decides, not_of_the_organ, of_the_organ, organ_asked
from assistant.answering.own_acts import own_acts_first
from assistant.answering.premises import correction, lacks_the_act
from assistant.answering.results_told import with_its_result
from assistant.answering.rows_asked import rows_asked
from assistant.answering.said_of_it import asks_of_it, lacks_the_attribute
from assistant.answering.session_of_run import of_the_session_asked
from assistant.answering.should_be_done import demanding_first, lacks_the_demand
from assistant.answering.speaking import (
    says_all_itself,
    speaking,
    without_a_word,
    without_speaker,
    written_by_another,
)
from assistant.answering.stated_total import stated_total
from assistant.answering.supplied import supplying_first
from assistant.answering.table_cells import cell_of_table
from assistant.answering.tables import asks_for_members, listed_in_table
from assistant.answering.to_the_point import naming_all_bodies, to_the_point
from assistant.answering.told_deed import lacks_the_relation
from assistant.answering.told_of_another import of_the_one_asked, tells_of_another
from assistant.answering.topic_announced import with_what_was_said
from assistant.answering.untrue_premises import event_of_a_year, speaks_of_the_year, told_otherwise
from assistant.answering.views import views
from assistant.answering.which_report import of_the_report
from assistant.answering.who_is_against import who_is_against
from assistant.answering.wording import Phrases
from assistant.answering.written_by_it import with_writers
from assistant.answering.yes_no import only_has_the_words, settle
from assistant.matching import Weighted, weigh
from assistant.question import Query, analyse
from assistant.reader import Reader
from assistant.retrieval import Candidate, Evidence, gather
from assistant.surroundings import SurroundingsOf

if TYPE_CHECKING:
    from index.library import Library


MOST_OF_A_SPEAKER = 4
# Of the best readings so many are looked through for an act of the organ asked about.
READ_FOR_ITS_ACT = 8
# A question without its matter ("Did the Council agree?") is put to so few documents or to none.
MOST_MEANT = 3

# The tables of the documents found, read when they are first needed.
Tabled = Callable[[], list[Candidate]]


class Extraction:
    """Extractive answering over one library."""

    def __init__(
        self, library: Library, surroundings: SurroundingsOf, meaning: Meaning, reader: Reader | None
    ) -> None:
        self._library = library
        self.surroundings = surroundings
        self.meaning = meaning
        self.reader = reader

    def readings(self, query: Query, evidence: Evidence) -> list[Reading]:
        """The sentences of the evidence as answers to ``query``, best first."""
        question = self.weighted(query, evidence)
        told = read(query, question, evidence.candidates, self.meaning, self.surroundings, self.reader)
        return of_the_report(query, told)

    def weighted(self, query: Query, evidence: Evidence) -> tuple[Weighted, ...]:
        """The question's content words with their weights in this library."""
        return weigh(query.terms, self._library.document_frequency, evidence.paragraphs_searched)

    def answer(self, query: Query, evidence: Evidence, phrases: Phrases, *, read: float = 0.0) -> Draft:
        """The draft answer to ``query`` from ``evidence``; declined where the evidence does not answer.

        ``read`` is the least, 0 to 1, that the reader must make of the best sentence.
        """
        draft = self._answer(query, evidence, phrases, read)
        if tells_of_another(self._library, query, draft):
            draft = self._answer(query, evidence, phrases, read, own=True)
        return draft.out_of(evidence.paragraphs_searched, evidence.documents_searched)

    def told(self, query: Query, chosen: Sequence[Reading], phrases: Phrases) -> Draft:
        """The answer that ``chosen`` readings are, each with what must follow it to tell all asked."""
        said = with_what_was_said(query.text, with_those_counted(query, chosen))
        followed = with_those_that_follow(query, said)
        return telling.told(self._library, query, followed, phrases)

    def answer_facets(self, query: Query, parts: Sequence[several.Part], phrases: Phrases) -> Draft:
        """One answer to the several questions that ``query`` is: what answers each, in time order."""
        chosen, unanswered = several.of_each_part(parts, self.readings)
        if not chosen:
            return self._declined(*unanswered[0], phrases)
        draft = self.told(query, chosen, phrases)
        asked = {(evidence.paragraphs_searched, evidence.documents_searched) for _, evidence in parts}
        return draft.out_of(*asked.pop()) if len(asked) == 1 else draft

    def answer_across(
        self,
        query: Query,
        parts: Sequence[several.Part],
        phrases: Phrases,
        *,
        against: frozenset[str],
        named: bool = False,
    ) -> Draft | None:
        """What each document says to one question, one entry a document; None when fewer than two speak.
        For ``against`` and ``named`` see `several.of_each_document`."""
        chosen = several.of_each_document(parts, self.readings, against=against, named=named)
        if not chosen:
            return None
        searched = {evidence.sources: evidence for _, evidence in parts}.values()
        return self.told(query, chosen, phrases).out_of(
            sum(evidence.paragraphs_searched for evidence in searched),
            sum(evidence.documents_searched for evidence in searched),
        )

    def _answer(
        self, query: Query, evidence: Evidence, phrases: Phrases, read: float, *, own: bool = False
    ) -> Draft:
        """``own``: only out of what is of the officer or body asked about; see `told_of_another`."""
        evidence = with_writers(self._library, query, evidence)
        readings = newest_first(query, naming_all_bodies(query, self._of_the_country(query, evidence)))
        readings = of_the_session_asked(self._library, query, readings)
        if own:
            readings = of_the_one_asked(self._library, query, readings)
        # whole documents are read for their tables: at most once
        tabled = cache(partial(with_tables, self._library, query, evidence))
        body = unknown_body(self._library, query)
        if body is not None:
            return self._declined(evidence, readings, Judgement(False, ("far",), (body,)), phrases)
        organ = organ_asked(query.text) if query.language == "en" else None
        outright = _of_tables(self._library, query, tabled)
        if outright is None and query.kind == "yes-no":
            outright = self._yes_or_no(query, evidence, readings, organ, phrases)
        if outright is not None:
            return outright
        if not readings:
            return self._declined(evidence, readings, judge(query, readings), phrases)
        writer = writer_asked(query.text)
        if writer and readings and written_by_another(self._library, writer, readings[0]):
            return self._declined(evidence, readings, Judgement(False, ("speaker",)), phrases)
        checked = check_count(query, readings)
        if checked is not None:
            if checked.reading is None:
                return self._declined(evidence, readings, Judgement(False, ("far",)), phrases)
            if checked.agrees:
                return self.told(query, [checked.reading], phrases)
            return telling.corrected(self._library, query, checked.reading, phrases)
        untrue = None if read else self._told_otherwise(query, evidence, readings)
        if untrue is not None:
            return telling.corrected(self._library, query, untrue, phrases)
        words = speaking(self._library, query, readings)
        if organ is not None:  # "What did the Commission say …?": not what was said in it
            words = [reading for reading in words if not not_of_the_organ(query, organ, reading)]
        silent = None if words else without_a_word(self._library, query, readings)
        if silent is not None:
            return telling.silent(evidence, readings, silent, phrases)
        if words:
            readings = [*words, *(r for r in readings if r not in words)]
        readings = own_acts_first(query, acting_first(query, defining_first(query, readings)))
        first = readings[:1]
        fitting = to_the_point(query, readings)
        if readings and not fitting:
            table = in_table(query, tabled())
            return table or self._declined(evidence, readings, judge(query, readings), phrases)
        words = new_deadline_first(query, [reading for reading in words if reading in fitting], readings)
        fitting = told_itself_first(query, new_deadline_first(query, fitting, readings), readings)
        readings = told_before_its_table(naming_the_state_first(query, undenied_first(query, fitting)))
        judged = without_labels(self._library, without_speaker(self._library, query, readings), readings)
        judgement = judge(judged, readings)
        if judgement.reasons == ("far",) and words and says_all_itself(self._library, query, readings[0]):
            judgement = replace(judgement, answers=True)
        otherwise = readings[0] if judgement.premise else correction(query, readings, judgement)
        if otherwise is not None and not read:  # a premise is corrected as it was put
            return telling.corrected(self._library, query, otherwise, phrases)
        demanded = None if read else _only_demanded(query, [readings[0], *first], readings)
        if (
            not judgement.answers
            or readings[0].signs.reads < read
            or lacks_the_act(query, readings)
            or near_miss(query, readings[0])
            or demanded is readings[0]
        ):
            if demanded is not None:
                return telling.demanded(self._library, query, demanded, phrases)
            table = in_table(query, tabled()) or self._list(query, evidence, readings, phrases)
            if table is not None:
                return table
            used = only_used(query, readings, phrases) if not judgement.absent else None
            if organ is not None and not used and claimed_by_another(query, organ, readings[0]):
                return telling.unsaid(self._library, query, organ, readings[0], phrases)
            return used or self._declined(evidence, readings, judgement, phrases)
        readings = inquiring_first(query, as_asked_first(query, readings))
        if says_the_contrary(query, readings[0]):
            return self._declined(evidence, readings, judgement, phrases)
        readings = demanding_first(query, supplying_first(query, readings))
        said = in_full(readings[0])
        lacking = lacks_the_border(query.text, said) or lacks_the_excess(query.text, said)
        if lacking or lacks_the_demand(query, said) or only_has_the_words(query, readings[0]):
            return self._declined(evidence, readings, judgement, phrases)
        if asks_for_meaning(query) and defining(query, readings) is None:
            used = only_used(query, readings, phrases)
            if used is not None:
                return used
        listed = self._list(query, evidence, readings, phrases, against=True)
        if listed is not None:
            return listed
        transmitted = what_it_covers(query.text, words or readings, partial(self._inside, query))
        if transmitted:
            return self.told(query, transmitted, phrases)
        draft = self._of_sentences(query, evidence, readings, words, organ, tabled, phrases)
        return replace(draft, sure=surety(judgement, readings[0])) if draft.answered else draft

    def _of_the_country(self, query: Query, evidence: Evidence) -> list[Reading]:
        """The readings out of documents that name the country asked about; where none of those found first
        does, of such as name it."""
        readings = self.readings(query, evidence)
        on_it = of_documents_on_it(self._library, query, readings)
        whole = evidence.documents_searched == self._library.counts()[0]
        if on_it or not readings or not whole:
            return on_it
        sources = documents_naming(self._library, query)
        if not sources:
            return []
        found = gather(self._library, query, self.surroundings, sources=sources)
        return of_documents_on_it(self._library, query, self.readings(query, found))

    def _yes_or_no(
        self,
        query: Query,
        evidence: Evidence,
        readings: Sequence[Reading],
        organ: Organ | None,
        phrases: Phrases,
    ) -> Draft | None:
        """ "Yes" or "no", where a list of those present or a sentence settles it; declined where the question
        lacks its matter; None where it is to be read further."""
        if lacks_its_matter(query.text) and evidence.documents_searched > MOST_MEANT:
            return self._declined(evidence, readings, Judgement(False, ("far",)), phrases)
        listed = attendance(self._library, query, evidence.candidates, phrases)
        if listed is not None:
            return listed
        settled = settle(query, readings)
        if settled is None or (organ is not None and not of_the_organ(organ, settled.reading)):
            return None
        said = in_full(settled.reading)
        sentence = settled.reading.sentence.text
        if lacks_the_deed_asked(query.text, said) or lacks_the_manner(query.text, sentence):
            return None
        if lacks_the_attribute(query.text, said):
            return None
        if settled.answer == "yes" and lacks_the_relation(query.text, said):
            return None
        if of_a_body_beside(query, settled.reading):
            return None
        if asks_of_it(query.text):
            return None  # of what is not known, so that a sentence may be told and no "yes"
        if lacks_a_body(query, settled.reading):
            return self._declined(evidence, readings, Judgement(False, ("far",)), phrases)
        draft = telling.yes_or_no(self._library, query, settled, phrases)
        return replace(draft, sure=read_so(settled.reading))

    def _of_sentences(
        self,
        query: Query,
        evidence: Evidence,
        readings: list[Reading],
        words: Sequence[Reading],
        organ: Organ | None,
        tabled: Tabled,
        phrases: Phrases,
    ) -> Draft:
        """The answer that the best of ``readings`` make, which are known to answer; ``words`` are those of
        the speaker asked about."""
        if words:
            return self.told(query, words[:MOST_OF_A_SPEAKER], phrases)
        best = readings[0]
        if organ is not None and not_of_the_organ(query, organ, best):
            among = readings[:READ_FOR_ITS_ACT]
            own = next((r for r in among if as_near(r, best) and of_the_organ(organ, r)), None)
            if own is None:
                return telling.unsaid(self._library, query, organ, best, phrases)
            readings = in_front(own, readings)
        if organ is not None and decides(query.text):
            readings = operative_first(readings)
        if query.kind == "summary":
            return self.told(query, of_one_paragraph(readings), phrases)
        first = readings[0].candidate
        if "| " in first.paragraph.text:  # a row of a table, perhaps its head; another may have the very cell
            beside = [one for one in tabled() if one.paragraph.source == first.paragraph.source]
            table = cell_of_table(query, [first, *beside]) or listed_in_table(query, [first])
            if table is not None:
                return table
        chosen = side_by_side(query, readings)
        if not chosen and lacks_the_figures(query.text, in_full(readings[0])):
            return self._declined(evidence, readings, Judgement(False, ("far",)), phrases)
        chosen = chosen or views(query, readings)
        chosen = chosen or who_is_against(self._library, query, readings)
        total = None if chosen else stated_total(query, readings)
        if total is not None:
            return self.told(query, [total], phrases)
        if not chosen:
            listed = enumerate_answer(self._library, query, readings)
            if listed is not None:
                return listed
        told = with_its_result(query.text, chosen or selected(query, readings))
        return self.told(query, told, phrases)

    def _told_otherwise(
        self, query: Query, evidence: Evidence, readings: Sequence[Reading]
    ) -> Reading | None:
        """The reading that corrects what the question takes for granted. Of an event that is put in a wrong
        year a search for that year finds nothing: it is looked for without it."""
        untrue = told_otherwise(query, readings)
        year = event_of_a_year(query)
        whole = evidence.documents_searched == self._library.counts()[0]
        if untrue is not None or year is None or not whole or speaks_of_the_year(query, readings):
            return untrue
        bare = analyse(re.sub(rf"\s*\b(?:in|during)\s+{year}\b", "", query.text))
        found = gather(self._library, bare, self.surroundings)
        return told_otherwise(query, self.readings(bare, found))

    def _inside(self, query: Query, source: str) -> list[Reading]:
        """The sentences of one document as answers to ``query``."""
        return self.readings(query, gather(self._library, query, self.surroundings, sources=(source,)))

    def _list(
        self,
        query: Query,
        evidence: Evidence,
        readings: Sequence[Reading],
        phrases: Phrases,
        *,
        against: bool = False,
    ) -> Draft | None:
        """The list asked for, where one is announced; see `list_instead`."""
        weighted = self.weighted(query, evidence)
        return list_instead(self._library, query, weighted, evidence, readings, phrases, against=against)

    def _declined(
        self, evidence: Evidence, readings: Sequence[Reading], judgement: Judgement, phrases: Phrases
    ) -> Draft:
        return telling.declined(evidence, readings, nowhere(self._library, judgement), phrases)


def _only_demanded(query: Query, best: Sequence[Reading], readings: Sequence[Reading]) -> Reading | None:
    """The first of ``best`` that comes near enough to answer, and says only that what is asked about should
    be done; None where whether something was done is not asked, or none of them does."""
    if query.kind != "yes-no":
        return None
    told = (reading for reading in best if only_demanded(query.text, reading.sentence.text))
    return next((r for r in told if judge(query, [r, *(o for o in readings if o is not r)]).answers), None)


def _of_tables(library: Library, query: Query, tabled: Tabled) -> Draft | None:
    """The figure, the holder of an office or the members that a table names, where such are asked for."""
    if asks_a_figure(query):
        figure = labelled_figure(library, query, tabled())
        if figure is not None:
            return figure
    if query.kind == "person" and ROLE.search(query.text):
        holder = cell_of_table(query, tabled())
        if holder is not None:
            return holder
    marked = marked_rows(query, tabled()) if rows_asked(query.text) is not None else None
    if marked is not None:
        return marked
    return listed_in_table(query, tabled()) if asks_for_members(query) else None
