"""Does a true sentence answer the question that was asked? Words and meaning together, 0 to 1.

A language model may write what its passages bear out and still miss the question. Each of its sentences is
therefore weighed against the question in the way sentences of the documents are, and beside the extractive
answer to the same question.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answering.meaning import Meaning
from assistant.matching import Weighted, Words, coverage, weigh
from assistant.question import Query
from assistant.retrieval import context_words

if TYPE_CHECKING:
    from index.library import Library
    from index.records import StoredParagraph

# The weights of close reading (``assistant.answering.close_reading``), without what only a search knows.
WORDS, IN_SENTENCE, MEANING = 0.33, 0.22, 0.45


def relevance(
    query: Query,
    said: Sequence[tuple[str, StoredParagraph]],
    library: Library,
    meaning: Meaning,
) -> list[float]:
    """For each sentence, said of the paragraph beside it, how well it speaks to ``query``: 0 to 1."""
    if not said:
        return []
    question = weigh(query.terms, library.document_frequency, library.counts()[1])
    nearness = meaning.nearness(query.searched, query.language, [sentence for sentence, _ in said])
    return [
        _in_words(question, sentence, stored) + MEANING * near
        for (sentence, stored), near in zip(said, nearness, strict=True)
    ]


def _in_words(question: Sequence[Weighted], sentence: str, stored: StoredParagraph) -> float:
    around = Words(" · ".join([*stored.section, context_words(stored.document)]))
    covered = coverage(question, Words(sentence), Words(stored.text), around)
    return WORDS * covered.share + IN_SENTENCE * covered.in_sentence
