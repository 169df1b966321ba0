"""Whether, and what, should be done is told only by what says that it should; a "Yes" needs the very verb."""

from __future__ import annotations

import pytest

from assistant.answering.should_be_done import (
    asks_what_should_be_done,
    asks_whether_it_should,
    demands_the_deed,
    lacks_the_demand,
    says_what_should_be,
)
from assistant.question import analyse


@pytest.mark.parametrize(
    ("question", "whether", "what"),
    [
        ("Should States outlaw the tide trade?", True, False),
        ("And must the piers be closed?", True, False),
        ("Shouldn't donors pay?", True, False),
        ("What should States do about the tide trade?", False, True),
        ("What must be done about kelp fever?", False, True),
        ("Did States outlaw the tide trade?", False, False),
        ("What did the Board say should happen?", False, False),
        ("What should the report contain?", False, False),
        ("Who should pay?", False, False),
    ],
)
def test_what_asks_for_a_demand_is_known(question: str, whether: bool, what: bool) -> None:
    assert asks_whether_it_should(question) is whether
    assert asks_what_should_be_done(question) is what


@pytest.mark.parametrize(
    ("question", "sentence", "demanded"),
    [
        ("Should States outlaw the tide trade?", "States should outlaw the tide trade.", True),
        (
            "Should States criminalize the tide trade?",
            "Urges States to consider criminalizing the trade.",
            True,
        ),
        ("Should States ratify the Accord?", "It called for the ratification of the Accord.", True),
        ("Should the piers be closed?", "The Board recommends that the piers be closed.", True),
        ("Should States organise a fair?", "States shall organize a fair.", True),
        ("Should donors pay for the nets?", "Donors must pay for the nets.", True),
        # another word of the same root is no verb
        (
            "Should States criminalize the tide trade?",
            "Speakers urged the Criminal Board to look at the trade in criminal matters.",
            False,
        ),
        ("Should States outlaw the tide trade?", "Speakers welcomed the group on the tide trade.", False),
        ("Should States outlaw the tide trade?", "States outlawed the tide trade.", False),
        ("Should States outlaw the tide trade?", "Outlawing it, Norland said, all should be told.", False),
        ("Did States outlaw the tide trade?", "States should outlaw the tide trade.", False),
        ("Should it?", "It should.", False),
    ],
)
def test_a_yes_needs_the_very_verb_under_a_demand(question: str, sentence: str, demanded: bool) -> None:
    assert demands_the_deed(question, sentence) is demanded


@pytest.mark.parametrize(
    ("sentence", "says"),
    [
        ("States must keep the piers.", True),
        ("The Board calls once again upon Norland to mend them.", True),
        ("Mending nets required gauges.", True),
        ("Cooperation was essential.", True),
        ("The Board proposed that the piers be closed.", True),
        ("Speakers welcomed the work of the group.", False),
        ("The proposed budget is lower.", False),
        ("The piers were closed in 2031.", False),
    ],
)
def test_what_says_that_something_should_be_is_known(sentence: str, says: bool) -> None:
    assert says_what_should_be(sentence) is says


def test_what_works_on_a_matter_is_no_answer_to_what_should_be_done() -> None:
    welcome = "Speakers welcomed the work of the group on the tide trade."
    assert lacks_the_demand(analyse("What should States do about the tide trade?"), welcome)
    assert not lacks_the_demand(analyse("What did States do about the tide trade?"), welcome)
