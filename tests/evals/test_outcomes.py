from __future__ import annotations

from evals.outcomes import outcome
from tests.evals.cases import answer, case, citation, requirement

GIVEN = answer([("One speaker proposed a buoy of 26 metres.", [1])], [citation(1, "p8")])
DECLINED = answer(answered=False)


def test_failed_no_answer_and_wrong_are_told_apart() -> None:
    need = [requirement("p8")]
    assert outcome(case(None, need))[0] == "failed"
    assert outcome(case(DECLINED, need))[0] == "no answer"
    assert outcome(case(GIVEN, [requirement("p9")]))[0] == "wrong"
    assert outcome(case(GIVEN, need))[0] == "right"


def test_an_unanswerable_question_is_right_only_when_declined() -> None:
    assert outcome(case(DECLINED, answerable="no"))[0] == "right"
    assert outcome(case(GIVEN, answerable="no"))[0] == "wrong"


def test_a_missing_fact_or_a_stray_citation_makes_an_answer_partly_right() -> None:
    assert outcome(case(GIVEN, [requirement("p8")], facts=["Port Azure"]))[0] == "partly right"
    both = answer([("a", [1]), ("b", [2])], [citation(1, "p8"), citation(2, "p9")])
    word, reason = outcome(case(both, [requirement("p8")]))
    assert word == "partly right"
    assert "p9" in reason


def test_a_forbidden_phrase_makes_an_answer_wrong_whatever_it_cites() -> None:
    assert outcome(case(GIVEN, [requirement("p8")], forbidden=["26 metres"]))[0] == "wrong"


def test_a_false_premise_may_be_declined_or_corrected() -> None:
    need = [requirement("p8")]
    assert outcome(case(DECLINED, need, answerable="false premise"))[0] == "right"
    assert outcome(case(GIVEN, need, answerable="false premise"))[0] == "right"
    assert outcome(case(GIVEN, [requirement("p9")], answerable="false premise"))[0] == "wrong"
