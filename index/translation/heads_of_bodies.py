"""Who heads a body: one word in other languages for the Chair of a committee and the President of a State.

"رئيس اللجنة", "председатель Комитета", "委员会主席" → the Chair of the committee. The President of a State,
a court, an assembly, a conference or one of the principal councils stays. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.translation.pieces import NOUN, Piece

_OFFICE = frozenset(("president", "chair"))
# What has a Chair, whatever its name.
HAS_A_CHAIR = re.compile(
    r"(?i)(?!.*\b(?:security|human rights|economic and social|trusteeship) council\b)(?!(?:the )?council\Z)"
    r"(?!.*\bexecutive board\b)"
    r".*\b(?:(?:sub)?committee|commission|council|board|working group|task force|panel"
    r"|C(?:ED|AT|MW|RC|ERD|ESCR|EDAW|RPD)|ACABQ|CPC|UNCITRAL|COPUOS|UNSCEAR|ICSC)\b.*"
)
# "Who presides over": asked in the present.
PRESIDES = re.compile(r"(?i)preside|préside|[يت]تر[أا]س|[يت]ر[أا]س|возглавляет|председательствует(?: в)?")
_PRESIDE = frozenset(("preside", "chair", "lead", "head"))
_BETWEEN = frozenset(("of", "the"))
_FARTHEST = 5
_WHO_IS = re.compile(r"(?i)\b(?:est|es|fue|était|son|sont)\b")
_BE = {"fue": "was", "était": "was", "son": "are", "sont": "are"}


def with_chairs(pieces: Sequence[Piece], question: str, language: str) -> list[Piece]:
    """``pieces`` with "Chair" for who heads a committee, and with "who is" where an office is asked for."""
    told = _office_first(list(pieces), question) if language == "zh" else list(pieces)
    told = [_as_chair(told, at) for at in range(len(told))]
    told = [p for at, p in enumerate(told) if not (at and _is_the_body(told[at - 1], p, question))]
    return _who_is(told, question, language)


def _as_chair(pieces: Sequence[Piece], at: int) -> Piece:
    piece = pieces[at]
    if piece.english.lower() != "president" or piece.role != "word":
        return piece
    body: list[str] = []
    for after in pieces[at + 1 : at + 1 + _FARTHEST]:
        if after.role == "small" and after.english not in _BETWEEN:
            break
        body.append(after.english)
    told = " ".join(body).removeprefix("of ")
    return replace(piece, english="Chair", others=("president",)) if HAS_A_CHAIR.fullmatch(told) else piece


def _is_the_body(office: Piece, body: Piece, question: str) -> bool:
    """Whether Arabic says "the head of the body", who is the Chair: of a committee or a commission, it says
    not."""
    return office.english == "Chair" and question[body.start : body.end] == "اللجنة"


def _office_first(pieces: list[Piece], question: str) -> list[Piece]:
    """ "Committee against Torture president" → "president of Committee against Torture"."""
    at = next((n for n, p in enumerate(pieces) if n and p.english.lower() in _OFFICE and p.role == "word"), 0)
    if not at:
        return pieces
    body, office = pieces[at - 1], pieces[at]
    beside = question[body.end : office.start] in ("", "的")
    if not beside or body.role not in NOUN or not body.english[:1].isupper():
        return pieces
    of = Piece(office.start, office.start, "of", "small")
    return [*pieces[: at - 1], office, of, body, *pieces[at + 1 :]]


def _who_is(pieces: list[Piece], question: str, language: str) -> list[Piece]:
    """ "Qui est le président du Comité" → "who is the Chair of the Committee", "кто председатель Комитета"
    → "who is Chair of Committee"."""
    if len(pieces) < 2 or pieces[0].role != "asking" or pieces[0].english not in ("who", "who is"):
        return pieces
    asks, office, *rest = pieces
    source = question[office.start : office.end]
    if asks.english == "who" and office.english in _PRESIDE and PRESIDES.fullmatch(source):
        over = HAS_A_CHAIR.fullmatch(" ".join(piece.english for piece in rest[:2]).removeprefix("the "))
        return [asks, replace(office, english="chairs"), *rest] if over else pieces
    if language in ("fr", "es"):
        be = _WHO_IS.search(question[asks.start : office.start])
        if asks.english == "who" and be and office.english == "the":
            return [replace(asks, english=f"who {_BE.get(be[0].lower(), 'is')}"), office, *rest]
        return pieces
    if office.english == "be" and rest and rest[0].english.lower() in _OFFICE:
        office, *rest = rest  # "кто является председателем"
    if office.english.lower() not in _OFFICE:
        return pieces
    if rest and rest[0].role in (*NOUN, "adjective"):
        rest.insert(0, Piece(office.end, office.end, "of", "small"))
    return [replace(asks, english="who is"), office, *rest]
