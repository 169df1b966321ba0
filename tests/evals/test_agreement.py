from __future__ import annotations

import pytest

from evals.agreement import agreement, cohens_kappa, interval, krippendorffs_alpha


def test_kappa_by_hand() -> None:
    # 20 yes-yes, 15 no-no, 5 + 10 split: p_o = 0.7, p_e = 0.5 * 0.6 + 0.5 * 0.4 = 0.5, kappa = 0.4.
    first = ["y"] * 25 + ["n"] * 25
    second = ["y"] * 20 + ["n"] * 5 + ["y"] * 10 + ["n"] * 15
    assert cohens_kappa(first, second) == pytest.approx(0.4)


def test_kappa_of_full_agreement_and_of_nothing() -> None:
    assert cohens_kappa(["a", "b"], ["a", "b"]) == 1.0
    assert cohens_kappa([], []) is None
    assert cohens_kappa(["a", "a"], ["a", "a"]) is None


# The worked example of "Computing Krippendorff's alpha-reliability": three coders, with gaps.
CODERS = (
    (None, None, None, None, None, 3, 4, 1, 2, 1, 1, 3, 3, None, 3),
    (1, None, 2, 1, 3, 3, 4, 3, None, None, None, None, None, None, None),
    (None, None, 2, 1, 3, 4, 4, None, 2, 1, 1, 3, 3, None, 4),
)


def test_alpha_agrees_with_the_published_example() -> None:
    units = [[value for value in unit if value is not None] for unit in zip(*CODERS, strict=True)]
    assert krippendorffs_alpha(units) == pytest.approx(0.691, abs=5e-4)
    assert krippendorffs_alpha(units, interval) == pytest.approx(0.811, abs=5e-4)


def test_alpha_without_two_values_of_a_unit_is_undefined() -> None:
    assert krippendorffs_alpha([["a"], ["b"]]) is None
    assert krippendorffs_alpha([["a", "a"], ["a", "a"]]) is None


def test_agreement_compares_only_what_both_have_judged() -> None:
    figures = agreement({"ana": {"1": "x", "2": "y", "3": "x"}, "ben": {"1": "x", "2": "y"}})
    assert figures["items"] == 3
    assert figures["judged_twice"] == 2
    assert figures["cohens_kappa ana / ben"] == 1.0
