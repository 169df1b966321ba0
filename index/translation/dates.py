"""Dates among the pieces of a question, in the form that English documents print. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.translation.numerals import MONTHS
from index.translation.pieces import Piece

YEAR = re.compile(r"[12]\d{3}(?:[-–/]\d{2,4})?")
DAY = re.compile(r"[0-3]?\d|1st")
YEAR_WORDS = {
    "ru": re.compile(r"(?i)г\.?|гг\.?|год(?:у|а|ом|ы|ов|ах)?"),
    "ar": re.compile(r"(?:[وفبل]|لل)?(?:ال)?(?:عام|عامي|سنة|أعوام|سنوات)"),
}
_BEFORE_A_DATE = {"с": "from", "со": "from", "к": "by", "ко": "by", "от": "of", "до": "until"}
# "С 2022 по 2024": how far "to" may stand from "from".
_SPAN = 5
_BEFORE_A_YEAR = {"с": "since", "на": "for", "к": "by"}


def dates_as_printed(pieces: list[Piece], question: str, language: str) -> list[Piece]:
    """ "The 25 of October of 2024" → "25 October 2024", "in 1990 year" → "in 1990"."""
    pieces = _years_in_figures(_without_small_words(pieces), question, language)
    return _prepositions_of_dates(pieces, question) if language == "ru" else pieces


def _without_small_words(pieces: list[Piece]) -> list[Piece]:
    """ "The 8 of May of 2031" → "8 May 2031"."""
    kept: list[Piece] = []
    for at, piece in enumerate(pieces):
        before, after = (kept[-1].english if kept else ""), pieces[at + 1 : at + 4]
        of_a_date = piece.english == "of" and (before in MONTHS or DAY.fullmatch(before)) and _is_date(after)
        if not of_a_date and not (piece.english == "the" and _is_day(after)):
            kept.append(piece)
    return kept


def _years_in_figures(pieces: list[Piece], question: str, language: str) -> list[Piece]:
    """ "в 1990 году" → "in 1990", "عام 2017" → "2017": English says no "year" beside the figure."""
    if language not in YEAR_WORDS:
        return pieces
    kept: list[Piece] = []
    for at, piece in enumerate(pieces):
        beside = pieces[at - 1 : at] if language == "ru" else pieces[at + 1 : at + 2]
        figure = beside[0] if beside else None
        if figure is not None and YEAR.fullmatch(figure.english) and _is_year(piece, question, language):
            if language == "ru" and len(kept) > 1 and (before := kept[-2]).role == "small":
                meant = _BEFORE_A_YEAR.get(question[before.start : before.end].lower(), before.english)
                kept[-2] = replace(before, english=meant)
            continue
        kept.append(piece)
    return kept


def _is_year(piece: Piece, question: str, language: str) -> bool:
    return YEAR_WORDS[language].fullmatch(question[piece.start : piece.end]) is not None


def _prepositions_of_dates(pieces: list[Piece], question: str) -> list[Piece]:
    """ "с 2022 по 2024" → "from 2022 to 2024", "письмо от 10 апреля" → "letter of 10 April"."""
    found, since = list(pieces), -_SPAN
    for at, piece in enumerate(pieces):
        source = question[piece.start : piece.end].lower()
        if piece.role != "small" or not _is_date(pieces[at + 1 : at + 3]):
            continue
        if source in _BEFORE_A_DATE and piece.english != "since":
            found[at] = replace(piece, english=_BEFORE_A_DATE[source])
        elif source == "по" and at - since <= _SPAN:
            found[at] = replace(piece, english="to")
        since = at if source in ("с", "со") else since
    return found


def _is_date(pieces: Sequence[Piece]) -> bool:
    """Whether the first of the pieces is a year, a month, or the day of one."""
    first = pieces[0].english if pieces else ""
    return YEAR.fullmatch(first) is not None or first in MONTHS or _is_day(pieces)


def _is_day(pieces: Sequence[Piece]) -> bool:
    """Whether the pieces begin with the day of a month, "8 May" or "8 of May"."""
    day, *after = [piece.english for piece in pieces if piece.english != "of"] or [""]
    return DAY.fullmatch(day) is not None and after[:1] != [] and after[0] in MONTHS
