"""A decision inside a report is looked up by its number; all its points are told, or the one asked about."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answering.numbered_texts import _ADOPTED
from index.embedding import HashingEncoder
from index.library import Library

REPORT = """# Commission on Tidal Works

United Nations\\
E/2034/31

Economic and Social Council

Distr.: General\\
3 March 2034

Commission on Tidal Works

Report on the sixth session (4–7 March 2034)

## Chapter I

### Matters brought to the attention of the Council

#### Decision 6/101

##### Harbour statistics

The Commission on Tidal Works:

(a) Welcomed the report of the Harbour Board;

(b) Requested the secretariat to collect tide tables from members of the Harbour Board;

(c) Urged members to publish their tide tables and to pay the Harbour Board.

#### Decision 6/102

##### Dredging

The Commission on Tidal Works:

(a) Endorsed the handbook on dredging;

(b) Noted the silting of estuaries, and requested the secretariat to report on it at its seventh session.

#### Resolution 6/1

##### Kelp

*The Commission on Tidal Works*,

*Recalling* its resolution 5/1 on kelp,

1. *Urges* members to plant kelp;

2. *Requests* the secretariat:

(a) To count the kelp;

(b) To report on it.

9th plenary meeting

7 March 2034
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("files")
    (folder / "tidal.md").write_text(REPORT, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


def told(assistant: Assistant, question: str) -> list[str]:
    answer = assistant.answer(question)
    return [citation.locator for citation in answer.citations] if answer.answered else []


ALL_OF_101 = ["dec6-101.u1", "dec6-101.u1.a", "dec6-101.u1.b", "dec6-101.u1.c"]


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("What did decision 6/101 decide?", ALL_OF_101),
        ("What did decision 6/101 decide on the Harbour Board?", ALL_OF_101),
        ("Summarize decision 6/101", ALL_OF_101),
        ("What did the Commission decide in decision 6/101 on tide tables?", ALL_OF_101),
        ("What does decision 6/101 urge members to do?", ["dec6-101.u1", "dec6-101.u1.c"]),
        ("What does decision 6/102 request?", ["dec6-102.u1", "dec6-102.u1.b"]),
        ("What did decision 6/102 decide on the handbook?", ["dec6-102.u1", "dec6-102.u1.a"]),
        (
            "What does resolution 6/1 of the Commission on Tidal Works request the secretariat to do?",
            ["res6-1.op2", "res6-1.op2.a", "res6-1.op2.b"],
        ),
        ("When was resolution 6/1 adopted?", ["res6-1.u1"]),
        ("What did the Commission on Tidal Works decide on harbour statistics?", ALL_OF_101),
        (
            "What did the Commission on Tidal Works decide regarding the silting of estuaries?",
            ["dec6-102.u1", "dec6-102.u1.b"],
        ),
    ],
)
def test_all_points_of_a_decision_are_told_or_those_asked_for(
    assistant: Assistant, question: str, places: list[str]
) -> None:
    assert told(assistant, question) == places


@pytest.mark.parametrize(
    "question",
    [
        "What did decision 6/103 decide?",
        "What did resolution 6/101 decide?",
        "What did General Assembly decision 6/101 decide?",
        "What did decision 6/101 of the Security Council decide?",
        "What does decision 6/102 invite members to do?",
        "What did decision 6/102 decide on lighthouses?",
        "What did the Commission on Tidal Works decide on lighthouses?",
        "What did the Security Council decide on harbour statistics?",
    ],
)
def test_a_text_of_another_number_kind_body_or_topic_is_not_told(assistant: Assistant, question: str) -> None:
    assert told(assistant, question) == []


def test_what_a_text_does_not_do_is_declined_not_told_in_its_other_words(assistant: Assistant) -> None:
    assert not assistant.answer("What does decision 6/102 urge members to do?").answered


@pytest.mark.parametrize(
    ("text", "says_when"),
    [
        ("9th plenary meeting", True),
        ("25 April 2034", True),
        ("9th plenary meeting 25 April 2034", True),
        ("Annual session", True),
        ("Annual session 12 June 2034", True),
        ("Requested a report by 25 April 2034", False),
        ("The 9th plenary meeting was held on 25 April 2034", False),
    ],
)
def test_lines_that_say_when_a_text_was_adopted_are_no_points(text: str, says_when: bool) -> None:
    assert bool(_ADOPTED.match(text)) is says_when
