"""The candidates read sentence by sentence: how well does each answer, by words, by meaning and by kind?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from assistant.answering.calibration import Linear, model
from assistant.answering.captions import is_caption
from assistant.answering.features import Features, as_read, features, matched
from assistant.answering.meaning import Meaning, Nearness, SentenceAt
from assistant.answering.orders import gives_orders
from assistant.answering.spans import ShortAnswer
from assistant.answering.wanted import Wanted, every_answer_in, found_in, wanted
from assistant.language import Language
from assistant.matching import Coverage, Weighted, Words, coverage
from assistant.question import Query
from assistant.reader import UNREAD, Passage, PassageReading, Reader, passage_of, starts_of
from assistant.retrieval import Candidate
from assistant.sentences import Span, split_sentences
from assistant.surroundings import SurroundingsOf
from assistant.terms import Term

# How many of the best are looked at again for words that only meaning matches.
SOFT = 5
# So many of the best paragraphs are read together with the question, which takes most of an answer's time.
READ = 8
# So many logits more the reader must give another figure of a sentence than the one its words point to. Of
# 94 short answers about documents left out (corpus_dev3) 87 were right without it and 90 are with it.
CLEARLY_ANOTHER = 0.5
_LEANS_BACK = re.compile(
    r"(?:He|She|It|They|That|This|These|Those|In (?:that|this)|The (?:same|latter|former)|Such|Another"
    r"|Others|The (?:meeting|seminar|"
    r"questionnaire|study|report|resolution|checklist|instrument|Assembly|Council|ministerial))\b"
)
_NEEDS_BEFORE = re.compile(
    r"(?:He|She|It|They|That|This|These|Those|Such|His|Her|Their"
    r"|Its|The latter"
    r"|The (?:speaker|representative|delegation|delegate|observer|panellist)(?! (?:of|for|from|to))"
    r")\b(?! was (?:noted|stressed|emphasi|indicated|suggested|stated"
    r"|agreed|felt|also|further)"
    r"| is (?:noted|recommended|important|expected|estimated))"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence read as an answer: ``text[sentence.start:sentence.end]`` of the place ``locator``.

    ``typed`` says whether it holds an answer of the kind asked for; ``signs`` are what the fitted models
    read; ``score`` orders the readings of one question, and differences of it mean the same in every
    question.
    """

    candidate: Candidate
    sentence: Span
    coverage: Coverage
    short: ShortAnswer | None
    typed: bool
    signs: Features
    score: float
    locator: str
    text: str
    before: str = ""

    @property
    def with_before(self) -> tuple[str, ...]:
        """The sentence, and the one before it where it leans back on that."""
        return (self.sentence.text, self.before) if self.before else (self.sentence.text,)

    @property
    def meaning(self) -> float:
        """Nearness in meaning to the question: 0 (unrelated) to 1 (the same)."""
        return self.signs.meaning

    @property
    def source(self) -> str:
        return self.candidate.document.source

    @property
    def in_footnote(self) -> bool:
        return self.locator != str(self.candidate.paragraph.locator)


def row_around(reading: Reading) -> str:
    """The row of a table that a sentence stands in, whose other cells may name whose it is; empty
    elsewhere."""
    text, sentence = reading.text, reading.sentence
    if reading.in_footnote or "| " not in text:
        return ""
    ends = text.find("\n", sentence.end)
    return text[text.rfind("\n", 0, sentence.start + 1) + 1 : ends if ends >= 0 else len(text)]


def read(
    query: Query,
    question: Sequence[Weighted],
    candidates: Sequence[Candidate],
    meaning: Meaning,
    surroundings: SurroundingsOf,
    reader: Reader | None = None,
    *,
    soft: int = SOFT,
    closely: int = READ,
) -> list[Reading]:
    """Every sentence of the candidates, and of the footnotes marked in them, as a reading, best first.

    ``reader`` reads the ``closely`` best paragraphs together with the question where both are in English.
    """
    said = [candidate for candidate in candidates if not is_caption(candidate.paragraph, query.kind)]
    places = [place for candidate in said for place in _places(question, candidate, surroundings)]
    # the sentences that say most of the question come first: of those without a vector they are encoded
    places.sort(key=lambda place: -place.coverage.share - place.coverage.in_sentence)
    at = [SentenceAt(place.candidate.paragraph.id, place.span, place.in_footnote) for place in places]
    near = meaning.nearness_in_library(query.searched, query.language, at)
    ranker, want = model("ranker", query.language), wanted(query)
    best = min(candidates, key=lambda candidate: candidate.rank, default=None)
    readings = [
        _reading(query, question, want, best or place.candidate, place, one, ranker)
        for place, one in zip(places, near, strict=True)
    ]
    readings.sort(key=lambda reading: -reading.score)
    if reader is not None and query.language == "en":
        readings = _read_together(query, question, want, readings, reader, surroundings, ranker, closely)
    alike = _Alike(meaning, query.language)
    weighed = _weighed_by_meaning(question, readings[:soft], alike, meaning, ranker)
    return sorted([*weighed, *readings[soft:]], key=lambda reading: -reading.score)


@dataclass(frozen=True, slots=True)
class _Place:
    """A sentence where it stands, compared with the question by its words."""

    candidate: Candidate
    locator: str
    text: str
    span: Span
    before: str
    heading: Words
    coverage: Coverage
    opens: bool

    @property
    def in_footnote(self) -> bool:
        return self.locator != str(self.candidate.paragraph.locator)


def _places(
    question: Sequence[Weighted], candidate: Candidate, surroundings: SurroundingsOf
) -> Iterator[_Place]:
    stored = candidate.paragraph
    around, paragraph, heading = Words(candidate.around), Words(stored.text), Words(*stored.section)
    for locator, text in ((str(stored.locator), stored.text), *surroundings.notes(stored)):
        spans = split_sentences(text)
        for index, span in enumerate(spans):
            if gives_orders(span.text):
                continue  # no sentence that orders the program about is an answer
            before = spans[index - 1].text if index and _LEANS_BACK.match(span.text) else ""
            covered = coverage(question, Words(span.text, before), paragraph, around)
            yield _Place(candidate, locator, text, span, before, heading, covered, index == 0)


def _reading(
    query: Query,
    question: Sequence[Weighted],
    want: Wanted,
    best: Candidate,
    place: _Place,
    near: Nearness,
    ranker: Linear,
) -> Reading:
    short, typed = found_in(want, query, question, place.span, place.candidate.lead_in)
    signs = features(
        want,
        question,
        place.candidate,
        best,
        place.span,
        place.coverage,
        near,
        short,
        typed,
        heading=place.heading,
        in_footnote=place.in_footnote,
        opens=place.opens,
    )
    return Reading(
        place.candidate,
        place.span,
        place.coverage,
        short,
        typed,
        signs,
        ranker.value(signs),
        place.locator,
        place.text,
        place.before,
    )


def _read_together(
    query: Query,
    question: Sequence[Weighted],
    want: Wanted,
    readings: Sequence[Reading],
    reader: Reader,
    surroundings: SurroundingsOf,
    ranker: Linear,
    closely: int,
) -> list[Reading]:
    """The readings scored anew, those of the best paragraphs by what ``reader`` makes of them and of the
    footnotes marked in them."""
    best = {reading.candidate.paragraph.id: reading.candidate for reading in readings}
    chosen = [candidate for candidate in best.values() if candidate.document.language == "en"][:closely]
    passages: list[Passage] = []
    begins: dict[tuple[int, str], int] = {}
    for candidate in chosen:
        stored, notes = candidate.paragraph, surroundings.notes(candidate.paragraph)
        passages.append(passage_of(stored, candidate.hangs_on, [text for _, text in notes]))
        locators = [str(stored.locator), *(locator for locator, _ in notes)]
        starts = starts_of([stored.text, *(text for _, text in notes)])
        begins |= {(stored.id, locator): start for locator, start in zip(locators, starts, strict=True)}
    made = reader.read(query.searched, passages)
    read = {candidate.paragraph.id: one for candidate, one in zip(chosen, made, strict=True)}
    scored = []
    for reading in readings:
        paragraph_id = reading.candidate.paragraph.id
        start = begins.get((paragraph_id, reading.locator), 0)
        one = read.get(paragraph_id)
        if one is not None and reading.short is not None:
            others = every_answer_in(want, query, question, reading.sentence, reading.candidate.lead_in)
            reading = replace(reading, short=likeliest(reading.short, others, one, start))
        scored.append(_as_read(reading, one, start, ranker))
    return sorted(scored, key=lambda reading: -reading.score)


def likeliest(
    short: ShortAnswer, others: Sequence[ShortAnswer], read: PassageReading, begins: int
) -> ShortAnswer:
    """Of several figures in a sentence the one the reader takes for the answer, where it is clearly another
    than the words around them point to."""

    def logit(one: ShortAnswer) -> float:
        return read.of(begins + one.start, begins + one.end)

    best = max(others, key=logit, default=short)
    return best if logit(best) > logit(short) + CLEARLY_ANOTHER else short


def _as_read(reading: Reading, read: PassageReading | None, begins: int, ranker: Linear) -> Reading:
    """``reading`` with what was read of its paragraph."""
    sentence, paragraph = UNREAD, UNREAD
    if read is not None:
        paragraph = read.answers
        sentence = read.of(begins + reading.sentence.start, begins + reading.sentence.end)
    signs = as_read(reading.signs, sentence, paragraph)
    return replace(reading, signs=signs, score=ranker.value(signs))


def _weighed_by_meaning(
    question: Sequence[Weighted],
    readings: Sequence[Reading],
    alike: _Alike,
    meaning: Meaning,
    ranker: Linear,
) -> list[Reading]:
    """The readings looked at again for words that only meaning matches."""
    lacking = [any(alike.applies(weighted.term) for weighted in r.coverage.missing) for r in readings]
    words = [Words(reading.text).content for reading, lacks in zip(readings, lacking, strict=True) if lacks]
    meaning.learn_words(chain.from_iterable(words), alike.language)
    return [
        _softened(question, reading, alike, ranker) if lacks else reading
        for reading, lacks in zip(readings, lacking, strict=True)
    ]


def _softened(question: Sequence[Weighted], reading: Reading, alike: _Alike, ranker: Linear) -> Reading:
    around = Words(reading.candidate.around)
    covered = coverage(question, Words(*reading.with_before), Words(reading.text), around, alike)
    signs = matched(reading.signs, covered)
    return replace(reading, coverage=covered, signs=signs, score=ranker.value(signs))


class _Alike:
    """Words by meaning, for words that no form matches; a name in the documents' language must match by
    form."""

    def __init__(self, meaning: Meaning, language: Language) -> None:
        self._meaning = meaning
        self.language = language

    def applies(self, term: Term) -> bool:
        if any(character.isdigit() for character in term.word):
            return False
        return not term.named or self.language != "en"

    def level(self, term: Term, words: Sequence[str]) -> float:
        return self._meaning.word_nearness(term.word, self.language, words)


def leans_back(text: str) -> bool:
    """Whether a sentence is understood only after the one before it ("That represents a new concept …")."""
    return bool(_NEEDS_BEFORE.match(text))


def in_full(reading: Reading) -> str:
    """The sentence after those it leans on, back to the one that names who speaks: "The speaker called …"."""
    if not leans_back(reading.sentence.text):
        return " ".join(reversed(reading.with_before))
    before = [span for span in split_sentences(reading.text) if span.end <= reading.sentence.start]
    start = next((at for at in range(len(before) - 1, -1, -1) if not leans_back(before[at].text)), 0)
    return " ".join([*(span.text for span in before[start:]), reading.sentence.text])
