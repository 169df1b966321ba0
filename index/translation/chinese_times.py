"""Years and dates of a Chinese question put where English has them, at its end. Pure.

Chinese says when before what: "智利2024年接待了几次访问". Left there, the year parts the subject from its
verb.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.translation.numerals import MONTHS
from index.translation.pieces import Piece

YEAR = re.compile(r"[12]\d{3}(?:[-–/]\d{2,4})?")
DATE = re.compile(rf"(?:[0-3]?\d )?(?:{'|'.join(MONTHS)})(?: [12]\d{{3}})?")
# What part of the year beside it is meant.
PARTS_OF_A_YEAR = {
    "底": "at the end of", "年底": "at the end of", "末": "at the end of", "年末": "at the end of",
    "初": "at the beginning of", "年初": "at the beginning of", "年中": "in the middle of",
    "上半年": "in the first half of",
    "下半年": "in the second half of", "第一季度": "in the first quarter of",
    "第二季度": "in the second quarter of", "第三季度": "in the third quarter of",
    "第四季度": "in the fourth quarter of", "全年": "in", "期间": "in", "间": "in", "这一年": "in",
    "年度": "in", "一年": "in", "当年": "in", "里": "in", "内": "in", "中": "in", "份": "in",
}  # fmt: skip
# Times told in words, and what English puts before them.
IN_WORDS = re.compile(
    r"(?:(?P<over>the past|past|last) (?:decade|\w+ (?:years|months|weeks))"
    r"|(?:over|in|during|since|for) .*(?:years?|months?|decade|period|outbreak.*)|in recent years"
    r"|(?:last|this|every|each|next) (?:year|month|week)|annually|a year|recently)"
)
_BEFORE = frozenset(("在", "于"))
_FROM = frozenset(("从", "自", "在"))
_TO = frozenset(("到", "至"))
_AND = frozenset(("和", "与", "及", "跟"))
# After these a date says since or until when; it is left where it is.
_BOUND = frozenset(
    ("以来", "起", "之前", "以前", "前", "之后", "以后", "后", "至今", "来", "开始",
     "以后的", "之前的", "以来的", "后的", "前的", "为止", "止", "的时候")
)  # fmt: skip
_LEADS = frozenset(
    ("从", "自", "自从", "截至", "截止", "截止到", "截至到", "到", "至", "直到",
     "由", "除", "比", "较", "同", "与", "和")
)  # fmt: skip


def times_last(pieces: Sequence[Piece], question: str) -> tuple[list[Piece], list[Piece]]:
    """``pieces`` without the years and dates that say when, and these with the preposition that English has:
    "in 2024", "on 26 December", "from 2017 to 2024", "at the end of 2024". What is of a year, "2024年的报告",
    stays."""
    kept: list[Piece] = []
    times: list[Piece] = []
    at = 0
    while at < len(pieces):
        end, english = _time_from(pieces, at, question)
        leads = at > 0 and end > at and question[pieces[at - 1].start : pieces[at - 1].end] in _LEADS
        if end == at or leads:
            kept.append(pieces[at])
            at += 1
            continue
        first, last = pieces[at], pieces[end - 1]
        times.append(replace(first, end=max(first.end, last.end), english=english, role="number", others=()))
        at = end
    return kept, times


def _time_from(pieces: Sequence[Piece], at: int, question: str) -> tuple[int, str]:
    """Where the time that begins at ``at`` ends, and its English; ``at`` and "" where none does."""

    def source(place: int) -> str:
        return question[pieces[place].start : pieces[place].end] if place < len(pieces) else ""

    in_words = IN_WORDS.fullmatch(pieces[at].english) if pieces[at].role not in ("small", "asking") else None
    if in_words and at and question[pieces[at].end : pieces[at].end + 1] != "的":
        return at + 1, f"over {pieces[at].english}" if in_words["over"] else pieces[at].english
    first = at + (source(at) in _BEFORE or (source(at) in _FROM and _is_range(pieces, at + 1, question)))
    if first >= len(pieces) or not _is_time(pieces[first]):
        return at, ""
    told, end = pieces[first].english, first + 1
    if _is_range(pieces, first, question):
        joins = "to" if source(first + 1) in _TO else "and"
        told, end = f"{told} {joins} {pieces[first + 2].english}", first + 3
        preposition = "from" if joins == "to" else "in"
    else:
        preposition = "in" if told in MONTHS or not told[:1].isdigit() or YEAR.fullmatch(told) else "on"
    if YEAR.fullmatch(pieces[end - 1].english) and source(end) in PARTS_OF_A_YEAR:
        part = PARTS_OF_A_YEAR[source(end)]
        preposition, end = (part if preposition == "in" or part != "in" else preposition), end + 1
    if source(end) in _BOUND:
        return at, ""
    of_what_follows = question[pieces[end - 1].end : pieces[end - 1].end + 1] == "的"
    if of_what_follows and preposition in ("in", "on"):
        return at, ""
    return end, f"{preposition} {told}"


def _is_time(piece: Piece) -> bool:
    known = piece.role in ("number", "kept")
    return known and (YEAR.fullmatch(piece.english) or DATE.fullmatch(piece.english)) is not None


def _is_range(pieces: Sequence[Piece], at: int, question: str) -> bool:
    """Whether two times are joined from ``at`` on, "2017到2024年"."""
    if at + 2 >= len(pieces) or not (_is_time(pieces[at]) and _is_time(pieces[at + 2])):
        return False
    return question[pieces[at + 1].start : pieces[at + 1].end] in _TO | _AND
