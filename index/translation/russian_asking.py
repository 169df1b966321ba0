"""A Russian question with a word that asks: who stands after the verb is put before it. Pure."""

from __future__ import annotations

import re
from dataclasses import replace

from index.translation.english_forms import participle_of
from index.translation.pieces import NOUN, Piece
from index.translation.russian_subjects import may_be_several, subject_size
from index.translation.russian_verbs import OF_ONE, TO_BE, auxiliary_and_verb, done
from index.translation.russian_words import is_passive, is_verb, past_ends, source_of

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
# A question with its verb in one row: what asks, the verb.
_WITH_VERB = {
    "how much spent": ("how much", "spend"),
    "how much allocated": ("how much", "allocate"),
    "from how many countries": ("how many countries", "come from"),
}
_WHOM = frozenset(("who", "whom", "to whom"))
ENDS_IN_THE_PAST = re.compile(r"л[аои]?(?:сь|ся)?\Z")


def subject_first(pieces: list[Piece], question: str) -> list[Piece]:
    """ "How many recommendations adopted Chile" → "how many recommendations did Chile adopt"."""
    asking = [at for at, piece in enumerate(pieces) if piece.role == "asking" and piece.english]
    if len(asking) != 1 or asking[0] > 1:
        return pieces
    at = asking[0]
    asks, after = pieces[at], pieces[at + 1 :]
    if asks.english.removeprefix("what ") in _SAID and (size := subject_size(after, question)):
        return [*pieces[:at], *_what_is_said(asks, after[:size], question), *after[size:]]
    if asks.english in _WITH_VERB:
        told, said = _WITH_VERB[asks.english]
        after = after[1:] if after and after[0].english in TO_BE else after
        if size := subject_size(after, question):
            verb = replace(asks, english=said, role="word")
            return [*pieces[:at], replace(asks, english=f"{told} did"), *after[:size], verb, *after[size:]]
    passive = after[1:2] and after[0].english in TO_BE and is_passive(after[1], question)
    if passive and (size := subject_size(after[2:], question)):
        return [*pieces[: at + 1], after[0], *after[2 : size + 2], after[1], *after[size + 2 :]]
    itself = source_of(asks, question) == "кто"
    if asks.english in _WHOM and not itself and after and past_ends(after[0], question) == "ли":
        be = Piece(after[0].start, after[0].start, "was", "small")
        return [*pieces[: at + 1], be, done(after[0]), *after[1:]]
    for place, verb in enumerate(after[:-1]):
        named = after[place + 1]
        ends = past_ends(verb, question)
        if ends is None and not (
            verb.english == "be held" or (is_verb(verb) and OF_ONE.fullmatch(source_of(verb, question)))
        ):
            continue
        subject = named.role in (*NOUN, "adjective") and (named.english[:1].isupper() or place == 0)
        if not subject or not ((at and not itself) or _may_be_subject(asks, ends, place)):
            return pieces
        size = subject_size(after[place + 1 :], question)
        if not size:
            return pieces
        rest = after[place + 1 :]
        if not place and ends == "ли" and not may_be_several(named, question):
            verb = replace(verb, english=f"be {verb.english}")  # "к чему призвали Израиль": what others did
        told, verb = auxiliary_and_verb(verb, question)
        did = Piece(verb.start, verb.start, told, "small")
        return [*pieces[: at + 1], *after[:place], did, *rest[:size], verb, *rest[size:]]
    return pieces


def _what_is_said(asks: Piece, subject: list[Piece], question: str) -> list[Piece]:
    """ "What say" and a subject → "what did" it "say"."""
    said = asks.english.removeprefix("what ")
    did = "did" if ENDS_IN_THE_PAST.search(source_of(asks, question)) else "does"
    verb = replace(asks, english=said, role="word")
    one = len(subject) == 1 and not may_be_several(subject[0], question)
    if one and source_of(asks, question).endswith("ли"):  # "к чему призвали Израиль": what others did
        did, verb = "was", replace(verb, english=participle_of(said))
    if said.startswith("be "):
        did, verb = "was" if did == "did" else "is", replace(verb, english=said[3:])
    return [replace(asks, english=f"what {did}"), *subject, verb]


def _may_be_subject(asks: Piece, ends: str | None, place: int) -> bool:
    """Whether whoever stands after the verb did it: what is counted takes another form of the verb."""
    told = asks.english
    if (told in _COUNTS and place) or told == "how much money":
        return ends in ("л", "ла", "лся", "лась")
    return told in _NEVER_ITSELF
