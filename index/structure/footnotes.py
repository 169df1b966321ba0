"""Footnotes and endnotes: lifting them out of the text, and tying each to the paragraphs that carry its
mark."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from index.locators import Locator
from index.structure.resolutions import is_closing
from index.structure.units import MarkedText, Unit

_NOTES_HEADING = re.compile(
    r"(?:foot|end)?notes?(?: [àa] la fin)?|notas|примечания|注|الحواشي", re.IGNORECASE
)
_MARK = re.compile(r"(?P<mark>\d{1,3}|[a-z]{1,2}(?=[\s)])|\*{1,4})[.)/]?\s*(?=\S)")
# Typewritten documents set "the report 1/ of the Committee", and "1/" before the note.
_SLASHED = re.compile(r"\s?(?:(?<=\s)|(?<=[.,;:”\")]))(?P<mark>\d{1,3}|[a-z]|\*{1,3})/(?=[\s.,;:)]|$)")
_BULLET = re.compile(r"[-–•]\s+")
_PLAIN_NOTE = re.compile(r"(?:\d{1,3}|\*{1,3})\s\S")
# Without raised figures only these words show that "52 Ibid." or "15 Official Records" opens a note.
_SOURCE_WORDS = re.compile(
    r"(?P<number>\d{1,3})(?P<stop>[.,]?) (?:Ibid|Idem|Official Records|See |United Nations|General Assembly"
    r"|Resolutions? |Documents? "
    r"|A/|S/|E/|Previously|Adopted|For |Security Council|League of)"
)


@dataclass(frozen=True, slots=True)
class Note:
    """A note lifted out of the text, at the unit index where it stood. ``slashed`` says that its mark was
    printed "1/"."""

    mark: str
    marked: MarkedText
    index: int
    slashed: bool = False


def lift_notes(units: Sequence[Unit]) -> tuple[tuple[Note, ...], tuple[Unit, ...], tuple[Unit, ...]]:
    """The notes, the units that are left, and the headings of the note sections ("Notes")."""
    notes: list[Note] = []
    rest: list[Unit] = []
    note_headings: list[Unit] = []
    tail = _unmarked_tail(units)
    asterisks = {mark for unit in units for _, mark in unit.marked.marks if mark.startswith("*")}
    in_section = False
    for position, unit in enumerate(units):
        if _NOTES_HEADING.fullmatch(unit.text) and _section_follows(units, position):
            note_headings.append(unit)
            in_section = True
            continue
        note = _note(unit, in_section or unit.index >= tail, asterisks)
        if note:
            notes.append(note)
        elif notes and _continues_note(unit, notes[-1], in_section):
            notes[-1] = replace(notes[-1], marked=notes[-1].marked.joined(unit.marked))
        else:
            in_section = False
            rest.append(unit)
    notes = _parted(notes)
    marks = frozenset(note.mark for note in notes if note.slashed)
    if marks:
        rest = [unit.with_text(_without_slashed(unit.marked, marks)) for unit in rest]
    return tuple(notes), tuple(rest), tuple(note_headings)


def _parted(notes: Sequence[Note]) -> list[Note]:
    """The notes, two that are printed in one line ("45 Ibid. 46 One member did not …") as two: where the next
    number, which no note has, opens a sentence."""
    known = {note.mark for note in notes}
    parted: list[Note] = []
    for note in notes:
        following = str(int(note.mark) + 1) if note.mark.isdigit() and not note.slashed else ""
        found = (
            re.search(rf"(?<=[.)])\s+{following}\s(?=[A-Z][a-z])", note.marked.text) if following else None
        )
        if found is None or following in known:
            parted.append(note)
            continue
        first = tuple(mark for mark in note.marked.marks if mark[0] <= found.start())
        second = MarkedText(
            note.marked.text, tuple(mark for mark in note.marked.marks if mark[0] >= found.end())
        ).without_prefix(found.end())
        parted.append(replace(note, marked=MarkedText(note.marked.text[: found.start()], first)))
        parted.append(replace(note, mark=following, marked=second))
    return parted


def _without_slashed(marked: MarkedText, marks: frozenset[str]) -> MarkedText:
    """The text with the plain marks "1/" of known notes lifted out of it."""
    found = [match for match in _SLASHED.finditer(marked.text) if match["mark"] in marks]
    if not found:
        return marked
    text, lifted, last = "", [], 0
    for match in found:
        text += marked.text[last : match.start()]
        lifted.append((len(text), match["mark"]))
        last = match.end()
    cut = [(match.start(), match.end() - match.start()) for match in found]
    kept = [(at - sum(length for start, length in cut if start < at), mark) for at, mark in marked.marks]
    return MarkedText(text + marked.text[last:], tuple(sorted([*kept, *lifted])))


def _note(unit: Unit, numbered_are_notes: bool, asterisks: set[str]) -> Note | None:
    if unit.starts_with_mark:
        mark = unit.starts_with_mark
        return Note(mark.strip("()[]./"), unit.marked, unit.index, slashed=mark.endswith("/"))
    text = unit.text
    bullet = _BULLET.match(text)
    start = bullet.end() if bullet else 0
    match = _MARK.match(text, start)
    if not match:
        return None
    is_note = (
        unit.block.style == "footnote"
        or numbered_are_notes
        or (match["mark"] in asterisks and match["mark"].startswith("*") and not bullet)
    )
    if not is_note:
        return None
    slashed = "/" in match[0]
    return Note(match["mark"], unit.marked.without_prefix(match.end()), unit.index, slashed=slashed)


def _continues_note(unit: Unit, note: Note, in_section: bool) -> bool:
    """Text of a note section, or of a note that ran over a page, without a mark of its own."""
    if unit.block.style == "footnote":
        return True
    return (
        in_section
        and unit.block.style == "text"
        and any(c.isalpha() for c in unit.text)
        and unit.index > note.index
    )


def _section_follows(units: Sequence[Unit], position: int) -> bool:
    """Whether notes stand under a heading "Notes": a section of a report may be called that too."""
    if position + 1 >= len(units):
        return False
    following = units[position + 1]
    return bool(following.starts_with_mark or re.match(r"(?:[-–•]\s+)?\d{1,3}[.)]?\s", following.text))


def _unmarked_tail(units: Sequence[Unit]) -> int:
    """The index from which all units are notes that open with a plain figure, as in old printed resolutions:
    after the record of adoption, or where the words show it."""
    for position, unit in enumerate(units):
        if (
            unit.text.startswith("Adopted")
            and is_closing(unit.text)
            and all(_PLAIN_NOTE.match(after.text) for after in units[position + 1 :])
        ):
            return unit.index + 1
    first = len(units)
    while first and _SOURCE_WORDS.match(units[first - 1].text):
        first -= 1
    while first < len(units) and _goes_on_numbering(units, first):
        first += 1
    return units[first].index if first < len(units) else len(units) and units[-1].index + 1


def _goes_on_numbering(units: Sequence[Unit], position: int) -> bool:
    """Whether "3. For these reasons, …" is the paragraph after "2. …": the text before it opens with the
    number before its own, pointed in the same way."""
    match = _SOURCE_WORDS.match(units[position].text)
    if match is None or match["stop"] != ".":
        return False
    before = f"{int(match['number']) - 1}. "
    numbered = (unit for unit in reversed(units[:position]) if re.match(r"\d{1,3}\. ", unit.text))
    last = next(numbered, None)
    return last is not None and last.text.startswith(before)


def note_locators(
    notes: Iterable[Note], containers: Sequence[tuple[int, tuple[str, ...]]]
) -> tuple[Locator, ...]:
    """A locator for each note: ``fn1``, in an annex ``annex1.fn1``, the second of its mark ``fn1-2``,
    ``star1``.

    ``containers`` are (first unit index, container parts) in order.
    """
    locators: list[Locator] = []
    used: Counter[Locator] = Counter()
    for note in notes:
        inside: tuple[str, ...] = ()
        for first, parts in containers:
            if first <= note.index:
                inside = parts
        mark = note.mark.lower()
        name = f"star{len(mark)}" if mark.startswith("*") else f"fn{mark}"
        if not re.fullmatch(r"star\d|fn(?:\d+|[a-z]{1,2})", name):
            name = f"fn{len(locators) + 1}"
        locator = Locator((*inside, name))
        used[locator] += 1
        if used[locator] > 1:
            locator = Locator((*inside, f"{name}-{used[locator]}"))
        locators.append(locator)
    return tuple(locators)


def find_note(
    mark: str, index: int, notes: Sequence[Note], locators: Sequence[Locator], inside: tuple[str, ...]
) -> Locator | None:
    """The note that ``mark`` at unit ``index`` refers to: of its mark, in the same annex, the nearest after
    it."""
    same = [(note, locator) for note, locator in zip(notes, locators, strict=True) if note.mark == mark]
    here = [pair for pair in same if pair[1].containers == inside] or same
    if not here:
        return None
    after = [pair for pair in here if pair[0].index >= index]
    return (after[0] if after else here[-1])[1]
