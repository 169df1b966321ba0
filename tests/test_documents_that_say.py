"""Asked what it says, a document named by its title is the one asked, and no speaker to be looked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.documents_that_say import PAPER, SAYING, put_to_documents, speaks_to
from index.embedding import HashingEncoder
from index.library import Library

DECLARATION = """# A/CONF.943/2043/1

United Nations

A/CONF.943/2043/1

General Assembly

Distr.: General\\
4 August 2043

Halvard Declaration on the Keeping of Lighthouses

1. We underlined the role of the lamp wardens, and expressed our commitment to pay them.

2. We welcomed the plan to hold elections of wardens in every harbour within a year.
"""
LETTER = """# S/2043/63

United Nations

S/2043/63

Security Council

Distr.: General\\
28 January 2043

Letter dated 27 January 2043 from the Secretary-General addressed to the President of the Security Council

I have the honour to transmit herewith the monthly report of the Director of the Organisation for the
Prohibition of Unlit Vessels (OPUV).

The report says that nineteen unlit vessels carried whale oil in barrels and that no whale oil was declared.
"""
ADVICE = """# A/98/7/Add.12

United Nations

A/98/7/Add.12

General Assembly

Distr.: General\\
24 October 2043

Progress report on the renovation of the lighthouse of Halvard

1. The Advisory Committee on Administrative and Budgetary Questions has considered the progress report of the
Secretary-General on the renovation of the lighthouse.

2. The Advisory Committee notes with concern the delays in the renovation of the lantern room.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("files")
    for name, text in (("declaration", DECLARATION), ("letter", LETTER), ("advice", ADVICE)):
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield library


@pytest.mark.parametrize(
    ("question", "put"),
    [
        (
            "What does the Halvard Declaration say about lamp wardens?",
            "What does A/CONF.943/2043/1 say about lamp wardens?",
        ),
        ("What does the OPUV report say about whale oil?", "What does S/2043/63 say about whale oil?"),
        (
            "What does the report on the lighthouse of Halvard say about delays?",
            "What does A/98/7/Add.12 say about delays?",
        ),
        (
            "What does ACABQ say about delays?",
            "In A/98/7/Add.12, what does the Advisory Committee say about delays?",
        ),
        ("What does the Brennland Declaration say about lamp wardens?", None),
        ("What does the Declaration say about lamp wardens?", None),
        ("What does the report say about delays?", None),
        ("What does the Court report say about delays?", None),
        ("What did Norway say about the Halvard Declaration?", None),
        ("Who signed the Halvard Declaration?", None),
    ],
)
def test_a_question_is_put_to_the_document_of_the_title(
    library: Library, question: str, put: str | None
) -> None:
    found = [paragraph for record in library.documents() for paragraph in library.paragraphs(record.source)]
    assert put_to_documents(question, library, found) == put


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("What does the Halvard Declaration say about lamp wardens?", "A/CONF.943/2043/1 p1"),
        ("What does the Halvard Declaration say about elections?", "A/CONF.943/2043/1 p2"),
        ("What does the OPUV report say about whale oil?", "S/2043/63 u2"),
        ("What does ACABQ say about delays?", "A/98/7/Add.12 p2"),
    ],
)
def test_the_document_named_by_its_title_answers(library: Library, question: str, place: str) -> None:
    answer = Assistant(library).answer(question)
    assert [f"{cited.symbol} {cited.locator}" for cited in answer.citations] == [place]


@pytest.mark.parametrize(
    "question",
    [
        "What does the Halvard Declaration say about Ruritania?",
        "What does the Halvard Declaration say about whale oil?",
        "What does the OPUV report say about chess?",
    ],
)
def test_what_the_titled_document_does_not_say_is_declined(library: Library, question: str) -> None:
    assert not Assistant(library).answer(question).answered


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("What does the Halvard Declaration say about lamps?", "the Halvard Declaration"),
        ("And what does the Court report say?", "the Court report"),
        ("What two steps does the review recommend?", "the review"),
        ("What does the State party report say on lamps?", "the State party report"),
        ("Who does the report say was there?", None),
        ("What is the report?", None),
        ("When did the report say so?", None),
    ],
)
def test_who_is_asked_to_say_something_is_read_off_the_question(question: str, who: str | None) -> None:
    asked = SAYING.search(question)
    assert (asked and asked["who"]) == who


@pytest.mark.parametrize(
    ("name", "paper"),
    [
        ("the annual report of the Fund", "annual report"),
        ("the Chilean letter", "letter"),
        ("the strategic framework review", "review"),
        ("the Reporters", None),
        ("the Halvard Declaration", None),
    ],
)
def test_what_kind_of_paper_is_named(name: str, paper: str | None) -> None:
    found = PAPER.search(name)
    assert (found and found.group()) == paper


def test_a_known_body_is_spelled_out_where_the_documents_only_have_its_name(library: Library) -> None:
    answer = Assistant(library).answer("What does ACABQ stand for?")
    assert "**Advisory Committee on Administrative and Budgetary Questions**" in answer.text
    assert [cited.locator for cited in answer.citations] == ["p1"]


@pytest.mark.parametrize(
    ("question", "told", "speaks"),
    [
        ("What does the lamp report say about cash?", "The lamps were paid for in cash.", True),
        ("What does the lamp report say about cash?", "The budget was not changed.", False),
        ("What does the lamp report say about the cash of lamps?", "The lamps were lit.", False),
        ("What does the lamp report say about cash for Chad?", "Chad has lamps.", False),
        ("What does the lamp report say about ACABQ?", "The Committee on Lamps met.", False),
        ("What does the lamp report say?", "The lamps were lit.", True),
    ],
)
def test_an_answer_of_a_titled_document_has_what_it_is_asked_to_speak_of(
    question: str, told: str, speaks: bool
) -> None:
    assert speaks_to(question, told, "Report on lamps") == speaks


def test_what_somebody_said_in_a_letter_is_what_the_letter_says(library: Library) -> None:
    """ "The Secretary-General" stands in no sentence of his own letter."""
    put = put_to_documents("What did the Secretary-General say in his letter?", library)
    assert put == "Summarize S/2043/63"
    put = put_to_documents("What did the Secretary-General say about barrels in his letter?", library)
    assert put == "What does S/2043/63 say about barrels?"
    put = put_to_documents("What did the Secretary-General say in his letter of 27 January 2043?", library)
    assert put == "Summarize S/2043/63"
    assert put_to_documents("What did Halvard say in its letter?", library) is None
    assert (
        put_to_documents("What did the Secretary-General say in his letter of 3 May 2043?", library) is None
    )


def test_a_bare_body_names_no_document(library: Library) -> None:
    """ "The Commission" began a draft, which was then asked what it decided."""
    assert (
        put_to_documents("What did the Committee decide?", library, library.paragraphs("advice.md")) is None
    )
