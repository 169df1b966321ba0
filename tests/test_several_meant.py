""" "They" and "them" after a question that counts nothing: what was acted on, who acts in a clause."""

from __future__ import annotations

import pytest

from assistant.conversation import standalone
from assistant.model import Answer, Citation, Conversation
from assistant.several_meant import THINGS_DO, thing_acted_on, things_acted_on, things_at_the_end, who_acts


def _after(*turns: tuple[str, bool], locator: str = "p1") -> Conversation:
    conversation = Conversation()
    for question, answered in turns:
        quote = "The Fund kept 12 piers."
        cited = Citation(1, "E/XY.3/2031/10", "E/XY.3/2031/10", locator, "a.txt", quote, 0, len(quote), quote)
        answer = Answer(question, question, answered, "…", citations=(cited,) if answered else ())
        conversation = conversation.with_turn(answer)
    return conversation


@pytest.mark.parametrize(
    ("question", "things"),
    [
        ("By when did the Regent promise to hold elections?", "the elections"),
        (
            "Did TIDEFUND grant any waivers of its mooring fee last year?",
            "the waivers of TIDEFUND's mooring fee",
        ),
        ("Did the Board approve the three loans?", "the loans"),
        ("When did the Board adopt new mooring rules in 2031?", "the mooring rules"),
        ("Did the Board condemn Norland?", ""),
        ("Did the Fund review its business?", ""),
        ("How many ships did the Fund buy?", ""),  # counted: known otherwise
        ("Did the Board speak in favour of Norland?", ""),
        ("Who chaired the Board?", ""),
    ],
)
def test_what_was_acted_on(question: str, things: str) -> None:
    assert things_acted_on(question) == things


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("Did the Board set up a kelp fund in 2031?", "the kelp fund"),
        ("Did the Board build a pier?", "the pier"),
        ("Did the Board build piers?", ""),
        ("Did the Board meet the Director?", ""),
        ("Who built a pier?", ""),
    ],
)
def test_the_one_thing_that_was_acted_on(question: str, thing: str) -> None:
    assert thing_acted_on(question) == thing


@pytest.mark.parametrize(
    ("topic", "things"),
    [
        ("the exact date for the elections", "the elections"),
        ("the cost of the kelp farms", "the kelp farms"),
        ("the exact date for the election", ""),
        ("the date for the address of Norland", ""),
        ("elections", ""),
    ],
)
def test_the_things_at_the_end_of_what_was_asked(topic: str, things: str) -> None:
    assert things_at_the_end(topic) == things


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("list the ratings TIDEFUND's internal auditors gave to ships", "TIDEFUND's internal auditors"),
        ("Which are the ports that the Board visited?", "the Board"),
        ("What did the Kelp Board decide?", "the Kelp Board"),
        ("list the ports of Norland", ""),
    ],
)
def test_who_acts_in_a_clause(question: str, who: str) -> None:
    assert who_acts(_after((question, True)).turns) == who


@pytest.mark.parametrize(
    ("after", "matches"),
    [
        (" cost?", True),
        (" amount to in 2031?", True),
        (" expire?", True),
        (" decide on costs?", False),
        (" costume the crew?", False),
    ],
)
def test_what_things_do(after: str, matches: bool) -> None:
    assert (THINGS_DO.match(after) is not None) == matches


@pytest.mark.parametrize(
    ("turns", "question", "becomes"),
    [
        (
            [("By when did the Regent promise to hold elections?", True)],
            "What's the exact date for them?",
            "What's the exact date for the elections?",
        ),
        (
            [
                ("By when did the Regent promise to hold elections?", True),
                ("What's the exact date for the elections?", False),
            ],
            "And what will the Kelp Fund do for them?",
            "What will the Kelp Fund do for the elections?",
        ),
        (
            [("Did TIDEFUND grant any waivers of its mooring fee last year?", True)],
            "What did they cost?",
            "What did the waivers of TIDEFUND's mooring fee cost?",
        ),
        (
            [("Did the Kelp Board set up a rescue fund?", True)],
            "How much did it cost?",
            "How much did the rescue fund cost?",
        ),
        (
            [
                ("list the ratings TIDEFUND's auditors gave to ships", True),
                ("How many got ‘good, with some repair needed’?", True),
            ],
            "And how many reports did they put out in 2031?",
            "How many reports did TIDEFUND's auditors put out in 2031?",
        ),
    ],
)
def test_they_are_what_was_spoken_of(turns: list[tuple[str, bool]], question: str, becomes: str) -> None:
    assert standalone(question, _after(*turns)).question == becomes


def test_they_are_no_paragraph() -> None:
    asked = _after(
        ("What did TIDEFUND's auditors say?", True), ("What does E/XY.3/2031/10, para. 56 say?", True)
    )
    told = standalone("And how many reports did they put out in 2031?", asked).question
    assert "para. 56" not in told


def test_who_acted_acts_again() -> None:
    told = standalone("Why did they ask for it?", _after(("Did the Board approve any loans?", True))).question
    assert "loans ask" not in told
