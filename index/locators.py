"""Where in a document: `p13.e`, `pp3`, `op5`, `annex1.p3`, `fn2`, `u7`; the same place in every language.

A locator is a path of parts joined by dots, outermost first::

    locator    = { container "." } [ leaf { "." item } ]
    container  = ("annex"|"app"|"att"|"enc"|"part"|"draft"|"dec"|"res"|"chap"|"sect") number { "-" number }
    leaf       = "p" dotted | "pp" number | "op" dotted | "u" number
               | "fn" (number | letter) [ "-" number ] | "star" number
    dotted     = number { "-" number } [ "bis" | "ter" | … ]     ; p25-14 is printed "para. 25.14"
    item       = letters | number                               ; p13.b.ii is printed "para. 13 (b) (ii)"

`draft1` and `dec1` are draft resolutions and draft decisions inside a report, `res81-1` and `dec81-5` the
resolution 81/1 and the decision 81/5 adopted at the session that it reports on, `star1` the masthead note
marked with one asterisk. A dot inside a paragraph number is written as a hyphen, because the dot separates
parts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import total_ordering

from index.errors import PinciteError

_CONTAINERS = {
    "annex": "annex",
    "app": "appendix",
    "att": "attachment",
    "enc": "enclosure",
    "part": "part",
    "draft": "draft resolution",
    "dec": "draft decision",
    "res": "resolution",
    "chap": "chap.",
    "sect": "sect.",
}
_CONTAINER_WORDS = {
    **{word: key for key, word in _CONTAINERS.items()},
    "chapter": "chap",
    "section": "sect",
    "decision": "dec",
}
_ORDINALS = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies")
_ORDINAL = "|".join(_ORDINALS)

_CONTAINER = re.compile(rf"({'|'.join(_CONTAINERS)})(\d+(?:-\d+)*)")
_NUMBERED = re.compile(rf"(p|op)(\d+(?:-\d+)*)({_ORDINAL})?([a-z]?)")
_COUNTED = re.compile(r"(pp|u|star)(\d+)(?:-(\d+))?")
_NOTE = re.compile(r"fn(\d+|[a-z]{1,2})(?:-(\d+))?")
_ITEM = re.compile(rf"(?:[a-z]{{1,6}}|\d+)(?:-(?:{_ORDINAL}))?(?:-\d+)?")

# Body, then annexes and what hangs on them, and notes after all text.
_LEAF_ORDER = {"pp": 0, "u": 1, "op": 2, "p": 3, "star": 8, "fn": 9}


class NotALocator(PinciteError, ValueError):
    """The text given is not a locator."""


@total_ordering
@dataclass(frozen=True, slots=True, order=False)
class Locator:
    """A place in a document, e.g. ``Locator(("p13", "e"))``, written ``p13.e``, printed ``para. 13 (e)``."""

    parts: tuple[str, ...]

    @classmethod
    def parse(cls, text: str) -> Locator:
        """The locator written as ``text`` ("p13.e"). Raises ``NotALocator``."""
        parts = tuple(text.strip().lower().split("."))
        rest = list(parts)
        while rest and _CONTAINER.fullmatch(rest[0]):
            rest.pop(0)
        if rest and _is_leaf(rest[0]):
            rest.pop(0)
            if all(_ITEM.fullmatch(item) for item in rest):
                return cls(parts)
        elif not rest and parts != ("",):
            return cls(parts)
        raise NotALocator(
            f"“{text}” is not a locator; a locator looks like p8, p13.e, pp3, op5, annex1.p3, fn2 or u7."
        )

    @classmethod
    def parse_printed(cls, text: str) -> Locator:
        """The locator of a printed citation: "para. 13 (e)", "annex I, para. 3", "preambular para. 3",
        "operative para. 5", "footnote 2". Print does not tell an operative from a numbered paragraph: "para.
        5" is ``p5``. Raises ``NotALocator``."""
        parts: list[str] = []
        for piece in re.split(r",\s*", text.strip()):
            part = _printed_part(re.sub(r"\s+", " ", piece))
            if part is None:
                raise NotALocator(f"“{text}” does not name a paragraph; write for example “para. 13 (e)”.")
            parts.extend(part)
        return cls.parse(".".join(parts))

    def __str__(self) -> str:
        return ".".join(self.parts)

    def __lt__(self, other: Locator) -> bool:
        return self.sort_key < other.sort_key

    @property
    def containers(self) -> tuple[str, ...]:
        """The leading parts that name annexes, parts and the like."""
        return tuple(self.parts[: self._leaf_index])

    @property
    def leaf(self) -> str | None:
        """The part that names the paragraph or note: "p13" of ``annex1.p13.e``; None for a whole annex."""
        return self.parts[self._leaf_index] if self._leaf_index < len(self.parts) else None

    @property
    def items(self) -> tuple[str, ...]:
        """The sub-paragraph letters: ("b", "ii") of ``p13.b.ii``."""
        return tuple(self.parts[self._leaf_index + 1 :])

    @property
    def _leaf_index(self) -> int:
        index = 0
        while index < len(self.parts) and _CONTAINER.fullmatch(self.parts[index]):
            index += 1
        return index

    @property
    def is_note(self) -> bool:
        """Whether this is a footnote or a masthead note."""
        return (self.leaf or "").startswith(("fn", "star"))

    @property
    def parent(self) -> Locator | None:
        """The place one step out: ``p13`` for ``p13.e``, ``annex1`` for ``annex1.p3``; None at the top."""
        return Locator(self.parts[:-1]) if len(self.parts) > 1 else None

    @property
    def paragraph(self) -> Locator:
        """The whole paragraph a sub-paragraph belongs to: ``p13`` for ``p13.b.ii``."""
        return Locator(self.parts[: self._leaf_index + 1])

    def child(self, item: str) -> Locator:
        """The place one step in: ``Locator.parse("p13").child("e")`` is ``p13.e``."""
        return Locator((*self.parts, item))

    def is_inside(self, other: Locator) -> bool:
        """Whether this place lies inside ``other``: ``p13.b.ii`` is inside ``p13.b`` and ``p13``, not
        ``p1``."""
        return len(self.parts) > len(other.parts) and self.parts[: len(other.parts)] == other.parts

    @property
    def sort_key(self) -> tuple[tuple[int, int, str], ...]:
        """Reading order as far as locators tell it: preambular before operative, body before annexes, notes
        last.

        Where unnumbered text stands among numbered paragraphs only the document knows the order.
        """
        keys = tuple(_part_key(part, index > self._leaf_index) for index, part in enumerate(self.parts))
        return ((9, 0, ""), *keys) if self.is_note else keys

    @property
    def printed(self) -> str:
        """As the United Nations cites it: "para. 13 (e)", "annex I, para. 3", "preambular para. 3", "footnote
        2"."""
        names = [self._printed_container(part) for part in self.containers]
        if self.leaf:
            names.append(
                _printed_leaf(self.leaf) + "".join(f" ({_printed_item(item)})" for item in self.items)
            )
        return ", ".join(names)

    @staticmethod
    def _printed_container(part: str) -> str:
        match = _CONTAINER.fullmatch(part)
        assert match is not None
        if not match[2].isdigit() or match[1] == "res":
            word = "decision" if match[1] == "dec" else _CONTAINERS[match[1]]
            return f"{word} {match[2].replace('-', '/')}"
        return f"{_CONTAINERS[match[1]]} {roman(int(match[2]))}"


def roman(number: int) -> str:
    """``number`` (1 to 3999) in upper-case Roman numerals."""
    text = ""
    for value, letters in _ROMAN_VALUES:
        count, number = divmod(number, value)
        text += letters * count
    return text


def from_roman(text: str) -> int | None:
    """The value of Roman numerals in either case; None when ``text`` is none, or not in the usual form."""
    total, previous = 0, 0
    for letter in reversed(text.upper()):
        value = dict(zip("IVXLCDM", (1, 5, 10, 50, 100, 500, 1000), strict=True)).get(letter, 0)
        if not value:
            return None
        total += -value if value < previous else value
        previous = max(previous, value)
    return total if total and roman(total) == text.upper() else None


_ROMAN_VALUES = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


def _is_leaf(part: str) -> bool:
    return any(pattern.fullmatch(part) for pattern in (_NUMBERED, _COUNTED, _NOTE))


def _part_key(part: str, is_item: bool) -> tuple[int, int, str]:
    if is_item:
        number = int(part) if part.isdigit() else 0
        return (0, number, part.rjust(2) if len(part) == 1 else part)
    if match := _CONTAINER.fullmatch(part):
        order = 5 if match[1] in ("annex", "app", "att", "enc") else 4
        first, _, rest = match[2].partition("-")
        return (order, int(first), rest.rjust(4) + match[1])
    if match := _NUMBERED.fullmatch(part):
        numbers = [int(n) for n in match[2].split("-")]
        rest = "".join(f"{n:06d}" for n in numbers[1:])
        ordinal = str(_ORDINALS.index(match[3]) + 1) if match[3] else "0"
        return (_LEAF_ORDER[match[1]], numbers[0], f"{rest}{ordinal}{match[4]}")
    if match := _COUNTED.fullmatch(part):
        return (_LEAF_ORDER[match[1]], int(match[2]), "")
    match = _NOTE.fullmatch(part)
    assert match is not None
    number = int(match[1]) if match[1].isdigit() else 0
    return (_LEAF_ORDER["fn"], number, match[1] + (match[2] or ""))


def _printed_leaf(part: str) -> str:
    if match := _NUMBERED.fullmatch(part):
        ordinal = f" {match[3]}" if match[3] else ""
        return f"para. {match[2].replace('-', '.')}{ordinal}{match[4].upper()}"
    if match := _COUNTED.fullmatch(part):
        if match[1] == "star":
            return f"note {'*' * int(match[2])}"
        return f"{'preambular' if match[1] == 'pp' else 'unnumbered'} para. {match[2]}"
    match = _NOTE.fullmatch(part)
    assert match is not None
    return f"footnote {match[1]}" + (f" ({match[2]})" if match[2] else "")


def _printed_item(item: str) -> str:
    return item.replace("-", " ")


_PRINTED_LEAF = re.compile(
    rf"(?:(?P<kind>preambular|operative|unnumbered) )?(?:sub)?para(?:graph|\.)? ?(?P<number>\d+(?:\.\d+)*)"
    rf"(?: ?(?P<ordinal>{_ORDINAL})\b)?(?P<letter>[A-Z])?(?P<items>(?: ?\([a-z0-9]+(?: (?:{_ORDINAL}))?\))*)",
    re.IGNORECASE,
)
_PRINTED_CONTAINER = re.compile(
    rf"(?P<word>{'|'.join(re.escape(word) for word in sorted(_CONTAINER_WORDS, key=len, reverse=True))})"
    r"(?: (?P<number>[IVXLC]+|\d+(?:/\d+)?))?",
    re.IGNORECASE,
)
_PRINTED_NOTE = re.compile(
    r"(?:foot)?note (?P<mark>\d+|[a-z]{1,2}|\*+)(?: \((?P<again>\d+)\))?", re.IGNORECASE
)


def _printed_part(piece: str) -> tuple[str, ...] | None:
    if match := _PRINTED_LEAF.fullmatch(piece):
        kind = {"preambular": "pp", "operative": "op", "unnumbered": "u"}.get(
            (match["kind"] or "").lower(), "p"
        )
        leaf = kind + match["number"].replace(".", "-") + (match["ordinal"] or "").lower()
        items = re.findall(r"\(([^)]+)\)", match["items"] or "")
        return (leaf + (match["letter"] or "").lower(), *(item.lower().replace(" ", "-") for item in items))
    if match := _PRINTED_CONTAINER.fullmatch(piece):
        number = match["number"] or "1"
        kind = _CONTAINER_WORDS[match["word"].lower()]
        if number[0].isdigit():
            return (f"{kind}{number.replace('/', '-')}",)
        value = from_roman(number)
        return (f"{kind}{value}",) if value else None
    if match := _PRINTED_NOTE.fullmatch(piece):
        if match["mark"].startswith("*"):
            return (f"star{len(match['mark'])}",)
        return (f"fn{match['mark'].lower()}" + (f"-{match['again']}" if match["again"] else ""),)
    return None
