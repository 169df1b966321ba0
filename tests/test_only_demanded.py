"""What somebody should do is no evidence that it was done."""

from __future__ import annotations

import pytest

from assistant.answering.only_demanded import only_demanded


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Has Norland withdrawn from Elmland?", "Demands that Norland withdraw its forces from Elmland."),
        ("Has Norland withdrawn from Elmland?", "Demands that the forces of Norland be withdrawn."),
        ("Did Norland withdraw its troops?", "Once again calls upon Norland to withdraw its troops;"),
        ("Did Norland release the hostages?", "Urgently calls once again on Norland to release them all;"),
        ("Did Norland release the hostages?", "The Board asked that Norland should release the hostages."),
        ("Have the parties ceased fire?", "Demands that all parties cease all firing forthwith;"),
        ("Did the armed groups lay down their arms?", "I urge all armed groups to lay down their weapons."),
        ("Was the pier repaired?", "The Committee recommended that the pier be repaired."),
        ("Have the States reported?", "Decides that all States shall report within ten days;"),
        ("Did States close their consulates?", "Requests Norland to rescind any such agreements;"),
        # a gloss of another language has its words in any order
        ("Did withdrawal Norland of Elmland?", "Demands that Norland withdraw from Elmland."),
    ],
)
def test_a_demand_tells_nothing_of_what_was_done(question: str, sentence: str) -> None:
    assert only_demanded(question, sentence)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        # it was done all the same, or denied
        (
            "Has Norland withdrawn from Elmland?",
            "Calls upon Norland, which has withdrawn from Elmland, to pay;",
        ),
        ("Has Norland withdrawn?", "Norland withdrew in May, and the Board urged others to withdraw."),
        ("Has Norland paid?", "Norland has not paid, and the Board urged it to pay."),
        # asking is itself what is asked about
        ("Did the Council demand that Norland withdraw?", "Demands that Norland withdraw from Elmland."),
        ("Did the Board recommend a repair?", "The Board recommends that the pier be repaired."),
        ("Did anyone call for a repair?", "One speaker called for the pier to be repaired."),
        # what a body does it does by such words
        ("Did the Board set a date?", "Requests the Secretary to open the pier on 4 May;"),
        ("Did the Council renew the mandate of UNKELP?", "Decides to renew the mandate of UNKELP;"),
        ("Was the mandate of UNKELP extended?", "Decides to extend the mandate of UNKELP;"),
        # no question whether something was done
        ("Should Norland withdraw?", "Demands that Norland withdraw."),
        ("Who has withdrawn?", "Demands that Norland withdraw."),
        ("Did Norland pay or refuse?", "Demands that Norland pay."),
        # nothing is demanded
        ("Has Norland withdrawn?", "Norland withdrew its forces in May."),
        ("Has Norland met the request?", "The reports requested by the Board were sent by Norland."),
    ],
)
def test_what_was_done_or_said_is_told_as_it_is(question: str, sentence: str) -> None:
    assert not only_demanded(question, sentence)
