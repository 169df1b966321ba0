"""Sentences of United Nations prose, with their character offsets: the unit an extractive answer quotes.

A quote must be ``paragraph.text[start:end]`` to the character: a sentence is a span, never a cleaned copy.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

# A full stop after one of these ends an abbreviation, not a sentence ("No. 185", "para. 3", "sect. VII").
_ABBREVIATIONS = frozenset(
    """
    no nos para paras art arts chap chaps sect sects vol vols p pp fig figs ed eds rev corr add cf viz
    vs mr mrs ms mme h.e h.m h.r.h dr prof st sr jr gen maj brig adm col lt capt amb hon rt
    ref refs ltd inc co corp dept govt approx incl i.e
    e.g et.al al ibid op cit loc a.i n° suppl res dec doc docs distr u.s u.k u.n ph.d par párr n jan feb
    aug sept oct nov dec amb messrs ca c
    """.split()  # noqa: SIM905 - a list of quoted words is harder to read
)
_END = re.compile(r"[.!?。！？؟۔]+[\"'”’»)\]]*")
_LAST_WORD = re.compile(r"[^\s(\[“\"'«]+$")
_INITIAL = re.compile(r"[A-Z]\Z")
_CLAUSE_BREAK = re.compile(r";\s+|:\s+(?=[A-Z(“])")


@dataclass(frozen=True, slots=True)
class Span:
    """``text == source[start:end]`` of the text it was cut from."""

    start: int
    end: int
    text: str


def split_sentences(text: str) -> list[Span]:
    """Cuts ``text`` into sentence spans, in order; the spans hold every character that is not white space.

    A line break always ends a sentence (a paragraph's lead-in and the words after its list are on two lines).
    """
    spans: list[Span] = []
    for line in re.finditer(r"[^\n]+", text):
        spans.extend(_split_line(text, line.start(), line.end()))
    return spans


def split_clauses(sentence: Span) -> list[Span]:
    """The parts of a sentence between semicolons: "140 signatories to …; 102 signatories to …; and 26 …"."""
    cuts = [0, *(m.end() for m in _CLAUSE_BREAK.finditer(sentence.text)), len(sentence.text)]
    parts: list[Span] = []
    for start, end in pairwise(cuts):
        span = _trimmed(sentence.text, start, end, offset=sentence.start)
        if span is not None:
            parts.append(span)
    return parts


def _split_line(text: str, start: int, end: int) -> list[Span]:
    spans: list[Span] = []
    begin = start
    for mark in _END.finditer(text, start, end):
        if _ends_sentence(text, begin, mark, end):
            span = _trimmed(text, begin, mark.end())
            if span is not None:
                spans.append(span)
            begin = mark.end()
    rest = _trimmed(text, begin, end)
    if rest is not None:
        spans.append(rest)
    return spans


def _ends_sentence(text: str, begin: int, mark: re.Match[str], end: int) -> bool:
    if mark.end() >= end:
        return True
    if mark.group()[0] in "。！？":
        return True
    if not text[mark.end()].isspace():
        return False
    following = text[mark.end() : end].lstrip()
    if not following:
        return True
    if following[0].islower():
        return False
    if mark.group() != ".":
        return True
    before = _LAST_WORD.search(text, begin, mark.start())
    word = before.group().lower() if before else ""
    if word in _ABBREVIATIONS or (before is not None and before.group() == "v"):
        return False  # "Halmark v. Corvia", but not "chapter V."
    # an initial ("Ali H. Saryazdi"), but not "Annex A."
    if before is None or not _INITIAL.match(before.group()):
        return True
    return bool(re.search(r"\b(annex|part|section|appendix)\s$", text[begin : before.start()], re.I))


def _trimmed(text: str, start: int, end: int, offset: int = 0) -> Span | None:
    piece = text[start:end]
    stripped = piece.strip()
    if not stripped:
        return None
    left = start + len(piece) - len(piece.lstrip())
    return Span(offset + left, offset + left + len(stripped), stripped)
