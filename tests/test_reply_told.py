"""The reply to what was told stands right behind it; a reply elsewhere is to something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.about_the_answer import about_the_answer
from assistant.answering.reply_told import is_a_reply
from assistant.assistant import Assistant
from assistant.model import Conversation
from index.embedding import HashingEncoder
from index.library import Library

REPORT = """United Nations
E/XY.3/2031/13

Economic and Social Council

Distr.: General
3 June 2031
Original: English

Report of the Kelp Fund on its ninth session

A. Nets

1. A group of delegations asked whether the kelp nets of Varsk would be mended. The delegations wanted a date.
The Director of the Net Office said that no date was set. She added that three nets had been bought.

2. One delegation asked about the lamps of Elm.

3. In response, the Lamp Adviser explained that the lamps of Elm were broken.

4. One delegation deplored the fees of the ferry.

5. The Director welcomed the new pier.

6. The harbour of Thule was flooded in May.
"""


@pytest.fixture(name="assistant")
def _assistant(tmp_path: Path) -> Assistant:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    library = Library.open(tmp_path / "library", encoders=[HashingEncoder()])
    library.add([tmp_path / "a.txt"])
    return Assistant(library)


@pytest.mark.parametrize(
    ("sentence", "replies"),
    [
        ("The Director said that no date was set.", True),
        ("In response, the Lamp Adviser explained that it was broken.", True),
        ("The representative of Elm said that it was broken.", False),
        ("In reply, the representative of Elm said that it was broken.", True),
        ("Another delegation asked about the lamps.", False),
        ("A group of delegations asked about the lamps.", False),
        ("She added that three nets had been bought.", False),
        ("The delegation stressed the need for nets.", False),
        ("The lamps of Elm are broken.", False),
    ],
)
def test_who_replies_is_no_delegation_unless_it_says_so(sentence: str, replies: bool) -> None:
    assert is_a_reply(sentence) == replies


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("What was the reply?", True),
        ("And what was the answer to that?", True),
        ("how did they respond?", True),
        ("What did the Director reply?", True),
        ("What was the response of the Fund?", True),
        ("What was the reply to the letter of Norland?", False),
        ("What is the reply period for bids?", False),
        ("How did Norland react to the flood?", False),
        ("Who replied?", False),
    ],
)
def test_a_reply_to_what_was_told_is_asked_for(assistant: Assistant, question: str, asked: bool) -> None:
    before = assistant.answer("Who asked whether the kelp nets of Varsk would be mended?")
    about = about_the_answer(question, Conversation().with_turn(before))
    assert (about is not None and about.about == "reply") == asked


@pytest.mark.parametrize(
    ("question", "places", "said"),
    [
        (
            "Who asked whether the kelp nets of Varsk would be mended, and what was the reply?",
            ["p1", "p1", "p1"],
            "no date was set",
        ),
        (
            "Who asked about the lamps of Elm and what was the answer?",
            ["p2", "p3"],
            "the lamps of Elm were broken",
        ),
    ],
)
def test_the_reply_is_told_from_where_the_question_stands(
    assistant: Assistant, question: str, places: list[str], said: str
) -> None:
    told = assistant.answer(question)
    assert said in told.text
    assert [cited.locator for cited in told.citations] == places


def test_another_matter_is_no_reply(assistant: Assistant) -> None:
    told = assistant.answer("Who deplored the fees of the ferry, and what was the reply?")
    assert "new pier" not in told.text
    assert [cited.locator for cited in told.citations] == ["p4"]


def test_what_was_never_asked_has_no_reply(assistant: Assistant) -> None:
    before = assistant.answer("Who asked about the zeppelins of Ruritania?")
    told = assistant.answer("And what was the reply?", Conversation().with_turn(before))
    assert not told.answered
