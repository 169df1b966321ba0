"""Which resolutions did something: all of them, by their operative words, whatever a mission is called."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.resolutions_that import deed_asked
from index.embedding import HashingEncoder
from index.library import Library

# Invented. Only the third writes the acronym out; the fourth recalls an extension and extends nothing; the
# fifth asks others to extend their help; the sixth extends another mission.
TEXTS = {
    9201: (
        "Recalling the work of UNKELP in Halvard,",
        "Approves the proposal to extend the mandate of UNKELP until 31 May 1992;",
    ),
    9202: (
        "Having considered the report on the United Nations Kelp Mission in Halvard,",
        "Decides to extend the mandate of the Mission until 30 November 1992;",
    ),
    9203: (
        "Recalling its resolution 9201 (1991),",
        "Decides that the mandate of the United Nations Kelp Mission in Halvard (UNKELP) will be"
        " renewed until"
        " 31 May 1993;",
    ),
    9204: (
        "Recalling that it extended the mandate of UNKELP by its resolution 9203 (1992),",
        "Welcomes the report on UNKELP;",
    ),
    9205: (
        "Noting the report on UNKELP,",
        "Calls upon Member States to extend their full support to UNKELP;",
    ),
    9206: (
        "Recalling that UNKELP works beside it,",
        "Decides to extend the mandate of the United Nations Buoy Force (UNBUOY) until 31 May 1993;",
    ),
    9207: (
        "Noting the complaint of Halvard,",
        "Condemns the burning of lighthouses by the pirates;",
    ),
    9208: (
        "Noting the application of Corvia,",
        "Recommends to the General Assembly that Corvia be admitted to membership in the United Nations;",
    ),
    9209: (
        "Noting the wrecks,",
        "Decides to establish a Committee of the Security Council on wrecks;",
    ),
}


def _resolution(number: int, preamble: str, does: str) -> str:
    return f"""{number} (1992). Resolution of {number - 9200} April 1992

The Security Council,

{preamble}

1. {does}

2. Decides to remain seized of the matter.

Adopted unanimously at the {number}th meeting.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("resolutions")
    for number, (preamble, does) in TEXTS.items():
        (folder / f"S_RES_{number}_1992.txt").write_text(_resolution(number, preamble, does), "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("Which resolutions extended UNKELP?", [9201, 9202, 9203]),
        ("which resolutions renewed the mandate of unkelp", [9201, 9202, 9203]),
        ("In which resolutions was the mandate of UNKELP extended?", [9201, 9202, 9203]),
        ("By which resolutions did the Council extend the mandate of the Kelp Mission?", [9201, 9202, 9203]),
        ("Which resolutions extended the mandate of the Buoy Force?", [9206]),
        ("Which resolutions condemned the burning of lighthouses?", [9207]),
        ("Which resolutions admitted new members?", [9208]),
        ("Which resolutions set up a committee?", [9209]),
    ],
)
def test_every_resolution_that_did_it_is_listed_with_the_words_that_do_it(
    assistant: Assistant, question: str, numbers: list[int]
) -> None:
    answer = assistant.answer(question)
    assert [c.symbol for c in answer.citations] == [f"S/RES/{n} (1992)" for n in numbers]
    assert all(c.locator == "op1" for c in answer.citations)
    assert answer.text.startswith(f"{len(numbers)} of 9 documents:")


def test_a_deed_that_no_resolution_did_is_listed_of_none(assistant: Assistant) -> None:
    answer = assistant.answer("Which resolutions condemned the sale of kelp?")
    assert " of 9 documents:" not in answer.text


@pytest.mark.parametrize(
    ("text", "acts", "what"),
    [
        ("Which resolutions extended UNKELP?", "extend", ["unkelp"]),
        (
            "which security council resolutions have renewed the mandate of UNKELP",
            "renew",
            ["mandat", "unkelp"],
        ),
        ("List all resolutions that condemn piracy", "condemn", ["piraci"]),
        ("In which resolutions was the embargo lifted?", "lift", ["embargo"]),
        ("by which resolutions did the council establish the Tribunal", "establish", ["tribun"]),
        ("Which resolutions admitted members?", "admit", ["member"]),
    ],
)
def test_the_deed_that_resolutions_are_asked_for(text: str, acts: str, what: list[str]) -> None:
    deed = deed_asked(text)
    assert deed is not None
    assert acts in deed.acts
    assert [term.stem for term in deed.what] == what


@pytest.mark.parametrize(
    "text",
    [
        "Which resolution extended UNKELP?",
        "Which resolutions are about piracy?",
        "Which resolutions did the report mention?",
        "Which resolutions on kelp do you have?",
        "What do the resolutions demand?",
        "Which reports recommended fees?",
        "Which resolutions does the letter call for?",
    ],
)
def test_other_questions_ask_for_no_deed(text: str) -> None:
    assert deed_asked(text) is None
