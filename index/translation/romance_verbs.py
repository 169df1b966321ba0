"""The helping verb that a French or Spanish verb has in English, by its form: "recomendó" → "did …
recommend", "visitará" → "will … visit", "se creó" → "was … created". Pure."""

from __future__ import annotations

import re
from dataclasses import replace

from index.translation.pieces import Piece
from index.translation.verbs import INTRANSITIVE, PLAIN, VERBS, participle

# The lexicon has some verbs as they are asked with: "hizo" is "did".
_DO = frozenset(("did", "do", "does"))
FUTURE = re.compile(r"[a-zà-ÿñ]+(?:r(?:á|án|a|ont))")
# Spanish: "-ó", "-aron"; irregular ones end in an o without an accent, "dijo", as participles do.
SPANISH_PAST = re.compile(r"[a-zñáéíóú]+(?:[óo]|[aei]ron|[íi]an?|aban?)")
# "Aura-t-elle lieu": the verb with its pronoun, as the lexicon has it.
WITH_WILL = re.compile(r"(?i)(?:sera|aura|auront|seront)-.+")
# "Sera-t-elle créée", will be created.
WILL_BE = re.compile(r"(?i)\bser(?:a|ont)(?:-t)?-(?:ils?|elles?)\s+(?:\w+ment\s+)?\Z")
# What stands between a French helping verb or a Spanish "ha" and what was done.
HAS = re.compile(
    r"(?i)(?:\b(?:a|ont|avai(?:t|ent)|ha|han|había|habían)|-t-(?:il|elle|on)|-(?:ils|elles)"
    r"|\bs['’](?:est|était)-(?:il|elle)|\bs['’]est)\s+(?:\w+ment\s+)?\Z"
)
# "S’est-il prononcé": the verb with its helping verb, as the lexicon has it.
WITH_HAS = re.compile(r"(?i)(?:s['’](?:est|était)|se sont|a|ont)\b.+")
BEEN = re.compile(r"(?i)\b(?:été|sido)\s+\Z")
# "Se creó", was created: nobody is told who did it.
REFLEXIVE = re.compile(r"(?i)\bse\s+\Z")


def plain(verb: Piece) -> str:
    """The verb as English asks with it: "did" is "do"."""
    return "do" if verb.english in _DO else PLAIN.get(verb.english, verb.english)


def is_known_verb(piece: Piece) -> bool:
    return piece.role == "word" and (plain(piece) in VERBS or plain(piece) == "do")


def is_reflexive(verb: Piece, question: str) -> bool:
    """Whether Spanish says "se creó": who follows is no one to whom it is done."""
    return REFLEXIVE.search(question[: verb.start]) is not None


def helped(verb: Piece, question: str, language: str, *, several: bool = False) -> tuple[Piece, Piece]:
    """The helping verb of ``verb`` and what stands behind its subject. ``several`` do it or are it."""
    before, source = question[: verb.start], question[verb.start : verb.end].lower()
    passive = (
        WILL_BE.search(before) is not None
        or BEEN.search(before) is not None
        or (language == "es" and is_reflexive(verb, question) and plain(verb) not in INTRANSITIVE)
    )
    first = source.removeprefix("se ").split(" ")[0]
    if FUTURE.fullmatch(first) or WITH_WILL.match(source) or WILL_BE.search(before):
        helps = "will"
    elif (
        HAS.search(BEEN.sub("", before))
        or WITH_HAS.match(source)
        or (language == "es" and SPANISH_PAST.fullmatch(first))
    ):
        helps = ("were" if several else "was") if passive else "did"
    else:
        helps = ("are" if several else "is") if passive else ("do" if several else "does")
    told = participle(plain(verb)) if passive else plain(verb)
    if passive and helps == "will":
        told = f"be {told}"
    return Piece(verb.start, verb.start, helps, "small"), replace(verb, english=told)
