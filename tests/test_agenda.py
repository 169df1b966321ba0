"""An item of an agenda is told by its number, of the session asked about; another item is no answer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.names import numbered_things
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

1. The Commission on Tidal Works held its sixth session in Lisbon from 4 to 7 March 2034.

2. The Commission adopted the following agenda:

(1) Election of officers;

(2) Harbours;

(3) Adoption of the report.

## Dredging of estuaries

3. The Commission considered item 2 of its agenda at its 3rd meeting, on 5 March 2034.

## Provisional agenda of the seventh session of the Commission on Tidal Works

1. Election of officers.

2. Kelp and amber:

(a) Kelp;

(b) Amber.

3. Other matters.
"""

ANNOTATED = """# Panel on Wrecks

United Nations\\
E/CN.31/2034/8

Economic and Social Council

Distr.: General\\
3 March 2034

Provisional agenda and annotations

## Annotations

### 1. Opening of the meeting

The meeting will be opened by the harbour master of Lisbon on Monday morning.

### 2. Salvage of wrecks

The Panel will consider three reports on the salvage of wrecks in shallow waters.

### Item 3. Divers

The Panel will hear two divers of the harbour of Lisbon on their equipment and its cost.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("files")
    (folder / "tidal.md").write_text(REPORT, encoding="utf-8")
    (folder / "wrecks.md").write_text(ANNOTATED, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What is agenda item 2 of the seventh session of the Commission on Tidal Works?", "Kelp and amber"),
        ("What is item 2 (b) of the provisional agenda of the 7th session of the Commission on Tidal Works?",
         "Amber"),
        ("What is agenda item 3 of the seventh session of the Commission on Tidal Works?", "Other matters"),
        ("What was agenda item 2 of the sixth session of the Commission on Tidal Works?", "Harbours"),
        ("What is item 2 of the agenda of the Panel on Wrecks?", "Salvage of wrecks"),
        ("What is item 3 of the agenda of the Panel on Wrecks?", "Divers"),
    ],
)  # fmt: skip
def test_the_item_of_that_number_and_session_is_told(assistant: Assistant, question: str, said: str) -> None:
    answer = assistant.answer(question)
    assert answer.answered
    assert said in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "What is agenda item 9 of the seventh session of the Commission on Tidal Works?",
        "What was agenda item 4 of the sixth session of the Commission on Tidal Works?",
    ],
)
def test_an_agenda_without_such_an_item_answers_with_no_other(assistant: Assistant, question: str) -> None:
    assert not assistant.answer(question).answered


@pytest.mark.parametrize(
    ("question", "count", "said"),
    [
        ("What items are on the provisional agenda of the seventh session of the Commission on Tidal Works?",
         "**3**", ["Election of officers", "Kelp and amber", "Kelp", "Amber", "Other matters"]),
        ("What is on the agenda of the sixth session of the Commission on Tidal Works?",
         "**3**", ["Election of officers", "Harbours", "Adoption of the report"]),
    ],
)  # fmt: skip
def test_a_whole_agenda_is_told_item_by_item(
    assistant: Assistant, question: str, count: str, said: list[str]
) -> None:
    answer = assistant.answer(question)
    assert count in answer.text
    assert all(item in answer.text for item in said)
    assert "salvage" not in answer.text.lower()


def test_parts_of_an_item_come_with_it(assistant: Assistant) -> None:
    answer = assistant.answer("What is agenda item 2 of the 7th session of the Commission on Tidal Works?")
    assert [sentence.text for sentence in answer.sentences][1:] == ["(a) Kelp", "(b) Amber."]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("considered item 7 of its agenda at its 7th meeting, on 7 March", {7}),
        ("as a document under agenda item 40, and of the Council", {40}),
        ("Agenda items 3 and 4", {3, 4}),
        ("items 3 (a) and 5 of the provisional agenda", {3, 5}),
        ("agenda item 5 and 18 April 2002", {5}),
        ("twelve items on the agenda", set()),
        ("12 items on the agenda", set()),
        ("item 4 of the price list", set()),
    ],
)
def test_numbers_of_agenda_items(text: str, items: set[int]) -> None:
    assert {number for thing, number in numbered_things(text) if thing == "item"} == items
