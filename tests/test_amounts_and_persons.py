"""What "that" and "they" stand for after a question for an amount or for who did something."""

from __future__ import annotations

import pytest

from assistant.amounts_and_persons import amount_asked, how_much_is, persons_asked, who_else


@pytest.mark.parametrize(
    ("previous", "amount"),
    [
        ("How much revenue did UNKELP have in 2031?", "the revenue of UNKELP in 2031"),
        ("How much did UNKELP spend on piers in 2031?", "what UNKELP spent on piers in 2031"),
        ("How much had been assessed on Member States?", "what had been assessed on Member States"),
        ("How much was spent on piers?", "what was spent on piers"),
        ("How much money did the Fund receive?", "the money that the Fund received"),
        ("What amount is requested for UNKELP for 2031?", "the amount requested for UNKELP for 2031"),
        ("How much is left?", ""),
        ("How many divers did the Fund employ?", ""),
        ("What did the Fund decide?", ""),
    ],
)
def test_the_amount_that_was_asked_for(previous: str, amount: str) -> None:
    assert amount_asked(previous) == amount


@pytest.mark.parametrize(
    ("previous", "persons"),
    [
        ("Who was hurt in Lima on 2 May?", "those who were hurt in Lima on 2 May"),
        ("Who attended the Oran seminar?", "those who attended the Oran seminar"),
        ("Who has signed the Accord, according to E/XY/9?", "those who have signed the Accord"),
        ("Who is the Chair?", ""),
        ("Which States signed the Accord?", ""),
    ],
)
def test_the_persons_that_were_asked_for(previous: str, persons: str) -> None:
    assert persons_asked(previous) == persons


@pytest.mark.parametrize(
    ("question", "previous", "understood"),
    [
        ("Who else?", "Who was hurt in Lima?", "Who else was hurt in Lima?"),
        ("And who else was hurt?", "Who was hurt in Lima?", "Who else was hurt in Lima?"),
        ("Who else was hurt in Oran?", "Who was hurt in Lima?", None),
        ("Who else spoke?", "Who was hurt in Lima?", None),
        ("Who else?", "When did the Board meet?", None),
    ],
)
def test_who_else(question: str, previous: str, understood: str | None) -> None:
    assert who_else(question, previous) == understood


@pytest.mark.parametrize(
    ("fragment", "previous", "understood"),
    [
        ("the cash available", "How much did the Fund spend?", "How much is the cash available?"),
        ("the year before", "How much did the Fund spend in 2031?", None),
        ("the reserves", "How much of that is left?", "How much are the reserves?"),
        ("the Bank", "How much did the Fund spend?", None),
        ("piers", "How much did the Fund spend?", None),
        ("the cash available", "When did the Fund meet?", None),
    ],
)
def test_another_amount(fragment: str, previous: str, understood: str | None) -> None:
    assert how_much_is(fragment, previous) == understood
