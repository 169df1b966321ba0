"""A promise told by another voice is told as reported; what is asked for, or of another, is no promise."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answering.promised import promise_asked, tells_of_promise
from assistant.assistant import Assistant
from index.embedding import HashingEncoder
from index.library import Library

REPORT = """United Nations
E/XY.3/2031/14

Economic and Social Council

Distr.: General
3 June 2031
Original: English

Report of the Kelp Board on its ninth session

1. The Board welcomed President Oduya’s commitment to holding open elections in Norland within a year,
under the eyes of the Board.

2. The Board urged the Government of Thule to make a commitment to dredging the bay of Varsk.
"""


@pytest.fixture(name="assistant")
def _assistant(tmp_path: Path) -> Assistant:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    library = Library.open(tmp_path / "library", encoders=[HashingEncoder()])
    library.add([tmp_path / "a.txt"])
    return Assistant(library)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Did Norland promise to dredge the bay?", ("Norland", "dredge the bay")),
        ("Has the Fund committed itself to new nets?", ("the Fund", "new nets")),
        ("has Norland ever made a pledge of new nets?", ("Norland", "new nets")),
        ("Did Oduya promise elections, according to the Varsk Declaration?", ("Oduya", "elections")),
        ("Did Norland dredge the bay?", None),
        ("Who promised to dredge the bay?", None),
        ("Why did Norland promise to dredge the bay?", None),
        ("Did Norland keep its promise?", None),
    ],
)
def test_who_is_asked_to_have_promised_what(question: str, asked: tuple[str, str] | None) -> None:
    assert promise_asked(question) == asked


@pytest.mark.parametrize(
    ("who", "what", "sentence", "told"),
    [
        ("Norland", "dredge the bay", "The Board welcomed Norland’s commitment to dredging the bay.", True),
        (
            "Oduya",
            "elections within a year",
            "It noted Mr. Oduya’s pledge to hold elections within a year.",
            True,
        ),
        ("Norland", "a fund", "I recall the pledge by the Government of Norland to set up a fund.", True),
        ("the envoys", "a fund", "It welcomed the envoys’ commitment to a fund.", True),
        ("Norland", "a fund", "It urged Thule to honour Norland’s commitment to a fund.", False),
        ("Norland", "a fund", "It called for the commitment of Norland to a fund.", False),
        ("Norland", "a fund", "The commitment of Norland to peace was shown by its fund.", False),
        ("Norland", "a fund", "It welcomed Thule’s commitment to a fund of Norland.", False),
        ("Norland", "a fund", "It welcomed the commitment of Norland’s neighbours to a fund.", False),
        (
            "Norland",
            "a fund",
            "It welcomed the commitment of the friends of Norland to set up a fund.",
            False,
        ),
        ("Norland", "a fund", "Norland set up a fund.", False),
    ],
)
def test_a_promise_is_told_of_the_one_and_of_all_that_is_asked(
    who: str, what: str, sentence: str, told: bool
) -> None:
    assert tells_of_promise(who, what, sentence) == told


def test_a_promise_is_told_as_reported(assistant: Assistant) -> None:
    told = assistant.answer("Did Oduya promise elections within a year?")
    assert told.text.startswith("**Yes**, as reported in E/XY.3/2031/14 — “The Board welcomed")
    assert [cited.locator for cited in told.citations] == ["p1"]


@pytest.mark.parametrize(
    "question",
    ["Did Oduya promise to resign within a year?", "Has Thule committed itself to dredging the bay?"],
)
def test_what_was_not_promised_is_no_yes(assistant: Assistant, question: str) -> None:
    assert "**Yes**" not in assistant.answer(question).text
