"""The pieces of a question put in an order that reads as an English question. Pure.

What asks comes first ("piracy in which region increased?" becomes "in which region increased piracy?"), an
adjective before its noun, and a question without a word that asks is one for yes or no.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from index.translation.numerals import joined_ordinals
from index.translation.pieces import Piece

_ADJECTIVES_FOLLOW = frozenset(("fr", "es", "ar"))
# Names in Latin letters are kept as they are, and those side by side are one.
_NAMES_AS_WRITTEN = frozenset(("fr", "es"))
_NOUN = frozenset(("word", "name", "cognate"))
# "Combien de", and what else may stand between the question and its noun, in letters.
_NEAR = 6
_OF_SEVERAL = frozenset(("how many", "which ones", "what are"))
# What has no plural, and what is one.
_PLURALS = frozenset(
    ("people", "women", "men", "children", "staff", "personnel", "police", "data", "youth", "aircraft",
     "equipment", "information", "evidence", "money", "water", "food", "fuel", "violence", "assistance",
     "aid", "damage", "livestock", "fish", "species", "weaponry", "ammunition", "progress", "training")
)  # fmt: skip
# A verb beside what counts is not what is counted.
_NO_NOUN = re.compile(r"be|(?:.*[^aeiou]|.*[aiou])ed|being .*")
_PREPOSITIONS = frozenset(("of", "on", "to", "from", "for", "in", "with", "by"))
# "Какие рекомендации" asks for the noun beside it: "which recommendations".
_WITH_A_NOUN = {"which ones": "which"}
_YEAR = re.compile(r"[12]\d{3}(?:[-–/]\d{2,4})?")
_YEAR_WORDS = {
    "ru": re.compile(r"(?i)г\.?|гг\.?|год(?:у|а|ом|ы|ов|ах)?"),
    "ar": re.compile(r"(?:[وفبل]|لل)?(?:ال)?(?:عام|عامي|سنة|أعوام|سنوات)"),
}
_BEFORE_A_YEAR = {"с": "since", "на": "for", "к": "by"}
_ASKING_ABOUT_AN_EVENT = frozenset(("when", "where", "in which city", "in which country", "in what year"))
_SEVERAL = re.compile(r"[a-z -]+[^suia]s|[a-z-]+ States")
# Not every one: who "participated" was not participated.
_PARTICIPLE = re.compile(r"held|born|located|established|created|founded|launched|published|built|killed")
_IRREGULAR = {"child": "children", "person": "people", "woman": "women", "man": "men"}
_COMMA = re.compile(r"\s*[,，、،]")
_ASKS = re.compile(r"[?？؟]\W*\Z")


def framed(pieces: Sequence[Piece], question: str, language: str) -> str:
    """One line of English."""
    told = [piece for piece in pieces if piece.english]
    if language in _ADJECTIVES_FOLLOW:
        told = _adjectives_first(told, question)
    told = _years_in_figures(told, question, language)
    told = _was_held(_counted_in_plural(_asking_first(told), language))
    words = "".join(
        _with_space(piece, after, question, language) for piece, after in zip_longest(told, told[1:])
    )
    asks = _ASKS.search(question) is not None
    if asks and not any(piece.role == "asking" for piece in told):
        words = f"Did {words}"
    line = joined_ordinals(words)
    return line[:1].upper() + line[1:] + ("?" if asks else "")


def _years_in_figures(pieces: list[Piece], question: str, language: str) -> list[Piece]:
    """ "в 1990 году" → "in 1990", "عام 2017" → "2017": English says no "year" beside the figure."""
    if language not in _YEAR_WORDS:
        return pieces
    kept: list[Piece] = []
    for at, piece in enumerate(pieces):
        beside = pieces[at - 1 : at] if language == "ru" else pieces[at + 1 : at + 2]
        figure = beside[0] if beside else None
        if figure is not None and _YEAR.fullmatch(figure.english) and _is_year(piece, question, language):
            if language == "ru" and len(kept) > 1 and (before := kept[-2]).role == "small":
                meant = _BEFORE_A_YEAR.get(question[before.start : before.end].lower(), before.english)
                kept[-2] = replace(before, english=meant)
            continue
        kept.append(piece)
    return kept


def _is_year(piece: Piece, question: str, language: str) -> bool:
    return _YEAR_WORDS[language].fullmatch(question[piece.start : piece.end]) is not None


def _was_held(pieces: list[Piece]) -> list[Piece]:
    """ "When held the session" → "when was held the session": a bare participle is no verb that English asks
    with."""
    if len(pieces) < 2 or pieces[0].english not in _ASKING_ABOUT_AN_EVENT:
        return pieces
    first, verb, *rest = pieces
    if verb.role not in ("word", "adjective") or _PARTICIPLE.fullmatch(verb.english) is None:
        return pieces
    be = "is" if verb.english == "located" else "was"
    return [first, replace(verb, english=f"{be} {verb.english}"), *rest]


def _counted_in_plural(pieces: list[Piece], language: str) -> list[Piece]:
    """ "How many signatory" → "how many signatories": of what is counted or listed there are several."""
    for at, piece in enumerate(pieces):
        if piece.role == "asking" and piece.english == "what is" and _are_several(pieces[at + 1 : at + 2]):
            return [*pieces[:at], replace(piece, english="what are"), *pieces[at + 1 :]]
        if piece.role == "asking" and piece.english in _OF_SEVERAL:
            if people := _people(pieces[at + 1 : at + 3], language):
                return [*pieces[: at + 1], people, *pieces[at + 2 :]]
            reach = range(at + 1, min(at + 4, len(pieces)))
            noun = next((n for n in reach if pieces[n].role in _NOUN), None)
            if noun is not None and _stands_near(pieces[at : noun + 1]):
                asking = replace(piece, english=_WITH_A_NOUN.get(piece.english, piece.english))
                plural = replace(pieces[noun], english=_plural(pieces[noun].english))
                return [*pieces[:at], asking, *pieces[at + 1 : noun], plural, *pieces[noun + 1 :]]
    return pieces


def _are_several(pieces: Sequence[Piece]) -> bool:
    """Whether the lexicon has the noun in the plural, "recommendations"."""
    return any(piece.role in _NOUN and _SEVERAL.fullmatch(piece.english) is not None for piece in pieces)


def _people(counted: Sequence[Piece], language: str) -> Piece | None:
    """ "Combien de civils ont péri": civilians are counted, not what they suffered. None where the first
    piece is no such word, or may belong to a noun that follows it.
    """
    people, *following = counted or (None,)
    if people is None or people.role != "adjective" or not people.english.endswith("an"):
        return None
    if language not in _ADJECTIVES_FOLLOW and following and following[0].role in _NOUN:
        return None
    return replace(people, english=f"{people.english}s", role="word")


def _stands_near(pieces: Sequence[Piece]) -> bool:
    """Whether nothing but adjectives stands between what asks, the first of the pieces, and the noun, the
    last."""
    asking, *between, noun = pieces
    if 0 <= noun.start - asking.end <= _NEAR:
        return True
    return bool(between) and noun.start > asking.end and all(piece.role == "adjective" for piece in between)


def _plural(noun: str) -> str:
    head, of, rest = noun.partition(" of ")
    if of:  # "years of imprisonment"
        return f"{_plural(head)}{of}{rest}"
    first, _, last = noun.rpartition(" ")
    if last in _PREPOSITIONS or _NO_NOUN.fullmatch(noun):
        return noun
    if last in _IRREGULAR:
        return f"{first} {_IRREGULAR[last]}".strip()
    if (noun[:1].isupper() and noun != "State") or noun[-1:] == "s" or noun.rsplit(" ", 1)[-1] in _PLURALS:
        return noun
    if noun[-1:] == "y" and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("sh", "ch", "x")) else f"{noun}s"


def _with_space(piece: Piece, following: Piece | None, question: str, language: str) -> str:
    """The English of a piece and what parts it from the next: a comma where the question has one or another
    name begins, the hyphen of a name in two parts."""
    if following is None:
        return piece.english
    if piece.role == following.role == "name" and question[piece.end : following.start] == "-":
        return f"{piece.english}-"
    between = question[piece.end : following.start]
    if piece.role == following.role == "name" and language in _NAMES_AS_WRITTEN and between == " ":
        return f"{piece.english} "  # "Kofi Annan" is one name
    names = piece.role in _NOUN and following.role in _NOUN
    names = names and piece.english.rsplit(" ", 1)[-1][:1].isupper() and following.english[:1].isupper()
    return f"{piece.english}, " if names or _COMMA.match(question, piece.end) else f"{piece.english} "


def _adjectives_first(pieces: list[Piece], question: str) -> list[Piece]:
    ordered: list[Piece] = []
    noun: int | None = None
    for piece in pieces:
        touches = bool(ordered) and not question[max(p.end for p in ordered) : piece.start].strip("- ’'")
        if piece.role == "adjective" and noun is not None and touches:
            ordered.insert(noun, piece)
            continue
        noun = len(ordered) if piece.role in _NOUN else None
        ordered.append(piece)
    return ordered


def _asking_first(pieces: list[Piece]) -> list[Piece]:
    asking = [at for at, piece in enumerate(pieces) if piece.role == "asking"]
    if len(asking) > 1:  # "quand est-ce que": the particle asks nothing more
        pieces = [p for p in pieces if not (p.role == "asking" and p.english == "did")]
        asking = [at for at, piece in enumerate(pieces) if piece.role == "asking"]
    if not asking:
        return pieces
    first = asking[0]
    while first and pieces[first - 1].role == "small":
        first -= 1
    return pieces[first:] + pieces[:first]
