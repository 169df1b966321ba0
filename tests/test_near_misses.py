"""A sentence of another deed, place, fund or report is no answer, however many words it shares."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.answering.attributes import lacks_what_a_thing_has
from assistant.answering.deeds import deed_asked, lacks_the_deed_asked
from assistant.answering.near_misses import (
    Told,
    gives_no_reason,
    has_no_figure,
    lacks_the_names,
    misses,
    not_yet_held,
    of_another_fund,
    of_another_place,
    only_a_vote,
    only_asked_for,
)
from assistant.answering.to_the_point import _says_as_much
from assistant.answering.wanted import wanted
from assistant.matching import Coverage, weigh
from assistant.question import analyse
from assistant.terms import content_terms
from tests.test_yes_no import reading_of


@pytest.mark.parametrize(
    ("question", "told", "lacks"),
    [
        ("How many boats has the Kelp Office destroyed?", "The Office looks after 40 boats.", True),
        ("How many boats has the Kelp Office destroyed?", "The Office disposed of 40 boats.", False),
        ("How many divers were abducted in May?", "In May, 12 divers were killed.", True),
        ("How many divers were abducted in May?", "In May, 12 divers were taken hostage.", False),
        ("How many died in the storm?", "The storm caused 40 landslides.", True),
        ("How many died in the storm?", "The storm claimed 40 lives.", False),
        ("Who replaced the warden who was killed in May?", "In May, the warden was killed.", True),
        ("Who replaced the warden who was killed in May?", "His successor is Ana Costa.", False),
        ("Who followed Ana Costa as Warden?", "Ana Costa was Warden from 2011 to 2018.", True),
        ("How many kites did Norland shoot down?", "On 4 May, 70 kites were sent against Norland.", True),
        ("How many kites did Norland shoot down?", "Norland intercepted 70 kites.", False),
        ("How was the clerk punished for the leak?", "The clerk leaked the list.", True),
        ("How was the clerk punished for the leak?", "The clerk was dismissed.", False),
        ("Who paid for the lighthouse?", "In 2031, a lighthouse was unveiled.", True),
        ("Who paid for the lighthouse?", "The lighthouse was a gift of Norland, which funded it.", False),
        ("Which States turned down the procedure?", "Thirteen States had accepted it.", True),
        ("Which States turned down the procedure?", "Three States did not accept it.", False),
        ("Where was the Tide Agreement signed?", "The Board welcomed the Tide Agreement.", True),
        (
            "Was Mr. Aron released after the ruling?",
            "Mr. Aron was arrested on a request issued by Norland.",
            True,
        ),
        ("Was Mr. Aron released after the ruling?", "Mr. Aron was set free.", False),
        # no such deed is asked about, or it only marks what is asked about
        ("When was the Committee against Torture founded?", "It met in 2031.", False),
        ("How many of the destroyed boats were large?", "Of them, 12 were large.", False),
        ("What did the Board decide?", "The Board met.", False),
        ("When was the report released?", "The report came out in May.", False),
        ("How many rockets were fired at Norland?", "Some 70 rockets hit Norland.", False),
        ("How did it succeed in cutting costs?", "It cut costs.", False),
    ],
)
def test_a_sentence_of_another_deed_lacks_the_one_asked_about(question: str, told: str, lacks: bool) -> None:
    assert lacks_the_deed_asked(question, told) is lacks


def test_the_last_deed_of_the_main_clause_is_asked_about() -> None:
    deed = deed_asked("How many of the people abducted in May were freed after Norland was destroyed?")
    assert deed is not None
    assert deed.asked.search("freed")


@pytest.mark.parametrize(
    ("question", "said", "other"),
    [
        ("How many storms hit the Odra region?", "Twenty storms hit the Varta region.", True),
        ("How many storms hit the Odra region?", "Twenty storms hit the Varta and Odra regions.", False),
        ("How many storms hit the Odra region?", "Twenty storms hit it.", False),
        ("How many storms hit the Odra region?", "Twenty storms hit Kelp village.", False),
        ("Which villages did storms hit?", "Twenty storms hit Kelp and Elm Villages.", False),
        ("How many payouts were made in Tonga?", "In Fiji, there were 16 payouts.", True),
        ("How many payouts were made in Tonga?", "In Fiji and Tonga, there were 16 payouts.", False),
        ("How many payouts were made in Tonga?", "There were 16 payouts.", False),
        ("Who made payouts in Tonga?", "In Fiji, the Bank did.", False),
    ],
)
def test_a_figure_of_another_place_is_no_answer(question: str, said: str, other: bool) -> None:
    assert of_another_place(question, said) is other


def _told(
    sentence: str, question: str = "", paragraph: str = "", around: str = "", reads: float = 0.3
) -> Told:
    known = set(sentence.lower().split())
    words = weigh(content_terms(question), lambda word: int(word in known), 10)
    missing = tuple(one for one in words if one.term.word not in known)
    return Told(sentence, sentence, "", paragraph or sentence, around, missing, reads)


@pytest.mark.parametrize(
    ("question", "said", "other"),
    [
        ("Where does the Tide Fund work?", "The Reef Fund works in Norland.", True),
        ("Where does the Tide Fund work?", "The Tide Fund works in Norland.", False),
        ("Where does the Tide Fund work?", "It works in Norland.", False),
        ("Where does the fund work?", "The Reef Fund works in Norland.", False),
    ],
)
def test_another_fund_is_no_answer(question: str, said: str, other: bool) -> None:
    assert of_another_fund(question, _told(said)) is other


@pytest.mark.parametrize(
    ("question", "said", "lacks"),
    [
        ("Which donor spent most on buoys?", "Costs of buoys rose to 14 per cent in 2033.", True),
        ("Which donor spent most on buoys?", "The Halvard Trust spent most.", False),
        ("In which cities were the divers to meet?", "In May, the divers were to meet in four cities.", True),
        ("In which cities were the divers to meet?", "The divers were to meet in Kelpton.", False),
        ("What are the names of the two wardens?", "The two wardens had been promoted.", True),
        ("What are the names of the two wardens?", "The two wardens are the following:", False),
        ("Which Government nominated Ana Costa?", "The Board elected Ana Costa and Bo Dahl.", True),
        ("Which Government nominated Ana Costa?", "Ana Costa was nominated by Norway.", False),
        ("Which company won the contract?", "The contract was won by Halvard Marine.", False),
        ("Which buoys are old?", "Six buoys are old.", False),
    ],
)
def test_names_asked_for_must_be_told(question: str, said: str, lacks: bool) -> None:
    assert lacks_the_names(question, _told(said)) is lacks


@pytest.mark.parametrize(
    ("question", "said", "lacks"),
    [
        ("What is the maturity of the kelp bond?", "The kelp bond was issued in May.", True),
        ("What is the maturity of the kelp bond?", "The kelp bond has a maturity of ten years.", False),
        ("What is the aim of the kelp bond?", "The kelp bond was issued to build piers.", False),
    ],
)
def test_an_attribute_asked_for_must_be_told(question: str, said: str, lacks: bool) -> None:
    missing = [one.term.stem for one in _told(said, question).missing]
    assert lacks_what_a_thing_has(question, missing) is lacks


@pytest.mark.parametrize(
    ("question", "sentence", "only"),
    [
        ("What does the report on kelp recommend?", "Requests the Warden to submit a report on kelp.", True),
        ("What does the report on kelp recommend?", "The report recommends that kelp be sown.", False),
        ("When is the report on kelp due?", "Requests the Warden to submit a report by 4 May.", False),
    ],
)
def test_a_report_that_is_only_asked_for_says_nothing(question: str, sentence: str, only: bool) -> None:
    assert only_asked_for(question, sentence) is only


@pytest.mark.parametrize(
    ("question", "said", "yet"),
    [
        ("What was the outcome of the kelp referendum?", "The Board calls for a referendum on kelp.", True),
        ("What was the outcome of the kelp referendum?", "In the referendum, 60 per cent chose kelp.", False),
        ("What is the purpose of the kelp referendum?", "The Board calls for a referendum.", False),
        ("results of the Tide Office study of kelp", "The study should be finished in 2031.", True),
        ("results of the Tide Office study of kelp", "The study saw kelp in all bays.", False),
        ("When is the study of kelp due?", "The study should be finished in 2031.", False),
    ],
)
def test_the_outcome_of_what_is_to_come_is_not_told(question: str, said: str, yet: bool) -> None:
    assert not_yet_held(question, said) is yet


@pytest.mark.parametrize(
    ("kind", "sentence", "only"),
    [
        ("reason", "Adopted at the 12th meeting by 9 votes to none, with 1 abstention (Norland).", True),
        ("reason", "Norland abstained because the text was late.", False),
        ("number", "Adopted unanimously at the 12th meeting.", False),
    ],
)
def test_a_vote_is_no_reason(kind: str, sentence: str, only: bool) -> None:
    assert only_a_vote(kind, sentence) is only


def test_the_reader_is_believed_where_it_is_sure() -> None:
    question = "How many divers were abducted?"
    assert misses(question, _told("Twelve divers were killed.", question, reads=0.3), "number")
    assert not misses(question, _told("Twelve divers were killed.", question, reads=0.9), "number")


def test_a_cause_may_be_asked_for_without_why() -> None:
    question = "cause of death of Ana Costa"
    assert misses(question, _told("Ana Costa died in May.", question, reads=0.7), "statement")
    assert not misses(
        question, _told("Ana Costa died because of the cold.", question, reads=0.7), "statement"
    )


@pytest.mark.parametrize(
    ("said", "none"),
    [
        ("The Board was informed of the resignation of Ana Costa.", True),
        ("Ana Costa resigned for failing health.", False),
        ("Ana Costa resigned because the Board had not met.", False),
        ("The term is often ill defined.", False),
        ("The Board met to ensure that kelp was sown.", False),
        # when, in what part, and words that only begin like reasons
        ("Since the adoption of its last report, Norway joined the Accord.", True),
        ("Norway has sown kelp since 2031.", True),
        ("Since the report was late, the Board did not meet.", False),
        ("The Board did not meet since nobody came.", False),
        ("Norway has served as a member of the Board.", True),
        ("Norway left as the Board had not met.", False),
        ("The Permanent Mission of Norway announced its candidature.", True),
        ("The buoys were misused.", False),
        ("The five measures concern the sowing of kelp.", True),
        ("There was concern about the kelp.", False),
        ("Ana Costa died in May, without whom there would be no Accord.", True),
        ("The Board met without oars.", False),
        ("Aimo Aimala was told.", True),
        ("The course aimed at divers.", False),
        ("Wrack poses a threat to kelp.", False),
    ],
)
def test_a_reason_begins_with_some_word(said: str, none: bool) -> None:
    assert gives_no_reason(said) is none


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("How much did the Kelp Office earn from buoys?", "money"),
        ("How big is the loan to Norland?", "rate"),
        ("What does renting the hall cost the Board?", "money"),
    ],
)
def test_what_is_earned_is_money(question: str, kind: str) -> None:
    assert wanted(analyse(question)).kind == kind


@pytest.mark.parametrize(
    ("question", "said", "none"),
    [
        (
            "How many divers will the course take?",
            "Norland offered places for divers in a three-month course.",
            True,
        ),
        ("How many divers will the course take?", "Norland offered places for divers on 4 May 2031.", True),
        ("How many divers will the course take?", "Norland offered 12 places for divers.", False),
        ("How many divers will the course take?", "Norland offered places for twelve divers.", False),
        ("How many States took part?", "Norway, Fiji and Tonga took part, and Peru and Chad.", False),
        ("What will the course teach?", "Norland offered places for divers.", False),
    ],
)
def test_how_many_is_not_told_without_a_figure(question: str, said: str, none: bool) -> None:
    assert has_no_figure(question, _told(said)) is none


def test_headquarters_are_not_headed() -> None:
    assert lacks_the_deed_asked("Who commands the sector?", "A headquarters was added to the sector.")
    assert not lacks_the_deed_asked("Who commands the sector?", "The sector is headed by Ana Costa.")


@pytest.mark.parametrize(
    ("text", "share", "as_much"),
    [
        ("Norway joined the Accord because of kelp.", 0.4, True),
        ("All States are called upon to join.", 0.2, False),
        # it leans on the sentence before, which says the rest
        ("This was because of kelp.", 0.0, True),
        ("While the haste may seem great, it was because of kelp.", 0.0, True),
    ],
)
def test_in_place_of_a_near_miss_no_sentence_of_much_less(text: str, share: float, as_much: bool) -> None:
    best = replace(reading_of("Norway joined the Accord."), coverage=Coverage(0.8, 0.8, ()))
    other = replace(reading_of(text), coverage=Coverage(share, share, ()))
    assert _says_as_much(other, best) is as_much
