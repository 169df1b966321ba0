"""What the search puts first is read, and the paragraph that answers comes before one that is only near."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.finding import AT_ONCE, CLOSE, CONTENDERS, HOPE_AFTER, HOPELESS, READ, Finder, excerpt
from assistant.reader import Passage, PassageReading
from evals.bench.speed import SAMPLE
from index.library import Library

QUESTION = "Which Governments gave money to the fund?"


@dataclass
class Reading:
    """A stand-in for the reader that is sure of one passage and remembers what it was given."""

    favoured: str = ""
    otherwise: float = -6.0
    seen: list[Passage] = field(default_factory=list)

    @property
    def fingerprint(self) -> str:
        return "stand-in"

    def read(self, question: str, passages: Sequence[Passage]) -> list[PassageReading]:
        self.seen += passages
        return [PassageReading(6.0 if p.text == self.favoured else self.otherwise) for p in passages]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("library")) as opened:
        opened.add([SAMPLE])
        yield opened


def test_the_paragraph_that_the_reader_is_sure_of_comes_first(library: Library) -> None:
    searched = library.search(QUESTION, CONTENDERS)
    close = [hit for hit in searched if hit.score >= searched[0].score - CLOSE][:HOPE_AFTER]
    assert len(close) > 1
    found = Finder(library, Reading(close[-1].paragraph.text[:READ])).find(QUESTION, CONTENDERS)
    assert found[0].paragraph.text == close[-1].paragraph.text
    assert {hit.paragraph.id for hit in found} == {hit.paragraph.id for hit in searched}


def test_scores_fall_and_nothing_is_found_that_the_search_did_not_find(library: Library) -> None:
    for question in (QUESTION, "training", "Who spoke?", "lighthouse keepers in small States"):
        found = Finder(library, Reading()).find(question, 20)
        assert [hit.score for hit in found] == sorted((hit.score for hit in found), reverse=True)
        assert {h.paragraph.id for h in found} == {h.paragraph.id for h in library.search(question, 20)}


def test_as_many_as_were_asked_for_are_given(library: Library) -> None:
    assert [len(Finder(library, Reading()).find(QUESTION, k)) for k in (1, 2, 7)] == [1, 2, 7]


def test_reading_ends_with_the_paragraph_that_answers(library: Library) -> None:
    first = library.search(QUESTION, 1)[0].paragraph.text[:READ]
    sure, unsure = Reading(first), Reading(otherwise=HOPELESS + 1)
    Finder(library, sure).find(QUESTION)
    Finder(library, unsure).find(QUESTION)
    assert len(sure.seen) == AT_ONCE < len(unsure.seen) <= CONTENDERS


def test_reading_ends_where_none_comes_near_answering(library: Library) -> None:
    hopeless = Reading(otherwise=HOPELESS - 0.1)
    Finder(library, hopeless).find(QUESTION)
    assert len(hopeless.seen) == HOPE_AFTER


def test_a_place_is_looked_up_and_nothing_is_read_for_it(library: Library) -> None:
    reader = Reading()
    found = Finder(library, reader).find("E/CN.29/2015/4, para. 3", 5)
    assert (str(found[0].paragraph.symbol), str(found[0].paragraph.locator)) == ("E/CN.29/2015/4", "p3")
    assert Finder(library, reader).find("   ", 5) == []
    assert reader.seen == []


def test_a_reader_of_english_is_not_given_documents_in_another_language(tmp_path: Path) -> None:
    (tmp_path / "fr.md").write_text(
        "Nations Unies\n\nE/CN.29/2016/8\n\nCommission des phares\n\nRapport du Secrétaire général\n\n"
        "1. Le Gouvernement de la Norvège a versé une contribution au fonds pour former des gardiens.\n\n"
        "2. La Commission a pris note des contributions que les gouvernements ont versées au fonds.\n",
        encoding="utf-8",
    )
    with Library.open(tmp_path / "library") as library:
        library.add([tmp_path / "fr.md"])
        assert [record.language for record in library.documents()] == ["fr"]
        reader = Reading()
        Finder(library, reader).find("Which Government gave money to the fund?", 5)
    assert reader.seen == []


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Who paid?", "Norway paid. Others did not.", "Norway paid. Others did not."),
        ("When did Norway pay?", "A fell. B fell. Norway paid in May. It rose.", "Norway paid in May."),
        ("What is said?", "Nothing is. " * 9, "Nothing is."),
        ("pay", "x" * 70, "x" * 40),
    ],
)  # fmt: skip
def test_of_a_long_paragraph_the_part_with_the_words_asked_for_is_read(
    question: str, text: str, expected: str
) -> None:
    assert expected in excerpt(question, text, 40)
    assert len(excerpt(question, text, 40)) <= 40


@given(st.text(max_size=30), st.text(alphabet="abc. ;\n", max_size=300), st.integers(5, 80))
def test_an_excerpt_is_a_part_of_the_text_within_its_room(question: str, text: str, room: int) -> None:
    cut = excerpt(question, text, room)
    assert cut in text
    assert len(cut) <= room
