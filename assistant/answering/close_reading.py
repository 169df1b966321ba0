"""The candidates read sentence by sentence: how well does each answer, by words, by meaning and by kind?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from assistant.answering.countries import COUNTRIES_ASKED, listed_countries
from assistant.answering.meaning import Meaning
from assistant.answering.spans import (
    ShortAnswer,
    dates_in,
    has_duration,
    has_money,
    numbers_in,
    places_in,
    speaker_of,
)
from assistant.language import Language
from assistant.matching import Coverage, Weighted, Words, coverage
from assistant.names import DATE
from assistant.question import Query
from assistant.retrieval import Candidate
from assistant.sentences import Span, split_sentences
from assistant.surroundings import SurroundingsOf
from assistant.terms import Term, nearness, stems_of

# How many sentences are compared by meaning; the others keep what their words and their paragraph say.
COMPARED = 14
# Recitals and footnotes name what operative text and reports say more about.
RECITAL = 0.04
# How many of the best are looked at again for words that only meaning matches.
SOFT = 5
WORDS, IN_SENTENCE, MEANING, KIND, RANK = 0.28, 0.18, 0.38, 0.12, 0.04
_LEANS_BACK = re.compile(
    r"(?:He|She|It|They|That|This|These|Those|In (?:that|this)|The (?:same|latter|former)|Such|Another"
    r"|Others|The (?:meeting|seminar|"
    r"questionnaire|study|report|resolution|checklist|instrument|Assembly|Council|ministerial))\b"
)
_NEEDS_BEFORE = re.compile(
    r"(?:He|She|It|They|That|This|These|Those|Such|His|Her|Their"
    r"|Its|The speaker|The latter)\b(?! was (?:noted|stressed|emphasi|indicated|suggested|stated"
    r"|agreed|felt|also|further)"
    r"| is (?:noted|recommended|important|expected|estimated))"
)
_COUNTED = re.compile(
    r"(?i)\bhow many (?P<unit>(?:[\w-]+\s+){1,4}?)(?:did|do|does|were|was|are|is|have|has|had|will"
    r"|would|can|could|of|to|per|in|on|at|for|from|that|which|who|there)\b|\bhow many (?P<alone>[\w-]+)"
)
_LISTED = re.compile(
    r"(?i)\b(?:which|what|list|name)\s+(?:(?:the|all|other|specific|are"
    r"|were)\s+)*(?P<kind>[\w-]+)"
)
_MONEY_ASKED = re.compile(
    r"(?i)\bhow much (?:money|funding|did .* (?:cost|give|pay|contribute|pledge|spend))|\b(?:cost"
    r"|budget|price|salary|salaries|amount of money|in dollars)\b"
)
_LENGTH_ASKED = re.compile(r"(?i)\bhow long\b|\bfor how many (?:years|months|weeks|days)\b|\bduration\b")


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence read as an answer: ``text[sentence.start:sentence.end]`` of the place ``locator``.

    ``meaning`` is 0 (unrelated) to 1 (the same); ``typed`` whether it holds an answer of the kind asked for;
    ``score`` orders readings of one question.
    """

    candidate: Candidate
    sentence: Span
    coverage: Coverage
    meaning: float
    short: ShortAnswer | None
    typed: bool
    score: float
    locator: str
    text: str
    before: str = ""

    @property
    def with_before(self) -> tuple[str, ...]:
        """The sentence, and the one before it where it leans back on that."""
        return (self.sentence.text, self.before) if self.before else (self.sentence.text,)

    @property
    def source(self) -> str:
        return self.candidate.document.source

    @property
    def in_footnote(self) -> bool:
        return self.locator != str(self.candidate.paragraph.locator)


def read(
    query: Query,
    question: Sequence[Weighted],
    candidates: Sequence[Candidate],
    meaning: Meaning,
    surroundings: SurroundingsOf,
) -> list[Reading]:
    """Every sentence of the candidates, and of the footnotes marked in them, as a reading, best first."""
    readings: list[Reading] = []
    for candidate in candidates:
        around = Words(candidate.around)
        stored = candidate.paragraph
        paragraph = Words(stored.text)
        readings += _of_place(query, question, candidate, str(stored.locator), stored.text, paragraph, around)
        for locator, note in surroundings.notes(stored):
            readings += _of_place(query, question, candidate, locator, note, paragraph, around)
    readings.sort(key=lambda reading: -reading.score)
    compared = _spread(readings)
    texts = [reading.sentence.text for reading in compared]
    values = meaning.nearness(query.searched, query.language, texts)
    finished = [
        replace(reading, meaning=value, score=_score(reading, value))
        for reading, value in zip(compared, values, strict=True)
    ]
    finished.sort(key=lambda reading: -reading.score)
    alike = _Alike(meaning, query.language)
    best, rest = finished[:SOFT], finished[SOFT:]
    lacking = [_lacks(reading, alike) for reading in best]
    words = [Words(reading.text).content for reading, lacks in zip(best, lacking, strict=True) if lacks]
    meaning.learn_words(chain.from_iterable(words), query.language)
    weighed = [
        _weighed_by_meaning(query, question, reading, alike) if lacks else reading
        for reading, lacks in zip(best, lacking, strict=True)
    ]
    return sorted([*weighed, *rest], key=lambda reading: -reading.score)


class _Alike:
    """Words by meaning, for words that no form matches; a name in the documents' language must match by
    form."""

    def __init__(self, meaning: Meaning, language: Language) -> None:
        self._meaning = meaning
        self._language = language

    def applies(self, term: Term) -> bool:
        if any(character.isdigit() for character in term.word):
            return False
        return not term.named or self._language != "en"

    def level(self, term: Term, words: Sequence[str]) -> float:
        return self._meaning.word_nearness(term.word, self._language, words)


def _lacks(reading: Reading, alike: _Alike) -> bool:
    return any(alike.applies(weighted.term) for weighted in reading.coverage.missing)


def _weighed_by_meaning(
    query: Query, question: Sequence[Weighted], reading: Reading, alike: _Alike
) -> Reading:
    around = Words(reading.candidate.around)
    covered = coverage(question, Words(*reading.with_before), Words(reading.text), around, alike)
    softened = replace(reading, coverage=covered)
    return replace(softened, score=_score(softened, reading.meaning))


def _of_place(
    query: Query,
    question: Sequence[Weighted],
    candidate: Candidate,
    locator: str,
    text: str,
    paragraph: Words,
    around: Words,
) -> list[Reading]:
    readings = []
    spans = split_sentences(text)
    near = max(candidate.cosines.values(), default=0.0)
    for index, span in enumerate(spans):
        before = spans[index - 1].text if index and _LEANS_BACK.match(span.text) else ""
        covered = coverage(question, Words(span.text, before), paragraph, around)
        short, typed = _short_answer(query, question, span)
        reading = Reading(candidate, span, covered, 0.0, short, typed, 0.0, locator, text, before)
        # before sentences are compared by meaning, their paragraph's cosine stands in for it
        readings.append(replace(reading, score=_score(reading, 0.5 * near)))
    return readings


def leans_back(text: str) -> bool:
    """Whether a sentence is understood only after the one before it ("That represents a new concept …")."""
    return bool(_NEEDS_BEFORE.match(text))


def _spread(readings: Sequence[Reading]) -> list[Reading]:
    """The sentences worth comparing by meaning: the best by words, and the best of every leading
    paragraph."""
    chosen = list(readings[: COMPARED - 6])
    for rank in range(4):
        of_paragraph = [r for r in readings if r.candidate.rank == rank and r not in chosen]
        chosen += of_paragraph[:2]
    return chosen


def _score(reading: Reading, meaning: float) -> float:
    return (
        WORDS * reading.coverage.share
        + IN_SENTENCE * reading.coverage.in_sentence
        + MEANING * meaning
        + KIND * reading.typed
        + RANK / (1 + reading.candidate.rank)
        - (RECITAL if reading.candidate.paragraph.kind == "preambular" or reading.in_footnote else 0.0)
    )


def _short_answer(query: Query, question: Sequence[Weighted], span: Span) -> tuple[ShortAnswer | None, bool]:
    """The short answer of the kind asked for, and whether the sentence holds one at all."""
    for kind in query.kinds:
        if kind == "number":
            return _number(query, question, span)
        if kind == "date":
            found = dates_in(span, question)
            return (found[0], True) if found else (None, False)
        if kind == "place":
            found = places_in(span, question)
            return (found[0], True) if found else (None, False)
        if kind == "speaker" and COUNTRIES_ASKED.search(query.text):
            return None, bool(listed_countries(span.text, query.text))
        if kind in {"speaker", "person"}:
            who = speaker_of(span)
            return who, who is not None
        if kind == "list" and COUNTRIES_ASKED.search(query.text):
            return None, bool(listed_countries(span.text, query.text))
        if kind == "list":
            return None, _names_its_kind(query, span)
    return None, True


def _number(query: Query, question: Sequence[Weighted], span: Span) -> tuple[ShortAnswer | None, bool]:
    if _MONEY_ASKED.search(query.text):
        return None, has_money(span.text)
    if _LENGTH_ASKED.search(query.text):
        return None, has_duration(span.text) or bool(DATE.search(span.text))
    if COUNTRIES_ASKED.search(query.text) and len(listed_countries(span.text, query.text)) > 2:
        return None, True
    found = numbers_in(span, question, counted_unit(query.text))
    return (found[0], True) if found else (None, False)


def _names_its_kind(query: Query, span: Span) -> bool:
    """Whether a sentence names what is listed: "observers" for "which observers spoke?"."""
    asked = _LISTED.search(query.text)
    if asked is None:
        return True
    stems = stems_of(span.text)
    return any(nearness(wanted, stem) >= 0.8 for wanted in stems_of(asked["kind"]) for stem in stems)


def counted_unit(text: str) -> list[str]:
    """The stems of what "how many …" counts; empty for other questions."""
    match = _COUNTED.search(text)
    if match is None:
        return []
    words = (match["unit"] or match["alone"] or "").split()
    return stems_of(words[-1]) if words else []
