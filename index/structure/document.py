"""Blocks to ``Document``: the order in which a document's parts are recognised and put together."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from index.locators import Locator
from index.model import Document, Footnote, Heading, Masthead, NoteMark, Paragraph
from index.reading.base import Reading
from index.structure.annexes import find_regions
from index.structure.contents import check_contents, contents_furniture, find_contents, parse_contents
from index.structure.dates import bracketed_date
from index.structure.drafts import Built, build
from index.structure.embedded import EMBEDDED
from index.structure.footnotes import Note, find_note, lift_notes, note_locators
from index.structure.headings import HeadingPath, HeadingTypes, has_layout
from index.structure.labels import parse_heading_label
from index.structure.language import detect_language
from index.structure.lone_labels import join_lone_labels
from index.structure.masthead import ParsedMasthead, parse_masthead
from index.structure.numbering import Sequenced, number_regions
from index.structure.paragraphs import Assembler, to_headings
from index.structure.references import find_references, owners_in, with_owner
from index.structure.resolutions import is_enacting
from index.structure.sequence import gaps
from index.structure.speakers import with_speakers
from index.structure.units import MarkedText, Unit, to_units

_NUMBERED_LINE = re.compile(r"\d{1,3}\.(?:\s|$)")
# Where official records print their date: above the word "Contents", or beside it.
LINES_OVER_CONTENTS = 3
# What every record prints at the foot of its first page.
_ABOUT_THE_RECORD = re.compile(
    r"This record (?:contains the text of speeches delivered in|is subject to correction)"
    r"|Corrections (?:to (?:this|the) record )?should be (?:submitted|set forth|sent)\b"
    r"|(?:Any )?[Cc]orrections to (?:this|the) records? of the (?:public )?meetings\b"
    r"|Ce procès-verbal contient le texte|Le présent compte rendu est sujet à rectifications"
    r"|La presente acta (?:contiene|está sujeta a correcciones)"
    r"|В настоящем отчете содержатся|В настоящий отчет могут вноситься|本记录(?:包括|可以更正)"
    r"|يتضمن هذا المحضر|هذا المحضر قابل للتصويب"
)
_NO_WORDS = re.compile(r"[\W_]*")


def build_document(reading: Reading, source: str) -> Document:
    """The structure of one file's blocks. ``symbols`` are those of the masthead; ``index.parsing`` sets them
    against the manifest and the file name."""
    blocks = reading.blocks
    furniture = [b.text for b in blocks if b.text.strip() and _is_furniture(b.text, b.style)]
    everything = join_lone_labels(
        u for u in to_units(blocks) if not _is_furniture(u.block.text, u.block.style)
    )
    language = detect_language(" ".join(unit.text for unit in everything))
    notes, units, note_headings = lift_notes(everything)
    contents_start, contents_end = find_contents(units)
    contents = parse_contents(units[contents_start:contents_end])
    contents_index = units[contents_start].index if contents_end else None
    body = units[:contents_start] + units[contents_end:]
    regions = number_regions(body, find_regions(body), dashed=language == "ar")
    head = parse_masthead(body, _masthead_limit(body, regions[0], contents_index))
    built, headings, warnings = _assemble(body, regions, head)
    if not built and head.end:  # a page of lines that all look like a title: they are the text
        head = replace(head, end=head.after_title if head.symbols else 0)
        built, headings, warnings = _assemble(body, regions, head)
    if not built:
        built, headings = _headings_as_text(headings), ()
    containers = _note_containers(body, regions)
    locators = note_locators(notes, containers)
    paragraphs = _with_owners([_with_notes(item, notes, locators) for item in built])
    masthead = _with_resolution_title(head, headings)
    if masthead.date is None and contents_end:
        over = units[max(0, contents_start - LINES_OVER_CONTENTS) : contents_start + 1]
        dates = [found for unit in over if (found := bracketed_date(unit.text))]
        masthead = replace(masthead, date=dates[-1] if dates else None)
    paragraphs = with_speakers(paragraphs, masthead.document_type)
    warnings += check_contents(contents, headings, paragraphs)
    return Document(
        source=source,
        symbols=head.symbols,
        symbol_source="masthead" if head.symbols else None,
        masthead=masthead,
        language=language,
        paragraphs=paragraphs,
        headings=(*headings, *(Heading(unit.text, 1, len(paragraphs)) for unit in note_headings)),
        footnotes=_footnotes(notes, locators, paragraphs),
        contents=contents,
        masthead_text="\n".join(unit.block.text.strip() for unit in body[: head.end]),
        furniture=(*furniture, *contents_furniture(units[contents_start:contents_end])),
        read_by_ocr=reading.read_by_ocr,
        warnings=(*reading.warnings, *warnings),
    )


def _note_containers(body: Sequence[Unit], regions: Sequence[Sequenced]) -> list[tuple[int, tuple[str, ...]]]:
    """Where notes start to belong to another annex, as ``note_locators`` takes them. The notes of a
    resolution printed in a report are numbered with the report's, and may stand under the next one."""
    containers: list[tuple[int, tuple[str, ...]]] = []
    around: tuple[str, ...] = ()
    for sequenced in regions:
        parts = sequenced.region.parts
        if not any(part.startswith(EMBEDDED) for part in parts):
            around = parts
        if sequenced.region.start < len(body):
            containers.append((body[sequenced.region.start].index, around))
    return containers


def _is_furniture(text: str, style: str) -> bool:
    # A line that opens with a paragraph number is text, whatever it looked like to a reader.
    if style == "furniture":
        return not _NUMBERED_LINE.match(text)
    return bool(_NO_WORDS.fullmatch(text) or _ABOUT_THE_RECORD.match(text))


def _headings_as_text(headings: Sequence[Heading]) -> list[Built]:
    """Where nothing but headings was found they are what the document says: text that can be cited."""
    return [
        Built(
            Paragraph(Locator((f"u{n}",)), "", "unnumbered", heading.text), MarkedText(heading.text), units=()
        )
        for n, heading in enumerate(headings, start=1)
    ]


def _masthead_limit(body: Sequence[Unit], first: Sequenced, contents_index: int | None) -> int:
    """The position before which the masthead must end: the first paragraph, the enacting line, the
    contents."""
    limits = [first.region.end, *first.numbers]
    limits += [position for position, unit in enumerate(body) if is_enacting(unit.text)][:1]
    if contents_index is not None:
        limits += [position for position, unit in enumerate(body) if unit.index > contents_index][:1]
    return min(limits)


def _assemble(
    body: Sequence[Unit], regions: Sequence[Sequenced], head: ParsedMasthead
) -> tuple[list[Built], tuple[Heading, ...], tuple[str, ...]]:
    built: list[Built] = []
    headings: list[Heading] = []
    warnings: list[str] = []
    layout = has_layout(body)
    types = HeadingTypes.of(body, layout)
    path = HeadingPath(layout, types=types)
    counts: dict[tuple[str, ...], dict[str, int]] = {}
    for sequenced in regions:
        if _opens_outermost(sequenced.region.parts) and not sequenced.continues:
            path = HeadingPath(layout, types=types)
        assembler = Assembler(sequenced, body, path, counts=counts.setdefault(sequenced.region.parts, {}))
        first = sequenced is regions[0]
        assembler.run(chapter_first=first and head.has_chapter, start=head.end if first else None)
        before: list[int] = []
        for draft in assembler.drafts:
            before.append(len(built))
            pieces, doubtful = build(draft, sequenced.region.parts)
            built.extend(pieces)
            if doubtful:
                warnings.append(
                    f"The letters of the list in {pieces[0].paragraph.locator.printed} are out of order."
                )
        headings.extend(to_headings(assembler, [*before, len(built)]))
        warnings.extend(_gap_warnings(sequenced))
    return built, tuple(headings), tuple(warnings)


def _opens_outermost(parts: tuple[str, ...]) -> bool:
    """Whether headings start afresh: in an annex, not in a part or in a resolution inside the document."""
    within = any(part.startswith(EMBEDDED) for part in parts)
    return bool(parts) and not within and not parts[-1].startswith(("part", "sect"))


def _gap_warnings(sequenced: Sequenced) -> list[str]:
    missing = gaps(sequenced.numbers.values())
    where = f" in {Locator(sequenced.region.parts).printed}" if sequenced.region.parts else ""
    if not missing:
        return []
    return [f"Paragraph {', '.join(missing)} was not found{where}; the numbering has a gap there."]


def _with_owners(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Bare mentions of a resolution given the organ that the document names for it elsewhere."""
    owners = owners_in(reference for paragraph in paragraphs for reference in paragraph.references)
    return tuple(
        replace(paragraph, references=tuple(with_owner(r, owners) for r in paragraph.references))
        for paragraph in paragraphs
    )


def _with_notes(item: Built, notes: Sequence[Note], locators: Sequence[Locator]) -> Paragraph:
    """The paragraph with its note marks tied to notes and its references found. A mark without a note goes
    back into the text as it stood: nothing is lost."""
    paragraph = item.paragraph
    last = item.units[-1].index if item.units else 0
    tied: list[NoteMark] = []
    lost: list[tuple[int, str]] = []
    for position, mark in item.marked.marks:
        for single in re.split(r"[,\s]+", mark.strip("()[]")):
            locator = find_note(
                single,
                item.units[0].index if item.units else last,
                notes,
                locators,
                paragraph.locator.containers,
            )
            if locator is not None:
                tied.append(NoteMark(locator, position))
            elif single:
                lost.append((position, single))
    text, moved = _put_back(paragraph.text, lost, tied)
    return replace(paragraph, text=text, notes=tuple(moved), references=find_references(text))


def _put_back(
    text: str, lost: Sequence[tuple[int, str]], tied: Sequence[NoteMark]
) -> tuple[str, list[NoteMark]]:
    shift: list[tuple[int, int]] = []
    out, last = "", 0
    for position, mark in lost:
        inserted = mark if mark.startswith("*") else f"[{mark}]"
        out += text[last:position] + inserted
        shift.append((position, len(inserted)))
        last = position
    moved = [
        NoteMark(
            note.footnote,
            note.position + sum(length for position, length in shift if position < note.position),
        )
        for note in tied
    ]
    return out + text[last:], moved


def _footnotes(
    notes: Sequence[Note], locators: Sequence[Locator], paragraphs: Sequence[Paragraph]
) -> tuple[Footnote, ...]:
    cited: dict[Locator, list[Locator]] = {}
    for paragraph in paragraphs:
        for mark in paragraph.notes:
            places = cited.setdefault(mark.footnote, [])
            if paragraph.locator not in places:
                places.append(paragraph.locator)
    return tuple(
        Footnote(
            locator,
            note.mark,
            note.marked.text,
            tuple(cited.get(locator, ())),
            find_references(note.marked.text),
        )
        for note, locator in zip(notes, locators, strict=True)
    )


def _with_resolution_title(head: ParsedMasthead, headings: Sequence[Heading]) -> Masthead:
    """A resolution's title stands over its enacting line, below the masthead; a decision's over its text."""
    masthead = head.masthead
    kind = masthead.document_type or ""
    if "resolution" not in kind and "decision" not in kind:
        return masthead
    for previous, heading in itertools.pairwise(headings):
        if heading.level == 9 and previous.level < 9:
            return replace(masthead, title=previous.text)
    over = [heading.text for heading in headings if heading.before == 0 and heading.level < 9]
    if "draft" in kind and over and not parse_heading_label(over[-1]):
        return replace(masthead, title=over[-1])
    return masthead
