""" "And why does that matter?": what comes of it, told beside what was cited, or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answering.why_it_matters import CONSEQUENCE
from assistant.model import Conversation
from assistant.why_that_matters import asks_why_it_matters, points_at_what_was_told, why_that_matters
from index.embedding import HashingEncoder
from index.library import Library

FUND = """United Nations\\
E/XY.3/2031/10

Executive Board of the Kelp Fund

# Report on the finances of the Kelp Fund

1\\. In 2030 the Kelp Fund received $6 million in mooring fees, well below its target of $25 million for mooring fees.

2\\. The decline in mooring fees affects the ability of the Kelp Fund to repair its piers and to keep its divers.

3\\. The Kelp Fund opened a canteen in Lima in 2030. It serves 400 meals a day.

4\\. Meals are prepared by divers as a matter of priority.
"""  # noqa: E501


@pytest.mark.parametrize(
    ("typed", "asks", "points"),
    [
        ("and why does that matter?", True, True),
        ("why is it important", True, True),
        ("So what?", True, True),
        ("Why is that such a problem?", True, True),
        ("what are the consequences of that?", True, True),
        ("What effect does this have for the Fund?", True, True),
        ("what are the consequences?", True, False),
        ("why does kelp matter?", False, False),
        ("why was it adopted?", False, False),
        ("so what did the Board say?", False, False),
        ("what are the consequences of the storm?", False, False),
    ],
)
def test_what_asks_why_it_matters(typed: str, *, asks: bool, points: bool) -> None:
    assert asks_why_it_matters(typed) is asks
    assert points_at_what_was_told(typed) is points


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("The decline affects the ability of the Fund to keep divers.", True),
        ("This undermines its work.", True),
        ("The storm put the whole harbour at risk.", True),
        ("As a result, two piers were closed.", True),
        ("Fees are therefore essential for repairs.", False),
        ("Fees are absolutely essential to repairs.", True),
        ("They were displaced as a consequence of storms.", False),
        ("Ensuring impact amid uncertainty", False),
        ("The Board limited itself to two days.", False),
        ("The critical report was read.", False),
    ],
)
def test_what_tells_of_a_consequence(sentence: str, *, tells: bool) -> None:
    assert (CONSEQUENCE.search(sentence) is not None) is tells


@pytest.mark.parametrize(
    ("typed", "previous", "becomes"),
    [
        (
            "and why does that matter?",
            "Did the Kelp Fund reach its target for fees in 2030?",
            "Why does it matter whether the Kelp Fund reached its target for fees in 2030?",
        ),
        (
            "why does that matter?",
            "What is the height of the pier?",
            "Why does the height of the pier matter?",
        ),
        ("why was that?", "Did the Kelp Fund reach its target?", None),
    ],
)
def test_that_is_what_was_asked_before(typed: str, previous: str, becomes: str | None) -> None:
    assert why_that_matters(typed, previous) == becomes


@pytest.fixture
def assistant(tmp_path: Path) -> Iterator[Assistant]:
    (tmp_path / "fund.md").write_text(FUND, encoding="utf-8")
    with Library.open(tmp_path / "library", encoders=[HashingEncoder()]) as library:
        assert not library.add([tmp_path / "fund.md"]).failed
        yield Assistant(library)


def _asked(assistant: Assistant, first: str, then: str) -> tuple[bool, list[str]]:
    conversation = Conversation().with_turn(assistant.answer(first))
    answer = assistant.answer(then, conversation)
    return answer.answered, [cited.quote[:11] for cited in answer.citations]


def test_what_comes_of_it_is_told_from_the_next_paragraph(assistant: Assistant) -> None:
    first = "Did the Kelp Fund reach its target for mooring fees in 2030?"
    assert _asked(assistant, first, "and why does that matter?") == (True, ["The decline"])


def test_where_nothing_comes_of_it_that_is_said(assistant: Assistant) -> None:
    assert _asked(assistant, "How many meals does the canteen in Lima serve?", "so what?")[0] is False
