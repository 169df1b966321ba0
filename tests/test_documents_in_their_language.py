"""A question read as it was typed is put to documents in its language, its English to the English ones."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.question import analyse, readings
from assistant.retrieval import gather
from assistant.surroundings import SurroundingsOf
from index.library import Library

ENGLISH = """United Nations

E/CN.29/2016/5

Distr.: General
3 March 2016
Original: English

Commission on Lighthouses

Report of the Secretary-General

1. The African Union worked with the Commission and published two reports on lighthouses in 2023.

2. The Commission thanked the Union of Keepers.
"""
SPANISH = """Naciones Unidas

E/CN.29/2016/6

Distr. general
3 de marzo de 2016
Español
Original: español

Comisión de Faros

Informe del Secretario General

1. Las aportaciones de los Estados se publican en la página web de la Comisión de Faros.

2. El Comité examinó el programa de formación de los guardianes de los faros.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("documents")
    (folder / "en.md").write_text(ENGLISH, encoding="utf-8")
    (folder / "es.md").write_text(SPANISH, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library")) as opened:
        opened.add([folder])
        assert sorted(record.language or "" for record in opened.documents()) == ["en", "es"]
        yield opened


def test_what_is_read_as_typed_is_looked_for_in_its_language(library: Library) -> None:
    query = analyse("¿Dónde se publican las aportaciones de los Estados?")
    surroundings = SurroundingsOf(library)
    languages = [
        {candidate.document.language for candidate in gather(library, reading, surroundings).candidates}
        for reading in readings(query, library.languages())
        if reading.language == "es"
    ]
    assert languages == [{"es"}]


@pytest.mark.parametrize(
    "question",
    [
        "¿Cuántos satélites lanzó la Unión Africana en 2023?",
        "¿Qué dijo el representante de Uruguay en Teherán?",
    ],
)
def test_a_spanish_question_is_not_answered_by_what_names_nothing_of_it(
    library: Library, question: str
) -> None:
    assert not Assistant(library).answer(question).answered
