"""The numbered sequences of a document: one in each annex or part, found among all blocks that open with a
number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from index.structure.annexes import EMBEDDED, Region, parse_chapter
from index.structure.continuation import is_finished
from index.structure.headings import is_caption
from index.structure.labels import NumberLabel, parse_heading_label, parse_misread_number, parse_number
from index.structure.resolutions import is_enacting, is_operative, is_preambular
from index.structure.sequence import Candidate, find_sequence
from index.structure.units import Unit

_SENTENCE_END = re.compile(r"[.;:,؛。；：，][\"”’)\]]*$")
# What may be left of a number that a scan destroyed, before the verb.
_DESTROYED = re.compile(r"[^\w“\"]{0,3}(?:[\w|]{1,3}[^\w\s]{1,2}\s*|\W{1,3})?(?=[A-Z])")
# A sequence of bold lines without full stops is one of headings: the names in a list of countries.
LEAST_LIKENESS = -0.05
# A list inside a paragraph is indented: its numbers must not carry the document's sequence on.
INDENTED_COST = 1.3
MARGIN_TOLERANCE = 9
MOST_BLOCKS_OF_AN_ENTRY = 6
# A misread number is worth less than a clear one, and still more than a gap.
MISREAD_COST = 0.3
# Below this many paragraphs a second run of numbers is a list in the text, not a part of the document.
SHORTEST_PART = 3
# A bound for hostile files; the most parts seen in one document without titles of their own is 12.
MOST_RESTARTS = 40


@dataclass(frozen=True, slots=True)
class Sequenced:
    """A region with its paragraph numbers: ``numbers`` maps unit positions to labels. ``continues`` says that
    it goes on where an earlier region of the same parts left off; ``is_later_section`` that a resolution's
    preamble and operative paragraphs start again under a heading."""

    region: Region
    numbers: dict[int, NumberLabel]
    is_resolution: bool
    continues: bool = False
    is_later_section: bool = False


def likeness(unit: Unit, margins: frozenset[int] = frozenset()) -> float:
    """How much a numbered block looks like a paragraph rather than a heading or a list item; see
    ``sequence.Candidate``. ``margins`` are where the document's numbered paragraphs start, in points."""
    text, block = unit.text, unit.block
    score = 0.0
    if margins and block.indent is not None:
        nearest = min((block.indent - margin for margin in margins), key=abs)
        score -= INDENTED_COST if nearest > MARGIN_TOLERANCE else 0.3 if nearest < -MARGIN_TOLERANCE else 0.0
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


def number_regions(
    units: Sequence[Unit], regions: Sequence[Region], *, dashed: bool
) -> tuple[Sequenced, ...]:
    """Every region with its sequence. A region in which numbering restarts, or that holds several
    resolutions, is cut into parts; where the numbering of the document goes on after a resolution printed in
    it, the document itself goes on. ``dashed`` allows the Arabic "1 - " form of number."""
    result: list[Sequenced] = []
    for region in regions:
        outer = _interrupted(units, result, region)
        chapters = _by_chapter(units, region, dashed=dashed)
        for piece in [piece for chapter in chapters for piece in _by_resolution(units, chapter)]:
            before, after = _where_resumed(units, piece, outer, dashed=dashed)
            result.extend(_by_restart(units, before, dashed=dashed) if before else ())
            if after:
                result.append(after)
                break
    return tuple(_unique(result))


def _by_chapter(units: Sequence[Unit], region: Region, *, dashed: bool) -> list[Region]:
    """The region cut at its chapters ("Chapter II") where numbering starts again in them, as in the reports
    of commissions, which are cited "chap. II, para. 3"."""
    found = [
        (position, chapter)
        for position in range(region.start, region.end)
        if (chapter := parse_chapter(units[position]))
    ]
    if len(found) < 2:
        return [region]
    candidates = [c for c in _candidates(units, region, dashed=dashed, resolution=False) if c.likeness > 0]
    ends = [position for position, _ in found[1:]] + [region.end]
    firsts = [
        next((c.label.number for c in candidates if position < c.position < end), None)
        for (position, _), end in zip(found, ends, strict=True)
    ]
    if firsts.count((1,)) < 2:
        return [region]
    pieces = [Region(region.parts, region.start, found[0][0])] if found[0][0] > region.start else []
    for (position, part), end in zip(found, ends, strict=True):
        pieces.append(Region((*region.parts, part), position, end))
    return pieces


@dataclass(frozen=True, slots=True)
class _Interrupted:
    """Where the document stood when an embedded resolution began: its last number, and its left margins."""

    number: int
    margins: frozenset[int]


def _interrupted(units: Sequence[Unit], done: Sequence[Sequenced], region: Region) -> _Interrupted | None:
    """The state of the document around an embedded resolution; None for an annex, which nothing resumes
    after."""
    if not region.parts or not region.parts[-1].startswith(EMBEDDED):
        return None
    outer = [
        (label.number[-1], units[position].block.indent)
        for sequenced in done
        if sequenced.region.parts == region.parts[:-1]
        for position, label in sequenced.numbers.items()
    ]
    margins = frozenset(round(indent) for _, indent in outer if indent is not None)
    return _Interrupted(outer[-1][0], margins) if outer else None


def _where_resumed(
    units: Sequence[Unit], region: Region, outer: _Interrupted | None, *, dashed: bool
) -> tuple[Region | None, Sequenced | None]:
    """The region up to where the document's own numbering goes on (after number ``outer``), and what
    follows."""
    if outer is None:
        return region, None
    candidates = _candidates(units, region, dashed=dashed, resolution=False)
    own = find_sequence(candidates)
    own_start = own[0].label.number == (1,) if own else False
    for candidate in candidates:
        if candidate.label.number != (outer.number + 1,) or candidate.likeness <= 0:
            continue
        indent = units[candidate.position].block.indent
        margins = outer.margins if indent is not None else frozenset()
        if margins and min(abs((indent or 0) - margin) for margin in margins) > MARGIN_TOLERANCE:
            continue
        body = units[candidate.position].text[candidate.label.length :]
        if own_start and candidate in own and is_operative(body):
            continue
        cut = _back_to_heading(units, candidate.position)
        rest = find_sequence([c for c in candidates if c.position >= candidate.position])
        numbers = {c.position: c.label for c in rest}
        parts = region.parts[:-1]
        if cut <= region.start:
            return None, Sequenced(Region(parts, region.start, region.end), numbers, False, continues=True)
        before = Region(region.parts, region.start, cut)
        return before, Sequenced(Region(parts, cut, region.end), numbers, False, continues=True)
    return region, None


def _candidates(units: Sequence[Unit], region: Region, *, dashed: bool, resolution: bool) -> list[Candidate]:
    found: list[Candidate] = []
    start, end = region.start, region.end
    margins = _margins(units[start:end]) or _margins(units)
    for position in range(start, end):
        unit = units[position]
        if unit.block.style in ("table", "footnote", "furniture") or is_caption(unit):
            continue
        label = parse_number(unit.text, dashed=dashed)
        if label is not None and len(unit.text) > label.length:
            found.append(Candidate(position, label, likeness(unit, margins)))
        elif resolution and (label := parse_misread_number(unit.text)) and _is_due(unit.text[label.length :]):
            found.append(Candidate(position, label, likeness(unit, margins) - MISREAD_COST))
    return found


def _is_due(text: str) -> bool:
    """Whether ``text`` opens as numbered paragraphs of resolutions do."""
    return is_operative(text) or text.startswith(("That ", "To "))


def _mend_gaps(units: Sequence[Unit], chain: Sequence[Candidate]) -> tuple[Candidate, ...]:
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


def _by_restart(units: Sequence[Unit], region: Region, *, dashed: bool) -> list[Sequenced]:
    resolution = _has_enacting(units, region)
    sections = _sections(units, region, dashed=dashed) if resolution else []
    if len(sections) > 1:
        first, *later = sections
        return [*_by_restart(units, first, dashed=dashed), *(_later(units, s, dashed=dashed) for s in later)]
    chains = _chains(units, _candidates(units, region, dashed=dashed, resolution=resolution))
    if resolution:
        chains = [_mend_gaps(units, chain) for chain in chains]
    if not chains:
        return [Sequenced(region, {}, resolution)]
    cuts = [region.start, *(_back_to_heading(units, chain[0].position) for chain in chains[1:]), region.end]
    result: list[Sequenced] = []
    for index, chain in enumerate(chains):
        parts = region.parts if index == 0 else (*region.parts, f"part{index + 1}")
        piece = Region(parts, cuts[index], cuts[index + 1])
        numbers = {candidate.position: candidate.label for candidate in chain}
        result.append(Sequenced(piece, numbers, _has_enacting(units, piece)))
    return result


def _later(units: Sequence[Unit], region: Region, *, dashed: bool) -> Sequenced:
    """A later section of a resolution: preamble and operative paragraphs without an enacting line of its
    own."""
    chain = _mend_gaps(units, find_sequence(_candidates(units, region, dashed=dashed, resolution=True)))
    return Sequenced(region, {c.position: c.label for c in chain}, True, is_later_section=True)


def _sections(units: Sequence[Unit], region: Region, *, dashed: bool) -> list[Region]:
    """A resolution cut at the numbered headings ("II. Anguilla") under which its numbering starts again."""
    headings = [
        position
        for position in range(region.start, region.end)
        if len(units[position].text) < 200
        and not is_finished(units[position].text[3:])
        and (label := parse_heading_label(units[position].text))
        and label.kind in ("roman", "upper")
    ]
    candidates = _candidates(units, region, dashed=dashed, resolution=True)
    restarts: list[int] = []
    for start, end in pairwise([*headings, region.end]):
        first = next((c for c in candidates if start < c.position < end), None)
        if first is not None and first.label.number == (1,):
            restarts.append(start)
    if len(restarts) < 2:
        return [region]
    cuts = [region.start, *restarts[1:], region.end]
    return [
        Region(region.parts if n == 0 else (*region.parts, f"part{n + 1}"), cuts[n], cuts[n + 1])
        for n in range(len(cuts) - 1)
    ]


def _chains(
    units: Sequence[Unit], candidates: Sequence[Candidate], depth: int = 0
) -> list[tuple[Candidate, ...]]:
    """All sequences of a region in document order: the best one, and what restarts before or after it."""
    best = find_sequence(candidates)
    if not best or _is_headings(units, best):
        return []
    before = [c for c in candidates if c.position < best[0].position]
    after = [c for c in candidates if c.position > best[-1].position]
    outer: list[list[tuple[Candidate, ...]]] = []
    for rest in (before, after):
        more = len(rest) >= SHORTEST_PART and len(best) >= SHORTEST_PART and depth < MOST_RESTARTS
        found = _chains(units, rest, depth + 1) if more else []
        outer.append([chain for chain in found if _is_part(chain)])
    return [*outer[0], best, *outer[1]]


def _is_headings(units: Sequence[Unit], chain: Sequence[Candidate]) -> bool:
    """Whether a sequence is one of headings: bold lines without full stops, with headings of their own below
    them or much text. A corrigendum's numbered entries, with a few lines each, are its paragraphs."""
    if sum(candidate.likeness for candidate in chain) >= LEAST_LIKENESS * len(chain):
        return False
    below = [units[c.position + 1] for c in chain if c.position + 1 < len(units)]
    over_headings = sum(unit.block.bold or unit.block.style == "heading" for unit in below)
    spread = (chain[-1].position - chain[0].position) / max(1, len(chain) - 1)
    return over_headings * 2 > len(chain) or spread > MOST_BLOCKS_OF_AN_ENTRY or len(chain) < 2


def _is_part(chain: Sequence[Candidate]) -> bool:
    likely = sum(candidate.likeness for candidate in chain) / len(chain)
    return len(chain) >= SHORTEST_PART and chain[0].label.number[-1] == 1 and likely > 0.1


def _back_to_heading(units: Sequence[Unit], position: int) -> int:
    """The start of the headings that stand right before ``position``."""
    while position > 0 and not is_finished(units[position - 1].text) and len(units[position - 1].text) < 200:
        position -= 1
    return position


def _has_enacting(units: Sequence[Unit], region: Region) -> bool:
    return any(_enacts(units, position) for position in range(region.start, region.end))


def _enacts(units: Sequence[Unit], position: int) -> bool:
    """Whether a resolution starts here: an enacting line, then a preambular or operative paragraph."""
    if not is_enacting(units[position].text) or position + 1 >= len(units):
        return False
    if not units[position].text.startswith(("The ", "We, ")):
        return True  # in other languages the line itself says enough: an organ's name and a comma
    following = units[position + 1].text
    label = parse_number(following)
    body = following[label.length :] if label else following
    return is_preambular(body) or is_operative(body) or following.startswith(("(a)", "1."))


def _by_resolution(units: Sequence[Unit], region: Region) -> list[Region]:
    """The region cut where a second resolution starts in it ("A" and "B" of one resolution)."""
    starts = [position for position in range(region.start, region.end) if _enacts(units, position)]
    if len(starts) < 2:
        return [region]
    cuts = [region.start, *(_back_to_heading(units, start) for start in starts[1:]), region.end]
    pieces: list[Region] = []
    for index in range(len(starts)):
        parts = region.parts if index == 0 else (*region.parts, f"part{index + 1}")
        pieces.append(Region(parts, cuts[index], cuts[index + 1]))
    return pieces


def _unique(sequenced: Sequence[Sequenced]) -> list[Sequenced]:
    """Regions whose parts would have the same name, renamed: a place has one name."""
    used: set[tuple[str, ...]] = set()
    result: list[Sequenced] = []
    for item in sequenced:
        parts, count = item.region.parts, 2
        while parts in used and not item.continues:
            parts, count = (*item.region.parts, f"part{count}"), count + 1
        used.add(parts)
        result.append(replace(item, region=replace(item.region, parts=parts)))
    return result
