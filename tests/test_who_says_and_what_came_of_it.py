"""Who said it comes first; what happened is told with its result; what a report tells of is followed to its
adoption; a State's vote is told from the record and its footnote."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.about_the_answer import about_the_answer
from assistant.answering.antecedents import named_in
from assistant.answering.supplied import asks_who_supplied, tells_of_supplies
from assistant.answering.who_says import speaker_in
from assistant.assistant import Assistant
from assistant.model import Answer, Citation, Conversation
from assistant.state_that_voted import state_that_voted
from assistant.verification.names import countries_meant
from index.embedding import HashingEncoder
from index.library import Library

REPORT = """United Nations
E/XY.3/2031/10

Economic and Social Council

Distr.: General
3 June 2031
Original: English

Report of the Board on Kelp on its ninth session

1. The Executive Director warned that four harbours would silt up before the winter of 2032.

2. On 14 May 2031, in the port of Varsk, masked sailors attacked three moorings of the ferry. Boats fled to
the bay. The assault resulted in the deaths of five pilots and one diver. The Board will meet again in June.

3. At the fourth meeting, the representative of Chile orally proposed amendments to the draft resolution on
lamps, by which two lamps would be added.

4. Statements were made by the representatives of Cuba and Norway.

5. At the same meeting, the Board adopted the oral amendments without a vote.

6. Also at the same meeting, the Board adopted the draft resolution as a whole.
"""
RESOLUTION = """RESOLUTION 974 (2031)
of 17 June 2031

The Security Council,

Recalling its resolutions on the lamps of Varsk, 45

1. Decides to renew the mandate of the Lamp Watch for six months;

2. Decides to remain seized of the question.

Adopted at the 2232nd meeting by 12 votes to none, with 2 abstentions (Chile, Norway). 46

45 Ibid., document S/13962. 46 One member (China) did not participate in the voting.
"""


@pytest.fixture(name="assistant")
def _assistant(tmp_path: Path) -> Assistant:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "S_RES_974_2031.txt").write_text(RESOLUTION, encoding="utf-8")
    library = Library.open(tmp_path / "library", encoders=[HashingEncoder()])
    library.add([tmp_path / "a.txt", tmp_path / "S_RES_974_2031.txt"])
    return Assistant(library)


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("The Executive Director warned that four harbours would silt up.", "The Executive Director"),
        ("One delegation requested information on the fees.", "One delegation"),
        ("In March, the representative of Chile, who had come late, said so.", "the representative of Chile"),
        ("Norway offered to host the session.", "Norway"),
        ("The Advisory Committee on Lamps recommended a third lamp.", "The Advisory Committee on Lamps"),
        ("He warned that four harbours would silt up.", None),
        ("It was reported that the pier had burned.", None),
        ("As at 1 June, Varsk hosted 400 sailors.", None),
    ],
)
def test_who_says_a_sentence(sentence: str, who: str | None) -> None:
    assert speaker_in(sentence) == who


def test_a_representative_is_named_by_the_people_too() -> None:
    named = named_in("The Norwegian representative to the United Nations, in haste, had spread a rumour.")
    assert named == "The Norwegian representative to the United Nations"


def test_who_said_it_stands_first(assistant: Assistant) -> None:
    conversation = Conversation().with_turn(assistant.answer("What will silt up before the winter of 2032?"))
    told = assistant.answer("Who said that?", conversation)
    assert told.text.startswith("**The Executive Director** — “The Executive Director warned")
    assert told.citations[0].locator == "p1"


def test_what_happened_is_told_with_what_came_of_it(assistant: Assistant) -> None:
    told = assistant.answer("What happened on 14 May 2031 in the port of Varsk?")
    assert "masked sailors" in told.text
    assert "deaths of five pilots" in told.text
    assert "meet again" not in told.text
    named = assistant.answer("Which moorings did masked sailors attack in the port of Varsk?")
    assert "deaths of five pilots" not in named.text


@pytest.mark.parametrize("question", ["Was it adopted in the end?", "was it adopted?", "did they adopt it?"])
def test_what_a_report_tells_of_is_followed_to_its_adoption(assistant: Assistant, question: str) -> None:
    before = assistant.answer("What amendments did the representative of Chile propose?")
    told = assistant.answer(question, Conversation().with_turn(before))
    assert told.answered
    assert [cited.locator for cited in told.citations] == ["p5"]


def test_a_states_vote_is_told_from_the_record_and_its_footnote(assistant: Assistant) -> None:
    voted = assistant.answer("Who abstained on resolution 974 (2031)?")
    conversation = Conversation().with_turn(voted)
    china = assistant.answer("And China?", conversation)
    assert china.standalone_question == "How did China vote on S/RES/974 (2031)?"
    assert china.citations[0].quote == "One member (China) did not participate in the voting."
    assert china.citations[0].locator == "fn46"
    france = assistant.answer("And France?", conversation)
    assert france.answered
    assert "does not name France" in france.text
    norway = assistant.answer("How did Norway vote on resolution 974 (2031)?")
    assert "2 abstentions (Chile, Norway)" in norway.text
    assert "does not name" not in norway.text


def _voted(question: str, quote: str) -> Conversation:
    symbol = "S/RES/974 (2031)"
    cited = Citation(
        1, symbol, symbol, "u1", "a.txt", quote, 0, len(quote), quote, None, symbol, "resolution"
    )
    return Conversation().with_turn(Answer(question, question, True, quote, citations=(cited,)))


@pytest.mark.parametrize(
    ("before", "quote", "question", "asked"),
    [
        ("Who abstained?", "by 9 votes to none", "And China?", "How did China vote on S/RES/974 (2031)?"),
        (
            "Who abstained?",
            "by 9 votes to none",
            "what about the United Kingdom",
            "How did the United Kingdom vote on S/RES/974 (2031)?",
        ),
        ("Who abstained?", "by 9 votes to none", "And the lamps?", None),
        ("Who abstained?", "The lamps were lit.", "And China?", None),
        ("Where were lamps lit?", "by 9 votes to none", "And China?", None),
    ],
)
def test_and_a_state_after_a_vote(before: str, quote: str, question: str, asked: str | None) -> None:
    assert state_that_voted(question, _voted(before, quote).turns[-1]) == asked


@pytest.mark.parametrize("status", ["resolution", "draft resolution"])
def test_a_text_is_not_followed_to_the_adoption_of_another(status: str) -> None:
    cited = Citation(1, "A", "A/80/L.1", "p1", "a.txt", "It is.", 0, 6, "It is.", None, "A/80/L.1", status)
    turn = Answer("What is it?", "What is it?", True, "It is.", citations=(cited,))
    asked = about_the_answer("Was it adopted in the end?", Conversation().with_turn(turn))
    assert asked is None or asked.about != "adopted"


@pytest.mark.parametrize(
    ("question", "state"),
    [
        ("Did Norway arm anyone in the harbour war?", "Norway"),
        ("Has Norway really funded the pirates?", "Norway"),
        ("Is Norway supplying weapons to the pirates?", "Norway"),
        ("Did Norway give money to the pirates?", "Norway"),
        ("Did Norway support the draft?", ""),
        ("Who armed the pirates?", ""),
    ],
)
def test_it_is_asked_whether_one_supplied_another(question: str, state: str) -> None:
    assert asks_who_supplied(question) == countries_meant(state)


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("Norway has been clear: it has not provided support or supplies to any party.", True),
        ("Norway delivered 40 weapons to the pirates.", True),
        ("Norway took part in the conference of the Armed Forces and the Rapid Support Forces.", False),
        ("Norway provided $3 million in aid to the islands, and humanitarian assistance.", False),
        ("Chile delivered 40 weapons to the pirates of Norway.", False),
    ],
)
def test_a_sentence_that_tells_of_arms_or_support_given(sentence: str, tells: bool) -> None:
    assert tells_of_supplies(countries_meant("Norway"), sentence) is tells
