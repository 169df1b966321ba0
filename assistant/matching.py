"""How much of a question a text accounts for, word by word; the transparent half of scoring.

A word counts by its rarity in the library: a text that has "the Commission" and lacks "kidnapping" accounts
for
little of a question about kidnapping.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import Protocol

from assistant.terms import Term, content_terms, nearness, stems_of

DocumentFrequency = Callable[[str], int]


class WordNearness(Protocol):
    """Nearness in meaning of a question's word to words of a text, 0 to 1."""

    def applies(self, term: Term) -> bool: ...
    def level(self, term: Term, words: Sequence[str]) -> float: ...


# What a match is worth by where it stands. Fitted by hand on the development questions on the five seeds;
# the order
# matters more than the figures: the sentence itself, its paragraph, its headings and masthead.
IN_PARAGRAPH = 0.8
IN_CONTEXT = 0.65
STRONG_ENOUGH = 0.4


@dataclass(frozen=True, slots=True)
class Weighted:
    """A question's content word with its share of the question; the shares of all words sum to 1."""

    term: Term
    share: float
    known: bool = True


def weigh(terms: Sequence[Term], frequency: DocumentFrequency, total: int) -> tuple[Weighted, ...]:
    """The terms with their shares. ``total`` is the number of paragraphs; ``known`` is False where none has
    it."""
    raw = []
    for term in terms:
        count = frequency(term.word)
        rarity = math.log(1 + (total - count + 0.5) / (count + 0.5)) if total else 1.0
        # A word nobody uses is a paraphrase more often than the point of the question, unless it is a name.
        ceiling = math.log(1 + total / 2.5) if total else 1.0
        weight = max(0.5, min(rarity, ceiling if term.named else 0.75 * ceiling))
        raw.append((term, weight * (1.3 if term.named else 1.0), count > 0))
    whole = sum(weight for _, weight, _ in raw) or 1.0
    return tuple(Weighted(term, weight / whole, known) for term, weight, known in raw)


class Words:
    """The words of a text, for looking up how near it comes to a word."""

    def __init__(self, *texts: str) -> None:
        self.texts = texts
        self.stems = frozenset(stem for text in texts for stem in stems_of(text))
        self._levels: dict[str, float] = {}

    @cached_property
    def content(self) -> tuple[str, ...]:
        """The content words as written in small letters, each once."""
        return tuple(dict.fromkeys(term.word for text in self.texts for term in content_terms(text)))

    def level(self, stem: str) -> float:
        """1 for the word itself down to 0 for nothing like it."""
        if stem in self.stems:
            return 1.0
        if stem not in self._levels:  # every sentence of a paragraph asks the paragraph the same again
            self._levels[stem] = max((nearness(stem, other) for other in self.stems), default=0.0)
        return self._levels[stem]


@dataclass(frozen=True, slots=True)
class Coverage:
    """``share`` of the question accounted for (0 to 1); ``missing`` the words that nothing accounts for."""

    share: float
    in_sentence: float
    missing: tuple[Weighted, ...]

    @property
    def worst(self) -> float:
        """The share of the weightiest missing word."""
        return max((weighted.share for weighted in self.missing), default=0.0)


def coverage(
    question: Iterable[Weighted],
    sentence: Words,
    paragraph: Words,
    context: Words,
    alike: WordNearness | None = None,
) -> Coverage:
    """How much of the question sentence, paragraph and context account for together.

    ``alike`` is asked for words that nothing matches by form: how near in meaning do the words given come?
    """
    share = in_sentence = 0.0
    missing: list[Weighted] = []
    for weighted in question:
        stem = weighted.term.stem
        here = sentence.level(stem)
        level = here
        if level < IN_PARAGRAPH:
            level = max(level, IN_PARAGRAPH * paragraph.level(stem))
        if level < IN_CONTEXT:
            level = max(level, IN_CONTEXT * context.level(stem))
        if level < STRONG_ENOUGH and alike is not None and alike.applies(weighted.term):
            near = alike.level(weighted.term, sentence.content)
            here = max(here, near)
            level = max(level, near, IN_PARAGRAPH * alike.level(weighted.term, paragraph.content))
        share += weighted.share * level
        in_sentence += weighted.share * here
        if level < STRONG_ENOUGH:
            missing.append(weighted)
    return Coverage(share, in_sentence, tuple(missing))


def likely_meant(word: str, candidates: Iterable[str]) -> str | None:
    """The word of ``candidates`` that a mistyped ``word`` stands for ("pirasy" → "piracy"); None when unsure.

    Same first letter, at least four letters, nearly all of them in the same order.
    """
    if len(word) < 4 or not word.isalpha():
        return None
    best, best_ratio = None, 0.0
    for candidate in candidates:
        if candidate[:1] != word[:1] or abs(len(candidate) - len(word)) > 2 or not candidate.isalpha():
            continue
        ratio = SequenceMatcher(None, word, candidate).ratio()
        if ratio > best_ratio:
            best, best_ratio = candidate, ratio
    return best if best_ratio >= 0.82 else None
