"""How many paragraphs a document has is counted in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.paragraphs_counted import ASKED
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

REPORT = (
    masthead("A/98/280", "General Assembly", "29 July 2034")
    + """Report on kelp

1. Kelp was planted.

2. Kelp was sold:

(a) In Norway;

(b) In Chile.

3. Kelp was eaten.
"""
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("documents")
    (folder / "A_98_280.txt").write_text(REPORT, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as held:
        assert not held.add([folder]).failed
        yield Assistant(held)


def test_paragraphs_are_counted_without_their_items(assistant: Assistant) -> None:
    answer = assistant.answer("How many paragraphs does A/98/280 have?")
    assert answer.text.startswith("**3** — paragraphs of A/98/280")
    assert [cited.locator for cited in answer.citations] == ["p1", "p3"]


def test_a_report_has_no_operative_paragraphs(assistant: Assistant) -> None:
    assert not assistant.answer("How many operative paragraphs does A/98/280 have?").answered


@pytest.mark.parametrize(
    ("question", "kind", "asks"),
    [
        ("How many operative paragraphs does the draft resolution have?", "operative", True),
        ("How many preambular paragraphs are there in A/98/1?", "preambular", True),
        ("how many paragraphs are in the report", None, True),
        ("How many paragraphs mention kelp?", None, False),
        ("How many pages does it have?", None, False),
        ("How many paragraphs were deleted by the Board?", None, False),
    ],
)
def test_what_asks_for_the_number_of_paragraphs(question: str, kind: str | None, asks: bool) -> None:
    found = ASKED.match(question)
    assert (found is not None, found["kind"] if found else None) == (asks, kind)
