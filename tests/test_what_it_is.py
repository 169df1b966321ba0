"""What something is, is told by a sentence that says so; else it is said that none does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.what_it_is import name_asked
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

REPORT = (
    masthead("A/90/44", "General Assembly", "25 June 2035", markdown=True)
    + """Report of the Kelp Committee

1. The annual review of the Tidal Works Index was taken up by the Kelp Inspection Unit at its session.

2. The United Nations Tidal Works Index is the most widely used measure of the works on the coast.

3. The Kelp Inspection Unit (KIU) inspected nine piers, and the Harbour Lights Fund paid for them.

4. The Reef Panel was established in 2031 to advise the Board on reefs. The work of the Reef Panel was
praised.
"""
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("files")
    (folder / "report.md").write_text(REPORT, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What is the Tidal Works Index?", "is the most widely used measure"),
        ("what is the Reef Panel", "was established in 2031"),
    ],
)
def test_the_sentence_that_says_what_it_is_is_told(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.answer(question)
    assert told in answer.text
    assert len(answer.citations) == 1


def test_what_is_only_mentioned_is_said_to_be(assistant: Assistant) -> None:
    answer = assistant.answer("What is the Harbour Lights Fund?")
    assert answer.answered
    assert any("No document here says what this is" in notice for notice in answer.notices)
    assert "paid for them" in answer.text


def test_of_a_name_that_stands_nowhere_nothing_is_told(assistant: Assistant) -> None:
    answer = assistant.answer("What is the Pearl Divers League?")
    assert not answer.answered
    assert "“Pearl Divers League” appears nowhere" in answer.text


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("What is the Kelp Inspection Unit?", "Kelp Inspection Unit"),
        ("what are the Halvard Principles", "Halvard Principles"),
        ("What's the Convention on Pearls?", "Convention on Pearls"),
        ("What's the Convention on Pearls about?", None),
        ("What is the budget of the Kelp Inspection Unit?", None),
        ("What is UNKELP?", None),
        ("what is a task force", None),
        ("What is the Kelp Unit doing?", None),
        ("Who is Ada Berg?", None),
    ],
)
def test_a_name_alone_is_asked_what_it_is(question: str, name: str | None) -> None:
    assert name_asked(question) == name
