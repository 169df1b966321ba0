"""A Russian question reads in the order of an English one, in the sense and the number that it has."""

from __future__ import annotations

import re

import pytest

from index.translation import gloss
from index.translation.english_forms import PLAIN_VERB, participle_of
from index.translation.russian_asking import ENDS_IN_THE_PAST
from index.translation.russian_senses import NOUN_OF_A_VERB, SENSES
from index.translation.russian_subjects import GENITIVE
from index.translation.russian_verbs import NOT, OF_A_DEED, OF_ONE, OF_SEVERAL
from index.translation.russian_whether import OF_SEVERAL_AND_PAST, OPENERS
from index.translation.russian_words import (
    INFINITIVE,
    PAST,
    PLURAL_NOUN,
    REFLEXIVE_PASSIVE,
    SHORT_PARTICIPLE,
)


def text_of(question: str) -> str:
    found = gloss(question, "ru")
    assert found is not None
    return found.text


@pytest.mark.parametrize(
    ("question", "english"),
    [
        (
            "принял ли Совет Безопасности резолюцию о Йемене?",
            "Did Security Council adopt resolution on Yemen?",
        ),
        ("Согласна ли Чили с докладом?", "Does Chile agree with report?"),
        ("продлён ли мандат миссии?", "Was mandate mission extended?"),
        ("будет ли продлён мандат миссии?", "Will mandate mission be extended?"),
        ("должны ли государства платить взносы?", "Must States pay contribution?"),
        ("обязана ли Индия выполнять резолюции?", "Is India obliged to implement resolution?"),
        ("есть ли у Комитета бюджет?", "Does Committee have budget?"),
        ("все ли государства представили доклады?", "Did all States submit report?"),
        ("пришёл ли доклад от Кении?", "Was report received from Kenya?"),
        ("не нарушила ли Камбоджа соглашение?", "Did Cambodia violate agreement?"),
        ("резолюция принята?", "Was resolution adopted?"),
        ("а Чили согласна с докладом?", "Did Chile agree with report?"),
    ],
)
def test_what_asks_for_yes_or_no_opens_and_its_subject_follows(question: str, english: str) -> None:
    assert text_of(question) == english


@pytest.mark.parametrize(
    ("question", "english"),
    [
        ("сколько процентов рекомендаций приняла Чили?", "What percentage recommendations did Chile accept?"),
        ("какую рекомендацию отклонила Кения?", "Which recommendation did Kenya reject?"),
        ("сколько потратил ЮНИСЕФ на школы?", "How much did UNICEF spend on school?"),
        ("о чём договорились Кения и Чили?", "What did Kenya and Chile agree on?"),
        ("чего требует Кения от Чили?", "What does Kenya demand from Chile?"),
        ("к чему призывает резолюция 2788 все государства?", "What does resolution 2788 call for all State?"),
        ("когда был принят закон?", "When was law adopted?"),
        ("где проводится сессия?", "Where is session held?"),
        ("кого арестовали в Найроби?", "Who was arrested in Nairobi?"),
        ("кто не подписал соглашение?", "Who did not sign agreement?"),
        ("сколько рекомендаций ещё не выполнено?", "How many recommendations are still not implemented?"),
        ("сколько государств поддержали Чили?", "How many States support Chile?"),
        ("кто поддержал Чили?", "Who support Chile?"),
    ],
)
def test_who_stands_after_the_verb_did_it_where_its_form_allows(question: str, english: str) -> None:
    assert text_of(question) == english


@pytest.mark.parametrize(
    ("pattern", "matches", "others"),
    [
        (
            INFINITIVE,
            ("принять", "нести", "беречь", "договориться", "иметь"),
            ("новости", "новость", "приняла"),
        ),
        (PAST, ("приняла", "состоялось", "решили"), ("было", "или", "закон")),
        (SHORT_PARTICIPLE, ("принят", "решено", "закрыты", "убита"), ("согласен", "план", "страны", "ответ")),
        (
            REFLEXIVE_PASSIVE,
            ("проводится", "принималась", "назначается", "проводятся"),
            ("присоединилась", "проводит", "растет"),
        ),
        (
            PLURAL_NOUN,
            ("рекомендаций", "фондами", "странах", "детей", "договоров"),
            ("делегацией", "готов", "статьей", "музей", "Фонд"),
        ),
        (OF_SEVERAL, ("требуют", "просят", "согласны"), ("требует", "просил")),
        (OF_ONE, ("требует", "просит", "согласен", "согласна"), ("просят", "требовал")),
        (OF_SEVERAL_AND_PAST, ("должны", "приняли", "требуют"), ("должен", "приняла", "требует")),
        (GENITIVE, ("миссии", "фондов", "организации", "совета"), ("мандат", "резолюцию")),
        (NOT, ("not", "still not"), ("note", "nothing")),
        (OF_A_DEED, ("extend the mandate",), ("extend", "the mandate", "at the end of")),
        (
            ENDS_IN_THE_PAST,
            ("что сказал", "о чем просила", "чего добились"),
            ("чего требует", "о чем просят"),
        ),
        (NOUN_OF_A_VERB, ("решение", "принятия", "выполнению"), ("решено", "принял", "выполнит")),
        (PLAIN_VERB, ("decide", "carry out", "need", "exceed"), ("approved", "United Nations", "")),
        (SENSES[0][0], ("принял", "примет", "принята"), ("применил", "прибыл")),
        (SENSES[0][1], ("рекомендаций", "предложение"), ("резолюцию", "план")),
        (SENSES[2][1], ("добровольцев", "беженцы", "гостей"), ("резолюцию", "гостиница")),
        (OPENERS[0][0], ("должны", "должен", "нужно"), ("нужды", "должность")),
    ],
)
def test_patterns(pattern: re.Pattern[str], matches: tuple[str, ...], others: tuple[str, ...]) -> None:
    whole = pattern.search if pattern in (ENDS_IN_THE_PAST, *(s[1] for s in SENSES)) else pattern.fullmatch
    assert [text for text in matches if not whole(text)] == []
    assert [text for text in others if whole(text)] == []


@pytest.mark.parametrize(("_verb", "beside", "english"), SENSES)
def test_every_sense_is_told_by_whole_beginnings_of_words(
    _verb: re.Pattern[str], beside: re.Pattern[str], english: str
) -> None:
    assert english
    assert beside.search("ничего из этого") is None


@pytest.mark.parametrize(
    ("verb", "participle"),
    [
        ("decide", "decided"), ("carry out", "carried out"), ("take", "taken"), ("submit", "submitted"),
        ("held", "held"), ("approved", "approved"), ("United Nations", "United Nations"),
    ],
)  # fmt: skip
def test_participles(verb: str, participle: str) -> None:
    assert participle_of(verb) == participle


def test_what_is_quoted_in_english_stays() -> None:
    question = "согласен ли ЮНФПА с рекомендацией называть внештатный персонал «lamp keepers of the coast»?"
    assert text_of(question).startswith("Does UNFPA agree with recommendation")
    assert "lamp keepers of the coast" in text_of(question)
