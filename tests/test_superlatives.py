"""Which of several has the most is told by a sentence that ranks them, or not at all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.superlatives import ASKS_FOR_THE_MOST, RANKS
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

REPORT = (
    masthead("A/98/277", "General Assembly", "29 July 2034")
    + """Report of the Kelp Fund for 2033

1. In Norway the Fund contributed to kelp gardens, and in Chile volunteers contributed to the Fund’s piers.

2. Malta was the largest contributor of boats to the Fund, followed by Fiji.
"""
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("documents")
    (folder / "A_98_277.txt").write_text(REPORT, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as held:
        assert not held.add([folder]).failed
        yield Assistant(held)


def test_two_that_are_only_named_have_not_the_most(assistant: Assistant) -> None:
    answer = assistant.answer("Which volunteers contributed most to the Fund’s piers?")
    assert not answer.answered


def test_the_one_that_is_ranked_first_is_told(assistant: Assistant) -> None:
    answer = assistant.answer("Which country contributed the most boats to the Fund?")
    assert any("largest contributor" in cited.quote for cited in answer.citations)


def test_the_largest_is_not_the_fewest(assistant: Assistant) -> None:
    assert not assistant.answer("Which country contributed the fewest boats to the Fund?").answered


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Which countries contribute most to the Fund?", True),
        ("Who gave the most boats?", True),
        ("In which port was the largest number of wrecks found?", True),
        ("What is the most common reason?", True),
        ("Which region has the second highest share?", True),
        ("Which of them costs least?", True),
        ("What is the most recent report?", False),
        ("What do most States do with wrecks?", False),
        ("Which ships need at least two boats?", False),
        ("Did most States agree?", False),
        ("How many gave the most?", False),  # asks for a number
    ],
)
def test_what_asks_for_the_most(question: str, asks: bool) -> None:
    assert bool(ASKS_FOR_THE_MOST.match(question)) is asks


@pytest.mark.parametrize(
    ("sentence", "ranks"),
    [
        ("Malta was the largest contributor.", True),
        ("Most of the boats came from Malta.", True),
        ("Malta accounted for a third.", True),
        ("Malta gave more boats than Fiji.", True),
        ("Malta gave 40 per cent.", True),
        ("In Norway the Fund planted kelp.", False),
        ("At least two boats were sent.", False),
    ],
)
def test_what_ranks(sentence: str, ranks: bool) -> None:
    assert bool(RANKS.search(sentence)) is ranks
