""" "When was the second one?" after names that one sentence lists."""

from __future__ import annotations

import pytest

from assistant.conversation import standalone
from assistant.model import Answer, Citation, Conversation


def _after(question: str, *quotes: str) -> Conversation:
    cited = tuple(
        Citation(n, "E/XY.3/2031/10", "E/XY.3/2031/10", f"p{n}", "a.txt", quote, 0, len(quote), quote)
        for n, quote in enumerate(quotes, start=1)
    )
    return Conversation().with_turn(Answer(question, question, True, "…", citations=cited))


HELD = "The Kelp Board held its tenth, eleventh and twelfth sessions in Lima."
JOINED = "The Accord was joined by Aldmere, Corvia and Varsk."


@pytest.mark.parametrize(
    ("before", "quote", "question", "becomes"),
    [
        (
            "Which sessions did the Kelp Board hold?",
            HELD,
            "When was the second one?",
            "When was the eleventh session of the Kelp Board?",
        ),
        (
            "Which sessions did the Kelp Board hold?",
            HELD,
            "Who chaired the last one?",
            "Who chaired the twelfth session of the Kelp Board?",
        ),
        (
            "Which States joined the Accord?",
            JOINED,
            "When did the first one sign?",
            "When did Aldmere sign?",
        ),
    ],
)
def test_the_second_one_is_the_second_of_the_names(
    before: str, quote: str, question: str, becomes: str
) -> None:
    assert standalone(question, _after(before, quote)).question == becomes


@pytest.mark.parametrize(
    ("quotes", "question"),
    [
        ((JOINED,), "When did the fifth one sign?"),  # there is none
        ((JOINED,), "Who was the first one to sign?"),  # first of all, not of these
        ((JOINED, HELD), "When did the first one sign?"),  # a list of places is counted by its places
        (("The Accord has 60 parties.",), "When did the first one sign?"),
    ],
)
def test_where_no_such_name_is_listed_none_is_put(quotes: tuple[str, ...], question: str) -> None:
    asked = standalone(question, _after("Which States joined the Accord?", *quotes)).question
    assert "Aldmere" not in asked
    assert "Varsk" not in asked


RATED = (
    "The Board issued 28 reports, five of which were rated ‘good’, 15 ‘fair, with some repair needed’ and"
    " three ‘poor’."
)
PIERS = "The Board agreed with all reports on piers."


@pytest.mark.parametrize(
    ("question", "becomes"),
    [
        ("how many got the second one?", "How many got ‘fair, with some repair needed’?"),
        ("And how many got the last one?", "How many got ‘poor’?"),
        ("Which ships got the first one?", "Which ships got ‘good’?"),
    ],
)
def test_an_ordinal_counts_the_items_of_the_first_statement(question: str, becomes: str) -> None:
    told = standalone(question, _after("List the ratings that the Board gave", RATED, PIERS)).question
    assert told.replace("And how", "How") == becomes


@pytest.mark.parametrize(
    ("quotes", "question"),
    [
        ((RATED, PIERS), "how many got the ninth one?"),  # there is none
        ((RATED, PIERS), "What does the second one say?"),  # the second thing shown
        ((PIERS, RATED), "how many got the second one?"),  # the first statement is no list
        (("It was called ‘good’ and not ‘fair’.", PIERS), "how many got the second one?"),
    ],
)
def test_what_lists_nothing_is_not_counted(quotes: tuple[str, ...], question: str) -> None:
    told = standalone(question, _after("List the ratings that the Board gave", *quotes)).question
    assert "fair" not in told


def test_how_many_is_never_what_a_paragraph_says() -> None:
    told = standalone("how many got the second one?", _after("List the ratings", PIERS, HELD)).question
    assert "say?" not in told
    assert told.startswith(("how many", "How many"))
