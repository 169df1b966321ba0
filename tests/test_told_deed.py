"""The words of a question are no "Yes" where its verb and object do not stand one with the other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.answering.told_deed import Deed, deed_in, lacks_the_relation, leaves_the_deed_untold
from assistant.matching import Coverage, weigh
from assistant.question import analyse
from tests.test_yes_no import reading_of


@pytest.mark.parametrize(
    ("question", "verb", "head"),
    [
        ("Is UNKELP planning to close offices?", "close", "offic"),
        ("Is UNKELP hiring new staff?", "hiring", "staff"),
        ("Does UNKELP plan to move its piers?", "move", "pier"),
        ("Did the Committee on Tides lower the number of its sessions?", "lower", "number"),
        ("Did the Board of UNKELP, UNREEF and UNTIDE adopt a decision on fees?", "adopt", "decis"),
        ("Has Norland withdrawn from Elmland?", "withdrawn", "elmland"),
        ("Have all States ratified the Accord?", "ratified", "accord"),
        ("Did Norland comply with the order?", "comply", "order"),
        ("Did the Board resign?", "resign", None),
        ("Has Norland suffered raids spilling over from Elmland?", "suffered", "raid"),
    ],
)
def test_the_deed_asked_about(question: str, verb: str, head: str | None) -> None:
    deed = deed_in(question)
    assert deed is not None
    assert (deed.verb, deed.head) == (verb, head)


@pytest.mark.parametrize(
    "question",
    [
        "Did UNKELP management agree?",
        "Was the pier repaired?",
        "Is the pier open?",
        "What did Norland close?",
        "Did Harun al-Din fight there?",
        "Do the tide standards of conduct refer to piers?",
        "Did everybody who came agree?",
    ],
)
def test_where_it_cannot_be_told_which_is_the_verb_there_is_no_deed(question: str) -> None:
    assert deed_in(question) is None


@pytest.mark.parametrize(
    ("question", "said", "lacks"),
    [
        ("Is UNKELP planning to close offices?", "UNKELP plans to close three offices.", False),
        ("Is UNKELP planning to close offices?", "UNKELP plans the closure of some offices.", False),
        ("Did UNKELP close offices?", "Offices in Elmland were closed by UNKELP.", False),
        ("Did UNKELP close offices?", "UNKELP told of three office closures.", False),
        ("Did UNKELP close offices?", "UNKELP closed piers, huts and offices.", False),
        ("Is UNKELP planning to close offices?", "It has plans, one office closing 9 of 14 cases.", True),
        ("Did UNKELP close offices?", "UNKELP closed nine cases and another office met most concerns.", True),
        ("Did UNKELP close offices?", "No office audit of UNKELP was closed.", True),
        ("Did UNKELP close offices?", "UNKELP closed the case; its offices are in Elmland.", True),
        ("Have all States ratified the Accord?", "All States Parties to the Accord met.", True),
        ("Did the Board resign?", "The Board resigned in May.", False),
        ("Is the pier open?", "The pier is shut.", False),
    ],
)
def test_yes_needs_verb_and_object_together(question: str, said: str, *, lacks: bool) -> None:
    assert lacks_the_relation(question, said) is lacks


@pytest.mark.parametrize(
    ("question", "said", "reads", "meaning", "untold"),
    [
        (
            "Did the Board lower the number of its sessions?",
            "Its sessions were held in person.",
            0.3,
            0.5,
            True,
        ),
        ("Did the Board visit Norland?", "The Board wrote to Norland.", 0.4, 0.4, True),
        # the reader is sure, or the sentence means it in other words
        ("Did the Board visit Norland?", "The Board wrote to Norland.", 0.7, 0.4, False),
        ("Did the Board sway lawmakers?", "The Board did not influence parliaments.", 0.4, 0.6, False),
        ("Did the Board visit Norland?", "The Board went to see Norland.", 0.4, 0.55, False),
        ("Did the Board visit Norland?", "The Board visited Norland.", 0.1, 0.1, False),
        ("Did the Board convert posts?", "The Board proposed the conversion of two posts.", 0.3, 0.4, False),
        # verbs that are told in any words
        ("Has Norland found consensus?", "Norland spoke without generating consensus.", 0.4, 0.3, False),
    ],
)
def test_a_sentence_without_the_deed_is_no_answer(
    question: str, said: str, reads: float, meaning: float, *, untold: bool
) -> None:
    reading = reading_of(said)
    known = set(said.lower().rstrip(".").split())
    words = weigh(analyse(question).terms, lambda word: int(word in known), 10)
    missing = tuple(one for one in words if one.term.word not in known)
    signs = reading.signs._replace(reads=reads, meaning=meaning)
    reading = replace(reading, signs=signs, coverage=Coverage(0.5, 0.5, missing))
    assert leaves_the_deed_untold(question, reading, said) is untold


def test_a_deed_without_object_is_its_verb() -> None:
    assert deed_in("Did the Board resign?") == Deed("resign", (), None)
