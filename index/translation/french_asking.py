"""French asks with "a-t-il", "est-ce que" or the verb before who does it; English with "did" and "does".

"Quand le Comité a-t-il visité …" → "When did the Committee visit …", "Que recommande le Comité à …" → "What
does the Committee recommend to …". Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.translation.pieces import NOUN, Piece
from index.translation.romance_verbs import BEEN, HAS, WILL_BE, WITH_HAS, WITH_WILL, helped, is_known_verb
from index.translation.verb_first import done_to_it, end_of_subject

_ADVERBIAL = frozenset(
    ("when", "where", "why", "how", "how often", "how many times", "in what year", "since when", "until when",
     "what", "what is")
)  # fmt: skip
_COUNTED = frozenset(("how many", "how much", "which", "what percentage", "what amount", "which ones"))
# "Se réunira-t-il": the verb itself with its pronoun.
WITH_PRONOUN = re.compile(r"(?i)-(?:t-)?(?:ils?|elles?)\b")
IS_IT = re.compile(r"(?i)qu['’]est[- ]ce qu(?:e|['’])?")
_FARTHEST = 20


def asked_with_did(pieces: list[Piece], question: str) -> list[Piece]:
    """``pieces`` with the helping verb of English, who does it before the verb."""
    if not pieces:
        return pieces
    if pieces[0].role == "small" and len(pieces) > 1 and pieces[1].role == "asking":
        return [pieces[0], *asked_with_did(pieces[1:], question)]  # "à combien de pays"
    asks = pieces[0]
    if asks.role != "asking":
        return pieces
    opening = " ".join(asks.english.split(" ")[-2:])
    adverbial, counted = asks.english in _ADVERBIAL, opening in _COUNTED or asks.english in _COUNTED
    if asks.english == "what did":
        return done_to_it(pieces, question)
    if not (adverbial or counted):
        return pieces
    if (
        asks.english in ("what", "when", "where", "how", "why")
        and len(pieces) > 1
        and is_known_verb(pieces[1])
    ):
        end = end_of_subject(pieces, 2, question, plain_nouns=True, verb=pieces[1])
        if end is not None and WITH_PRONOUN.match(question, pieces[1].end) is None:
            helps, verb = helped(pieces[1], question, "fr")
            return [asks, helps, *pieces[2:end], verb, *pieces[end:]]
    at = _place_of_verb(pieces, question)
    if at is None:
        return pieces
    subject = 1 if adverbial else _begin_of_subject(pieces, at)
    if subject is None or subject >= at:
        return pieces
    if asks.english == "what is":
        if IS_IT.fullmatch(question[asks.start : asks.end]) is None:
            return pieces
        asks = replace(asks, english="what")
    helps, verb = helped(pieces[at], question, "fr", several=_are_several(pieces[at], question))
    who = [piece for piece in pieces[subject:at] if piece.english != "be"]  # "sera-t-elle" is in "will be"
    return [asks, *pieces[1:subject], helps, *who, verb, *pieces[at + 1 :]]


def _place_of_verb(pieces: Sequence[Piece], question: str) -> int | None:
    """Where the verb is that has "a-t-il", "a" or "-t-il" beside it, a subject before it."""
    for at in range(2, min(_FARTHEST, len(pieces))):
        if not is_known_verb(pieces[at]):
            continue
        before = question[: pieces[at].start]
        source = question[pieces[at].start : pieces[at].end]
        if WITH_HAS.match(source) or WITH_WILL.match(source) or WILL_BE.search(before):
            return at
        if HAS.search(BEEN.sub("", before)) or WITH_PRONOUN.match(question, pieces[at].end):
            return at
    return None


def _begin_of_subject(pieces: Sequence[Piece], verb: int) -> int | None:
    """Where who does it begins, behind what is counted."""
    noun = next((n for n in range(1, verb) if pieces[n].role in NOUN), None)
    if noun is None:
        return None
    return next(
        (
            n
            for n in range(noun + 1, verb)
            if pieces[n - 1].role != "small"
            and (pieces[n].english == "the" or (pieces[n].role in NOUN and pieces[n].english[:1].isupper()))
        ),
        None,
    )


def _are_several(verb: Piece, question: str) -> bool:
    return re.search(r"(?i)\b(?:ont|ont-(?:ils|elles))\s+(?:été\s+)?\Z", question[: verb.start]) is not None
