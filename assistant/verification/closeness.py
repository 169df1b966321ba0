"""Nearness in meaning of a sentence to its evidence, by an encoder, on a scale that encoders share."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import lru_cache
from typing import cast

import numpy as np

from assistant.verification.comparison import Comparison
from index.embedding.background import BACKGROUND
from index.embedding.base import Encoder, Vectors

# Evidence sentences compared, those with most words in common first: each costs an encoding.
COMPARED = 6


def nearness(encoder: Encoder, comparison: Comparison) -> float:
    """How near the sentence is to the nearest sentence of the evidence: 0 as far as unrelated prose, 1 the
    same.

    Encoders differ in what unrelated texts score (gte-small .75), so the mean cosine to sentences about
    other things is the zero of the scale.
    """
    texts = _nearest_sentences(comparison)
    if not texts or not comparison.sentence:
        return 0.0
    vectors = encoder.encode_passages([comparison.sentence, *texts])
    zero = float(np.mean(_background(cast(Hashable, encoder)) @ vectors[0]))
    best = float(np.max(vectors[1:] @ vectors[0]))
    return float(np.clip((best - zero) / max(1e-6, 1.0 - zero), 0.0, 1.0))


def _nearest_sentences(comparison: Comparison) -> Sequence[str]:
    wanted = {token.stem for token in comparison.tokens if token.content}
    evidence = comparison.evidence
    order = sorted(
        range(len(evidence.sentences)),
        key=lambda at: -len(wanted & {token.stem for token in evidence.tokens[at]}),
    )
    return [evidence.sentences[at] for at in order[:COMPARED]]


@lru_cache(maxsize=4)
def _background(encoder: Hashable) -> Vectors:
    return cast(Encoder, encoder).encode_passages(list(BACKGROUND))
