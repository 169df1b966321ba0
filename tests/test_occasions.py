"""Where an event is, who was elected, how often one reports to another, what is compared: never another's."""

from __future__ import annotations

import pytest

from assistant.answering.elected import lacks_the_election
from assistant.answering.event_place import lacks_the_event
from assistant.answering.reports_to import lacks_the_report
from assistant.answering.sides_told import lacks_the_thing


@pytest.mark.parametrize(
    ("question", "said", "around", "lacks"),
    [
        (
            "In which country will the 2031 tidal seminar take place?",
            "Norland, Elmland and Thule spoke.",
            "",
            True,
        ),
        ("Where will the 2031 tidal seminar be held?", "The tidal seminar was held in Varsk.", "2027", True),
        ("Where was the 2031 tidal seminar held?", "The tidal seminar was held in Varsk.", "2031", False),
        ("Where was the tidal seminar held?", "The tidal seminar was held in Varsk in May 2030.", "", False),
        ("Where was the tidal seminar held?", "The tidal seminar was held in May 2030.", "", True),
        ("Where was the tidal seminar held?", "The tidal seminar was held online.", "", False),
        ("Which country will host the kelp conference?", "The Board thanked Norway.", "", True),
        ("Which country will host the kelp conference?", "Norway will host the conference.", "", False),
        ("Where was the tenth session held?", "The Board met in Varsk.", "", False),
        ("Where is kelp grown?", "It is grown on rocks.", "", False),
        ("Who attended the tidal seminar?", "Twelve divers.", "", False),
    ],
)
def test_the_place_of_an_event_is_told_of_that_event(
    question: str, said: str, around: str, lacks: bool
) -> None:
    assert lacks_the_event(question, said, around) is lacks


BOARD = "Report of the Kelp Board"


@pytest.mark.parametrize(
    ("question", "said", "around", "lacks"),
    [
        (
            "Who was elected chair of the Kelp Board?",
            "Ms. Oh attended in her capacity as Chair.",
            BOARD,
            True,
        ),
        ("Who was elected chair of the Kelp Board?", "Ms. Oh was elected Chair.", BOARD, False),
        ("Who got elected Chair of the Kelp Board in 2031?", "Ms. Oh was elected Chair.", BOARD, False),
        ("Who was elected Chairperson of the Kelp Board?", "Ms. Oh was elected Chair.", BOARD, False),
        (
            "Who was elected chair of the Kelp Board?",
            "The Board elected the following Vice-Chairs:",
            BOARD,
            True,
        ),
        ("Who was elected chair of the Kelp Board?", "The Board elected these officers:", BOARD, False),
        ("Who was elected Vice-Chair of the Kelp Board?", "Ms. Oh was elected Vice-Chair.", BOARD, False),
        ("Who was elected chair of the Pearl Court?", "Ms. Oh was elected Chair.", BOARD, True),
        ("Whom did the Board elect as its President?", "Ms. Oh was President at the time.", BOARD, True),
        ("Who was elected president?", "Election of officers: Ms. Oh, President", "", False),
        ("Who chairs the Kelp Board?", "Ms. Oh is Chair.", BOARD, False),
    ],
)
def test_who_was_elected_is_told_of_that_election(question: str, said: str, around: str, lacks: bool) -> None:
    assert lacks_the_election(question, said, around) is lacks


HOW_OFTEN = "How often does the Kelp Secretariat have to report to its Harbour Board on tides?"


@pytest.mark.parametrize(
    ("question", "said", "lacks"),
    [
        (
            HOW_OFTEN,
            "The Kelp Secretariat (the Secretariat) is to report to the Board on a monthly basis.",
            False,
        ),
        (HOW_OFTEN, "The Kelp Secretariat shall report monthly to the Harbour Board.", False),
        (HOW_OFTEN, "The Board requested the Secretariat to report every six months.", False),
        (HOW_OFTEN, "The Board, in which all sit, requested the Secretariat to report each year.", False),
        (HOW_OFTEN, "The Director-General shall regularly inform the Board.", True),
        (HOW_OFTEN, "The Secretariat reports monthly to the Pilots Board.", True),
        (HOW_OFTEN, "The Secretariat reports monthly to the Assembly.", True),
        (HOW_OFTEN, "The Secretariat meets every month.", True),
        (
            "How often must the Kelp Committee report to the General Assembly?",
            "The Committee shall, through the Harbour Council, report annually to the General Assembly.",
            False,
        ),
        (
            "At what intervals does the Team brief the Harbour Board?",
            "The Team briefs the Board monthly.",
            False,
        ),
        ("How often does the Harbour Board meet?", "It meets monthly.", False),
    ],
)
def test_how_often_one_reports_is_told_of_both(question: str, said: str, lacks: bool) -> None:
    assert lacks_the_report(question, said) is lacks


@pytest.mark.parametrize(
    ("side", "told", "lacks"),
    [
        ("Varsk seminars", "A ministerial contact group met in Varsk.", True),
        ("The Varsk seminars", "A seminar was held in Varsk.", False),
        ("What did Norland say of kelp?", "Norland spoke.", False),
        ("The views of Peru", "Peru spoke.", False),
    ],
)
def test_a_thing_compared_is_told_by_its_noun(side: str, told: str, lacks: bool) -> None:
    assert lacks_the_thing(side, told) is lacks
