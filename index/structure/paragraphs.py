"""From classified blocks to paragraphs: whole texts, sub-paragraphs in their places, headings over them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from index.model import Heading, ParagraphKind
from index.structure.annexes import parse_container
from index.structure.continuation import (
    ends_in_small_word,
    expects_list,
    is_finished,
    starts_lower,
    without_plain_mark,
)
from index.structure.drafts import Draft, Piece
from index.structure.embedded import EMBEDDED, MOST_TITLE_LINES, is_enacting_line, opens_text
from index.structure.headings import (
    LONGEST_HEADING,
    HeadingPath,
    is_caption,
    is_item_of_agenda,
    is_sentence_in_bold,
    looks_like_heading,
    opens_heading,
    stands_on_its_own,
)
from index.structure.labels import ItemLabel, parse_heading_label, parse_item, parse_number
from index.structure.numbering import Sequenced
from index.structure.resolutions import is_closing, is_operative, is_preambular, is_resolving
from index.structure.speakers import is_of_meeting
from index.structure.units import MarkedText, Unit

_SIGNED = re.compile(r"\(?(?:Signed|Signé|Firmado|Подпись)\)?[ :]|\((?:签名|توقيع)\)")
_OPENING_QUOTES = tuple('"“«')
# Blocks from the start of a second numbered list in a letter to its signature.
SIGNED_WITHIN = 60
# Blocks from a heading "(i)" to the "(ii)" that shows that it is one.
LETTERED_WITHIN = 30
_SECTION_LETTER = re.compile(r"[A-Z]|[IVX]{1,4}")


def _inside_document(parts: tuple[str, ...]) -> bool:
    return any(part.startswith(EMBEDDED) for part in parts)


def _is_first(item: ItemLabel) -> bool:
    return 1 in (item.letter, item.roman, item.digit)


@dataclass(slots=True)
class Assembler:
    """Turns one region's units into drafts. ``mode`` is where in a resolution we are: before, in or after
    it."""

    sequenced: Sequenced
    units: Sequence[Unit]
    path: HeadingPath
    drafts: list[Draft] = field(default_factory=list)
    headings: list[tuple[str, int, int]] = field(default_factory=list)
    current: Draft | None = None
    mode: str = "text"
    counts: dict[str, int] = field(default_factory=dict)

    def run(self, *, chapter_first: bool = False, start: int | None = None) -> None:
        """Assembles the region from position ``start`` on; ``chapter_first`` as in ``ParsedMasthead``."""
        region = self.sequenced.region
        self.mode = "preamble" if self.sequenced.is_later_section else "text"
        first = region.start if start is None else max(start, region.start)
        for position in range(first, region.end):
            unit = self.units[position]
            if position == region.start and self._has_title():
                self._title(unit, position)
            elif chapter_first and position == first and looks_like_heading(unit, self.path.layout):
                self._heading(unit, position, chapter=True)
            else:
                self._place(position, unit)

    def _title(self, unit: Unit, position: int) -> None:
        """The heading that a region opens with: of an annex the outermost, of a text or section inside the
        document in its place there."""
        *around, kind = self.sequenced.region.parts
        within = _inside_document(tuple(around))  # the annex of a draft
        outermost = not within and not kind.startswith((*EMBEDDED, "chap", "part", "sect"))
        labelled = parse_container(unit) or parse_heading_label(unit.text) or unit.text[:1].isdigit()
        untitled = kind.startswith(EMBEDDED) and not labelled
        is_text = kind.startswith(EMBEDDED)
        if is_text:
            self.path.open_text()
        # Without type nothing else tells how deep the title of a text stands: under the heading before it.
        inside = untitled or within or kind.startswith("sect") or (is_text and not self.path.layout)
        self._heading(unit, position, outermost=outermost, inside=inside)
        if is_text:
            self.path.mark_text()

    def _has_title(self) -> bool:
        """Whether the region's first unit is its title: "Annex II". A draft printed without one opens with
        its text."""
        parts = self.sequenced.region.parts
        if not parts or self.sequenced.continues or parts[-1].startswith("part"):
            return False
        return not opens_text(self.units[self.sequenced.region.start].text)

    def _place(self, position: int, unit: Unit) -> None:
        label = self.sequenced.numbers.get(position)
        if label is not None:
            kind: ParagraphKind = "operative" if self.mode in ("preamble", "operative") else "numbered"
            self.mode = "operative" if kind == "operative" else self.mode
            leaf = ("op" if kind == "operative" else "p") + label.locator_part
            self._open(leaf, label.printed, kind, unit, unit.marked.without_prefix(label.length))
        elif unit.block.style == "table" or is_caption(unit) or self._is_row_over_table(position, unit):
            self._table(unit)
        elif self._is_title_of_text(position, unit):
            self._heading(unit, position, inside=True)
        elif self.current is None and (self.path.continues(unit) or self._is_agenda_of_heading(unit)):
            _, level, before = self.headings[-1]
            self.headings[-1] = (self.path.extend(unit.text), level, before)
        elif self._is_title_of_table(unit) or self._is_scrap_of_table(position, unit):
            assert self.current is not None
            self.current.own.extend(unit, new_line=True)
        elif is_of_meeting(unit.text):
            self._unnumbered(unit)
        elif self.sequenced.is_resolution and is_enacting_line(self.units, position):
            self.current, self.mode = None, "preamble"
            self.headings.append((unit.text, 9, len(self.drafts)))
        elif self._continues(unit):
            assert self.current is not None
            self.current.last.extend(unit)
        elif self._is_item(position, unit):
            self._item(unit)
        elif _SIGNED.match(unit.text):
            self._unnumbered(unit)
        elif self._is_under_signature(unit):
            assert self.current is not None
            self.current.own.extend(unit, new_line=True)
        elif is_closing(unit.text) and self.mode in ("preamble", "operative"):
            self.mode = "text"
            self._unnumbered(unit)
        elif self.mode == "preamble" and not self._strong_heading(unit):
            self._in_preamble(position, unit)
        elif self.sequenced.is_resolution and self.mode == "text" and unit.text.startswith("Whereas "):
            self.mode = "preamble"
            self._in_preamble(position, unit)
        elif self._is_quoted_in_item(unit):
            assert self.current is not None
            self.current.last.extend(unit, new_line=True)
        elif (
            self._is_heading(unit)
            or self._stands_over_number(position, unit)
            or self._is_lettered_line(position, unit)
        ):
            self._heading(unit, position)
        else:
            self._text(unit)

    def _continues(self, unit: Unit) -> bool:
        """Whether the block is the rest of the sentence before it."""
        if self.current is None or self.current.is_table:
            return False
        tail = self.current.last.marked.text
        broken_off = starts_lower(unit.text) or (
            ends_in_small_word(tail) and unit.text[:1].isalpha() and not parse_item(unit.text)
        )
        if unit.block.continues is False and (is_finished(tail) or not broken_off):
            return False
        if unit.block.continues and (
            not self._strong_heading(unit) or (not is_finished(tail) and is_finished(unit.text))
        ):
            return True
        if self.mode == "preamble" and self.current.kind == "preambular":
            if is_preambular(unit.text) and not starts_lower(unit.text):
                return False
            if without_plain_mark(tail).endswith((",", "，", "،")):
                first = unit.text[:1]
                if "а" <= first <= "я":
                    return False  # Russian preambular paragraphs open in lower case
                return first.islower() or not (first.isalpha() or first in '(“"«')
        if is_finished(tail) or self._strong_heading(unit) or _SIGNED.match(unit.text) or _SIGNED.match(tail):
            return False
        if self._digit_item(unit):
            return False
        item = parse_item(unit.text)
        if item is None:
            return not (is_closing(unit.text) and self.mode in ("preamble", "operative"))
        return not (expects_list(tail) or self.current.items) and starts_lower(unit.text[item.length :])

    def _is_heading(self, unit: Unit) -> bool:
        """In a resolution no line is a heading only for want of a full stop: its paragraphs end in commas, in
        old prints in nothing."""
        if self.mode == "operative" and self.sequenced.is_resolution:
            return bool(_SECTION_LETTER.fullmatch(unit.text)) or self._strong_heading(unit)
        return looks_like_heading(unit, self.path.layout)

    def _stands_over_number(self, position: int, unit: Unit) -> bool:
        """A short line in the type of the text, right before a numbered paragraph: a heading of the lowest
        level. One with the number next after the last heading's may be long."""
        if position + 1 not in self.sequenced.numbers or not self.path.layout:
            return False
        finished = self.current is None or self.current.is_table or is_finished(self.current.last.marked.text)
        if unit.block.bold and opens_heading(unit.text) and len(unit.text) < LONGEST_HEADING:
            # "Review of the arrangements (JIU/REP/2023/9);" in a list of headings. A sentence in bold is one
            # below a numbered paragraph; right below a heading ("Recommendation 1") it is text.
            apart = finished or (self.current is not None and self.current.kind == "unnumbered")
            return apart and (
                not unit.text.endswith(".") or (self.current is not None and self.current.kind == "numbered")
            )
        apart = self.current is None or self.current.kind == "unnumbered"
        label = parse_item(unit.text) if apart else None
        opening = unit.text[label.length :] if label else unit.text  # "b. Intake in 2024"
        number = parse_heading_label(unit.text)
        last = self.path.label.get(number.kind) if number else None
        due = number is not None and number.value == (last.value + 1 if last is not None else 1)
        short = len(unit.text) < (LONGEST_HEADING if due else 100) and not is_finished(unit.text)
        return short and (due or opening[:1].isupper()) and finished

    def _strong_heading(self, unit: Unit) -> bool:
        """A heading by its type, not only by a missing full stop."""
        prominent = unit.block.style == "heading" or unit.block.bold
        return prominent and looks_like_heading(unit, self.path.layout)

    def _is_item(self, position: int, unit: Unit) -> bool:
        item = parse_item(unit.text) or self._digit_item(unit)
        if item is None or self.current is None:
            return False
        if item.style == "." and item.digit is None and self._stands_over_number(position, unit):
            return False
        if unit.block.bold and item.digit and is_sentence_in_bold(unit.text):
            return False  # an audit's recommendations are numbered through, whatever paragraph they follow
        if self._is_lettered_heading(position, unit, item):
            return False
        if not looks_like_heading(unit, self.path.layout):
            return True
        if item.style == "." and item.digit is not None:
            # The list goes on after "1. To establish …;": its next number is no heading.
            return bool(self.current.items) and self.current.last.marked.text.endswith((";", ",", "; and"))
        if unit.block.style == "heading" or unit.block.bold or (self.path.layout and unit.block.italic):
            return False
        # "(a) Regional meetings" between two numbered paragraphs is a heading; in a list it is an item.
        ended = self.current.last.marked.text.endswith(".")
        next_is_number = position + 1 in self.sequenced.numbers
        return not (ended and next_is_number and item.letter is not None)

    def _is_lettered_heading(self, position: int, unit: Unit, item: ItemLabel) -> bool:
        """Whether "(ii) Registration of ships." is a heading: a line between two numbered paragraphs of which
        the first has no item (i), or the first of several such lines."""
        assert self.current is not None
        if not self._is_line_over_number(position) or self.current.items or self.current.kind != "numbered":
            return False
        if 1 not in (item.letter, item.roman):
            return True
        for at in range(position + 1, min(position + LETTERED_WITHIN, self.sequenced.region.end)):
            following = parse_item(self.units[at].text)
            if following is not None and following.style == item.style:
                second = 2 in (following.letter, following.roman)
                return second and self._is_line_over_number(at) and at - 1 in self.sequenced.numbers
        return False

    def _is_lettered_line(self, position: int, unit: Unit) -> bool:
        item = parse_item(unit.text)
        if item is None or self.current is None:
            return False
        return self._is_lettered_heading(position, unit, item)

    def _is_line_over_number(self, position: int) -> bool:
        return position + 1 in self.sequenced.numbers and len(self.units[position].text) < 100

    def _digit_item(self, unit: Unit) -> ItemLabel | None:
        """A number that is not of the document's sequence: an item of a list inside a paragraph, if it is the
        first or the next one. Other numbers stay in the text: "49." in a corrigendum quotes paragraph 49."""
        label = parse_number(unit.text)
        if label is None or len(label.number) > 1 or label.ordinal or label.letter or self.current is None:
            return None
        number = label.number[0]
        digits = [p.item.digit for p in self.current.items if p.item and p.item.style == "." and p.item.digit]
        opens = number == 1 and self.current.last.marked.text.endswith(":")
        if not opens and number - 1 not in digits[-1:]:
            return None
        return ItemLabel(str(number), str(number), ".", None, None, number, label.length)

    def _item(self, unit: Unit) -> None:
        item = parse_item(unit.text) or self._digit_item(unit)
        assert item is not None
        assert self.current is not None
        self.current.items.append(Piece(unit.marked.without_prefix(item.length), [unit], item))

    def _in_preamble(self, position: int, unit: Unit) -> None:
        numbers_follow = any(number > position for number in self.sequenced.numbers)
        if not numbers_follow and is_resolving(unit.text):
            number = self._count("op")
            self._open(f"op{number}", str(number), "operative", unit, unit.marked)
            self.mode = "text"  # what follows is the text that it approves
        elif _SECTION_LETTER.fullmatch(unit.text) or self._opens_section(unit):
            self._heading(unit, position)
            self.mode = "preamble"
        elif not numbers_follow and is_operative(unit.text):
            self.mode = "operative"
            self._text(unit)
        elif is_operative(unit.text) and unit.text.endswith(":"):
            self._unnumbered(unit)  # "Resolves:" before numbered paragraphs
        elif self.current is not None and self.current.last.marked.text.endswith(":"):
            self.current.last.extend(unit, new_line=True)
        else:
            self._open(f"pp{self._count('pp')}", "", "preambular", unit, unit.marked)

    def _opens_section(self, unit: Unit) -> bool:
        """ "II. Anguilla" between the preambles of a resolution in sections, where type shows no heading."""
        label = parse_heading_label(unit.text)
        return (
            label is not None
            and label.kind in ("roman", "upper")
            and len(unit.text) < 120
            and not unit.text.endswith((",", ";", ".", ":"))
        )

    def _text(self, unit: Unit) -> None:
        """Text of its own: an unnumbered operative paragraph, a further line of a paragraph, or
        unnumbered."""
        if self.mode == "operative" and not self.sequenced.numbers and is_operative(unit.text):
            number = self._count("op")
            self._open(f"op{number}", str(number), "operative", unit, unit.marked)
        elif (
            self.current is not None and self.current.kind != "unnumbered" and not self._goes_on_letter(unit)
        ):
            self.current.own.extend(unit, new_line=True)
        else:
            self._unnumbered(unit)

    def _is_quoted_in_item(self, unit: Unit) -> bool:
        """A quoted paragraph under "(e) Two new paragraphs were inserted, reading:"."""
        if self.current is None or not self.current.items or unit.text[:1] not in _OPENING_QUOTES:
            return False
        item = self.current.last.marked.text
        return item.endswith(":") or item.rsplit("\n", 1)[-1][:1] in _OPENING_QUOTES

    def _goes_on_letter(self, unit: Unit) -> bool:
        """In a letter numbers belong to a list: a sentence set in as far as they are goes on with the letter
        after it."""
        assert self.current is not None
        first, here = self.current.own.units[0].block.indent, unit.block.indent
        if first is None or here is None or abs(first - here) > 3 or len(unit.text) < 60:
            return False
        end = self.sequenced.region.end + SIGNED_WITHIN
        signed = any(_SIGNED.match(after.text) for after in self.units[self.sequenced.region.start : end])
        return signed and unit.text[:1].isupper() and is_finished(self.current.last.marked.text)

    def _unnumbered(self, unit: Unit) -> None:
        self._open(f"u{self._count('u')}", "", "unnumbered", unit, unit.marked)

    def _is_under_signature(self, unit: Unit) -> bool:
        """The office of whoever signed, on the lines below the name."""
        if self.current is None or not _SIGNED.match(self.current.own.marked.text):
            return False
        if unit.block.page != self.current.own.units[-1].block.page or stands_on_its_own(unit.text):
            return False
        finished = is_finished(unit.text) and not unit.text.endswith("a.i.")
        return len(unit.text) < 120 and not finished and not unit.block.bold

    def _is_agenda_of_heading(self, unit: Unit) -> bool:
        """The line "(Agenda item 2)" right under a heading."""
        return bool(self.headings) and self.path.fresh and is_item_of_agenda(unit.text)

    def _is_title_of_table(self, unit: Unit) -> bool:
        """The line under "Table 3" or "Figure II" that says what it shows."""
        current = self.current
        if current is None or not current.is_table or not is_caption(current.own.units[-1]):
            return False
        return looks_like_heading(unit, self.path.layout) and not parse_heading_label(unit.text)

    def _is_row_over_table(self, position: int, unit: Unit) -> bool:
        """Column heads that a reader set apart from their table: cells with tabs between, right above it."""
        following = position + 1
        return (
            "\t" in unit.text
            and following < self.sequenced.region.end
            and self.units[following].block.style == "table"
        )

    def _is_scrap_of_table(self, position: int, unit: Unit) -> bool:
        """A cell or a line that a reader left out of a table: between two pieces of it, and no sentence."""
        if self.current is None or not self.current.is_table or self._strong_heading(unit):
            return False
        following = self.units[position + 1 : min(position + 12, self.sequenced.region.end)]
        goes_on = any(after.block.style == "table" for after in following)
        scrap = starts_lower(unit.text) or (len(unit.text) < 160 and not is_finished(unit.text))
        return goes_on and scrap and unit.block.style == "text"

    def _table(self, unit: Unit) -> None:
        """A table and its caption are one unnumbered paragraph, in its place among the others."""
        if self.current is not None and self.current.is_table and not is_caption(unit):
            self.current.own.extend(unit, new_line=True)
            return
        self._unnumbered(unit)
        assert self.current is not None
        self.current.is_table = True

    def _is_title_of_text(self, position: int, unit: Unit) -> bool:
        """A line of the title between "Draft resolution III" and the enacting line, whatever it is set in."""
        if self.drafts or self.mode != "text" or not _inside_document(self.sequenced.region.parts):
            return False
        if len(unit.text) > LONGEST_HEADING or is_finished(unit.text) or opens_text(unit.text):
            return False
        following = range(position + 1, min(position + 1 + MOST_TITLE_LINES, self.sequenced.region.end))
        prominent = unit.block.bold or unit.block.style == "heading" or unit.block.centred
        return any(
            is_enacting_line(self.units, at) or (prominent and opens_text(self.units[at].text))
            for at in following
        )

    def _heading(
        self,
        unit: Unit,
        position: int,
        *,
        chapter: bool = False,
        outermost: bool = False,
        inside: bool = False,
    ) -> None:
        inside = inside or (
            _inside_document(self.sequenced.region.parts) and self.path.opens_or_continues_inside(unit.text)
        )
        level = self.path.add(unit, chapter=chapter, outermost=outermost, inside=inside)
        self.headings.append((unit.text, level, len(self.drafts)))
        self.current = None
        if self.mode == "preamble" and not self._preamble_goes_on(position):
            self.mode = "operative" if self.sequenced.numbers else "text"

    def _preamble_goes_on(self, position: int) -> bool:
        """Whether preambular paragraphs follow the heading at ``position``, under further headings
        perhaps."""
        for unit in self.units[position + 1 : min(position + 4, self.sequenced.region.end)]:
            if is_preambular(unit.text):
                return True
            if is_finished(unit.text) or len(unit.text) > LONGEST_HEADING or parse_number(unit.text):
                return False
        return False

    def _open(self, leaf: str, number: str, kind: ParagraphKind, unit: Unit, marked: MarkedText) -> None:
        self.current = Draft(leaf, number, kind, self.path.path, Piece(marked, [unit]))
        self.drafts.append(self.current)
        self.path.text_follows()
        # "13. (a) The first …": the paragraph starts with its list.
        item = parse_item(marked.text)
        opens_list = kind == "unnumbered" and item is not None and _is_first(item)
        if item is not None and item.style == "()" and (opens_list or kind in ("numbered", "operative")):
            self.current.own.marked = MarkedText("")
            self.current.items.append(Piece(marked.without_prefix(item.length), [unit], item))

    def _count(self, kind: str) -> int:
        self.counts[kind] = self.counts.get(kind, 0) + 1
        return self.counts[kind]


def to_headings(assembler: Assembler, before: Sequence[int]) -> list[Heading]:
    """The headings of a region; ``before[i]`` is the index in the document of the region's draft ``i``."""
    return [Heading(text, level, before[index]) for text, level, index in assembler.headings]
