"""French and Spanish questions: who does it before what is done, terms quoted as typed, whole phrases."""

from __future__ import annotations

import re

import pytest

from index.translation import gloss
from index.translation.kept import LETTER
from index.translation.quoted import QUOTATION
from index.translation.tokens import INVERTED
from index.translation.verb_first import FINITE, PLURAL_VERB


def text_of(question: str, language: str) -> str:
    found = gloss(question, language)
    assert found is not None
    return found.text


@pytest.mark.parametrize(
    ("question", "english"),
    [
        ("¿Apoya el UNICEF la propuesta?", "Did the UNICEF support the proposal?"),
        (
            "¿Qué porcentaje de las recomendaciones aceptó Kenya?",
            "What percentage of the recommendations did Kenya accept?",
        ),
        ("¿A cuántos países ayudó UNICEF en 2031?", "How many countries did UNICEF help"),
        ("¿Cuántos países ratificaron el Protocolo?", "How many countries ratify the Protocol?"),
        ("¿Quién presidió la Comisión?", "Who preside the Commission?"),
    ],
)
def test_who_does_it_stands_before_the_verb(question: str, english: str) -> None:
    assert text_of(question, "es").startswith(english)


@pytest.mark.parametrize(
    ("question", "language", "kept"),
    [
        ("¿Apoya el UNICEF el término «affiliate lighthouse»?", "es", '"affiliate lighthouse"'),
        ("Que veut dire « affiliate lighthouse » ?", "fr", '"affiliate lighthouse"'),
        ("¿Cuándo se abrió el edificio E?", "es", "building E"),
        ("Quand le bâtiment E sera-t-il prêt ?", "fr", "building E"),
    ],
)
def test_what_is_typed_in_english_or_as_a_letter_is_kept(question: str, language: str, kept: str) -> None:
    assert kept in text_of(question, language)


@pytest.mark.parametrize("question", ["Que dit la « lutte contre la pauvreté » ?"])
def test_a_quotation_in_the_language_is_glossed(question: str) -> None:
    assert "poverty" in text_of(question, "fr")


@pytest.mark.parametrize(
    ("question", "language", "english"),
    [
        ("Le Kenya fait-il partie du Groupe ?", "fr", "be part of"),
        ("Combien de fois le Comité a-t-il voté ?", "fr", "How many times"),
        ("Pourquoi le Conseil n'est-il pas d'accord avec le plan ?", "fr", "not agree with the plan"),
        ("¿Cuántas veces votó el Comité?", "es", "How many times"),
        ("¿Está al día el registro?", "es", "p to date"),
        ("¿Qué tiene que ver con el fondo?", "es", "related to the fund"),
    ],
)
def test_phrases_of_several_words(question: str, language: str, english: str) -> None:
    assert english in text_of(question, language)


@pytest.mark.parametrize(
    ("pattern", "found", "not_found"),
    [
        (
            LETTER,
            ("edificio E?", "bâtiment B sera", "plan C"),
            ("Sra. B. Diallo", "UNFPA E", "E. coli", "A B C"),
        ),
        (QUOTATION, ("« a term »", "«term»", "“term”", '"term"'), ("term", "«»", "« a")),
        (
            INVERTED,
            ("a-t-il", "fait-elle", "sont-ils", "a-t", "dit-on"),
            ("il", "est-ce", "grand-mère", "e-mails"),
        ),
    ],
)
def test_patterns(pattern: str | re.Pattern[str], found: tuple[str, ...], not_found: tuple[str, ...]) -> None:
    assert all(re.search(pattern, text) for text in found)
    assert not any(re.search(pattern, text) for text in not_found)


@pytest.mark.parametrize(
    ("pattern", "matches", "others"),
    [
        (
            FINITE,
            ("apoya", "votó", "acordaron", "pidieron", "tenía"),
            ("apoyar", "Chile", "países", "misión"),
        ),
        (PLURAL_VERB, ("votaron", "piden"), ("votó", "pide")),
    ],
)
def test_whole_words(pattern: re.Pattern[str], matches: tuple[str, ...], others: tuple[str, ...]) -> None:
    assert all(pattern.fullmatch(text) for text in matches)
    assert not any(pattern.fullmatch(text) for text in others)
