"""A question in, a stream of events out that ends in an answer whose every quote is checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from time import perf_counter
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from assistant.about_the_answer import about_the_answer
from assistant.answering.between_answers import difference, difference_asked
from assistant.answering.compose import compose
from assistant.answering.draft import Draft, Line
from assistant.answering.joining import join
from assistant.answering.own_sources import own_sources
from assistant.answering.wording import Phrases
from assistant.conversation import Standalone, standalone
from assistant.follow_ups_in_english import in_english, shown_with, understood_in_english, without_brackets
from assistant.further_readings import asks_for_others, further_readings, has_pronoun, names_more
from assistant.model import Answer, Conversation, Event, Finished, TextDelta, Understood
from assistant.paper_on_another import named_by_its_subject
from assistant.question import Query, analyse, split_questions
from assistant.spelling import with_question_word
from assistant.surer import (
    LEAST,
    is_of_what_was_meant,
    is_outside,
    is_surer,
    is_unsure,
    says_it_again,
)
from assistant.thread import (
    has_no_subject,
    is_beside_what_is_asked,
    settled,
    speaks_of,
    thread_of,
    without_absent,
)
from assistant.typed_acronyms import with_acronyms
from assistant.typed_symbols import as_printed
from assistant.where_to_look import Where, where_to_look
from index.errors import PinciteError
from index.filters import NO_FILTERS, Filters
from index.none_pass import why_none_pass

if TYPE_CHECKING:
    from index.library import Library


class NothingSelected(PinciteError):
    """A question was put to documents that are not there."""


@dataclass(frozen=True, slots=True)
class AssistantSettings:
    """How answers are made. ``most_questions`` bounds how many questions of one message are answered."""

    most_questions: int = 5


@dataclass(frozen=True, slots=True)
class Task:
    """One question to answer: ``query`` as understood, ``focus`` the document the conversation is at.

    ``beside`` are the places (source, locator) that the answer before cited, where the question leans on it.
    ``typed`` is the question as it was put.
    """

    query: Query
    phrases: Phrases
    focus: str | None = None
    beside: tuple[tuple[str, str], ...] = ()
    typed: str = ""


class Answerer(Protocol):
    """Makes a draft answer; the default is ``assistant.answering.plain.PlainAnswerer``."""

    def draft(self, task: Task) -> Draft: ...

    def over(self, library: Library) -> Answerer:
        """The same answerer for ``library``, a selection of its own (``Library.within``)."""
        ...


class Rewriter(Protocol):
    """Reads follow-ups better than the rules do; ``assistant.llm.rewriting.ModelRewriter`` is one."""

    def rewritten(self, question: str, conversation: Conversation, understood: Standalone) -> Standalone:
        """How ``question`` is understood after ``conversation``; ``understood`` is the rules' reading."""
        ...


@runtime_checkable
class StreamingAnswerer(Protocol):
    """An answerer whose text can be watched: pieces as they are written, last the draft replacing them."""

    def draft(self, task: Task) -> Draft: ...

    def stream(self, task: Task) -> Iterator[str | Draft]: ...


def _pieces(answerer: Answerer, task: Task) -> Iterator[str | Draft]:
    if isinstance(answerer, StreamingAnswerer):
        yield from answerer.stream(task)
    else:
        yield answerer.draft(task)


class Assistant:
    """Answers questions about a library. Holds no conversation: it is passed in and handed back as events."""

    def __init__(
        self,
        library: Library,
        *,
        answerer: Answerer | None = None,
        rewriter: Rewriter | None = None,
        settings: AssistantSettings | None = None,
    ) -> None:
        from assistant.answering.plain import PlainAnswerer

        self.library = library
        self.settings = settings or AssistantSettings()
        self._answerer = answerer or PlainAnswerer(library)
        self._rewriter = rewriter

    def ask(
        self, question: str, conversation: Conversation | None = None, *, within: Filters = NO_FILTERS
    ) -> Iterator[Event]:
        """Events of one question: how it was understood, the answer's text, and last ``Finished``.

        Only documents that pass ``within`` and what the question itself says of them are searched.
        """
        started = perf_counter()
        conversation = conversation or Conversation()
        parts = split_questions(question)[: self.settings.most_questions]
        answerer = self._answerer_for(within)
        answers: list[Answer] = []
        so_far = settled(self.library, conversation)
        for part in parts:
            if difference_asked(part, so_far):
                told = difference(part, so_far, Phrases(analyse(part).asked_in))
                yield Understood(told.standalone_question)
                yield TextDelta(told.text if not answers else f"\n\n{told.text}")
                answers.append(told)
                so_far = so_far.with_turn(told)
                continue
            shown = self._own_sources(part, so_far, within)
            if shown is not None:
                yield Understood(shown.standalone_question)
                yield TextDelta(shown.text if not answers else f"\n\n{shown.text}")
                answers.append(shown)
                so_far = so_far.with_turn(shown)
                continue
            understood, query = self._understood(part, so_far, same_message=bool(answers))
            if understood.rewritten and so_far.turns and not so_far.turns[-1].answer.answered:
                understood, query = self._without_absent(understood, query, part)
            yield Understood(understood.question)
            query = named_by_its_subject(self.library, query)
            where = where_to_look(
                query.text, self.library.within(within), glossed=query.asked_in != query.language
            )
            if where is not None and query.asked_in == "en":
                query = analyse(where.question)
            beside = understood.cited if understood.leans else ()
            places = tuple(dict.fromkeys((c.source, c.locator) for c in beside))
            task = Task(query, Phrases(query.asked_in), understood.document, places, part)
            drafted = perf_counter()
            selection = None if where is None else self.library.within(where.filters.and_also(within))
            held = 0 if selection is None else len(selection.documents())
            draft = None
            for one in self._answerers(answerer, where, selection if held else None):
                for piece in _pieces(one, task):
                    if isinstance(piece, str):
                        yield TextDelta(piece)
                    else:
                        draft = piece
                if draft is not None and draft.answered:
                    break
            if where is not None and where.stated:
                draft = _told_where(draft, where, held, task.phrases)
            if draft is None:
                raise RuntimeError("the answerer ended without a draft")
            asked = understood.question
            if not draft.answered and understood.otherwise and not isinstance(answerer, StreamingAnswerer):
                alone = answerer.draft(replace(task, query=analyse(understood.otherwise)))
                if alone.answered:
                    draft, asked = alone, understood.otherwise if query.asked_in == "en" else asked
            stated = where is not None and where.stated
            if so_far.turns and not stated and not isinstance(answerer, StreamingAnswerer):
                draft, asked = self._surest(draft, asked, task, so_far, within, understood.leans)
                draft = self._of_the_thread(draft, asked, task, so_far, within)
            answered = compose(draft, part, asked, task.phrases)
            answered = replace(
                answered,
                timings_ms={
                    "understand": round((drafted - started) * 1000, 2),
                    "answer": round((perf_counter() - drafted) * 1000, 2),
                },
            )
            if not isinstance(self._answerer, StreamingAnswerer):
                yield TextDelta(answered.text if not answers else f"\n\n{answered.text}")
            answers.append(answered)
            so_far = so_far.with_turn(answered)
        whole = answers[0] if len(answers) == 1 else join(question, answers)
        total = round((perf_counter() - started) * 1000, 2)
        yield Finished(replace(whole, question=question, timings_ms={**whole.timings_ms, "total": total}))

    def answer(
        self, question: str, conversation: Conversation | None = None, *, within: Filters = NO_FILTERS
    ) -> Answer:
        """The finished answer to one question."""
        for event in self.ask(question, conversation, within=within):
            if isinstance(event, Finished):
                return event.answer
        raise RuntimeError("ask ended without an answer")

    def _understood(
        self, part: str, conversation: Conversation, *, same_message: bool
    ) -> tuple[Standalone, Query]:
        """``part`` as it stands alone after ``conversation``, and taken apart."""
        follow_up = in_english(part, conversation)
        if follow_up is not None:
            english = understood_in_english(follow_up)
            if english is not None:
                query = analyse(english.question)
                shown = shown_with(part, query, conversation)
                query = replace(query, asked=shown, asked_in=follow_up.language)
                return replace(english, question=shown), query
            return Standalone(part), replace(analyse(part), asked_in=follow_up.language)
        typed = with_acronyms(as_printed(with_question_word(part)), self.library.written_out)
        understood = standalone(typed, without_brackets(conversation), same_message=same_message)
        if self._rewriter is not None and conversation.turns:
            understood = self._rewriter.rewritten(part, conversation, understood)
        return understood, analyse(understood.question)

    def _without_absent(self, understood: Standalone, query: Query, typed: str) -> tuple[Standalone, Query]:
        """The question without the words that made the one before it unanswerable: they stand nowhere."""
        if query.asked_in != "en":
            return understood, query
        plain = without_absent(self.library, understood.question, typed)
        if plain == understood.question:
            return understood, query
        return replace(understood, question=plain), analyse(plain)

    def _own_sources(self, part: str, conversation: Conversation, within: Filters) -> Answer | None:
        """What the answer before rests on, where ``part`` asks for that: "Which document is that?"."""
        follow_up = in_english(part, conversation)
        language = analyse(part).asked_in if follow_up is None else follow_up.language
        asked = about_the_answer(part if follow_up is None else follow_up.question, conversation)
        phrases = Phrases(language)
        draft = None if asked is None else own_sources(self.library.within(within), asked, phrases)
        if asked is None or draft is None:
            return None
        shown = asked.question if language == "en" else f"{part.strip()} ({asked.place})"
        return compose(draft, part, shown, phrases)

    def _surest(
        self, draft: Draft, asked: str, task: Task, conversation: Conversation, within: Filters, leans: bool
    ) -> tuple[Draft, str]:
        """``draft`` and what it answers; or the answer to another reading of the follow-up, and that reading,
        where it is surer by much."""
        outside = leans and is_outside(draft, task.beside)
        again = asks_for_others(task.typed) and says_it_again(draft, task.beside)
        if not outside and not again and not is_unsure(draft):
            return draft, asked
        # a pronoun said out by a name may be answered wherever that name is spoken of
        pointed = outside and has_pronoun(task.typed) and not names_more(asked, task.typed)
        best, best_asked = draft, asked
        for reading in further_readings(task.typed, asked, conversation):
            selection = self.library.within(Filters(sources=reading.sources).and_also(within))
            answerer = self._answerer.over(selection)
            other = answerer.draft(replace(task, query=analyse(reading.question)))
            if again and best is draft and not says_it_again(other, task.beside):
                taken = other.answered and other.sure is not None and other.sure >= LEAST
            elif pointed and best is draft:
                taken = is_of_what_was_meant(other, task.beside)
            else:
                taken = is_surer(other, best, lead=best is draft)
            if taken:
                best, best_asked = other, reading.question
            elif pointed and best is draft and asked == task.typed and not other.answered:
                # nothing says what its pronoun is, and no document that was spoken of answers it
                best, best_asked = other, asked
        return best, best_asked

    def _of_the_thread(
        self, draft: Draft, asked: str, task: Task, conversation: Conversation, within: Filters
    ) -> Draft:
        """``draft``; where the question has no subject of its own and ``draft`` answers it of something that
        nobody spoke of, what the documents of the conversation say, or that they say nothing."""
        thread = thread_of(conversation)
        glossed = task.query.asked_in != "en"
        if thread is None or not has_no_subject(self.library, task.typed, thread):
            return draft
        if not draft.answered and not (glossed and thread.files):
            return draft
        typed = analyse(task.typed).text if glossed else task.typed
        places = [(source, "") for source in thread.files]
        inside = bool(places) and not is_outside(draft, places)
        to_the_point = not is_beside_what_is_asked(self.library, draft, typed, asked, thread)
        speaks = inside or speaks_of(self.library, draft, asked, typed, thread)
        if draft.answered and to_the_point and speaks:
            return draft
        if not thread.files:
            documents, paragraphs = self.library.within(within).counts()
            return Draft(False, (Line(task.phrases.declined(paragraphs, documents)),))
        selection = self.library.within(Filters(sources=thread.files).and_also(within))
        query = replace(task.query, terms=analyse(typed).terms) if glossed else analyse(asked)
        other = self._answerer.over(selection).draft(replace(task, query=query))
        beside = is_beside_what_is_asked(self.library, other, typed, asked, thread)
        if beside or not is_of_what_was_meant(other, places):
            documents, paragraphs = selection.counts()
            declined = (Line(task.phrases.declined(paragraphs, documents)),)
            other = Draft(False, declined, nearest=other.nearest)
        labels = ", ".join(document.label for document in selection.documents())
        said = task.phrases.say(
            "looked_in", what=labels, documents=task.phrases.count("document", len(thread.files))
        )
        return replace(other, notices=(said, *other.notices))

    def _answerers(
        self, answerer: Answerer, where: Where | None, selection: Library | None
    ) -> Iterator[Answerer]:
        """Whom to ask in turn, until one answers: the one for ``selection``, the documents that the question
        says to look in, where there are some; where it does not say, or only makes them likely, that for all.
        """
        if selection is not None:
            yield self._answerer.over(selection)
        if where is None or not where.stated:
            yield answerer

    def _answerer_for(self, within: Filters) -> Answerer:
        if within == NO_FILTERS:
            return self._answerer
        selection = self.library.within(within)
        if not selection.documents():
            why = why_none_pass(self.library, within) or ""
            raise NothingSelected(f"No document of this library passes the selection. {why}".strip())
        return self._answerer.over(selection)


def _told_where(draft: Draft | None, where: Where, held: int, phrases: Phrases) -> Draft:
    """``draft`` with where was looked, in ``held`` documents; the question put to all documents is offered
    where that did not answer. ``None`` stands for what no document fits."""
    without = (where.question,) if phrases.language == "en" else ()
    if draft is None:
        nothing = phrases.say("have_none", what=where.said)
        return Draft(False, (Line(nothing),), follow_ups=without)
    said = phrases.say("looked_in", what=where.said, documents=phrases.count("document", held))
    offered = () if draft.answered else without
    return replace(draft, notices=(said, *draft.notices), follow_ups=(*offered, *draft.follow_ups))
