"""Which blocks are headings, and what path of headings a paragraph stands under."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from index.reading.joining import join_lines
from index.structure.continuation import starts_lower
from index.structure.labels import HeadingLabel, parse_heading_label
from index.structure.units import Unit

LONGEST_HEADING = 320
# As a part of the size of the text.
SMALLEST_HEADING = 0.9
_WORDED = re.compile(
    r"(?P<word>part|chapter|title|chapitre|capítulo|глава)\s+(?:[IVXLC]+|\d+|[a-z]+)\b", re.I
)
_CAPTION = re.compile(
    r"(?:tables?|figures?|box|boxes|chart|map|tableau|cuadro|gráfico|encadré|recuadro|таблица|рисунок)"
    r"\s*(?:[IVXLC]+|\d+|[A-Z])(?:\.\d+)*\b",
    re.IGNORECASE,
)
_ENDS_SENTENCE = re.compile(r"[.;:,،؛。；：，]$")

_BULLET = re.compile(r"[•▪◦●○■□►–—\-*·]\s")
# Parts that stand beside the numbered sections, whatever they are set in.
_OF_ITS_OWN = re.compile(
    r"(?:Executive )?Summary|Abstract|(?:List of )?(?:abbreviations|acronyms)\b.*|Elements of a decision"
    r"|Foreword|Preface"
    r"|Acknowledge?ments|Résumé|Resumen|Резюме|摘要|موجز",
    re.IGNORECASE,
)
# "• Leveraging digital finance", "c. Internal audit strategy": what stands before a bold heading.
_BEFORE_HEADING = re.compile(r"(?:[•▪◦●■►▫]|[a-z]\.)\s+")
# "a) Organisation des travaux": as French and Spanish letter their headings.
_LETTER_OF_HEADING = re.compile(r"[a-z]\)\s+(?=[^\W\d_])")
# "(1) The Mission should reconcile its records.": a recommendation set in bold is a sentence, not a heading.
_SENTENCE_IN_BOLD = re.compile(
    r"\(\d{1,2}\)\s.*\.|.*\b(?:should|shall|must|debería|deberá|deben?|devrait|devraient|doit|doivent)\b.*\.",
    re.DOTALL,
)
_TYPEWRITTEN = re.compile(r"(?:(?:[IVXLC]{1,6}|[A-Z])\.\s+)?[A-ZÀ-Ý][A-ZÀ-Ý ,&’'()–—-]{3,98}")
_ITEM_OF_AGENDA = re.compile(r"\((?:Agenda )?items? \d[^()]{0,20}(?:\([a-z]\)[^()]{0,20})*\)", re.IGNORECASE)
# "Retaliation, 1, (<1%)": the label of a piece of a chart.
_DATA_LABEL = re.compile(r"\d\s?%\)?$")
_WORD = re.compile(r"[^\W\d_]{3,}|[^\x00-\x7f\W]")
_BREAKS_OFF = re.compile(
    r"(?:\b(?:of|and|the|in|for|to|with|on|by|a|an|or|from|at|as|under|through|between|its)|[,–—-])$"
)
# Signature lines, dates and addresses that stand alone like headings do.
_CLOSING = re.compile(r"\(?(?:signed|signature|done at|\*\s*\*\s*\*)", re.IGNORECASE)


def has_layout(units: Sequence[Unit]) -> bool:
    """Whether the reader saw type: in plain text a heading shows only by its missing full stop."""
    return any(unit.block.size is not None or unit.block.bold for unit in units) and not all(
        unit.block.bold for unit in units
    )


def stands_on_its_own(text: str) -> bool:
    """Whether ``text`` is the title of a part that stands beside the numbered sections: "Summary"."""
    return bool(_OF_ITS_OWN.fullmatch(text.strip()))


def opens_heading(text: str) -> bool:
    """Whether ``text`` starts with a capital, behind a bullet or small letter perhaps."""
    match = _BEFORE_HEADING.match(text)
    return text[match.end() if match else 0 :][:1].isupper()


def is_sentence_in_bold(text: str) -> bool:
    """Whether a line is a sentence whatever it is set in: it says what somebody should do, and ends in a full
    stop."""
    return bool(_SENTENCE_IN_BOLD.fullmatch(text.strip()))


def is_item_of_agenda(text: str) -> bool:
    """Whether ``text`` is the bracketed line that names a heading's agenda item: "(Agenda item 2)"."""
    return bool(_ITEM_OF_AGENDA.fullmatch(text.strip()))


def breaks_off(text: str) -> bool:
    """Whether a heading's line cannot be its last: it ends in a small word, a comma or a dash."""
    return bool(_BREAKS_OFF.search(text))


def is_caption(unit: Unit) -> bool:
    """Whether this is the title of a table, figure or box: it names what follows, not a section."""
    return bool(_CAPTION.match(unit.text)) and not _ENDS_SENTENCE.search(unit.text) and len(unit.text) < 250


def looks_like_heading(unit: Unit, layout: bool) -> bool:
    """Whether an unnumbered block, or one whose number is no paragraph's, reads as a heading."""
    text, block = unit.text.rstrip(), unit.block
    if not text or len(text) > LONGEST_HEADING or block.style in ("table", "footnote", "list"):
        return False
    if block.bold and (letter := _LETTER_OF_HEADING.match(text)):
        text = text[letter.end() :]
    if (
        _DATA_LABEL.search(text)
        or starts_lower(text)
        or _BULLET.match(text)
        or not _has_words(text)
        or _CLOSING.match(text)
    ):
        return False
    if is_sentence_in_bold(text):
        return False
    if block.style == "heading":
        return not (_ENDS_SENTENCE.search(text) and len(text) > 150)
    if _ENDS_SENTENCE.search(text) and not (block.bold and len(text) < 120):
        return False
    if layout:
        # Readers take indented lines for centred ones: only a short line is a heading for that alone.
        typewritten = bool(_TYPEWRITTEN.fullmatch(text))
        centred = block.centred and len(text) < 80 and text[0] not in '"“«'
        return block.bold or typewritten or (block.italic and len(text) < 200) or centred
    return text[0].isupper() or not text[0].isascii() or text[0].isdigit() or text[0] in '“"«('


def _has_words(text: str) -> bool:
    """Whether there is a word in it, and more letters than figures: the labels of a chart are no headings."""
    letters = sum(character.isalpha() for character in text)
    figures = sum(character.isdigit() for character in text)
    return bool(_WORD.search(text)) and letters > figures


@dataclass(frozen=True, slots=True)
class HeadingTypes:
    """The type that headings of each rank are set in: tells how deep a heading without a number stands.

    ``numbered`` maps ranks of numbered headings to their size; ``others`` are the signatures of the rest, the
    most prominent first.
    """

    numbered: tuple[tuple[float, float], ...]
    others: tuple[tuple[float, bool, bool], ...]

    @classmethod
    def of(cls, units: Sequence[Unit], layout: bool) -> HeadingTypes:
        """The heading types of a document, from all its units."""
        sizes: dict[float, list[float]] = {}
        smallest = SMALLEST_HEADING * _text_size(units)  # "E. Enabling deliverables" is a row of a table
        others: set[tuple[float, bool, bool]] = set()
        for unit in units:
            if unit.block.size is None or not looks_like_heading(unit, layout) or is_caption(unit):
                continue
            label = parse_heading_label(unit.text)
            if label and unit.block.bold and unit.block.size >= smallest:
                sizes.setdefault(float(_RANKS[label.kind]), []).append(unit.block.size)
            elif not label:
                others.add(_prominence(unit))
        numbered = tuple((rank, median(found)) for rank, found in sorted(sizes.items()))
        return cls(numbered, tuple(sorted(others, key=lambda o: (-o[0], not o[1], o[2]))))

    def rank(self, unit: Unit) -> float | None:
        """The rank of a heading without a number, None where the reader gave no size."""
        size = unit.block.size
        if size is None:
            return None
        if not self.numbered:
            return (
                1.0 + 0.5 * self.others.index(_prominence(unit)) if _prominence(unit) in self.others else 1.0
            )
        same = [rank for rank, other in self.numbered if abs(other - size) <= 0.5]
        if same and unit.block.bold and not unit.block.italic:
            return same[-1]
        larger = [rank for rank, other in self.numbered if other > size + 0.5]
        smaller_by = 0.25 if unit.block.bold and not unit.block.italic else 0.5
        if not larger and not same:
            return self.numbered[0][0] - 0.5
        return max([*larger, *same]) + smaller_by


def _text_size(units: Sequence[Unit]) -> float:
    """The size that most of the text is set in; 0 where the reader saw no type."""
    sizes: Counter[float] = Counter()
    for unit in units:
        if unit.block.size is not None:
            sizes[round(unit.block.size, 1)] += len(unit.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _prominence(unit: Unit) -> tuple[float, bool, bool]:
    size = unit.block.size or 0.0
    return (round(2 * size) / 2, unit.block.bold, unit.block.italic)


@dataclass(slots=True)
class _Open:
    text: str
    rank: float
    labelled: bool
    is_chapter: bool = False
    is_inside: bool = False
    is_text: bool = False


@dataclass(slots=True)
class HeadingPath:
    """The headings in force, fed one heading at a time. ``layout`` as in ``has_layout``."""

    layout: bool
    stack: list[_Open] = field(default_factory=list)
    label: dict[str, HeadingLabel] = field(default_factory=dict)
    signatures: dict[tuple[object, ...], float] = field(default_factory=dict)
    types: HeadingTypes | None = None
    fresh: bool = False
    last: Unit | None = None

    def add(self, unit: Unit, *, chapter: bool = False, outermost: bool = False, inside: bool = False) -> int:
        """Puts a heading in force and returns its level (1 is the outermost). ``chapter`` marks the topic of
        a draft report's part, which all other headings stand under; ``outermost`` an annex's own title;
        ``inside`` a title or section of a text printed in the document ("Decision 81/5", then its title)."""
        label = parse_heading_label(unit.text, after=self.label.get("upper"))
        if outermost:
            self.stack.clear()
            self.label.clear()
        rank = -2.0 if outermost else -1.0 if chapter else self._rank(unit, label)
        if inside:
            rank = self._rank_inside(unit, label)
        while self.stack and self.stack[-1].rank >= rank:
            self.stack.pop()
        if label:
            self.label[label.kind] = label
            for kind in [k for k in self.label if k != label.kind and _RANKS[k] > _RANKS[label.kind]]:
                del self.label[kind]
        self.stack.append(_Open(unit.text, rank, bool(label), chapter or outermost, inside))
        if label or not self.layout:
            self.signatures.setdefault(_signature(unit), rank)
        self.fresh, self.last = True, unit
        return len(self.stack)

    def continues(self, unit: Unit) -> bool:
        """Whether ``unit`` is the second line of the heading just added: same type, and the first line breaks
        off or the second starts in lower case."""
        first = self.last.block.size if self.last is not None else None
        second = unit.block.size
        if not self.fresh or self.last is None or first is None or second is None:
            return False
        same = abs(first - second) < 0.6 and self.last.block.bold and unit.block.bold
        broken = breaks_off(self.stack[-1].text) or starts_lower(unit.text)
        return same and broken and len(unit.text) < 200 and not parse_heading_label(unit.text)

    def extend(self, text: str) -> str:
        """The heading in force with ``text`` added; returns it whole."""
        self.stack[-1].text = join_lines(self.stack[-1].text, text)
        return self.stack[-1].text

    def text_follows(self) -> None:
        """A paragraph stands under the headings in force: the next heading without a number is their
        sibling."""
        self.fresh = False

    @property
    def path(self) -> tuple[str, ...]:
        """The texts of the headings in force, outermost first."""
        return tuple(heading.text for heading in self.stack)

    def open_text(self) -> None:
        """A text printed in the document begins: the titles of the one before it are not in force any
        more."""
        texts = [index for index, heading in enumerate(self.stack) if heading.is_text]
        if texts:
            del self.stack[texts[0] :]

    def mark_text(self) -> None:
        """The heading just added is the title of a text printed in the document."""
        self.stack[-1].is_text = True

    def opens_or_continues_inside(self, text: str) -> bool:
        """Whether a numbered heading belongs to the text printed in the document: "I. Introduction" in the
        annex of a draft, and the "II." after it, but not "B. Draft decisions" after the document's own
        "A."."""
        label = parse_heading_label(text)
        if label is None or label.kind not in ("roman", "upper"):
            return False
        for heading in reversed(self.stack):
            before = parse_heading_label(heading.text)
            if before and before.kind == label.kind and before.value == label.value - 1:
                return heading.is_inside
        return label.value == 1

    def _rank_inside(self, unit: Unit, label: HeadingLabel | None) -> float:
        """The rank of a title inside an embedded text: under the heading it follows at once, else beside the
        one of its form ("B" after "A", "II. Anguilla" after "I. American Samoa")."""
        if not self.fresh:
            for heading in self.stack:
                other = parse_heading_label(heading.text)
                same = (other and other.kind) == (label and label.kind)
                if heading.is_inside and same and (len(heading.text) == 1) == (len(unit.text) == 1):
                    return heading.rank
        return self.stack[-1].rank + 0.1 if self.stack else 1.0

    def _rank(self, unit: Unit, label: HeadingLabel | None) -> float:
        if _WORDED.match(unit.text):
            return 0.0
        if label:
            return float(_RANKS[label.kind])
        top = self.stack[-1] if self.stack else None
        if _OF_ITS_OWN.fullmatch(unit.text):
            return 1.0
        if self.types and (rank := self.types.rank(unit)) is not None:
            return rank
        if self.layout:
            known = self.signatures.get(_signature(unit))
            if known is not None:
                return known
            labelled = [heading for heading in self.stack if heading.labelled]
            rank = (labelled[-1].rank if labelled else top.rank if top and top.is_chapter else 0.0) + 0.5
            sibling = next((h for h in reversed(self.stack) if not h.labelled and not h.is_chapter), None)
            if self.fresh and top is sibling and top is not None:
                rank = top.rank + 0.25
            self.signatures[_signature(unit)] = rank
            return rank
        if self.fresh and top:
            return top.rank + 0.5
        sibling = next((h for h in reversed(self.stack) if not h.labelled and not h.is_chapter), None)
        if sibling:
            return sibling.rank
        return top.rank + 0.5 if top else 0.5


_RANKS = {"roman": 1, "upper": 2, "digit": 3, "dotted": 4}


def _signature(unit: Unit) -> tuple[object, ...]:
    block = unit.block
    size = round(block.size) if block.size is not None else None
    return (size, block.bold, block.italic, block.centred)
