"""An amendment is its instructions, and a proposal in a report what each side said of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.amendments_told import _ASKED, _OPENS
from assistant.answering.fate_of_proposals import _AGAINST, _FATE, _FOR, _SIDE
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

AMENDMENT = (
    masthead("S/2043/118", "Security Council", "24 February 2043", markdown=True)
    + """# Norway: amendment to the draft resolution contained in document S/2043/112

In preambular paragraph 1, the words “the Lamprey dispute” are not suitable for the text.

Replace the words “the Lamprey dispute” in that paragraph with the following words:

the words “the dispute in Chile”, which are shorter and which all members of the Council know.

In the operative paragraph, delete the words “without delay”, which stand there twice.
"""
)
REPORT = (
    masthead("A/AC.982/2043/L.3", "General Assembly", "19 February 2043", distribution="Limited")
    + """Special Committee on Lighthouses
New York, 18-26 February 2043

Draft report

II. Keeping of lights

A. Consideration of the revised proposal submitted by Chile on the tide tables

1. The revised proposal submitted by Chile was referred to during the general exchange of views.

2. The sponsor delegation recalled that the proposal was old. It gave its history at length.

3. Several delegations reiterated their support for the proposal. It was printed on blue paper.

4. Other delegations reiterated their view that the proposal was unnecessary. The Secretariat took notes. The
sponsor delegation was encouraged to withdraw the proposal.

B. Consideration of the proposal submitted by Peru on buoys

5. The proposal on buoys was welcomed by all.
"""
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("documents")
    (folder / "S-2043-118.md").write_text(AMENDMENT, "utf-8")
    (folder / "A_AC.982_2043_L.3.txt").write_text(REPORT, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


@pytest.mark.parametrize(
    "question",
    [
        "What is the Norwegian amendment to the draft on Chile?",
        "what does S/2043/118 change",
        "What amendments did Norway propose?",
    ],
)
def test_an_amendment_is_told_by_its_whole_instructions(assistant: Assistant, question: str) -> None:
    answer = assistant.answer(question)
    assert [s.text for s in answer.sentences][-2:] == [
        "Replace the words “the Lamprey dispute” in that paragraph with the following words: the words"
        " “the dispute in Chile”, which are shorter and which all members of the Council know.",
        "In the operative paragraph, delete the words “without delay”, which stand there twice.",
    ]


def test_what_became_of_an_amendment_is_not_told_by_its_text(assistant: Assistant) -> None:
    assert not assistant.answer("Did the Norwegian amendment pass?").answered


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("What happened to the Chilean proposal?", ["p1", "p2", "p3", "p4", "p4"]),
        ("what became of the proposal submitted by chile", ["p1", "p2", "p3", "p4", "p4"]),
        ("Who was against the proposal on the tide tables?", ["p4", "p4"]),
        ("Who supported the Chilean proposal?", ["p3"]),
        ("What happened to the proposal on buoys?", ["p5"]),
    ],
)
def test_a_proposal_is_told_side_by_side_in_the_order_of_the_report(
    assistant: Assistant, question: str, places: list[str]
) -> None:
    answer = assistant.answer(question)
    assert [c.locator for c in answer.citations] == places


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("What is the Norwegian amendment?", True),
        ("What does it replace?", True),
        ("How was the draft amended?", True),
        ("Which words would the amendment replace?", True),
        ("Who proposed the amendment?", False),
        ("Which members voted for the amendment?", False),
        ("When was the amendment tabled?", False),
    ],
)
def test_questions_for_what_is_changed(question: str, asks: bool) -> None:
    assert (_ASKED.match(question) is not None) == asks


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("In preambular paragraph 1, replace:", True),
        ("Delete paragraph 3.", True),
        ("After paragraph 2, insert:", True),
        ("“conflict”", False),
        ("with", False),
    ],
)
def test_where_an_instruction_begins(text: str, opens: bool) -> None:
    assert (_OPENS.match(text) is not None) == opens


@pytest.mark.parametrize(
    ("question", "of"),
    [
        ("What happened to the Chilean proposal?", "fate"),
        ("what about the proposal on buoys", "fate"),
        ("How was the proposal on buoys received?", "fate"),
        ("Who was against the proposal?", "against"),
        ("Which delegations opposed the Chilean proposal?", "against"),
        ("who was for the chilean proposal", "for"),
        ("What happened to the keepers?", ""),
        ("Who proposed it?", ""),
        ("What proposals did Chile submit?", ""),
    ],
)
def test_what_is_asked_of_a_proposal(question: str, of: str) -> None:
    known = {"fate": _FATE, "against": _AGAINST, "for": _FOR}
    assert "".join(name for name, pattern in known.items() if pattern.match(question)) == of


@pytest.mark.parametrize(
    ("sentence", "is_side"),
    [
        ("Several delegations supported it.", True),
        ("The sponsor delegation recalled the background.", True),
        ("In that regard, some other speakers disagreed.", True),
        ("It was also stated that it was late.", True),
        ("The Secretariat took notes.", False),
        ("Delegations from several ports came.", False),
    ],
)
def test_a_side_of_a_debate_is_known_by_who_speaks(sentence: str, is_side: bool) -> None:
    assert (_SIDE.match(sentence) is not None) == is_side
