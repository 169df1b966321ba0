"""“Which Governments …?” asks what “Which countries …?” asks, and is answered with States alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answering.countries import asked_of_countries, names_a_state
from index.library import Library

SAMPLE = Path(__file__).parent.parent / "ui" / "sample" / "collection"


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("Which Governments paid for the nets?", "Which countries paid for the nets?"),
        ("And what other States signed it?", "And what other countries signed it?"),
        ("Which member States voted against it?", "Which member countries voted against it?"),
        ("Which nations have piers?", "Which countries have piers?"),
        ("Which States parties reported?", None),
        ("Which States members of the Board voted?", None),
        ("Which countries paid?", None),
        ("What should Governments do?", None),
        ("Which Government paid?", None),
    ],
)
def test_governments_and_states_are_countries_where_their_names_are_asked_for(
    question: str, plain: str | None
) -> None:
    assert asked_of_countries(question) == plain


@pytest.mark.parametrize(
    ("said", "texts", "named"),
    [
        ("The donors were Norway and Peru.", (), True),
        ("The donors were Brennland and Varsk.", ("The representative of Varsk spoke.",), True),
        ("The donors were Brennland and Varsk.", ("The keepers of Varsk spoke.",), False),
        ("The Kelp Law on Flag and Anthem was promoted.", (), False),
        ("Chad gave nothing.", (), False),
    ],
)
def test_a_state_is_known_by_the_table_or_by_having_a_government(
    said: str, texts: tuple[str, ...], named: bool
) -> None:
    assert names_a_state("Which countries besides Chad paid?", said, lambda words: texts) is named


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with Library.open(tmp_path_factory.mktemp("library")) as library:
        library.add([SAMPLE])
        yield Assistant(library)


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Which Governments gave money to the fund?", "The contributors in the biennium 2013-2014 were"),
        ("Which Governments refused to pay into the fund?", None),
        ("Which Governments withdrew from the Convention?", None),
    ],
)
def test_who_gave_is_told_whatever_it_is_called_and_who_refused_is_not(
    assistant: Assistant, question: str, says: str | None
) -> None:
    answer = assistant.answer(question)
    assert answer.answered is (says is not None)
    assert says is None or says in answer.text
