"""What an officer wants or says is never what is asked of that officer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.role_reversed import asked_of, is_own, officer_asked, tells
from index.embedding import HashingEncoder
from index.library import Library

SG = "Secretary-General"


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("What does the Secretary-General want in Norland?", (SG, True)),
        ("What did the UN Secretary-General recommend on kelp?", (SG, True)),
        ("And what has the Secretary-General proposed for the Force?", (SG, True)),
        ("What did the Secretary-General say about kelp?", (SG, False)),
        ("What does the Special Envoy for Norland ask of the parties?", ("Special Envoy", True)),
        ("What measures did the High Commissioner suggest?", ("High Commissioner", True)),
        ("What want the Secretary-General to Norland?", (SG, True)),
        ("What is the Secretary-General requested to do?", None),
        ("What does the resolution ask of the Secretary-General?", None),
        ("What did the Council request the Secretary-General to report?", None),
        ("Who is the Secretary-General?", None),
        ("What does Norland want?", None),
    ],
)
def test_whose_wish_is_asked_for(question: str, asked: tuple[str, bool] | None) -> None:
    assert officer_asked(question) == asked


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("The Secretary-General proposes 12 posts.", True),
        ("The Secretary-General, in his report, strongly recommends a ferry.", True),
        ("The Secretary-General has expressed the view that talks are best.", True),
        ("Endorses the recommendations of the Secretary-General on ferries", True),
        ("The ferry proposed by the Secretary-General was late.", True),
        ("The Secretary-General’s proposal was rejected.", True),
        ("According to the Secretary-General, kelp grows.", True),
        ("Requests the Secretary-General to continue his mission of good offices", False),
        ("Requests the Secretary-General to report and to propose measures", False),
        ("Expresses its appreciation to the Secretary-General for the part he has played", False),
        ("Having considered the report of the Secretary-General", False),
        ("The Secretary-General was requested to recommend measures.", False),
        ("The Secretary-General of the Kelp Union proposes a ferry.", False),
    ],
)
def test_who_is_the_one_that_speaks(said: str, told: bool) -> None:
    assert tells(SG, said) is told


@pytest.mark.parametrize(
    ("said", "is_asked"),
    [
        ("The Council requested the Secretary-General to report.", True),
        ("Calls upon the Secretary-General to act", True),
        ("The Secretary-General was also requested to report.", True),
        ("The Secretary-General requests 12 posts.", False),
        ("The parties should ask for help.", False),
    ],
)
def test_what_is_asked_of_an_officer(said: str, is_asked: bool) -> None:
    assert asked_of(SG, said) is is_asked


@pytest.mark.parametrize(
    ("masthead", "own"),
    [
        ("A/97/12\n\nReport of the Secretary-General", True),
        ("Letter dated 3 May 2042 from the Secretary-General addressed to the Chair", True),
        ("Letter dated 3 May 2042 from Norland addressed to the Secretary-General", False),
        ("Report of the Committee on Kelp", False),
    ],
)
def test_whose_document_it_is(masthead: str, own: bool) -> None:
    assert is_own(SG, masthead) is own


RESOLUTION = """9188 (2031). Resolution of 9 April 2031

The Security Council,

Recalling its resolution 9102 (2030) of 24 January 2030,

1. Deplores the closing of the lighthouses in Norland;

2. Requests the Secretary-General to continue his mission of good offices in Norland and to report on it.

Adopted unanimously at the 9111th meeting.
"""
REVIEW = """United Nations

A/97/44

Distr.: General
4 May 2042

Report of the Committee on Ferries

1. The Secretary-General proposes two new ferries for the islands of Corvia.

2. The Committee recommends that one ferry be approved for the islands of Corvia.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("officers")
    (folder / "S_RES_9188_2031.txt").write_text(RESOLUTION, "utf-8")
    (folder / "A_97_44.txt").write_text(REVIEW, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


@pytest.mark.parametrize(
    "question",
    [
        "What does the Secretary-General want in Norland?",
        "What does the Secretary-General ask in Norland?",
        "What did the Secretary-General recommend on Norland?",
    ],
)
def test_what_is_asked_of_the_officer_is_not_told_as_his_wish(assistant: Assistant, question: str) -> None:
    answer = assistant.answer(question)
    assert "good offices" not in " ".join(one.quote for one in answer.citations)


def test_what_the_officer_proposes_is_still_told(assistant: Assistant) -> None:
    answer = assistant.answer("What does the Secretary-General propose for the islands of Corvia?")
    assert [one.locator for one in answer.citations][:1] == ["p1"]


def test_what_a_text_asks_of_the_officer_is_still_told(assistant: Assistant) -> None:
    answer = assistant.answer("What does resolution 9188 request the Secretary-General to do?")
    assert "good offices" in answer.text
