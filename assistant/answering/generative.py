"""Answers written by a language model and checked by code: nothing unverified reaches the reader as
supported.

The model writes sentences with ``[n]`` markers over numbered passages. Code does the rest: it resolves the
markers, checks every sentence against the paragraphs it cites, looks for a better paragraph where it cites
the wrong one, withdraws what the documents do not bear out, and falls back to the extractive answer when
the model fails, is slow, refuses or has nothing left that answers the question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from copy import copy
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.answering.as_written import as_written
from assistant.answering.draft import Draft, Line, Withdrawn
from assistant.answering.passages import Passage, passages_for
from assistant.answering.plain import PlainAnswerer
from assistant.answering.relevance import RelevanceGate
from assistant.answering.resolving import Resolved, Resolver
from assistant.llm.calling import LLMFailed, stream_reply
from assistant.llm.configuration import LLMSettings
from assistant.llm.prompts import NO_ANSWER, system_prompt, user_prompt
from index.chunks import count_tokens

if TYPE_CHECKING:
    from llama_index.core.llms import LLM, ChatMessage

    from assistant.answering.wording import Phrases
    from assistant.assistant import Task
    from index.embedding.base import Encoder
    from index.library import Library

# Kinds that code answers exactly: a model could only spoil them.
EXACT = frozenset({"lookup", "mentions", "library", "masthead", "small-talk"})
# Prompt tokens that are neither passages nor question: rules, roles, the frame of a chat template.
OVERHEAD = 120


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the model's text: for evaluation. ``fell_back`` says why the extractive answer was
    given."""

    passages: tuple[Passage, ...] = ()
    written: str = ""
    sentences: tuple[Resolved, ...] = ()
    fell_back: str = ""


class GenerativeAnswerer:
    """Answers with ``llm`` and falls back to ``plain``. Holds no conversation; ``last`` is the latest
    outcome."""

    def __init__(
        self,
        library: Library,
        llm: LLM,
        settings: LLMSettings,
        *,
        plain: PlainAnswerer | None = None,
        count: Callable[[str], int] = count_tokens,
    ) -> None:
        self._library = library
        self._llm = llm
        self._settings = settings
        self._plain = plain or PlainAnswerer(library)
        self._count = count
        self._relevance = RelevanceGate(library)
        self.last = Outcome()

    def over(self, library: Library) -> GenerativeAnswerer:
        """The same answerer for a selection of its library."""
        selected = copy(self)
        selected._library, selected._plain = library, self._plain.over(library)
        return selected

    def draft(self, task: Task) -> Draft:
        """The draft answer to one standalone question, without streaming."""
        for piece in self.stream(task):
            if isinstance(piece, Draft):
                return piece
        raise RuntimeError("stream ended without a draft")

    def stream(self, task: Task) -> Iterator[str | Draft]:
        """The model's text as it is written, then the checked draft that replaces it.

        Questions that code answers exactly, and questions the documents do not answer, are not put to the
        model.
        """
        extractive = self._plain.draft(task)
        self.last = Outcome()
        if task.query.kind in EXACT or not extractive.answered:
            yield extractive
            return
        passages = passages_for(self._library, task.query, extractive, self._budget(task), self._count)
        if not passages:
            yield extractive
            return
        written: list[str] = []
        resolver = Resolver(passages, self._encoder())

        def heard() -> Iterator[str]:
            with closing(stream_reply(self._llm, self._messages(task, passages), self._settings)) as reply:
                for piece in reply:
                    written.append(piece)
                    yield piece

        try:
            yield from as_written(heard(), resolver.sentence)
        except LLMFailed as failure:
            self.last = Outcome(tuple(passages), "".join(written), fell_back=str(failure))
            why = task.phrases.say(failure.phrase, model=self._settings.named, detail=failure.detail)
            yield _instead(extractive, why, task.phrases)
            return
        yield self._checked(task, "".join(written), resolver, passages, extractive)

    def _checked(
        self, task: Task, text: str, resolver: Resolver, passages: Sequence[Passage], extractive: Draft
    ) -> Draft:
        phrases = task.phrases
        if not text.strip() or NO_ANSWER.lower() in text.lower():
            self.last = Outcome(tuple(passages), text, fell_back="the model found no answer")
            return _instead(extractive, phrases.say("model_found_nothing"), phrases)
        resolved = self._relevance.let_through(task.query, resolver.all(text), extractive)
        kept = [sentence for sentence in resolved if sentence.supports]
        dropped = tuple(
            Withdrawn(
                sentence.text, tuple(reason.told(phrases.language) for reason in sentence.verdict.reasons)
            )
            for sentence in resolved
            if not sentence.supports
        )
        self.last = Outcome(tuple(passages), text, tuple(resolved), "" if kept else "nothing was left")
        if not kept:
            return replace(_instead(extractive, phrases.say("nothing_left"), phrases), withdrawn=dropped)
        notices = extractive.notices
        if dropped:
            count = phrases.count("sentence", len(dropped))
            notices = (*notices, phrases.say("withdrawn", sentences=count))
        lines = tuple(Line(sentence.text, sentence.supports) for sentence in kept)
        return replace(extractive, lines=lines, notices=notices, withdrawn=dropped)

    def _messages(self, task: Task, passages: Sequence[Passage]) -> list[ChatMessage]:
        from llama_index.core.llms import ChatMessage, MessageRole

        return [
            ChatMessage(role=MessageRole.SYSTEM, content=system_prompt(task.query.asked_in)),
            ChatMessage(
                role=MessageRole.USER,
                content=user_prompt(task.query.asked, [passage.shown for passage in passages]),
            ),
        ]

    def _budget(self, task: Task) -> int:
        """Tokens left for passages when rules, question and answer have theirs."""
        rules = self._count(system_prompt(task.query.asked_in)) + self._count(task.query.asked) + OVERHEAD
        left = self._settings.context_tokens - self._settings.answer_tokens - rules
        return max(0, min(left, self._settings.evidence_tokens))

    def _encoder(self) -> Encoder | None:
        encoders = self._library.encoders
        return encoders[0] if encoders else None


def _instead(extractive: Draft, why: str, phrases: Phrases) -> Draft:
    """The extractive answer, and a word to the reader about why it is given."""
    said = f"{why} {phrases.say('from_documents')}"
    return replace(extractive, notices=(*extractive.notices, said))
