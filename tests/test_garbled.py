"""A follow-up that was said out and is no English any more is told from one that reads well."""

from __future__ import annotations

import pytest

from assistant.conversation import standalone
from assistant.garbled import is_garbled
from assistant.model import Answer, Conversation


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("when will it take place then", "When will out the repairs take place then?"),
        ("when will it take place then", "When will UNKELP take place then?"),
        ("what is said about UNKELP there", "What is said about UNKELP at anybody?"),
        ("what does it say about piers", "What does the last ten years say about piers?"),
        ("who runs it in the Force", "Who runs dredging in Oran - where do we stand in the Force?"),
        ("how many are there now", "How many of the state are there now?"),
        ("and kelp?", "How much kelp in the world have no safe nets?"),
        ("by when", "By when are ones for the Board?"),
        (
            "until when is their mandate",
            "Until when is the mandate of the experts on the panel deals with nets?",
        ),
        ("how many of them were hurt", "How many of of the crews in total were hurt?"),
        ("what does Norway say to that?", "What does Norway say to Norway of?"),
        ("who accuses them?", "Who accuses anyone?"),
        ("and health care?", "How many health care could lose their nets?"),
        (
            "what did it recommend on nets",
            "What did the programme and kelp committee meet this recommend on nets?",
        ),
        ("what did it recommend on nets", "What did the Tide Committee meet this recommend on nets?"),
    ],
)
def test_what_reads_as_no_question_is_garbled(typed: str, understood: str) -> None:
    assert is_garbled(typed, understood)


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("what did it recommend on nets", "What did the Tide Committee recommend on nets?"),
        ("when will it take place then", "When will the repairs take place then?"),
        ("how many of them with UNKELP?", "How many of the Volunteers were with UNKELP?"),
        ("how many are there now", "How many of the States are there now?"),
        ("until when is their mandate", "Until when is the mandate of the experts who deal with nets?"),
        ("and in 2031?", "nets lost at sea, how many are there in 2031?"),
        ("What about piers?", "What did speakers say about piers?"),
        ("did it ask to be told?", "Did the Board ask to be told what the Fund recommends?"),
        ("and in 2031?", "Did anybody vote against it in 2031?"),
        ("how many of them?", "How many aid workers were hurt?"),
        ("what did anybody say of it?", "What did anybody say of the Accord?"),
        ("who asked for it to say so?", "Who asked for the report that the Board received to say so?"),
    ],
)
def test_what_reads_well_is_not(typed: str, understood: str) -> None:
    assert not is_garbled(typed, understood)


def test_what_would_read_as_no_question_is_shown_and_asked_as_typed() -> None:
    asked = "when did the programme and kelp committee meet this year"
    before = Conversation().with_turn(Answer(asked, asked, True, "In May."))
    understood = standalone("what did it recommend on nets", before)
    assert understood.question == "what did it recommend on nets"
    assert not understood.rewritten
    assert understood.leans


@pytest.mark.parametrize(
    "before",
    ["did anybody vote against", "Who checks that the kelp ban is respected?", "who carried out the raid?"],
)
def test_nobody_a_clause_and_a_particle_are_nothing_that_there_or_it_could_be(before: str) -> None:
    turns = Conversation().with_turn(Answer(before, before, False, "Not answered."))
    for follow_up in ("what is said about nets there", "when will it take place then"):
        said = standalone(follow_up, turns).question
        assert not any(word in said for word in ("anybody", "that the", " out "))
