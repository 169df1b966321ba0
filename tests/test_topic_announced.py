"""A sentence that only announces a topic is told with what follows; a plural question with all that carries
its answer on."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answering.carried_on_list import asks_for_problems, of_another, tells_a_problem
from assistant.answering.topic_announced import announces_only, asks_what_was_said
from assistant.assistant import Assistant
from index.embedding import HashingEncoder
from index.library import Library

REPORT = """United Nations
E/XY.3/2031/11

Economic and Social Council

Distr.: General
3 June 2031
Original: English

Report of the Forum on Kelp on its ninth session

1. One session was dedicated to the trade in sea urchins. Speakers discussed its size, highlighting gaps in
the rules of harbours. Overall, what was underscored was the need for stricter licences.

2. States recalled difficulties with the registers of ferries. It was observed that the registers were
hard to keep and that data were lacking. The Forum thanked the hosts. Concerns were also expressed about
forged papers. The next session will be held in Varsk.

3. Norway expressed concern about lamps in the strait. Chile expressed concern about its own wrecks.
"""


@pytest.fixture(name="assistant")
def _assistant(tmp_path: Path) -> Assistant:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    library = Library.open(tmp_path / "library", encoders=[HashingEncoder()])
    library.add([tmp_path / "a.txt"])
    return Assistant(library)


def test_an_opening_that_announces_is_told_with_what_follows(assistant: Assistant) -> None:
    told = assistant.answer("What did the forum on kelp say about the trade in sea urchins?")
    assert "stricter licences" in told.text
    assert [cited.locator for cited in told.citations] == ["p1"]
    which = assistant.answer("Which session was dedicated to the trade in sea urchins?")
    assert "stricter licences" not in which.text


def test_problems_are_told_as_far_as_the_paragraph_carries_them_on(assistant: Assistant) -> None:
    told = assistant.answer("What difficulties did States recall with the registers of ferries?")
    assert "forged papers" in " ".join(told.text.split())
    assert "next session" not in told.text


def test_the_concerns_of_one_state_are_not_those_of_the_next(assistant: Assistant) -> None:
    told = assistant.answer("What concerns did Norway express about lamps in the strait?")
    assert "lamps in the strait" in told.text
    assert "Chile" not in told.text


@pytest.mark.parametrize(
    ("sentence", "only"),
    [
        ("One session was dedicated to kelp and the rights of divers.", True),
        ("The second panel looked at kelp.", True),
        ("Speakers in the session focused on the chances of kelp, with emphasis on divers.", True),
        ("During a session dedicated to wrecks, speakers explored the use of lamps.", True),
        ("Participants exchanged views on kelp.", True),
        ("The Board held a discussion on kelp.", True),
        ("On 11 May, a joint meeting was held between the two boards.", True),
        ("The matter of kelp was discussed at length.", True),
        ("Speakers discussed kelp, highlighting gaps in the rules of harbours.", False),
        ("Participants discussed kelp and agreed on a fee.", False),
        ("The Board considered item 3 of its agenda at its 7th meeting.", False),
        ("The Director warned of four wrecks.", False),
        ("The session closed on 4 May.", False),
        ("Requests the Director to transmit the records of the discussions on kelp.", False),
    ],
)
def test_a_sentence_that_only_announces_a_topic(sentence: str, *, only: bool) -> None:
    assert announces_only(sentence) is only


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("what did the forum say about kelp", True),
        ("What was discussed about kelp at the forum?", True),
        ("What did the two boards discuss at their meeting?", True),
        ("What views were expressed on kelp?", True),
        ("Which session was on kelp?", False),
        ("How many took part?", False),
        ("When did the Board discuss kelp?", False),
    ],
)
def test_it_is_asked_what_was_said(question: str, *, asks: bool) -> None:
    assert asks_what_was_said(question) is asks


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Which problems did States report?", True),
        ("what challenges does the Fund face", True),
        ("What are the main concerns of the Board?", True),
        ("quelles difficultés les États ont-ils signalées ?", True),
        ("Quels sont les principaux obstacles ?", True),
        ("¿qué problemas contaron los Estados?", True),
        ("¿Cuáles son los retos del Fondo?", True),
        ("What is the main problem of the Fund?", False),
        ("How many challenges were there?", False),
        ("Who raised concerns about kelp?", False),
        ("What did the Board do about these risks?", False),
    ],
)
def test_it_is_asked_for_several_problems(question: str, *, asks: bool) -> None:
    assert asks_for_problems(question) is asks


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("Concerns were expressed about forged papers.", True),
        ("Moreover, data were lacking.", True),
        ("Se observó que era difícil mantener los registros.", True),
        ("También se indicaron retos en cuanto a las lámparas.", True),
        ("Les États ont fait part de leurs préoccupations.", True),
        ("The Forum thanked the hosts.", False),
        ("To address these gaps, the Board set up a register.", False),
        ("In addressing these barriers, data are crucial.", False),
        ("Good lamps help to minimize such risks.", False),
        ("Concerning the lamps, a fee was set.", False),
    ],
)
def test_a_sentence_that_tells_a_problem(sentence: str, *, tells: bool) -> None:
    assert tells_a_problem(sentence) is tells


@pytest.mark.parametrize(
    ("first", "sentence", "asked", "other"),
    [
        ("Norway was concerned about lamps.", "Chile was concerned about wrecks.", None, True),
        ("Norway was concerned about lamps.", "Norway also feared gaps.", None, False),
        ("Lamps were a concern.", "The Kelp Fund said that risks remained.", "the Lamp Board", True),
        ("Lamps were a concern.", "The Kelp Fund said that risks remained.", None, False),
        ("The Lamp Board saw gaps.", "The Lamp Board noted risks.", "the Lamp Board", False),
    ],
)
def test_what_another_has_carries_nothing_on(
    first: str, sentence: str, asked: str | None, *, other: bool
) -> None:
    assert of_another(first, sentence, asked) is other
