"""Who took the other side: a question is corrected only by the same one's other side on the same matter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.answering.answerability import names_all_bodies
from assistant.answering.attribution import lacks_the_speaker, speaker_of_why
from assistant.answering.close_reading import Reading, in_full, leans_back
from assistant.answering.stances import took_the_other_side
from assistant.answering.to_the_point import naming_all_bodies
from assistant.answering.untrue_premises import told_otherwise
from assistant.answering.yes_no import yes_or_no
from assistant.question import analyse
from tests.test_yes_no import reading_of

BOARD = "The Kelp Board welcomed the offer of Norway to host the seminar on wrecks."
ADVISERS = "The Kelp Board recommends the approval of the proposals for lamps and buoys."
SPEAKER = (
    "The representative of the Pier League thanked the hosts. "
    "The representative criticized voluntary measures on wrecks."
)
COURT = "The Kelp Court declined to disturb the sentence on wrecks."


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Why did the Kelp Board turn down Norway’s offer to host the seminar?", BOARD),
        ("On what grounds did the Kelp Board object to the offer of Norway?", BOARD),
        ("When did the Kelp Board reject the offer of Norway in 2031?", BOARD),
        ("Why did the Kelp Board oppose the proposals for lamps for 2030/31?", ADVISERS),
        ("Why did the representative of the Pier League praise voluntary measures?", SPEAKER),
        ("Why did the Pier League endorse the voluntary measures?", SPEAKER),
        ("Why did Norway support the tax on kelp?", "Norway rejected the tax on kelp."),
        ("Why did Norway oppose the tax on kelp?", "Norway expressed its full support for the tax on kelp."),
    ],
)
def test_the_other_side_corrects(question: str, text: str) -> None:
    reading = reading_of(text)
    assert took_the_other_side(question, [reading]) is reading
    assert told_otherwise(analyse(question), [reading]) is reading


@pytest.mark.parametrize(
    ("question", "text"),
    [
        # the side that the question has
        ("Why did the Kelp Board welcome the offer of Norway?", BOARD),
        # another's side, another matter, a matter of one word
        ("Why did the Kelp Court reject the offer of Norway?", BOARD),
        ("Why did Norway reject the offer of the Kelp Board?", BOARD),
        ("Why did the Kelp Board reject the budget of Peru?", BOARD),
        ("Why did the Kelp Board reject Norway?", BOARD),
        ("Why did the Pier League reject the tax on kelp?", "The tax on kelp was of the Pier League."),
        ("Why did Norway reject the tax on kelp?", "Norway noted that Peru welcomed the tax on kelp."),
        # of another name
        ("Why did the Kelp Board reject the offer of Peru to host the seminar?", BOARD),
        # what is denied is no side, and a question with "not" has the other side itself
        ("Why did Norway reject the tax on kelp?", "Norway had not supported the tax on kelp."),
        ("Why did the Kelp Board not reject the offer of Norway?", BOARD),
        # other kinds of questions
        ("Did the Kelp Board reject the offer of Norway?", BOARD),
        ("Why did Norway decline to host the seminar on wrecks?", BOARD),
        ("Why did the Kelp Court accept the sentence on wrecks?", "The Kelp Court heard of the sentence."),
    ],
)
def test_what_is_no_other_side_corrects_nothing(question: str, text: str) -> None:
    assert took_the_other_side(question, [reading_of(text)]) is None


def test_a_sentence_of_the_side_asked_about_leaves_the_premise() -> None:
    readings = [reading_of(BOARD), reading_of("The Kelp Board rejected the offer of Norway to host it.")]
    assert took_the_other_side("Why did the Kelp Board reject the offer of Norway?", readings) is None


def test_a_name_may_stand_around_the_sentence_written_out() -> None:
    question = "Why did the Kelp Board reject the proposals for lamps of UNDOF?"
    reading = reading_of(ADVISERS)
    assert took_the_other_side(question, [reading]) is None
    around = _around(reading, "Financing of the United Nations Disengagement Observer Force")
    assert took_the_other_side(question, [around]) is around


def _around(reading: Reading, words: str) -> Reading:
    return replace(reading, candidate=replace(reading.candidate, around=words))


def test_a_representative_named_before_is_the_one_who_speaks() -> None:
    assert in_full(reading_of(SPEAKER)) == SPEAKER
    assert leans_back("The representative criticized it.")
    assert leans_back("The delegation asked why.")
    assert not leans_back("The representative of Peru spoke.")
    assert not leans_back("The observer for Peru spoke.")


WHY = "Why did the Vice-Chair of the Pier Group criticize the speakers?"


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        (WHY, "the Vice-Chair of the Pier Group"),
        ("On what grounds did the representative of Norway oppose it?", "the representative of Norway"),
        # no office, no name, no saying, no "why"
        ("Why did Norway oppose it?", None),
        ("Why did the chair criticize it?", None),
        ("Why did the Chair of the Pier Group arrive late?", None),
        ("What did the Chair of the Pier Group criticize?", None),
    ],
)
def test_whose_reasons_are_asked_for(question: str, speaker: str | None) -> None:
    assert speaker_of_why(question) == speaker


def test_what_moved_another_is_no_answer() -> None:
    assert lacks_the_speaker(WHY, "The Vice-President of the Kelp League criticized the tax.")
    assert not lacks_the_speaker(WHY, "The Vice-Chair of the Pier Group criticized the tax.")
    assert not lacks_the_speaker("Why did kelp burn?", "The Vice-President of the Kelp League criticized it.")


def test_two_bodies_named_have_to_be_where_the_answer_is() -> None:
    query = analyse("Did the ACABQ recommend the lamps of UNDOF?")
    advisers = "Report of the Advisory Committee on Administrative and Budgetary Questions"
    one = _around(reading_of(ADVISERS), f"{advisers}: United Nations Peacekeeping Force in Cyprus")
    both = _around(reading_of(ADVISERS), f"{advisers}: United Nations Disengagement Observer Force")
    assert names_all_bodies(query, both)
    assert not names_all_bodies(query, one)
    assert naming_all_bodies(query, [one, both]) == [both]
    assert naming_all_bodies(query, [one]) == [one]
    # what comes nowhere near is not taken for it, and of one body the answer may be told elsewhere
    assert naming_all_bodies(query, [one, replace(both, score=0.5)]) == [one, replace(both, score=0.5)]
    of_one = analyse("Did the ACABQ recommend the lamps?")
    assert naming_all_bodies(of_one, [one, both]) == [one, both]


def test_a_body_asked_about_by_its_acronym_acts_by_its_name() -> None:
    around = "Report of the Advisory Committee on Administrative and Budgetary Questions"
    told = _around(reading_of(ADVISERS.replace("Kelp Board", "Advisory Committee")), around)
    assert yes_or_no(analyse("Did the ACABQ recommend the lamps and buoys?"), reading_of(ADVISERS)) is None
    asked = "Did the ACABQ recommend approval of the proposals for lamps and buoys?"
    assert yes_or_no(analyse(asked), told) == "yes"
    other = asked.replace("ACABQ", "INCB")
    assert yes_or_no(analyse(other), told) is None
