"""Spanish puts the verb before who does it: "¿Apoya el Consejo el plan?", "¿a cuántos países ayudó la
Comisión?". English puts it behind: "did the Council support the plan?".

Only a name in capitals is known to be who does it, and only where it cannot be whom it is done to: in a
question for yes or no, for a time, a place, a reason or a manner, and beside things asked for in the plural
with a verb in the singular. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.translation.lexicon import places
from index.translation.pieces import NOUN, Piece
from index.translation.romance_verbs import helped, is_known_verb, is_reflexive, plain
from index.translation.verbs import INTRANSITIVE, participle

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
_PLACES = frozenset(places("es").values())
# "Qué causó la crisis": what is named behind these is what came of it.
_BROUGHT_ABOUT = frozenset(
    (
        "cause",
        "trigger",
        "lead to",
        "motivate",
        "prompt",
        "affect",
        "threaten",
        "prevent",
        "change",
        "provoke",
    )
)
# Behind these "of" begins what it is about: "¿qué opina Francia del proyecto?".
_ABOUT = frozenset(("think", "know", "say", "learn", "expect", "need", "want", "remove", "exclude"))
# Between a verb and who does it, where what it is done to comes first.
_MOST_DONE_TO = 4
_COUNTED = frozenset(("how many", "which ones", "which countries", "which States"))
# English puts these first itself.
_AUXILIARIES = frozenset(
    ("is", "are", "was", "were", "be", "will", "has", "had", "have", "can", "could", "must", "should")
)


def subject_first(pieces: list[Piece], question: str) -> list[Piece]:
    """``pieces`` with the verb behind the name that does it."""
    verb = _place_of_verb(pieces, question)
    if verb is None:
        return done_to_it(pieces, question)
    begin = _behind_what_it_is_done_to(pieces, verb, question)
    is_what = pieces[0].role == "asking" and pieces[0].english == "what"
    any_noun = (
        (is_what and verb == 1) or plain(pieces[verb]) in INTRANSITIVE or is_reflexive(pieces[verb], question)
    )
    end = end_of_subject(pieces, begin, question, plain_nouns=any_noun, verb=pieces[verb])
    if end is None:
        return pieces
    helps, said = helped(pieces[verb], question, "es")
    if said.english == "do" and is_what and verb > 1:
        said = replace(said, english="make")  # "qué recomendaciones hizo"
    asked = any(piece.role == "asking" for piece in pieces[:verb])
    done_to = [piece for piece in pieces[verb + 1 : begin] if piece.english != "to"]
    return [
        *pieces[:verb], *([helps] if asked else []), *pieces[begin:end], said, *done_to, *pieces[end:]
    ]  # fmt: skip


def done_to_it(pieces: list[Piece], question: str) -> list[Piece]:
    """ "When was create the Fund" → "when was the Fund created", "what did the Commission" → "… do"."""
    if len(pieces) < 3 or pieces[0].role != "asking":
        return pieces
    if pieces[0].english == "what did":
        end = end_of_subject(pieces, 1, question, plain_nouns=True, verb=pieces[0])
        if end is None or any(is_known_verb(piece) for piece in pieces[1:]):
            return pieces
        return [*pieces[:end], Piece(pieces[end - 1].end, pieces[end - 1].end, "do", "small"), *pieces[end:]]
    if pieces[1].english not in ("was", "were", "is", "are", "will be") or not is_known_verb(pieces[2]):
        return pieces
    end = end_of_subject(pieces, 3, question, plain_nouns=True, verb=pieces[2])
    if end is None:
        return pieces
    helps, be = pieces[1].english.split(" ")[0], "be " if pieces[1].english == "will be" else ""
    done = replace(pieces[2], english=f"{be}{participle(plain(pieces[2]))}")
    return [pieces[0], replace(pieces[1], english=helps), *pieces[3:end], done, *pieces[end:]]


def end_of_subject(
    pieces: Sequence[Piece], at: int, question: str, *, plain_nouns: bool, verb: Piece
) -> int | None:
    """Where who does it ends that begins at ``at``: a name in capitals or, with ``plain_nouns``, "the
    report of the Council" as well; None where nobody is told."""
    end = _end_of_name(pieces, at, question)
    if not plain_nouns:
        return end
    if end is None:
        if at >= len(pieces) or pieces[at].english != "the":
            return None
        end = _end_of_noun(pieces, at + 1)
    of_it = plain(verb) not in _ABOUT
    while of_it and end is not None and [piece.english for piece in pieces[end : end + 1]] == ["of"]:
        further = _end_of_noun(
            pieces, end + 1 + (pieces[end + 1 : end + 2][:1] != [] and _is_the(pieces, end + 1))
        )
        if further is None:
            break
        end = further
    return end


def _is_the(pieces: Sequence[Piece], at: int) -> bool:
    return at < len(pieces) and pieces[at].english == "the"


def _end_of_noun(pieces: Sequence[Piece], at: int) -> int | None:
    """Where a noun with its adjectives ends; None where there is none."""
    end = at
    while end < len(pieces) and pieces[end].role in (*NOUN, "adjective", "number", "kept"):
        end += 1
    return end if any(piece.role in NOUN or piece.role == "kept" for piece in pieces[at:end]) else None


def _behind_what_it_is_done_to(pieces: Sequence[Piece], verb: int, question: str) -> int:
    """Where a name with its article begins behind a bare name or a noun: "visitó Colombia el Comité",
    "aprobó la resolución el Consejo"; right behind the verb where there is no such thing."""
    at = verb + 1
    first = at + (at < len(pieces) and pieces[at].english in ("to", "the"))
    end = first
    while end < min(first + _MOST_DONE_TO, len(pieces)) and pieces[end].role in (*NOUN, "adjective"):
        end += 1
    bare = end > first and pieces[at].english != "the"
    plain_noun = end > first and pieces[at].english == "the" and question[pieces[first].start].islower()
    follows = _is_the(pieces, end) and _end_of_name(pieces, end, question) is not None
    return end if follows and (bare or plain_noun) else at


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
    elif pieces[0].english == "what":
        return _behind_what(pieces, question)
    elif pieces[0].english not in _ADVERBIAL:
        return None
    return after if after < len(pieces) and _is_verb(pieces[after], question) else None


def _behind_what(pieces: Sequence[Piece], question: str) -> int | None:
    """Where the verb is behind "qué", or behind things in the plural with a verb in the singular: "qué
    recomendaciones hizo el Comité"."""
    if len(pieces) < 2 or plain(pieces[1]) in _BROUGHT_ABOUT:
        return None
    if _is_verb(pieces[1], question):
        return 1
    if pieces[1].role not in NOUN or not question[pieces[1].start : pieces[1].end].endswith("s"):
        return None
    verb = next((n for n in range(2, min(5, len(pieces))) if pieces[n].role != "adjective"), None)
    if verb is None or PLURAL_VERB.fullmatch(_source(pieces[verb], question)):
        return None
    return verb if _is_verb(pieces[verb], question) else None


def _follows(pieces: Sequence[Piece], at: int, question: str) -> bool:
    """Whether a verb stands at ``at``, no preposition or article before it, and a name after it."""
    bare = at == 1 or pieces[at - 1].role in (*NOUN, "adjective")
    return bare and _is_verb(pieces[at], question) and _end_of_name(pieces, at + 1, question) is not None


def _is_verb(piece: Piece, question: str) -> bool:
    source = _source(piece, question)
    return (
        piece.role == "word"
        and piece.english.split(" ")[0] not in _AUXILIARIES
        and FINITE.fullmatch(source.split(" ")[0]) is not None
    )


def _end_of_name(pieces: Sequence[Piece], at: int, question: str) -> int | None:
    """Where the name that begins at ``at`` ends, "of" and a further name included."""
    if at < len(pieces) and pieces[at].english == "the":
        at += 1
    end = at
    while end < len(pieces) and _is_name(pieces[end], question):
        if end > at and pieces[end].english in _PLACES:
            break  # "visitará el Comité Honduras": whom, no part of the name
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
