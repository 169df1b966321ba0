"""A decision or a recommendation, adopted or a draft: told by where it stands, and by nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answering.alternatives import one_of_two
from assistant.answering.standing_of_two import standing_asked
from assistant.assistant import Assistant
from index.embedding import HashingEncoder
from index.library import Library

REPORT = """United Nations
E/XY.3/2031/16

Economic and Social Council

Distr.: General
3 June 2031
Original: English

Report of the Kelp Board on calm harbours in Norland

I. Proceedings

1. The Director introduced the Kelp Action Plan, 2032–2035: draft for review (E/XY.3/2031/9).

2. The President stressed the importance of the new Kelp Action Plan. The President hoped that it would be
ready when presented for adoption in May 2032.

3. The Board adopted the Tidal Lamp Strategy, 2028–2031, without a vote.

4. The levy on ferry tickets was discussed at length.

II. Recommendations

5. Coastal Governments should consider:

(a) Net-based farming of kelp in the bays;

(b) Painting piers green.
"""
RESOLUTION = """RESOLUTION 974 (2031)
of 17 June 2031

The Security Council,

Recalling its resolutions on the lamps of Varsk,

1. Decides to ban the import of amber lamps from Thule;

2. Decides to remain seized of the question.
"""


@pytest.fixture(name="assistant")
def _assistant(tmp_path: Path) -> Assistant:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "S_RES_974_2031.txt").write_text(RESOLUTION, encoding="utf-8")
    library = Library.open(tmp_path / "library", encoders=[HashingEncoder()])
    library.add([tmp_path / "a.txt", tmp_path / "S_RES_974_2031.txt"])
    return Assistant(library)


@pytest.mark.parametrize(
    ("question", "what", "of_a_text"),
    [
        ("Is the levy on nets a decision or just a recommendation?", "the levy on nets", False),
        ("is the levy on nets binding or is it only a proposal?", "the levy on nets", False),
        (
            "Is the levy on nets merely a recommendation or a decision of the Board?",
            "the levy on nets",
            False,
        ),
        ("Was the kelp plan already adopted in May 2031 or still a draft?", "the kelp plan", True),
        ("Has the kelp plan been adopted or is it still a draft?", "the kelp plan", True),
        ("Is the kelp plan still a draft or already adopted?", "the kelp plan", True),
        ("Did the Board adopt the plan or only recommend it?", None, False),
        ("Is the levy on nets a decision?", None, False),
        ("Was the plan adopted or rejected?", None, False),
        ("Is the pier in Varsk or in Elm?", None, False),
        ("What is a decision or a recommendation?", None, False),
    ],
)
def test_which_of_two_standings_is_asked(question: str, what: str | None, of_a_text: bool) -> None:
    asked = standing_asked(question)
    assert (asked.what if asked else None) == what
    assert asked is None or asked.of_a_text == of_a_text


@pytest.mark.parametrize(
    ("question", "said", "place"),
    [
        ("Was the Kelp Action Plan 2032-2035 already adopted or still a draft?", "**Still a draft**", "p1"),
        ("Is the Kelp Action Plan, 2032-2035 adopted or only a draft?", "**Still a draft**", "p1"),
        ("Was the Tidal Lamp Strategy 2028-2031 adopted or is it still a draft?", "**Adopted**", "p3"),
        ("Is painting piers green a decision or just a recommendation?", "**A recommendation**, under", "p5"),
        ("Is net farming of kelp a decision or just a proposal?", "**A recommendation**, under", "p5"),
        ("Is the ban on amber lamps a decision or just a recommendation?", "The resolution decides", "op1"),
    ],
)
def test_the_standing_is_told_with_what_shows_it(
    assistant: Assistant, question: str, said: str, place: str
) -> None:
    told = assistant.answer(question)
    assert said in told.text
    assert told.citations[0].locator == place


def test_when_a_draft_is_to_be_adopted_is_told_with_it(assistant: Assistant) -> None:
    told = assistant.answer("Was the Kelp Action Plan 2032-2035 already adopted or still a draft?")
    assert "as of 3 June 2031" in told.text
    assert [cited.locator for cited in told.citations] == ["p1", "p2"]


@pytest.mark.parametrize(
    "question",
    [
        "Is the levy on ferry tickets a decision or just a recommendation?",
        "Was the Zeppelin Charter adopted or is it still a draft?",
        "Was the Kelp Action Plan 2024-2027 adopted or is it still a draft?",
    ],
)
def test_no_standing_is_made_up(assistant: Assistant, question: str) -> None:
    told = assistant.answer(question)
    assert "**" not in told.text


def test_what_is_only_a_thing_is_no_second_deed() -> None:
    assert one_of_two("Is the plan adopted or only a draft?") is None
    assert one_of_two("Did the Board adopt the plan or only recommend it?") is not None
