from __future__ import annotations

import pytest

from evals.statistics import difference, estimate, wilson


def test_the_mean_is_over_questions_and_the_interval_over_conversations() -> None:
    found = estimate([1, 0, 1, 1], ["a", "a", "b", "c"])
    assert found is not None
    assert found.mean == 0.75
    assert found.low is not None
    assert found.high is not None
    assert found.low <= 0.75 <= found.high
    assert found.n == 4


def test_one_conversation_has_no_interval() -> None:
    found = estimate([1, 0, 1], ["a", "a", "a"])
    assert found is not None
    assert (found.low, found.high) == (None, None)


def test_all_right_is_not_certainty() -> None:
    # Wilson, 10 of 10 at 95 %: (1 + z²/20 - z·sqrt(z²/400)) / (1 + z²/10) with z = 1.96 → 1 / 1.384 = 0.722.
    low, high = wilson(1.0, 10)
    assert low == pytest.approx(0.7225, abs=1e-3)
    assert high == 1.0
    found = estimate([1.0] * 10, [str(i) for i in range(10)])
    assert found is not None
    assert found.low == pytest.approx(0.7225, abs=1e-3)


def test_copies_of_a_question_do_not_narrow_the_interval_when_they_share_a_conversation() -> None:
    values = [1.0, 0.0, 1.0, 0.0, 1.0, 1.0]
    alone = estimate(values, list("abcdef"))
    copied = estimate(values * 5, list("abcdef") * 5)
    assert alone is not None
    assert copied is not None
    assert copied.low == pytest.approx(alone.low)
    assert copied.high == pytest.approx(alone.high)


def test_the_sign_flip_test_is_exact_for_few_conversations() -> None:
    # Three conversations, all better by 1: of the 8 sign patterns two are as extreme, p = 2/8.
    found = difference([0, 0, 0], [1, 1, 1], ["a", "b", "c"])
    assert found is not None
    assert found.mean == 1.0
    assert found.p == 0.25


def test_no_difference_has_p_of_one() -> None:
    found = difference([1, 0], [1, 0], ["a", "b"])
    assert found is not None
    assert (found.mean, found.p) == (0.0, 1.0)


def test_many_conversations_all_better_are_significant() -> None:
    found = difference([0.0] * 40, [1.0] * 40, [str(i) for i in range(40)])
    assert found is not None
    assert found.p < 0.001


def test_without_values_there_is_no_estimate() -> None:
    assert estimate([], []) is None
    assert difference([], [], []) is None
