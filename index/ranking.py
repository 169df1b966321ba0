"""Fusion of rankings: one score a paragraph from the vector spaces and the lexical index. Pure.

Scores, not ranks, are combined: within a list they are brought to 0 … 1 (the last candidate … the first), so
that a paragraph which is far better than the next keeps its lead (Bruch, Gai and Ingber, "An Analysis of
Fusion Functions for Hybrid Retrieval", TOIS 2023). How much each side counts depends on the question
(``weigh``): a symbol, a figure or a name is found by its letters, a paraphrase by its meaning, a question in
French not by an English encoder. What was tried and what it gave is in docs/retrieval.md.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from index.structure.language import detect_language

Ranked = Sequence[tuple[int, float]]

# Spaces of encoders that know English alone.
ENGLISH_SPACES = frozenset({"gte-small"})

IDENTIFIER = re.compile(r"(?<![\w/])(?=[\w./\-]*\d)[A-Za-z\d][\w.\-]*/[\w./\-]*\w")
FIGURE = re.compile(r"(?<![\w/])\d[\d.,]*(?![\w/])")
NAME = re.compile(r"(?<=[\w,;:] )(?:[A-ZÀ-ÞА-Я][\w’'\-]+|[A-Z]{2,})|\b[A-Z]{3,}\b")
PHRASE = re.compile(r"[\"“„«][^\"“”„«»]+[\"”“»]")


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each side counts; a space's normalised score times its weight is its share of a paragraph's
    score.
    """

    english: float
    multilingual: float
    lexical: float

    def of_space(self, name: str) -> float:
        return self.english if name in ENGLISH_SPACES else self.multilingual


def weigh(question: str) -> Weights:
    """The weights for a question, from its own words alone."""
    if detect_language(question) != "en":
        # What is the same in every language (symbols, figures, many names) still makes words that match.
        return Weights(english=0.1, multilingual=1.0, lexical=0.3)
    lexical = 0.35
    if IDENTIFIER.search(question) or PHRASE.search(question):
        lexical = 0.9
    elif FIGURE.search(question) or NAME.search(question):
        lexical = 0.5
    return Weights(english=1.0, multilingual=0.2, lexical=lexical)


def fuse(query: str, dense: Mapping[str, Ranked], lexical: Ranked) -> list[tuple[int, float]]:
    """Paragraph ids with their fused scores, best first; equal scores in the order of ids.

    ``dense`` has, per vector space, paragraphs by cosine; ``lexical`` has paragraphs by BM25. A list may be
    empty or missing: the others then decide alone.
    """
    weights = weigh(query)
    scores: dict[int, float] = {}
    sides = [(weights.of_space(name), _from_last_to_first(ranked)) for name, ranked in dense.items()]
    for weight, scaled in (*sides, (weights.lexical, _from_zero(lexical))):
        for paragraph_id, score in scaled:
            scores[paragraph_id] = scores.get(paragraph_id, 0.0) + weight * score
    return sorted(scores.items(), key=lambda item: (-item[1], item[0]))


def _from_last_to_first(ranked: Ranked) -> Ranked:
    """Cosines brought to 0 … 1 between the last candidate and the first: encoders differ in the range they
    use.
    """
    if not ranked:
        return []
    scores = [score for _, score in ranked]
    low, span = min(scores), max(scores) - min(scores)
    return [(paragraph_id, (score - low) / span if span else 1.0) for paragraph_id, score in ranked]


def _from_zero(ranked: Ranked) -> Ranked:
    """BM25 scores as shares of the best one: zero already means that no word is shared."""
    highest = max((score for _, score in ranked), default=0.0)
    return [(paragraph_id, score / highest) for paragraph_id, score in ranked] if highest > 0 else []
