"""Evidence packed into a token budget by value per token; whole sentences only, in reading order."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from assistant.sentences import Span, split_sentences

# What the frame around a passage costs: its number and the two tags.
FRAME_TOKENS = 14
OMISSION = "…"


@dataclass(frozen=True, slots=True)
class Parcel:
    """A paragraph on offer: ``head`` names it to the model, ``lead`` is the sentence it hangs on (a list's
    lead-in).

    ``value`` is above zero, higher for better; ``wanted`` are lower-case words that make a sentence worth
    more.
    """

    head: str
    text: str
    value: float
    lead: str = ""
    wanted: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Packed:
    """``text`` as the model reads it; ``index`` of the parcel it comes from; ``whole`` when nothing was
    left out."""

    index: int
    text: str
    whole: bool


def pack(parcels: Sequence[Parcel], budget: int, count: Callable[[str], int]) -> list[Packed]:
    """Choose sentences by value per token until ``budget`` tokens (as ``count`` counts them) are spent.

    Greedy, which for pieces this small against the budget is within one sentence of the best choice
    (Dantzig's bound for the knapsack). A sentence that does not fit is left out, never cut. Passages keep
    the order of ``parcels``, which is best first: models read the beginning best.
    """
    spans = [split_sentences(parcel.text) for parcel in parcels]
    heads = [FRAME_TOKENS + count(f"{parcel.head}\n{parcel.lead}") for parcel in parcels]
    offers = [
        (_worth(parcel, span, at), count(span.text) + 1, index, at)
        for index, parcel in enumerate(parcels)
        for at, span in enumerate(spans[index])
    ]
    offers.sort(key=lambda offer: (-offer[0] / offer[1], offer[2], offer[3]))
    chosen: dict[int, set[int]] = {}
    left = budget
    for _, cost, index, at in offers:
        price = cost + (heads[index] if index not in chosen else 0)
        if price <= left:
            chosen.setdefault(index, set()).add(at)
            left -= price
    return [
        Packed(index, _assembled(parcels[index], spans[index], kept), len(kept) == len(spans[index]))
        for index, kept in sorted(chosen.items())
    ]


def _worth(parcel: Parcel, span: Span, at: int) -> float:
    """A sentence is worth its paragraph's value, more when it has the question's words or opens the
    paragraph."""
    words = {word.strip(".,;:()\"'“”").lower() for word in span.text.split()}
    hits = len(words & parcel.wanted) / max(1, len(parcel.wanted))
    opening = 0.25 if at == 0 else 0.0
    return parcel.value * (0.25 + hits + opening) * math.sqrt(max(1, len(words)))


def _assembled(parcel: Parcel, spans: Sequence[Span], kept: set[int]) -> str:
    parts: list[str] = []
    last = -1
    for at in sorted(kept):
        if at != last + 1:
            parts.append(OMISSION)
        parts.append(spans[at].text)
        last = at
    if last != len(spans) - 1:
        parts.append(OMISSION)
    body = " ".join(parts)
    return "\n".join(part for part in (parcel.head, parcel.lead, body) if part)
