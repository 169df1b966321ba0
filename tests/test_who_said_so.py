"""Who said that something is so: speakers whose sentence says it, and no others."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.who_said_so import said_asked, says_something_else
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

ACCUSING = (
    masthead("A/98/884", "General Assembly", "25 April 2043")
    + """Letter dated 25 April 2043 from the Permanent Representative of Chile to the United Nations addressed
to the Secretary-General

The theft of lamps shows that Norway’s seat on the Lighthouse Board is illegitimate under article 4.
"""
)
OTHER = (
    masthead("A/98/31", "General Assembly", "14 January 2043")
    + """Report of the Committee on Ferries

1. The representative of Peru said that the loss of the ferry was a consequence of the theft by Norway.
"""
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("documents")
    for name, text in (("A_98_884", ACCUSING), ("A_98_31", OTHER)):
        (folder / f"{name}.txt").write_text(text, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as held:
        assert not held.add([folder]).failed
        yield Assistant(held)


@pytest.mark.parametrize(
    "question",
    [
        "who said Norway's seat on the Lighthouse Board is illegitimate and on what ground?",
        "Who said that Norway's seat on the Lighthouse Board is illegitimate?",
    ],
)
def test_one_who_names_the_same_state_and_says_something_else_is_left_out(
    assistant: Assistant, question: str
) -> None:
    assert {c.symbol for c in assistant.answer(question).citations} <= {"A/98/884"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Who said that the seat is illegitimate?", ["seat", "illegitim"]),
        ("who said the seat is illegitimate and on what ground?", ["seat", "illegitim"]),
        ("Which country claimed that herring are lost, and why?", ["herring", "lost"]),
        ("Who said it?", []),
        ("Who signed the letter?", []),
        ("What did Norway say about herring?", []),
    ],
)
def test_what_it_is_asked_who_said(text: str, words: list[str]) -> None:
    assert said_asked(text) == words


@pytest.mark.parametrize(
    ("text", "said", "other"),
    [
        ("Who said the seat of Norway is illegitimate?", "Peru spoke of the theft by Norway.", True),
        ("Who said the seat of Norway is illegitimate?", "Norway’s seat is not lawful, Chile said.", False),
        ("Who said the seat is illegitimate?", "Peru spoke of theft.", False),  # too few words to tell
        ("What did Norway say of herring, seats and lamps?", "Peru spoke of theft.", False),
    ],
)
def test_a_sentence_with_next_to_nothing_of_what_was_said_says_something_else(
    text: str, said: str, other: bool
) -> None:
    assert says_something_else(text, said) is other
