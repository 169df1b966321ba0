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

from assistant.acronyms import is_acronym
from assistant.answering.actors import acts, acts_where_acted_on
from assistant.answering.announced import announced_list, asks_for_several, is_the_item_asked_for
from assistant.answering.answerability import (
    Judgement,
    bodies_in,
    figure_of_other_bodies,
    judge,
    lacks_the_body,
    names_all_bodies,
    of_another_body,
    of_other_names,
    read_so,
    surety,
)
from assistant.answering.attendance import attendance
from assistant.answering.attributes import lacks_what_a_country_has
from assistant.answering.attribution import (
    act_asked,
    lacks_the_speaker,
    names_nobody,
    of_other_speakers,
    only_introduces,
    speaker_asked,
    speaker_of_why,
    speaks,
)
from assistant.answering.close_reading import Reading, in_full, leans_back, read
from assistant.answering.deeds import lacks_the_deed_asked
from assistant.answering.definitions import asks_for_meaning, defining, only_used
from assistant.answering.draft import Draft, Line, says_all_of, whole_paragraph
from assistant.answering.enumerations import enumerate_answer, lists_names_asked
from assistant.answering.foremost import in_front, is_operative, near_one_first
from assistant.answering.headlines import FIGURES, headline, is_denied
from assistant.answering.introduced import is_of_another, whose_words
from assistant.answering.kinds_of_money import of_other_money
from assistant.answering.labelled_figures import asks_a_figure, labelled_figure
from assistant.answering.limited_denials import lacks_its_matter
from assistant.answering.listing import text_above
from assistant.answering.manner import lacks_the_manner
from assistant.answering.meaning import Meaning
from assistant.answering.near_misses import near_miss
from assistant.answering.of_another_author import of_another_author, writer_asked
from assistant.answering.officer_lists import ROLE
from assistant.answering.organs import Organ, decides, not_of_the_organ, of_the_organ, organ_asked
from assistant.answering.own_acts import only_recalls, own_acts_first
from assistant.answering.premises import (
    correction,
    lacks_the_act,
    lacks_the_deed,
    of_another_number,
    of_another_object,
    only_past,
    only_planned,
    only_remains_seized,
)
from assistant.answering.selection import select
from assistant.answering.sides_told import lacks_a_side
from assistant.answering.status import document_heading, document_order, status_of
from assistant.answering.table_cells import cell_of_table
from assistant.answering.tables import asks_for_members, listed_in_table
from assistant.answering.untrue_premises import event_of_a_year, speaks_of_the_year, told_otherwise
from assistant.answering.views import views
from assistant.answering.wanted import wanted
from assistant.answering.wholes import whole, whole_announced
from assistant.answering.wording import Phrases
from assistant.answering.yes_no import Settled, settle
from assistant.facets import is_one_question_of_two_years
from assistant.matching import Weighted, weigh
from assistant.names import sessions, years
from assistant.periods import of_another_period, of_other_years, periods
from assistant.question import Query, analyse
from assistant.reader import Reader
from assistant.retrieval import Candidate, Evidence, gather
from assistant.surroundings import SurroundingsOf
from assistant.terms import nearness, stems_of
from assistant.verification.names import countries_meant
from index.abbreviations import name_of_body

if TYPE_CHECKING:
    from index.library import Library
    from index.records import StoredParagraph


MOST_A_FACET = 2
# Of what one speaker said on a matter, as many sentences as come this near the best.
SPEAKER_NEAR_BEST = 0.9
MOST_OF_A_SPEAKER = 4
# … of those that tell the very act asked for ("What did … call for?"), this near.
SAME_ACT_NEAR_BEST = 0.5
# A sentence in which the body asked about acts leads when it comes this near one where it is only named.
ACTS_NEAR_BEST = 0.6
# … among so many.
READ_FOR_AN_ACT = 8
# An act of the organ asked about is told in place of what others said when it comes this near.
ACT_AS_NEAR = 0.8
MOST_OF_A_SUMMARY = 6
# A question without its matter ("Did the Council agree?") is put to so few documents or to none.
MOST_MEANT = 3
# Of so many bodies that a question names, all have to stand where the answer does.
LEAST_BODIES = 2
# Readings in which the body that a question names is looked for.
READ_FOR_BODY = 24
# Of what is set side by side, so much at most; each is told by a sentence that comes this near the best one.
MOST_SIDE_BY_SIDE = 4
EACH_NEAR_BEST = 0.6
# So few words are a name or what an amendment puts in, and tell nothing that is so or not.
LEAST_TO_SAY = 3
# What happened is told where a sentence comes this near the best one, which tells only what was planned.
TIMELY_NEAR_BEST = 0.85
# In place of a near miss another sentence is told that has so much of what the near miss has of the question.
LEAST_OF_THE_BEST = 0.5
# Of several documents put the same question, one speaks to it when its best sentence comes this near the best
# of all, and nothing but distance speaks against it.
SPEAKS = 0.72
# … and a further document of the same year this near the best of its year.
SPEAKS_AS_WELL = 0.8
DISTANCE = frozenset(("far",))
NOTHING = frozenset[str]()


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
        return read(query, question, evidence.candidates, self.meaning, self.surroundings, self.reader)

    def weighted(self, query: Query, evidence: Evidence) -> tuple[Weighted, ...]:
        """The question's content words with their weights in this library."""
        return weigh(query.terms, self._library.document_frequency, evidence.paragraphs_searched)

    def answer(self, query: Query, evidence: Evidence, phrases: Phrases, *, read: float = 0.0) -> Draft:
        """The draft answer to ``query`` from ``evidence``; declined where the evidence does not answer.

        ``read`` is the least, 0 to 1, that the reader must make of the best sentence.
        """
        draft = self._answer(query, evidence, phrases, read)
        return draft.out_of(evidence.paragraphs_searched, evidence.documents_searched)

    def _answer(self, query: Query, evidence: Evidence, phrases: Phrases, read: float) -> Draft:
        readings = naming_all_bodies(query, self.readings(query, evidence))
        # whole documents are read for their tables: at most once
        tabled = cache(partial(self._with_tables, query, evidence))
        if asks_a_figure(query):
            figure = labelled_figure(self._library, query, tabled())
            if figure is not None:
                return figure
        if query.kind == "person" and ROLE.search(query.text):
            holder = cell_of_table(query, tabled())
            if holder is not None:
                return holder
        members = listed_in_table(query, tabled()) if asks_for_members(query) else None
        if members is not None:
            return members
        organ = organ_asked(query.text) if query.language == "en" else None
        if query.kind == "yes-no":
            if lacks_its_matter(query.text) and evidence.documents_searched > MOST_MEANT:
                return _declined(evidence, readings, Judgement(False, ("far",)), phrases)
            listed = attendance(self._library, query, evidence.candidates, phrases)
            if listed is not None:
                return listed
            settled = settle(query, readings)
            if (
                settled is not None
                and (organ is None or of_the_organ(organ, settled.reading))
                and not lacks_the_deed_asked(query.text, in_full(settled.reading))
            ):
                return replace(
                    _settled(self._library, query, settled, phrases), sure=read_so(settled.reading)
                )
        writer = writer_asked(query.text)
        if writer and readings and self._of_another_author(writer, readings[0]):
            return _declined(evidence, readings, Judgement(False, ("speaker",)), phrases)
        untrue = None if read else self._told_otherwise(query, evidence, readings)
        if untrue is not None:
            return _corrected(self._library, query, untrue, phrases)
        speaking = self._speaking(query, readings)
        if organ is not None:  # "What did the Commission say …?": not what was said in it
            speaking = [reading for reading in speaking if not not_of_the_organ(query, organ, reading)]
        if speaking:
            readings = [*speaking, *(r for r in readings if r not in speaking)]
        readings = own_acts_first(query, _acting_first(query, _defining_first(query, readings)))
        fitting = _to_the_point(query, readings)
        if readings and not fitting:
            table = _in_table(query, tabled())
            return table or _declined(evidence, readings, self._nowhere(judge(query, readings)), phrases)
        speaking = [reading for reading in speaking if reading in fitting]
        readings = _naming_the_state_first(query, _undenied_first(query, fitting))
        judged = self._without_labels(self._without_speaker(query, readings), readings)
        judgement = judge(judged, readings)
        otherwise = readings[0] if judgement.premise else correction(query, readings, judgement)
        if otherwise is not None and not read:  # a premise is corrected as it was put
            return _corrected(self._library, query, otherwise, phrases)
        if (
            not judgement.answers
            or readings[0].signs.reads < read
            or lacks_the_act(query, readings)
            or near_miss(query, readings[0])
        ):
            table = _in_table(query, tabled()) or self._announced(query, evidence, readings, phrases)
            if table is not None:
                return table
            used = only_used(query, readings, phrases) if not judgement.absent else None
            return used or _declined(evidence, readings, self._nowhere(judgement), phrases)
        if asks_for_meaning(query) and defining(query, readings) is None:
            used = only_used(query, readings, phrases)
            if used is not None:
                return used
        announced = self._announced(query, evidence, readings, phrases, against=True)
        if announced is not None:
            return announced
        draft = self._of_sentences(query, readings, speaking, organ, tabled, phrases)
        return replace(draft, sure=surety(judgement, readings[0])) if draft.answered else draft

    def _of_sentences(
        self,
        query: Query,
        readings: list[Reading],
        speaking: Sequence[Reading],
        organ: Organ | None,
        tabled: Callable[[], list[Candidate]],
        phrases: Phrases,
    ) -> Draft:
        """The answer that the best of ``readings`` make, which are known to answer."""
        if speaking:
            return _answered(self._library, query, speaking[:MOST_OF_A_SPEAKER], phrases)
        if organ is not None and not_of_the_organ(query, organ, readings[0]):
            best = readings[0]
            own = next((r for r in readings[:8] if _as_near(r, best) and of_the_organ(organ, r)), None)
            if own is None:
                return _unsaid(self._library, query, organ, best, phrases)
            readings = in_front(own, readings)
        if organ is not None and decides(query.text):
            readings = _operative_first(readings)
        if query.kind == "summary":
            return _answered(self._library, query, _of_one_paragraph(readings), phrases)
        first = readings[0].candidate
        if "| " in first.paragraph.text:  # a row of a table, perhaps its head; another may have the very cell
            beside = [one for one in tabled() if one.paragraph.source == first.paragraph.source]
            table = cell_of_table(query, [first, *beside]) or listed_in_table(query, [first])
            if table is not None:
                return table
        each = _one_for_each(query, readings)
        if each:
            return _answered(self._library, query, each, phrases)
        told = views(query, readings)
        if told:
            return _answered(self._library, query, told, phrases)
        listed = enumerate_answer(self._library, query, readings)
        return (
            listed
            if listed is not None
            else _answered(self._library, query, _selected(query, readings), phrases)
        )

    def _speaking(self, query: Query, readings: list[Reading]) -> list[Reading]:
        """The readings that tell what the speaker asked about said, where it is asked what someone said."""
        speaker = speaker_asked(query.text)
        if speaker is None or not readings:
            return []
        states = countries_meant(speaker)
        words = [
            r
            for r in readings
            if not r.in_footnote and (speaks(speaker, in_full(r)) or self._is_in_a_letter_of(states, r))
        ]
        act = act_asked(query.text)
        same = [r for r in words if r.score >= SAME_ACT_NEAR_BEST * words[0].score and _tells(r, act)]
        return same or [r for r in words if r.score >= SPEAKER_NEAR_BEST * words[0].score]

    def _is_in_a_letter_of(self, states: frozenset[str], reading: Reading) -> bool:
        """Whether a sentence is of a letter of the State asked about: there it speaks without being named."""
        if not states or not is_of_another(reading.candidate.document):
            return False
        author = whose_words(self._library, reading.candidate.paragraph)
        return bool(countries_meant(author or "") & states)

    def _without_speaker(self, query: Query, readings: Sequence[Reading]) -> Query:
        """``query`` as what is said, where the best sentence is of a letter of the State whose words are
        asked for: that it does not name its author speaks against no answer."""
        speaker = speaker_asked(query.text)
        states = countries_meant(speaker or "")
        if speaker is None or not self._is_in_a_letter_of(states, readings[0]):
            return query
        said = rf"(?i)\b(?:did|does|do|has|have|had)\s+{re.escape(speaker)}\s+\w+"
        return replace(query, text=re.sub(said, "is said", query.text))

    def _of_another_author(self, writer: frozenset[str], best: Reading) -> bool:
        author = whose_words(self._library, best.candidate.paragraph)
        return of_another_author(writer, best.sentence.text, author)

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

    def _announced(
        self,
        query: Query,
        evidence: Evidence,
        readings: Sequence[Reading],
        phrases: Phrases,
        *,
        against: bool = False,
    ) -> Draft | None:
        """The list that its lead-in and headings show to be the one asked for, of the documents found first.

        ``against`` the best sentence, which answers too, it is told where that is part of it or says less of
        the question.
        """
        sources = list(dict.fromkeys(candidate.paragraph.source for candidate in evidence.candidates))
        question = self.weighted(query, evidence)
        found = announced_list(self._library, query, question, sources[:MOST_TABLED], strict=not against)
        if found is None or not readings:
            return None
        best, (announced, fits) = readings[0], found
        part_of_it = best.candidate.paragraph.id in announced.places and not best.in_footnote
        clearly = fits.complete and fits.share >= best.coverage.in_sentence + CLEARLY_MORE
        if against and not part_of_it and best.sentence.text.endswith(":"):
            return None  # the best sentence announces another list
        if against and is_the_item_asked_for(query, announced, fits, best):
            return None
        if against and not (part_of_it or clearly) and lists_names_asked(query, best):
            return None
        of_kind = asks_for_several(query) and fits.of_kind and fits.complete
        if against and not (part_of_it or of_kind or fits.in_lead >= best.coverage.in_sentence):
            return None
        return Draft(True, tuple(whole_announced(self._library, query, best, announced, phrases)))

    def _with_tables(self, query: Query, evidence: Evidence) -> list[Candidate]:
        """The candidates, then the tables of the documents that the first of them stand in: a search by words
        and meaning seldom finds figures and names in rows. No table of another session."""
        first = dict.fromkeys(candidate.paragraph.source for candidate in evidence.candidates)
        known = {candidate.paragraph.id for candidate in evidence.candidates}
        tables = [
            Candidate(stored, 0.0, len(known), around=" · ".join(stored.section))
            for source in list(first)[:MOST_TABLED]
            for stored in self._library.paragraphs(source)
            if "| " in stored.text and stored.id not in known
        ]
        found = [*evidence.candidates, *tables]
        return [one for one in found if not self._of_another_session(query, one.paragraph)]

    def _of_another_session(self, query: Query, stored: StoredParagraph) -> bool:
        """Whether the sentence above a table puts it in another session than the one asked about."""
        if not query.sessions or "| " not in stored.text:
            return False
        told = sessions(text_above(self._library, stored))
        return bool(told) and not set(told) & set(query.sessions)

    def _without_labels(self, query: Query, readings: Sequence[Reading]) -> Query:
        """``query`` without the figures that only tell one thing from another, "programme 9", where the
        document of the best reading speaks of that thing elsewhere: the sentence need not say so again."""
        labels = [label for label in _LABEL.finditer(query.text) if query.figures]
        if not labels or not readings:
            return query
        said = " ".join(p.text for p in self._library.paragraphs(readings[0].source)).lower()
        told = {float(one["number"]) for one in labels if re.search(rf"{one.group().lower()}(?![\d.])", said)}
        return replace(query, figures=tuple(figure for figure in query.figures if figure not in told))

    def _nowhere(self, judgement: Judgement) -> Judgement:
        """Only those names said to be absent that no paragraph of the library has: what is read closely is a
        small part of it, and "appears nowhere" must be true of all."""

        def lacks(words: str) -> bool:
            return any(self._library.document_frequency(word) == 0 for word in re.findall(r"\w+", words))

        def unknown(name: str) -> bool:
            return any(lacks(word) and _is_known_by(word, lacks) for word in _WORD_OF_NAME.findall(name))

        return replace(judgement, absent=tuple(name for name in judgement.absent if unknown(name)))

    def told(self, query: Query, chosen: Sequence[Reading], phrases: Phrases) -> Draft:
        """The answer that ``chosen`` readings are."""
        return _answered(self._library, query, chosen, phrases)

    def answer_facets(self, query: Query, parts: Sequence[tuple[Query, Evidence]], phrases: Phrases) -> Draft:
        """One answer to the several questions that ``query`` is: what answers each, in time order."""
        chosen: list[Reading] = []
        unanswered: list[tuple[Evidence, list[Reading], Judgement]] = []
        for part, evidence in parts:
            readings = self.readings(part, evidence)
            judgement = judge(part, readings)
            if judgement.answers:
                picked = [
                    reading
                    for reading in select(part, readings)[:MOST_A_FACET]
                    if (reading.source, reading.locator) == (readings[0].source, readings[0].locator)
                ]
                chosen += [r for r in picked if not any(_same(r, other) for other in chosen)]
            else:
                unanswered.append((evidence, readings, judgement))
        if not chosen:
            evidence, readings, judgement = unanswered[0]
            return _declined(evidence, readings, self._nowhere(judgement), phrases)
        draft = _answered(self._library, query, chosen, phrases)
        asked = {(evidence.paragraphs_searched, evidence.documents_searched) for _, evidence in parts}
        return draft.out_of(*asked.pop()) if len(asked) == 1 else draft

    def answer_across(
        self,
        query: Query,
        parts: Sequence[tuple[Query, Evidence]],
        phrases: Phrases,
        *,
        against: frozenset[str],
        named: bool = False,
    ) -> Draft | None:
        """What each document says to one question, one entry a document; None when fewer than two speak.

        ``against`` are the reasons against an answer that are forgiven a document that was asked for. Of
        documents that are ``named`` in the question each has its say, of those found the ones that say most.
        """
        read = []
        for part, evidence in parts:
            readings = [r for r in self.readings(part, evidence) if not (r.in_footnote or _only_adopted(r))]
            if readings and (lacks_the_body(part, readings[0]) or near_miss(part, readings[0])):
                continue
            readings = _operative_first(readings) if readings else readings
            if readings and set(judge(part, readings).reasons) <= against:
                read.append((part, readings))
        top = max((readings[0].score for _, readings in read), default=0.0)
        of_year: dict[int | None, float] = {}
        for _, readings in read:
            year = readings[0].candidate.document.year
            of_year[year] = max(of_year.get(year, 0.0), readings[0].score)
        chosen: list[Reading] = []
        for part, readings in read:
            best = readings[0]
            of_its_year = 0.0 if named else SPEAKS_AS_WELL * of_year[best.candidate.document.year]
            if best.score < max(SPEAKS * top, of_its_year):
                continue
            picked = [r for r in select(part, readings) if r.source == best.source]
            chosen += picked[:MOST_A_FACET]
        if len({reading.source for reading in chosen}) < 2:
            return None
        searched = {evidence.sources: evidence for _, evidence in parts}.values()
        paragraphs = sum(evidence.paragraphs_searched for evidence in searched)
        return _answered(self._library, query, chosen, phrases).out_of(
            paragraphs, sum(evidence.documents_searched for evidence in searched)
        )


_LABEL = re.compile(
    r"(?i)\b(?:sub)?(?:programme|item|goal|target|article|chapter|section|table|recommendation|phase|pillar"
    r"|component"
    r"|objective)\s+(?P<number>\d{1,2})\b(?![.,]\d)"
)
# How a text was adopted says nothing of what it says.
_ADOPTED = re.compile(r"Adopted (?:unanimously|without a vote|at the|by)\b")


def _only_adopted(reading: Reading) -> bool:
    return _ADOPTED.match(reading.sentence.text) is not None


_WORD_OF_NAME = re.compile(r"\w+(?:-\w+)*")
# Documents whose tables are looked through where no sentence answers.
MOST_TABLED = 3
# So much more of the question a list must say, found by what announces it, than a sentence of names.
CLEARLY_MORE = 0.25


def _is_known_by(word: str, lacks: Callable[[str], bool]) -> bool:
    """Whether a ``word`` that no paragraph has would stand there if what it names did: an acronym may be
    written out, and of one that nobody explains ("CMW") it cannot be told as what."""
    if not is_acronym(word):
        return True
    name = name_of_body(word)
    return name is not None and lacks(name)


def _in_table(query: Query, candidates: Sequence[Candidate]) -> Draft | None:
    """The rows, or the one cell, of a table among ``candidates`` that the question asks for."""
    return cell_of_table(query, candidates) or listed_in_table(query, candidates)


def _defining_first(query: Query, readings: list[Reading]) -> list[Reading]:
    """The readings, a sentence that says what the term asked for is in front of those that only use it."""
    found = defining(query, readings)
    return readings if found is None else in_front(found, readings)


def _tells(reading: Reading, act: str | None) -> bool:
    return act is not None and any(nearness(act, stem) >= 0.9 for stem in stems_of(reading.sentence.text))


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
    near = bool(all_named) and all_named[0].score >= ACTS_NEAR_BEST * readings[0].score
    return all_named if near else readings


def _beside_the_point(query: Query, reading: Reading) -> bool:
    """Whether a sentence is of another time or body than the question, or lacks the deed whose doer is asked
    for."""
    return (
        only_planned(query, reading)
        or only_recalls(query, reading)
        or only_past(query, reading)
        or lacks_the_deed(query, reading)
        or of_another_body(query, reading)
        or figure_of_other_bodies(query, reading)
        or of_other_names(query, reading)
        or _lacks_what_a_country_has(query, reading)
        or of_another_number(query, reading)
        or _of_another_period(query, reading)
        or _of_other_money(query, reading)
        or of_another_object(query, reading)
        or names_nobody(query.text, in_full(reading))
        or _of_other_speakers(query, reading)
        or _lacks_what_is_set_apart(query, reading)
    )


def _lacks_what_is_set_apart(query: Query, reading: Reading) -> bool:
    """Whether a sentence tells one of two things whose difference is asked for, tells not how a text was
    adopted where that is asked, or is a word or two that say neither yes nor no."""
    if query.language != "en" or query.kind not in {"yes-no", "comparison"}:
        return False
    said = in_full(reading)
    if query.kind == "yes-no" and len(said.split()) < LEAST_TO_SAY:
        return True
    return lacks_a_side(query.text, said) or lacks_the_manner(query.text, f"{said} {reading.text}")


def _of_another_period(query: Query, reading: Reading) -> bool:
    """Whether a sentence is of another budget year or, where a figure is asked for, of other years alone: the
    report of 2025 on 2024 has no figures of 2025."""
    if query.kind == "comparison":  # "2024/25 and the year before" is of two
        return False
    said = " ".join(reading.with_before)
    asked = periods(query.text)
    if asked:
        return of_another_period(asked, periods(said))
    if len(query.years) != 1 or wanted(query).kind not in FIGURES or query.language != "en":
        return False
    return of_other_years(int(query.years[0]), said)


def _of_other_money(query: Query, reading: Reading) -> bool:
    if query.language != "en" or not (
        wanted(query).kind in FIGURES or query.kind in {"statement", "comparison"}
    ):
        return False
    return of_other_money(query.text, f"{reading.candidate.lead_in} {' '.join(reading.with_before)}")


def _lacks_what_a_country_has(query: Query, reading: Reading) -> bool:
    return query.language == "en" and lacks_what_a_country_has(query.text, " ".join(reading.with_before))


def _of_other_speakers(query: Query, reading: Reading) -> bool:
    if query.language != "en":
        return False
    speaker = speaker_asked(query.text)
    if speaker is None:
        # most questions are neither: nothing of the reading need be put together
        return speaker_of_why(query.text) is not None and lacks_the_speaker(query.text, in_full(reading))
    said = in_full(reading)
    return of_other_speakers(speaker, said) or only_introduces(query.text, said)


def _one_for_each(query: Query, readings: Sequence[Reading]) -> list[Reading]:
    """A sentence for each session or year that the question sets side by side, where none tells of all;
    empty unless there is one for every one of them."""
    asked = query.sessions if len(query.sessions) > 1 else query.years
    if not 2 <= len(asked) <= MOST_SIDE_BY_SIDE:
        return []
    if asked is query.years and is_one_question_of_two_years(query):
        return []

    def told(reading: Reading) -> set[object]:
        text = reading.sentence.text
        named: list[object] = [*sessions(text)] if asked is query.sessions else [*years(text)]
        return set(named) & set(asked)

    if len(told(readings[0])) == len(asked):
        return []
    near = [r for r in readings if r.score >= EACH_NEAR_BEST * readings[0].score]
    found = [next((r for r in near if told(r) == {value}), None) for value in asked]
    return [r for r in found if r is not None] if all(found) else []


def _of_one_paragraph(readings: Sequence[Reading]) -> list[Reading]:
    """The sentences of the best paragraph, for a summary of what no heading names."""
    best = readings[0]
    inside = [r for r in readings if (r.source, r.locator) == (best.source, best.locator)]
    return inside[:MOST_OF_A_SUMMARY]


def _to_the_point(query: Query, readings: list[Reading]) -> list[Reading]:
    """The readings, one that tells of what happened in front of those that tell what is planned, or the other
    way round, or of the deed in front of those that lack it; empty where none comes near."""
    readings = [
        r
        for r in readings
        if not (only_remains_seized(query, r) or acts_where_acted_on(query.text, r.sentence.text))
    ]
    readings = _of_the_body(query, _of_the_resolution(query, readings))
    if not readings:
        return []
    near = [r for r in readings if r.score >= TIMELY_NEAR_BEST * readings[0].score]
    told = [r for r in near if not _beside_the_point(query, r)]
    if told and near_miss(query, told[0]):  # the best of them all the same: a premise may be corrected by it
        told = [next((r for r in told if not near_miss(query, r) and _says_as_much(r, told[0])), told[0])]
    return in_front(told[0], readings) if told else []


def _says_as_much(reading: Reading, best: Reading) -> bool:
    """Whether a sentence has half of what the best one has of the question, or speaks of what stands before
    it in the same paragraph: "While that may seem much, it reflects …"."""
    same = reading.candidate.paragraph.id == best.candidate.paragraph.id
    refers = leans_back(reading.sentence.text) or (same and _REFERS.search(reading.sentence.text))
    return bool(refers) or (reading.coverage.in_sentence >= LEAST_OF_THE_BEST * best.coverage.in_sentence)


_REFERS = re.compile(r"(?i)\b(?:it|this|these|they|he|she|such)\b")


def _undenied_first(query: Query, readings: list[Reading]) -> list[Reading]:
    """The readings; where the best one counts the very opposite ("33 informal recommendations" of formal
    ones), the sentence of its paragraph that counts what is asked is in front."""
    if not readings or not is_denied(query, readings[0].sentence, readings[0].short):
        return readings
    best = readings[0]
    beside = [r for r in readings if (r.source, r.locator) == (best.source, best.locator)]
    found = next((r for r in beside if headline(query, r.sentence, r.short)), None)
    return readings if found is None else in_front(found, readings)


def _naming_the_state_first(query: Query, readings: list[Reading]) -> list[Reading]:
    """The readings; where the best one does not name the State that the question names, nor stands in a
    document on it, the sentence of its paragraph that does is in front."""
    asked = countries_meant(query.text) if query.language == "en" else frozenset[str]()
    if len(asked) != 1 or not readings or query.kind == "comparison":
        return readings
    best = readings[0]
    said = (
        f"{' '.join(best.with_before)} {best.candidate.around} {best.candidate.document.masthead.title or ''}"
    )
    if asked & countries_meant(said):
        return readings
    beside = [r for r in readings if (r.source, r.locator) == (best.source, best.locator)]
    found = next((r for r in beside if asked & countries_meant(r.sentence.text)), None)
    return readings if found is None else in_front(found, readings)


def _selected(query: Query, readings: Sequence[Reading]) -> list[Reading]:
    """What is told: to a question of yes or no that nothing settles, the best sentence alone."""
    return [readings[0]] if query.kind == "yes-no" else list(select(query, readings))


def _acting_first(query: Query, readings: list[Reading]) -> list[Reading]:
    """The readings, one in which the body asked about acts in front of those where it is only named."""
    if not readings or acts(query.text, readings[0].sentence.text) is not False:
        return readings
    return near_one_first(
        readings, lambda r: bool(acts(query.text, r.sentence.text)), ACTS_NEAR_BEST, among=READ_FOR_AN_ACT
    )


def _operative_first(readings: list[Reading]) -> list[Reading]:
    """The readings; an operative paragraph that comes near in front of a preambular one."""
    if readings[0].candidate.paragraph.kind != "preambular":
        return readings
    return near_one_first(readings, is_operative, ACTS_NEAR_BEST, among=READ_FOR_AN_ACT)


def _same(one: Reading, other: Reading) -> bool:
    return (one.source, one.locator, one.sentence) == (other.source, other.locator, other.sentence)


def _settled(library: Library, query: Query, settled: Settled, phrases: Phrases) -> Draft:
    """ "Yes — …" or "No — …", with the sentence that says so."""
    line, *items = whole(library, query, replace(settled.reading, short=None), phrases)
    said = line.in_quotes().text
    return Draft(True, (replace(line, text=f"**{phrases.say(settled.answer)}** — {said}"), *items))


def _corrected(library: Library, query: Query, best: Reading, phrases: Phrases) -> Draft:
    """What the documents say where the question takes for granted what they do not say."""
    line, *items = whole(library, query, replace(best, short=None), phrases)
    return Draft(True, (line.under(phrases.say("premise")), *items))


def _unsaid(library: Library, query: Query, organ: Organ, best: Reading, phrases: Phrases) -> Draft:
    """What the documents say, where none of it is the act of the organ that is asked about."""
    line, *items = whole(library, query, replace(best, short=None), phrases)
    return Draft(
        True, (line.in_quotes().under(phrases.say("unsaid", actor=phrases.body(organ.name))), *items)
    )


def _as_near(reading: Reading, best: Reading) -> bool:
    """Whether a reading speaks to the question nearly as much as the best one."""
    return (
        reading.score >= ACT_AS_NEAR * best.score
        and reading.coverage.in_sentence >= ACT_AS_NEAR * best.coverage.in_sentence
    )


def _answered(library: Library, query: Query, chosen: Sequence[Reading], phrases: Phrases) -> Draft:
    by_document: dict[str, list[Reading]] = {}
    for reading in chosen:
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


def _declined(
    evidence: Evidence, readings: Sequence[Reading], judgement: Judgement, phrases: Phrases
) -> Draft:
    said = [phrases.say("declined")]
    if judgement.absent:
        said.append(phrases.say("absent", name=", ".join(judgement.absent)))
    said.append(phrases.searched(evidence.paragraphs_searched, evidence.documents_searched))
    nearest = {reading.candidate.paragraph.id: reading.candidate.paragraph for reading in readings[:8]}
    supports = tuple(whole_paragraph(stored, status_of(stored)) for stored in list(nearest.values())[:3])
    return Draft(False, (Line(" ".join(said)),), nearest=supports)
