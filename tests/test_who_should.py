"""Who is to do what an item says is told by the words over its list."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answering.source_said import is_the_source_said
from assistant.answering.who_should import act_asked
from assistant.assistant import Assistant
from index.embedding import HashingEncoder
from index.library import Library

REPORT = """United Nations
E/XY.3/2031/15

Economic and Social Council

Distr.: General
3 June 2031
Original: English

Report of the Kelp Board on calm harbours in Norland

1. The Board met in Varsk.

2. Coastal Governments should consider:

(a) Mending torn nets with the help of the guilds;

(b) Bringing old harbour councils into the ports by formally recognizing the role of customary pilots.

3. It is recommended that:

(a) Broken lamps of the piers be painted green.
"""


@pytest.fixture(name="library")
def _library(tmp_path: Path) -> Library:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    library = Library.open(tmp_path / "library", encoders=[HashingEncoder()])
    library.add([tmp_path / "a.txt"])
    return library


@pytest.mark.parametrize(
    ("question", "act"),
    [
        ("Who should mend the nets?", "mend the nets"),
        ("and who is supposed to mend the nets?", "mend the nets"),
        ("Who must mend the nets?", "mend the nets"),
        ("who is called upon to mend the nets?", "mend the nets"),
        ("Who has to mend the nets?", "mend the nets"),
        ("Who mended the nets?", None),
        ("Who has mended the nets?", None),
        ("What should States do?", None),
        ("Who was asked about the nets?", None),
    ],
)
def test_who_is_to_do_something_is_asked(question: str, act: str | None) -> None:
    assert act_asked(question) == act


@pytest.mark.parametrize(
    "question",
    [
        "Who is supposed to give formal recognition to customary pilots, according to the 2031 report on calm"
        " harbours?",
        "Who should formally recognize customary pilots?",
    ],
)
def test_the_addressee_is_told_with_the_item(library: Library, question: str) -> None:
    told = Assistant(library).answer(question)
    assert [cited.locator for cited in told.citations] == ["p2", "p2.b"]
    assert told.text.startswith("“Coastal Governments should consider:”")


def test_words_that_name_nobody_are_no_addressee(library: Library) -> None:
    told = Assistant(library).answer("Who should have the broken lamps of the piers painted green?")
    assert "Coastal Governments" not in told.text


def test_an_act_that_no_item_has_is_of_nobody(library: Library) -> None:
    told = Assistant(library).answer("Who should pay pensions to customary pilots?")
    assert not told.answered


@pytest.mark.parametrize(
    ("said", "is_it"),
    [
        ("the 2031 report on calm harbours", True),
        ("the report on calm harbours", True),
        ("the 2029 report on calm harbours", False),
        ("the 2031 report on zeppelins", False),
    ],
)
def test_a_report_is_meant_by_its_year_too(library: Library, said: str, is_it: bool) -> None:
    assert is_the_source_said(said, library.documents()[0], library) == is_it
