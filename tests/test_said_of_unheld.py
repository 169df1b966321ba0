"""What documents that are held say of one that is not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.said_of_unheld import _SAID_OF, _names
from index.embedding import HashingEncoder
from index.library import Library

REPORT = """United Nations

DP/LGT/2042/4

Distr.: General
4 May 2042

Report of the Lighthouse Agency on the recommendations of the Kelp Inspectors

I. Status of implementation of recommendations

1. The Agency accepts the recommendations on foghorns (see JIU/REP/2041/3).

2. The review of lamps (JIU/REP/2041/5) found that two in three were out. It cost little.

| Report symbol | Report title | Total recommendations | Not accepted | Implemented | In progress |
|---|---|---|---|---|---|
| JIU/REP/2041/1 | Review of piers | 6 | 1 | 4 | 1 |
| JIU/REP/2041/2 | Review of jetties | 7 | - | 5 | 2 |
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("unheld")
    (folder / "DP_LGT_2042_4.txt").write_text(REPORT, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


@pytest.mark.parametrize(
    "question",
    [
        "Have all recommendations of JIU/REP/2041/2 been implemented?",
        "How many recommendations of JIU/REP/2041/2 are in progress?",
    ],
)
def test_the_row_of_a_table_on_it_answers_whether_and_how_many(assistant: Assistant, question: str) -> None:
    answer = assistant.answer(question)
    assert answer.answered
    assert "Implemented: 5; In progress: 2" in answer.text
    assert answer.citations[0].quote.startswith("JIU/REP/2041/2 |")
    assert "There is no document JIU/REP/2041/2 in this library." in answer.notices


@pytest.mark.parametrize(
    "question",
    [
        "What did JIU/REP/2041/2 recommend?",
        "Did JIU/REP/2041/2 recommend a joint fund for otters?",
        "Who wrote JIU/REP/2041/2?",
    ],
)
def test_what_no_row_answers_is_declined_with_where_it_is_mentioned(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.answer(question)
    assert not answer.answered
    assert answer.text.startswith("There is no document JIU/REP/2041/2 in this library.")
    assert "JIU/REP/2041/2 is mentioned in: DP/LGT/2042/4" in answer.text
    assert [one.quote for one in answer.nearest] == ["JIU/REP/2041/2 | Review of jetties | 7 | - | 5 | 2"]


def test_the_sentence_that_names_it_is_shown_and_not_the_next(assistant: Assistant) -> None:
    answer = assistant.answer("What does JIU/REP/2041/5 say about otters?")
    assert [one.quote for one in answer.nearest] == [
        "The review of lamps (JIU/REP/2041/5) found that two in three were out."
    ]


def test_what_a_document_says_of_one_not_held_is_what_names_it(assistant: Assistant) -> None:
    answer = assistant.answer("What does DP/LGT/2042/4 say about JIU/REP/2041/3?")
    assert answer.answered
    assert [one.quote for one in answer.citations] == [
        "The Agency accepts the recommendations on foghorns (see JIU/REP/2041/3)."
    ]
    unnamed = assistant.answer("What does DP/LGT/2042/4 say about JIU/REP/2041/77?")
    assert not unnamed.answered
    assert unnamed.text == "JIU/REP/2041/77 is not mentioned in DP/LGT/2042/4."


@pytest.mark.parametrize(
    ("question", "what"),
    [
        ("What does A/97/1 say about A/96/7?", "A/96/7"),
        ("What did the report say on the review JIU/REP/2041/3?", "JIU/REP/2041/3"),
        ("What is said in A/97/1 of A/96/7?", None),
        ("What does A/97/1 say about the lamps of A/96/7?", None),
        ("What does A/97/1 say about otters?", None),
        ("Who wrote A/96/7?", None),
    ],
)
def test_what_is_said_of_a_document_and_of_nothing_else_is_asked(question: str, what: str | None) -> None:
    asked = _SAID_OF.match(question)
    assert (asked["what"] if asked else None) == what


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("see A/96/7.", True),
        ("(A/96/7)", True),
        ("A/96/7 and A/96/7/Add.1", True),
        ("see A/96/7/Add.1", False),
        ("see A/96/77", False),
        ("see DA/96/7", False),
    ],
)
def test_a_symbol_is_named_whole(text: str, named: bool) -> None:
    assert _names(text, "A/96/7") is named
