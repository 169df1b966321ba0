"""Nearness in meaning, of sentences and of single words, on scales that do not depend on the encoder.

Encoders differ in what two unrelated texts score (gte-small 0.75, others 0.1). Sentences are therefore
measured
against a few sentences about nothing in particular, and words against words that have nothing to do with
each other:
what counts is how far above those a pair stands.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from threading import Lock

import numpy as np

from assistant.language import Language
from index.embedding.base import Encoder, Vectors

# Written for this purpose: formal prose on many subjects, none of them likely to be asked about together.
BACKGROUND = (
    "The meeting was called to order at 10 a.m. and rose at noon.",
    "Annual rainfall in the highlands is measured at twelve stations.",
    "The accounts for the period were audited and found to be in order.",
    "Members took note of the information provided.",
    "The bridge was closed to traffic while repairs were carried out.",
    "Applications must be accompanied by two photographs.",
    "A list of participants is contained in the annex.",
    "The orchestra performed works by three composers of the last century.",
    "Further consideration of the item was deferred to a later date.",
    "Prices of wheat and maize varied little during the season.",
)
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


class Meaning:
    """Compares by meaning and remembers vectors, most recent first, within a bound. Safe in many threads."""

    def __init__(
        self,
        encoders: Callable[[], Sequence[Encoder]],
        stored: Callable[[Encoder, Sequence[str]], Mapping[str, Vectors]] = lambda encoder, texts: {},
    ) -> None:
        self._encoders = encoders
        self._stored = stored
        self._vectors: OrderedDict[tuple[str, str], Vectors] = OrderedDict()
        self._scales: dict[str, tuple[float, float]] = {}
        self._lock = Lock()

    def nearness(self, question: str, language: Language, sentences: Sequence[str]) -> list[float]:
        """For each sentence 0 (no nearer than the background) to 1 (the same)."""
        encoders = self._encoders() if sentences else ()
        if not encoders:
            return [0.0] * len(sentences)
        encoder = encoders[0] if language == "en" else encoders[-1]
        asked = encoder.encode_queries([question])[0]
        background = float(np.mean(self._encoded(encoder, BACKGROUND) @ asked))
        raw = self._of_sentences(encoder, sentences) @ asked
        scale = max(1e-6, 1.0 - background)
        return [float(np.clip((value - background) / scale, 0.0, 1.0)) for value in raw]

    def _of_sentences(self, encoder: Encoder, sentences: Sequence[str]) -> Vectors:
        # Most sentences were embedded when they were indexed: to encode thirty of them again would take
        # nine tenths of the time of an answer.
        stored = self._stored(encoder, sentences)
        rest = [text for text in sentences if text not in stored]
        made = self._encoded(encoder, [text[:COMPARED_CHARACTERS] for text in rest]) if rest else ()
        vectors = dict(stored) | dict(zip(rest, made, strict=True))
        return np.stack([vectors[text] for text in sentences])

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


def _for_words(encoders: Sequence[Encoder], language: Language) -> Sequence[Encoder]:
    """For English words the first and the last encoder: the pair that ``FAINT`` was measured with."""
    return [*encoders[:1], *encoders[1:][-1:]] if language == "en" else encoders[-1:]
