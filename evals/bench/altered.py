"""How many altered sentences the checker catches, beside a bare similarity threshold: ``python -m
evals.bench.altered``.

Takes UN documents (files or folders), draws true sentences from their paragraphs, alters each in one place
and asks both judges. The threshold is given every advantage: it is set where it does best on these very
sentences.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.verification import check_sentence
from evals.altered import Altered, alterations, sentence_pairs
from index.embedding.base import Encoder

# Sentences drawn when a folder holds more: enough for a standard error below one point at 97 %.
DRAWN = 400


def measure(paragraphs: Sequence[str], encoder: Encoder | None = None, drawn: int = DRAWN) -> dict[str, Any]:
    """Shares of altered sentences caught, by kind, and of true sentences rejected.

    A sentence is caught when its label is not "supported". With an ``encoder`` also what a threshold on the
    cosine of sentence and closest evidence sentence reaches, at its best balanced accuracy.
    """
    pairs = sentence_pairs(paragraphs)
    random.Random(0).shuffle(pairs)
    pairs = pairs[:drawn]
    rejected, spent = 0, []
    seen: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    altered: list[tuple[Altered, str]] = []
    for sentence, paragraph in pairs:
        rejected += not check_sentence(sentence, [paragraph]).supported
        for change in alterations(sentence, paragraph):
            started = time.perf_counter()
            verdict = check_sentence(change.sentence, [paragraph])
            spent.append((time.perf_counter() - started) * 1000)
            seen[change.kind] += 1
            caught[change.kind] += not verdict.supported
            altered.append((change, paragraph))
    total = sum(seen.values())
    figures: dict[str, Any] = {
        "true_sentences": len(pairs),
        "true_rejected": round(rejected / len(pairs), 4) if pairs else 0.0,
        "altered": total,
        "caught": round(sum(caught.values()) / total, 4) if total else 0.0,
        "caught_by_kind": {kind: round(caught[kind] / seen[kind], 4) for kind in sorted(seen)},
        "ms_per_check_p50": round(float(np.median(spent)), 2) if spent else 0.0,
    }
    if encoder is not None and total:
        figures["threshold"] = _threshold(encoder, pairs, altered)
    return figures


def _threshold(
    encoder: Encoder, pairs: Sequence[tuple[str, str]], altered: Sequence[tuple[Altered, str]]
) -> dict[str, float]:
    true = _closest(encoder, pairs)
    false = _closest(encoder, [(change.sentence, paragraph) for change, paragraph in altered])
    best = max(
        np.unique(np.concatenate([true, false])), key=lambda t: (false < t).mean() + (true >= t).mean()
    )
    return {
        "caught": round(float((false < best).mean()), 4),
        "true_rejected": round(float((true < best).mean()), 4),
    }


def _closest(encoder: Encoder, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
    """Cosine of each sentence with its whole paragraph, which is what a citation is compared with by
    default."""
    texts = sorted({text for pair in pairs for text in pair})
    vectors = dict(zip(texts, encoder.encode_passages(texts), strict=True))
    return np.array([float(vectors[sentence] @ vectors[paragraph]) for sentence, paragraph in pairs])


def paragraphs_of(paths: Sequence[Path]) -> list[str]:
    """The texts of all numbered, operative and preambular paragraphs of the documents under ``paths``."""
    from index.parsing import parse_file

    files = [
        file
        for path in paths
        for file in (sorted(path.iterdir()) if path.is_dir() else [path])
        if file.is_file()
    ]
    return [p.text for file in files for p in parse_file(file).paragraphs if p.kind != "unnumbered"]


if __name__ == "__main__":
    from index.embedding import default_encoders

    found = measure(paragraphs_of([Path(name) for name in sys.argv[1:]]), default_encoders()[0])
    sys.stdout.write(json.dumps(found, indent=1) + "\n")
