"""Spanish puts the verb before who does it: "¿Apoya el Consejo el plan?", "¿a cuántos países ayudó la
Comisión?". English puts it behind: "did the Council support the plan?".

Only a name in capitals is known to be who does it, and only where it cannot be whom it is done to: in a
question for yes or no, for a time, a place, a reason or a manner, and beside things asked for in the plural
with a verb in the singular. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.translation.pieces import NOUN, Piece

# The third person: "apoya", "votó", "acordaron". What is no verb in these letters has a preposition or an
# article before it.
FINITE = re.compile(r"[a-zñáéíóú]+(?:[aeoóá]|[aeoáé]n|ían?|aron|ieron)")
PLURAL_VERB = re.compile(r"[a-zñáéíóú]+n")
_ADVERBIAL = frozenset(
    ("when", "where", "why", "how", "how much", "how often", "how many times", "in what year", "since when",
     "until when")
)  # fmt: skip
# The verb may follow what the share is of: "qué porcentaje de las recomendaciones aceptó Chile".
_OF_A_WHOLE = frozenset(("what percentage", "what amount", "how much"))
_FARTHEST = 7
_COUNTED = frozenset(("how many", "which ones", "which countries", "which States"))
# English puts these first itself.
_AUXILIARIES = frozenset(
    ("is", "are", "was", "were", "be", "has", "had", "have", "can", "could", "must", "should")
)


def subject_first(pieces: list[Piece], question: str) -> list[Piece]:
    """``pieces`` with the verb behind the name that does it."""
    verb = _place_of_verb(pieces, question)
    if verb is None:
        return pieces
    end = _end_of_name(pieces, verb + 1, question)
    if end is None:
        return pieces
    return [*pieces[:verb], *pieces[verb + 1 : end], pieces[verb], *pieces[end:]]


def _place_of_verb(pieces: Sequence[Piece], question: str) -> int | None:
    at = next((n for n, piece in enumerate(pieces) if piece.role == "asking"), None)
    if at is None:
        return 0 if pieces and _is_verb(pieces[0], question) else None
    if at != 0:
        return None
    after = 1
    if pieces[0].english in _OF_A_WHOLE:
        return next((n for n in range(1, min(_FARTHEST, len(pieces))) if _follows(pieces, n, question)), None)
    if pieces[0].english in _COUNTED:
        noun = next((n for n in range(1, min(4, len(pieces))) if pieces[n].role in NOUN), None)
        if noun is None and pieces[0].english in ("how many", "which ones"):
            return None
        after = 1 if noun is None or pieces[0].english.startswith("which ") else noun + 1
        if after < len(pieces) and PLURAL_VERB.fullmatch(_source(pieces[after], question)):
            return None
    elif pieces[0].english not in _ADVERBIAL:
        return None
    return after if after < len(pieces) and _is_verb(pieces[after], question) else None


def _follows(pieces: Sequence[Piece], at: int, question: str) -> bool:
    """Whether a verb stands at ``at``, no preposition or article before it, and a name after it."""
    bare = at == 1 or pieces[at - 1].role in (*NOUN, "adjective")
    return bare and _is_verb(pieces[at], question) and _end_of_name(pieces, at + 1, question) is not None


def _is_verb(piece: Piece, question: str) -> bool:
    source = _source(piece, question)
    return (
        piece.role == "word"
        and piece.english.split(" ")[0] not in _AUXILIARIES
        and FINITE.fullmatch(source) is not None
    )


def _end_of_name(pieces: Sequence[Piece], at: int, question: str) -> int | None:
    """Where the name that begins at ``at`` ends, "of" and a further name included."""
    if at < len(pieces) and pieces[at].english == "the":
        at += 1
    end = at
    while end < len(pieces) and _is_name(pieces[end], question):
        end += 1
    if end == at:
        return None
    following = [piece.english for piece in pieces[end : end + 2]]
    if following[:1] == ["of"]:
        further = _end_of_name(pieces, end + 1, question)
        return further if further is not None else end
    return end


def _is_name(piece: Piece, question: str) -> bool:
    """Whether a piece is written with a capital, adjectives too: a name may look like one."""
    return piece.role in (*NOUN, "adjective") and question[piece.start].isupper()


def _source(piece: Piece, question: str) -> str:
    source = question[piece.start : piece.end]
    opens = not question[: piece.start].strip(" ¿¡")
    return source[:1].lower() + source[1:] if opens else source
