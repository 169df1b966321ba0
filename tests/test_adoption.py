"""What a resolution records of its own adoption: its date, its vote, and the Chapter it acts under."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answering.adoption import GLOSS, cast_by
from index.embedding import HashingEncoder
from index.library import Library

# Invented; in the two layouts of the Council's resolutions and in that of the Assembly's.
OLD = """9188 (1964). Resolution of 9 April 1964

The Security Council,

Recalling its resolution 9102 (1963) of 24 January 1963,

1. Deplores the closing of the lighthouses on 28 March 1964;

2. Calls upon the parties to relight them.

Adopted at the 9111th meeting by 9 votes to none, with 2 abstentions (Brennland, Kingdom of Corvia).
"""
NEW = """RESOLUTION 9794 (1992)

Adopted by the Security Council at its 9145th meeting,
on 3 December 1992

The Security Council,

Reaffirming its resolutions 9733 (1992) of 23 January 1992 and 9751 (1992) of 24 April 1992,

Acting under Chapter VII of the Charter of the United Nations,

1. Authorizes Member States to use all necessary means to keep the lights burning;

2. Decides to remain seized of the matter.
"""
UNANIMOUS = """9202 (1965). Resolution of 6 May 1965

The Security Council,

Recalling its resolution 9188 (1964) of 9 April 1964,

1. Requests the Secretary-General to report on the lighthouses.

Adopted unanimously at the 9202nd meeting.
"""
ASSEMBLY = """United Nations
General Assembly

A/RES/97/323

Distr.: General
14 August 2042

Ninety-seventh session
Agenda item 69

Resolution adopted by the General Assembly on 13 August 2042

[without reference to a Main Committee (A/97/L.96)]

97/323. International Day of Lighthouses

The General Assembly,

Recalling its resolution 96/110 of 17 December 2041,

1. Proclaims 7 August International Day of Lighthouses;

2. Invites all Member States to observe it.

103rd plenary meeting
13 August 2042
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("resolutions")
    for name, text in (
        ("S_RES_9188_1964", OLD),
        ("S_RES_9794_1992", NEW),
        ("S_RES_9202_1965", UNANIMOUS),
        ("A_RES_97_323", ASSEMBLY),
    ):
        (folder / f"{name}.txt").write_text(text, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as library:
        assert not library.add([folder]).failed
        yield Assistant(library)


@pytest.mark.parametrize(
    ("question", "short", "cited"),
    [
        ("When was resolution 9794 adopted?", "3 December 1992", "S/RES/9794 (1992)"),
        ("When did the Security Council adopt resolution 9188 (1964)?", "9 April 1964", "S/RES/9188 (1964)"),
        ("When was A/RES/97/323 adopted?", "13 August 2042", "A/RES/97/323"),
        (
            "At which meeting was A/RES/97/323 adopted?",
            "103rd plenary meeting",
            "A/RES/97/323, unnumbered para. 1",
        ),
        ("At which meeting was resolution 9794 adopted?", "9145th meeting", "S/RES/9794 (1992)"),
        (
            "Which States abstained in the vote on resolution 9188 (1964)?",
            "Brennland, Kingdom of Corvia",
            "S/RES/9188 (1964), unnumbered para. 1",
        ),
        ("How many countries abstained on resolution 9188?", "2", "S/RES/9188 (1964), unnumbered para. 1"),
        ("How many voted against resolution 9188?", "none", "S/RES/9188 (1964), unnumbered para. 1"),
        ("Was resolution 9188 adopted unanimously?", "No", "S/RES/9188 (1964), unnumbered para. 1"),
        ("Was resolution 9202 adopted unanimously?", "Yes", "S/RES/9202 (1965), unnumbered para. 1"),
        ("Was resolution 9794 adopted under Chapter VII?", "Yes", "S/RES/9794 (1992), preambular para. 2"),
        ("Is resolution 9794 a Chapter VI resolution?", "No", "S/RES/9794 (1992), preambular para. 2"),
    ],
)
def test_the_adoption_is_told_by_the_resolution_s_own_record(
    assistant: Assistant, question: str, short: str, cited: str
) -> None:
    answer = assistant.answer(question)
    assert answer.text.startswith(f"**{short}** — ")
    assert [citation.citation for citation in answer.citations] == [cited]


@pytest.mark.parametrize(
    "question",
    [
        "Why did Norway veto resolution 9188 (1964)?",
        "Why did Norway vote against resolution 9188 (1964)?",
        "Why did Japan abstain on resolution 9202 (1965)?",
        "What made Japan oppose resolution 9202 (1965)?",
    ],
)
def test_a_vote_that_the_record_shows_nobody_to_have_cast_is_corrected(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.answer(question)
    assert answer.answered
    assert answer.text.startswith("The documents do not say so.")
    assert "unnumbered para. 1" in answer.citations[0].citation


@pytest.mark.parametrize(
    "question",
    [
        "Why did Norway abstain on resolution 9188 (1964)?",
        "Why did Norway vote for resolution 9188 (1964)?",
    ],
)
def test_a_vote_that_the_record_leaves_open_is_not(assistant: Assistant, question: str) -> None:
    answer = assistant.answer(question)
    assert not answer.text.startswith("The documents do not say so.")


@pytest.mark.parametrize(
    ("record", "against", "abstained", "none_against", "none_abstained"),
    [
        ("Adopted by 9 votes to none, with 2 abstentions (Norway, Chile).", "", "Norway, Chile", True, False),
        ("Adopted by 9 votes to 1 (Norway), with 1 abstention (Chile).", "Norway", "Chile", False, False),
        ("Adopted unanimously at the 12th meeting.", "", "", True, True),
        ("Adopted at the 12th meeting.", "", "", False, False),
    ],
)
def test_how_the_votes_were_cast(
    record: str, against: str, abstained: str, none_against: bool, none_abstained: bool
) -> None:
    cast = cast_by(record)
    assert (cast.against, cast.abstained) == (against, abstained)
    assert (cast.none_against, cast.none_abstained) == (none_against, none_abstained)


def test_two_facts_of_one_adoption_are_both_told(assistant: Assistant) -> None:
    answer = assistant.answer("On what date was resolution 9794 adopted and at which meeting?")
    assert "**3 December 1992** — " in answer.text
    assert "**9145th meeting** — " in answer.text


def test_a_vote_is_told_in_the_words_of_the_record(assistant: Assistant) -> None:
    answer = assistant.answer("By how many votes was resolution 9188 adopted?")
    assert "by 9 votes to none, with 2 abstentions (Brennland, Kingdom of Corvia)" in answer.text


def test_who_abstained_is_not_asked_of_a_unanimous_vote_in_vain(assistant: Assistant) -> None:
    answer = assistant.answer("Who abstained on resolution 9202?")
    assert "Adopted unanimously at the 9202nd meeting" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Who abstained on resolution 9794?",
        "Was resolution 9794 adopted unanimously?",
        "Who voted for A/RES/97/323?",
    ],
)
def test_what_a_resolution_does_not_record_is_declined(assistant: Assistant, question: str) -> None:
    assert not assistant.answer(question).answered


@pytest.mark.parametrize(
    "question",
    [
        "When were the lighthouses closed by resolution 9188?",
        "What does resolution 9794 authorize?",
    ],
)
def test_another_question_about_a_resolution_is_none_about_its_adoption(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.answer(question)
    assert answer.answered
    assert [citation.locator for citation in answer.citations] == ["op1"]


def test_two_resolutions_compared_are_told_one_after_the_other(assistant: Assistant) -> None:
    answer = assistant.answer("Compare resolution 9188 (1964) and resolution 9202 (1965)")
    relit, reported = answer.text.index("relight them"), answer.text.index("report on the lighthouses")
    assert relit < reported
    assert len({citation.label for citation in answer.citations}) == 2


def test_what_a_numbered_resolution_is_said_to_be_on_asks_nothing_more(assistant: Assistant) -> None:
    answer = assistant.answer("which countries abstained on resolution 9188 about the closed lighthouses?")
    assert "**Brennland, Kingdom of Corvia**" in answer.text


@pytest.mark.parametrize(
    ("question", "matter"),
    [
        ("who abstained on resolution 344 about the kelp talks?", "the kelp talks"),
        ("when was resolution 344 (1973) on nets adopted?", "nets"),
        ("who abstained on resolution 344?", None),
        ("who abstained on the resolution about nets?", None),
    ],
)
def test_the_gloss_of_a_numbered_resolution(question: str, matter: str | None) -> None:
    found = GLOSS.search(question)
    assert (found["matter"] if found else None) == matter
