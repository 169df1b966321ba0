"""The status of a document that is asked for by its symbol: what it is, and what the library shows of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.status_asked import _ASKED
from assistant.answering.subject import place_of_title
from index.embedding import HashingEncoder
from index.library import Library

DRAFT = """United Nations
General Assembly

A/C.9/97/{symbol}

Distr.: Limited
4 May 2042

Original: English

Ninety-seventh session
Agenda item 12

Norland: {kind}draft resolution

Lighthouses of the northern coast

The General Assembly,

Recalling its resolution 96/110 of 17 December 2041,

1. Requests all States to keep their lights burning{more};

2. Decides to return to the matter.
"""


@pytest.mark.parametrize(
    "question",
    [
        "What is the status of A/C.9/97/L.4?",
        "What's the current status of the draft resolution A/C.9/97/L.4?",
        "What is the legal status of A/C.9/97/L.4/Rev.1",
        "What is the status of resolution 9188?",
        "What is the status of resolution 9188 (1964)?",
        "and what is the status of A/97/15 (Part I)?",
        "What became of A/C.9/97/L.4?",
        "what happened to the draft A/C.9/97/L.4?",
        "Status of A/C.9/97/L.4",
        "Is A/C.9/97/L.4 still a draft?",
        "Is A/C.9/97/L.4 a draft or a resolution?",
        "is resolution 9188 (1964) binding or just a recommendation?",
        "Was A/C.9/97/L.4 already adopted or is it only a draft?",
    ],
)
def test_the_status_of_a_text_is_asked(question: str) -> None:
    assert _ASKED.match(question)


@pytest.mark.parametrize(
    "question",
    [
        "What is the status of the implementation of A/C.9/97/L.4?",
        "What is the status of the recommendations in A/97/15?",
        "What is the status of women in A/97/15?",
        "What is the status of Norland?",
        "What is the status of A/97/15 recommendation 4?",
        "What happened to the lighthouses in A/97/15?",
        "Is the plan in A/97/15 still a draft?",
        "Is the plan in A/97/15 a decision or a draft?",
        "Is A/97/15 long or short?",
    ],
)
def test_the_status_of_something_in_a_text_is_not(question: str) -> None:
    assert _ASKED.match(question) is None


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("drafts")
    for name, symbol, kind, more in (
        ("A_C.9_97_L.4", "L.4", "", ""),
        ("A_C.9_97_L.4_Rev.1", "L.4/Rev.1", "revised ", " in winter"),
        ("A_C.9_97_L.5", "L.5", "", ""),
    ):
        text = DRAFT.format(symbol=symbol, kind=kind, more=more)
        (folder / f"{name}.txt").write_text(text, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


def test_a_draft_of_which_nothing_more_is_known_is_said_to_be_one_with_its_date(assistant: Assistant) -> None:
    answer = assistant.answer("What is the status of A/C.9/97/L.5?")
    assert answer.answered
    assert answer.text.startswith("This is a draft. Nothing in this library shows that it was adopted.")
    assert "4 May 2042" in answer.text
    assert {one.symbol for one in answer.citations} == {"A/C.9/97/L.5"}


def test_a_later_revision_that_is_held_is_told(assistant: Assistant) -> None:
    answer = assistant.answer("What is the status of A/C.9/97/L.4?")
    assert any("A/C.9/97/L.4/Rev.1 revises it" in notice for notice in answer.notices)


def test_a_document_that_is_not_held_has_no_status_here(assistant: Assistant) -> None:
    assert not assistant.answer("What is the status of A/C.9/97/L.77?").answered


@pytest.mark.parametrize(
    ("masthead", "title", "shown"),
    [
        (
            "United Nations\nA/9/L.3\nLights of the\nnorthern harbours",
            "Lights of the northern harbours",
            None,
        ),
        ("United Nations\n**Lights of the\n**harbours**", "Lights of the harbours", None),
        ("United Nations\nA/9/L.3\nNorland: draft resolution", "Lights", "A/9/L.3"),
        ("United Nations\nNorland: draft resolution", "", "United Nations"),
    ],
)
def test_of_a_masthead_the_title_is_quoted_else_the_symbol(
    masthead: str, title: str, shown: str | None
) -> None:
    start, end = place_of_title(masthead, title, "A/9/L.3")
    quoted = " ".join(masthead[start:end].replace("*", " ").split())
    assert quoted == (title if shown is None else shown)


def test_a_draft_that_was_revised_is_not_told_as_the_latest(assistant: Assistant) -> None:
    """Whether it was adopted is asked of a text that another has replaced."""
    for question in ("Has A/C.9/97/L.4 been adopted?", "What is the status of A/C.9/97/L.4?"):
        answer = assistant.answer(question)
        assert any("A/C.9/97/L.4/Rev.1" in notice for notice in answer.notices)
