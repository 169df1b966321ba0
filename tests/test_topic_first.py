"""A name in front of its question, words of regret, and parts of a text: follow-ups as people write them."""

from __future__ import annotations

import pytest

from assistant.conversation import standalone
from assistant.model import Answer, Citation, Conversation
from assistant.topic_first import in_one_piece


def _after(question: str, quote: str = "Kelp is grown in nine harbours.") -> Conversation:
    cited = Citation(1, "A/RES/99/1", "A/RES/99/1", "op4", "a.txt", quote, 0, len(quote), quote)
    return Conversation().with_turn(Answer(question, question, True, "…", citations=(cited,)))


@pytest.mark.parametrize(
    ("question", "whole"),
    [
        ("And resolution 99/2, what is it about?", "What is resolution 99/2 about?"),
        ("And the Kelp Fund, when was it set up?", "When was the Kelp Fund set up?"),
        ("As for Norway, how much did it pay?", "How much did Norway pay?"),
        ("The Tide Board: who are its members?", "Who are the Tide Board’s members?"),
        ("And Mr. Boro, what did he say about nets?", "What did Mr. Boro say about nets?"),
        ("What about the United Harbours, are they members?", "Are the United Harbours members?"),
        ("The pilots – and what did their union want?", "What did the pilots’ union want?"),
    ],
)
def test_a_name_in_front_takes_the_place_of_the_pronoun_that_means_it(question: str, whole: str) -> None:
    assert in_one_piece(question) == whole
    assert standalone(question, Conversation()).question == whole
    understood = standalone(question, _after("What is resolution 99/1 about?"))
    assert (understood.question, understood.rewritten, understood.leans) == (whole, True, False)


@pytest.mark.parametrize(
    "question",
    [
        "In 2031, what did it decide?",
        "When the Board met, who chaired it?",
        "There was a meeting in Lima, who chaired it?",
        "And Norway, how much was paid?",
        "Sorry, what did it say?",
        "According to the Fund, how much is it?",
        "Who chaired it, and when was it held?",
        "The Fund, is it true that nobody paid?",
        "kelp, what is it?",
    ],
)
def test_what_is_no_name_in_front_is_left_as_it_is(question: str) -> None:
    assert in_one_piece(question) is None


KEEPERS = "How many keepers worked in Norway in 2031?"


@pytest.mark.parametrize(
    ("before", "question", "becomes"),
    [
        (KEEPERS, "Sorry, for Chile.", "How many keepers worked in Chile in 2031?"),
        (KEEPERS, "Sorry, Chile", "How many keepers worked in Chile in 2031?"),
        (KEEPERS, "Oops, 2033", "How many keepers worked in Norway in 2033?"),
        (KEEPERS, "My mistake: in 2033.", "How many keepers worked in Norway in 2033?"),
        (KEEPERS, "I meant Chile", "How many keepers worked in Chile in 2031?"),
        ("What did the Tide Board say?", "Actually, the Kelp Fund", "What did the Kelp Fund say?"),
        ("What did the Tide Board say?", "Wait, I meant the Kelp Fund", "What did the Kelp Fund say?"),
    ],
)
def test_what_should_have_been_asked_takes_the_place_of_what_was(
    before: str, question: str, becomes: str
) -> None:
    assert standalone(question, _after(before)).question == becomes


@pytest.mark.parametrize(
    ("question", "becomes"),
    [
        ("Sorry, who paid for the nets?", "Sorry, who paid for the nets?"),
        ("Thanks, and in 2033?", "How many keepers worked in Norway in 2033?"),
    ],
)
def test_courtesies_in_front_are_no_part_of_what_is_asked(question: str, becomes: str) -> None:
    assert standalone(question, _after(KEEPERS)).question == becomes


@pytest.mark.parametrize(
    ("before", "question", "becomes"),
    [
        (
            "What changes were made to operative paragraph 3 of the draft?",
            "And to the preamble?",
            "What changes were made to the preamble of the draft?",
        ),
        (
            "What changed in the operative part of resolution 99/1?",
            "And in the preamble?",
            "What changed in the preamble of resolution 99/1?",
        ),
        (
            "What does resolution 99/1 say about kelp?",
            "and in the preamble?",
            "What does resolution 99/1 say about kelp in the preamble?",
        ),
        ("What does paragraph 3 of A/99/5 say?", "And the annex?", "What does the annex of A/99/5 say?"),
        (
            "What does the annex of A/99/5 say?",
            "And the introduction?",
            "What does the introduction of A/99/5 say?",
        ),
    ],
)  # fmt: skip
def test_one_part_of_a_text_is_asked_for_in_place_of_another(
    before: str, question: str, becomes: str
) -> None:
    assert standalone(question, _after(before)).question == becomes
