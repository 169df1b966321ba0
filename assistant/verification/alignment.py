"""Sentence beside source, word by word: which evidence is closest, and what was changed in repeating it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from assistant.verification.wording import Token

# Words before the place where sentence and source part: "discontinued stations" for "stations that are
# discontinued" is the same said in another order.
LEADING_UP = 6


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the sentence (``said``) that stand where the source has ``found``; one of the two may be
    empty.

    ``edge`` is True before the first and after the last word the two have in common, ``ending`` after the
    last; then ``before`` are the words of the source that lead up to that place.
    """

    said: tuple[Token, ...]
    found: tuple[Token, ...]
    edge: bool
    ending: bool = False
    before: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class Alignment:
    """``share`` of the sentence's words that stand in the source in the same order, and the changes between
    them; ``said`` and ``told`` are all stems of the sentence and of the source."""

    share: float
    changes: tuple[Change, ...]
    first: int
    last: int
    matched: int = 0
    said: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()

    @property
    def density(self) -> float:
        """The part of the source between the first and the last common word that is common."""
        return self.matched / (self.last - self.first) if self.last > self.first else 0.0


def align(sentence: Sequence[Token], source: Sequence[Token]) -> Alignment:
    """Align two token sequences on their stems (Ratcliff-Obershelp, ``difflib``)."""
    matcher = SequenceMatcher(None, [t.stem for t in sentence], [t.stem for t in source], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks or not sentence:
        return Alignment(0.0, (), 0, 0)
    first, last = blocks[0].b, blocks[-1].b + blocks[-1].size
    changes: list[Change] = []
    at_sentence, at_source = 0, None
    for block in blocks:
        said = tuple(sentence[at_sentence : block.a])
        if at_source is None:
            # Before the first common word: as much of the source as the sentence has there, and three words
            # more, which is where "did not", "would" or "one speaker" stands.
            found = tuple(source[max(0, block.b - len(said) - 3) : block.b])
            edge = True
        else:
            found, edge = tuple(source[at_source : block.b]), False
        if said or found:
            changes.append(Change(said, found, edge))
        at_sentence, at_source = block.a + block.size, block.b + block.size
    rest = tuple(sentence[at_sentence:])
    if rest:
        after = tuple(source[last : last + len(rest) + 1])
        before = tuple(source[max(0, last - LEADING_UP) : last])
        changes.append(Change(rest, after, True, ending=True, before=before))
    matched = sum(block.size for block in blocks)
    stems = [frozenset(token.stem for token in tokens) for tokens in (sentence, source)]
    return Alignment(matched / len(sentence), tuple(changes), first, last, matched, *stems)


def closest(sentence: Sequence[Token], sources: Sequence[Sequence[Token]], count: int = 2) -> list[int]:
    """Indices of the ``count`` sources that hold most of the sentence's content words, best first."""
    wanted = Counter(t.stem for t in sentence if t.content)
    scored = []
    for at, source in enumerate(sources):
        held = Counter(t.stem for t in source if t.content)
        shared = sum((wanted & held).values())
        if shared:
            scored.append((-shared, len(source), at))
    return [at for _, _, at in sorted(scored)[:count]]
