"""How big a body is says the number of its members, and no number of anything else stands in front."""

from __future__ import annotations

import pytest

from assistant.answering.enumerations import announces_other_things
from assistant.answering.headlines import as_hedged, headline
from assistant.answering.wanted import found_in, wanted
from assistant.matching import weigh
from assistant.members_asked import members_counted, members_for_size
from assistant.question import analyse
from assistant.sentences import Span


def in_front(question: str, text: str) -> str:
    query, sentence = analyse(question), Span(0, len(text), text)
    short, _ = found_in(wanted(query), query, weigh(query.terms, lambda word: 1, 10), sentence)
    return headline(query, sentence, short)


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("how big is the committee that follows this up?",
         "How many members does the committee that follows this up have?"),
        ("And how large was the Kelp Board", "And How many members does the Kelp Board have?"),
        # what is no body
        ("how large is the budget of the Kelp Board?", "how large is the budget of the Kelp Board?"),
        ("How big is the committee's share?", "How big is the committee's share?"),
        ("How large is the harbour?", "How large is the harbour?"),
    ],
)  # fmt: skip
def test_how_big_a_body_is_asks_for_its_members(question: str, read: str) -> None:
    assert members_for_size(question) == read


def test_the_list_of_a_body_without_a_name_is_not_looked_for() -> None:
    assert members_counted("How many members does the committee that follows this up have?") is None
    assert members_counted("How many members does the Committee on Kelp have?") is not None


@pytest.mark.parametrize(
    ("question", "text", "answer"),
    [
        # a day of a date is no size
        ("How large is the harbour of Lima?", "The harbour of Lima is to report by 15 December 2031.", ""),
        ("How big is the committee on kelp?",
         "It set up a committee on kelp of four members, to report by 15 December 2031.", "four"),
        # of a force no sum
        ("How big is the Kelp Force?", "The part of the Kelp Force amounts to $30,953,733.", ""),
        ("How large is the budget of the Kelp Force?",
         "The budget of the Kelp Force amounts to $30,953,733.", "$30,953,733"),
    ],
)  # fmt: skip
def test_no_day_and_no_sum_is_a_size(question: str, text: str, answer: str) -> None:
    assert in_front(question, text) == answer


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("In addition to the above 19 issues", "19"),
        ("all over 19 harbours", "19"),
        ("The water rose above 19 metres", "above 19"),
        ("It asked for over 19 boats", "over 19"),
    ],
)
def test_a_word_that_points_back_makes_no_figure_more(text: str, number: str) -> None:
    start = text.index("19")
    assert as_hedged(text, start, start + 2) == number


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The 2031 Kelp Water Conference was held from 22 to 24 March in Lima.", "22 to 24 March 2031"),
        # of two years either may be meant; a year that names no event is none of it
        (
            "The 2031 Kelp Water Conference was held from 22 to 24 March, as decided in 2029.",
            "22 to 24 March",
        ),
        ("The Kelp Water Conference was held from 22 to 24 March under the 2030 Agenda.", "22 to 24 March"),
    ],
)
def test_a_date_carries_the_year_of_its_event(text: str, date: str) -> None:
    assert in_front("When was the Kelp Water Conference held?", text) == date


@pytest.mark.parametrize(
    ("question", "opening", "other"),
    [
        ("How many members does the Board have?",
         "It sets up a Board of all the members of the Guild to undertake the following tasks:", True),
        ("How many tasks does the Board have?", "The Board is to undertake the following tasks:", False),
        ("How many members does the Board have?", "The Board has the following members:", False),
        ("How many members does the Board have?", "The members of the Board are:", False),
        ("What tasks does the Board have?", "The Board is to undertake the following tasks:", False),
    ],
)  # fmt: skip
def test_a_list_of_other_things_does_not_count_what_is_asked_for(
    question: str, opening: str, other: bool
) -> None:
    assert announces_other_things(analyse(question), opening) is other
