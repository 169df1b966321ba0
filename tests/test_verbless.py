"""Follow-ups that are no sentences, said as sentences."""

from __future__ import annotations

import pytest

from assistant.verbless import whole_question


@pytest.mark.parametrize(
    ("question", "previous", "understood"),
    [
        (
            "how many of them live on boats?",
            "How many divers in Oran needed care in 2031?",
            "How many of the divers in Oran live on boats?",
        ),
        (
            "how many of them on boats?",
            "How many divers did the Fund employ?",
            "How many of the divers were on boats?",
        ),
        ("who was the first?", "Which divers spoke on kelp?", "Who was the first diver that spoke on kelp?"),
        ("Which is the last?", "What did the Fund decide?", None),
        ("Who was the first Chair?", "Which divers spoke on kelp?", None),
    ],
)
def test_a_fragment_is_made_a_sentence(question: str, previous: str, understood: str | None) -> None:
    assert whole_question(question, previous, "") == understood
