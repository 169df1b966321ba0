"""What a Russian word is by its form: a verb in the past, a short participle, a noun in the plural. Pure.

The lexicon has no parts of speech. An English word is a verb where a Russian infinitive reads it.
"""

from __future__ import annotations

import re
from functools import cache

from index.translation.english_forms import participle_of
from index.translation.lexicon import entries
from index.translation.pieces import Piece

# "принять", "нести", "беречь" and what ends in "-ся"; "-ости" are cases of nouns.
INFINITIVE = re.compile(
    r"(?!\w*(?:ости|асти|(?<!н)ести|сеть)\Z)\w*(?:[аеиоуыя]ть(?:ся)?|нести|[сзй]ти(?:сь)?|[еия]чь(?:ся)?)|\w*вести"
)
_NOUNS = frozenset(
    ("сеть", "путь", "печать", "память", "суть", "речь", "мать", "мечеть", "электросеть", "пять", "девять",
     "десять", "треть", "нефть")
)  # fmt: skip
PAST = re.compile(r"(?!было\b|если\b|или\b)\w{2,}(?P<ends>л|ла|ло|ли|лся|лась|лось|лись)")
# "принят", "решено", "закрыты": who did it is not told.
SHORT_PARTICIPLE = re.compile(
    r"(?!соглас|(?:план|член|обмен|цен|стран|орган|экран|времен|смен|замен|перемен|стен|измен|тон|сан)[аы]?\Z)"
    r"(?:\w+(?:[аяе]н|нят|зят|ъят|крыт|[увз]бит|добыт|развит|разбит|начат|вергнут|тигнут)|убит|взят|снят)"
    r"(?P<ends>[аоы]?)"
)
# Verbs in "-ся" that say what is done: "принимается" is "is adopted", "присоединилась" is "joined".
REFLEXIVE_PASSIVE = re.compile(
    r"(?:при(?:нима|меня)|прово(?:д|ж)|рассматрива|созыва|использ|финансир|избира|назнача|утвержда|публик|перечисля"
    r"|выделя|оказыва|осуществля|предоставля|представля|реша|выплачива|хран|отмеча|оценива|расследу|собира|ввод|счита)"
    r"\w*(?P<ends>лся|лась|лось|лись|[еи]тся|[юуая]тся)"
)
PLURAL_NOUN = re.compile(
    r"(?!(?:готов|нездоров|лесничий)\Z)\w{3,}(?:ов|ев|ами|ями|ах|ях|[нтц]ий)"
    r"|\w*(?:тел|ност|дет|люд|сем|стат|част|цел|област|отрасл|рубл)ей"
)


@cache
def verbs() -> frozenset[str]:
    """The English words that a Russian infinitive reads."""
    return frozenset(
        entry.english
        for entry in entries("ru")
        if entry.term.lower() not in _NOUNS and INFINITIVE.fullmatch(entry.term.lower())
    )


@cache
def participles() -> frozenset[str]:
    """The English participles of those verbs."""
    return frozenset(map(participle_of, verbs()))


def source_of(piece: Piece, question: str) -> str:
    """The words of the question that a piece stands for, small and with "е" for "ё"."""
    return question[piece.start : piece.end].lower().replace("ё", "е")


def is_verb(piece: Piece) -> bool:
    """Whether a piece reads a verb, whatever the form."""
    return piece.role == "word" and piece.english in verbs()


def past_ends(piece: Piece, question: str) -> str | None:
    """The ending of a verb in the past: "ла" of "приняла"; None for anything else."""
    verb = is_verb(piece) or piece.english.startswith("be ")
    found = PAST.fullmatch(source_of(piece, question)) if verb else None
    return found["ends"] if found else None


def short_participle_ends(piece: Piece, question: str) -> str | None:
    """The ending of a short participle: "о" of "решено", "" of "принят"; None for anything else."""
    verb = is_verb(piece) or (piece.role == "word" and piece.english in participles())
    found = SHORT_PARTICIPLE.fullmatch(source_of(piece, question)) if verb else None
    return found["ends"] if found else None


def is_passive(piece: Piece, question: str) -> bool:
    """Whether a piece is a short participle that has its English form."""
    told = piece.role == "word" and piece.english in participles()
    return told and SHORT_PARTICIPLE.fullmatch(source_of(piece, question)) is not None


def is_several(piece: Piece, question: str) -> bool:
    """Whether a piece is a noun in the plural by its form: "рекомендаций", "фондами"."""
    if piece.role != "word" or " " in piece.english or not piece.english.islower():
        return False
    return PLURAL_NOUN.fullmatch(source_of(piece, question)) is not None
