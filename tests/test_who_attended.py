"""Who attended is told by the sentences that record it, of the meeting asked about alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answering.who_attended import ASKED, RECORD, who_attended
from assistant.question import analyse
from index.embedding import HashingEncoder
from index.library import Library

REPORT = """# Report on the meeting of the Expert Group on Kelp

United Nations\\
E/XY.9/2031/7

Economic and Social Council

Distr.: General\\
3 March 2031

Report on the meeting of the Expert Group on Kelp

1. The Expert Group on Kelp met in Lisbon. The meeting was attended by 28 experts from 19 States.

2. Two observers, for the Union of Divers, also attended.

3. The Expert Group discussed the price of kelp.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("files")
    (folder / "kelp.md").write_text(REPORT, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield library


def test_every_sentence_that_records_it_is_shown(library: Library) -> None:
    answer = Assistant(library).answer("Who attended the meeting of the Expert Group on Kelp?")
    assert [citation.quote for citation in answer.citations] == [
        "The meeting was attended by 28 experts from 19 States.",
        "Two observers, for the Union of Divers, also attended.",
    ]


@pytest.mark.parametrize(
    "question", ["Who attended the summit on amber?", "Who discussed the price of kelp?"]
)
def test_who_attended_another_meeting_or_did_else_is_not_told_by_it(library: Library, question: str) -> None:
    assert who_attended(library, analyse(question)) is None


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Who attended the seminar?", True),
        ("And who else took part in the ninth meeting?", True),
        ("Who was represented at the conference?", True),
        ("Who decided to attend the seminar?", False),
        ("How many attended the seminar?", False),
        ("Which countries attended the seminar?", False),
    ],
)
def test_what_asks_who_attended(text: str, asks: bool) -> None:
    assert bool(ASKED.match(text)) is asks


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("The meeting was attended by 28 experts.", True),
        ("Observers for two unions also attended.", True),
        ("Representatives of nine ports participated in the workshop.", True),
        ("The following States were represented: Norland and Thule.", True),
        ("Participants will attend a dinner.", False),
        ("The fire was attended to at once.", False),
    ],
)
def test_what_records_it(text: str, records: bool) -> None:
    assert bool(RECORD.search(text)) is records
