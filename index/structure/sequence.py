"""Which numbered blocks are the document's paragraphs: the best chain 1, 2, 3, … through all that look like
it.

United Nations paragraphs are numbered consecutively, so the sequence itself tells paragraphs from numbered
headings, from lists inside a paragraph and from figures that happen to open a line. No length or punctuation
decides alone: real paragraphs are one short line, real headings end in a full stop. They only break ties
between two blocks that carry the same number.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from index.structure.labels import NumberLabel

# A missing number costs more than the number's block gains, so a gap is bridged only where nothing else
# continues the document (a lost line must not lose all paragraphs after it).
GAP_COST = 1.25
LONGEST_GAP = 3
# A document may start elsewhere than at 1 (an excerpt, a later part), but then its paragraphs must make up
# for it.
LATE_START_COST = 2.5
# From 1 to 2.1 and from 8.7 to 9, as the views of treaty bodies on communications are numbered. A heading 3.1
# between paragraphs 3 and 4 does not pay for both steps.
LEVEL_COST = 0.9
# Numbered blocks passed over on the way to the next number: a few are headings, many are another sequence,
# which this one must not end in.
SKIP_COST = 0.02
MOST_SKIP_COST = 0.9
_UNIT_GAIN = 1.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A numbered block: ``position`` is its index among the units; ``likeness`` in [-0.9, 0.5] says how much
    the block looks like a paragraph (positive) or a heading or list item (negative)."""

    position: int
    label: NumberLabel
    likeness: float


@dataclass(frozen=True, slots=True)
class _Step:
    score: float
    candidate: Candidate
    previous: _Step | None


def find_sequence(candidates: Sequence[Candidate], *, resumes: bool = False) -> tuple[Candidate, ...]:
    """The chain of paragraphs among ``candidates`` (in document order). ``resumes`` says that the first of
    them is known to go on with a sequence begun before, so that it need not make up for a late start.

    Dynamic programming over numbers: the best chain that ends at each number so far. Between equal chains the
    later block wins, because a list or heading that borrows the next number stands before the paragraph that
    owns it.
    """
    best: dict[tuple[tuple[int, ...], str], _Step] = {}
    order = {candidate.position: index for index, candidate in enumerate(candidates)}
    last_under: dict[tuple[int, ...], list[tuple[tuple[int, ...], str]]] = {}
    for candidate in candidates:
        key = _key(candidate.label)
        gain = _UNIT_GAIN + candidate.likeness
        starts = _is_first(candidate.label) or (resumes and candidate is candidates[0])
        step = _Step(gain - (0.0 if starts else LATE_START_COST), candidate, None)
        for previous_key, cost in _predecessors(candidate.label, last_under):
            previous = best.get(previous_key)
            if previous is None:
                continue
            skipped = order[candidate.position] - order[previous.candidate.position] - 1
            score = previous.score + gain - cost - min(MOST_SKIP_COST, SKIP_COST * skipped)
            if score > step.score:
                step = _Step(score, candidate, previous)
        known = best.get(key)
        if known is None or step.score >= known.score:
            best[key] = step
        under = last_under.setdefault(key[0][:-1], [])
        if key not in under:
            under.append(key)
    if not best:
        return ()
    end = max(best.values(), key=lambda step: (step.score, step.candidate.position))
    if end.score <= 0:
        return ()
    chain: list[Candidate] = []
    step_or_none: _Step | None = end
    while step_or_none is not None:
        chain.append(step_or_none.candidate)
        step_or_none = step_or_none.previous
    return tuple(reversed(chain))


def gaps(labels: Iterable[NumberLabel]) -> tuple[str, ...]:
    """The numbers missing in a sequence, as printed."""
    missing: list[str] = []
    previous: tuple[int, ...] | None = None
    for label in labels:
        if previous is not None and len(previous) == len(label.number) and previous[:-1] == label.number[:-1]:
            for number in range(previous[-1] + 1, label.number[-1]):
                missing.append(".".join(map(str, (*previous[:-1], number))))
        previous = label.number
    return tuple(missing)


def _key(label: NumberLabel) -> tuple[tuple[int, ...], str]:
    return (label.number, label.ordinal + label.letter)


def _is_first(label: NumberLabel) -> bool:
    return label.number[-1] == 1 and not label.ordinal


_ORDINALS = ("", "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies")


def _predecessors(
    label: NumberLabel, last_under: dict[tuple[int, ...], list[tuple[tuple[int, ...], str]]]
) -> Iterable[tuple[tuple[tuple[int, ...], str], float]]:
    """The keys a number may follow, with what each step costs."""
    number = label.number
    if label.ordinal:
        place = _ORDINALS.index(label.ordinal)
        yield ((number, _ORDINALS[place - 1]), 0.0)
        return
    if label.letter:
        if label.letter == "A":
            yield ((number, ""), 0.0)
            yield (((*number[:-1], number[-1] - 1), ""), 0.0)
        else:
            yield ((number, chr(ord(label.letter) - 1)), 0.0)
        return
    for back in range(1, LONGEST_GAP + 2):
        if number[-1] - back < 1:
            break
        before = (*number[:-1], number[-1] - back)
        cost = GAP_COST * (back - 1)
        yield ((before, ""), cost)
        if back == 1:
            for suffix in (*_ORDINALS[1:], *"ABCDEFGH"):
                yield ((before, suffix), cost)
    if len(number) > 1 and number[-1] == 1:
        parent = (*number[:-2], number[-2] - 1)
        for key in last_under.get(parent, [])[-1:]:
            yield (key, 0.0)
        yield ((parent, ""), LEVEL_COST)
        yield ((number[:-1], ""), LEVEL_COST)
    elif number[-1] > 1:
        for key in last_under.get((*number[:-1], number[-1] - 1), [])[-1:]:
            yield (key, LEVEL_COST)
