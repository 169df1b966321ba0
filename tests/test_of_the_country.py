"""A document that nowhere names a country tells nothing of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.of_the_country import SAID_OF_IT
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

ON_CHILE = (
    masthead("S/2035/272", "Security Council", "2 May 2035", markdown=True)
    + """Report of the Secretary-General on the situation in Chile

1. The report covers the lightships of the coast.

2. The next report on the lightships is due in November 2035.
"""
)
ON_NORWAY = (
    masthead("S/2035/280", "Security Council", "5 May 2035", markdown=True)
    + """Report of the Secretary-General on the situation in Norway

1. Norwegian divers found wrecks.
"""
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("files")
    (folder / "chile.md").write_text(ON_CHILE, encoding="utf-8")
    (folder / "norway.md").write_text(ON_NORWAY, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


def test_a_date_is_told_of_the_country_in_the_title(assistant: Assistant) -> None:
    answer = assistant.answer("When is the next report on Chile due?")
    assert "November 2035" in answer.text


@pytest.mark.parametrize(
    "question", ["When is the next report on Norway due?", "When is the next report on Peru due?"]
)
def test_a_date_of_another_country_is_not_told(assistant: Assistant, question: str) -> None:
    answer = assistant.answer(question)
    assert "November 2035" not in answer.text


@pytest.mark.parametrize(
    ("question", "country"),
    [
        ("What did the Committee say about Norway?", "Norway"),
        ("What did the report find on the Isle of Man?", "Isle of Man"),
        ("What is said concerning Chile", "Chile"),
        ("What did the Committee say about lightships in Norway?", None),
        ("What did the Committee do about Norway?", None),
        ("What did Norway say?", None),
    ],
)
def test_what_asks_only_about_a_country(question: str, country: str | None) -> None:
    found = SAID_OF_IT.search(question)
    assert (found["country"] if found else None) == country


@pytest.mark.parametrize(
    "question", ["What did the Council say about Peru?", "Qu'a dit le Conseil sur le Pérou ?"]
)
def test_paragraphs_that_do_not_name_a_country_say_nothing_about_it(
    assistant: Assistant, question: str
) -> None:
    assert not assistant.answer(question).answered
