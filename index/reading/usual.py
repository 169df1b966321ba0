"""What is usual in one document: the size of its text and the pitch of its lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from index.reading.fragments import Fragment, Page
from index.reading.joining import Vocabulary, halves

WIDEST_PITCH = 1.6
"""Titles of one line each have no pitch: the space between two of them is none. Only text may be set wide."""


@dataclass(slots=True)
class Usual:
    """What is usual in a document: the size of its text, the pitch of its lines for each size."""

    size: float
    pitches: dict[int, float] = field(default_factory=dict)
    vocabulary: Vocabulary | None = None

    def pitch_of(self, size: float) -> float:
        """Points from one line to the next in a paragraph of this size."""
        return self.pitches.get(round(size), 1.45 * size)


def usual_in(pages: Sequence[Page], hidden: set[int]) -> Usual:
    """What is usual in ``pages``, the fragments whose ``id`` is in ``hidden`` (furniture) left out."""
    sizes: Counter[float] = Counter()
    pitches: dict[int, Counter[float]] = {}
    inner: list[str] = []
    broken: list[tuple[str, str]] = []
    for page in pages:
        previous: Fragment | None = None
        for fragment in page.fragments:
            if id(fragment) in hidden:
                continue
            sizes[round(fragment.size * 2) / 2] += len(fragment.text)
            tokens = fragment.text.split(" ")
            inner.append(" ".join(tokens[1:-1]))
            pair = halves(previous.text, fragment.text) if previous is not None else None
            if pair is not None:
                broken.append(pair)
            if (
                previous is not None
                and abs(previous.size - fragment.size) < 0.5
                and fragment.left < previous.right
            ):
                step = fragment.baseline - previous.baseline
                if 0.9 * fragment.size < step < 3 * fragment.size and len(previous.text) > 40:
                    pitches.setdefault(round(fragment.size), Counter())[round(step * 2) / 2] += 1
            previous = fragment
    size = sizes.most_common(1)[0][0] if sizes else 10.0
    pitch = {}
    for key, steps in pitches.items():
        # The smallest step that is common: in notes and letters single lines can outnumber wrapped ones.
        often = steps.most_common(1)[0][1]
        least = min(step for step, count in steps.items() if count >= 0.35 * often)
        if least < WIDEST_PITCH * key or key == round(size):
            pitch[key] = least
    return Usual(size, pitch, Vocabulary(inner, broken))
