"""A document in the asker's language answers by what the question is about, not by being in that language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.own_language import words_asked
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

ENGLISH = (
    masthead("A/98/1", "General Assembly", "3 March 2043")
    + """Report of the Kelp Fund

1. The Fund planted kelp in five harbours.

2. The Fund met in Geneva.

3. The Fund has twelve boats.
"""
)
SPANISH = """Naciones Unidas A/98/2
Asamblea General Distr. general
4 de marzo de 2043
Español
Original: inglés

Informe sobre el directorio de faros

1. Se solicita a la Secretaría de las Naciones Unidas que recabe las opiniones de los Estados sobre el
directorio internacional de faros.

2. Se recibieron aportaciones por escrito de 17 Estados Miembros sobre el directorio de faros.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("documents")
    (folder / "A_98_1.txt").write_text(ENGLISH, "utf-8")
    (folder / "A_98_2.txt").write_text(SPANISH, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as held:
        assert not held.add([folder]).failed
        yield Assistant(held)


def test_a_document_in_the_askers_language_is_told_where_it_is_on_the_matter(assistant: Assistant) -> None:
    answer = assistant.answer("¿Cuántos Estados enviaron aportaciones sobre el directorio de faros?")
    assert [cited.label for cited in answer.citations] == ["A/98/2"]


def test_a_document_in_the_askers_language_on_another_matter_is_not_told(assistant: Assistant) -> None:
    answer = assistant.answer("¿Cuánto cobra al mes un marinero internacional de las Naciones Unidas?")
    assert not any(cited.label == "A/98/2" for cited in answer.citations)


@pytest.mark.parametrize(
    ("question", "language", "asked"),
    [
        ("¿Cuánto cobra un marinero de las Naciones Unidas?", "es", {"cobr", "mariner"}),
        ("Combien gagne un marin des Nations Unies ?", "fr", {"gagn", "marin"}),
        ("Сколько получает моряк Организации Объединенных Наций?", "ru", {"получа", "моряк"}),
    ],
)
def test_what_every_document_has_is_no_word_of_a_question(
    question: str, language: str, asked: set[str]
) -> None:
    assert words_asked(question, language) == asked


def test_chinese_is_taken_by_pairs() -> None:
    assert "海带" in words_asked("联合国的海带", "zh")
    assert "联合" not in words_asked("联合国的海带", "zh")
