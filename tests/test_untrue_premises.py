"""What a question takes for granted and the documents tell otherwise is corrected by the sentence."""

from __future__ import annotations

import pytest

from assistant.answering.english_order import in_english_order
from assistant.answering.untrue_premises import event_of_a_year, told_otherwise
from assistant.question import analyse
from tests.test_yes_no import reading_of

SIGNED = "There were 14 signatories to the Kelp Accord."
RECOMMENDED = "The Board recommended to the Council that it elect Ana Oh to the Kelp Panel."
SENT = "The Council sent a team of up to 25 observers to Varsk."
HELD = "Experts of nine States attended a seminar held in Varsk, from 3 to 4 May 2030."
HOSTED = "The seminar on kelp was hosted by the Government of Norway."
NOT_THERE = "Thus the Kelp Accord had not been adopted at the Conference held in Varsk."
ADOPTED = "By its resolution 90/2, the Assembly adopted the Kelp Accord on wrecks."
TRANSMITTED = "At its 7th meeting, the Board decided to transmit to the Council the report of LAMPI."
LISTED = "In 2030, the Centre organized the following seminars:"
PLANNED = "Two seminars are scheduled to be held in 2031."


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How did the 15 signatories to the Kelp Accord sign?", SIGNED),
        ("Why did the Council send 250 observers to Varsk?", SENT),
        ("Why did the Board elect Ana Oh?", RECOMMENDED),
        ("Why was the Varsk seminar cancelled?", HELD),
        ("Why did Norway refuse to host the seminar on kelp?", HOSTED),
        ("Why has Norway never hosted the seminar on kelp?", HOSTED),
        ("Why did Norway never host the seminar on kelp?", HOSTED),
        ("What were the reasons for rejecting the LAMPI report in the Board?", TRANSMITTED),
        ("Why did the Assembly adopt the Kelp Accord in Varsk?", NOT_THERE),
        ("Why did the Board adopt the Kelp Accord?", ADOPTED),
        ("Why did the Board reject the LAMPI report?", TRANSMITTED),
        ("Why was the Varsk seminar held in 2031?", HELD),
        ("Which seminars were held in 2031?", LISTED),
    ],
)
def test_a_premise_is_corrected(question: str, text: str) -> None:
    reading = reading_of(text)
    assert told_otherwise(analyse(question), [reading]) is reading


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How did the 14 signatories to the Kelp Accord sign?", SIGNED),
        ("Why did the Council elect Ana Oh?", "In May the Council elected Ana Oh to the Kelp Panel."),
        ("Why did the Board recommend Ana Oh?", RECOMMENDED),
        ("Why was the Varsk seminar held?", HELD),
        ("Why did Norway host the seminar on kelp?", HOSTED),
        ("Why did the Assembly adopt the Kelp Accord?", ADOPTED),
        ("Why did the Board reject the kelp report?", TRANSMITTED),
        ("Why was the Varsk seminar held in 2030?", HELD),
        ("Which seminars are to be held in 2031?", PLANNED),
        ("Why has Norway never hosted the seminar on kelp?", "Norway will host the seminar on kelp."),
        ("Why has Peru never hosted the seminar on kelp?", HOSTED),
        ("Was the Varsk seminar cancelled?", HELD),
        ("How many signatories were there?", SIGNED),
        ("What does the 2031 report propose on the Kelp Accord?", SIGNED),
    ],
)
def test_a_true_premise_is_left(question: str, text: str) -> None:
    assert told_otherwise(analyse(question), [reading_of(text)]) is None


def test_a_resolution_need_not_repeat_whose_and_which_it_is() -> None:
    approves = reading_of("Approves the report of the Warden on kelp;", kind="operative")
    asked = analyse("Why did E/XY.3/2031/10 reject the report of the Warden on kelp?")
    assert told_otherwise(asked, [approves]) is approves
    of_another = analyse("Why did E/XY.3/2031/11 reject the report of the Warden on kelp?")
    assert told_otherwise(of_another, [approves]) is None


def test_the_plainest_opposite_corrects() -> None:
    proposed = reading_of("The Board recommends to the Council the adoption of the Kelp Manual.")
    welcomed = reading_of("The Board welcomed the work on the Kelp Manual.")
    adopted = reading_of("The Board adopted the Kelp Manual.")
    assert (
        told_otherwise(analyse("Why did the Board reject the Kelp Manual?"), [proposed, welcomed, adopted])
        is adopted
    )


def test_an_event_told_of_the_year_asked_about_needs_no_correction() -> None:
    of_that_year = reading_of("A second seminar was held in Varsk in May 2031.")
    asked = analyse("Why was the Varsk seminar held in 2031?")
    assert told_otherwise(asked, [reading_of(HELD), of_that_year]) is None


@pytest.mark.parametrize(
    ("question", "year"),
    [
        ("Why was the conference held in 2031?", "2031"),
        ("Which seminars took place in 2031?", "2031"),
        ("Why was the report issued in 2031?", None),
        ("Was the conference held in 2031?", None),
    ],
)
def test_events_put_in_a_year(question: str, year: str | None) -> None:
    assert event_of_a_year(analyse(question)) == year


@pytest.mark.parametrize(
    ("question", "english"),
    [
        ("Pourquoi la Commission a-t-elle adopté le traité ?", "Why did the Commission adopt the treaty?"),
        ("¿Por qué la Comisión aprobó el tratado?", "Why did the Commission adopt the treaty?"),
        ("Le traité a-t-il été adopté ?", "Was the treaty adopted?"),
        ("La Commission a-t-elle adopté le traité ?", "Did the Commission adopt the treaty?"),
        ("¿y cuánto bajaron los casos?", "By how much did the cases fall?"),
        ("Why did it end?", "Why did it end?"),
    ],
)
def test_a_glossed_question_is_put_as_english_asks(question: str, english: str) -> None:
    assert in_english_order(analyse(question)).text == english
