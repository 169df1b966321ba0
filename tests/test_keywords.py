"""Questions typed as keywords: what is wanted is told by the noun they begin with."""

from __future__ import annotations

import pytest

from assistant.answering.wanted import wanted
from assistant.keywords import in_full
from assistant.question import analyse


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("price of the second lamp works", "What is the price of the second lamp works?"),
        ("Total estimated cost of the Kelp Survey", "What is the total estimated cost of the Kelp Survey?"),
        ("the budget for 2031", "What is the budget for 2031?"),
        ("share of women in the Tide Council", "What is the share of women in the Tide Council?"),
        ("area of kelp lost in Norland by 2031", "How large is the area of kelp lost in Norland by 2031?"),
        ("vacancy rate in the Wreck Panel", "How large is the vacancy rate in the Wreck Panel?"),
        ("deadline for comments on the Lamp Manual", "When is the deadline for comments on the Lamp Manual?"),
        ("dates of the Norden workshop", "When are the dates of the Norden workshop?"),
        ("reason for the delay?", "What is the reason for the delay?"),
        ("names of the four keepers", "What are the names of the four keepers?"),
        ("GDP growth of Norland", "GDP growth of Norland"),
    ],
)
def test_keywords_that_begin_with_what_is_wanted_are_a_question(typed: str, asked: str) -> None:
    assert in_full(typed) == asked


@pytest.mark.parametrize(
    "text",
    [
        "What is the price of lamps?",
        "share the report with me, who wrote it",
        "value chains in Norland",
        "date palms of Norland",
        "kelp tariffs 2031",
        "Cost and benefits",
        "List the names of the keepers",
        "",
    ],
)
def test_what_is_a_question_or_begins_with_something_else_stays(text: str) -> None:
    assert in_full(text) == text


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("cost of the Kelp Survey", "money"),
        ("growth of kelp exports in 2031", "rate"),
        ("deadline for comments on the Lamp Manual", "date"),
        ("share of women among keepers", "share"),
    ],
)
def test_a_sentence_must_then_have_what_is_wanted(typed: str, kind: str) -> None:
    query = analyse(typed)
    assert wanted(query).kind == kind
    assert query.asked == query.searched == typed
    assert not any(term.surface.lower() == "large" for term in query.terms)
