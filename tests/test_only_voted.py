"""A State that only voted on a text is not what the text is on."""

from __future__ import annotations

import pytest

from assistant.answering.only_voted import matter_of_a_text, names_only_as_voter, without_voters

QUESTION = "Did the Council adopt the draft resolution on Norway?"


@pytest.mark.parametrize(
    ("said", "only"),
    [
        ("Adopted at the 33rd meeting by 13 votes to none, with 2 abstentions (Norway and Peru).", True),
        ("Adopted by 13 votes to 1 (Norway), with 1 abstention.", True),
        ("In favour: Chile, Peru. Against: Norway. Abstaining: none.", True),
        ("The representative of Norway voted against the draft resolution.", True),
        ("Norway abstained.", True),
        ("Norway did not participate in the voting.", True),
        (
            "The draft resolution on Norway was adopted with 2 abstentions (Norway, Peru).",
            False,
        ),
        ("The draft resolution on Norway was adopted.", False),
        ("The draft resolution on Chile was adopted.", False),
    ],
)
def test_a_voter_is_not_the_matter(said: str, *, only: bool) -> None:
    assert names_only_as_voter(QUESTION, said, "Letter dated 2 August 2031") is only


def test_what_stands_around_may_name_the_matter() -> None:
    said = "Adopted by 13 votes to none, with 2 abstentions (Norway and Peru)."
    assert not names_only_as_voter(QUESTION, said, "The situation in Norway")


@pytest.mark.parametrize(
    ("question", "matter"),
    [
        (QUESTION, "Norway"),
        ("Was the resolution concerning Norway adopted by the Council?", "Norway"),
        ("Was a decision on Norway rejected?", "Norway"),
        ("Did adopt on Norway draft resolution Council?", "Norway"),
        ("Did Norway abstain on resolution 61?", None),
        ("Was the resolution on kelp adopted?", None),
    ],
)
def test_the_matter_of_the_text_asked_about(question: str, matter: str | None) -> None:
    assert matter_of_a_text(question) == matter


@pytest.mark.parametrize(
    "text",
    [
        "The Council met (see Norway).",
        "Norway, in favour of peace, thanked the Board.",
        "Members of the Council (see annex) met in Norway.",
    ],
)
def test_who_did_not_vote_stays(text: str) -> None:
    assert "Norway" in without_voters(text)
