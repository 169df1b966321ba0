"""Arabic nouns and what belongs to them: the name they are of, "and", an adjective, where it ends. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from index.translation.arabic_verbs import is_verb
from index.translation.lexicon import places
from index.translation.pieces import NOUN, TITLES, Piece
from index.translation.verbs import TO_SOMEONE

DEFINITE = re.compile(r"(?:و|ف|ب|ك)?ال|لل")
# No thing of someone: whom assistance is given to stands after it.
_OWNED_BY_NOBODY = frozenset(("be", "have", "assistance", "support", "help"))
NAMED = frozenset((*NOUN, "adjective", "kept"))
LINKED = re.compile(r"(?:ال)?(?:خاص|تابع|معني|متعلق)(?:ة|ا|تين|ين|ون)?\Z")
_DOCUMENTS = frozenset(("resolution", "decision", "document", "report", "draft resolution"))
_LINKS = frozenset(("of", "on", "concerning", "regarding"))
# "للإدارة", for the administration; no word that begins with the letter.
FOR_SOMEONE = re.compile(r"لل\w+|ل(?!بنان|يبيا|جن|اتفيا|يتوانيا|اجئ|قاح|غة|يبريا|كسمبرغ|وائح|ائحة|ا\b)\w{3,}")


def is_last(before: Piece | None, piece: Piece, after: Piece, question: str) -> bool:
    """Whether "آخر" stands before its noun and is "the last"; after it, it is "another"."""
    alone = before is None or before.role not in NOUN or is_verb(before, question)
    return question[piece.start : piece.end] in ("آخر", "لآخر") and alone and after.role in NAMED


def is_predicate(noun: Piece, adjective: Piece, question: str) -> bool:
    """Whether something is said of a noun and not a kind of it named: "القضية معلقة", the case is suspended,
    has one article, "القضية المعلقة", the suspended case, has two."""
    words = (question[piece.start : piece.end].split(" ")[at] for piece, at in ((noun, -1), (adjective, 0)))
    defined = [re.match(r"[وفبك]?ال\w|لل\w", word) is not None for word in words]
    return defined[0] + noun.english[:1].isupper() > 0 and not defined[1] and adjective.english.islower()


def joined(pieces: Sequence[Piece], question: str, means_the_same: Callable[[Piece], bool]) -> list[Piece]:
    """ "كمبوديا وتايلند" → "Cambodia and Thailand": "و" is written together with the word after it.
    ``means_the_same`` tells whether a piece would without its first letter."""
    found: list[Piece] = []
    for at, piece in enumerate(pieces):
        before = pieces[at - 1] if at else None
        beside = before is not None and before.role in NAMED and not is_verb(before, question)
        beside = beside and piece.role in NAMED
        if before is not None and _in_a_place(before, piece, question) and means_the_same(piece):
            found.append(Piece(piece.start, piece.start, "in", "small"))
        if (
            beside
            and question[piece.start] == "و"
            and question[piece.start - 1] == " "
            and means_the_same(piece)
        ):
            found.append(Piece(piece.start, piece.start, "and", "small"))
        found.append(piece)
    return found


def _in_a_place(before: Piece, piece: Piece, question: str) -> bool:
    """Whether "بمالطا", in Malta, is written in one word and "on" or a verb does not lead to it."""
    leads = LINKED.match(question[before.start : before.end].split(" ")[-1]) or before.english.endswith(" on")
    at_place = question[piece.start] == "ب" and piece.english in _places()
    return at_place and before.role in NOUN and not leads and not is_verb(before, question)


@cache
def _places() -> frozenset[str]:
    return frozenset(places("ar").values())


def of_names(pieces: Sequence[Piece], question: str) -> list[Piece]:
    """ "زعيم داعش", leader ISIL, → "leader of ISIL": a noun without article is of the name beside it."""
    found: list[Piece] = []
    for at, piece in enumerate(pieces):
        before = pieces[at - 1] if at else None
        if before is not None and _is_owned(before, piece, question):
            found.append(Piece(piece.start, piece.start, "of", "small"))
        found.append(piece)
    return found


def _is_owned(noun: Piece, name: Piece, question: str) -> bool:
    last = question[noun.start : noun.end].split(" ")[-1]
    common = noun.role == "word" and noun.english.islower() and not is_verb(noun, question)
    common = common and noun.english not in _OWNED_BY_NOBODY
    named = name.role in NOUN and name.english[:1].isupper()
    of_it = DEFINITE.match(last) is None or FOR_SOMEONE.match(question[name.start : name.end]) is not None
    return common and named and name.start - noun.end == 1 and of_it


def end_of_noun(told: Sequence[Piece], start: int, question: str, verb: str) -> int:
    """Where the noun that begins at ``start`` ends, with what belongs to it."""
    at, has_noun = start, False
    while at < len(told):
        piece = told[at]
        source = question[piece.start : piece.end]
        if piece.role == "adjective" and (not has_noun or _precedes_noun(told, at, question)):
            if has_noun and not _goes_on(told[at - 1], source, question, verb):
                break
            at += 1
            continue
        if piece.role in (*NOUN, "kept", "number"):
            is_figure = has_noun and source.lstrip("(")[:1].isdigit() and piece.start - told[at - 1].end <= 2
            if is_figure:
                at += 1
                continue
            before = told[at - 1]
            leads_on = before.role == "adjective" or before.english.rsplit(" ", 1)[-1] in ("and", *_LINKS)
            if has_noun and not leads_on and not _goes_on(before, source, question, verb):
                break
            has_noun = True
            at += 1
            continue
        if piece.english in TITLES or (has_noun and LINKED.match(source)):
            at += 1
            continue
        if (
            has_noun
            and piece.english in ("and", "of")
            and at + 1 < len(told)
            and told[at + 1].role in (*NOUN, "adjective", "kept")
        ):
            at += 1
            continue
        if piece.english == "from" and _is_in_a_document(told, at):  # "الفقرة 9 من A/99/1"
            at += 1
            continue
        break
    return at if has_noun or at > start else start


def _is_in_a_document(told: Sequence[Piece], at: int) -> bool:
    """Whether "من" at ``at`` stands between the number of a paragraph and the symbol it is a paragraph of."""
    following = told[at + 1 : at + 2]
    names_one = any(piece.role == "kept" or piece.english in _DOCUMENTS for piece in following)
    return names_one and told[at - 1].english[-1:].isdigit()


def _precedes_noun(told: Sequence[Piece], at: int, question: str) -> bool:
    return (
        at + 1 < len(told)
        and told[at + 1].role in (*NOUN, "adjective")
        and told[at].start > told[at + 1].start
    )


def _goes_on(before: Piece, source: str, question: str, verb: str) -> bool:
    """Whether a noun goes on after ``before`` with what is written ``source``: "رئيس اللجنة", the Chair of
    the Committee, and "الأمين العام للمنظمة", of the Organization."""
    if verb not in TO_SOMEONE and FOR_SOMEONE.match(source):
        return True
    last = question[before.start : before.end].split(" ")[-1]
    is_name = before.english[:1].isupper() or before.role in ("kept", "name", "cognate")
    return DEFINITE.match(last) is None and not is_name
