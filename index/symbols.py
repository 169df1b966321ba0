"""A United Nations document symbol as a type: parse, normalise, find in text, relate, link.

Grammar after the United Nations' own guides (research.un.org/en/docs/symbols, UN Editorial Manual): a root
that names the organ, segments for body, session or year, series and number, and stackable modifiers
(``E/CN.15/2002/9/Add.1``). A symbol is the same in every language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import total_ordering
from urllib.parse import quote

from index.errors import PinciteError

# Roots seen on United Nations documents. Running text is full of slashes ("UNODC/World Bank", "and/or"); only
# a known root makes a symbol there.
ROOTS = frozenset(
    """
    A S E T ST AC APLC ARES BWC CAC CAT CBD CCM CCPR CCW CD CEB CED CEDAW CERD CLCS CMW CRC CRPD CTOC DC DP
    DPA EC ECA ECE ESCAP ESCWA FCCC GC GEF HRI HSP ICCD ICEF ICSC ID IDB INFCIRC IPBES ISBA ITC JIU LC LOS NPT
    PBC PCN SAICM SPLOS TCC TD TPNW TRANS UNCTAD UNDP UNEP UNFPA UNITAR UNW WFP WIPO
    """.split()  # noqa: SIM905 - a list of 70 quoted strings is harder to read and to keep sorted
)

# Characters; a document of three organs with parts has about 70.
LONGEST_SYMBOL = 200

# Same length as what they replace, so that spans found in the translated text hold in the original.
_SAME_LENGTH = str.maketrans(
    {"\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2212": "-", "\u00a0": " ", "\u202f": " "}
)

_WORD = (
    r"(?:(?:Add|Corr|Rev|Amend|Sub|Summary|Agenda|Inf|Supp|Mont|Part|Res|Dec|OzL\.(?:Pro|Conv))\b|[A-Z]{1,9}(?![a-z]))"
    r"(?:\.(?:\d+(?:-\d+)?[A-Z]?|[A-Z]{1,9}(?![a-z])))*"
)
_NUMBER = r"\d{1,6}(?:-\d{1,3}(?!\d))?[A-Z]?(?![A-Za-z])"
_GLUED = r"\((?:\d{1,2}|SES\.[\d/]+)\)"
_SEGMENT = rf"(?:E?S-\d{{1,3}}|Part [A-Z]\b|SS\.[IVXLC]+|{_WORD}|{_NUMBER}|\(\d{{3,4}}\))(?:{_GLUED})?"
_LETTERS = r"(?: ?[A-Z](?:(?:-| and | to )[A-Z])?(?= ?\((?:E?S-)?[IVXLC]+\)))?"
_NAMED_PART = (
    r"(?:Part [IVXLC\d]+|Vol\. ?[IVXLC\d]+|Sect\. ?\d+[A-Z]?|Income sect\. ?\d+|Resumption ?\d*"
    r"|SUPP|Supp\. ?No\. ?\d+|Introduction|Foreword)"
)
_PART = rf"\((?:\d{{4}}|(?:E?S-)?[IVXLC]+|{_NAMED_PART})\)"
_BRACKET = re.compile(
    rf"(?<=[\w.]) ?\((\d{{4}}|(?:E?S-)?[IVXLC]+|(?P<named>(?i:{_NAMED_PART})))\)"
    r"(?=$|/(?:Add|Corr|Rev|Amend)\.)"
)
_TAIL = rf"(?:{_LETTERS} ?(?i:{_PART}))?"
_BREAK = r"(?:[ ]?\n[ ]?)?"
_SYMBOL = (
    rf"(?:\[[A-Z]{{1,5}}/\])?(?P<root>[A-Z]{{1,7}})(?:\([A-Z\-IVX]+\)|\.\d+)?"
    rf"(?:/{_BREAK}{_SEGMENT}{_TAIL})+"
)
_WHOLE = re.compile(rf"{_SYMBOL}(?P<letter> ?[A-Z](?:-[A-Z])?)?(?P<stars>\*{{0,3}})")
_FOUND = re.compile(rf"(?<![\w/.:=@\-]){_SYMBOL}(?P<stars>\*{{0,3}})(?![\w/])")
_SECOND = re.compile(rf"[ ]?-[ ]?\n?(?P<symbol>{_SYMBOL})(?P<stars>\*{{0,3}})(?![\w/])")
_SHORTHAND = re.compile(
    r"(?:\s+and\s+|,\s+(?:and\s+)?|\s*\+\s*|-(?=[ACR]))(?P<kind>Add|Corr|Rev)s?\.\s?"
    r"(?P<first>\d+)(?:\s?[-/](?P<last>\d+))?(?P<rest>(?:/(?:Add|Corr|Rev)\.\d+)*)"
)
_MODIFIER = re.compile(r"(Add|Corr|Rev|Amend)\.(\d+)")
# "A/RES/79/328 A-B": the letters of a resolution in parts. Alone, a letter counts at the end of a line only:
# "A/RES/79/1 A further report" has none.
_PARTS_OF_RESOLUTION = re.compile(r" [A-Z](?:-[A-Z]\b|(?=[ ]?(?:\n|\Z)))")
_MARKDOWN_LINK = re.compile(r"\[([^\]\[]+)\]\([^)]*\)")
_WORDS_IN_CASE = {
    word.upper(): word
    for word in ("Add", "Corr", "Rev", "Amend", "Sub", "Summary", "Agenda", "OzL", "Pro", "Conv")
}


class NotASymbol(PinciteError, ValueError):
    """The text given is not a United Nations document symbol."""


@total_ordering
@dataclass(frozen=True, slots=True)
class Symbol:
    """A canonical symbol such as ``E/CN.15/2002/9/Add.1``; equal when the canonical text is equal.

    ``canonical`` is the printed form, with a space before a bracketed year, session or part
    (``S/RES/1373 (2001)``). ``reissue`` counts trailing asterisks ("reissued for technical reasons"); a
    reissue is the same document. Build with ``Symbol.parse``.
    """

    canonical: str
    reissue: int = field(default=0, compare=False)

    @classmethod
    def parse(cls, text: str) -> Symbol:
        """The one symbol that ``text`` is, in any spelling in use: either case, with or without the space
        before a bracket, broken over lines, with a Markdown link or asterisks. Raises ``NotASymbol``."""
        cleaned = _clean(text) if len(text) <= LONGEST_SYMBOL else ""
        for candidate in (cleaned, _in_printed_case(cleaned)):
            match = _WHOLE.fullmatch(candidate)
            if match and _is_plausible(match["root"], candidate):
                letter = (match["letter"] or "").strip()
                if letter and "/RES/" not in candidate and "/DEC/" not in candidate:
                    continue
                stars = match["stars"]
                body = (
                    candidate[: match.start("letter")] if letter else candidate[: len(candidate) - len(stars)]
                )
                return cls(_canonical(body) + (f" {letter}" if letter else ""), len(stars))
        raise NotASymbol(f"“{text}” is not a document symbol; a symbol looks like E/CN.15/2002/10.")

    @classmethod
    def try_parse(cls, text: str) -> Symbol | None:
        """Like ``parse``, but None where ``text`` is no symbol."""
        try:
            return cls.parse(text)
        except NotASymbol:
            return None

    def __str__(self) -> str:
        return self.canonical

    def __lt__(self, other: Symbol) -> bool:
        return self.sort_key < other.sort_key

    @property
    def sort_key(self) -> tuple[tuple[int, int, str], ...]:
        """Numbers count as numbers: Add.2 stands before Add.10."""
        pieces = re.findall(r"\d+|[A-Za-z]+", self.canonical)
        return tuple((0, int(p), "") if p.isdigit() else (1, 0, p) for p in pieces)

    @property
    def segments(self) -> tuple[str, ...]:
        """The pieces between slashes: ("E", "CN.15", "2002", "9", "Add.1")."""
        return tuple(self.canonical.split("/"))

    @property
    def root(self) -> str:
        """The first segment, which names the organ: "A", "S", "E", "CTOC"."""
        return self.segments[0]

    @property
    def modifiers(self) -> tuple[tuple[str, int], ...]:
        """Trailing modifiers in order: ``(("Add", 3), ("Rev", 2))`` is revision 2 of addendum 3."""
        found: list[tuple[str, int]] = []
        for segment in reversed(self.segments):
            match = _MODIFIER.fullmatch(segment)
            if not match:
                break
            found.append((match[1], int(match[2])))
        return tuple(reversed(found))

    @property
    def parent(self) -> Symbol | None:
        """The symbol without its last modifier; None when it has none."""
        return Symbol("/".join(self.segments[:-1])) if self.modifiers else None

    @property
    def base(self) -> Symbol:
        """The symbol without any modifier: E/CN.15/2002/9 for E/CN.15/2002/9/Add.1."""
        count = len(self.modifiers)
        return Symbol("/".join(self.segments[:-count])) if count else self

    @property
    def part(self) -> str | None:
        """The bracketed part of a document issued in parts: "Part II", "Vol. I", "Sect. 13"."""
        match = re.search(
            r" \(((?:Part|Vol|Sect|Resumption|Income|Intro|Foreword)[^)]*)\)$", self.base.canonical
        )
        return match[1] if match else None

    @property
    def whole(self) -> Symbol:
        """The document a part is a part of: A/80/15 for A/80/15 (Part I); itself when it is no part."""
        part = self.part
        return Symbol(self.base.canonical.removesuffix(f" ({part})")) if part else self

    def is_addendum_of(self, other: Symbol) -> bool:
        """E/CN.15/2002/9/Add.1 is an addendum of E/CN.15/2002/9."""
        return bool(self.modifiers) and self.modifiers[-1][0] == "Add" and self.parent == other

    def corrects(self, other: Symbol) -> bool:
        """E/CN.15/2002/2/Corr.1 corrects E/CN.15/2002/2."""
        return bool(self.modifiers) and self.modifiers[-1][0] == "Corr" and self.parent == other

    def revises(self, other: Symbol) -> bool:
        """Rev.2 revises Rev.1 and the first version; nothing revises itself or a later version."""
        if not self.modifiers or self.modifiers[-1][0] != "Rev":
            return False
        if self.parent == other:
            return True
        earlier = other.modifiers[-1] if other.modifiers else ("", 0)
        return earlier[0] == "Rev" and other.parent == self.parent and earlier[1] < self.modifiers[-1][1]

    @property
    def series(self) -> str | None:
        """The series a document is issued in: "L" (drafts), "CRP", "PV", "SR", "RES", "INF"…; None for the
        main."""
        for segment in self.base.segments[1:]:
            match = re.fullmatch(
                r"(L|R|CRP|WP|PV|SR|INF|NGO|RES|DEC|PRST)(?:\.\d+[A-Z]?)?(?: \(.*\))?", segment
            )
            if match:
                return match[1]
        return None

    @property
    def year(self) -> int | None:
        """The year a symbol states, in a segment or in brackets; None for documents numbered by session."""
        match = re.search(r"\(((?:19|20)\d\d)\)|/((?:19|20)\d\d)(?=/|$| \()", self.canonical)
        if not match or (match[2] and self.canonical.endswith(f"/{match[2]}") and len(self.segments) == 2):
            return None
        return int(match[1] or match[2])

    @property
    def session(self) -> str | None:
        """The session of the General Assembly or of a body that numbers by session: "79", "S-13", "ES-8"."""
        if self.root != "A":
            match = re.search(r"\(((?:E?S-)?[IVXLC]+)\)", self.canonical)
            return match[1] if match else None
        for segment in self.base.segments[1:-1]:
            if re.fullmatch(r"(?:E?S-)?\d{1,3}", segment):
                return segment
        match = re.search(r"\(((?:E?S-)?[IVXLC]+)\)", self.canonical)
        return match[1] if match else None

    @property
    def resolution_number(self) -> str | None:
        """The number a resolution is spoken of by: "56/120" for A/RES/56/120, "1373 (2001)" for S/RES."""
        match = re.fullmatch(r".*/RES/(.+)", self.base.canonical)
        return match[1] if match else None

    def link(self, language: str = "en") -> str:
        """The United Nations' page for the symbol; ``language`` is one of en, fr, es, ru, zh, ar."""
        return f"https://docs.un.org/{language}/{quote(self.canonical, safe='/')}"


@dataclass(frozen=True, slots=True)
class FoundSymbol:
    """``symbols`` are what ``text[start:end]`` names: several for a double symbol or for "… and Corr.1"."""

    start: int
    end: int
    symbols: tuple[Symbol, ...]
    is_double: bool = False


def parse_symbols(text: str) -> tuple[Symbol, ...]:
    """All symbols that ``text`` is: one, the two of a double symbol ("A/58/400-S/2003/900"), or a shorthand's
    ("E/CN.15/2002/2 and Corr.1"). Raises ``NotASymbol`` when the text is anything more or anything else."""
    cleaned = _clean(text)
    found = next(iter(_scan(cleaned)), None)
    if found and found.start == 0 and found.end == len(cleaned):
        return found.symbols
    return (Symbol.parse(text),)


def find_symbols(text: str) -> tuple[FoundSymbol, ...]:
    """Every symbol in running text, with its span. A web address is no symbol, nor is "and/or" or "24/7"."""
    return tuple(_scan(text if text.isascii() else text.translate(_SAME_LENGTH)))


def symbol_from_file_name(name: str) -> Symbol | None:
    """The symbol a file name states: ``A_79_846.en.pdf``, ``S_RES_0649_1990_EN_GOLD.txt``; None for other
    names.

    Underscores stand for slashes. Short names such as ``A_1.txt`` are people's own and give nothing.
    """
    stem = re.sub(
        r"(?i)\.(?:pdf|docx?|odt|rtf|html?|txt|md|zip)$", "", name.rsplit("/", 1)[-1].rsplit("\\", 1)[-1]
    )
    stem = re.sub(r"(?i)[._-](?:en|fr|es|ru|zh|ar|[efrsca])(?:_gold)?$", "", stem)
    resolution = re.fullmatch(r"S_RES_0*(\d+)[_ ]\(?(\d{4})\)?", stem)
    if resolution:
        return Symbol(f"S/RES/{resolution[1]} ({resolution[2]})")
    if "_" not in stem or stem != stem.strip():
        return None
    symbol = Symbol.try_parse(stem.replace("_", "/"))
    if symbol is None or symbol.root not in ROOTS:
        return None
    written = stem.replace("_", "/")
    printed = symbol.canonical.partition(" (")[0] == written.partition("(")[0].rstrip()
    if not printed and symbol.canonical.replace(" (", "(") != written.replace(" (", "("):
        return None  # words a person wrote ("S_smith_2024"), not the case of a symbol
    long_enough = len(symbol.segments) > 2 or re.fullmatch(
        r"S/\d{4,5}|[A-Z]+/(?:PV|SR|INF)\.\d+(?: \(.*\))?", symbol.canonical
    )
    return symbol if long_enough else None


def _scan(text: str) -> Iterator[FoundSymbol]:
    position = 0
    while match := _FOUND.search(text, position):
        position = match.end()
        if match["root"] not in ROOTS or not _is_plausible(match["root"], match[0]) or _is_short(match[0]):
            continue
        symbols = [Symbol(_canonical(match[0].rstrip("*")), len(match["stars"]))]
        double = False
        letters = _PARTS_OF_RESOLUTION.match(text, position)
        if letters and symbols[0].resolution_number and not symbols[0].canonical.endswith(")"):
            symbols = [replace(symbols[0], canonical=f"{symbols[0]}{letters[0]}")]
            position = letters.end()
        while second := _SECOND.match(text, position):
            if second["root"] not in ROOTS or not _is_plausible(second["root"], second["symbol"]):
                break
            symbols.append(Symbol(_canonical(second["symbol"]), len(second["stars"])))
            double, position = True, second.end()
        while tail := _SHORTHAND.match(text, position):
            symbols.extend(_expand(symbols[0].base, tail))
            position = tail.end()
        yield FoundSymbol(match.start(), position, tuple(dict.fromkeys(symbols)), double)


def _expand(base: Symbol, tail: re.Match[str]) -> Iterator[Symbol]:
    first, last = int(tail["first"]), int(tail["last"] or tail["first"])
    if last < first or last - first > 200:
        last = first
    for number in range(first, last + 1):
        yield Symbol(f"{base}/{tail['kind']}.{number}{tail['rest']}")


def _clean(text: str) -> str:
    text = _MARKDOWN_LINK.sub(r"\1", text.translate(_SAME_LENGTH)).replace("\u00ad", "").strip()
    text = re.sub(r"^[_*\s]+(?=[A-Z\[])", "", text)
    return re.sub(r"\s+", " ", re.sub(r"\s*/\s+", "/", text))


def _in_printed_case(text: str) -> str:
    """A symbol typed in one case, in the case it is printed in: e/cn.15/2002/9/add.1 →
    E/CN.15/2002/9/Add.1."""

    def word(match: re.Match[str]) -> str:
        upper = match[0].upper()
        return _WORDS_IN_CASE.get(upper, upper) if match[0] in (match[0].lower(), upper) else match[0]

    return re.sub(r"(?<!\()\b[A-Za-z]+|(?<=\()(?:e?s-)?[ivxlc]+(?=\))", word, text)


def _is_plausible(root: str, text: str) -> bool:
    return any(character.isdigit() for character in text) and (root in ROOTS or len(root) >= 2)


def _is_short(text: str) -> bool:
    """A/4 is a paper size more often than a document: a root and one figure is no symbol in running text."""
    return re.fullmatch(r"[A-Z]+/\d", text.rstrip("*")) is not None


def _canonical(text: str) -> str:
    """The printed form: no supplied prefix, no blanks but one before a bracketed year, session or part."""
    root, slash, rest = re.sub(r"^\[[A-Z]+/\]", "", re.sub(r"\s*/\s*", "/", text.strip())).partition("/")
    return root + slash + _BRACKET.sub(_printed_bracket, rest)


def _printed_bracket(match: re.Match[str]) -> str:
    inside = (
        re.sub(r"^[a-z]+", lambda word: word[0].capitalize(), match[1].lower())
        if match["named"]
        else match[1]
    )
    inside = re.sub(r"(?<= )[ivxlc]+$", lambda roman: roman[0].upper(), inside)
    inside = re.sub(r"(?<=\d)[a-z]$", lambda letter: letter[0].upper(), inside)
    inside = re.sub(r"^(Part|Vol\.|Sect\.|Resumption) ?(?=.)", r"\1 ", inside)
    return f" ({inside})"
