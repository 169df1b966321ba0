"""A follow-up that names another stretch of time, another group or no place at all keeps the rest."""

from __future__ import annotations

import pytest

from assistant.another_group import another_group
from assistant.another_span import another_span, in_general
from assistant.carried_over import counted_again
from assistant.conversation import standalone
from assistant.model import Answer, Citation, Conversation
from assistant.substitution import substitute
from assistant.topic import topic_of

AID = "kelp aid to Norland how much money since the flood began"


@pytest.mark.parametrize(
    ("previous", "fragment", "asked"),
    [
        (AID, "over the last ten years", "kelp aid to Norland how much money over the last ten years?"),
        ("How many nets were lost in 2031?", "since 2029", "How many nets were lost since 2029?"),
        ("How many nets were lost?", "in the last decade", "How many nets were lost in the last decade?"),
        ("How many nets were lost?", "over the pier", None),
        ("How many nets were lost?", "in Norland", None),
    ],
)
def test_a_stretch_of_time_replaces_the_time(previous: str, fragment: str, asked: str | None) -> None:
    assert another_span(previous, fragment) == asked


@pytest.mark.parametrize(
    ("previous", "fragment", "asked"),
    [
        ("What does UNKELP say about nets in France?", "in general", "What does UNKELP say about nets?"),
        ("How many divers in Chile had nets?", "worldwide", "How many divers had nets?"),
        ("What does UNKELP say about nets?", "in general", None),
        ("What does UNKELP say about nets in France?", "in Chile", None),
    ],
)
def test_in_general_takes_the_place_away(previous: str, fragment: str, asked: str | None) -> None:
    assert in_general(previous, fragment) == asked


@pytest.mark.parametrize(
    ("previous", "fragment", "asked"),
    [
        (
            "What did Norland promise about children in its bid for the Kelp Board?",
            "for women",
            "What did Norland promise about women in its bid for the Kelp Board?",
        ),
        ("How many women and girls got nets?", "men", "How many men got nets?"),
        ("How many women and men got nets for children?", "refugees", None),
        ("What did Norland promise about children?", "for the Board", None),
        ("What did Norland promise about piers?", "for women", None),
    ],
)
def test_a_group_stands_for_the_group(previous: str, fragment: str, asked: str | None) -> None:
    assert another_group(previous, fragment) == asked


@pytest.mark.parametrize(
    ("previous", "fragment", "asked"),
    [
        (
            "How many people in the world have no safe nets?",
            "sanitation",
            "How many people in the world have no sanitation?",
        ),
        (
            "how many children could lose kelp help because of the cuts",
            "health care",
            "how many children could lose health care because of the cuts",
        ),
        ("How many people have nets?", "women", "How many women have nets?"),
    ],
)
def test_a_thing_is_not_counted_as_persons(previous: str, fragment: str, asked: str) -> None:
    assert substitute(previous, fragment) == asked


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("dredging in Norland - where do we stand?", "dredging in Norland"),
        ("nets lost at sea, how many are there?", "nets lost at sea"),
        ("Why was the seminar in May called off?", "the seminar in May"),
        ("Who attended the Lima seminar?", "the Lima seminar"),
    ],
)
def test_the_topic_has_no_tail_of_the_question(question: str, topic: str) -> None:
    assert topic_of(question) == topic


def test_how_many_there_are_is_how_many_did_what_one_did_last() -> None:
    before = "which country ratified the Kelp Accord last?"
    assert (
        counted_again("how many are there now", before) == "How many countries have ratified the Kelp Accord?"
    )


@pytest.mark.parametrize(
    ("before", "follow_up", "asked"),
    [
        ("did anybody vote against", "what is said about nets there", "what is said about nets in E/XY/9?"),
        (
            "kelp aid over the last ten years",
            "what does it say about nets",
            "What does E/XY/9 say about nets?",
        ),
    ],
)
def test_there_and_it_are_the_document_in_hand(before: str, follow_up: str, asked: str) -> None:
    cited = Citation(1, "E/XY/9", "E/XY/9", "p3", "x.txt", "Nets.", 0, 5, "Nets.", citation="E/XY/9, para. 3")
    turns = Conversation().with_turn(Answer(before, before, True, "Nets.", citations=(cited,)))
    assert standalone(follow_up, turns).question.lower() == asked.lower()
