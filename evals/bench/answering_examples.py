"""Questions of the development sets as rows to fit the models of answering on.

Every question is asked as the product asks it, up to the close reading; kept are the features of every
sentence read, which of them stand in paragraphs that the set expects, and the same without those paragraphs:
a question whose answer was taken away is a near miss that must be declined.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from assistant import Assistant
from assistant.answering.answerability import missing_names, signs
from assistant.answering.close_reading import Reading, read
from assistant.answering.draft import Draft
from assistant.answering.extractive import Extraction
from assistant.answering.features import Features, matched
from assistant.answering.plain import PlainAnswerer
from assistant.answering.wording import Phrases
from assistant.matching import Weighted, Words, coverage
from assistant.model import Conversation
from assistant.question import Query
from assistant.retrieval import Candidate, Evidence
from evals.case import Place
from evals.metrics.completeness import states
from evals.questions import Question
from evals.sources import Sources
from index.library import Library

logger = logging.getLogger(__name__)

Floats = NDArray[np.float64]
# For so many of the best by words, words that only meaning matches are looked at too: more than the product
# does, so that the order may change while fitting.
SOFT = 8
CLOSELY = 12
# A paragraph that shares so many of its words with one that answers is taken away with it.
SAME_TEXT = 0.6
RANK, FIRST = Features._fields.index("rank"), Features._fields.index("first")


@dataclass(frozen=True, slots=True)
class Example:
    """One question and the sentences read for it, in the order of the ranker in use.

    ``features`` of shape (sentences, Features), ``hard`` the same without words that only meaning matches;
    ``signs`` of shape (the first few sentences, Signs), each as
    if that sentence were the best. ``right`` says which stand in an expected or acceptable paragraph,
    ``states`` which state a fact that the set wants; ``paragraph`` numbers the paragraphs. ``without`` is
    True where the right paragraphs were taken away.
    """

    question: Question
    query: Query
    group: str
    features: Floats
    hard: Floats
    signs: Floats
    right: NDArray[np.bool_]
    expected: NDArray[np.bool_]
    states: NDArray[np.bool_]
    paragraph: NDArray[np.int64]
    tells: NDArray[np.bool_]
    texts: tuple[str, ...]
    without: bool = False

    @property
    def language(self) -> str:
        return "en" if self.query.language == "en" else "other"


def collect(library: Library, questions: Sequence[Question]) -> list[Example]:
    """The examples of every question that is answered by reading; look-ups and the like give none."""
    sources = Sources(library)
    examples: list[Example] = []
    watched: list[tuple[Extraction, Query, Evidence]] = []
    plain = Assistant(library)
    # one answerer for all: it remembers the vectors of words
    watching = Assistant(library, answerer=PlainAnswerer(library, _watching(watched)))
    for question in questions:
        conversation = Conversation()
        for turn in question.turns:
            conversation = conversation.with_turn(plain.answer(turn, conversation))
        watched.clear()
        watching.answer(question.text, conversation)
        # What is asked of the documents referred to comes first, then what is asked of all: the last counts.
        # Of what is read as typed in another language there may be no document at all.
        found = [one for one in watched if one[2].candidates]
        for extraction, query, evidence in found[-1:]:
            if question.answerable == "yes" and not question.expected:
                continue
            needs, also = sources.truth(question)
            expected = [place for need in needs for place in need.places]
            whole = _example(question, extraction, query, evidence, expected, [*expected, *also])
            examples.append(whole)
            if question.answerable == "yes":
                examples.append(near_miss(whole))
        logger.info("%s: %d", question.id, len(watched))
    return examples


def _watching(into: list[tuple[Extraction, Query, Evidence]]) -> type[Extraction]:
    class Watching(Extraction):
        """Keeps what it is asked, and declines at once."""

        def answer(self, query: Query, evidence: Evidence, phrases: Phrases, *, read: float = 0.0) -> Draft:
            if not read:  # asked as it was typed, not of one document in that one's words
                into.append((self, query, evidence))
            return Draft(False)

        def answer_facets(
            self, query: Query, parts: Sequence[tuple[Query, Evidence]], phrases: Phrases
        ) -> Draft:
            # only the questions that are one: which part an expected paragraph answers is not known
            return Draft(False)

    return Watching


def _example(
    question: Question,
    extraction: Extraction,
    query: Query,
    evidence: Evidence,
    expected: Sequence[Place],
    wanted: Sequence[Place],
) -> Example:
    weighted = extraction.weighted(query, evidence)
    readings = read(
        query,
        weighted,
        evidence.candidates,
        extraction.meaning,
        extraction.surroundings,
        extraction.reader,
        soft=SOFT,
        closely=CLOSELY,
    )
    found = []
    answering = [c.paragraph.text for c in evidence.candidates if _covered(c, wanted)]
    tells = {
        candidate.paragraph.id
        for candidate in evidence.candidates
        if _covered(candidate, wanted) or _tells(question, candidate, answering)
    }
    for at, reading in enumerate(readings[:SOFT]):
        absent = missing_names(query, reading) if query.language == "en" else ()
        found.append(signs(query, [reading, *readings[:at], *readings[at + 1 :]], absent))
    places = [Place(reading.source, reading.locator) for reading in readings]
    numbers = {place: number for number, place in enumerate(dict.fromkeys(places))}
    return Example(
        question=question,
        query=query,
        group=expected[0].source if expected else question.id,
        features=np.array([reading.signs for reading in readings], dtype=float),
        hard=np.array([_hard(weighted, reading) for reading in readings[:SOFT]], dtype=float),
        signs=np.array(found, dtype=float),
        right=np.array([any(w.covers(place) for w in wanted) for place in places], dtype=bool),
        expected=np.array([any(w.covers(place) for w in expected) for place in places], dtype=bool),
        states=np.array([_states(question, reading) for reading in readings], dtype=bool),
        paragraph=np.array([numbers[place] for place in places], dtype=np.int64),
        tells=np.array([reading.candidate.paragraph.id in tells for reading in readings], dtype=bool),
        texts=tuple(reading.sentence.text for reading in readings),
    )


def _hard(weighted: Sequence[Weighted], reading: Reading) -> Features:
    around = Words(reading.candidate.around)
    return matched(
        reading.signs, coverage(weighted, Words(*reading.with_before), Words(reading.text), around)
    )


def near_miss(whole: Example) -> Example:
    """``whole`` without what answers it: every paragraph expected, and those that say the same."""
    kept = ~whole.tells
    first = len(whole.signs)
    features = whole.features[kept].copy()
    ranks = features[:, RANK]
    for place, rank in enumerate(sorted(set(ranks), reverse=True)):
        features[ranks == rank, RANK] = 1.0 / (1.0 + place)
        features[ranks == rank, FIRST] = float(place == 0)
    return replace(
        whole,
        features=features,
        hard=whole.hard[kept[:first]],
        signs=whole.signs[kept[:first]],
        right=whole.right[kept],
        expected=whole.expected[kept],
        states=whole.states[kept],
        paragraph=whole.paragraph[kept],
        tells=whole.tells[kept],
        texts=tuple(text for text, keep in zip(whole.texts, kept, strict=True) if keep),
        without=True,
    )


def _states(question: Question, reading: Reading) -> bool:
    said = " ".join(reversed(reading.with_before))
    return any(states(said, fact) for fact in question.facts)


def _covered(candidate: Candidate, wanted: Sequence[Place]) -> bool:
    stored = candidate.paragraph
    return any(place.covers(Place(stored.source, str(stored.locator))) for place in wanted)


def _tells(question: Question, candidate: Candidate, answering: Sequence[str]) -> bool:
    """Whether a paragraph may answer too though the set does not say so: it states the facts, or is nearly
    the same text."""
    text = candidate.paragraph.text
    if question.facts and all(states(text, fact) for fact in question.facts):
        return True
    words = set(text.split())
    return any(
        len(words & set(other.split())) > SAME_TEXT * min(len(words), len(set(other.split())))
        for other in answering
    )
