"""The later part of a message is asked about what its first part names."""

from __future__ import annotations

import pytest

from assistant.common_subject import with_common_subject
from assistant.conversation import standalone
from assistant.model import Answer, Conversation
from assistant.question import split_questions


@pytest.mark.parametrize(
    ("before", "part", "becomes"),
    [
        (
            "What was the expenditure of KELPFOR in 2024/25?",
            "How much was left unspent?",
            "How much was left unspent for KELPFOR in 2024/25?",
        ),
        (
            "What did the Tidal Fund spend in 2031?",
            "What was the budget?",
            "What was the budget of the Tidal Fund in 2031?",
        ),
        (
            "How many claims were registered by UN-Kelp in 2031?",
            "How many inquiries were completed?",
            "How many inquiries were completed by UN-Kelp in 2031?",
        ),
        (
            "Where did the Kelp Board hold its tenth session?",
            "Who was absent?",
            "Who was absent at the tenth session of the Kelp Board?",
        ),
        (
            "When was resolution 99 (2031) adopted?",
            "How many members voted against?",
            "How many members voted against resolution 99 (2031)?",
        ),
        (
            "How many people fled from Chile in 2031?",
            "How many returned since?",
            "How many returned since from Chile?",
        ),
        (
            "When did Malta ratify the Kelp Convention?",
            "When did Cyprus?",
            "When did Cyprus ratify the Kelp Convention?",
        ),
        (
            "When did Malta accede to the Convention on kelp?",
            "How many parties are there now?",
            "How many parties are there now under the Convention on kelp?",
        ),
        (
            "Who chairs the Kelp Board?",
            "How many members are there?",
            "How many members are there in the Kelp Board?",
        ),
        ("When was the KELPFOR mandate extended?", "How many divers does Chile pay?", None),
        ("When was the Fund set up?", "Who chairs it?", None),
        ("When was the Fund set up?", "A short answer please.", None),
        ("When was the harbour built?", "Who built most?", None),
    ],
)
def test_a_later_part_gets_the_common_subject(before: str, part: str, becomes: str | None) -> None:
    assert with_common_subject(part, before) == becomes


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "On what date was resolution 99 (2031) adopted and what does it say about piers?",
            [
                "On what date was resolution 99 (2031) adopted?",
                "What does it say about piers?",
            ],
        ),
        (
            "When was the mandate extended, until when, and how often does the Board report on it?",
            ["When was the mandate extended, until when?", "How often does the Board report on it?"],
        ),
        (
            "Who met in Lima and who paid for it and when was it over?",
            ["Who met in Lima?", "Who paid for it?", "When was it over?"],
        ),
        ("When and where was it held?", ["When and where was it held?"]),
        (
            "On which date and at which meeting was it adopted?",
            ["On which date and at which meeting was it adopted?"],
        ),
    ],
)
def test_where_a_message_is_cut(text: str, parts: list[str]) -> None:
    assert split_questions(text) == parts


def test_a_follow_up_is_no_part_and_keeps_to_its_own_subject() -> None:
    asked = "What did the Tidal Fund spend in 2031?"
    conversation = Conversation().with_turn(Answer(asked, asked, True, "…"))
    assert standalone("How many divers were hired?", conversation).question == "How many divers were hired?"
    part = standalone("How many divers were hired?", conversation, same_message=True)
    assert part.question == "How many divers were hired for the Tidal Fund in 2031?"


def test_a_follow_up_to_two_questions_takes_up_the_last() -> None:
    both = "Who chairs the Tidal Fund? Who chairs the Kelp Board?"
    conversation = Conversation().with_turn(Answer(both, both, True, "…"))
    assert standalone("And Norway's Bank?", conversation).question != both
    assert standalone("Where does it meet?", conversation).question == "Where does the Kelp Board meet?"
