"""Follow-ups that leave out what was done, how it goes on, or of what something is the second."""

from __future__ import annotations

import re

import pytest

from assistant import session_after as sessions
from assistant import which_do as doing
from assistant import why_they_did as why
from assistant.another_deed import another_deed
from assistant.carried_over import another_in_order, neighbouring
from assistant.conversation import standalone
from assistant.elided_count import with_what_was_counted
from assistant.from_others import from_others
from assistant.further_readings import says_nothing_alone
from assistant.garbled import is_garbled
from assistant.model import Answer, Citation, Conversation, Turn
from assistant.nth_counted import nth_counted
from assistant.ordinals_asked import Ordinal, next_to, ordinal_in
from assistant.session_after import session_after
from assistant.verbless import singular
from assistant.which_do import which_do
from assistant.why_they_did import why_they_did


def cited(symbol: str, quote: str) -> Citation:
    return Citation(
        1, symbol, symbol, "p1", f"{symbol}.pdf", quote, 0, len(quote), quote, None, symbol, "report"
    )


def turn(question: str, *citations: Citation, answered: bool = True) -> Turn:
    return Turn(question, Answer(question, question, answered, "…", citations=citations))


ADOPTED = "When did Norland adopt a kelp policy?"
NO_POLICY = "Which agencies have no policy on dredging?"


@pytest.mark.parametrize(
    ("question", "previous", "meant"),
    [
        ("why did they?", ADOPTED, "Why did Norland adopt a kelp policy?"),
        ("and why did it do that?", ADOPTED, "Why did Norland adopt a kelp policy?"),
        ("how come they did?", ADOPTED, "Why did Norland adopt a kelp policy?"),
        ("When did they?", "Did Norland adopt a kelp policy?", "When did Norland adopt a kelp policy?"),
        ("why dont they?", NO_POLICY, "Why do agencies have no policy on dredging?"),
        ("why not?", NO_POLICY, "Why do agencies have no policy on dredging?"),
        (
            "why haven't they?",
            "Which States have not signed the Accord?",
            "Why have States not signed the Accord?",
        ),
        ("why didnt they?", "Did the Board approve the plan?", "Why did the Board not approve the plan?"),
        (
            "Why didn't they?",
            "Did the Norland authorities give information on kelp?",
            "Why did the Norland authorities not give information on kelp?",
        ),
        ("why not?", "When was the post converted?", "Why was the post not converted?"),
        ("why didn't they?", "Which States withdrew from the Accord?", None),
        ("why did they?", "What did the Board decide?", None),
        ("why did they sign it?", ADOPTED, None),
        ("why?", ADOPTED, None),
    ],
)
def test_what_was_done_is_said_again(question: str, previous: str, meant: str | None) -> None:
    assert why_they_did(question, previous) == meant


@pytest.mark.parametrize(
    ("question", "previous", "meant"),
    [
        (
            "and at the session after that one?",
            "Who met at its 81st session?",
            "Who met at its 82nd session?",
        ),
        ("and at the one after?", "Who met at its tenth session?", "Who met at its eleventh session?"),
        ("what about the next session", "Who met at its 9th session?", "Who met at its 10th session?"),
        (
            "when was the one before that?",
            "When was the tenth session?",
            "When was the ninth session?",
        ),
        ("when was the one before that?", "Who met at its tenth session?", None),
        ("and the next one?", "Who met at its tenth session?", None),
        ("and the one after?", "Who met in Varsk?", None),
        ("and at the session after the war?", "Who met at its tenth session?", None),
    ],
)
def test_the_one_after_a_session_is_the_next(question: str, previous: str, meant: str | None) -> None:
    assert session_after(question, previous) == meant


def test_an_ordinal_in_figures_is_counted_on_in_figures() -> None:
    assert neighbouring("Who met at its 81st session?", "the session after") == "Who met at its 82nd session?"
    assert another_in_order("Who met at its 81st session?", "at the 83rd") == "Who met at its 83rd session?"
    assert [next_to(Ordinal(number, 0, 0, True), 1) for number in (10, 11, 20, 22, 100)] == [
        "11th",
        "12th",
        "21st",
        "23rd",
        "101st",
    ]
    assert next_to(Ordinal(1, 0, 0), -1) == ""
    assert ordinal_in("the second of 3rd rank") == Ordinal(2, 4, 10)
    assert ordinal_in("A/85/7") is None


ACCEPTED = "How many States accepted the tidal procedure of the Kelp Committee?"


@pytest.mark.parametrize(
    ("question", "previous", "meant"),
    [
        (
            "How many turned it down?",
            ACCEPTED,
            "How many States turned the tidal procedure of the Kelp Committee down?",
        ),
        ("How many left it?", "How many States joined the Accord?", "How many States left the Accord?"),
        (
            "How many rejected it?",
            "How many States abstained on resolution 99 (2031)?",
            "How many States rejected resolution 99 (2031)?",
        ),
        ("How many rejected it?", "How many plans did the Board read?", None),
        ("How many were women?", ACCEPTED, None),
    ],
)
def test_those_counted_did_something_else_to_it(question: str, previous: str, meant: str | None) -> None:
    assert with_what_was_counted(question, previous) == meant


def test_what_is_turned_down_is_no_number() -> None:
    before = Conversation((turn(ACCEPTED),))
    assert "number of" not in standalone("Who turned it down?", before).question


OF_THE_PLANS = "How many of the plans that the Fund has accepted are implemented?"


@pytest.mark.parametrize(
    ("previous", "fragment", "meant"),
    [
        (
            OF_THE_PLANS,
            "from the 2031 reports",
            "How many of the plans from the 2031 reports that the Fund has accepted are implemented?",
        ),
        (
            "How many of the plans from the 2031 reports are implemented?",
            "from the 2032 reports",
            "How many of the plans from the 2032 reports are implemented?",
        ),
        (OF_THE_PLANS, "from Norland", None),
        ("Who wrote the plans?", "from the 2031 reports", None),
    ],
)
def test_those_from_other_reports_are_asked_the_same(previous: str, fragment: str, meant: str | None) -> None:
    assert from_others(previous, fragment) == meant


def test_the_deed_of_the_part_is_replaced_and_not_that_of_the_whole() -> None:
    previous = "How many of the complaints that the Court had registered were declared inadmissible?"
    assert (
        another_deed(previous, "discontinued")
        == "How many of the complaints that the Court had registered were discontinued?"
    )


FIVE = "The paper sums up the five reports of the Inspectors."
COUNTED = turn("How many reports does the paper cover?", cited("KELP/2031/4", FIVE))
LISTED = turn("How many reports does the paper cover?", cited("KELP/2031/4", "(a) Nets; (b) Piers; (c) Kelp"))
KILLED = turn("How many people were killed?", cited("KELP/2031/4", "Nine people were killed."))


@pytest.mark.parametrize(
    ("question", "last", "meant"),
    [
        ("whats the second one about?", COUNTED, "What is the second report in KELP/2031/4 about?"),
        ("and the third?", COUNTED, "What is the third report in KELP/2031/4 about?"),
        ("What about the last one?", COUNTED, "What is the last report in KELP/2031/4 about?"),
        (
            "and the last?",
            turn("What is the second report in KELP/2031/4 about?", cited("KELP/2031/4", "Nets.")),
            "What is the last report in KELP/2031/4 about?",
        ),
        ("and the third?", LISTED, None),
        ("the second one?", KILLED, None),
        ("who wrote the second one?", COUNTED, None),
        ("and the third?", turn("Who spoke?", cited("KELP/2031/4", FIVE)), None),
    ],
)
def test_the_second_one_is_of_what_was_counted(question: str, last: Turn, meant: str | None) -> None:
    assert nth_counted(question, last) == meant


@pytest.mark.parametrize(
    ("question", "turns", "meant"),
    [
        (
            "and which ones cover it fully?",
            [turn(NO_POLICY), turn("Why do agencies have no policy on dredging?", answered=False)],
            "Which agencies cover dredging fully?",
        ),
        ("which ones do?", [turn(NO_POLICY)], "Which agencies have a policy on dredging?"),
        ("which do?", [turn(NO_POLICY)], "Which agencies have a policy on dredging?"),
        (
            "and which ones have?",
            [turn("Which States have not signed the Accord?")],
            "Which States have signed the Accord?",
        ),
        ("which ones have no plan on it?", [turn(NO_POLICY)], None),
        ("which ones are in Varsk?", [turn(NO_POLICY)], None),
        ("which ones cover it fully?", [turn("Which agencies dredge?")], None),
    ],
)
def test_the_others_are_of_the_kind_of_those_that_have_none(
    question: str, turns: list[Turn], meant: str | None
) -> None:
    assert which_do(question, turns) == meant


@pytest.mark.parametrize(
    ("typed", "alone"),
    [
        ("why did they?", True),
        ("why not?", True),
        ("whats the second one about?", True),
        ("why did Norland?", False),
        ("who signed the second one?", False),
    ],
)
def test_what_asks_for_nothing_alone_is_not_read_alone(typed: str, alone: bool) -> None:
    assert says_nothing_alone(typed) is alone


def test_a_verb_said_anew_is_no_garbled_question() -> None:
    assert not is_garbled("why didn't they?", "Why did the Board not accept all plans?")


def test_a_series_is_one_series() -> None:
    assert singular("snapshot series") == "snapshot series"
    assert singular("countries") == "country"


@pytest.mark.parametrize(
    ("pattern", "matches", "others"),
    [
        (
            why._WHY,
            ("why did they?", "how come they did", "why doesnt it"),
            ("why did the Board?", "why so?"),
        ),
        (why._WHY_NOT, ("why not?", "and why not"), ("why not now?",)),
        (
            why._THINGS_NOT,
            ("which States did not sign it?",),
            ("which of them did not sign?", "who did not?"),
        ),
        (why._THINGS_HAVE_NO, (NO_POLICY, "How many States have a plan?"), ("Who has no plan?",)),
        (why._THAT, ("Why did the Board decide that?",), ("Why did the Board decide that on kelp?",)),
        (sessions._WORD, ("when was it?", "and where is it"), ("who was it?",)),
        (doing._HAVE_NO, (NO_POLICY, "Why do agencies lack a plan?"), ("Which agencies have a plan?",)),
        (doing._HAVE_NOT, ("Which States have not yet signed it?",), ("Which States have signed it?",)),
        (doing._ON, ("policy on kelp", "tidal plans against piers"), ("policy", "kelp on piers")),
        (doing._HAVE, ("have", "do", "have one"), ("have signed", "cover it")),
        (doing._IT, ("cover it",), ("cover kelp",)),
    ],
)
def test_the_forms_are_told_apart(
    pattern: re.Pattern[str], matches: tuple[str, ...], others: tuple[str, ...]
) -> None:
    assert all(pattern.search(text) for text in matches)
    assert not any(pattern.search(text) for text in others)
