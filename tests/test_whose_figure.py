"""A figure or date of somebody or something else is no answer: another holder, no sum."""

from __future__ import annotations

import pytest

from assistant.answering.near_misses import of_another_budget_year
from assistant.answering.not_yet_done import only_asked_or_to_come
from assistant.answering.other_of_a_set import other_of_a_set
from assistant.answering.told_sums import lacks_the_sum
from assistant.answering.whose_figure import asks_for_a_measure, of_another_holder
from assistant.question import analyse

HARBOURS = (
    "Kelpia, which has most of the harbours, kept to its quota. "
    "The four harbours drew 38 boats from the reserve, of which Wrackland, with 21, drew most. "
    "It had asked for 30. No boats were counted in Fucusia."
)
DREW = "The four harbours drew 38 boats from the reserve, of which Wrackland, with 21, drew most."


@pytest.mark.parametrize(
    ("question", "sentence", "another"),
    [
        # named before it, and the sentence goes on to others
        ("How many boats did Kelpia draw from the reserve?", DREW, True),
        ("How many boats did Wrackland draw from the reserve?", DREW, False),
        # named only after it
        ("How many boats did Fucusia draw from the reserve?", DREW, True),
        ("number of boats in Fucusia", DREW, True),
        # the sentence leans on the one before
        ("How many boats had Kelpia asked for?", "It had asked for 30.", False),
        # no figure and no date is asked for
        ("Why did Fucusia draw from the reserve?", DREW, False),
        # nobody is named
        ("How many boats were drawn from the reserve?", DREW, False),
    ],
)
def test_a_figure_of_another_is_told_apart(question: str, sentence: str, another: bool) -> None:
    assert of_another_holder(analyse(question), sentence, sentence, HARBOURS, "") is another


@pytest.mark.parametrize(
    ("question", "around", "another"),
    [
        ("How many boats did the KTO buy?", "Report of the Kelp and Tide Office", False),
        ("How many boats did the KTO buy?", "Report of the Wrack Board", True),
    ],
)
def test_a_body_need_not_be_named_in_its_own_report(question: str, around: str, another: bool) -> None:
    sentence = "In all, 12 boats were bought."
    paragraph = f"{sentence} The KTO was consulted."
    assert of_another_holder(analyse(question), sentence, sentence, paragraph, around) is another


def test_the_convention_is_the_one_asked_about() -> None:
    sentence = "Four offences are established by the Convention."
    question = analyse("How many offences does the Kelp Theft Convention establish, asks Fucusia?")
    assert not of_another_holder(question, sentence, sentence, f"{sentence} Fucusia asked.", "")


@pytest.mark.parametrize(
    ("question", "measure"),
    [
        ("How many boats sank?", True),
        ("When was the quay opened?", True),
        ("growth of Kelpia in 2031", True),
        ("What fee will Kelpia charge?", True),
        ("Why did the boats sink?", False),
        ("What did Kelpia ask for?", False),
    ],
)
def test_a_measure_is_asked_for(question: str, measure: bool) -> None:
    assert asks_for_a_measure(analyse(question)) is measure


@pytest.mark.parametrize(
    ("question", "sentence", "other"),
    [
        ("How many civilian posts are cut?", "The cut is of 12 police posts.", True),
        ("How many civilian posts are cut?", "The cut is of 12 police and 3 civilian posts.", False),
        ("How many civilian posts are cut?", "The cut is of 12 posts.", False),
        ("When did the prosecutor appeal?", "His lawyers appealed on 4 May.", True),
        ("When did the prosecution appeal?", "The prosecutor appealed after his lawyers did.", False),
        ("How many submissions came from NGOs?", "There were 22 submissions by States.", True),
        ("How many submissions came from NGOs?", "Civil society sent 8, States 22.", False),
        ("How many international staff left?", "Twelve national staff left.", True),
        ("How many international staff left?", "Nine international and 12 national staff left.", False),
        ("How many international meetings were held?", "Twelve national meetings were held.", False),
        ("When was the quay opened?", "The quay was closed in 2031.", True),
        ("When was the quay opened?", "The quay reopened in 2031.", False),
        ("Who was elected Chair?", "Ms. Aron was elected Vice-Chair.", True),
        ("Who was elected Chair?", "Ms. Aron was elected Chairperson.", False),
        ("How much of the pledges was paid?", "They pledged $4 million.", False),
        ("How much was paid to the Fund?", "States pledged $4 million to the Fund.", True),
        ("How many schools were hit?", "The storm hit 12 hospitals.", True),
        ("When was the pact signed?", "The pact entered into force on 4 May.", True),
    ],
)
def test_another_of_a_set_is_told_apart(question: str, sentence: str, other: bool) -> None:
    assert other_of_a_set(question, sentence, sentence) is other


@pytest.mark.parametrize(
    ("question", "said", "lacks"),
    [
        ("How big is the loan to the Kelp Office?", "The Office was given a loan in 2031.", True),
        ("How big is the loan to the Kelp Office?", "The Office was given a loan of $4 million.", False),
        ("What fee does the Board charge?", "The Board charges a fee for each boat.", True),
        ("What fee does the Board charge?", "The permit is free.", False),
        ("What fee does the Board charge?", "A fee of forty francs is charged.", False),
        ("What did the seminar cost?", "The seminar was held for 40 divers.", True),
        ("monthly payment per household in Kelpia", "It pays 640,000 households.", True),
        ("monthly payment per household in Kelpia", "It pays 640,000 a month.", True),
        ("monthly payment per household in Kelpia", "It pays households 6,400.", False),
        # no sum of money is asked for
        ("What amount of time does it take?", "It takes long.", False),
        ("When are the fees due?", "They are due in May.", False),
        ("pirates off the cost of kelpia", "Pirates were seen.", False),
    ],
)
def test_a_sum_that_is_not_told(question: str, said: str, lacks: bool) -> None:
    assert lacks_the_sum(question, said) is lacks


@pytest.mark.parametrize(
    ("question", "sentence", "only"),
    [
        ("Has Kelpia granted the permit?", "The permit has been requested of Kelpia.", True),
        ("Has Kelpia granted the permit?", "The permit requested of Kelpia was granted.", False),
        ("Has Kelpia granted the permit?", "The permit has been requested but not given.", False),
        ("Was Mr. Aron released?", "The State was required to release him.", True),
        ("Was Mr. Aron released?", "He was to stay but was released in May.", False),
        ("Did Kelpia end its lease of the quay?", "In 2031, Kelpia will review the lease.", True),
        ("Did Kelpia ask for boats?", "Kelpia requested that boats be sent and asked for oars.", False),
        ("Did the Kelp Board decide that oars be counted?", "The Board should request a count.", False),
        ("Was the draft adopted?", "The Board will have before it a draft on kelp.", True),
        ("Was it adopted, or is it to be?", "It will be before the Board.", False),
        ("Will the draft be adopted?", "The Board will have before it a draft.", False),
        ("Was the draft adopted?", "The draft is on kelp.", False),
    ],
)
def test_what_is_only_asked_for_is_not_done(question: str, sentence: str, only: bool) -> None:
    assert only_asked_or_to_come(question, sentence) is only


@pytest.mark.parametrize(
    ("question", "everything", "another"),
    [
        ("How many posts were cut in 2029/30?", "In 2031/32, 12 posts were cut.", True),
        ("How many posts were cut in 2031/32?", "In 2031/32, 12 posts were cut, after 4 in 2029/30.", False),
        ("How many posts were cut in 2029/30?", "In all, 12 posts were cut.", False),
        ("How many posts were cut?", "In 2031/32, 12 posts were cut.", False),
    ],
)
def test_another_budget_year_is_told_apart(question: str, everything: str, another: bool) -> None:
    assert of_another_budget_year(question, everything) is another
