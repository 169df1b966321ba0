"""Arabic says the verb before the one who acts: "متى أنشأ المجلس الفريق", when established the Council the
team, is "When did the Council establish the team?". Pure.

Only what follows a word that asks is put in order, and only where the lexicon's English is a verb and the
Arabic has the form of one: everything else stays as glossed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.translation.arabic_nouns import FOR_SOMEONE, NAMED, end_of_noun
from index.translation.arabic_verbs import (
    CARRIED_OUT,
    PERFECT_IN_T,
    SURELY_A_VERB,
    TO_COME,
    WITH_PRONOUN,
    is_verb,
    plain,
    says_what_is_done,
)
from index.translation.pieces import NOUN, Piece
from index.translation.verbs import DONE, DONE_TO_PEOPLE, INTRANSITIVE, VERBS, participle

# After these comes the verb, then who acts.
ASKS_BEFORE_A_VERB = frozenset(
    ("when", "where", "why", "how", "did", "on what date", "by how much", "by what percentage",
     "until when", "since when", "to whom", "with whom", "from whom", "on what", "about what",
     "in what year", "in which month", "in which city", "in which country", "for how long", "how often",
     "for how many years", "what date", "for how many months", "what did", "by what date", "how long",
     "why not")
)  # fmt: skip
# "ما" alone stands before nouns as well.
BEFORE_A_VERB = re.compile(r"(?:و|ف)?(?:ماذا|بماذا|ما الذي|عن ماذا|علام|شو|ايش|إيش|شنو|وش)")
_NOT = "not"
# What may stand between what asks and the verb.
_BEFORE_THE_VERB = frozenset((_NOT, "still", "already", "also", "then"))
_BESIDE_THE_VERB = frozenset(
    ("so far", "yet", "still", "already", "also", "now", "until", "recently", "finally")
)
_ASKS_OF_AN_EVENT = frozenset(
    ("when", "where", "in what year", "in which month", "in which city", "in which country", "what date",
     "on what date", "by what date")
)  # fmt: skip
# Of these nouns one counts who acts.
WHO_ACTS = re.compile(
    r"(?:people|persons?|States?|countr(?:y|ies)|members?|delegations?|participants?|women|men|child(?:ren)?"
    r"|organizations?|speakers?|soldiers?|parties|party|civilians?|Governments?)(?: .*)?"
)
_SUFFER = frozenset(
    ("people", "persons", "civilians", "women", "men", "children", "soldiers", "members", "peacekeepers",
     "staff", "journalists", "police officers", "aid workers")
)  # fmt: skip
COUNTS_FOR = re.compile(r"(?:in|to|from|on|for|by|with) (?:how many|which|what)\b.*")
COUNTING = re.compile(
    r"(?:in |to |from |on )?how many(?: [a-z ]+)?|how much|what percentage|which(?: [a-z]+)?|what amount"
)


def subject_before_verb(pieces: Sequence[Piece], question: str) -> list[Piece]:
    """The pieces with who acts before the verb and what English asks with; as they are where no verb was
    found."""
    if not pieces or pieces[0].role != "asking":
        return list(pieces)
    told = list(pieces)
    if told[-1].english == "after" and any(piece.english == _NOT for piece in told):
        told[-1] = replace(told[-1], english="yet")  # "لم تحل بعد"
    asks = told[0]
    source = question[asks.start : asks.end]
    if asks.english == "is still":
        end = end_of_noun(told, 1, question, "be")
        still = replace(asks, english="still", role="small")
        return [replace(asks, english="is"), *told[1:end], still, *told[end:]]
    if asks.english == "did" and source == "هل":
        told = _is_or_has(told, question)
        asks = told[0]
    if (
        COUNTS_FOR.match(asks.english)
        or asks.english in ASKS_BEFORE_A_VERB
        or (asks.english == "what" and BEFORE_A_VERB.fullmatch(source))
    ):
        turned = _turned(told, 1, question)
        if turned is not told or not COUNTING.fullmatch(asks.english):
            return _carried_out(turned, question)
    if COUNTING.fullmatch(asks.english):
        told = _of_what_is_counted(_of_them(told), question)
    if asks.english == "who":
        told = _who_suffers(told)
    return _carried_out(told, question)


def _who_suffers(told: list[Piece]) -> list[Piece]:
    """ "من اعتقل في المدينة", who arrested in the city, → "who was arrested": of nobody else is told."""
    asks, verb, *rest = told if len(told) > 1 else (*told, told[0])
    alone = not rest or rest[0].role == "small"
    if not alone or plain(verb) not in DONE_TO_PEOPLE:
        return told
    said = replace(verb, english=participle(plain(verb)), role="word")
    return [replace(asks, english="who was"), said, *rest]


def _is_or_has(told: list[Piece], question: str) -> list[Piece]:
    """ "هل" without a verb: "هل للإدارة ولاية", is there for the administration a mandate, → "Does the
    administration have a mandate", "هل العدد أكبر" → "Is the number larger"."""
    asks, after = told[0], told[1:]
    if not after or any(is_verb(piece, question) for piece in after):
        return told
    begins = question[after[0].start : after[0].end]
    end = end_of_noun(told, 1, question, "have")
    if after[0].role in NAMED and FOR_SOMEONE.match(begins) and 1 < end < len(told):
        have = Piece(told[end].start, told[end].start, "have", "small")
        return [replace(asks, english="does"), *told[1:end], have, *told[end:]]
    is_nominal = after[0].role in NAMED and CARRIED_OUT.search(question, asks.end) is None
    return [replace(asks, english="is"), *after] if is_nominal and not says_what_is_done(after[0]) else told


def _of_them(told: list[Piece]) -> list[Piece]:
    """ "كم طابقا من المبنى" → "how many floors of the building"."""
    at = next((n for n, piece in enumerate(told[1:4], 1) if piece.english == "from"), 0)
    if at != 2 or told[1].role not in NOUN or told[1].english in VERBS:
        return told
    return [*told[:at], replace(told[at], english="of"), *told[at + 1 :]]


def _carried_out(told: list[Piece], question: str) -> list[Piece]:
    """ "الخبراء الذين تم تعيينهم" → "the experts appointed"."""
    return [
        replace(piece, english=participle(plain(piece)), role="word")
        if at
        and says_what_is_done(piece)
        and CARRIED_OUT.search(question[told[at - 1].end : piece.start]) is not None
        else piece
        for at, piece in enumerate(told)
    ]


def _turned(told: list[Piece], at: int, question: str) -> list[Piece]:
    """``told`` with the verb found from ``at`` on put after its subject."""
    asks, verb_at, between = told[0], at, list[Piece]()
    while verb_at < len(told) and told[verb_at].english in _BEFORE_THE_VERB:
        between.append(told[verb_at])
        verb_at += 1
    if verb_at >= len(told):
        return told
    verb = told[verb_at]
    gap = question[asks.start : verb.start]
    if asks.english == "what did" and not is_verb(verb, question):
        return _what_is_done(told, question)
    carried_out = CARRIED_OUT.search(gap) is not None
    if not (says_what_is_done(verb) if carried_out else is_verb(verb, question)):
        return told
    begin = verb_at + 1
    while begin < len(told) and told[begin].english in _BESIDE_THE_VERB:
        begin += 1
    end = end_of_noun(told, begin, question, plain(verb))
    if end == begin:
        return told  # nobody acts
    subject, rest = told[begin:end], [*told[verb_at + 1 : begin], *told[end:]]
    source = question[verb.start : verb.end]
    passive = carried_out or (
        not any(piece.role in NOUN for piece in told[end : end + 1]) and _is_done(asks, verb, subject)
    )
    helps = _helps(gap, source, passive=passive)
    told_verb = participle(plain(verb)) if passive else plain(verb)
    if told_verb.startswith("be "):  # "تشكلت": was formed
        helps, told_verb = ("was" if helps == "did" else helps), told_verb.removeprefix("be ")
    verb = replace(verb, english=told_verb, role="word")
    if asks.english == "did":
        opening = [replace(asks, english=helps)]
    else:
        begins = {"what did": "what", "why not": "why"}.get(asks.english, asks.english)
        opening = [replace(asks, english=f"{begins} {helps}")]
    if asks.english == "why not":
        between = [Piece(verb.start, verb.start, _NOT, "small"), *between]
    be = [Piece(verb.start, verb.start, "be", "small")] if passive and helps == "will" else []
    return [*opening, *subject, *between, *be, verb, *rest]


def _what_is_done(told: list[Piece], question: str) -> list[Piece]:
    """ "ماذا تفعل اللجنة": what does the Committee do."""
    asks, end = told[0], end_of_noun(told, 1, question, "do")
    now = re.search(r"(?<!\w)[يت]فعل", question[asks.start : asks.end]) is not None
    do = Piece(asks.end, asks.end, "do", "small")
    return [replace(asks, english="what does" if now else "what did"), *told[1:end], do, *told[end:]]


def _is_done(asks: Piece, verb: Piece, subject: Sequence[Piece]) -> bool:
    """Whether nobody is told who did it: "متى أنشئ الصندوق", when was the fund established."""
    if asks.english in _ASKS_OF_AN_EVENT or asks.english.startswith("in "):
        return plain(verb) not in INTRANSITIVE
    return plain(verb) in DONE and not any(piece.english[:1].isupper() for piece in subject)


def _helps(gap: str, source: str, *, passive: bool) -> str:
    """The English helping verb by the form of the Arabic one."""
    if TO_COME.search(gap) or TO_COME.search(source):
        return "will"
    if passive:
        return "was"
    never = re.search(r"(?<!\w)لم(?!\w)", gap)
    if never or not re.match(r"[يت]", source) or PERFECT_IN_T.fullmatch(source):
        return "did"
    return "does"


def _of_what_is_counted(told: list[Piece], question: str) -> list[Piece]:
    """ "How many reports issue the Office" → "How many reports did the Office issue": where the verb has a
    pronoun for what is counted, or what is counted acts not and a name follows. "How many not resolve" → "How
    many are not resolved"."""
    people = told[0].english.split(" ")[-1] in _SUFFER or told[0].english == "how much"
    for at in range(1 if people else 2, len(told)):
        verb = told[at]
        source = question[verb.start : verb.end]
        beside = at == 1 or (at == 2 and told[1].english in _SUFFER)
        if (
            beside
            and told[0].english != "how much"
            and plain(verb) in DONE_TO_PEOPLE
            and not any(piece.role in NOUN for piece in told[at + 1 : at + 2])
        ):
            said = replace(verb, english=participle(plain(verb)), role="word")
            return [*told[:at], said, *told[at + 1 :]]
        counted = question[told[at - 1].start : told[at - 1].end]
        surely = SURELY_A_VERB.fullmatch(source.split(" ")[0]) or at == 1
        if not is_verb(verb, question) or not (surely or (at == 2 and counted.endswith(("ا", "ة")))):
            continue
        negated = told[at - 1].english == _NOT
        gap = question[told[at - 1].end : verb.start]
        follows = told[at + 1 : at + 2]
        if CARRIED_OUT.search(gap) or not follows or follows[0].role not in (*NOUN, "adjective", "kept"):
            done = negated and plain(verb) in DONE
            passive = Piece(told[at - 1].start, told[at - 1].end, "are not", "small")
            said = replace(verb, english=participle(plain(verb)), role="word")
            return [*told[: at - 1], passive, said, *told[at + 1 :]] if done else told
        counts = not told[0].english.startswith("which")
        named = counts and follows[0].english[:1].isupper() and not WHO_ACTS.fullmatch(told[1].english)
        if not (WITH_PRONOUN.fullmatch(source) or named):
            return told
        end = end_of_noun(told, at + 1, question, plain(verb))
        helps = Piece(verb.start, verb.start, _helps(gap, source, passive=False), "small")
        verb = replace(verb, english=plain(verb), role="word")
        return [*told[:at], helps, *told[at + 1 : end], verb, *told[end:]]
    return told
