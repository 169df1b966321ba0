"""The blocks that open with a number, and how much each looks like a paragraph of the document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from index.structure.headings import is_caption
from index.structure.labels import NumberLabel, parse_misread_number, parse_number
from index.structure.resolutions import is_operative
from index.structure.sequence import Candidate
from index.structure.units import Unit

_SENTENCE_END = re.compile(r"[.;:,؛。；：，][\"”’)\]]*$")
# What may be left of a number that a scan destroyed, before the verb.
_DESTROYED = re.compile(r"[^\w“\"]{0,3}(?:[\w|]{1,3}[^\w\s]{1,2}\s*|\W{1,3})?(?=[A-Z])")
# A list inside a paragraph is indented: its numbers must not carry the document's sequence on.
INDENTED_COST = 1.3
OUTDENTED_COST = 0.3
MARGIN_TOLERANCE = 9
# Blocks around a region without margins of its own in which those of the document are looked for: a bound for
# files of 2,000 pages, which may have a thousand such regions.
NEARBY = 400
# A misread number is worth less than a clear one, and still more than a gap.
MISREAD_COST = 0.3


def likeness(
    unit: Unit, margins: frozenset[int] = frozenset(), *, outdented_cost: float = OUTDENTED_COST
) -> float:
    """How much a numbered block looks like a paragraph rather than a heading or a list item; see
    ``sequence.Candidate``. ``margins`` are where the document's numbered paragraphs start, in points."""
    text, block = unit.text, unit.block
    score = 0.0
    if margins and block.indent is not None:
        nearest = min((block.indent - margin for margin in margins), key=abs)
        if nearest > MARGIN_TOLERANCE and not _is_recommendation(unit):
            score -= INDENTED_COST
        elif nearest < -MARGIN_TOLERANCE:
            score -= outdented_cost
    if block.style == "heading":
        score -= 0.5
    if block.bold:
        score -= 0.3
    if block.centred:
        score -= 0.2
    if _SENTENCE_END.search(text):
        score += 0.2
    if len(text) > 200:
        score += 0.15
    return max(-1.5, score)


def _is_recommendation(unit: Unit) -> bool:
    """Whether the block is a numbered recommendation or the like, "6.12 Ratify the Convention (Norland);":
    those stand further in than the paragraph 6 that leads to them."""
    label = parse_number(unit.text)
    dotted = label is not None and len(label.number) == 2
    return dotted and not unit.block.bold and bool(_SENTENCE_END.search(unit.text))


def _margins(units: Sequence[Unit]) -> frozenset[int]:
    """The left edges that at least a fifth of the long numbered blocks share; none where readers give
    none."""
    long = [
        round(unit.block.indent)
        for unit in units
        if unit.block.indent is not None
        and len(unit.text) > 100
        and not unit.block.bold
        and unit.block.style not in ("table", "footnote", "furniture")
        and parse_number(unit.text)
    ]
    counts = Counter(4 * round(edge / 4) for edge in long)
    return frozenset(edge for edge, count in counts.items() if count >= 3 and count * 5 >= len(long))


def find_candidates(
    units: Sequence[Unit],
    start: int,
    end: int,
    *,
    dashed: bool,
    resolution: bool,
    margins: frozenset[int] = frozenset(),
) -> list[Candidate]:
    """The numbered blocks at positions ``start`` to ``end``. ``resolution`` allows numbers as a scan
    misreads them before operative verbs; ``margins`` are the document's where they are known from
    elsewhere."""
    found: list[Candidate] = []
    own = margins or _margins(units[start:end])
    # An annex too short to show its own margins may stand further left than the text before it.
    outdented = OUTDENTED_COST if own else 0.0
    margins = own or _margins(units[max(0, start - NEARBY) : end + NEARBY])
    for position in range(start, end):
        unit = units[position]
        if unit.block.style in ("table", "footnote", "furniture") or is_caption(unit):
            continue
        label = parse_number(unit.text, dashed=dashed)
        if label is not None and len(unit.text) > label.length:
            found.append(Candidate(position, label, likeness(unit, margins, outdented_cost=outdented)))
        elif resolution and (label := parse_misread_number(unit.text)) and _is_due(unit.text[label.length :]):
            found.append(Candidate(position, label, likeness(unit, margins) - MISREAD_COST))
    return found


def _is_due(text: str) -> bool:
    """Whether ``text`` opens as numbered paragraphs of resolutions do."""
    return is_operative(text) or text.startswith(("That ", "To "))


def mend_gaps(units: Sequence[Unit], chain: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """In a resolution, the operative paragraphs whose numbers a scan destroyed: where as many blocks open
    with an operative verb between two numbers as numbers are missing."""
    mended: list[Candidate] = []
    for candidate in chain:
        if mended:
            before = mended[-1]
            missing = range(before.label.number[-1] + 1, candidate.label.number[-1])
            between = units[before.position + 1 : candidate.position]
            opening = [
                (before.position + 1 + offset, match.end())
                for offset, unit in enumerate(between)
                if (match := _DESTROYED.match(unit.text)) and is_operative(unit.text[match.end() :])
            ]
            if missing and len(missing) == len(opening):
                for number, (position, length) in zip(missing, opening, strict=True):
                    mended.append(Candidate(position, NumberLabel((number,), "", "", length), 0.0))
        mended.append(candidate)
    return tuple(mended)
