"""The mandate, role or functions asked for are those of that very body."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.mandate_told import body_asked, is_own, only_lasts, tells_mandate
from index.embedding import HashingEncoder
from index.library import Library

UNIT = body_asked("What are the functions of the Kelp Inspection Unit?")


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("What is the mandate of the Kelp Monitoring Team?", ("Kelp Monitoring Team", "KMT")),
        ("What are the functions and the role of the Kelp Inspection Unit?", ("Kelp Inspection Unit", "KIU")),
        ("What's the Kelp Inspection Unit's main task?", ("Kelp Inspection Unit", "KIU")),
        ("What are the priorities of UNKLP?", ("UNKLP",)),
        (
            "What is the role of the Audit Advisory Committee of UNKLP?",
            (
                "Audit Advisory Committee of UNKLP",
                "UNKLP Audit Advisory Committee",
                "Audit Advisory Committee",
            ),
        ),
        ("What is the role of women in peacebuilding?", None),
        ("What is the purpose of the review?", None),
        ("What is the mandate of the Committee?", None),
        ("What is the purpose of A/97/12?", None),
        ("What is the purpose of the report of the Kelp Committee?", None),
        ("Until when was the mandate of the Kelp Force extended?", None),
        ("What does the Kelp Inspection Unit recommend?", None),
    ],
)
def test_whose_mandate_is_asked_for(question: str, names: tuple[str, ...] | None) -> None:
    body = body_asked(question)
    if names is None:
        assert body is None
    else:
        assert body is not None
        assert set(names) <= set(body.names)


@pytest.mark.parametrize(
    "said",
    [
        "The Kelp Inspection Unit is mandated to inspect kelp.",
        "The Kelp Inspection Unit (KIU), an independent body, is responsible for inspections.",
        "The role of the Kelp Inspection Unit is to count kelp.",
        "The Kelp Inspection Unit’s functions include counting.",
        "The mandate of KIU, as set out in resolution 9/12, comprises counting.",
        "The Kelp Inspection Unit was established to count kelp.",
        "The Kelp Inspection Unit serves as the eye of the Assembly.",
        "The Kelp Inspection Unit has primary responsibility for kelp.",
        "The Assembly decided that the Kelp Inspection Unit shall count kelp.",
        "The Kelp Inspection Unit met in May; its functions are set out in its statute.",
    ],
)
def test_a_sentence_that_tells_what_the_body_is_for(said: str) -> None:
    assert UNIT is not None
    assert tells_mandate(UNIT, said)


@pytest.mark.parametrize(
    "said",
    [
        "A few organizations have elevated these functions to executive offices.",
        "The Ferry Unit is mandated to run ferries.",
        "The Unit is mandated to run ferries.",
        "Reaffirms the oversight role of the Board, following the review by the Kelp Inspection Unit",
        "The Council extended the mandate of the Kelp Inspection Unit until 30 June 2042.",
        "The role of the Kelp Inspection Unit is essential.",
        "We underlined the role of the Kelp Inspection Unit, and our wish to go on, including in May.",
        "The Kelp Inspection Unit counted nine ferries.",
    ],
)
def test_a_sentence_on_the_functions_of_others_or_on_a_term_does_not(said: str) -> None:
    assert UNIT is not None
    assert not tells_mandate(UNIT, said)


def test_the_unit_is_the_body_in_its_own_document_and_under_a_heading_on_its_mandate() -> None:
    assert UNIT is not None
    assert tells_mandate(UNIT, "The Unit is mandated to count kelp.", own=True)
    assert tells_mandate(UNIT, "To count kelp.", heading="Functions of the Kelp Inspection Unit")
    assert not tells_mandate(UNIT, "To count kelp.", heading="Functions of the Ferry Board")


@pytest.mark.parametrize(
    ("masthead", "own"),
    [
        ("A/97/12\nReport of the Kelp Inspection Unit", True),
        ("A/97/12\nReport of the Ferry Board", False),
    ],
)
def test_whose_document_it_is(masthead: str, own: bool) -> None:
    assert UNIT is not None
    assert is_own(UNIT, masthead) is own


def test_no_document_is_a_principal_organs_own() -> None:
    body = body_asked("What is the role of the General Assembly?")
    assert body is not None
    assert not is_own(body, "United Nations\nGeneral Assembly")


@pytest.mark.parametrize(
    ("said", "lasts"),
    [
        ("The Council extended the mandate of the Force until 30 June.", True),
        ("The mandate of the Force was renewed.", True),
        ("The mandate of said team to expire within three months", True),
        ("The mandate of the Force was established by resolution 9 and extended until June.", False),
        ("The mandate of the Force is to keep peace until 30 June.", False),
    ],
)
def test_until_when_it_runs_is_not_what_a_mandate_is(said: str, lasts: bool) -> None:
    assert only_lasts(said) is lasts


REPORT = """United Nations

A/97/44

Distr.: General
4 May 2042

Report of the Ferry Board

1. The Ferry Board is mandated to run the ferries of the islands.

2. Some offices have given these functions to the Kelp Inspection Unit and to other units.

3. The Council extended the mandate of the Lamp Monitoring Team until 30 June 2043.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("mandates")
    (folder / "A_97_44.txt").write_text(REPORT, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


def test_the_mandate_of_the_body_asked_about_is_told(assistant: Assistant) -> None:
    answer = assistant.answer("What is the mandate of the Ferry Board?")
    assert [one.locator for one in answer.citations] == ["p1"]


@pytest.mark.parametrize(
    "question",
    [
        "What are the functions of the Kelp Inspection Unit?",
        "What is the mandate of the Lamp Monitoring Team?",
    ],
)
def test_what_tells_no_mandate_of_the_body_is_declined(assistant: Assistant, question: str) -> None:
    assert not assistant.answer(question).answered
