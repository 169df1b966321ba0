"""What a question asks for is said as a noun phrase, and asked for again in other words."""

from __future__ import annotations

import pytest

from assistant.asked_for import (
    asked_again,
    one_said,
    thing_asked_for,
    things_in_full,
)
from assistant.verb_forms import (
    begins_with_participle,
    begins_with_past,
    first_participle,
    past_of,
    third_person_of,
)


@pytest.mark.parametrize(
    ("previous", "question", "becomes"),
    [
        (
            "How many States have declined the kelp procedure?",
            "which ones are they?",
            "Which States have declined the kelp procedure?",
        ),
        (
            "How many divers did the Fund employ in 2031?",
            "Who are they?",
            "Which divers did the Fund employ in 2031?",
        ),
        ("How many of the 54 piers were mended?", "list them", "Which of the 54 piers were mended?"),
        (
            "What is the number of States that have signed?",
            "Which States?",
            None,
        ),
        (
            "What is the number of States that have signed the Accord?",
            "Which ones?",
            "Which States have signed the Accord?",
        ),
        (
            "Are there States that have not signed the Accord?",
            "Which?",
            "Which States have not signed the Accord?",
        ),
        (
            "Have any States withdrawn from the Accord?",
            "Who are they?",
            "Which States have withdrawn from the Accord?",
        ),
        (
            "Did any members of the Board leave in 2031?",
            "Can you name them?",
            "Which members of the Board left in 2031?",
        ),
        (
            "Which ports has the Panel visited in 2031?",
            "And how many are there?",
            "How many ports has the Panel visited in 2031?",
        ),
        (
            "Did the mission in Chile lose any ships in 2031?",
            "Which ones?",
            "Which ships did the mission in Chile lose in 2031?",
        ),
        ("Who chaired the Board?", "Which ones?", None),
        ("Which divers were hired?", "Who are they?", None),
        ("How many divers were hired?", "Which of them were women?", None),
        ("How many divers were hired?", "How many?", None),
        ("How many divers were hired?", "What are the costs?", None),
        ("Who attended the Lima seminar?", "how many of them?", "How many attended the Lima seminar?"),
        ("Who attended the Lima seminar?", "and how many?", "How many attended the Lima seminar?"),
        ("Which documents deal with kelp?", "how many are there?", "How many documents deal with kelp?"),
        ("Which letters do you have on kelp?", "how many?", "How many letters do you have on kelp?"),
        ("Who chaired the Lima seminar?", "how many?", None),
    ],
)
def test_which_ones_asks_for_what_was_counted_with_every_restriction(
    previous: str, question: str, becomes: str | None
) -> None:
    assert asked_again(question, previous) == becomes


@pytest.mark.parametrize(
    ("previous", "things"),
    [
        (
            "How many claims has the Kelp Court registered since 1989?",
            "claims that the Kelp Court has registered",
        ),
        (
            "How many lessons does E/2035/7 contain?",
            "lessons of E/2035/7",
        ),
        ("How many divers were arrested in Peru?", "divers arrested in Peru"),
        ("How many divers worked with KELPFOR?", "divers that worked with KELPFOR"),
        ("How many States have not signed it?", "States that have not signed it"),
        ("How many divers were not paid?", "divers that were not paid"),
        ("How many divers does the Fund employ?", "divers that the Fund employs"),
        ("How many divers were arrested in Peru in 2031?", "divers arrested in Peru"),
        ("How many crates did the Fund have ready for sale in May 2031?", "crates of the Fund"),
        ("How many of the divers were paid?", ""),
        ("What did the Board say?", ""),
        ("Who were they?", ""),
        (
            "How many reports issued in 2031 has the Board read?",
            "reports that the Board has read",
        ),
    ],
)
def test_them_is_what_was_counted_in_full(previous: str, things: str) -> None:
    assert things_in_full(previous) == things


@pytest.mark.parametrize(
    ("previous", "thing"),
    [
        ("Which summit did Chile host on 17 May 2031?", "the summit that Chile hosted on 17 May 2031"),
        (
            "Which working group did the Committee on Kelp establish in 2031?",
            "the working group that the Committee on Kelp established in 2031",
        ),
        ("Does the Fund have a plan on kelp?", "the plan of the Fund on kelp"),
        (
            "Has the Board set up a panel on piers?",
            "the panel on piers that the Board has set up",
        ),
        ("Is there a trust fund for Chile?", "the trust fund for Chile"),
        ("Which divers did the Fund hire?", ""),
        ("How many ports did the Fund visit?", ""),
        ("In which year did the Fund begin?", ""),
        ("Which year did the Fund begin?", ""),
        ("Did the Board approve the budget?", ""),
        ("What did the Board say about a port?", ""),
    ],
)
def test_it_is_the_one_thing_that_was_asked_for(previous: str, thing: str) -> None:
    assert thing_asked_for(previous) == thing


@pytest.mark.parametrize(
    ("previous", "question", "becomes"),
    [
        (
            "Did the Government of Chile accept a high-level Nordic mediator?",
            "Who asked for one?",
            "Who asked for a high-level Nordic mediator?",
        ),
        (
            "Does the Kelp Board have a focal point on piers?",
            "Does it have one on tides?",
            "Does the Kelp Board have a focal point on tides?",
        ),
        (
            "Did the Board approve a new strategic plan for KELPFOR?",
            "Is there one for the Fund?",
            "Is there a new strategic plan for the Fund?",
        ),
        ("Did the Board accept a plan?", "Is one of the lessons addressed to the Fund?", None),
        ("Did the Board accept a plan?", "Who wrote the first one?", None),
        ("Did the Board accept a plan?", "How many lessons are on page one of it?", None),
        ("Did the Board accept the plan?", "Who asked for one?", None),
    ],
)
def test_one_is_the_indefinite_thing_and_not_the_clause(
    previous: str, question: str, becomes: str | None
) -> None:
    assert one_said(question, previous) == becomes


@pytest.mark.parametrize(
    ("verb", "past", "third_person"),
    [
        ("host", "hosted", "hosts"),
        ("take", "took", "takes"),
        ("carry", "carried", "carries"),
        ("deploy", "deployed", "deploys"),
        ("establish", "established", "establishes"),
        ("refer", "referred", "refers"),
        ("have", "had", "has"),
        ("close", "closed", "closes"),
    ],
)
def test_the_forms_of_a_verb(verb: str, past: str, third_person: str) -> None:
    assert (past_of(verb), third_person_of(verb)) == (past, third_person)


def test_what_is_a_participle_and_what_a_past() -> None:
    assert begins_with_participle("arrested in Lima")
    assert begins_with_participle("taken away")
    assert not begins_with_participle("red piers")
    assert begins_with_past("took part")
    assert not begins_with_past("need help")
    assert not begins_with_past("lessons did")
    assert first_participle("States withdrawn from it") == len("States ")
    assert first_participle("States in it") is None
