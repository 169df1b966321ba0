"""Labels that stand in a block of their own, put before the text they label.

A scanned page often gives "(i)" as a block and the text of sub-paragraph (i) as the next. Where the labels of
a list came out below the texts instead, each is moved up first: joined with what follows it, every
sub-paragraph would be cited as the one after it (S/RES/724 (1991), para. 5 (b)).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from index.structure.units import Unit

LONE_LABEL = re.compile(r"\((?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2})\)|\d{1,3}\.")
"""A whole block that is a label and nothing else."""
FIRST_LABEL = re.compile(r"\([ai1]\)|1\.")
"""The label that a list begins with."""
LABELLED = re.compile(rf"(?:{LONE_LABEL.pattern})\s+\S")
"""The opening of a text that has its label before it."""


def join_lone_labels(units: Iterable[Unit]) -> list[Unit]:
    """Units in which no label stands alone before text; lists labelled from below are set right first."""
    joined: list[Unit] = []
    for unit in _labels_above(list(units)):
        before = joined[-1] if joined else None
        if before is not None and _is_lone(before) and unit.block.style in ("text", "list"):
            joined[-1] = replace(unit, index=before.index, marked=before.marked.joined(unit.marked))
        else:
            joined.append(unit)
    return joined


def _labels_above(units: list[Unit]) -> list[Unit]:
    """``units`` with the labels of every list that is labelled from below moved above its texts."""
    for start in range(1, len(units) - 1):
        pairs = _labelled_from_below(units, start)
        for place in range(start, start + 2 * pairs, 2):
            text, label = units[place], units[place + 1]
            units[place] = replace(label, index=text.index)
            units[place + 1] = replace(text, index=label.index)
    return units


def _labelled_from_below(units: Sequence[Unit], start: int) -> int:
    """How many (text, label) pairs of a list labelled from below begin at ``start``; 0 where none does.

    The list opens after a colon with a text instead of its first label, and its last label has no text below
    it: what follows has a label of its own. Both together tell it from the usual order.
    """
    lead = units[start - 1].text
    if not lead.endswith(":") or _is_lone(units[start - 1]):
        return 0
    pairs, place = 0, start
    while place + 1 < len(units) and _is_unlabelled(units[place]) and _is_lone(units[place + 1]):
        pairs, place = pairs + 1, place + 2
    first = pairs > 0 and FIRST_LABEL.fullmatch(units[start + 1].text)
    after = units[place].text if place < len(units) else ""
    return pairs if pairs > 1 and first and LABELLED.match(after) else 0


def _is_lone(unit: Unit) -> bool:
    return bool(LONE_LABEL.fullmatch(unit.text))


def _is_unlabelled(unit: Unit) -> bool:
    return unit.block.style in ("text", "list") and not _is_lone(unit) and not LABELLED.match(unit.text)
