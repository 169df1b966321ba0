"""Asked about what a document nowhere names, no other sentence of it is an answer; nor is a name said to
stand nowhere that may stand there otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answering.premises import ONLY_SEIZED
from assistant.answering.subject_asked import ASKED_ABOUT
from index.embedding import HashingEncoder
from index.library import Library

RESOLUTION = """# S/RES/9837 (2043)

United Nations

S/RES/9837 (2043)

Security Council

Distr.: General\\
6 June 2043

Resolution 9837 (2043)

Adopted by the Security Council at its 9229th meeting, on 6 June 2043

*The Security Council*,

*Gravely alarmed* by the attacks on lighthouses in Somalia,

1. *Condemns* the attacks on the lighthouses of Somalia by the crews of unlit vessels;

2. *Requests* the Secretary-General to report on the lamps of the International Bureau of Lamps;

3. *Decides* to remain actively seized of the matter.
"""
REPORT = """# Commission on Tides

United Nations\\
E/2043/77

Economic and Social Council

Distr.: General\\
3 March 2043

Appointment of members to the Tidal Board of Lantern Keepers

1. The Commission nominates Ms. Ada Quill of Chile to the Tidal Board of Lantern Keepers.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("files")
    (folder / "lamps.md").write_text(RESOLUTION, encoding="utf-8")
    (folder / "keepers.md").write_text(REPORT, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


@pytest.mark.parametrize(
    "question",
    [
        "What did resolution 9837 decide about Haiti?",
        "What does S/RES/9837 (2043) say about Viet Nam?",
        "What did resolution 9837 decide concerning UNICEF?",
    ],
)
def test_what_a_resolution_nowhere_names_it_decides_nothing_about(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.answer(question)
    assert not answer.answered
    assert "1 document" in answer.text


def test_what_a_resolution_names_is_told_and_never_by_its_last_line(assistant: Assistant) -> None:
    answer = assistant.answer("What does resolution 9837 say about the lighthouses of Somalia?")
    assert [citation.locator for citation in answer.citations] == ["pp1", "op1"]


@pytest.mark.parametrize("name", ["TBLK", "QZXV"])
def test_an_acronym_that_nobody_explains_is_never_said_to_appear_nowhere(
    assistant: Assistant, name: str
) -> None:
    answer = assistant.answer(f"Who is the treasurer of the {name}?")
    assert not answer.answered
    assert "nowhere" not in answer.text


def test_a_body_of_which_neither_acronym_nor_name_is_there_is_said_to_appear_nowhere(
    assistant: Assistant,
) -> None:
    assert "“UNMOGIP” appears nowhere" in assistant.answer("What did UNMOGIP propose on lamps?").text


@pytest.mark.parametrize(
    ("sentence", "matches"),
    [
        ("Decides to remain actively seized of the matter.", True),
        ("3. Decides to remain seized of the matter", True),
        ("Decides to remain seized of the situation in the valleys.", True),
        ("Also decides to remain seized of this question.", True),
        ("Decides to remain seized of the matter, and to send a mission to Halvard.", False),
        ("Recalls that the Assembly remains seized of the matter.", False),
        ("The vessels seized of late were returned.", False),
    ],
)
def test_the_last_line_of_every_resolution_is_known(sentence: str, matches: bool) -> None:
    assert bool(ONLY_SEIZED.match(sentence)) == matches


@pytest.mark.parametrize(
    ("question", "what"),
    [
        ("What did resolution 9 decide about Haiti?", "Haiti"),
        ("And what does it say concerning the lamps of Chad?", "the lamps of Chad"),
        ("What does A/99/1 say?", None),
        ("Who spoke about Haiti?", None),
        ("Does resolution 9 speak about Haiti?", None),
    ],
)
def test_what_a_question_is_about_is_read_off_it(question: str, what: str | None) -> None:
    asked = ASKED_ABOUT.search(question)
    assert (asked and asked["what"]) == what
