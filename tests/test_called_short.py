""" "The Force", "the Committee": a body called by the last word of its name."""

from __future__ import annotations

import pytest

from assistant import called_short
from assistant.called_short import said_in_full
from assistant.conversation import standalone
from assistant.model import Answer, Conversation


def _after(*questions: str) -> Conversation:
    conversation = Conversation()
    for question in questions:
        conversation = conversation.with_turn(Answer(question, question, True, "…"))
    return conversation


@pytest.mark.parametrize(
    ("before", "question", "becomes"),
    [
        (
            "How many divers did the Kelp Observer Force employ?",
            "Which resolution established the Force?",
            "Which resolution established the Kelp Observer Force?",
        ),
        (
            "How many divers did the Kelp Observer Force employ?",
            "How much was spent on the Force for 2031/32?",
            "How much was spent on the Kelp Observer Force for 2031/32?",
        ),
        (
            "What did the Committee against Dredging decide on piers?",
            "When did the Committee meet?",
            "When did the Committee against Dredging meet?",
        ),
        (
            "What did the Working Group on Kelp on Norland ask?",
            "who chairs that group?",
            "who chairs the Working Group on Kelp?",
        ),
        (
            "What did the Kelp Observer Force do?",
            "That force cost how much?",
            "The Kelp Observer Force cost how much?",
        ),
        # the name says more, or is another's
        ("What did the Kelp Observer Force do?", "What did that group of divers do?", None),
        ("What did the Kelp Observer Force do?", "Who is the Force Commander?", None),
        ("What did the Committee against Dredging decide?", "What did the Committee on Tides say?", None),
        ("What did the Committee against Dredging decide?", "What did the Tide Committee say?", None),
        ("What did the Committee against Dredging decide?", "What did the Board say?", None),
        ("What did the Committee against Dredging decide?", "What is the Committee in A/99/12?", None),
        # two may be meant
        ("Did the Kelp Committee ask the Tide Committee for divers?", "When did the Committee meet?", None),
        # nothing but the word was said before
        ("What did the Committee decide?", "When did the Committee meet?", None),
    ],
)
def test_the_last_word_of_a_name_stands_for_the_name(before: str, question: str, becomes: str | None) -> None:
    assert said_in_full(question, _after(before).turns) == becomes


def test_the_latest_name_is_meant_and_an_acronym_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(called_short, "name_of_body", {"KELPFOR": "Kelp Force on Norway"}.get)
    turns = _after("What did the Reef Force do?", "What did KELPFOR cost?", "Who chaired the Board?").turns
    assert said_in_full("Until when does the mandate of the Force run?", turns) == (
        "Until when does the mandate of KELPFOR run?"
    )


def test_a_follow_up_is_asked_of_the_whole_name_and_a_correction_is_not() -> None:
    conversation = _after("What did the Committee against Dredging decide on piers?")
    asked = standalone("Who chairs the Committee?", conversation)
    assert (asked.question, asked.rewritten, asked.leans) == (
        "Who chairs the Committee against Dredging?",
        True,
        True,
    )
    corrected = standalone("No, I meant the Board.", conversation)
    assert corrected.question == "What did the Board decide on piers?"
