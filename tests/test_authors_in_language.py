"""Whose words a text is, said in the language of the question."""

from __future__ import annotations

import re

import pytest

from assistant.answering.authors_in_language import (
    OF,
    PART,
    PART_OF,
    POSSESSED,
    TRANSMITTED,
    WRITTEN,
    author_in,
)
from index.translation.names_of_places import FULL_NAME, place_in


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("a letter from the Permanent Representative of Chile", "en",
         "a letter from the Permanent Representative of Chile"),
        ("a letter from the Permanent Representative of Chile", "es",
         "una carta del Representante Permanente (Chile)"),
        ("a letter from the Permanent Representative of Chile", "fr",
         "une lettre du Représentant permanent (Chili)"),
        ("a letter from the Permanent Representative of Chile", "ru",
         "письмо Постоянного представителя (Чили)"),
        ("a letter from the Permanent Representative of Chile", "zh", "智利常驻代表的信"),
        ("a letter from the Permanent Representative of Chile", "ar", "رسالة من الممثل الدائم (تشيلي)"),
        ("an annex to a note verbale from the Permanent Mission of the Republic of Malta", "es",
         "anexo de una nota verbal de la Misión Permanente (Malta)"),
        ("an annex to a note verbale from the Permanent Mission of the Republic of Malta", "ru",
         "вербальная нота Постоянного представительства (Мальта), приложение"),
        ("a letter from Ms. Ada Faro, transmitted by the Permanent Mission of Peru", "zh",
         "秘鲁常驻代表团转递的“Ms. Ada Faro”的信"),
        ("a letter from Ms. Ada Faro, transmitted by the Permanent Mission of Peru", "ru",
         "письмо от «Ms. Ada Faro»; препровождающая сторона: Постоянное представительство (Перу)"),
        ("a letter from the Chargé d’affaires a.i. of the Permanent Mission of Peru", "es",
         "una carta del Encargado de Negocios interino de la Misión Permanente (Perú)"),
        ("a letter from the President of Peru", "ru", "письмо Президента (Перу)"),
        ("a letter from the President of the Security Council", "ru",
         "письмо Председателя (Совет Безопасности)"),
        ("the Chair’s summary", "es", "el resumen de la Presidencia"),
        ("the part “Keepers” submitted by major groups", "fr", "la partie « Keepers » des grands groupes"),
        ("a song from Ms. Faro", "es", "«a song from Ms. Faro»"),
    ],
)  # fmt: skip
def test_an_author_is_said_in_the_language_of_the_question(text: str, language: str, said: str) -> None:
    assert author_in(language, text) == said


@pytest.mark.parametrize(
    ("pattern", "matches", "others"),
    [
        (WRITTEN, ("a letter from Ms. Faro", "a statement submitted by Keepers"), ("the report", "a letter")),
        (TRANSMITTED, ("a letter from A, transmitted by B",), ("a letter from A", "transmitted by B")),
        (PART_OF, ("an annex to a letter", "an enclosure to it"), ("annex to a letter", "an annex")),
        (PART, ("the part “Keepers”",), ("the part Keepers", "part “Keepers”")),
        (POSSESSED, ("the Chair’s summary", "a State's letter"), ("the summary", "Keepers’ letter")),
        (
            FULL_NAME,
            ("Republic of Malta", "Islamic Republic of the Faroes"),
            ("Malta", "Republic", "United Kingdom"),
        ),
    ],
)
def test_the_whole_is_matched(
    pattern: re.Pattern[str], matches: tuple[str, ...], others: tuple[str, ...]
) -> None:
    assert all(pattern.fullmatch(text) for text in matches)
    assert not any(pattern.fullmatch(text) for text in others)


@pytest.mark.parametrize(
    ("language", "english", "name"),
    [
        ("fr", "the Republic of Chile", "Chili"),
        ("zh", "Peru", "秘鲁"),
        ("es", "Lighthouse Rock", None),
        ("en", "Peru", None),
    ],
)
def test_a_country_by_its_name_in_another_language(language: str, english: str, name: str | None) -> None:
    assert place_in(language, english) == name


def test_of_stands_before_a_name() -> None:
    assert all(OF.search(text) for text in ("Mission of Chile", "Mission of the Republic"))
    assert not any(OF.search(text) for text in ("Mission of it", "of Chile", "Mission of"))
