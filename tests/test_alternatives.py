"""Done or only proposed: one question put as two, answered by the sentence that tells one of them."""

from __future__ import annotations

import pytest

from assistant.answering.alternatives import one_of_two, told_of_either
from assistant.answering.draft import Draft, Line


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        (
            "Did the Kelp Board adopt the plan or only recommend it?",
            "Did the Kelp Board adopt the plan?",
            "Did the Kelp Board recommend the plan?",
        ),
        (
            "Did the Kelp Board itself fix the dates, or did it merely recommend them to the Council?",
            "Did the Kelp Board fix the dates?",
            "Did the Kelp Board recommend the dates to the Council?",
        ),
        (
            "Has the post of warden been established, or is it only proposed?",
            "Has the post of warden been established?",
            "Has the post of warden been proposed?",
        ),
        (
            "Did the Kelp Board decide anything on, or only take note of, the oral report of 2031?",
            "Did the Kelp Board decide on the oral report of 2031?",
            "Did the Kelp Board take note of the oral report of 2031?",
        ),
        (
            "Did the Kelp Board endorse the plan, or only take note of it?",
            "Did the Kelp Board endorse the plan?",
            "Did the Kelp Board take note of the plan?",
        ),
        (
            "Did the Kelp Board decide on the plan or merely take note?",
            "Did the Kelp Board decide on the plan?",
            "Did the Kelp Board take note of the plan?",
        ),
        (
            "Did the Kelp Board endorse or only take note of the plan for 2031?",
            "Did the Kelp Board endorse the plan for 2031?",
            "Did the Kelp Board take note of the plan for 2031?",
        ),
        ("Was the plan adopted or just noted?", "Was the plan adopted?", "Was the plan noted?"),
    ],
)
def test_done_or_only_proposed_is_two_questions(question: str, first: str, second: str) -> None:
    assert one_of_two(question) == (first, second)


@pytest.mark.parametrize(
    "question",
    [
        "Did the Kelp Board meet or not?",
        "Did the Kelp Board adopt the plan?",
        "Were twelve or only ten wardens present?",
        "Did the Kelp Board adopt the plan or only adopt it?",
        "Why did the Kelp Board adopt the plan or only recommend it?",
        "Did many vote on, or only speak of, the plan?",
    ],
)
def test_other_questions_are_left(question: str) -> None:
    assert one_of_two(question) is None


def test_what_affirms_one_of_them_is_told_without_a_yes() -> None:
    drafts = [
        Draft(False, (Line("Declined."),)),
        Draft(True, (Line("**No** — It was not adopted."),)),
        Draft(True, (Line("**Yes** — It was recommended."),)),
    ]
    told = told_of_either(iter(drafts))
    assert told is not None
    assert told.lines[0].text == "It was recommended."


def test_what_denies_one_is_told_where_nothing_affirms() -> None:
    told = told_of_either(
        iter([Draft(True, (Line("**No** — It was not adopted."),)), Draft(False, (Line(""),))])
    )
    assert told is not None
    assert told.lines[0].text == "It was not adopted."
    assert told_of_either(iter([Draft(False, (Line(""),))])) is None
