"""Does a true sentence answer the question that was asked?

A language model may write what its passages bear out and still miss the question. Each of its sentences is
therefore weighed against the question, by words and meaning as sentences of the documents are, and must come
near the extractive answer to the same question; of a number or date asked for, one must be among them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Support
from assistant.answering.meaning import Meaning
from assistant.answering.resolving import Resolved
from assistant.matching import Words, coverage, weigh
from assistant.question import Query
from assistant.retrieval import context_words
from assistant.verification import Reason, Verdict
from assistant.verification.dates import find_dates
from assistant.verification.numbers import find_quantities

if TYPE_CHECKING:
    from index.library import Library

# The weights of close reading (``assistant.answering.close_reading``), without what only a search knows.
WORDS, IN_SENTENCE, MEANING = 0.33, 0.22, 0.45
# What a model's sentence must reach of the best line of the extractive answer, which is known to answer.
BESIDE_EXTRACTIVE = 0.55


class RelevanceGate:
    """Weighs sentences against a question; remembers sentence vectors, nothing else."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._meaning = Meaning(lambda: library.encoders, library.stored_vectors)

    def let_through(self, query: Query, written: Sequence[Resolved], extractive: Draft) -> list[Resolved]:
        """``written``, where what does not speak to ``query`` has lost its support, with that as the
        reason."""
        kept = [sentence for sentence in written if sentence.supports]
        quoted = [(line.text, line.supports[0]) for line in extractive.lines if line.supports]
        told = self.relevance(query, quoted)
        reached = self.relevance(query, [(sentence.text, sentence.supports[0]) for sentence in kept])
        least = BESIDE_EXTRACTIVE * max(told, default=0.0)
        relevant = [s for s, value in zip(kept, reached, strict=True) if value >= least]
        if not any(_holds(query.kind, sentence.text) for sentence in relevant):
            relevant = []
        return [s if s in relevant or not s.supports else _beside_the_question(s) for s in written]

    def relevance(self, query: Query, said: Sequence[tuple[str, Support]]) -> list[float]:
        """How well each sentence, said of the paragraph beside it, speaks to ``query``: 0 to 1."""
        if not said:
            return []
        question = weigh(query.terms, self._library.document_frequency, self._library.counts()[1])
        near = self._meaning.nearness(query.searched, query.language, [sentence for sentence, _ in said])
        values = []
        for (sentence, support), meant in zip(said, near, strict=True):
            covered = coverage(question, Words(sentence), Words(support.text), Words(self._around(support)))
            values.append(WORDS * covered.share + IN_SENTENCE * covered.in_sentence + MEANING * meant)
        return values

    def _around(self, support: Support) -> str:
        stored = (
            self._library.paragraph(support.document.source, support.locator) if support.locator else None
        )
        return " · ".join([*(stored.section if stored else ()), context_words(support.document)])


def _holds(kind: str, sentence: str) -> bool:
    """Is there a figure where one is asked for, a date where "when" is?"""
    if kind == "number":
        return bool(find_quantities(sentence) or find_dates(sentence))
    return kind != "date" or bool(find_dates(sentence))


def _beside_the_question(sentence: Resolved) -> Resolved:
    reason = Reason("relevance", "weak", "")
    return replace(sentence, supports=(), verdict=Verdict("supported", sentence.verdict.score, (reason,)))
