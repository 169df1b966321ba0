"""What resolutions ask of whom: all of it, from the operative paragraphs, with the standing of the text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answering.operative import acts_in, asked_of
from assistant.question import analyse
from index.embedding import HashingEncoder
from index.library import Library

SAMPLE = Path(__file__).parent.parent / "ui" / "sample" / "collection"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([SAMPLE / "E-CN.29-2015-L.3-Rev.1.md", SAMPLE / "E-CN.29-2015-4.md"]).failed
        yield Assistant(library)


def test_every_paragraph_that_asks_it_of_him_is_given_with_the_standing_of_a_draft(
    assistant: Assistant,
) -> None:
    answer = assistant.answer("What is the Secretary-General requested to do?")
    wanted = [
        citation
        for citation in assistant.answer("Summarize E/CN.29/2015/L.3/Rev.1").citations
        if "Secretary-General" in citation.quote[:60] and citation.locator.startswith("op")
    ]
    assert wanted
    assert [c.locator for c in answer.citations] == [c.locator for c in wanted]
    assert all(
        s.text.startswith("The draft resolution would request “the Secretary-General")
        for s in answer.sentences
    )


def test_a_resolution_that_is_not_held_asks_nothing(assistant: Assistant) -> None:
    assert not assistant.answer("What does resolution 2780 request the Secretary-General to do?").answered


@pytest.mark.parametrize(
    ("question", "acts", "whom"),
    [
        ("What does the draft urge Member States to do?", {"urg"}, ("member", "state")),
        ("What did the Council call upon Iraq to do?", {"call"}, ("iraq",)),
        ("What does the resolution decide?", {"decid"}, ()),
        ("What did the Security Council decide in resolution 757 (1992)?", {"decid"}, ()),
        ("What does the Council demand of Iraq in resolution 687?", {"demand"}, ("iraq",)),
        ("What does the Council decide in S/RES/757 (1992)?", {"decid"}, ()),
        ("List what E/2015/L.99 urges Member States to do", {"urg"}, ("member", "state")),
        ("Please list everything that the draft resolution requests", {"request"}, ()),
        ("List all the things resolution 9001 (1999) calls upon States to do", {"call"}, ("state",)),
    ],
)
def test_what_is_asked_of_whom(question: str, acts: set[str], whom: tuple[str, ...]) -> None:
    asked = asked_of(analyse(question))
    assert asked is not None
    assert asked.acts == acts
    assert asked.whom == whom


def test_to_be_asked_is_to_be_requested_urged_or_invited() -> None:
    asked = asked_of(analyse("What are States asked to do about kelp?"))
    assert asked is not None
    assert {"request", "urg", "invit"} <= asked.acts
    assert [term.stem for term in asked.topic] == ["kelp"]


@pytest.mark.parametrize(
    "question",
    [
        "What did Norway call for?",
        "What did one speaker recommend?",
        "Who requested the report?",
        "When was the report requested?",
        "What year did the Council decide it?",
        "List what Norway urges States to do",
        "List the States that the report welcomes",
    ],
)
def test_what_speakers_ask_for_is_no_operative_paragraph(question: str) -> None:
    assert asked_of(analyse(question)) is None


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Urges States to plant kelp;", ["urge"]),
        ("Also urges States to plant kelp;", ["also urge"]),
        ("Notes the decisions taken, and urges the Fund to go on;", ["note", "urge"]),
        ("Encourages States to pay, encouraging members too, and also requests the Fund to wait;",
         ["encourage", "also request"]),
        ("Renews its request to the Secretary-General to report;", ["request"]),
        ("Reiterates its call upon all parties to cease fire;", ["call"]),
        ("Recalls resolution 9001 (1999), that urges States to act and that calls upon them;", ["recall"]),
        ("Recalls the plan, which requests a report;", ["recall"]),
        ("The Committee met in May.", []),
    ],
)  # fmt: skip
def test_a_paragraph_does_what_it_opens_with_and_what_it_goes_on_with(text: str, acts: list[str]) -> None:
    assert [verb for verb, _ in acts_in(text)] == acts
