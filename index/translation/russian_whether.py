"""A Russian question with "ли": what opens an English question for yes or no, and its subject. Pure."""

from __future__ import annotations

import re
from dataclasses import replace

from index.translation.pieces import NOUN, Piece
from index.translation.russian_subjects import in_the_plural, subject_size
from index.translation.russian_verbs import NOT, TO_BE, auxiliary_and_verb, without_be
from index.translation.russian_words import is_passive, is_verb, source_of

# What "ли" stands after, and the English that opens such a question.
OPENERS = (
    (re.compile(r"должн[аоы]|должен|над(?:о|лежит)|нужно|необходимо|приходится|придется"), "must"),
    (re.compile(r"следует|стоит"), "should"),
    (re.compile(r"может|могут|смо(?:жет|гут)|можем"), "can"),
    (re.compile(r"с?мо(?:г|гла|гло|гли)"), "could"),
    (re.compile(r"был|была|было"), "was"),
    (re.compile(r"были"), "were"),
    (re.compile(r"буд(?:ет|ут)"), "will"),
    (re.compile(r"является"), "is"),
    (re.compile(r"являются"), "are"),
    (re.compile(r"обязан[ао]?|вправе|намерен[ао]?|готов[ао]?"), "is +"),
    (re.compile(r"обязаны|намерены|готовы"), "are +"),
)
OF_SEVERAL_AND_PAST = re.compile(r"\w+(?:[уюая]т(?:ся)?|ли|лись|ы)")


def asked_whether(pieces: list[Piece], at: int, question: str) -> list[Piece]:
    """The pieces with what opens an English question in the place of "ли", at ``at``."""
    lead, focus, rest = pieces[: at - 1], pieces[at - 1], pieces[at + 1 :]
    asks = pieces[at]
    if lead and lead[-1].role == "small" and (NOT.fullmatch(lead[-1].english)):
        lead = lead[:-1]  # "не принял ли" asks whether it did
    if any(piece.role == "asking" for piece in lead):
        return pieces
    source = source_of(focus, question)
    if OF_SEVERAL_AND_PAST.fullmatch(source):
        rest = in_the_plural(rest, question)
    if is_passive(focus, question):
        be = lead.pop() if lead and lead[-1].english in TO_BE else replace(asks, english="was")
        return _opened(be.english, rest, [focus], lead, asks, question)
    opener = next((english for word, english in OPENERS if word.fullmatch(source)), None)
    if opener is not None and opener.endswith("+"):
        return _opened(opener[:-2], rest, [without_be(focus)], lead, asks, question)
    if opener is not None:
        return _opened(opener, *_moved(rest, opener, question), lead, asks, question)
    if focus.english == "all":
        aux = next((piece for piece in rest if piece.role == "small" and piece.english in TO_BE), None)
        others = in_the_plural([piece for piece in rest if piece is not aux], question)
        return [replace(asks, english=aux.english if aux else "did"), focus, *others, *lead]
    if focus.role == "adjective":
        return _opened("are" if source.endswith("ы") else "is", rest, [focus], lead, asks, question)
    if is_verb(focus) or focus.english.startswith("be "):
        if not subject_size(rest, question) and lead and lead[0].role in NOUN:
            rest, lead = [*lead, *rest], []
        did, verb = auxiliary_and_verb(focus, question)
        return _opened(did, rest, [verb], lead, asks, question)
    return [replace(asks, english="did"), *lead, focus, *rest]


def _moved(rest: list[Piece], opener: str, question: str) -> tuple[list[Piece], list[Piece]]:
    """What follows "was", "will" without the verb that stands before its subject, and that verb."""
    verb = rest[:1] if rest and (is_verb(rest[0]) or is_passive(rest[0], question)) else []
    after = rest[len(verb) :]
    passive = bool(verb) and is_passive(verb[0], question)
    acts = verb or any(is_verb(piece) for piece in rest)
    if opener == "will" and (passive or not acts):
        be = Piece(after[0].start, after[0].start, "be", "small") if after else None
        verb = [*([be] if be else []), *verb]
    return after, list(verb)


def _opened(
    opener: str, rest: list[Piece], verb: list[Piece], lead: list[Piece], asks: Piece, question: str
) -> list[Piece]:
    """What opens, the subject, the verb, the rest, and what stood before."""
    size = subject_size(rest, question)
    return [replace(asks, english=opener), *rest[:size], *verb, *rest[size:], *lead]
