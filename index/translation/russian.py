"""A Russian question in the order of an English one. Pure.

"Принят ли мандат" → "was mandate adopted", "согласен ли Фонд с" → "does Fund agree with": whom a Russian verb
is said of stands after it, and Russian passives have no verb of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.translation.english_forms import participle_of
from index.translation.pieces import NOUN, Piece
from index.translation.russian_senses import with_senses
from index.translation.russian_words import (
    REFLEXIVE_PASSIVE,
    is_passive,
    is_several,
    is_verb,
    past_ends,
    short_participle_ends,
    source_of,
)
from index.translation.counting import plural

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
# A verb in the present, of several and of one; "согласен" is one for English.
OF_SEVERAL = re.compile(r"\w+(?:[ую]т|[ая]т)(?:ся)?|согласны")
OF_ONE = re.compile(r"\w+[еи]т(?:ся)?|соглас(?:ен|на|но)")
# Cases in which a noun belongs to the one before it: "руководство Фонда".
GENITIVE = re.compile(r".*(?:[аяыи]|[ое]в|[еоы]й|[ое]го|[ыи]х)")
NOT = re.compile(r"(?:.* )?not")
_TO_BE = frozenset(("was", "were", "is", "are", "will be", "be", "been", "can be", "must be", "should be"))
_SO_FAR = frozenset(("still", "until now", "already", "so far", "not yet", "still not", "now"))
_COUNTS = frozenset(("how many", "what percentage", "which ones", "which", "what part", "how much"))
_NEVER_ITSELF = frozenset(
    ("when", "where", "why", "how", "what", "how much", "by how much", "for what", "of what", "to what",
     "about what", "from what", "against what", "in what", "with what", "to whom", "in what year",
     "in which city", "how often", "how many times", "by what percentage", "until when", "by what date",
     "for how long", "for what purpose", "with whom", "against whom", "about whom", "in which year",
     "since when", "since what year", "on what basis", "where to", "in which country")
)  # fmt: skip
# "О чем просит": the question and the verb in one row of the lexicon.
_SAID = frozenset(
    ("say", "write", "think", "ask for", "call for", "complain about", "warn of", "propose", "want", "demand",
     "speak about", "report on", "promise", "need", "deal with", "be responsible for", "inform of", "do",
     "be concerned about", "agree on")
)  # fmt: skip
_WHOM = frozenset(("who", "whom", "to whom"))
_BE = {"did": "was", "does": "is", "do": "are"}
ENDS_IN_THE_PAST = re.compile(r"л[аои]?(?:сь|ся)?\Z")
_FULL_NOUNS = 3


def as_english_asks(pieces: Sequence[Piece], question: str) -> list[Piece]:
    """The pieces of a Russian question as English has them: in which sense, of how many, by whom."""
    told = [_several(piece, question) for piece in with_senses(pieces, question)]
    told = _passives(told, question)
    whether = next((at for at, piece in enumerate(told) if at and _is_whether(piece, question)), None)
    if whether is not None:
        return _asked_whether(told, whether, question)
    return _subject_first(told, question)


def _is_whether(piece: Piece, question: str) -> bool:
    return piece.role == "asking" and source_of(piece, question) == "ли"


def _several(piece: Piece, question: str) -> Piece:
    return replace(piece, english=plural(piece.english)) if is_several(piece, question) else piece


def _passives(pieces: Sequence[Piece], question: str) -> list[Piece]:
    """ "Не решено" → "were not resolved", "были приняты" → "were adopted"."""
    many = any(piece.role == "asking" and piece.english == "how many" for piece in pieces)
    so_far = any(piece.english in _SO_FAR for piece in pieces)
    found: list[Piece] = []
    for at, piece in enumerate(pieces):
        ends = short_participle_ends(piece, question)
        if ends is None:
            found.append(piece)
            continue
        beside = [*(near.english for near in pieces[max(0, at - 2) : at]), *_english(pieces[at + 1 : at + 2])]
        if not _TO_BE.intersection(beside):
            several = ends == "ы" or (many and ends == "о")
            be = ("are" if so_far else "were") if several else ("is" if so_far else "was")
            place = len(found) - bool(found and NOT.fullmatch(found[-1].english))
            found.insert(place, Piece(piece.start, piece.start, be, "small"))
        found.append(replace(piece, english=participle_of(piece.english)))
    return found


def _english(pieces: Sequence[Piece]) -> list[str]:
    return [piece.english for piece in pieces]


def _asked_whether(pieces: list[Piece], at: int, question: str) -> list[Piece]:
    """The pieces with what opens an English question for yes or no in the place of "ли", which is at ``at``."""
    lead, focus, rest = pieces[: at - 1], pieces[at - 1], pieces[at + 1 :]
    asks = pieces[at]
    if lead and lead[-1].role == "small" and (NOT.fullmatch(lead[-1].english)):
        lead = lead[:-1]  # "не принял ли" asks whether it did
    if any(piece.role == "asking" for piece in lead):
        return pieces
    source = source_of(focus, question)
    if is_passive(focus, question):
        be = lead.pop() if lead and lead[-1].english in _TO_BE else replace(asks, english="was")
        return _opened(be.english, rest, [focus], lead, asks, question)
    opener = next((english for word, english in OPENERS if word.fullmatch(source)), None)
    if opener is not None and opener.endswith("+"):
        return _opened(opener[:-2], rest, [focus], lead, asks, question)
    if opener is not None:
        return _opened(opener, *_moved(rest, opener, question), lead, asks, question)
    if focus.english == "all":
        be = next((piece for piece in rest if piece.role == "small" and piece.english in _TO_BE), None)
        others = [piece for piece in rest if piece is not be]
        return [replace(asks, english=be.english if be else "did"), focus, *others, *lead]
    if focus.role == "adjective":
        return _opened("are" if source.endswith("ы") else "is", rest, [focus], lead, asks, question)
    if is_verb(focus) or focus.english.startswith("be "):
        if not _subject(rest, question) and lead and lead[0].role in NOUN:
            rest, lead = [*lead, *rest], []
        did, verb = _aux_and_verb(focus, question)
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
    size = _subject(rest, question)
    return [replace(asks, english=opener), *rest[:size], *verb, *rest[size:], *lead]


def _did(verb: Piece, question: str) -> str:
    source = source_of(verb, question)
    if past_ends(verb, question) is None:
        if OF_SEVERAL.fullmatch(source):
            return "do"
        if OF_ONE.fullmatch(source):
            return "does"
    return "did"


def _subject(pieces: Sequence[Piece], question: str) -> int:
    """How many of the first pieces are the subject: adjectives, a noun, and whose it is."""
    at = 0
    while at < len(pieces) and (
        pieces[at].role in ("adjective", "number") or (pieces[at].role == "small" and pieces[at].english in _DETERMINERS)
    ):
        at += 1
    if at == len(pieces) or pieces[at].role not in (*NOUN, "kept"):
        return 0 if at == len(pieces) or pieces[at].role == "small" else at
    head, at = pieces[at], at + 1
    named = head.english[:1].isupper()
    several = source_of(head, question).endswith(("ы", "и"))
    nouns = 1
    while at < len(pieces) and nouns < _FULL_NOUNS and _belongs(pieces[at], question):
        capital = pieces[at].english[:1].isupper()
        if not capital and (named or several or nouns > 1):
            break
        nouns += pieces[at].role in NOUN
        at += 1
    return at


_DETERMINERS = frozenset(("the", "this", "all", "their", "its", "our", "each", "both", "such"))


def _belongs(piece: Piece, question: str) -> bool:
    """Whether a piece may stand in the genitive: by its ending, or as a name that has none."""
    if piece.role not in (*NOUN, "adjective") or (is_verb(piece) and past_ends(piece, question)):
        return False
    source = question[piece.start : piece.end]
    return source.isupper() or piece.english[:1].isupper() or GENITIVE.fullmatch(source.lower()) is not None


def _subject_first(pieces: list[Piece], question: str) -> list[Piece]:
    """ "How many recommendations adopted Chile" → "how many recommendations did Chile adopt"."""
    asking = [at for at, piece in enumerate(pieces) if piece.role == "asking" and piece.english]
    if len(asking) != 1 or asking[0] > 1:
        return pieces
    at = asking[0]
    asks, after = pieces[at], pieces[at + 1 :]
    if asks.english.removeprefix("what ") in _SAID and (size := _subject(after, question)):
        return [*pieces[:at], *_what_is_said(asks, after[:size], question), *after[size:]]
    if asks.english in _WHOM and after and past_ends(after[0], question) == "ли":
        be = Piece(after[0].start, after[0].start, "was", "small")
        return [*pieces[: at + 1], be, _done(after[0]), *after[1:]]
    for place, verb in enumerate(after[:-1]):
        named = after[place + 1]
        ends = past_ends(verb, question)
        if ends is None and not (verb.english == "be held" or is_verb(verb) and OF_ONE.fullmatch(source_of(verb, question))):
            continue
        subject = named.role in (*NOUN, "adjective") and (named.english[:1].isupper() or place == 0)
        if not subject or not _may_be_subject(asks, ends, place):
            return pieces
        size = _subject(after[place + 1 :], question)
        if not size:
            return pieces
        rest = after[place + 1 :]
        if not place and ends == "ли" and not _are_several(named, question):
            verb = replace(verb, english=f"be {verb.english}")  # "к чему призвали Израиль": what others did
        told, verb = _aux_and_verb(verb, question)
        did = Piece(verb.start, verb.start, told, "small")
        return [*pieces[: at + 1], *after[:place], did, *rest[:size], verb, *rest[size:]]
    return pieces


def _what_is_said(asks: Piece, subject: list[Piece], question: str) -> list[Piece]:
    """ "What say" and a subject → "what did" it "say"."""
    said = asks.english.removeprefix("what ")
    did = "did" if ENDS_IN_THE_PAST.search(source_of(asks, question)) else "does"
    verb = replace(asks, english=said, role="word")
    one = len(subject) == 1 and not _are_several(subject[0], question)
    if one and source_of(asks, question).endswith("ли"):  # "к чему призвали Израиль": what others did
        did, verb = "was", replace(verb, english=participle_of(said))
    if said.startswith("be "):
        did, verb = "was" if did == "did" else "is", replace(verb, english=said[3:])
    return [replace(asks, english=f"what {did}"), *subject, verb]


def _are_several(piece: Piece, question: str) -> bool:
    """Whether a noun may be more than one: all but a name in the singular."""
    if not piece.english[:1].isupper() or piece.english.endswith("s"):
        return True
    return source_of(piece, question).endswith(("ы", "и", "е"))


def _aux_and_verb(verb: Piece, question: str) -> tuple[str, Piece]:
    """The auxiliary of a verb and what stands after its subject: "did" and "adopt", "was" and "held"."""
    did = _did(verb, question)
    reflexive = REFLEXIVE_PASSIVE.fullmatch(source_of(verb, question)) is not None
    if reflexive or verb.english.startswith("be "):
        return _BE[did], _done(verb)
    return did, verb


def _done(verb: Piece) -> Piece:
    return replace(verb, english=participle_of(verb.english.removeprefix("be ")))


def _may_be_subject(asks: Piece, ends: str | None, place: int) -> bool:
    """Whether whoever stands after the verb did it: what is counted takes another form of the verb."""
    told = asks.english
    if told in _COUNTS and place:
        return ends in ("л", "ла", "лся", "лась")
    return told in _NEVER_ITSELF
