"""Who ratified or signed is told by a sentence that says it was done, not by one on what prepares it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.treaty_acts import _DONE, WHO_DID, is_only_prepared
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

REPORT = (
    masthead("A/98/278", "General Assembly", "29 July 2034")
    + """Report on the Kelp Convention

1. They included pre-ratification activities of the Kelp Convention undertaken in Malta, Fiji, Peru and Chile.

2. The Wreck Convention was ratified by Norway and Iceland.

3. Following the Kelp Conference held in Palermo, Italy, in 2033, the Fund began to promote the ratification
of the Kelp Convention.
"""
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("documents")
    (folder / "A_98_278.txt").write_text(REPORT, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as held:
        assert not held.add([folder]).failed
        yield Assistant(held)


def test_where_it_is_prepared_it_is_not_yet_done(assistant: Assistant) -> None:
    answer = assistant.answer("Which countries ratified the Kelp Convention?")
    assert not any("Malta" in cited.quote for cited in answer.citations)


def test_those_that_ratified_are_told(assistant: Assistant) -> None:
    answer = assistant.answer("Which countries ratified the Wreck Convention?")
    assert [cited.locator for cited in answer.citations] == ["p2"]


@pytest.mark.parametrize("question", ["Did Italy ratify the Kelp Convention?", "Has Malta ratified it?"])
def test_where_a_conference_was_held_nothing_is_ratified(assistant: Assistant, question: str) -> None:
    assert not assistant.answer(question).answered


def test_that_it_was_ratified_is_yes(assistant: Assistant) -> None:
    assert assistant.answer("Did Norway ratify the Wreck Convention?").text.startswith("**Yes**")


@pytest.mark.parametrize(
    ("question", "said", "is_so"),
    [
        ("Did Norway ratify it?", "Norway promotes the ratification of it.", True),
        ("Has Norway signed?", "Norway is to sign it.", True),
        ("Did Norway ratify it?", "Norway ratified it in 2031.", False),
        ("Did Norway intend to ratify it?", "Norway did not intend to ratify it.", False),
        ("Did Norway support it?", "Norway promotes its ratification.", False),
    ],
)
def test_what_only_leads_to_it(question: str, said: str, is_so: bool) -> None:
    assert is_only_prepared(question, said) is is_so


@pytest.mark.parametrize(
    ("question", "did"),
    [
        ("Which countries ratified the Convention?", "ratified"),
        ("Who signed the Accord?", "signed"),
        ("Which Member States have already acceded to it?", "acceded"),
        ("Name the States that have ratified it", "ratified"),
        ("How many States ratified it?", None),
        ("Which countries were assisted?", None),
        ("Did Norway sign it?", None),
    ],
)
def test_who_is_asked_to_have_done_what(question: str, did: str | None) -> None:
    found = WHO_DID.match(question)
    assert (found["did"] if found else None) == did


@pytest.mark.parametrize(
    ("sentence", "done"),
    [
        ("Norway ratified it.", True),
        ("The States parties to it met.", True),
        ("It entered into force upon ratification by Norway.", True),
        ("Instruments of ratification were deposited.", True),
        ("It led to 11 ratifications of treaties by Norway and Malta.", True),
        ("Pre-ratification activities were undertaken.", False),
        ("It promotes the ratification of the Accord.", False),
        ("It is to be signed in May.", False),
        ("States were called upon to ratify it.", False),
    ],
)
def test_what_tells_that_it_was_done(sentence: str, done: bool) -> None:
    assert bool(_DONE.search(sentence)) is done
