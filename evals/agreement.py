"""Do the judges agree? Cohen's kappa for two of them, Krippendorff's alpha for any number, with gaps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from itertools import permutations

Distance = Callable[[Hashable, Hashable], float]


def nominal(one: Hashable, other: Hashable) -> float:
    """0 for the same value, 1 for different ones: labels without an order."""
    return float(one != other)


def interval(one: Hashable, other: Hashable) -> float:
    """The squared difference of two numbers."""
    return (float(str(one)) - float(str(other))) ** 2


def cohens_kappa(first: Sequence[Hashable], second: Sequence[Hashable]) -> float | None:
    """Cohen (1960): ``(p_o - p_e) / (1 - p_e)`` over the items both judged, in the same order.

    1 is full agreement, 0 what chance would give. None without items, and where both always say the same
    one thing (chance alone then explains everything).
    """
    pairs = list(zip(first, second, strict=True))
    if not pairs:
        return None
    observed = sum(a == b for a, b in pairs) / len(pairs)
    ones, others = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    expected = sum(ones[label] * others[label] for label in ones) / len(pairs) ** 2
    return None if expected == 1 else (observed - expected) / (1 - expected)


def krippendorffs_alpha(units: Sequence[Sequence[Hashable]], distance: Distance = nominal) -> float | None:
    """Krippendorff (2011): ``1 - D_o / D_e``. A unit holds the values it was given, by however many judges.

    Units with fewer than two values say nothing about agreement and are left out. None when no unit is left
    or when all values are the same.
    """
    paired = [list(values) for values in units if len(values) > 1]
    total = sum(map(len, paired))
    if not total:
        return None
    observed = sum(
        sum(distance(a, b) for a, b in permutations(values, 2)) / (len(values) - 1) for values in paired
    )
    counts = Counter(value for values in paired for value in values)
    expected = sum(counts[a] * counts[b] * distance(a, b) for a in counts for b in counts) / (total - 1)
    return None if expected == 0 else 1 - observed / expected


def agreement(judgements: Mapping[str, Mapping[str, Hashable]]) -> dict[str, float | int | None]:
    """``{judge: {item: label}}`` → alpha over all judges, and kappa of each pair over what both judged."""
    items = sorted({item for given in judgements.values() for item in given})
    units = [[given[item] for given in judgements.values() if item in given] for item in items]
    figures: dict[str, float | int | None] = {
        "items": len(items),
        "judged_twice": sum(len(values) > 1 for values in units),
        "krippendorffs_alpha": krippendorffs_alpha(units),
    }
    judges = sorted(judgements)
    for i, one in enumerate(judges):
        for other in judges[i + 1 :]:
            shared = [item for item in items if item in judgements[one] and item in judgements[other]]
            figures[f"cohens_kappa {one} / {other}"] = cohens_kappa(
                [judgements[one][item] for item in shared], [judgements[other][item] for item in shared]
            )
    return figures
