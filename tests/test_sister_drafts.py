"""Of drafts described alike the one whose title has the matter is meant; a draft on nothing of it is none."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from index.embedding import HashingEncoder
from index.library import Library

DRAFT = """United Nations\\
E/XY.3/2034/L.{number}

Economic and Social Council

Distr.: Limited\\
4 March 2034

Tidal Commission

# {title}

Draft resolution submitted by {by}

The Tidal Commission,

1. Requests the Board to mend the nets.
"""
TITLES = {
    7: ("Implementation of the Kelp Declaration", "the Chair"),
    9: ("Implementation of the Kelp Declaration by the harbour agencies", "Norland"),
}


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("documents")
    for number, (title, by) in TITLES.items():
        (folder / f"L{number}.md").write_text(DRAFT.format(number=number, title=title, by=by), "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as held:
        assert not held.add([folder]).failed
        yield Assistant(held)


@pytest.mark.parametrize(
    "question",
    [
        "Who put forward the draft on the harbour agencies and the Kelp Declaration in March 2034?",
        "Who submitted the draft resolution on the Kelp Declaration and the harbour agencies?",
    ],
)
def test_the_title_that_has_the_matter_decides(assistant: Assistant, question: str) -> None:
    answer = assistant.answer(question)
    assert [citation.label for citation in answer.citations] == ["E/XY.3/2034/L.9"]
    assert "Norland" in answer.text


def test_who_submitted_all_others_is_no_answer(assistant: Assistant) -> None:
    assert not assistant.answer("Who sponsored the draft resolution on glaciers?").answered
