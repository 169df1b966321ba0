"""What a resolution obliges States to do is told by the paragraphs that oblige, its exceptions by those that
exempt: neither for the other, and nothing of another State."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answering.measures import exempts, obliges_states
from index.embedding import HashingEncoder
from index.library import Library

RESOLUTION = """S/RES/9001 (2034)

Resolution 9001 (2034)

Adopted by the Security Council at its 9999th meeting, on 3 March 2034

The Security Council,

Recalling its resolution 9000 (2034), and determined to bring piracy in Varskland to an end,

Acting under Chapter VII of the Charter of the United Nations,

1. Condemns the raids on the harbours of Varskland;

2. Decides that ail States shall prevent:

(a) The import of amber originating in Varskland;

(b) The sale of ships to Varskland, not including supplies intended strictly for medical purposes;

3. Decides further that no State shall make funds available to Varskland, except payments for food;

4. Decides that, notwithstanding paragraph 3 above, nothing in the present resolution shall prohibit
assistance to the fishermen of Varskland, and calls upon all States:

(a) To protect their boats;

(b) Not to buy their nets;

5. Decides that paragraph 2 shall not apply to:

(a) Lighthouse lamps;

6. Requests the Secretary-General to report by 1 May 2034;

7. Decides to remain seized of the matter.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("files")
    (folder / "resolution.txt").write_text(RESOLUTION, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


OBLIGES = ["op2", "op2.a", "op2.b", "op3"]
EXEMPTS = ["op2", "op2.b", "op3", "op4", "op5", "op5.a"]


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("What sanctions did resolution 9001 (2034) impose on Varskland?", OBLIGES),
        ("What measures does S/RES/9001 (2034) impose on all States?", OBLIGES),
        ("What must all States prevent under resolution 9001 (2034)?", ["op2", "op2.a", "op2.b"]),
        ("What exceptions does resolution 9001 (2034) make to the embargo?", EXEMPTS),
        ("What is exempted by resolution 9001 (2034)?", EXEMPTS),
    ],
)
def test_what_obliges_and_what_exempts(assistant: Assistant, question: str, places: list[str]) -> None:
    assert [citation.locator for citation in assistant.answer(question).citations] == places


def test_sanctions_against_another_state_are_not_told(assistant: Assistant) -> None:
    answer = assistant.answer("What sanctions did resolution 9001 (2034) impose on Corvia?")
    assert not {"op2", "op3"} & {citation.locator for citation in answer.citations}


@pytest.mark.parametrize(
    ("text", "obliges"),
    [
        ("Decides that all States shall prevent:", True),
        ("Decides that ail States shall prevent:", True),
        ("Decides also that no State shall pay;", True),
        ("Decides, in accordance with Article 41 of the Charter, that Member States shall:", True),
        ("Decides that all States, and the authorities in Varskland, shall ensure that no claim lies;", True),
        ("Reaffirms that all States shall prevent the sale of ships;", True),
        ("Decides, in order to end the raids, to prohibit the trans-shipment of oil;", True),
        ("Decides that the measures shall not apply to the Force, and that States shall respect it;", False),
        ("Decides to establish a Committee:", False),
        ("Decides to remain seized of the matter.", False),
        ("Calls upon all States to cooperate;", False),
        ("Requests States to report, and notes that they shall do so by May;", False),
    ],
)
def test_paragraphs_that_oblige_states(text: str, obliges: bool) -> None:
    assert obliges_states(text) is obliges


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("The sale of ships, but not including supplies for medical purposes;", True),
        ("Decides that no State shall pay, except payments for food;", True),
        ("Decides that paragraph 4 shall not apply to:", True),
        ("Decides that nothing in this resolution shall prohibit assistance;", True),
        ("Deny permission to any aircraft, unless the particular flight has been approved;", True),
        ("Calls upon the parties to comply without exception;", False),
        ("Extends the mandate by six months, unless the Security Council decides otherwise;", False),
        ("Decides that all States shall prevent:", False),
    ],
)
def test_paragraphs_that_exempt(text: str, does: bool) -> None:
    assert exempts(text) is does
