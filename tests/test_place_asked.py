"""The paragraph or article that is asked for stands in front; a number of items that nobody asked for does
not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answering.place_asked import kind_of_place_asked, number_told
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

TEXTS = {
    "one.txt": masthead("S/RES/4242 (2036)", "Security Council", "3 March 2036")
    + """Resolution 4242 (2036)

Adopted by the Security Council at its 20021st meeting, on 3 March 2036

The Security Council,

Recalling its resolution 4100 (2031) on the lighthouses of Atlantis,

1. Decides that all States shall prevent the import of kelp from Atlantis;

2. Decides to establish a Committee of the Security Council, to undertake the following tasks:

(a) To examine the reports on the lighthouses;

(b) To seek information from all States on the kelp trade;

3. Decides to remain seized of the matter.
""",
    "two.txt": masthead("E/2036/44", "Economic and Social Council", "4 May 2036")
    + """Kelp harvesting

Report of the Committee on Kelp

1. Governing the harvest will require implementing the 11 principles of kelp harvesting, which fall into the
following three categories:

(a) Care for the beds;

(b) Care for the boats;

(c) Care for the crews.

2. During the reporting period, Norland submitted its report on the harvest under article 29 (1) of the Kelp
Convention.
""",
}


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("texts")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    with Library.open(folder / "library", encoders=[HashingEncoder()]) as library:
        assert not library.add([folder / name for name in TEXTS]).failed
        yield Assistant(library)


@pytest.mark.parametrize(
    ("question", "in_front"),
    [
        ("Which paragraph of resolution 4242 establishes the Committee?", "**Paragraph 2**"),
        ("Which paragraph of resolution 4242 prohibits the import of kelp?", "**Paragraph 1**"),
        ("Under which article of the Kelp Convention did Norland submit its report?", "**Article 29 (1)**"),
    ],
)
def test_the_place_asked_for_stands_in_front(assistant: Assistant, question: str, in_front: str) -> None:
    answer = assistant.answer(question)
    assert answer.answered
    assert answer.text.startswith(in_front)


def test_no_count_stands_against_the_number_in_the_question(assistant: Assistant) -> None:
    answer = assistant.answer("What are the 11 principles of kelp harvesting?")
    assert answer.answered
    assert "11 principles" in answer.text
    assert "**3**" not in answer.text


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("which paragraph set up the committee?", "paragraph"),
        ("In which operative paragraph does it ban kelp?", "paragraph"),
        ("What para of resolution 9 is that in?", "paragraph"),
        ("under which article was it submitted", "article"),
        ("Which paragraphs mention kelp?", ""),
        ("What does paragraph 9 say?", ""),
        ("Which States wrote article 9?", ""),
        ("Which rule number is it?", ""),
    ],
)
def test_a_question_for_a_place_is_known(question: str, kind: str) -> None:
    assert kind_of_place_asked(question) == kind


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("What are the 11 principles of harvesting?", 11),
        ("Name the three pillars", 3),
        ("What are all five working groups of the Board?", 5),
        ("What are the principles of harvesting?", None),
        ("Which boats sank in 2034?", None),
        ("What is the one rule of the Board?", None),
    ],
)
def test_the_number_that_a_question_tells_itself_is_known(question: str, number: int | None) -> None:
    assert number_told(question) == number
