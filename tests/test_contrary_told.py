"""What is taken for granted and told otherwise is corrected by the same body or speaker, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answering.another_measure import another_measure
from assistant.answering.bare_reason import gives_reason, tells_no_reason
from assistant.answering.contrary_told import ended, granted, said_otherwise
from assistant.answering.draft import Draft, Line, part_of_paragraph
from assistant.assistant import Assistant
from assistant.question import analyse
from index.embedding import HashingEncoder
from index.library import Library

REPORT = """United Nations
E/XY.3/2031/17

Economic and Social Council

Distr.: General
3 June 2031
Original: English

Report of the Kelp Board on its ninth session

1. The President opened the session and spoke of the decline in kelp income of at least 20 per cent from 2032.

2. The Board had been informed of the extensions of the net programmes for Norland and Thule, which had been
approved by the Director.

3. The Lamp Guild must end its rule over the pier of Varsk and hand over its keys to the Board.

4. The Chairperson of the Kelp Staff Guild made a statement. She described the cuts, which had heightened
anxiety and strain throughout the Board.

5. The Director introduced the Kelp Action Plan, 2032–2035: draft for review.

6. The Lamp Guild must free all boats.

7. The Board closed the canteen because of the flood.
"""
PREMISE = "The documents do not say so."


@pytest.fixture(name="library")
def _library(tmp_path: Path) -> Library:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    library = Library.open(tmp_path / "library", encoders=[HashingEncoder()])
    library.add([tmp_path / "a.txt"])
    return library


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("Why did the President say that income will fall by 40 per cent from 2032?", "p1"),
        ("Why did the Board refuse to extend the net programmes for Norland and Thule?", "p2"),
        ("Why does the Board want the Lamp Guild to keep ruling the pier of Varsk?", "p3"),
        ("Why did the head of the Kelp Staff Guild say that morale has gone up?", "p4"),
        ("Why did the Board adopt the Kelp Action Plan 2032-2035?", "p5"),
    ],
)
def test_the_contrary_is_told_as_a_correction(library: Library, question: str, place: str) -> None:
    told = Assistant(library).answer(question)
    assert PREMISE in told.text
    assert told.citations[0].locator == place


@pytest.mark.parametrize(
    "question",
    [
        "Why did the Board close the canteen?",
        "Why did the President say that income will fall by 20 per cent from 2032?",
        "Why must the Lamp Guild end its rule over the pier?",
    ],
)
def test_what_is_told_is_not_corrected(library: Library, question: str) -> None:
    assert PREMISE not in Assistant(library).answer(question).text


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("Why did the President say that income will fall by 40 percent from 2032?", "p1"),
        ("Why did the President say that income will fall by 20 per cent from 2032?", None),
        ("Why did the President say that income will fall by 40 per cent from 2029?", None),
        ("Why did the President say that income will fall by 40 million from 2032?", None),
        ("Why did the President say that ferry fees will fall by 40 per cent from 2032?", None),
        ("Why did the Director say that income will fall by 40 per cent from 2032?", None),
        ("Why did income fall?", None),
    ],
)
def test_another_figure_is_of_the_same_unit_thing_time_and_speaker(
    library: Library, question: str, place: str | None
) -> None:
    found = another_measure(question, library.paragraphs(library.documents()[0].source))
    assert (str(found[0].locator) if found else None) == place


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("Why did the Board refuse to extend the net programmes for Norland and Thule in May 2031?", "p2"),
        ("Why did the Board refuse to extend the net programme for Elmia?", None),
        ("Why did the Board refuse to close the net programmes for Norland and Thule?", None),
        ("Why did the Board extend the net programmes for Norland and Thule?", None),
    ],
)
def test_what_was_granted_was_not_refused(library: Library, question: str, place: str | None) -> None:
    found = granted(question, library.paragraphs(library.documents()[0].source))
    assert (str(found[0].locator) if found else None) == place


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("Why does the Board want the Lamp Guild to keep ruling the pier of Varsk?", "p3"),
        ("Why should the Lamp Guild keep its keys?", "p3"),
        ("Why does the Board want the Lamp Guild to keep ruling the pier of Elmia?", None),
        ("Why does the Board want the Kelp Staff Guild to keep ruling the pier of Varsk?", None),
        ("Why does the Board want the Lamp Guild to free the boats?", None),
    ],
)
def test_what_must_end_is_not_to_go_on(library: Library, question: str, place: str | None) -> None:
    found = ended(question, library.paragraphs(library.documents()[0].source))
    assert (str(found[0].locator) if found else None) == place


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("Why did the head of the Kelp Staff Guild say that morale has gone up?", "p4"),
        ("Why did the Kelp Staff Guild say the mood has improved?", "p4"),
        ("Why did the head of the Lamp Guild say that morale has gone up?", None),
        ("Why did the head of the Kelp Staff Guild say that morale has fallen?", None),
        ("Why did the head of the Kelp Staff Guild say that fees have gone up?", None),
    ],
)
def test_the_very_speaker_tells_it_otherwise(library: Library, question: str, place: str | None) -> None:
    found = said_otherwise(question, library.paragraphs(library.documents()[0].source))
    assert (str(found[0].locator) if found else None) == place


@pytest.mark.parametrize(
    ("question", "place", "bare"),
    [
        ("Why does the Board want the Lamp Guild to keep ruling the pier?", "p6", True),
        ("Why must the Lamp Guild free the boats?", "p6", False),
        ("Why was the canteen shut?", "p7", False),
        ("Why did the ferry sink?", "p7", False),
        ("What must the Lamp Guild do?", "p6", False),
    ],
)
def test_what_gives_no_reason_and_tells_of_something_else_is_bare(
    library: Library, question: str, place: str, bare: bool
) -> None:
    stored = library.paragraph(library.documents()[0].source, place)
    assert stored is not None
    draft = Draft(True, (Line(stored.text, (part_of_paragraph(stored, 0, len(stored.text)),)),))
    assert tells_no_reason(analyse(question), draft) == bare


@pytest.mark.parametrize(
    ("text", "gives"),
    [
        ("It was closed because of the flood.", True),
        ("It was closed to spare the nets.", True),
        ("The flood resulted in losses.", True),
        ("In view of the flood, it was closed.", True),
        ("Fees were raised by selling nets.", True),
        ("The guild must free all boats.", False),
        ("The pier is green.", False),
        ("Four lamps were lit in Varsk.", False),
    ],
)
def test_a_reason_a_purpose_or_an_effect_is_given(text: str, gives: bool) -> None:
    assert gives_reason(text) == gives
