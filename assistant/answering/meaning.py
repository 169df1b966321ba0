"""Nearness in meaning between a question and sentences, on a scale that does not depend on the encoder.

Encoders differ in what two unrelated texts score (gte-small 0.75, others 0.1). The question is therefore
compared
with a few sentences about nothing in particular too, and what counts is how far above those a sentence
stands.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from threading import Lock

import numpy as np

from assistant.question import Query
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
REMEMBERED = 20_000


class Meaning:
    """Compares by meaning and remembers sentence vectors, most recent first, within a bound."""

    def __init__(self, encoders: Callable[[], Sequence[Encoder]]) -> None:
        self._encoders = encoders
        self._vectors: OrderedDict[tuple[str, str], Vectors] = OrderedDict()
        self._lock = Lock()

    def nearness(self, query: Query, sentences: Sequence[str]) -> list[float]:
        """For each sentence 0 (no nearer than the background) to 1 (the same)."""
        encoders = self._encoders() if sentences else ()
        if not encoders:
            return [0.0] * len(sentences)
        encoder = encoders[0] if query.language == "en" else encoders[-1]
        asked = encoder.encode_queries([query.text])[0]
        background = float(np.mean(self._encoded(encoder, BACKGROUND) @ asked))
        raw = self._encoded(encoder, sentences) @ asked
        scale = max(1e-6, 1.0 - background)
        return [float(np.clip((value - background) / scale, 0.0, 1.0)) for value in raw]

    def _encoded(self, encoder: Encoder, texts: Sequence[str]) -> Vectors:
        keys = [(encoder.fingerprint, text) for text in texts]
        with self._lock:
            known = {key: self._vectors[key] for key in keys if key in self._vectors}
            for key in known:
                self._vectors.move_to_end(key)
        fresh = [key for key in dict.fromkeys(keys) if key not in known]
        if fresh:
            made = encoder.encode_passages([text for _, text in fresh])
            with self._lock:
                for key, vector in zip(fresh, made, strict=True):
                    known[key] = self._vectors[key] = vector
                while len(self._vectors) > REMEMBERED:
                    self._vectors.popitem(last=False)
        return np.stack([known[key] for key in keys])
