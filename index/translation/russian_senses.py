"""In which sense a Russian verb is meant, by what stands beside it: recommendations are accepted, measures
taken, volunteers hosted. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.translation.pieces import Piece
from index.translation.russian_words import source_of

# The verb, what it is said of (anywhere in the question), the English.
SENSES = (
    (re.compile(r"при(?:ня|ним|му|мет)\w*"), re.compile(r"\b(?:рекомендац|предложени|приглашени|обязательств|ответственност|выводы|условия)"), "accept"),
    (re.compile(r"при(?:ня|ним|му|мет)\w*"), re.compile(r"\b(?:меры|мер|мерах|шаг(?:и|ов))\b"), "take"),
    (re.compile(r"при(?:ня|ним|му|мет)\w*"), re.compile(r"\b(?:доброволь|беженц|делегаци|мигрант|перемещенн|визит|посещени|гост(?:и|ей)\b)"), "host"),
    (re.compile(r"реш(?:и|е|а)\w*"), re.compile(r"\b(?:вопрос|проблем|задач|спор|конфликт|разноглас|противореч|трудност)"), "resolve"),
    (re.compile(r"вын(?:ес|ос)\w*"), re.compile(r"\b(?:рекомендац|предложени|замечани)"), "make"),
    (re.compile(r"(?:вы|ис)полн\w*"), re.compile(r"\b(?:рекомендац|резолюци|решени|соглашени|план|договор)"), "implement"),
    (re.compile(r"пров(?:ел|од|ед)\w*"), re.compile(r"\b(?:сесси|заседани|совещани|конференц|выбор|встреч|форум|семинар|консультац)"), "hold"),
    (re.compile(r"пров(?:ел|од|ед)\w*"), re.compile(r"\b(?:обзор|опрос|расследовани|проверк|провер(?:ок)|ревизи|ревизий|оценк|аудит|исследовани)"), "conduct"),
    (re.compile(r"прош(?:ел|ла|ло|ли)|проходи\w+|пройд[еу]т|состо[ия]\w+"), re.compile(r"\b(?:сесси|заседани|совещани|конференц|выбор|встреч|форум|семинар|консультац|обзор|диалог|церемони|слушани|голосовани|мероприяти|дискусс|брифинг|переговор|саммит|митинг|празднов)"), "be held"),
    (re.compile(r"пода(?:л|ва|н|ст|д)\w*"), re.compile(r"\b(?:иск|жалоб|заявлени|ходатайств|доклад|апелляц)"), "submit"),
    (re.compile(r"приш(?:ел|ла|ло|ли)|поступи\w+|дош(?:ел|ла|ло|ли)"), re.compile(r"\b(?:доклад|письм|отчет|ответ|уведомлени|жалоб|запрос|просьб|заявк|предложени|взнос|вопрос)"), "be received"),
    (re.compile(r"отбыва\w*"), re.compile(r"\b(?:наказани|срок)"), "serve"),
    (re.compile(r"закр\w+"), re.compile(r"\b(?:мисси|офис|лагер|дел[оа]\b|границ|аэропорт)"), "close"),
    (re.compile(r"рассм\w+"), re.compile(r"\b(?:вопрос|жалоб|спор|дел[оа]?\b|ситуаци|доклад)"), "consider"),
    (re.compile(r"вступи\w+"), re.compile(r"\bв силу\b"), "enter into force"),
    (re.compile(r"снизи\w+|упа(?:л|ла|ло|ли)|сократи\w+"), re.compile(r"\b(?:числ|количеств|доля|уровень|показател)"), "decrease"),
)  # fmt: skip
# "Решение", "принятие": nouns, and no verbs.
NOUN_OF_A_VERB = re.compile(r"\w*(?:[нт]и(?:[еяю]|ем|и|й|ям|ями|ях)|ци[ияю]|к[аеиу]|ок|ель|ел[яиюе])")


def with_senses(pieces: Sequence[Piece], question: str) -> list[Piece]:
    """The pieces with the verbs in the sense that the question has beside them."""
    whole = question.lower().replace("ё", "е")
    return [_meant(piece, question, whole) for piece in pieces]


def _meant(piece: Piece, question: str, whole: str) -> Piece:
    if piece.role != "word" or " " in source_of(piece, question):
        return piece
    source = source_of(piece, question)
    if NOUN_OF_A_VERB.fullmatch(source):
        return piece
    for verb, beside, english in SENSES:
        if verb.fullmatch(source) and beside.search(whole):
            others = tuple(dict.fromkeys((piece.english, *piece.others)))
            return replace(piece, english=english, others=tuple(o for o in others if o != english)[:2])
    return piece
