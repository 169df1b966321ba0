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
# Two words of a question are together in a text where they stand at most so many words apart.
NEIGHBOURS = 5
SAME_WORD = 0.8
# A smaller part of a question says nothing by itself.
LEAST_PART = 0.02


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
    """``share`` of the question accounted for (0 to 1); ``missing`` the words that nothing accounts for.

    ``in_sentence`` and ``in_paragraph`` are the shares that sentence and paragraph account for by themselves,
    ``named`` that of names and figures alone in the paragraph, ``plain`` and ``plain_in_sentence`` those of
    the other words (1 where the question has none), ``exact`` the share whose very stem stands in the
    sentence.
    """

    share: float
    in_sentence: float
    missing: tuple[Weighted, ...]
    in_paragraph: float = 0.0
    exact: float = 0.0
    named: float = 1.0
    plain: float = 1.0
    plain_in_sentence: float = 1.0

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
    share = in_sentence = in_paragraph = exact = named = named_in_sentence = all_named = 0.0
    missing: list[Weighted] = []
    for weighted in question:
        stem = weighted.term.stem
        here = sentence.level(stem)
        within = max(here, paragraph.level(stem))
        exact += weighted.share * (here == 1.0)
        level = max(here, IN_PARAGRAPH * within)
        if level < IN_CONTEXT:
            level = max(level, IN_CONTEXT * context.level(stem))
        if level < STRONG_ENOUGH and alike is not None and alike.applies(weighted.term):
            near = alike.level(weighted.term, sentence.content)
            here = max(here, near)
            within = max(within, near, alike.level(weighted.term, paragraph.content))
            level = max(level, near, IN_PARAGRAPH * within)
        share += weighted.share * level
        in_sentence += weighted.share * here
        in_paragraph += weighted.share * within
        if weighted.term.named:
            named += weighted.share * within
            named_in_sentence += weighted.share * here
            all_named += weighted.share
        if level < STRONG_ENOUGH:
            missing.append(weighted)
    all_plain = 1.0 - all_named
    return Coverage(
        share,
        in_sentence,
        tuple(missing),
        in_paragraph,
        exact,
        named / all_named if all_named > LEAST_PART else 1.0,
        (in_paragraph - named) / all_plain if all_plain > LEAST_PART else 1.0,
        (in_sentence - named_in_sentence) / all_plain if all_plain > LEAST_PART else 1.0,
    )


def together(question: Sequence[Weighted], text: str) -> float:
    """The share (0 to 1) of the question's neighbouring words that stand near each other in ``text`` too.

    "parties to the Convention" is in "parties … to the Convention", not in a text that has both words far
    apart.
    """
    places: list[list[int]] = [[] for _ in question]
    for at, stem in enumerate(stems_of(text)):
        for number, weighted in enumerate(question):
            if nearness(weighted.term.stem, stem) >= SAME_WORD:
                places[number].append(at)
    total = found = 0.0
    for number in range(len(question) - 1):
        weight = min(question[number].share, question[number + 1].share)
        total += weight
        near = any(abs(one - two) <= NEIGHBOURS for one in places[number] for two in places[number + 1])
        found += weight * near
    return found / total if total else 0.0


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
