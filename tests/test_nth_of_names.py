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
