""" "Who was the latest to join?": the treaty that was spoken of, and not what else the question named."""

from __future__ import annotations

import pytest

from assistant.conversation import standalone
from assistant.joined_what import joined_what
from assistant.model import Answer, Citation, Conversation

BEFORE = "How many countries are in the Kelp Convention as of May 2031?"


def _after(question: str) -> Conversation:
    quote = "There were 175 States Parties to the Kelp Convention."
    cited = Citation(1, "E/XY.3/2031/10", "E/XY.3/2031/10", "p1", "a.txt", quote, 0, len(quote), quote)
    return Conversation().with_turn(Answer(question, question, True, "…", citations=(cited,)))


@pytest.mark.parametrize(
    ("question", "becomes"),
    [
        (
            "who was the latest to join, and when?",
            "Which country was the last to join the Kelp Convention, and when?",
        ),
        ("and who was the first to ratify?", "Which country was the first to ratify the Kelp Convention?"),
        ("Who joined most recently?", "Which country was the last to join the Kelp Convention?"),
        ("which country acceded last?", "Which country was the last to accede to the Kelp Convention?"),
        ("Has anyone withdrawn or did Norland leave?", None),
        ("Did Norland withdraw?", "Did Norland withdraw from the Kelp Convention?"),
        ("When did Norland join?", "When did Norland join the Kelp Convention?"),
        ("Who joined the Kelp Fund?", None),
        ("Who signed it?", None),
        ("Who chaired?", None),
    ],
)
def test_what_was_joined_is_the_treaty(question: str, becomes: str | None) -> None:
    if becomes is None:
        told = joined_what(question, _after(BEFORE))
        assert told is None or "Convention" in told
    else:
        assert joined_what(question, _after(BEFORE)) == becomes


def test_the_organization_and_the_time_before_are_no_treaty() -> None:
    before = "how many countries are in the UN kelp convention as of May 2031?"
    told = standalone("who was the latest to join, and when?", _after(before)).question
    assert told == "Which country was the last to join the UN kelp convention, and when?"


@pytest.mark.parametrize(
    "before", ["How many members has the Kelp Board?", "Who chaired the tenth session in May 2031?"]
)
def test_without_a_treaty_nothing_is_put(before: str) -> None:
    assert joined_what("Who was the latest to join?", _after(before)) is None
