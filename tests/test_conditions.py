"""When something will be is told by what must come first, too; and a sentence may report another's words."""

from __future__ import annotations

import pytest

from assistant.answering.conditions import ends_by_a_condition, tells_a_condition
from assistant.answering.said_within import source_within

HANDED = "Upon the repair of the pier, the Board will hand over its boats to the town."
LASTS = "The measures shall apply until the Council decides that the pier has been repaired."


@pytest.mark.parametrize(
    ("question", "sentence", "tells"),
    [
        ("When will the Board hand over its boats?", HANDED, True),
        (
            "When will the Board hand over its boats?",
            "The Board will hand over its boats once they are dry.",
            True,
        ),
        ("When will it leave?", "It will leave after the pier is repaired.", True),
        ("Until when shall the measures apply?", LASTS, True),
        ("How long will the measures last?", LASTS, True),
        (
            "When will the Board hand over its boats?",
            "The Board will hand over its boats to the town.",
            False,
        ),
        ("When did the Board hand over its boats?", HANDED, False),
        ("Who will hand over its boats?", HANDED, False),
        ("Until when shall the measures apply?", "The measures shall apply to all boats.", False),
        ("When will it leave?", "Upon enquiry, the Board was told of the boats.", False),
    ],
)
def test_a_condition_tells_when_it_will_be(question: str, sentence: str, tells: bool) -> None:
    assert tells_a_condition(question, sentence) is tells


@pytest.mark.parametrize(
    ("before", "ends"),
    [
        ("They will stay until the new Board is chosen by the elections of ", True),
        ("They will stay until the end of ", False),
        ("They will stay until ", False),
    ],
)
def test_a_date_inside_a_condition_is_not_the_end(before: str, ends: bool) -> None:
    assert ends_by_a_condition("Until when will they stay?", before) is ends


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        (
            "I note that the Harbour Office of Norland has indicated that no boat sank.",
            "the Harbour Office of Norland",
        ),
        ("The host State has indicated that the pier will be closed.", "The host State"),
        ("According to the Kelp Institute (KI), 40 boats sank.", "the Kelp Institute (KI)"),
        ("It reported that 40 boats sank.", ""),
        ("Some 40 boats sank.", ""),
        ("The Kelp Institute reported that 40 sank, and Norland claimed that 50 did.", ""),
    ],
)
def test_the_one_whose_words_are_reported_is_named(sentence: str, who: str) -> None:
    assert source_within(sentence) == who
