"""What is open is pending or unresolved in a text; a figure of some is told apart from that of all."""

from __future__ import annotations

import pytest

from assistant.answering.narrower import is_narrowed, tells_a_total
from assistant.answering.own_clause import told_in
from assistant.answering.states import state_asked, tells_the_state
from assistant.terms import stems_of


@pytest.mark.parametrize(
    ("question", "clause", "tells"),
    [
        ("How many claims are still open?", "claims were pending a resolution", True),
        ("How many claims remain unresolved?", "claims have not yet been resolved", True),
        ("How many claims are open?", "claims had been recorded", False),
        ("How many claims were settled?", "claims were resolved", True),
        ("How many claims were settled?", "claims were not resolved", False),
        ("How many reports were late?", "reports were overdue", True),
        ("How many posts are empty?", "posts were vacant", True),
        # all of them are outstanding: that says nothing of the state asked about
        ("How many outstanding issues are still open?", "outstanding issues were told", False),
        ("How many outstanding issues are still open?", "other outstanding issues remain open", True),
    ],
)
def test_a_clause_tells_the_state_asked_about_or_does_not(question: str, clause: str, tells: bool) -> None:
    state = state_asked(question)
    assert state is not None
    assert tells_the_state(state, clause, question) is tells


@pytest.mark.parametrize(
    "question",
    ["How many claims were opened?", "How many open claims did it tell of?", "Are the claims open?"],
)
def test_a_deed_or_a_kind_of_thing_is_no_state(question: str) -> None:
    assert state_asked(question) is None


@pytest.mark.parametrize(
    ("question", "sentence", "narrowed"),
    [
        (
            "How many volunteers were there?",
            "It sent 273 Kelp Volunteers with disabilities across the sea.",
            True,
        ),
        ("How many volunteers were there?", "There were 167 volunteers aged 60 and above.", True),
        (
            "How many volunteers were there?",
            "There were 846 volunteers who were fully funded by towns.",
            True,
        ),
        ("How many volunteers were there?", "There were 31 female volunteers.", True),
        ("How many volunteers were there?", "There were 12 volunteers from Norland.", True),
        ("How many volunteers were there?", "A record 14,631 Kelp Volunteers were sent.", False),
        ("How many volunteers were there?", "There were 900 volunteers from 31 States.", False),
        (
            "How many volunteers with disabilities were there?",
            "There were 273 volunteers with disabilities.",
            False,
        ),
        ("How many volunteers from Norland were there?", "There were 12 volunteers from Norland.", False),
        ("How many female volunteers were there?", "There were 31 female volunteers.", False),
    ],
)
def test_a_count_of_some_is_told_from_that_of_all(question: str, sentence: str, narrowed: bool) -> None:
    told = told_in(sentence)[0]
    assert is_narrowed(question, stems_of("volunteers"), sentence[told.amount.end :]) is narrowed


@pytest.mark.parametrize(
    ("sentence", "total"),
    [
        ("It had a total of 234 staff.", True),
        ("It sent a record 14,631 volunteers.", True),
        ("It sent 90 volunteers in total.", True),
        ("It sent 90 volunteers.", False),
    ],
)
def test_a_total_is_known_as_one(sentence: str, total: bool) -> None:
    assert tells_a_total(told_in(sentence)[0]) is total
