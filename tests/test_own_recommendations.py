"""What a body recommends, and why: its own numbered recommendations, and its own resolutions."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.own_recommendations import has_the_matter, own_recommendation_asked
from assistant.terms import content_terms
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead


def _resolution(number: int, text: str) -> str:
    symbol = f"S/RES/{number} (2043)"
    return masthead(symbol, "Security Council", f"{number % 28} May 2043") + text


CREATES = _resolution(
    9001,
    """Resolution 9001 (2043)

Adopted by the Security Council at its 9901st meeting, on 13 May 2043

The Security Council,

Noting that the Secretary-General recommends a light for Norway,

1. Decides to remain seized of the matter.
""",
)
ADMITS = _resolution(
    9002,
    """Resolution 9002 (2043)

Adopted by the Security Council at its 9902nd meeting, on 14 May 2043

The Security Council,

Having examined the application of Iceland,

1. Recommends to the General Assembly that Iceland be given a light.
""",
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("documents")
    for name, text in (("S_RES_9001(2043)", CREATES), ("S_RES_9002(2043)", ADMITS)):
        (folder / f"{name}.txt").write_text(text, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as held:
        assert not held.add([folder]).failed
        yield Assistant(held)


def test_what_an_organ_recommends_is_told_by_its_operative_paragraph(assistant: Assistant) -> None:
    answer = assistant.answer("What did the Security Council recommend on Iceland?")
    assert [c.locator for c in answer.citations] == ["op1"]
    assert answer.citations[0].quote.startswith("Recommends to the General Assembly that Iceland")


def test_what_another_recommends_the_organ_does_not(assistant: Assistant) -> None:
    assert not assistant.answer("What did the Security Council recommend on Norway?").answered


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Does the Tide Unit recommend a joint fund?", ("Tide Unit", "a joint fund", False)),
        ("Why does the Tide Unit want a joint fund?", ("Tide Unit", "a joint fund", True)),
        ("What does the Tide Unit recommend on kelp?", ("Tide Unit", "kelp", False)),
        ("Who recommends a joint fund?", None),
        ("Why was the fund set up?", None),
        ("What does the Tide Unit recommend to donors?", None),
    ],
)
def test_which_recommendation_is_asked(text: str, asked: tuple[str, str, bool] | None) -> None:
    found = own_recommendation_asked(text)
    assert (found and (found.by, found.what, found.why)) == asked


@pytest.mark.parametrize(
    ("what", "text", "is_so"),
    [
        (
            "a joint fund for keepers",
            "They should explore an inter-agency funding mechanism for keepers.",
            True,
        ),
        ("a fund for keepers", "They should set up a fund for keepers.", True),
        ("a joint fund for keepers", "Each should set up a fund for keepers.", False),
        ("a fund for keepers", "They should train keepers.", False),
    ],
)
def test_the_matter_of_a_recommendation(what: str, text: str, is_so: bool) -> None:
    assert has_the_matter(content_terms(f"on {what}"), text) is is_so
