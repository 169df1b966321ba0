"""Nearness in meaning, of sentences and of single words, on scales that do not depend on the encoder.

Encoders differ in what two unrelated texts score (gte-small 0.75, others 0.1). Sentences are therefore
measured against a few sentences about nothing in particular, and words against words that have nothing to do
with each other: what counts is how far above those a pair stands.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from assistant.language import Language
from assistant.sentences import Span
from index.embedding.background import BACKGROUND
from index.embedding.base import Encoder, Vectors

# Nouns of many walks of life.
UNRELATED_WORDS = """
    bridge harvest lawyer orchestra rainfall deadline kitchen treaty engine pension glacier ballot uniform
    nurse
    carpet tariff forest camera salary desert
    """.split()  # noqa: SIM905 - quoted words are harder to read
# A word this many standard deviations above unrelated words counts as little, as much as a synonym, or
# between.
FAINT, CLEAR = 2.4, 4.4
STRONGEST = 0.8
REMEMBERED = 40_000
# What is compared of a long sentence: the encoder's time grows with length, and lists of names mean little.
COMPARED_CHARACTERS = 420
# Most sentences were embedded when they were indexed; so many others are encoded for a question, which takes
# most of its time.
ENCODED = 6
# A sentence without a vector of its own comes somewhat less near than the nearest of its paragraph.
WITHOUT_A_VECTOR = 0.85
# A piece of the index that shares so much of a sentence (overlap / union of characters) is that sentence.
SAME_SPAN = 0.7

Pieces = Mapping[int, tuple[Sequence[tuple[int, int]], Vectors]]
Values = Mapping[int, tuple[Sequence[tuple[int, int]], NDArray[np.floating]]]


@dataclass(frozen=True, slots=True)
class SentenceAt:
    """A sentence of a paragraph of the library; ``in_note`` one of a footnote marked in it, which has no
    vectors."""

    paragraph_id: int
    span: Span
    in_note: bool = False


class Nearness(NamedTuple):
    """``sentence`` and the nearest piece of its ``paragraph`` to the question, 0 (unrelated) to 1 (the
    same)."""

    sentence: float = 0.0
    paragraph: float = 0.0


def _scaled(cosines: NDArray[np.floating], background: float) -> NDArray[np.floating]:
    """Cosines as 0 (no nearer than the background) to 1 (the same)."""
    scaled: NDArray[np.floating] = np.clip((cosines - background) / max(1e-6, 1.0 - background), 0.0, 1.0)
    return scaled


def _for_words(encoders: Sequence[Encoder], language: Language) -> Sequence[Encoder]:
    """One encoder compares words: a second one costs more time than the rest of an answer."""
    return encoders[:1] if language == "en" else encoders[-1:]


def _stored(one: SentenceAt, values: Values) -> float | None:
    """The value of the piece that is this sentence; None where no piece is."""
    if one.in_note or one.paragraph_id not in values:
        return None
    spans, near = values[one.paragraph_id]
    for at, (start, end) in reversed(list(enumerate(spans))):
        shared = min(end, one.span.end) - max(start, one.span.start)
        if shared > 0 and shared >= SAME_SPAN * (max(end, one.span.end) - min(start, one.span.start)):
            return float(near[at])
    return None


class Meaning:
    """Compares by meaning and remembers vectors, most recent first, within a bound. Safe in many threads."""

    def __init__(
        self,
        encoders: Callable[[], Sequence[Encoder]],
        stored: Callable[[Encoder, Sequence[str]], Mapping[str, Vectors]] = lambda encoder, texts: {},
        pieces: Callable[[Encoder, Sequence[int]], Pieces] = lambda encoder, paragraph_ids: {},
    ) -> None:
        self._encoders = encoders
        self._stored = stored
        self._pieces = pieces
        self._vectors: OrderedDict[tuple[str, str], Vectors] = OrderedDict()
        self._scales: dict[str, tuple[float, float]] = {}
        self._lock = Lock()

    def nearness(self, question: str, language: Language, sentences: Sequence[str]) -> list[float]:
        """For each sentence 0 (no nearer than the background) to 1 (the same)."""
        encoders = self._encoders() if sentences else ()
        if not encoders:
            return [0.0] * len(sentences)
        encoder = encoders[0] if language == "en" else encoders[-1]
        stored = self._stored(encoder, sentences)
        rest = [text for text in sentences if text not in stored]
        made = self._encoded(encoder, [text[:COMPARED_CHARACTERS] for text in rest]) if rest else ()
        vectors = dict(stored) | dict(zip(rest, made, strict=True))
        asked, background = self._asked(encoder, question)
        raw = np.stack([vectors[text] for text in sentences]) @ asked
        return [float(value) for value in _scaled(raw, background)]

    def nearness_in_library(
        self, question: str, language: Language, sentences: Sequence[SentenceAt]
    ) -> list[Nearness]:
        """How near each sentence comes, in the order given; the first few that have no vector are encoded."""
        encoders = self._encoders() if sentences else ()
        if not encoders:
            return [Nearness()] * len(sentences)
        main = encoders[0] if language == "en" else encoders[-1]
        return [Nearness(*one) for one in self._of_sentences(main, question, sentences, ENCODED)]

    def _of_sentences(
        self, encoder: Encoder, question: str, sentences: Sequence[SentenceAt], most_encoded: int
    ) -> list[tuple[float, float]]:
        """(sentence, its paragraph), each 0 (no nearer than the background) to 1 (the same)."""
        asked, background = self._asked(encoder, question)
        pieces = self._pieces(encoder, list(dict.fromkeys(one.paragraph_id for one in sentences)))
        values = {
            paragraph_id: (spans, _scaled(vectors @ asked, background))
            for paragraph_id, (spans, vectors) in pieces.items()
        }
        lacking = [one.span.text for one in sentences if _stored(one, values) is None][:most_encoded]
        texts = [text[:COMPARED_CHARACTERS] for text in lacking]
        made = _scaled(self._encoded(encoder, texts) @ asked, background) if texts else ()
        encoded = dict(zip(lacking, (float(value) for value in made), strict=True))
        found = []
        for one in sentences:
            _, near = values.get(one.paragraph_id, ((), np.zeros(1)))
            whole = float(near.max())
            value = _stored(one, values)
            if value is None:
                value = encoded.get(one.span.text, WITHOUT_A_VECTOR * whole)
            found.append((value, whole))
        return found

    def _asked(self, encoder: Encoder, question: str) -> tuple[Vectors, float]:
        """The question's vector, and how near it comes to sentences about nothing in particular."""
        asked = encoder.encode_queries([question])[0]
        return asked, float(np.mean(self._encoded(encoder, BACKGROUND) @ asked))

    def word_nearness(self, word: str, language: Language, others: Iterable[str]) -> float:
        """How near ``word`` comes to the nearest of ``others``: 0 for unrelated words, at most
        ``STRONGEST``."""
        candidates = list(others)
        encoders = self._encoders() if candidates else ()
        if not encoders:
            return 0.0
        used = _for_words(encoders, language)
        total = np.zeros(len(candidates))
        for encoder in used:
            mean, deviation = self._scale(encoder)
            vectors = self._encoded(encoder, [word, *candidates])
            total += (vectors[1:] @ vectors[0] - mean) / deviation
        best = float(total.max()) / len(used)
        return STRONGEST * float(np.clip((best - FAINT) / (CLEAR - FAINT), 0.0, 1.0))

    def learn_words(self, words: Iterable[str], language: Language) -> None:
        """Encode words that ``word_nearness`` will be asked about at once: one by one is twice as slow."""
        wanted = list(dict.fromkeys(words))
        if wanted:
            encoders = self._encoders()
            for encoder in _for_words(encoders, language):
                self._encoded(encoder, wanted)

    def _scale(self, encoder: Encoder) -> tuple[float, float]:
        """Mean and standard deviation of the cosine of two unrelated words."""
        if encoder.fingerprint not in self._scales:
            vectors = self._encoded(encoder, UNRELATED_WORDS)
            pairs = (vectors @ vectors.T)[np.triu_indices(len(UNRELATED_WORDS), 1)]
            self._scales[encoder.fingerprint] = (float(pairs.mean()), max(1e-6, float(pairs.std())))
        return self._scales[encoder.fingerprint]

    def _encoded(self, encoder: Encoder, texts: Sequence[str]) -> Vectors:
        keys = [(encoder.fingerprint, text) for text in texts]
        with self._lock:
            known = {key: self._vectors[key] for key in keys if key in self._vectors}
            for key in known:
                self._vectors.move_to_end(key)
        fresh = list(dict.fromkeys(key for key in keys if key not in known))
        if fresh:
            made = encoder.encode_passages([text for _, text in fresh])
            with self._lock:
                for key, vector in zip(fresh, made, strict=True):
                    known[key] = self._vectors[key] = vector
                while len(self._vectors) > REMEMBERED:
                    self._vectors.popitem(last=False)
        return np.stack([known[key] for key in keys])
