"""What a body did is not what speakers said of the matter."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.what_it_did import DOING_ASKED, names
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

REPORT = (
    masthead("E/CN.99/2034/L.2", "Economic and Social Council", "29 July 2034")
    + """Draft report

1. Many speakers highlighted wreck trafficking and other crime.

2. KELFU trained forty harbour masters in lighthouse safety.
"""
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("documents")
    (folder / "E_CN.99_2034_L.2.txt").write_text(REPORT, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as held:
        assert not held.add([folder]).failed
        yield Assistant(held)


def test_what_speakers_said_is_not_what_the_body_did(assistant: Assistant) -> None:
    assert not assistant.answer("What did KELFU do about wreck trafficking?").answered


def test_what_the_body_did_is_told(assistant: Assistant) -> None:
    answer = assistant.answer("What did KELFU do about lighthouse safety?")
    assert [cited.locator for cited in answer.citations] == ["p2"]


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("What did KELFU do about wrecks?", "KELFU"),
        ("What is the Kelp Fund doing for women?", "the Kelp Fund"),
        ("and what has the Board done on piers", "the Board"),
        ("What did KELFU say about wrecks?", None),
        ("What should States do about wrecks?", None),
    ],
)
def test_whose_deeds_are_asked_for(question: str, body: str | None) -> None:
    found = DOING_ASKED.match(question)
    assert (found["body"] if found else None) == body


@pytest.mark.parametrize(
    ("body", "said", "is_so"),
    [
        ("KELFU", "KELFU built a pier.", True),
        ("the Kelp Fund", "The Kelp Fund built a pier.", True),
        ("UNICEF", "The United Nations Children’s Fund built a school.", True),
        ("KELFU", "Many speakers welcomed it.", False),
    ],
)
def test_whether_the_body_is_named(body: str, said: str, is_so: bool) -> None:
    assert names(body, said) is is_so
