"""The numbered sequences of a document: one in each annex or part, found among all blocks that open with a
number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from index.structure.annexes import Region, parse_chapter
from index.structure.candidates import MARGIN_TOLERANCE, find_candidates, mend_gaps
from index.structure.continuation import is_finished
from index.structure.embedded import EMBEDDED, is_enacting_line, leads_to_draft
from index.structure.labels import NumberLabel, parse_heading_label, parse_number
from index.structure.resolutions import (
    is_article,
    is_closing,
    is_operative,
    is_preambular,
    is_resolving,
)
from index.structure.sequence import Candidate, find_sequence
from index.structure.units import Unit

# A sequence of bold lines without full stops is one of headings: the names in a list of countries.
LEAST_LIKENESS = -0.05
MOST_BLOCKS_OF_AN_ENTRY = 6
# Below this many paragraphs a second run of numbers is a list in the text, not a part of the document.
SHORTEST_PART = 3
FEWEST_ARTICLES = 3
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


def number_regions(
    units: Sequence[Unit], regions: Sequence[Region], *, dashed: bool
) -> tuple[Sequenced, ...]:
    """Every region with its sequence. A region in which numbering restarts, or that holds several
    resolutions, is cut into parts; where the numbering of the document goes on after a resolution printed in
    it, the document itself goes on. ``dashed`` allows the Arabic "1 - " form of number."""
    result: list[Sequenced] = []
    by_chapter = _restarting_by_chapter(units, regions, dashed=dashed)
    for region in regions:
        outer = _interrupted(units, result, region)
        chapters = _by_chapter(units, region) if region.parts in by_chapter else [region]
        if chapters == [region] and any(done.region.parts == region.parts for done in result):
            result.append(_resumed(units, region, outer, dashed=dashed))
            continue
        embedded = outer if _is_embedded(region.parts) else None
        for piece in [piece for chapter in chapters for piece in _by_resolution(units, chapter)]:
            before, after = _where_resumed(units, piece, embedded, dashed=dashed)
            result.extend(_by_restart(units, before, dashed=dashed) if before else ())
            if after:
                result.append(after)
                break
    return tuple(_unique(result))


def _is_embedded(parts: tuple[str, ...]) -> bool:
    return any(part.startswith(EMBEDDED) for part in parts)


def _restarting_by_chapter(
    units: Sequence[Unit], regions: Sequence[Region], *, dashed: bool
) -> frozenset[tuple[str, ...]]:
    """The parts of the document that number their paragraphs from 1 in each chapter ("Chapter II"), as in the
    reports of commissions, which are cited "chap. II, para. 3"."""
    firsts: dict[tuple[str, ...], list[tuple[int, ...] | None]] = {}
    for region in regions:
        pieces = [piece for piece in _by_chapter(units, region) if piece.parts != region.parts]
        for piece in pieces:
            found = (
                c
                for c in find_candidates(units, piece.start, piece.end, dashed=dashed, resolution=False)
                if c.likeness > 0
            )
            first = next(found, None)
            firsts.setdefault(region.parts, []).append(first.label.number if first else None)
    return frozenset(parts for parts, numbers in firsts.items() if numbers.count((1,)) > 1)


def _by_chapter(units: Sequence[Unit], region: Region) -> list[Region]:
    """The region cut at its chapters."""
    found = [
        (position, chapter)
        for position in range(region.start, region.end)
        if (chapter := parse_chapter(units[position]))
    ]
    if not found:
        return [region]
    ends = [position for position, _ in found[1:]] + [region.end]
    pieces = [Region(region.parts, region.start, found[0][0])] if found[0][0] > region.start else []
    for (position, part), end in zip(found, ends, strict=True):
        pieces.append(Region((*region.parts, part), position, end))
    return pieces


@dataclass(frozen=True, slots=True)
class _Interrupted:
    """Where the document stood when an embedded resolution began: its parts, last number and left margins."""

    parts: tuple[str, ...]
    number: int
    margins: frozenset[int]


def _interrupted(units: Sequence[Unit], done: Sequence[Sequenced], region: Region) -> _Interrupted | None:
    """The state of the document around an embedded resolution (or an annex of one), or before it goes on;
    None for an annex, which nothing resumes after."""
    within = [index for index, part in enumerate(region.parts) if part.startswith(EMBEDDED)]
    goes_on = any(sequenced.region.parts == region.parts for sequenced in done)
    if not within and not goes_on:
        return None
    around = region.parts[: within[0]] if within else region.parts
    outer = [
        (sequenced.region.parts, label.number[-1], units[position].block.indent)
        for sequenced in done
        if _is_around(sequenced.region.parts, around)
        for position, label in sequenced.numbers.items()
    ]
    if not outer:
        return _Interrupted(around, 0, frozenset()) if within else None
    margins = frozenset(round(indent) for _, _, indent in outer if indent is not None)
    return _Interrupted(outer[-1][0], outer[-1][1], margins)


def _is_around(parts: tuple[str, ...], around: tuple[str, ...]) -> bool:
    rest = parts[len(around) :]
    return parts[: len(around)] == around and all(part.startswith("chap") for part in rest)


def _where_resumed(
    units: Sequence[Unit], region: Region, outer: _Interrupted | None, *, dashed: bool
) -> tuple[Region | None, Sequenced | None]:
    """The region up to where the document's own numbering goes on (after number ``outer``), and what
    follows."""
    if outer is None:
        return region, None
    candidates = find_candidates(
        units, region.start, region.end, dashed=dashed, resolution=False, margins=outer.margins
    )
    own = find_sequence(find_candidates(units, region.start, region.end, dashed=dashed, resolution=False))
    own_start = own[0].label.number == (1,) if own else False
    own_positions = {c.position for c in own}
    due = [
        c
        for c in candidates
        if c.label.number == (outer.number + 1,)
        and c.likeness > 0
        and _stands_at(units[c.position].block.indent, outer.margins)
    ]
    for candidate, later in zip_longest(due, due[1:]):
        if later and not any(
            c.label.number == (1,) and candidate.position < c.position < later.position for c in candidates
        ):
            continue  # an item of the text's own list or agenda: the report's number comes after it
        body = units[candidate.position].text[candidate.label.length :]
        if outer.number == 0 and (is_operative(body) or not _is_after_closing(units, candidate.position)):
            continue
        if own_start and candidate.position in own_positions and is_operative(body):
            continue
        cut = _back_to_heading(units, candidate.position)
        rest = find_sequence([c for c in candidates if c.position >= candidate.position], resumes=True)
        numbers = {c.position: c.label for c in rest}
        if cut <= region.start:
            return None, Sequenced(
                Region(outer.parts, region.start, region.end), numbers, False, continues=True
            )
        before = Region(region.parts, region.start, cut)
        return before, Sequenced(Region(outer.parts, cut, region.end), numbers, False, continues=True)
    return region, None


def _stands_at(indent: float | None, margins: frozenset[int]) -> bool:
    if indent is None or not margins:
        return True
    return min(abs(indent - margin) for margin in margins) <= MARGIN_TOLERANCE


def _is_after_closing(units: Sequence[Unit], position: int) -> bool:
    """Whether a heading stands before the paragraph at ``position``, and before it the record of adoption of
    a resolution: a report that prints its resolutions first begins to number its own paragraphs here."""
    start = _back_to_heading(units, position)
    return start < position and any(is_closing(unit.text) for unit in units[max(0, start - 3) : start])


def _resumed(units: Sequence[Unit], region: Region, outer: _Interrupted | None, *, dashed: bool) -> Sequenced:
    """The document proper where it goes on after an embedded text at a chapter's title."""
    margins = outer.margins if outer else frozenset()
    candidates = find_candidates(
        units, region.start, region.end, dashed=dashed, resolution=False, margins=margins
    )
    numbers = {c.position: c.label for c in find_sequence(candidates, resumes=outer is not None)}
    return Sequenced(region, numbers, False, continues=True)


def _approves_articles(units: Sequence[Unit], region: Region) -> bool:
    """Whether the region is a resolution of one operative sentence and the articles that it approves: their
    numbers start again in each, so none is the resolution's."""
    positions = range(region.start, region.end)
    resolving = next((at for at in positions if is_resolving(units[at].text)), None)
    if resolving is None:
        return False
    articles = sum(is_article(units[at].text) for at in range(resolving, region.end))
    return articles >= FEWEST_ARTICLES


def _by_restart(units: Sequence[Unit], region: Region, *, dashed: bool) -> list[Sequenced]:
    if _approves_articles(units, region):
        return [Sequenced(region, {}, True)]
    resolution = _has_enacting(units, region)
    sections = _sections(units, region, dashed=dashed) if resolution else []
    if len(sections) > 1:
        first, *later = sections
        opening = Sequenced(first, {}, True)
        return [opening, *(_later(units, s, dashed=dashed) for s in later)]
    chains = _chains(
        units, find_candidates(units, region.start, region.end, dashed=dashed, resolution=resolution)
    )
    if resolution:
        chains = [mend_gaps(units, chain) for chain in chains]
    if not chains:
        return [Sequenced(region, {}, resolution)]
    if resolution and not _is_operative_part(units, region, chains[0]):
        resolution = False
    cuts = [region.start, *(_back_to_heading(units, chain[0].position) for chain in chains[1:]), region.end]
    result: list[Sequenced] = []
    for index, chain in enumerate(chains):
        parts = region.parts if index == 0 else (*region.parts, f"part{index + 1}")
        piece = Region(parts, cuts[index], cuts[index + 1])
        numbers = {candidate.position: candidate.label for candidate in chain}
        is_resolution = _has_enacting(units, piece) and _is_operative_part(units, piece, chain)
        result.append(Sequenced(piece, numbers, is_resolution))
    return result


def _is_operative_part(units: Sequence[Unit], region: Region, chain: Sequence[Candidate]) -> bool:
    """Whether the numbered paragraphs of a region with an enacting line are a resolution's: they follow it,
    or most open with a verb. The enacting line of a draft at the end of a report makes no resolution of
    it."""
    first = next(at for at in range(region.start, region.end) if _enacts(units, at))
    if chain[0].position > first:
        return True
    verbs = sum(is_operative(units[c.position].text[c.label.length :]) for c in chain)
    return verbs * 2 > len(chain)


def _later(units: Sequence[Unit], region: Region, *, dashed: bool) -> Sequenced:
    """A later section of a resolution: preamble and operative paragraphs without an enacting line of its
    own."""
    chain = mend_gaps(
        units, find_sequence(find_candidates(units, region.start, region.end, dashed=dashed, resolution=True))
    )
    return Sequenced(region, {c.position: c.label for c in chain}, True, is_later_section=True)


def _sections(units: Sequence[Unit], region: Region, *, dashed: bool) -> list[Region]:
    """A resolution cut at the numbered headings ("II. Anguilla") under which its numbering starts again;
    each is named by its printed number, "sect. II"."""
    headings = [
        position
        for position in range(region.start, region.end)
        if len(units[position].text) < 200
        and not is_finished(units[position].text[3:])
        and (label := parse_heading_label(units[position].text))
        and label.kind in ("roman", "upper")
    ]
    candidates = find_candidates(units, region.start, region.end, dashed=dashed, resolution=True)
    restarts: list[int] = []
    for start, end in pairwise([*headings, region.end]):
        first = next((c for c in candidates if start < c.position < end), None)
        if (
            first is not None
            and first.label.number == (1,)
            and is_operative(units[first.position].text[first.label.length :])
        ):
            restarts.append(start)
    if len(restarts) < 2:
        return [region]
    sections = [Region(region.parts, region.start, restarts[0])]
    for count, (start, end) in enumerate(pairwise([*restarts, region.end]), start=1):
        label = parse_heading_label(units[start].text)
        sections.append(Region((*region.parts, f"sect{label.value if label else count}"), start, end))
    return sections


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
        if is_closing(units[position - 1].text):
            break  # "9th plenary meeting / 25 April 2025" ends the resolution before
        position -= 1
    return position


def _has_enacting(units: Sequence[Unit], region: Region) -> bool:
    return any(_enacts(units, position) for position in range(region.start, region.end))


def _enacts(units: Sequence[Unit], position: int) -> bool:
    """Whether a resolution starts here: an enacting line, then a preambular or operative paragraph."""
    if not is_enacting_line(units, position) or position + 1 >= len(units):
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
    starts = [
        start
        for start, following in zip_longest(starts, starts[1:])
        if following is None or not _only_recommends(units, start, following)
    ]
    if len(starts) < 2:
        return [region]
    cuts = [region.start, *(_back_to_heading(units, start) for start in starts[1:]), region.end]
    pieces: list[Region] = []
    for index in range(len(starts)):
        parts = region.parts if index == 0 else (*region.parts, f"part{index + 1}")
        pieces.append(Region(parts, cuts[index], cuts[index + 1]))
    return pieces


def _only_recommends(units: Sequence[Unit], start: int, following: int) -> bool:
    """Whether the enacting line at ``start`` only leads to the one at ``following``: "The Council, /
    Recommends to the Assembly the adoption of the following draft resolution: / The General Assembly,"."""
    if following - start > MOST_BLOCKS_OF_AN_ENTRY:
        return False
    return any(leads_to_draft(unit.text) for unit in units[start + 1 : following])


def _unique(sequenced: Sequence[Sequenced]) -> list[Sequenced]:
    """Regions whose parts would have the same name, renamed: a place has one name. So is what goes on after
    a text printed in the document where it begins to count again."""
    used: dict[tuple[str, ...], set[tuple[tuple[int, ...], str, str]]] = {}
    result: list[Sequenced] = []
    for item in sequenced:
        numbers = {(label.number, label.ordinal, label.letter) for label in item.numbers.values()}
        continues = item.continues and not numbers & used.get(item.region.parts, set())
        parts, count = item.region.parts, 2
        while parts in used and not continues:
            parts, count = (*item.region.parts, f"part{count}"), count + 1
        used.setdefault(parts, set()).update(numbers)
        region = replace(item.region, parts=parts)
        result.append(replace(item, region=region, continues=continues))
    return result
