"""The figure of the instrument and of the standing that is asked for, and of no other."""

from __future__ import annotations

import pytest

from assistant.answering.parties_counted import counts_parties
from assistant.answering.signatories import counts_in, figure_of_instrument, of_another_instrument

TWO = (
    "As at 31 January 2035, the Protocol on Kelp had 71 signatories and 14 parties, and the Protocol on "
    "Tides and Wrecks had 48 signatories and 6 parties."
)
ONE = "As at 31 January 2035, 96 States had signed the Convention and 22 States had become parties to it."
ROW = (
    "There were 140 signatories to the Convention; 102 signatories to the Protocol to Prevent the Theft of "
    "Kelp, Especially at Night; and 26 signatories to the Protocol against the Making of Lamps."
)
WORDS = "There are seven parties to the Convention and five parties to each of the first two Protocols."


@pytest.mark.parametrize(
    ("question", "sentence", "figure"),
    [
        ("How many States have signed the Convention?", ONE, "96"),
        ("How many States are parties to the Convention?", ONE, "22"),
        ("How many States have signed the Protocol on Kelp?", TWO, "71"),
        ("How many signatories does the Protocol on Kelp have?", TWO, "71"),
        ("How many countries have ratified the Tides Protocol?", TWO, "6"),
        ("How many parties are there to the Protocol on Tides and Wrecks?", TWO, "6"),
        ("How many signatories does the Protocol have?", TWO, ""),  # of which?
        ("How many signatories does the Convention have?", ROW, "140"),
        ("How many States have signed the Lamps Protocol?", ROW, "26"),
        ("How many countries had signed the Lamps Protocol at the time of the report?", ROW, "26"),
        ("how many signatories to the protocol against the making of lamps", ROW, "26"),
        ("How many signatories to the Convention were there?", ROW, "140"),
        ("How many signatories to the Convention are known of?", ROW, "140"),
        ("How many parties does the Convention have?", WORDS, "seven"),
        ("How many parties does the Lamps Protocol have?", WORDS, ""),  # one of the first two?
        ("How many States spoke?", ONE, None),
        ("How many States have signed the Convention?", "The Convention was signed in May.", None),
        ("When was the Convention signed?", ONE, None),
    ],
)
def test_the_figure_that_answers(question: str, sentence: str, figure: str | None) -> None:
    assert figure_of_instrument(question, sentence) == figure


@pytest.mark.parametrize(
    ("question", "sentence", "other"),
    [
        ("How many States have signed the Protocol?", ONE, True),
        ("How many States are parties to the Convention?", ROW, True),
        ("How many States have signed the Protocol on Wool?", TWO, True),
        ("How many States have signed the Protocol?", TWO, False),
        ("How many States have signed the Protocol?", "Nine divers signed the letter.", False),
        ("Who signed the Protocol?", ONE, False),
    ],
)
def test_another_instrument_or_standing_answers_nothing(question: str, sentence: str, other: bool) -> None:
    assert of_another_instrument(question, sentence) is other


def test_every_count_is_of_its_instrument() -> None:
    assert [(count.number, count.standing) for count in counts_in(TWO)] == [
        ("71", "signed"), ("14", "party"), ("48", "signed"), ("6", "party"),
    ]  # fmt: skip
    assert [count.number for count in counts_in("Nine divers and 12 keepers signed the letter.")] == []


NOT_THEIRS = (
    "Cases were registered in 31 States Parties to the Convention.",
    "The Office supported over 50 States parties.",
    "The Committee reviewed the reports of 12 States parties.",
    "It held dialogues with 12 States parties.",
    "The plan is for the 43 out of 46 coastal States that are not yet States Parties to the Convention.",
    "During the period, 12 States Parties to the Convention submitted reports.",
)


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("On 3 June 2035, there were 60 States Parties to the Convention.", True),
        ("There were 77 States Parties and 98 signatory States to the Convention.", True),
        ("By contrast, the Convention on Nets has 196 States Parties.", True),
        ("With Varsk as the sixtieth State Party to the Convention, the Office rejoiced.", True),
        ("To date, 104 States have ratified the Protocol.", True),
        ("The Protocol has been ratified by 92 States.", True),
        ("Currently, 172 of the 193 Member States are parties to it.", True),
        ("That brought the number of States parties to 61.", True),
        *((sentence, False) for sentence in NOT_THEIRS),
    ],
)
def test_only_what_counts_the_parties_counts_them(sentence: str, counts: bool) -> None:
    assert counts_parties(sentence) is counts


@pytest.mark.parametrize("sentence", NOT_THEIRS)
def test_what_counts_something_else_does_not_say_how_many_parties_there_are(sentence: str) -> None:
    assert of_another_instrument("How many States are party to the Convention?", sentence)


def test_those_that_are_not_parties_are_told_where_they_are_asked_for() -> None:
    asked = "How many coastal States have not ratified the Convention?"
    assert not of_another_instrument(asked, NOT_THEIRS[4])
    assert of_another_instrument(asked, "There were 60 States Parties to the Convention.")


def test_two_counts_joined_are_of_one_instrument() -> None:
    told = "As at 6 June 2035, there were 77 States Parties and 98 signatory States to the Convention."
    assert figure_of_instrument("How many States are party to the Convention on Wrecks?", told) == "77"
    assert figure_of_instrument("How many signatories does the Convention on Wrecks have?", told) == "98"
