"""Which countries border something is not told by what happened there."""

from __future__ import annotations

import pytest

from assistant.answering.borders import lacks_the_border


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        ("Which countries border Lake Elm?", "In Norland and Corvia, divers helped around Lake Elm.", True),
        ("Which States are next to Norland?", "Norland met Corvia and Varsk.", True),
        ("Which countries border Lake Elm?", "Norland and Corvia border Lake Elm.", False),
        ("Which countries border Lake Elm?", "The riparian States are Norland and Corvia.", False),
        ("Which countries signed the Accord?", "Norland and Corvia signed it.", False),
        ("Which State border guards were trained?", "Those of Norland and Corvia were.", False),
    ],
)
def test_a_border_is_told_as_one(question: str, sentence: str, *, lacks: bool) -> None:
    assert lacks_the_border(question, sentence) is lacks
