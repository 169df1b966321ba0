"""Fusion of rankings: one score a paragraph from the vector spaces and the lexical index. Pure.

Scores, not ranks, are combined, so that a paragraph which is far better than the next keeps its lead (Bruch,
Gai and Ingber, "An Analysis of Fusion Functions for Hybrid Retrieval", TOIS 2023). How much each side counts
depends on the question: on its words (``weigh``: a symbol is found by its letters, a question in French not
by an English encoder) and on what they find (``distinctness``: words are strong evidence where they single
out one paragraph). What was tried and what it gave is in docs/retrieval.md.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from index.question_language import language_of

Ranked = Sequence[tuple[int, float]]

# The spaces of encoders that know English alone, where nobody says which these are: of the packaged ones.
ENGLISH_SPACES = frozenset({"gte-small-un"})

# A symbol, a resolution number ("56/120"), a sales number ("E.19.XI.7").
IDENTIFIER = re.compile(
    r"(?<![\w/])(?:(?=[\w./\-]*\d)[A-Za-z\d][\w.\-]*/[\w./\-]*\w|[A-Z]\.\d{2}\.[IVX]+\.\d+)"
)
PHRASE = re.compile(r"[\"“„«][^\"“”„«»]+[\"”“»]")


# Weights measured on the development half of the question sets and on MTRAG (docs/retrieval.md).
LEXICAL = 3.0
# Cosines of good and bad answers lie close together; this brings their differences to the scale of the rest.
# 8 to 15 are equally good for gte-small-un; gte-small, whose cosines lie closer, had 20.
COSINE = 11.0
# E5 was trained at a low temperature: its cosines lie closer still.
COSINES = {"multilingual-e5-small": 90.0}
# Beside other spaces it is heard more softly: at 90 the 70 paragraphs of the one Spanish document among 255
# came before the right ones to nearly every question in French, Spanish, Russian, Chinese and Arabic.
# Recall@5 of 104 such development questions: .20 at 90, .60 at 40, .84 at 20, .87 at 12.
BESIDE_OTHERS = 15.0
# Which of the lexical candidates the best one is compared with.
FIELD = 10
# Above 1: words that do not single out a paragraph count even less.
CONTRAST = 1.5

# By how much a paragraph that holds a quoted phrase leads those that do not.
AHEAD_BY_PHRASE = 3.0

# The words of a question's gloss are more often beside the mark than those of an English question.
WORDS_OF_GLOSS = 0.7
# What documents in other languages count for an English question: they answer where none in English does.
OTHER_LANGUAGES = 0.5


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each side counts; its score times its weight is its share of a paragraph's score."""

    english: float
    multilingual: float
    lexical: float

    def of_space(self, name: str, english: Collection[str] = ENGLISH_SPACES) -> float:
        """That of a space; ``english`` are those that know English alone."""
        return self.english if name in english else self.multilingual


def weigh(question: str, glossed: float = 0.0) -> Weights:
    """The weights that the words of a question alone suggest; ``glossed`` is the share of it, 0 to 1, that
    was brought into English."""
    if language_of(question) != "en":
        # Unglossed, what is the same in every language (symbols, figures, many names) still matches.
        if not glossed:
            return Weights(english=0.0, multilingual=1.0, lexical=1.0)
        return Weights(english=glossed, multilingual=1.0, lexical=WORDS_OF_GLOSS)
    named = IDENTIFIER.search(question) or PHRASE.search(question)
    return Weights(english=1.0, multilingual=OTHER_LANGUAGES, lexical=2.0 if named else 1.0)


def spaces_to_ask(
    question: str,
    spaces: Sequence[str],
    languages: Sequence[str],
    english: Collection[str] = ENGLISH_SPACES,
) -> list[str]:
    """The spaces worth asking for ``question`` in a library with documents in ``languages``; ``english`` are
    the spaces that know English alone.

    An English question about English documents does without the multilingual space and a question in another
    language without an English one: less to load and to compute. Whatever the rule leaves nothing of is asked
    in full.
    """
    in_english = language_of(question) == "en"
    if in_english and any(language != "en" for language in languages):
        return list(spaces)
    return [name for name in spaces if (name in english) == in_english] or list(spaces)


def fuse(
    query: str,
    dense: Mapping[str, Ranked],
    lexical: Ranked,
    *,
    glossed: float = 0.0,
    floors: Mapping[str, float] | None = None,
    english: Collection[str] = ENGLISH_SPACES,
) -> list[tuple[int, float]]:
    """Paragraph ids with their fused scores, best first; equal scores in the order of ids.

    ``dense`` has, per vector space, paragraphs by cosine; ``lexical`` has paragraphs by BM25. A list may be
    empty or missing: the others then decide alone. ``floors`` are the cosines, by space, up to which a
    paragraph has nothing to do with the question: without one the paragraphs of the only document in French
    would seem near to every question, because there is nothing farther to compare them with. ``english`` are
    the spaces that know English alone.
    """
    weights = weigh(query, glossed)
    scores: dict[int, float] = {}
    # Where the only space at hand is one the question is not for, it is still better than none.
    heard = any(weights.of_space(name, english) for name in dense)
    sides = [
        (
            weights.of_space(name, english) if heard else 1.0,
            _above_the_last(ranked, _scale(name, floors or {}), (floors or {}).get(name, -1.0)),
        )
        for name, ranked in dense.items()
    ]
    sides.append((weights.lexical * LEXICAL * distinctness(lexical), _from_last_to_first(lexical)))
    for weight, scaled in sides:
        for paragraph_id, score in scaled:
            scores[paragraph_id] = scores.get(paragraph_id, 0.0) + weight * score
    return sorted(scores.items(), key=lambda item: (-item[1], item[0]))


def phrases_first(fused: Ranked, holding: Collection[int]) -> list[tuple[int, float]]:
    """``fused`` with the paragraphs that hold what the question quotes before all others, by so much that
    none of the others is taken for close to them."""
    raised = max((score for _, score in fused), default=0.0) + AHEAD_BY_PHRASE
    ordered = sorted(fused, key=lambda item: (item[0] not in holding, -item[1], item[0]))
    return [(i, score + raised if i in holding else score) for i, score in ordered]


def _scale(name: str, floors: Mapping[str, float]) -> float:
    return BESIDE_OTHERS if name in floors else COSINES.get(name, COSINE)


def distinctness(lexical: Ranked) -> float:
    """How far the best lexical candidate stands out from the tenth, 0 … 1: what words are worth as evidence.

    A symbol, a rare name or a question in the document's own words has one paragraph far ahead (.52 at the
    median of questions about United Nations documents); a paraphrase finds many that are equally good (.22
    on MTRAG).
    """
    scores = sorted((score for _, score in lexical), reverse=True)
    if not scores or scores[0] <= 0:
        return 0.0
    if len(scores) <= FIELD:
        return 1.0
    # Never nothing: where the words are all there is, they still give the order.
    lead = (scores[0] - scores[FIELD]) / scores[0]
    return max(float(lead**CONTRAST), 0.05)


def _above_the_last(ranked: Ranked, scale: float, floor: float) -> Ranked:
    """Cosines as distances above the last candidate's or the floor, on the scale of the lexical side."""
    low = max(min((score for _, score in ranked), default=0.0), floor)
    return [(paragraph_id, scale * (score - low)) for paragraph_id, score in ranked]


def _from_last_to_first(ranked: Ranked) -> Ranked:
    """BM25 scores brought to 0 … 1 between the last candidate and the first."""
    if not ranked:
        return []
    scores = [score for _, score in ranked]
    low = min(scores) if len(scores) > FIELD else 0.0
    span = max(scores) - low
    return [(paragraph_id, (score - low) / span if span else 1.0) for paragraph_id, score in ranked]
