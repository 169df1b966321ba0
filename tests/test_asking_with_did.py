"""French and Spanish ask with the verb, English with did, does and will; a committee has a Chair."""

from __future__ import annotations

import re

import pytest

from index.translation import gloss
from index.translation.french_asking import IS_IT, WITH_PRONOUN
from index.translation.heads_of_bodies import HAS_A_CHAIR, PRESIDES
from index.translation.romance_verbs import (
    BEEN,
    FUTURE,
    HAS,
    REFLEXIVE,
    SPANISH_PAST,
    WILL_BE,
    WITH_HAS,
    WITH_WILL,
)


def text_of(question: str, language: str) -> str:
    found = gloss(question, language)
    assert found is not None
    return found.text


@pytest.mark.parametrize(
    ("question", "english"),
    [
        (
            "¿Cuándo visitó Chile el Comité contra la Tortura?",
            "When did the Committee against Torture visit Chile?",
        ),
        ("¿Cuándo visitará el Comité Chile?", "When will the Committee visit Chile?"),
        ("¿Cuándo aprobó la resolución el Consejo?", "When did the Council adopt the resolution?"),
        ("¿Cuándo aprobó el Consejo la resolución?", "When did the Council adopt the resolution?"),
        ("¿Qué le recomendó el Comité a Chile?", "What did the Committee recommend to Chile?"),
        (
            "¿Qué recomendaciones hizo el Comité a Chile?",
            "What recommendations did the Committee make to Chile?",
        ),
        ("¿Qué hizo la Comisión?", "What did the Commission do?"),
        ("¿Qué exige la Convención?", "What does the Convention require?"),
        ("¿Qué opina Francia del proyecto?", "What does France think of project?"),
        ("¿Qué causó la crisis?", "What cause the crisis?"),
        ("¿Cuándo se creó el Fondo?", "When was the Fund created?"),
        ("¿Cuándo fue creado el Fondo?", "When was the Fund created?"),
        ("¿Cuándo será creado el Fondo?", "When will the Fund be created?"),
        ("¿Cuándo se reunió el Comité?", "When did the Committee meet?"),
        ("¿Visitó Chile el Comité contra la Tortura?", "Did the Committee against Torture visit Chile?"),
        ("¿Es el Consejo independiente?", "Is the Council independent?"),
        ("¿Qué países apoyaron la resolución?", "Which countries support the resolution?"),
    ],
)
def test_spanish_who_acts_stands_before_the_verb_and_behind_did(question: str, english: str) -> None:
    assert text_of(question, "es") == english


@pytest.mark.parametrize(
    ("question", "english"),
    [
        ("Que recommande le Comité au Chili ?", "What does the Committee recommend to Chile?"),
        ("Qu’a recommandé le Comité à la France ?", "What did the Committee recommend to France?"),
        ("Qu’est-ce que le Comité a recommandé au Chili ?", "What did the Committee recommend to Chile?"),
        ("Quand le Comité a-t-il visité le Chili ?", "When did the Committee visit Chile?"),
        ("Quand le Comité se réunira-t-il ?", "When will the Committee meet?"),
        ("Quand la mission a-t-elle été créée ?", "When was the mission established?"),
        ("Quand la mission sera-t-elle créée ?", "When will the mission be established?"),
        ("Quand la session aura-t-elle lieu ?", "When will the session take place?"),
        ("À combien de pays l’UNICEF a-t-il répondu ?", "To how many countries did the UNICEF respond?"),
        ("Quels pays ont soutenu la résolution ?", "Which countries support the resolution?"),
    ],
)
def test_french_asks_with_did(question: str, english: str) -> None:
    assert text_of(question, "fr") == english


@pytest.mark.parametrize(
    ("question", "language", "english"),
    [
        ("¿Quién pagó al Fondo Voluntario Especial?", "es", "Special Voluntary Fund"),
        ("Qui a payé l’Autorité nationale des élections ?", "fr", "national Authority"),
        ("¿Qué piden los grupos principales?", "es", "major groups"),
        ("¿Qué necesitan los trabajadores mayores?", "es", "older workers"),
    ],
)
def test_adjectives_of_names_stand_before_the_noun(question: str, language: str, english: str) -> None:
    assert english in text_of(question, language)


@pytest.mark.parametrize(
    ("question", "language", "english"),
    [
        ("من هو رئيس لجنة مناهضة التعذيب؟", "ar", "Who is Chair of Committee against Torture?"),
        ("Кто председатель Комитета против пыток?", "ru", "Who is Chair of Committee against Torture?"),
        ("禁止酷刑委员会主席是谁？", "zh", "Who is Chair of Committee against Torture?"),
        (
            "¿Quién es la presidenta del Comité contra la Tortura?",
            "es",
            "Who is the Chair of the Committee against Torture?",
        ),
        (
            "Qui est le président du Comité contre la torture ?",
            "fr",
            "Who is the Chair of the Committee against Torture?",
        ),
        ("من يرأس لجنة مناهضة التعذيب؟", "ar", "Who chairs Committee against Torture?"),
        ("من هو رئيس كينيا؟", "ar", "Who is president of Kenya?"),
        ("Кто председатель Верховного суда?", "ru", "Who is president of Supreme Court?"),
        (
            "¿Quién es el Presidente del Consejo de Seguridad?",
            "es",
            "Who is the President of the Security Council?",
        ),
        ("谁是大会主席？", "zh", "Who is President of the General Assembly?"),
        ("肯尼亚总统是谁？", "zh", "Who is president of Kenya?"),
    ],
)
def test_a_committee_has_a_chair_and_a_state_a_president(question: str, language: str, english: str) -> None:
    assert text_of(question, language) == english


def test_to_whom_something_is_recommended_stands_behind_the_verb_in_chinese() -> None:
    assert text_of("禁止酷刑委员会向智利提出了什么建议？", "zh") == (
        "What did Committee against Torture recommend to Chile?"
    )


@pytest.mark.parametrize(
    ("pattern", "matches", "others"),
    [
        (FUTURE, ("visitará", "réunira", "seront", "crearán"), ("visitó", "réunit", "visita")),
        (SPANISH_PAST, ("visitó", "dijo", "votaron", "tenía", "apoyaba"), ("visita", "apoya", "votan")),
        (WITH_HAS, ("s’est-il prononcé", "a répondu"), ("prononce", "accepte")),
        (WITH_WILL, ("aura-t-elle lieu", "sera-t-il prêt"), ("aura lieu", "serait")),
        (IS_IT, ("Qu’est-ce que", "qu'est-ce qu'"), ("Quel est", "est-ce que")),
        (
            HAS_A_CHAIR,
            ("Committee on Kelp", "the Working Group", "CMW", "the Kelp Council"),
            ("the Security Council", "the Council", "Kenya", "Supreme Court", "UNKELP Executive Board"),
        ),
        (PRESIDES, ("preside", "préside", "يرأس", "возглавляет"), ("presidió", "présidait", "رئيس")),
    ],
)
def test_whole_words(pattern: re.Pattern[str], matches: tuple[str, ...], others: tuple[str, ...]) -> None:
    assert all(pattern.fullmatch(text) for text in matches)
    assert not any(pattern.fullmatch(text) for text in others)


@pytest.mark.parametrize(
    ("pattern", "found", "not_found"),
    [
        (HAS, ("le Comité a ", "a-t-il ", "ont-ils clairement ", "ha ", "s’est-il "), ("la ", "pas ", "à ")),
        (BEEN, ("a été ", "ha sido "), ("état ", "été")),
        (REFLEXIVE, ("¿Cuándo se ", "se "), ("base ", "se")),
        (WILL_BE, ("sera-t-elle ", "seront-ils "), ("sera ", "serait-elle ")),
        (WITH_PRONOUN, ("réunira-t-il", "sont-ils", "fait-elle"), ("a-t-on", "il", "grand-mère")),
    ],
)
def test_what_stands_beside_a_verb(
    pattern: re.Pattern[str], found: tuple[str, ...], not_found: tuple[str, ...]
) -> None:
    assert all(pattern.search(text) for text in found)
    assert not any(pattern.search(text) for text in not_found)
