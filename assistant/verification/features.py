"""How much of a sentence its evidence bears out, as the few numbers the calibrated model reads."""

from __future__ import annotations

from typing import NamedTuple

from assistant.verification.comparison import Comparison

# A sentence draws on few places. Coverage by the whole evidence says less: on WiCE (development part) the
# area under the curve is .793 for all sentences and .798 for the best three, and chance words help false
# claims most.
SENTENCES = 3


class Features(NamedTuple):
    """``coverage``: part of the sentence's content words in the best three evidence sentences, 0 to 1.

    ``absent``: how many names, numbers, dates or acts the evidence does not have, titles of works left out
    (people add them freely); ``actions`` those of them that are binding acts. ``nearness``: cosine of the
    sentence and the closest evidence sentence above that of unrelated sentences, 0 to 1; None without an
    encoder.
    """

    coverage: float
    absent: float
    actions: float
    nearness: float | None = None


def features(comparison: Comparison, nearness: float | None = None) -> Features:
    """The features of ``comparison``; all but ``nearness`` come from words alone."""
    reasons = comparison.reasons
    return Features(
        coverage=coverage(comparison),
        absent=float(min(4, sum(r.severity == "absent" and r.kind != "quote" for r in reasons))),
        actions=float(min(2, sum(reason.kind == "action" for reason in reasons))),
        nearness=nearness,
    )


def coverage(comparison: Comparison) -> float:
    """The part of the sentence's content words that stand in the three evidence sentences which hold most
    of them."""
    wanted = [token.stem for token in comparison.tokens if token.content]
    if not wanted:
        return 0.0
    held = [frozenset(token.stem for token in tokens) for tokens in comparison.evidence.tokens]
    held.sort(key=lambda stems: -sum(word in stems for word in wanted))
    together = frozenset().union(*held[:SENTENCES])
    return sum(word in together for word in wanted) / len(wanted)
