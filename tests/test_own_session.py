"""What was done at one session is told by its own sentence, in a follow-up counted from another too."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.model import Conversation
from index.embedding import HashingEncoder
from index.library import Library

REPORT = """United Nations
E/XY.5/2032/11

Economic and Social Council

Distr.: General
3 June 2032
Original: English

Report of the Kelp Board

1. At its eighth session, it considered the reports of Chile, Oman and Togo. At its ninth session, it
considered the reports of Ghana, Malta and Peru.

2. At the eighth session, the Board met with the pilots of Chile and Togo; at the ninth session, it met with
the pilots of Malta and Peru.
"""


@pytest.fixture(name="assistant")
def _assistant(tmp_path: Path) -> Assistant:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    library = Library.open(tmp_path / "library", encoders=[HashingEncoder()])
    library.add([tmp_path / "report.txt"])
    return Assistant(library)


def test_the_session_after_that_one_has_its_own_list(assistant: Assistant) -> None:
    first = assistant.answer("Which countries' reports did the Kelp Board consider at its eighth session?")
    assert "Oman" in first.text
    second = assistant.answer("And at the session after that one?", Conversation().with_turn(first))
    assert "ninth session" in second.standalone_question
    assert "Ghana" in second.text
    assert "Oman" not in second.text
