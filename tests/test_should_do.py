"""What States should do on a matter: what texts ask of them on that, and nothing beside it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.should_do import asks_of_states, states_asked
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

DRAFT = (
    masthead("E/2043/L.25", "Economic and Social Council", "22 July 2043", distribution="Limited")
    + """Lighting of vessels

Draft resolution

The Economic and Social Council,

Recalling its resolution 2041/24 of 26 July 2041, in which it urged Member States to plant kelp,

1. Urges Member States to plant kelp;

2. Requests the Tide Office, in consultation with Member States, to count the kelp;

3. Encourages Member States to train keepers.
"""
)
REPORT = (
    masthead("A/98/417", "General Assembly", "14 July 2043")
    + """Safe harbours for the islands of the Lamprey Sea

Report of the Secretary-General

I. Introduction

1. States should harvest kelp by hand. Kelp is a plant of the sea, and piers are built of wood.

2. The response to the fall of piers should be a collective effort.
"""
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("documents")
    for name, text in (("E_2043_L.25", DRAFT), ("A_98_417", REPORT)):
        (folder / f"{name}.txt").write_text(text, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as held:
        assert not held.add([folder]).failed
        yield Assistant(held)


@pytest.mark.parametrize(
    "question", ["What should Member States do about kelp?", "what should states do about kelp"]
)
def test_what_texts_ask_of_states_on_the_matter_is_told_document_by_document(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.answer(question)
    assert {(c.symbol, c.locator) for c in answer.citations} == {("E/2043/L.25", "op1"), ("A/98/417", "p1")}
    assert "The draft resolution would urge" in answer.text


def test_where_nothing_is_asked_of_states_on_it_no_side_sentence_is_told(assistant: Assistant) -> None:
    assert not assistant.answer("What should States do about piers?").answered


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("What should Member States do about kelp?", "kelp"),
        ("what must governments do on small boats", "small boats"),
        ("What are States asked to do about kelp?", "kelp"),
        ("What should donors do about kelp?", None),
        ("According to the Chair's report, what should States do about kelp?", None),
        ("What did States do about kelp?", None),
        ("How should kelp be planted?", None),
    ],
)
def test_which_matter_it_is_asked_on(text: str, topic: str | None) -> None:
    assert states_asked(text) == topic


@pytest.mark.parametrize(
    ("sentence", "is_so"),
    [
        ("Urges Member States to plant kelp;", True),
        ("States should plant kelp.", True),
        ("The speaker encouraged States parties to plant kelp.", True),
        ("Governments must plant kelp.", True),
        ("Requests the Tide Office, in consultation with Member States, to count kelp;", False),
        ("Invites the Tide Office to request Member States to count kelp;", False),
        ("The United Nations Convention on Kelp should be signed.", False),
        ("The requests contained in the letters of Member States are new.", False),
        ("States plant kelp.", False),
    ],
)
def test_what_asks_of_states(sentence: str, is_so: bool) -> None:
    assert asks_of_states(sentence) is is_so
