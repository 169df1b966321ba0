"""Which treaties a document mentions: every one it names, a short name under the full one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.instruments_cited import ASKED, in_full, named_in
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

REPORT = (
    masthead("A/98/279", "General Assembly", "29 July 2034")
    + """Report on kelp

1. The Assembly adopted the Tidal Convention against Trade in Kelp, the Protocol to Prevent, Suppress and
Punish Theft of Kelp, Especially from Children, and the Protocol on Wrecks by Land and Sea.

2. The Kelp Convention and the Protocols thereto were signed. The Wrecks Protocol was not.

3. Recalling the Harbour Treaty, the Convention is in force.
"""
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("documents")
    (folder / "A_98_279.txt").write_text(REPORT, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as held:
        assert not held.add([folder]).failed
        yield Assistant(held)


CONVENTION = "Tidal Convention against Trade in Kelp"
PROTOCOLS = [
    "Protocol to Prevent, Suppress and Punish Theft of Kelp, Especially from Children",
    "Protocol on Wrecks by Land and Sea",
]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which conventions are mentioned in A/98/279?", [CONVENTION]),
        ("Which protocols does A/98/279 mention?", PROTOCOLS),
        ("What treaties are cited in A/98/279?", [CONVENTION, *PROTOCOLS, "Harbour Treaty"]),
    ],
)
def test_every_treaty_is_told_once(assistant: Assistant, question: str, told: list[str]) -> None:
    answer = assistant.answer(question)
    assert answer.text.startswith(f"**{len(told)}** — {'; '.join(told)}.")


def test_a_short_name_is_cited_under_the_full_one(assistant: Assistant) -> None:
    answer = assistant.answer("Which conventions are mentioned in A/98/279?")
    assert [(c.locator, c.quote) for c in answer.citations] == [("p1", CONVENTION), ("p2", "Kelp Convention")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Kelp Convention and the Protocols thereto", ["Kelp Convention"]),
        ("Recalling the Kelp Convention", ["Kelp Convention"]),
        ("the General Assembly of the Wrecks Protocol", ["Wrecks Protocol"]),
        ("the Convention is in force", []),
        ("the Convention on the Law of the Tides of 2031", ["Convention on the Law of the Tides"]),
        ("conventions of the Board", []),
    ],
)
def test_what_names_a_treaty(text: str, names: list[str]) -> None:
    assert [name for name, _, _ in named_in(text)] == names


def test_names_of_different_treaties_stay_apart() -> None:
    names = ["Kelp Protocol", "Wrecks Protocol", "Protocol on Trade in Kelp"]
    assert in_full(names)["Kelp Protocol"] == "Protocol on Trade in Kelp"
    assert in_full(names)["Wrecks Protocol"] == "Wrecks Protocol"


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Which conventions are mentioned in the draft?", True),
        ("List all international instruments cited in A/98/279", True),
        ("Which other treaties does the report refer to?", True),
        ("Which resolutions are mentioned in the draft?", False),
        ("Which conventions did Norway sign?", False),
        ("How many conventions are mentioned in it?", False),
    ],
)
def test_what_asks_for_treaties_mentioned(question: str, asks: bool) -> None:
    assert bool(ASKED.match(question)) is asks
