"""In which sense a Russian verb is meant, by what stands beside it: recommendations are accepted, measures
taken, volunteers hosted. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.translation.pieces import Piece
from index.translation.russian_words import source_of


def _beside(*beginnings: str) -> re.Pattern[str]:
    """What begins a word of the question; "$" ends one."""
    return re.compile(rf"\b(?:{'|'.join(beginnings).replace('$', chr(92) + 'b')})")


_ADOPT = re.compile(r"при(?:ня|ним|му|мет)\w*")
_CARRY_OUT = re.compile(r"пров(?:ел|од|ед)\w*")
_TAKE_PLACE = re.compile(r"прош(?:ел|ла|ло|ли)|проходи\w+|пройд[еу]т|состо[ия]\w+")
_EVENTS = (
    "сесси", "заседани", "совещани", "конференц", "выбор", "встреч", "форум", "семинар", "консультац",
)  # fmt: skip
_FURTHER_EVENTS = (
    "обзор", "диалог", "церемони", "слушани", "голосовани", "мероприяти", "дискусс", "брифинг", "переговор",
    "саммит", "митинг", "празднов",
)  # fmt: skip
# The verb, what it is said of (anywhere in the question), the English.
SENSES = (
    (
        _ADOPT,
        _beside("рекомендац", "предложени", "приглашени", "обязательств", "ответственн", "выводы$", "услови"),
        "accept",
    ),
    (_ADOPT, _beside("мер[аыу]?$", "мерах$", "шаг(?:и|ов)$"), "take"),
    (
        _ADOPT,
        _beside("доброволь", "беженц", "делегаци", "мигрант", "визит", "посещени", "гост(?:и|ей)$"),
        "host",
    ),
    (
        re.compile(r"реш(?:и|е|а)\w*"),
        _beside("вопрос", "проблем", "задач", "спор", "конфликт", "разноглас", "противореч", "трудност"),
        "resolve",
    ),
    (re.compile(r"вын(?:ес|ос)\w*"), _beside("рекомендац", "предложени", "замечани"), "make"),
    (
        re.compile(r"(?:вы|ис)полн\w*"),
        _beside("рекомендац", "резолюци", "решени", "соглашени", "план", "договор"),
        "implement",
    ),
    (re.compile(r"субсиди\w*"), _beside("выдел", "предостав", "присуд", "фонд"), "grant"),
    (_CARRY_OUT, _beside(*_EVENTS), "hold"),
    (
        _CARRY_OUT,
        _beside("обзор", "опрос", "расследовани", "провер[ко]", "ревизи", "оцен[ко]", "аудит", "исследовани"),
        "conduct",
    ),
    (_TAKE_PLACE, _beside(*_EVENTS, *_FURTHER_EVENTS), "be held"),
    (
        re.compile(r"пода(?:л|ва|н|ст|д)\w*"),
        _beside("иск(?:а|и|ов|ом|у)?$", "жалоб", "заявлени", "ходатайств", "доклад", "апелляц"),
        "submit",
    ),
    (
        re.compile(r"(?:приш|дош)(?:ел|ла|ло|ли)|поступи\w+"),
        _beside(
            "доклад", "письм", "отчет", "ответ", "уведомлени", "жалоб", "запрос", "просьб", "заявк",
            "предложени", "взнос", "вопрос",
        ),
        "be received",
    ),
    (re.compile(r"проект\w*"), _beside("здани", "строител", "реконструк", "капремонт", "ремонт"), "project"),
    (re.compile(r"отбыва\w*"), _beside("наказани", "срок"), "serve"),
    (re.compile(r"закр\w+"), _beside("мисси", "офис", "лагер", "дел[оа]$", "границ", "аэропорт"), "close"),
    (re.compile(r"рассм\w+"), _beside("вопрос", "жалоб", "спор", "дел[оа]?$", "ситуаци"), "consider"),
    (
        re.compile(r"снизи\w+|упа(?:л|ла|ло|ли)|сократи\w+"),
        _beside("числ", "количеств", "доля", "уровень", "показател"),
        "decrease",
    ),
)  # fmt: skip
# "Решение", "принятие": nouns, and no verbs.
NOUN_OF_A_VERB = re.compile(r"\w*(?:[нт]и(?:[еяю]|ем|и|й|ям|ями|ях)|ци[ияю]|к[аеиу]|ок|ель|ел[яиюе])")
_MOST_OTHERS = 2


def with_senses(pieces: Sequence[Piece], question: str) -> list[Piece]:
    """The pieces with the verbs in the sense that the question has beside them."""
    whole = question.lower().replace("ё", "е")
    return [_meant(piece, question, whole) for piece in pieces]


def _meant(piece: Piece, question: str, whole: str) -> Piece:
    source = source_of(piece, question)
    if piece.role != "word" or " " in source or NOUN_OF_A_VERB.fullmatch(source):
        return piece
    for verb, beside, english in SENSES:
        if verb.fullmatch(source) and beside.search(whole):
            others = dict.fromkeys((piece.english, *piece.others))
            further = tuple(other for other in others if other != english)[:_MOST_OTHERS]
            return replace(piece, english=english, others=further)
    return piece
