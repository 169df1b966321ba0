"""The pieces of a question put in an order that reads as an English question. Pure.

What asks comes first ("piracy in which region increased?" becomes "in which region increased piracy?"), an
adjective before its noun, and a question without a word that asks is one for yes or no.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from index.translation.arabic_nouns import is_last, is_predicate, joined, of_names
from index.translation.arabic_order import subject_before_verb
from index.translation.chinese_order import in_english_order
from index.translation.counting import counted, plural_as_asked, stands_near
from index.translation.dates import dates_as_printed
from index.translation.french_asking import asked_with_did
from index.translation.heads_of_bodies import with_chairs
from index.translation.lexicon import places
from index.translation.numerals import joined_ordinals
from index.translation.pieces import ADJECTIVES_FOLLOW, NOUN, TITLES, Piece
from index.translation.russian import as_english_asks
from index.translation.verb_first import subject_first

# Names in Latin letters are kept as they are, and those side by side are one.
_NAMES_AS_WRITTEN = frozenset(("fr", "es"))
# At most so many pieces are what a question is asked of: "the buildings of which mission".
MOST_BEFORE = 4
# A preposition and the article in one.
_CONTRACTED = re.compile(r"(?i)du|au|del|al")
# English too says "the Sudan".
_WITH_ITS_ARTICLE = frozenset(
    ("Sudan", "Philippines", "Netherlands", "United States", "United Kingdom", "Gambia", "Bahamas", "Congo",
     "Comoros", "Maldives", "Marshall Islands", "Solomon Islands", "Russian Federation", "Niger",
     "Syrian Arab Republic", "Central African Republic", "Dominican Republic",
     "Democratic Republic of the Congo")
)  # fmt: skip
# What frames a question and asks nothing.
_NOT_ASKING = frozenset(("according to",))
_AUXILIARIES = frozenset(
    ("is", "are", "was", "were", "has", "had", "can", "could", "must", "should", "will be")
)
# "At the request of" whom: what asks stays where it is.
ASKED_OF = re.compile(r".*\b(?:of|with|from)|alongside")
# Spanish writes "to" before people, and before what asks for them.
_ASKING_FOR_PEOPLE = frozenset(("how many", "how much", "which ones", "what are", "what"))
_ASKING_ABOUT_AN_EVENT = frozenset(("when", "where", "in which city", "in which country", "in what year"))
# Not every one: who "participated" was not participated.
_PARTICIPLE = re.compile(r"held|born|located|established|created|founded|launched|published|built|killed")
# French: "plus" beside the negation, and before what is no number.
MORE = re.compile(r"(?i)(?:de )?plus (?:de|d['’])")
LESS = re.compile(r"(?i)(?:de )?moins (?:de|d['’])")
NO_LONGER = re.compile(
    r"(?i)\bn(?:e\s|['’])(?:(?!\bpas\b|\bplus\b|[,;?.]).){2,40}?\bplus\b(?! (?:de \d|de deux|tard|que\b))"
)
_PLUS = re.compile(r"(?i)plus\b")
# An Arabic adjective, the letter that the word after it begins with, what the two say together.
LINKS = (
    (re.compile(r"(?:ال)?خاص(?:ة|ا|تين|ين)?"), "ب", "on"),
    (re.compile(r"(?:ال)?تابع(?:ة|ا|تين|ين|ون)?"), "ل", "of"),
    (re.compile(r"(?:ال)?معني(?:ة|ا|تين|ين|ون)?"), "ب", "on"),
)
ON_A_MATTER = frozenset(("就",))
_COMMA = re.compile(r"\s*[,，、،]")
_ASKS = re.compile(r"[?？؟]\W*\Z")


def framed(
    pieces: Sequence[Piece],
    question: str,
    language: str,
    means_the_same: Callable[[Piece], bool] = lambda _: False,
) -> str:
    """One line of English. ``means_the_same`` tells of an Arabic word that is "and" and another in one."""
    told = dates_as_printed([piece for piece in pieces if piece.english], question, language)
    if language == "es":
        told = plural_as_asked(_without_small_words(told), question)
    if language == "fr":
        told = _more_and_no_longer(told, question)
    if language == "ar":
        told = _links(joined(told, question, means_the_same), question)
    if language == "ru":
        told = as_english_asks(told, question)
    if language in ADJECTIVES_FOLLOW:
        told = _adjectives_first(told, question, language)
    if language == "zh":
        told = counted(in_english_order(told, question, places("zh")), question, language)
    else:
        told = counted(_asking_first(told, language), question, language)
        told = subject_before_verb(of_names(told, question), question) if language == "ar" else told
        told = _was_held(told)
    if language == "es":
        told = subject_first(told, question)
    if language == "fr":
        told = asked_with_did(told, question)
    told = with_chairs(told, question, language)
    if language in _NAMES_AS_WRITTEN:
        told = _with_articles(told, question, language)
    words = "".join(
        _with_space(piece, after, question, language, _end_of_group(told, at))
        for at, (piece, after) in enumerate(zip_longest(told, told[1:]))
    )
    asks = _ASKS.search(question) is not None
    if asks and not any(_asks(piece) for piece in told) and not _opens_with_a_verb(told, language):
        words = f"Did {words}"
    line = joined_ordinals(words)
    return line[:1].upper() + line[1:] + ("?" if asks else "")


def _asks(piece: Piece) -> bool:
    """Whether a piece asks, and does not only frame: "según la resolución" asks nothing."""
    return piece.role == "asking" and piece.english not in _NOT_ASKING


def _opens_with_a_verb(pieces: Sequence[Piece], language: str) -> bool:
    """Whether Spanish asks as English does: "¿es miembro el país?"."""
    return language == "es" and pieces[:1] != [] and pieces[0].english in _AUXILIARIES


def _without_small_words(pieces: list[Piece]) -> list[Piece]:
    """Spanish "a cuántos" → "how many", "la Sra. Diallo" → "Ms. Diallo"."""
    needless = [
        (before.english == "to" and after.role == "asking" and after.english in _ASKING_FOR_PEOPLE)
        or (before.english == "the" and after.english in TITLES)
        for before, after in pairwise(pieces)
    ]
    return [piece for piece, left_out in zip_longest(pieces, needless) if not left_out]


def _more_and_no_longer(pieces: Sequence[Piece], question: str) -> list[Piece]:
    """ "Plus de femmes" → "more women", "ne reçoivent plus" → "no longer receive"."""
    negated = [match.end() for match in NO_LONGER.finditer(question)]
    found: list[Piece] = []
    for at, piece in enumerate(pieces):
        source, after = question[piece.start : piece.end], pieces[at + 1 : at + 2]
        counted = bool(after) and (after[0].role in ("number", "kept") or question[after[0].start].isdigit())
        if any(piece.start < end <= piece.end for end in negated) and _PLUS.match(source):
            found.append(replace(piece, english="no longer"))
        elif not counted and MORE.fullmatch(source):
            found.append(replace(piece, english="more"))
        elif not counted and LESS.fullmatch(source):
            found.append(replace(piece, english="fewer"))
        else:
            found.append(piece)
    return found


def _links(pieces: list[Piece], question: str) -> list[Piece]:
    """ "الخاص بقبرص", particular to Cyprus, → "on Cyprus"."""
    found = list(pieces)
    for at, (piece, after) in enumerate(pairwise(pieces)):
        if is_last(pieces[at - 1] if at else None, piece, after, question):
            found[at] = replace(piece, english="last", role="word", others=())
        source, following = question[piece.start : piece.end], question[after.start : after.end]
        beside = after.start - piece.end == 1 and after.role != "small"
        for word, begin, english in LINKS:
            if beside and following.startswith(begin) and word.fullmatch(source):
                found[at] = replace(piece, english=english, role="small", others=())
    return found


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


def _with_space(piece: Piece, following: Piece | None, question: str, language: str, end: int) -> str:
    """The English of a piece and what parts it from the next: a comma where the question has one or another
    name begins, the hyphen of a name in two parts."""
    if following is None:
        return piece.english
    if piece.role == following.role == "name" and question[piece.end : following.start] == "-":
        return f"{piece.english}-"
    between = question[piece.end : following.start]
    names = piece.role in NOUN and following.role in NOUN
    if names and language in _NAMES_AS_WRITTEN and between == " ":
        return f"{piece.english} "  # "Kofi Annan" is one name, "Lions Club"
    names = names and piece.english.rsplit(" ", 1)[-1][:1].isupper() and following.english[:1].isupper()
    names = names and piece.english not in TITLES
    comma = end >= 0 and _COMMA.match(question, end) is not None
    # "委员会就预算建议…": what the Committee recommended on it, no Committee on it.
    comma = comma or (
        piece.english[:1].isupper() and question[following.start : following.end] in ON_A_MATTER
    )
    return f"{piece.english}, " if names or comma else f"{piece.english} "


def _end_of_group(told: Sequence[Piece], at: int) -> int:
    """Where what is said at ``at`` ends in the question: a noun after the adjectives put before it; -1 for an
    adjective so put."""
    if at + 1 < len(told) and told[at].role == "adjective" and told[at + 1].end <= told[at].start:
        return -1
    first = at
    while first and told[first - 1].role == "adjective" and told[first - 1].start >= told[at].end:
        first -= 1
    return max(piece.end for piece in told[first : at + 1])


def _adjectives_first(pieces: list[Piece], question: str, language: str) -> list[Piece]:
    """ "Fondo Voluntario Especial" → "Special Voluntary Fund"."""
    ordered: list[Piece] = []
    noun: int | None = None
    for piece in pieces:
        touches = bool(ordered) and not question[max(p.end for p in ordered) : piece.start].strip("- ’'")
        named = language in _NAMES_AS_WRITTEN and question[piece.start].isupper()
        predicate = noun is not None and not named and is_predicate(ordered[-1], piece, question)
        predicate = predicate and (language == "ar" or _says_what_is(ordered))
        if named and noun is not None:
            piece = replace(piece, english=f"{piece.english[:1].upper()}{piece.english[1:]}")
        if piece.role == "adjective" and noun is not None and touches and not predicate:
            ordered.insert(noun, piece)
            continue
        noun = len(ordered) if piece.role in NOUN else None
        ordered.append(piece)
    return ordered


def _with_articles(pieces: list[Piece], question: str, language: str) -> list[Piece]:
    """ "Del Comité" → "of the Committee", "de l'Argentine" → "of Argentina"."""
    named = set(places("fr" if language == "fr" else "es").values())
    found: list[Piece] = []
    for piece, after in zip_longest(pieces, pieces[1:]):
        name = after is not None and after.role in NOUN and after.english[:1].isupper()
        place = after is not None and after.english in named
        if name and place and piece.english == "the" and after.english not in _WITH_ITS_ARTICLE:
            continue
        if name and not place and _CONTRACTED.fullmatch(question[piece.start : piece.end]):
            piece = replace(piece, english=f"{piece.english} the")
        found.append(piece)
    return found


def _says_what_is(pieces: Sequence[Piece]) -> bool:
    """Whether French or Spanish asks what something is: "¿es el Consejo independiente?"."""
    return any(piece.english in _AUXILIARIES for piece in pieces[:2])


def _asking_first(pieces: list[Piece], language: str) -> list[Piece]:
    asking = [at for at, piece in enumerate(pieces) if _asks(piece)]
    if len(asking) > 1:  # "quand est-ce que": the particle asks nothing more
        pieces = [p for p in pieces if not (p.role == "asking" and p.english == "did")]
        asking = [at for at, piece in enumerate(pieces) if _asks(piece)]
    if not asking:
        return pieces
    first = asking[0]
    here = language in _NAMES_AS_WRITTEN and 0 < first <= MOST_BEFORE
    if here and pieces[first].english == "whose" and stands_near(pieces[first - 1 : first + 1]):
        return _whose(pieces, first)
    if here and ASKED_OF.fullmatch(pieces[first - 1].english):
        return pieces  # "the opinion of which court"
    while first and (pieces[first - 1].role == "small" or pieces[first - 1].role == "asking"):
        first -= 1
    return pieces[first:] + pieces[:first]


def _whose(pieces: list[Piece], at: int) -> list[Piece]:
    """ "El ejército de quién" → "whose army", "por consejo de quién" → "by whose advice"."""
    before = [piece for piece in pieces[:at] if piece.english != "the"]
    small = next((n for n, piece in enumerate(before) if piece.role != "small"), len(before))
    return [*before[:small], pieces[at], *before[small:], *pieces[at + 1 :]]
