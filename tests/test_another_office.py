"""What "and the rapporteur?" and "and how many signatories?" ask after a question of that kind."""

from __future__ import annotations

import pytest

from assistant.another_office import another_office
from assistant.parties_counted import parties_counted


@pytest.mark.parametrize(
    ("question", "previous", "understood"),
    [
        ("and the vice-chairs?", "Who chaired the session?", "Who were the vice-chairs of the session?"),
        (
            "And who was the rapporteur?",
            "Who presided over the seminar in Lima?",
            "Who was the rapporteur of the seminar in Lima?",
        ),
        (
            "What about the deputy head?",
            "Who leads the Mission in Oran?",
            "Who is the deputy head of the Mission in Oran?",
        ),
        ("The Registrar?", "Who is the President of the Court?", "Who is the Registrar of the Court?"),
        (
            "and Rapporteur?",
            "Who was elected Chair of the Kelp Board?",
            "Who was elected Rapporteur of the Kelp Board?",
        ),
        (
            "and the Vice-Chairs?",
            "Who was elected Chair of the Kelp Board in 2031?",
            "Who were elected Vice-Chairs of the Kelp Board in 2031?",
        ),
        # says itself of what
        ("and the Prosecutor of the Kelp Court?", "Who is the President of the Court?", None),
        ("and the ships?", "Who chaired the session?", None),
        # asks for no holder of an office
        ("and the rapporteur?", "Who attended the session?", None),
        ("and the secretary?", "When did the Chair speak?", None),
    ],
)
def test_another_office_is_of_the_same_body(question: str, previous: str, understood: str | None) -> None:
    assert another_office(question, previous) == understood


@pytest.mark.parametrize(
    ("question", "previous", "understood"),
    [
        (
            "And how many signatories?",
            "How many States are parties to the Convention on Lighthouses?",
            "How many signatories to the Convention on Lighthouses are there?",
        ),
        (
            "and how many parties?",
            "How many States were parties to the Tidal Convention in May 2031?",
            "How many parties to the Tidal Convention were there in May 2031?",
        ),
        (
            "How many signatories are there?",
            "How many countries have ratified the Accord?",
            "How many signatories to the Accord are there?",
        ),
        (
            "How many observers?",
            "How many States are members of the Board?",
            "How many observers to the Board are there?",
        ),
        # plainly another thing of the same holder, or parties to nothing
        ("How many members?", "How many posts does the Board have?", None),
        ("How many signatories?", "How many ships are parties?", None),
        ("How many signatories came to Lima?", "How many States are parties to the Accord?", None),
    ],
)
def test_signatories_are_counted_and_are_no_parties(
    question: str, previous: str, understood: str | None
) -> None:
    assert parties_counted(question, previous) == understood
